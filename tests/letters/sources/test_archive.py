"""Archives of letters: what is found in them, and what they cannot do."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import (
    ArchiveTooDeep,
    ArchiveTooLarge,
    FileDamaged,
    FileLocked,
    FileTooLarge,
    ReaderError,
)
from reader.letters.sources.archive import Member, members
from reader.letters.sources.limits import LIMIT_MB, MEMBERS, UNPACKED_MB
from reader.letters.sources.member_names import encoding_of

LETTER = "小滿：\n見字如面。\n".encode()
UTF8_FLAG = 0x800


def zipped(files: Mapping[str, bytes], *, stored: bool = False) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def named(names: list[bytes], extra: bytes = b"") -> bytes:
    """An archive whose names are these bytes, with nothing said of their encoding."""
    places = [chr(ord("A") + place) * len(name) for place, name in enumerate(names)]
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for place in places:
            entry = zipfile.ZipInfo(place)
            entry.extra = extra
            archive.writestr(entry, LETTER)
    data = held.getvalue()
    for place, name in zip(places, names, strict=True):
        data = data.replace(place.encode() + extra, name + extra)
    return data


def listed(data: bytes) -> dict[str, Member]:
    return {member.name: member for member in members(data)}


def test_letters_are_found_by_name_and_hidden_and_other_files_are_passed_over() -> None:
    names = [
        "丙.txt",
        "乙/二.TXT",
        "乙/一.docx",
        "甲.pdf",
        ".隱.txt",
        "__MACOSX/._甲.txt",
        "乙/.x/y.txt",
        "圖.png",
        "無",
    ]
    data = zipped({name: name.encode() for name in names} | {"夾/": b""})
    assert [(member.name, member.data) for member in members(data)] == [
        (name, name.encode()) for name in ("丙.txt", "乙/一.docx", "乙/二.TXT", "甲.pdf")
    ]


def test_a_member_is_read_only_when_it_is_asked_for() -> None:
    data = bytearray(zipped({"a.txt": LETTER, "b.txt": LETTER * 9}, stored=True))
    data[data.index(LETTER * 9)] ^= 0xFF
    found = members(bytes(data))
    assert next(found).data == LETTER
    assert isinstance(next(found).error, FileDamaged)


def test_an_archive_in_an_archive_is_looked_through_and_a_third_one_is_refused() -> None:
    inner = zipped({"x.txt": LETTER, "deeper.zip": zipped({"y.txt": LETTER})})
    found = listed(zipped({"a.txt": LETTER, "盒.zip": inner}))
    assert list(found) == ["a.txt", "盒.zip/deeper.zip", "盒.zip/x.txt"]
    assert found["盒.zip/x.txt"].data == LETTER
    error = found["盒.zip/deeper.zip"].error
    assert isinstance(error, ArchiveTooDeep)
    assert str(error) == "“盒.zip/deeper.zip” is an archive in an archive in an archive: unpack it first."


def test_a_damaged_archive_inside_does_not_keep_the_rest_from_being_read() -> None:
    found = listed(zipped({"a.zip": b"PK nonsense", "b.txt": LETTER}))
    assert isinstance(found["a.zip"].error, FileDamaged)
    assert found["b.txt"].data == LETTER


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "cp932"])
@pytest.mark.parametrize("stem", ["信", "家書", "與妻書", "第一信", "2004年5月3日"])
def test_a_name_is_read_in_the_encoding_of_the_machine_that_packed_it(encoding: str, stem: str) -> None:
    name = f"{stem}.txt"
    assert list(listed(named([name.encode(encoding)]))) == [name]


def test_names_are_judged_together() -> None:
    names = ["通知.txt", "一.txt", "关于放假的通知.txt", "家书/致父母.txt"]
    assert sorted(listed(named([name.encode("gbk") for name in names]))) == sorted(names)


@pytest.mark.parametrize(
    ("names", "encoding"),
    [
        ("許功蓋.txt", "big5hkscs"),
        ("父への手紙.txt", "cp932"),
        ("café.txt\nrésumé.txt", "cp437"),
        ("café.txt", "utf-8"),
        ("plain.txt", "utf-8"),
    ],
)
def test_the_encoding_of_names_is_told_from_their_characters(names: str, encoding: str) -> None:
    assert encoding_of(names.encode(encoding)) == encoding


def test_a_unicode_name_beside_the_other_one_wins_where_it_belongs_to_it() -> None:
    name, told = "信.txt".encode("gbk"), "致小滿的信.txt".encode()
    right = struct.pack("<HHBL", 0x7075, 5 + len(told), 1, zlib.crc32(name)) + told
    stale = struct.pack("<HHBL", 0x7075, 5 + len(told), 1, 1) + told
    assert list(listed(named([name], right))) == ["致小滿的信.txt"]
    assert list(listed(named([name], stale))) == ["信.txt"]


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("../../etc/x.txt", "etc/x.txt"),
        ("/etc/x.txt", "etc/x.txt"),
        ("C:\\信\\x.txt", "信/x.txt"),
        ("a/./../b/.../x.txt", "a/b/x.txt"),
        ("\\\\server\\share\\x.txt", "server/share/x.txt"),
        ("信\u202etxt.\u202c.txt", "信txt..txt"),
        ("a\x01\x7f\ufeffb.txt", "ab.txt"),
    ],
)
def test_a_name_that_leads_out_of_the_archive_is_cut_to_a_plain_one(name: str, harmless: str) -> None:
    assert [member.name for member in members(zipped({name: LETTER}))] == [harmless]


def test_a_link_to_another_file_is_no_letter() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", LETTER)
    assert list(listed(held.getvalue())) == ["a.txt"]


def test_an_archive_without_letters_is_empty() -> None:
    assert list(members(zipped({"a.png": b"x"}))) == []
    assert list(members(zipped({}))) == []


def test_a_locked_member_is_said_to_be_locked() -> None:
    data = bytearray(zipped({"a.txt": LETTER, "b.txt": LETTER}))
    for entry, flags in ((data.index(b"PK\x03\x04"), 6), (data.index(b"PK\x01\x02"), 8)):
        data[entry + flags] |= 1
    found = listed(bytes(data))
    assert isinstance(found["a.txt"].error, FileLocked)
    assert str(found["a.txt"].error) == "“a.txt” is locked with a password: save it without one first."
    assert found["b.txt"].data == LETTER


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(ArchiveTooLarge):
        members(zipped({"a.txt": bytes(50 * 2**20)}))


def test_a_bomb_in_an_archive_inside_is_refused() -> None:
    found = listed(zipped({"a.zip": zipped({"a.txt": bytes(50 * 2**20)}), "b.txt": LETTER}))
    assert isinstance(found["a.zip"].error, ArchiveTooLarge)
    assert found["b.txt"].data == LETTER


def test_archives_inside_share_the_limits_of_one() -> None:
    once = random.Random(0).randbytes(2_000) + bytes(98_000)  # noqa: S311
    inner = zipped({"a.txt": once * 900})  # 86 MB each
    unpacked, problems = 0, []
    for member in members(zipped({f"{place}.zip": inner for place in range(6)}, stored=True)):
        unpacked += len(member.data or b"")
        problems += [member.error] if member.error else []
    assert 0 < unpacked <= UNPACKED_MB * 2**20
    assert problems
    assert all(isinstance(problem, ArchiveTooLarge) for problem in problems)


def test_a_member_that_tells_less_than_it_holds_is_damaged() -> None:
    data = zipped({"a.txt": LETTER * 1000, "b.txt": LETTER})
    size = struct.pack("<L", len(LETTER) * 1000)
    found = listed(data.replace(size, struct.pack("<L", 10)))
    assert isinstance(found["a.txt"].error, FileDamaged)
    assert found["b.txt"].data == LETTER


def test_members_that_lie_over_one_another_are_refused() -> None:
    data = zipped({"a.txt": LETTER * 100, "b.txt": LETTER})
    first = data.rindex(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    again = data[data.index(b"PK\x01\x02") : first]
    copies = b"".join(again.replace(b"a.txt", f"{place:05}".encode()) for place in range(500))
    directory = again + copies
    start = data.index(b"PK\x01\x02")
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 501, 501, len(directory), start, 0)
    assert end > first
    with pytest.raises((ArchiveTooLarge, FileDamaged)):
        list(members(data[:start] + directory + tail))


def test_a_large_member_is_refused_with_the_limit_and_the_next_one_is_read() -> None:
    noise = random.Random(0).randbytes(2**20)  # noqa: S311
    found = listed(zipped({"a.txt": noise * (LIMIT_MB + 1), "b.txt": LETTER}, stored=True))
    assert isinstance(found["a.txt"].error, FileTooLarge)
    assert str(LIMIT_MB) in str(found["a.txt"].error)
    assert found["b.txt"].data == LETTER


def test_a_hundred_thousand_members_are_refused() -> None:
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0)
    directory = b"".join(entry + f"{place:05}".encode() for place in range(100_000))
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(directory), 0, 0)
    with pytest.raises(ArchiveTooLarge):
        members(directory + tail)
    inner = {f"{place}.zip": zipped({f"{n}.png": b"" for n in range(3000)}) for place in range(MEMBERS // 3000 + 2)}
    problems = [member.error for member in members(zipped(inner))]
    assert any(isinstance(problem, ArchiveTooLarge) for problem in problems)


def test_a_truncated_archive_is_damaged() -> None:
    data = zipped({"a.txt": LETTER * 50, "b.txt": LETTER})
    for end in (0, 1, len(data) // 2, len(data) - 30, len(data) - 1):
        with pytest.raises(FileDamaged):
            members(data[:end])


NESTED = zipped({"a.txt": LETTER, "信/家書.md": LETTER * 5, "in.zip": zipped({"x.txt": LETTER, "二.html": LETTER})})


def look_through(data: bytes) -> None:
    """All that an archive may give: members with data or an error each, or a ReaderError."""
    try:
        for member in members(data):
            assert (member.data is None) == (member.error is not None)
            assert member.name
            assert not member.name.startswith("/")
            assert ".." not in member.name.split("/")
            assert str(member.error)
    except ReaderError:
        return


def mutated(data: bytes, seed: int) -> bytes:
    rnd = random.Random(seed)  # noqa: S311
    held = bytearray(data)
    for _ in range(rnd.randint(1, 6)):
        place = rnd.randrange(len(held))
        what = rnd.random()
        if what < 0.6:
            held[place] = rnd.choice((0, 1, 0x7F, 0x80, 0xFF, rnd.randrange(256)))
        elif what < 0.8:
            del held[place : place + rnd.randint(1, 40)]
        else:
            held[place:place] = held[rnd.randrange(len(held)) :][: rnd.randint(1, 60)]
        if not held:
            return b""
    return bytes(held)


@settings(max_examples=100)
@given(st.integers(0, 2**32))
def test_a_mutated_archive_gives_members_or_a_reason(seed: int) -> None:
    look_through(mutated(NESTED, seed))


@settings(max_examples=100)
@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=12), st.binary(max_size=40)))
def test_any_names_give_members_or_a_reason(files: dict[str, bytes]) -> None:
    look_through(zipped({f"a{name}.txt": data for name, data in files.items()}))


@given(st.lists(st.binary(min_size=8, max_size=12), max_size=4))
def test_names_in_no_encoding_give_members_or_a_reason(names: list[bytes]) -> None:
    look_through(named([name + b".txt" for name in names]))


@pytest.mark.long
@settings(max_examples=6_000)
@given(st.integers(0, 2**64))
def test_archives_mutated_at_length(seed: int) -> None:
    look_through(mutated(NESTED, seed))
