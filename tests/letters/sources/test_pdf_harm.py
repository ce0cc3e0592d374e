"""PDFs that are locked, damaged or made to do harm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FileDamaged, FileLocked, FileTooDemanding, ReaderError, TextMissing
from reader.letters.sources.isolation import Isolation
from reader.letters.sources.limits import PDF_CHARACTERS, PDF_PAGES, PDF_UNPACKED_MB
from reader.letters.sources.pdf import document as pdf
from reader.letters.sources.source import Extract
from tests.letters.sources.pdf_writer import Piece, assembled, locked, objects, stream, written

TEXT = "臣本布衣，躬耕於南陽，苟全性命於亂世。"


def test_a_file_with_an_owner_password_only_is_read_and_one_with_a_users_is_locked() -> None:
    pages = [[Piece(72, 700, TEXT)]]
    assert pdf.extract(locked(pages, user=b"", owner=b"liubei"), None).text == TEXT
    with pytest.raises(FileLocked):
        pdf.extract(locked(pages, user=b"adou", owner=b"liubei"), None)


def test_a_file_without_text_is_said_to_be_a_scan() -> None:
    empty: list[list[Piece]] = [[]]
    for pages in (empty, [[Piece(290, 40, "1")], [Piece(290, 40, "2")]], [[Piece(900, 700, "外")]]):
        with pytest.raises(TextMissing):
            pdf.extract(written(pages), None)


@pytest.mark.parametrize("data", [b"", b"letter", b"%PDF-1.7\n%%EOF", written([[Piece(72, 700, "信")]])[:200]])
def test_a_damaged_file_is_said_to_be_damaged(data: bytes) -> None:
    with pytest.raises(FileDamaged):
        pdf.extract(data, None)


def bombs() -> Iterator[tuple[str, bytes]]:
    """Files that are refused before they do harm, each with what is too much in it."""
    tree = b"<</Type/Pages/Count %d/Kids[%s]>>" % (PDF_PAGES + 1, b"3 0 R " * (PDF_PAGES + 1))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    yield "pages", assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree, page])
    base = objects([[]])
    base[-2] = stream(b"q Q " * (PDF_UNPACKED_MB * 2**18 + 1))
    yield "instructions", assembled(base)
    base[-2] = stream(b"0 0 m 9 9 l S\n" * 201_000)
    yield "lines", assembled(base)
    base[-2] = stream(b"BT /F1 1 Tf 1 TL " + b"<00610062>Tj T* " * (PDF_CHARACTERS // 4 + 1) + b"ET")
    base[1] = b"<</Type/Pages/Count 2/Kids[%d 0 R %d 0 R]>>" % (len(base), len(base))
    yield "characters", assembled(base)
    yield "streams", b"%PDF-1.7\n" + b"/FlateDecode stream\n" * 300_000


@pytest.mark.parametrize("much", ["pages", "instructions", "lines", "characters", "streams"])
def test_a_bomb_is_refused(much: str) -> None:
    with pytest.raises(FileTooDemanding):
        pdf.extract(dict(bombs())[much], None)


@pytest.fixture(scope="module")
def isolation() -> Iterator[Isolation]:
    isolated = Isolation()
    yield isolated
    isolated.close()


def test_forms_that_hold_each_other_a_billion_times_end_the_reading_process_only(isolation: Isolation) -> None:
    body = objects([[]])
    first = len(body) + 1
    for number in range(first, first + 10):
        draws = b"/X Do " * 10 if number < first + 9 else b"BT /F1 9 Tf <0061> Tj ET"
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 3 0 R>>/XObject<</X %d 0 R>>>>"
        body.append(stream(draws, entries=entries % (number + 1)))
    body[first - 2] = body[first - 2].replace(b"/Resources<<", b"/Resources<</XObject<</X %d 0 R>>" % first)
    body[first - 3] = stream(b"/X Do " * 10)
    with pytest.raises(FileTooDemanding):
        isolation.run(pdf.extract, assembled(body))
    assert isolation.run(pdf.extract, written([[Piece(72, 700, "信")]])).text == "信"


SAMPLES = (
    written([[Piece(72, 700, TEXT), Piece(72, 660, "敬禮", 16, bold=True)], [Piece(290, 40, "2")]], Title="信"),
    written([[Piece(500, 700, TEXT), Piece(480, 700, "⼀日")]], vertical=True, packed=False),
    locked([[Piece(72, 700, TEXT)]], user=b"", owner=b"liubei"),
)


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """One of the samples with bytes changed, parts cut out, repeated or put elsewhere."""
    data = bytearray(draw(st.sampled_from(SAMPLES)))
    for _time in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(len(data) - 1, 0)))
        length = draw(st.integers(1, 40))
        part = draw(
            st.one_of(
                st.binary(max_size=8),
                st.sampled_from(
                    [b"0", b"-1", b"99999999999", b"1e30", b"<<", b">>", b"3 0 R", b"/Kids", b"stream\n", b"Tj"]
                ),
                st.just(bytes(data[start : start + length])),
            )
        )
        data[start : start + draw(st.integers(0, length))] = part * draw(st.sampled_from([1, 1, 1, 2, 500]))
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.integers(0, 9)) == 0 else data)


def check(isolation: Isolation, data: bytes) -> None:
    try:
        found = isolation.run(pdf.extract, data)
    except ReaderError:
        return
    assert isinstance(found, Extract)
    assert found.text.strip()
    assert not any(mark in found.text for mark in ("\0", "\r", "\ud800"))
    assert all(each.span.end <= len(found.text) for each in found.evidence)
    assert list(found.evidence) == sorted(found.evidence, key=lambda each: (each.span.start, -each.span.end))


@settings(max_examples=50)
@given(data=broken())
def test_a_broken_file_gives_text_or_a_sentence(isolation: Isolation, data: bytes) -> None:
    check(isolation, data)


@pytest.mark.long
@settings(max_examples=5_000)
@given(data=broken())
def test_many_broken_files_give_text_or_a_sentence(isolation: Isolation, data: bytes) -> None:
    check(isolation, data)
