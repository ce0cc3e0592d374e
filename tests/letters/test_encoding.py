"""Bytes to text, whatever the encoding."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import (
    EncodingDisputed,
    EncodingMismatch,
    FileEmpty,
    NotText,
    ReaderError,
    UnknownEncoding,
)
from reader.letters import decode
from reader.letters.encoding import normal_name
from reader.letters.frequency import fitness, frequent
from tests.data_folder import needs

HANS = "见字如面。院子里的石榴树今年挂了六十多个果子，爷爷每天早晨数一遍，等你回来。\n祝一切平安！\n"
HANT = "見字如面。院子裡的石榴樹今年掛了六十多個果子，爺爺每天早晨數一遍，等你回來。\n祝一切平安！\n"
HONG_KONG = "碧街舊書店嘅木梯喺後面，着輕便衣服，裏面有冇啲咁嘅書，我哋慢慢搵。\n" + HANT
READ = {
    "utf-8": "utf-8", "utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be",
    "utf-32": "utf-32-le", "utf-32-be": "utf-32-be", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030",
    "hz": "hz", "big5": "big5hkscs", "big5hkscs": "big5hkscs",
}  # fmt: skip
SIMPLIFIED, TRADITIONAL = {"gb2312", "hz"}, {"big5", "big5hkscs"}


@pytest.mark.parametrize("encoding", READ)
def test_a_short_letter_is_read_in_the_encoding_it_was_written_in(encoding: str) -> None:
    text = HANT if encoding in TRADITIONAL else HANS
    assert decode(text.encode(encoding)) == (text, READ[encoding])


def test_hong_kong_characters_beyond_big5_are_read() -> None:
    assert decode(HONG_KONG.encode("big5hkscs")).text == HONG_KONG


def test_rare_characters_beyond_gbk_are_read() -> None:
    text = HANS + "甲𠮷乙㐀"
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize(
    "name", [path.name for path in Path(__file__).parents[1].joinpath("data/encodings").iterdir()]
)
def test_a_stored_file_tells_its_encoding(name: str) -> None:
    path = Path(__file__).parents[1] / "data" / "encodings" / name
    encoding = name.split(".")[1]
    assert decode(path.read_bytes()).encoding == encoding


def test_line_ends_become_one_kind_and_nothing_else_is_touched() -> None:
    assert decode("甲\r\n乙\r丙\n　丁 \x0c\u2028戊".encode()).text == "甲\n乙\n丙\n　丁 \x0c\u2028戊"


def test_a_told_encoding_is_used_without_looking() -> None:
    data = HANS.encode("gbk")
    assert decode(data, encoding="gb2312") == (HANS, "gb18030")
    assert decode(b"plain ~{", encoding="ascii").text == "plain ~{"


def test_a_told_encoding_that_does_not_fit_is_refused_with_its_name() -> None:
    with pytest.raises(EncodingMismatch, match=r"“brief\.txt” is not valid utf-8"):
        decode(HANS.encode("gbk"), encoding="utf8", path="brief.txt")


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13", "unicode_escape", "", "x" * 500, "a\0b"])
def test_a_name_that_is_no_encoding_of_texts_is_refused(name: str) -> None:
    with pytest.raises(UnknownEncoding):
        decode(HANS.encode(), encoding=name or "none")


def test_an_encoding_that_lets_half_characters_through_is_refused() -> None:
    with pytest.raises(EncodingMismatch):
        decode(b"\xed\xa0\x80 \xff", encoding="utf-8")
    with pytest.raises(UnknownEncoding):
        decode(b"+2AA-", encoding="utf-7")


def test_spellings_of_an_encoding_are_one_name() -> None:
    assert {normal_name(name) for name in ("GBK", "gb2312", "cp936", "GB18030")} == {"gb18030"}
    assert {normal_name(name) for name in ("utf8", "UTF-8", "utf-8-sig")} == {"utf-8"}


def test_a_file_that_promises_utf8_and_breaks_it_is_refused() -> None:
    with pytest.raises(EncodingMismatch):
        decode(b"\xef\xbb\xbf\xff\xfe\xff")


def test_two_judges_who_differ_leave_the_choice_to_the_reader() -> None:
    korean = "안녕하십니까 저는 서울에 사는 학생입니다 편지를 보내 주셔서 감사합니다".encode("euc-kr")
    with pytest.raises(EncodingDisputed) as caught:
        decode(korean, path="brief.txt")
    candidates = caught.value.values["candidates"]
    assert isinstance(candidates, list)
    assert candidates[:2] == ["gb18030", "cp949"]


def test_a_western_text_offers_the_encoding_that_fits() -> None:
    with pytest.raises(EncodingDisputed) as caught:
        decode("Bien cher ami, j'ai reçu ta lettre hier et j'en ai été très touché, à bientôt.".encode("cp1252"))
    candidates = caught.value.values["candidates"]
    assert isinstance(candidates, list)
    assert candidates[0] not in {"gb18030", "big5hkscs"}


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs"])
def test_no_western_encoding_alone_is_offered_for_what_is_not_western(encoding: str) -> None:
    text = "各位讀者：本館將於十月一日起搬遷，新館設有檢索室。" * 3
    for cut in range(1, 60):
        data = text.encode(encoding)[cut:] + b"\xff\x80\x81" * (cut % 3)
        try:
            decode(data, path="x.txt")
        except NotText:
            continue
        except EncodingDisputed as error:
            candidates = error.values["candidates"]
            assert isinstance(candidates, list)
            assert not {*candidates} <= {"cp1252", "iso8859-1", "iso8859-15", "cp1250", "mac-roman"}


def test_an_encoding_that_python_does_not_know_is_never_taken_for_another() -> None:
    path = needs("encoding/chardet/EUC-TW/_ude_euc-tw1.txt")
    with pytest.raises(EncodingDisputed):
        decode(path.read_bytes())


@pytest.mark.parametrize("data", [b"", "\ufeff".encode(), b" \n\r\n", "　\n".encode()])
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    with pytest.raises(FileEmpty):
        decode(data)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x08\x06\x00\x00\x00\\r\xa8f",
        bytes(range(256)) * 4,
        b"\x7fELF\x02\x01\x01" + bytes(50) + b"\x90" * 40,
        "信\0件".encode(),
        b"\x01\x02\x03\x04 text \x05\x06",
        b"\x8f\x8f\xff\x1b",
    ],
)
def test_what_is_not_text_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data)


def test_chinese_is_fitter_than_its_misreadings() -> None:
    assert fitness(HANS) > 0.9
    assert fitness(HANS.encode("gbk").decode("big5hkscs", "replace")) < 0.3
    assert fitness("plain") == 0.0
    assert {"的", "這", "这"} < frequent()


def test_the_files_of_other_detectors_are_read_or_asked_about() -> None:
    folder = needs("encoding/chardet")
    for name, encoding in (("GB2312", "gb18030"), ("Big5", "big5hkscs")):
        for path in folder.joinpath(name).iterdir():
            assert decode(path.read_bytes()).encoding == encoding, path.name


def _cut(text: str, length: int, rnd: random.Random) -> str:
    start = rnd.randrange(max(1, len(text) - length))
    return text[start : start + length]


def _right(encoding: str, texts: list[str], length: int, count: int) -> list[bool]:
    rnd = random.Random(f"{encoding}{length}")  # noqa: S311
    outcomes = []
    for _ in range(count):
        cut = _cut(rnd.choice(texts), length, rnd).encode(encoding, "ignore").decode(encoding).strip("\ufeff~ \n")
        outcomes.append(decode(cut.encode(encoding)).text == cut if cut else True)
    return outcomes


@pytest.mark.parametrize("encoding", READ)
def test_random_cuts_of_letters_are_read_right(encoding: str) -> None:
    folder = needs("gold")
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted(folder.glob("*.txt"))]
    hans = [text for text in texts if "这" in text or "们" in text or "为" in text]
    chosen = (
        hans if encoding in SIMPLIFIED else [t for t in texts if t not in hans] if encoding in TRADITIONAL else texts
    )
    assert all(_right(encoding, chosen, 200, 20))


@pytest.mark.long
@pytest.mark.parametrize("encoding", READ)
@pytest.mark.parametrize("length", [60, 200, 1000])
def test_many_random_cuts_of_letters_are_read_right(encoding: str, length: int) -> None:
    folder = needs("letters")
    hans = [path.read_text(encoding="utf-8-sig") for path in sorted(folder.glob("zengguofan/*.txt"))]
    hant = [path.read_text(encoding="utf-8-sig") for path in sorted(folder.glob("guwenguanzhi/letters/*.txt"))]
    chosen = hans if encoding in SIMPLIFIED else hant if encoding in TRADITIONAL else hans + hant
    assert all(_right(encoding, chosen, length, 300))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "gb18030", "utf-16", "hz", "nonsense"]))
def test_no_bytes_do_more_than_refuse(data: bytes, encoding: str | None) -> None:
    try:
        decoded = decode(data, encoding=encoding)
    except ReaderError:
        return
    else:
        decoded.text.encode()
        assert "\r" not in decoded.text
        assert "\0" not in decoded.text


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(str.strip))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if not text.startswith("\ufeff") and "~{" not in text:
        assert decode(text.encode()).text == text
