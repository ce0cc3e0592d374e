"""Bytes to text, whatever the encoding."""

import tracemalloc
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import (
    EncodingDisputed,
    EncodingMismatch,
    FileEmpty,
    LineTooLong,
    NotText,
    ReaderError,
    UnknownEncoding,
)
from reader.letters import decode
from reader.letters.encoding.decoding import normal_name
from reader.letters.sources.limits import LINE_CHARS
from tests.data_folder import needs
from tests.letters.encoding.cuts import ENCODINGS, cuts, is_right

HANS = "见字如面。院子里的石榴树今年挂了六十多个果子，爷爷每天早晨数一遍，等你回来。\n祝一切平安！\n"
HANT = "見字如面。院子裡的石榴樹今年掛了六十多個果子，爺爺每天早晨數一遍，等你回來。\n祝一切平安！\n"
HONG_KONG = "碧街舊書店嘅木梯喺後面，着輕便衣服，裏面有冇啲咁嘅書，我哋慢慢搵。\n" + HANT
READ = {
    "utf-8": "utf-8", "utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-16-le": "utf-16-le", "utf-16-be": "utf-16-be",
    "utf-32": "utf-32-le", "utf-32-be": "utf-32-be", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030",
    "hz": "hz", "big5": "big5hkscs", "big5hkscs": "big5hkscs",
}  # fmt: skip
TRADITIONAL = {"big5", "big5hkscs"}


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
    "name", [path.name for path in Path(__file__).parents[2].joinpath("data/encodings").iterdir()]
)
def test_a_stored_file_tells_its_encoding(name: str) -> None:
    path = Path(__file__).parents[2] / "data" / "encodings" / name
    encoding = name.split(".")[1]
    assert decode(path.read_bytes()).encoding == encoding


def test_line_ends_become_one_kind_and_nothing_else_is_touched() -> None:
    assert decode("甲\r\n乙\r丙\n　丁 \t戊\u3000".encode()).text == "甲\n乙\n丙\n　丁 \t戊\u3000"


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\v", "\f"])
def test_line_ends_of_unicode_and_of_printers_are_line_ends(end: str) -> None:
    text = f"小舟：{end}見字如面。{end}{end}阿遠"
    for encoding in ("utf-8", "utf-16-le"):
        assert decode(text.encode(encoding), encoding=encoding).text == "小舟：\n見字如面。\n\n阿遠"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030"])
def test_two_marks_before_a_text_are_both_left_out(encoding: str) -> None:
    data = ("\ufeff\ufeff" + HANS).encode(encoding)
    assert decode(data, encoding=encoding).text == HANS
    assert decode(data).text == HANS


def test_the_euro_sign_of_windows_is_read_in_gbk() -> None:
    data = (HANS + "共€5，或€6。丂").encode("gb18030").replace("€".encode("gb18030"), b"\x80")
    assert decode(data) == (HANS + "共€5，或€6。丂", "gb18030")
    for name in ("cp936", "gbk", "gb18030"):
        assert decode(data, encoding=name).text.count("€") == 2
    for broken in (b"\xff", b"\x80\xff", b"\x81"):
        with pytest.raises(EncodingMismatch):
            decode(data + broken)


def test_zeros_that_fill_a_file_up_are_not_text() -> None:
    with pytest.raises(NotText):
        decode(HANS.encode("gbk") + bytes(8))


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
    assert candidates[:2] == ["cp949", "gb18030"]


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
        except (NotText, EncodingMismatch):
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


def test_the_files_of_other_detectors_are_read() -> None:
    folder = needs("encoding")
    read = {"GB2312": "gb18030", "Big5": "big5hkscs"} | {
        name: name.lower().replace("le", "-le").replace("be", "-be").removesuffix("-sig")
        for name in ("utf-8", "utf-8-sig", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")
    }
    for name, encoding in read.items():
        for path in folder.joinpath("chardet", name).iterdir():
            assert decode(path.read_bytes()).encoding == encoding, path.name
    for path in folder.glob("uchardet/*/*"):
        encoding = path.stem if path.suffix == ".txt" else path.name.replace(".", "-")
        if encoding != "euc-tw":
            text = path.read_bytes().decode(encoding).removeprefix("\ufeff").replace("\r\n", "\n")
            assert decode(path.read_bytes()).text == text, path


@pytest.mark.parametrize("name", ["arabic-1", "french-1", "greek", "hebrew-2", "korean", "russian", "turkish"])
def test_a_file_in_another_language_is_asked_about(name: str) -> None:
    with pytest.raises(EncodingDisputed):
        decode(needs(f"encoding/charset_normalizer/sample-{name}.txt").read_bytes())


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("salted", [False, True])
def test_random_cuts_of_letters_are_read_right(encoding: str, salted: bool) -> None:
    drawn = list(cuts(encoding, 200, 60, salted=salted))
    assert [cut.text for cut in drawn if not is_right(cut)] == []


@pytest.mark.long
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("salted", [False, True])
@pytest.mark.parametrize(("length", "right"), [(20, 0.93), (50, 0.97), (200, 0.995), (1000, 0.999)])
def test_many_random_cuts_are_read_right_and_the_rest_asked_about(
    encoding: str, salted: bool, length: int, right: float
) -> None:
    outcomes = Counter[str]()
    for cut in cuts(encoding, length, 500, salted=salted):
        try:
            outcomes["right" if is_right(cut) else f"wrong: {cut.text}"] += 1
        except EncodingDisputed:
            outcomes["asked"] += 1
    assert outcomes["right"] >= right * 500
    # Two letters of ASCII with one sign between them may be UTF-8 as well.
    assert outcomes["right"] + outcomes["asked"] >= 500 - (length <= 50)


@pytest.mark.parametrize("told", ["big5", "utf-8", "shift_jis"])
def test_a_page_that_lies_about_its_encoding_is_read_by_its_bytes(told: str) -> None:
    page = f'<html><head><meta charset="{told}"><script>{"var a = 1;" * 9_000}</script></head><p>{HANS}</p></html>'
    assert decode(page.encode("gbk"), hint=told) == (page, "gb18030")


def test_a_choice_is_of_two_encodings_at_least() -> None:
    asked = 0
    for text in ("ferral_contac (ref. no. 37/2)t〇: h①hs", "Tel. 〇2", "№ 7 § 3", "－－", "Ваше письмо", "号镕码为"):
        for encoding in ("gb18030", "koi8-r", "utf-16-le", "big5"):
            data = text.encode(encoding, "ignore") + b"." * 9
            try:
                decode(data)
            except EncodingDisputed as error:
                candidates = error.values["candidates"]
                assert isinstance(candidates, list)
                assert len(set(candidates)) > 1
                asked += 1
            except (NotText, EncodingMismatch):
                continue
    assert asked > 3


def test_the_only_likely_reading_of_a_few_words_is_taken() -> None:
    text = "弟信，所问盖窦牟窦痒巩兄弟，皆从昌黎游，"
    assert decode(text.encode("utf-16-le")) == (text, "utf-16-le")


def test_a_hint_decides_where_the_bytes_do_not() -> None:
    data = "Dear Mr. 李, please call.".encode("gbk")
    with pytest.raises(EncodingDisputed):
        decode(data)
    assert decode(data, hint="GB2312") == ("Dear Mr. 李, please call.", "gb18030")
    with pytest.raises(EncodingDisputed):
        decode(data, hint="utf-8")
    with pytest.raises(EncodingDisputed):
        decode(data, hint="no such thing")


def test_numbers_in_circles_are_read_whichever_table_of_big5_wrote_them() -> None:
    text = HANT + "①凍飲②生食"
    for table in ("big5", "big5hkscs", "cp950"):
        decoded = decode(text.encode(table))
        assert decoded.text == text
        assert decode(text.encode(table), encoding=decoded.encoding) == decoded
        assert decode(text.encode(table), encoding="big5").text == text


def test_a_sign_that_only_one_table_of_big5_has_is_read() -> None:
    assert decode((HANT + "€100").encode("cp950")) == (HANT + "€100", "cp950")


def test_kana_in_a_chinese_letter_stay_kana() -> None:
    text = HANT + "店名「ロックンロール」、美の工坊。"
    assert decode(text.encode("big5hkscs")).text == text
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "hz", "utf-16-le", "utf-32-be"])
def test_a_letter_that_breaks_off_within_a_character_is_refused_not_mended(encoding: str) -> None:
    text = (HANT if encoding == "big5" else HANS).strip() + "家"
    whole = text.encode(encoding)
    data = whole.removesuffix(b"~}")[:-1]
    with pytest.raises(EncodingMismatch):
        decode(data)
    with pytest.raises(EncodingMismatch):
        decode(data, encoding=encoding)


def test_a_letter_with_one_broken_byte_is_refused_with_the_name_of_its_encoding() -> None:
    with pytest.raises(EncodingMismatch, match=r"“brief\.txt” is not valid utf-8"):
        decode(HANS.encode() + b"\xff" + HANS.encode(), path="brief.txt")
    with pytest.raises(EncodingMismatch, match="gb18030"):
        decode(HANS.encode("gbk") + b"\xff\n" + HANS.encode("gbk"))


def test_escapes_of_other_countries_are_asked_about_or_refused() -> None:
    with pytest.raises(EncodingDisputed) as caught:
        decode("拝啓、お手紙をありがとう。".encode("iso2022_jp"))
    assert caught.value.values["candidates"] == ["iso2022_jp_2", "utf-8"]
    with pytest.raises(UnknownEncoding):
        decode(b"\x1b$)A\x0e<{WVHgCf\x0f\n")


def test_hz_may_end_with_its_text_but_not_with_its_line() -> None:
    assert decode(b"~{VPND").text == decode(b"~{VPND~}").text == "中文"
    with pytest.raises(EncodingMismatch):
        decode(b"a ~{VPND\nb")


def test_what_looks_like_hz_and_may_be_code_is_asked_about() -> None:
    with pytest.raises(EncodingDisputed):
        decode(b"awk '~{vv~}'")


def test_a_few_bytes_that_are_one_character_or_another_are_asked_about() -> None:
    with pytest.raises(EncodingDisputed):
        decode("246.1 圆".encode("gbk"))
    assert decode("café".encode()).text == "café"


def test_bidirectional_controls_are_text_and_kept() -> None:
    text = "甲\u202a乙\u202e丙\u2066丁\u2069"
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data",
    [b"a" * 100 * 2**20, b"\xd6\xd0" * 50 * 2**20, bytes(100 * 2**20), b"x\r\n" + b"~{" * 49 * 2**20],
    ids=["ascii", "gbk", "nul", "hz"],
)
def test_a_line_of_a_hundred_megabytes_is_refused_before_it_is_decoded(data: bytes) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(LineTooLong):
            decode(data)
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


def test_the_longest_line_is_counted_in_characters() -> None:
    assert len(decode(b"x" * LINE_CHARS + b"\n" + b"y" * LINE_CHARS).text) == 2 * LINE_CHARS + 1
    with pytest.raises(LineTooLong, match="12000000"):
        decode(b"a\n" + b"x" * (LINE_CHARS + 1), path="x.txt")
    assert len(decode("中".encode("utf-16-le") * LINE_CHARS, encoding="utf-16-le").text) == LINE_CHARS


def _bytes() -> st.SearchStrategy[bytes]:
    """Noise, letters in an encoding, and letters with noise in them."""
    letter = st.builds(
        lambda text, encoding, times: text.encode(encoding, "ignore") * times,
        st.sampled_from([HANS, HANT, HONG_KONG, "~{", "\x1b$B", "\ufeff", "\r", "한국어", "cœur"]),
        st.sampled_from([*READ, "cp949", "cp1252", "iso2022_jp_2"]),
        st.integers(0, 3),
    )
    noise = st.binary(max_size=60)
    return st.one_of(st.binary(max_size=400), letter, st.builds(lambda *parts: b"".join(parts), letter, noise, letter))


def _decoded_or_refused(data: bytes, encoding: str | None, hint: str | None) -> None:
    try:
        decoded = decode(data, encoding=encoding, hint=hint)
    except ReaderError:
        return
    decoded.text.encode()
    assert "\r" not in decoded.text
    assert "\0" not in decoded.text
    assert decode(data, encoding=decoded.encoding) == decoded


TOLD = st.sampled_from([None, "utf-8", "gb18030", "utf-16", "hz", "big5", "nonsense"])


@settings(max_examples=150, deadline=None)
@given(_bytes(), TOLD, TOLD)
def test_no_bytes_do_more_than_refuse(data: bytes, encoding: str | None, hint: str | None) -> None:
    _decoded_or_refused(data, encoding, hint)


@pytest.mark.long
@settings(max_examples=8_000, deadline=None)
@given(_bytes(), TOLD)
def test_no_bytes_at_all_do_more_than_refuse(data: bytes, hint: str | None) -> None:
    _decoded_or_refused(data, None, hint)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    text += "家書"
    if not text.startswith("\ufeff") and "~{" not in text:
        assert decode(text.encode()).text == text
