"""Archives in memory: what is bounded before it is unpacked, and XML that loads and expands nothing."""

import io
import random
import struct
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reader.errors import ArchiveTooLarge, FileDamaged, FileLocked, ReaderError
from reader.letters.sources.limits import DEPTH, LIMIT_MB, MEMBERS, UNPACKED_MB
from reader.letters.sources.markup import parse_xml
from reader.letters.sources.zipped import open_zip
from tests.data.containers import zipped
from tests.letters.sources.mutation import damaged

MB = 2**20
LETTER = "見字如面。".encode() * 20


def entry(data: bytes, name: str) -> int:
    """Where the entry of a member begins in the central directory."""
    return data.rindex(name.encode()) - 46


def changed(data: bytes, at: int, layout: str, *values: int) -> bytes:
    """The archive with other numbers at a place."""
    out = bytearray(data)
    struct.pack_into(layout, out, at, *values)
    return bytes(out)


def test_members_are_read_by_name_in_the_order_of_the_archive() -> None:
    archive = open_zip(zipped({"b/信.txt": LETTER, "b/": b"", "a.txt": b"", "../../c\\d.txt": b"x"}))
    assert archive.names[:2] == ("b/信.txt", "a.txt")
    assert [archive.read(name) for name in archive.names] == [LETTER, b"", b"x"]
    assert all(".." not in name.split("/") and "\\" not in name for name in archive.names)
    assert "b/信.txt" in archive
    assert "b/" not in archive
    with pytest.raises(KeyError):
        archive.read("c.txt")


def test_an_archive_behind_something_else_is_read() -> None:
    assert open_zip(b"MZ" + bytes(500) + zipped({"a": LETTER})).read("a") == LETTER


def swollen() -> bytes:
    return zipped({"a": bytes(2 * MB)})


def too_much() -> bytes:
    data = zipped({f"{number}": LETTER for number in range(UNPACKED_MB // LIMIT_MB + 1)})
    for number in range(UNPACKED_MB // LIMIT_MB + 1):
        at = data.index(b"PK\x01\x02", entry(data, str(number)) - 1)
        data = changed(data, at + 20, "<LL", 10 * MB, LIMIT_MB * MB)
    return data


def overlapping() -> bytes:
    one = zipped({"a": random.Random(1).randbytes(MB)})  # noqa: S311
    at, end = one.index(b"PK\x01\x02"), one.rindex(b"PK\x05\x06")
    data = one[:end] + one[at:end] * 20 + one[end:]
    return changed(data, len(data) - 22 + 8, "<HHL", 21, 21, (end - at) * 21)


def many() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(MEMBERS + 1):
            archive.writestr(zipfile.ZipInfo(str(number)), b"")
    return out.getvalue()


@pytest.mark.parametrize("make", [swollen, too_much, overlapping, many])
def test_an_archive_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(make: Callable[[], bytes]) -> None:
    with pytest.raises(ArchiveTooLarge):
        open_zip(make())


def test_an_archive_within_an_archive_counts_as_one_member() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for number in range(3):
            archive.writestr(f"{number}.zip", many()[: -22 - 10])
    assert len(open_zip(out.getvalue()).names) == 3


def test_a_member_is_read_up_to_a_limit() -> None:
    archive = open_zip(zipped({"a": LETTER}))
    assert archive.read("a", len(LETTER)) == LETTER
    with pytest.raises(ArchiveTooLarge):
        archive.read("a", len(LETTER) - 1)


ONE = zipped({"a": LETTER})
AT = entry(ONE, "a")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (changed(ONE, AT + 8, "<H", 1), FileLocked),
        (changed(ONE, AT + 10, "<H", zipfile.ZIP_LZMA), FileDamaged),
        (changed(ONE, AT + 10, "<H", 9), FileDamaged),
        (changed(ONE, AT + 24, "<L", 10), FileDamaged),
        (changed(ONE, AT + 24, "<L", len(LETTER) + 10), FileDamaged),
        (changed(ONE, AT + 16, "<L", 1), FileDamaged),
        (changed(ONE, AT + 42, "<L", 5), FileDamaged),
        (changed(ONE, 40, "<L", 0xFFFFFFFF), FileDamaged),
    ],
    ids=["password", "method", "no-method", "longer", "shorter", "checksum", "place", "data"],
)
def test_a_member_that_lies_is_refused_when_it_is_read(data: bytes, error: type[ReaderError]) -> None:
    archive = open_zip(data)
    with pytest.raises(error):
        archive.read("a")


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", LETTER, ONE[:-1], ONE[:-30], ONE[-22:-1], changed(ONE, len(ONE) - 10, "<L", 0xFFFFFF)],
)
def test_what_is_no_whole_archive_is_refused(data: bytes) -> None:
    with pytest.raises(FileDamaged):
        open_zip(data)


def test_two_members_of_one_name_are_refused() -> None:
    twice = zipped({"a": LETTER, "b": LETTER}).replace(b"b", b"a")
    with pytest.raises(FileDamaged):
        open_zip(twice)


def unpack(data: bytes) -> None:
    """Read all that an archive has, or be refused."""
    try:
        archive = open_zip(data)
        for name in archive.names:
            assert len(archive.read(name, MB)) <= MB
    except ReaderError:
        pass


def fuzz(count: int, seed: int) -> None:
    sample = zipped({"信.txt": LETTER, "b/c.bin": bytes(3_000), "d": b""})
    chance = random.Random(seed)  # noqa: S311
    for _ in range(count):
        unpack(damaged(sample, chance, (b"PK\x01\x02", b"PK\x05\x06", b"\xff\xff\xff\xff", b"../")))


def test_a_damaged_archive_is_unpacked_or_refused() -> None:
    fuzz(200, 1)


@pytest.mark.long
def test_damaged_archives_at_length() -> None:
    fuzz(5_000, 2)


@given(st.binary(max_size=200))
def test_any_bytes_are_an_archive_or_none(data: bytes) -> None:
    unpack(data)
    unpack(ONE[:-22] + data + ONE[-22:])


LAUGHS = '<!DOCTYPE a [<!ENTITY a "哈哈">' + "".join(
    f'<!ENTITY {chr(98 + number)} "{f"&{chr(97 + number)};" * 10}">' for number in range(9)
)
EXTERNAL = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://example.invalid/xhtml11.dtd">'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<a>",
        "<a>&b;</a>",
        "<!DOCTYPE a><a/>",
        f"{EXTERNAL}<a/>",
        f"{LAUGHS}]><a>&j;</a>",
        f'{LAUGHS}]><a b="&j;"/>',
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        '<!DOCTYPE a [<!ENTITY % e SYSTEM "http://example.invalid/e.dtd"> %e;]><a/>',
        "<a>" * (DEPTH + 1) + "</a>" * (DEPTH + 1),
        "<a>" * 50_000,
        "<?xml version='1.0' encoding='nonsense'?><a/>",
        f"<a b='{'b' * 11 * MB}'/>",
    ],
    ids=range(13),
)
def test_xml_that_declares_or_nests_too_much_is_refused(text: str) -> None:
    with pytest.raises(FileDamaged):
        parse_xml(text.encode())


def test_xml_is_read_without_comments_and_instructions_to_the_depth_of_the_limit() -> None:
    assert etree.tostring(parse_xml(b"<a>b<!-- c --><?d e?>f</a>")) == b"<a>bf</a>"
    assert len(list(parse_xml(b"<a>" * DEPTH + b"</a>" * DEPTH).iter())) == DEPTH
    assert parse_xml("<?xml version='1.0' encoding='utf-16'?><信/>".encode("utf-16")).tag == "信"


def test_a_doctype_that_declares_nothing_can_be_let_pass() -> None:
    assert etree.tostring(parse_xml(f"{EXTERNAL}<a>&nbsp;b</a>".encode(), doctype=True)) == b"<a>&nbsp;b</a>"
    for text in (f"{LAUGHS}]><a/>", "<!DOCTYPE a [<!ELEMENT a ANY>]><a/>"):
        with pytest.raises(FileDamaged):
            parse_xml(text.encode(), doctype=True)
