"""A letter is read anew in another encoding, and the spans of the old text go along through the bytes."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.errors import EncodingMismatch, ReaderError
from reader.letters.encoding.byte_offsets import ByteOffsets
from reader.letters.encoding.decoding import decode
from reader.letters.encoding.rereading import reread
from reader.text import Span
from tests.data_folder import needs

LETTER = "見字如面。\r\n院子裡的石榴樹今年掛了六十多個果子，ABC 1、等你回來。\r\r\n祝平安！\n"
ENCODINGS = (
    "utf-8", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "gb18030", "big5hkscs", "big5", "cp950", "hz", "euc_jp",
    "cp949", "shift_jis", "iso2022_jp_2", "iso2022_kr", "cp1252", "iso8859-1", "mac-roman", "koi8-r",
)  # fmt: skip
PIECES = "見字如面石榴树里AB ~{}é①ロ한あЖ𠮷㐀\r\n\ufeff\u2028\x85\f"


def texts() -> st.SearchStrategy[str]:
    """Texts of up to some thousand bytes, so that they pass several checkpoints."""
    some = st.text(st.sampled_from(PIECES), min_size=1, max_size=40)
    return st.builds(lambda text, times: text * times, some, st.integers(1, 60))


def spans(length: int) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "gb18030", "big5hkscs"])
def test_every_character_has_its_own_bytes(encoding: str) -> None:
    text = LETTER.replace("\r\n", "\n").replace("\r", "\n") * 30
    ends = [len(text[:place].encode(encoding)) for place in range(len(text) + 1)]
    offsets = ByteOffsets(text.encode(encoding), encoding)
    for place, (start, end) in enumerate(pairwise(ends)):
        assert offsets.to_bytes(Span(place, place + 1)) == Span(start, end)
        assert offsets.to_characters(Span(start, end)) == Span(place, place + 1)
        assert offsets.to_characters(Span(end - 1, end)) == Span(place, place + 1)


def test_a_line_end_has_both_its_bytes() -> None:
    offsets = ByteOffsets(b"a\r\nb\rc\n", "utf-8")
    assert [offsets.to_bytes(Span(place, place + 1)) for place in range(6)] == [
        Span(0, 1), Span(1, 3), Span(3, 4), Span(4, 5), Span(5, 6), Span(6, 7)
    ]  # fmt: skip
    assert offsets.to_characters(Span(2, 3)) == Span(1, 2)


@pytest.mark.parametrize("before", range(250, 260))
def test_a_line_end_may_lie_anywhere_in_the_bytes(before: int) -> None:
    data = b"x" * before + b"\r\n" + b"y" * 600
    offsets = ByteOffsets(data, "utf-8")
    assert len(offsets) == len(data) - 1
    assert offsets.to_bytes(Span(before, before + 1)) == Span(before, before + 2)
    assert offsets.to_bytes(Span(before + 1, before + 2)) == Span(before + 2, before + 3)
    for byte in (before, before + 1):
        assert offsets.to_characters(Span(byte, byte + 1)) == Span(before, before + 1)


def test_escapes_and_byte_order_marks_are_in_no_character() -> None:
    offsets = ByteOffsets("甲a乙".encode("hz"), "hz")
    assert [offsets.to_bytes(Span(place, place + 1)) for place in range(3)] == [Span(2, 4), Span(6, 7), Span(9, 11)]
    assert offsets.to_characters(Span(4, 6)) is None
    marked = ByteOffsets("\ufeff甲".encode(), "utf-8")
    assert marked.to_bytes(Span(0, 1)) == Span(3, 6)
    assert marked.to_characters(Span(0, 3)) is None


def test_two_characters_of_one_code_share_its_bytes() -> None:
    offsets = ByteOffsets(b"a\x88\x62b", "big5hkscs")
    assert b"a\x88\x62b".decode("big5hkscs") == "aÊ̄b"
    assert offsets.to_bytes(Span(1, 2)) == offsets.to_bytes(Span(2, 3)) == Span(1, 3)
    assert offsets.to_characters(Span(1, 3)) == Span(1, 3)


def test_a_marked_word_is_marked_after_the_encoding_was_put_right() -> None:
    text = "見字如面。院子裡的石榴樹今年掛了六十多個果子，等你回來。"
    data = text.encode("big5")
    wrong = data.decode("gb18030")
    again = reread(data, "gb18030", "big5hkscs")
    assert (again.text, again.encoding) == (text, "big5hkscs")
    place = text.index("石榴")
    start = len(data[: len(text[:place].encode("big5"))].decode("gb18030"))
    carried = again.carried(Span(start, start + 2))
    assert wrong[start : start + 2] == data[place * 2 : place * 2 + 4].decode("gb18030")
    assert carried == Span(place, place + 2)


def test_a_mark_on_what_was_a_byte_order_mark_is_left_behind() -> None:
    again = reread("\ufeff甲乙".encode(), "cp1252", "utf-8")
    assert again.carried(Span(0, 3)) is None
    assert again.carried(Span(0, 4)) == Span(0, 1)
    assert again.carried(Span(3, 3)) == Span(0, 0)


def test_a_whole_text_stays_whole_and_the_end_the_end() -> None:
    data = LETTER.encode("gb18030")
    again = reread(data, "latin-1", "gb18030")
    length = len(decode(data, encoding="latin-1").text)
    assert again.carried(Span(0, length)) == Span(0, len(again.text))
    assert again.carried(Span(length, length)) == Span(len(again.text), len(again.text))


def test_the_table_of_big5_that_fits_is_told() -> None:
    data = "這裡有①號房間，請先登記。".encode("big5")
    again = reread(data, "gb18030", "big5")
    assert (again.text, again.encoding) == ("這裡有①號房間，請先登記。", "big5")


def test_an_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(EncodingMismatch):
        reread(LETTER.encode("gb18030"), "gb18030", "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-be", "gb18030"])
@pytest.mark.parametrize("marks", [0, 1, 2])
def test_marks_before_a_text_belong_to_no_character(encoding: str, marks: int) -> None:
    text = "見字如面。" * 60
    data = ("\ufeff" * marks + text).encode(encoding)
    offsets = ByteOffsets(data, encoding)
    assert len(offsets) == len(text)
    before = len(("\ufeff" * marks).encode(encoding))
    assert offsets.to_bytes(Span(0, 1)).start == before
    assert offsets.to_bytes(Span(0, len(text))) == Span(before, len(data))


def test_the_euro_sign_of_windows_is_one_byte() -> None:
    text = "共€5，或€6。丂\u2028" * 40
    data = text.encode("gb18030").replace("€".encode("gb18030"), b"\x80")
    offsets = ByteOffsets(data, "gb18030")
    assert len(offsets) == len(text) == len(decode(data, encoding="gb18030").text)
    for place, character in enumerate(text):
        assert (character == "€") == (data[slice(*_ends(offsets.to_bytes(Span(place, place + 1))))] == b"\x80")


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


@given(texts(), st.sampled_from(ENCODINGS), st.data())
def test_offsets_go_there_and_back_in_every_encoding(text: str, encoding: str, draw: st.DataObject) -> None:
    data = text.encode(encoding, "ignore")
    try:
        stored = decode(data, encoding=encoding)
    except ReaderError:
        assume(False)
    offsets = ByteOffsets(data, stored.encoding)
    assert len(offsets) == len(stored.text)
    span = draw.draw(spans(len(stored.text)))
    there = offsets.to_bytes(span)
    back = offsets.to_characters(there)
    assert back is not None
    if len(span):
        assert back.start <= span.start
        assert span.end <= back.end
        # A character that shares its bytes with the next is the only reason to come back wider.
        assert back == span or encoding.startswith("big5")


@given(texts(), st.sampled_from(ENCODINGS), st.sampled_from(ENCODINGS), st.data())
def test_a_span_that_goes_to_another_encoding_comes_back_to_its_place(
    text: str, written: str, wrong: str, draw: st.DataObject
) -> None:
    data = text.encode(written, "ignore")
    try:
        forth, back = reread(data, written, wrong), reread(data, wrong, written)
    except ReaderError:
        assume(False)
    span = draw.draw(spans(len(back.text)))
    carried = forth.carried(span)
    if carried is None or not len(span):
        return
    again = back.carried(carried)
    assert again is not None
    assert again.start <= span.start
    assert span.end <= again.end


@given(texts(), st.sampled_from(ENCODINGS), st.sampled_from(ENCODINGS))
def test_neighbours_stay_neighbours(text: str, written: str, wrong: str) -> None:
    data = text.encode(written, "ignore")
    try:
        again = reread(data, wrong, written)
        old = decode(data, encoding=wrong).text
    except ReaderError:
        assume(False)
    carried = [again.carried(Span(place, place + 1)) for place in range(len(old))]
    found = [span for span in carried if span is not None]
    assert all(a.start <= b.start and a.end <= b.end and b.start <= a.end for a, b in pairwise(found))
    assert found[0].start == 0
    assert found[-1].end == len(again.text)


@pytest.mark.long
def test_a_book_is_read_anew_with_all_its_notes() -> None:
    text = needs("gold/d17-baorenan.txt").read_text("utf-8-sig") * 4_000
    data = text.encode("gb18030", "ignore")
    again = reread(data, "latin-1", "gb18030")
    for start in range(0, len(text) - 10, 2_000):
        place = len(text[:2_892].encode("gb18030")) * (start // 2_892) + len(text[: start % 2_892].encode("gb18030"))
        assert again.carried(Span(place, place + 1)) == Span(start, start + 1)
