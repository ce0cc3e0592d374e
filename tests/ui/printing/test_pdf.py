"""What else a PDF holds: who wrote it, ways through it, what is drawn on its pages."""

from __future__ import annotations

import pytest

from reader.page.printed import PrintedNotes, PrintStyle
from reader.ui.letter_view import Look
from reader.ui.printing.area import PER_POINT
from reader.ui.printing.composing import Compositor
from reader.ui.printing.manuscript import Caption
from reader.ui.printing.pdf import pdf
from tests.ui.printing.conftest import (
    BOTH,
    HEIGHT,
    SEED,
    STANDING,
    WIDTH,
    by_pdfium,
    composed,
    manuscript,
    note,
    opened,
    rendered,
)  # fmt: skip

VERTICAL = PrintStyle(paper=(HEIGHT, WIDTH), vertical=True)
CAPTION = Caption(title="致全縣黨員", people="縣委 → 黨員", date="2020-01-27")


def made(compositor: Compositor) -> bytes:
    data = pdf(compositor)
    assert data is not None
    return data


def test_it_says_who_wrote_what_in_which_language() -> None:
    with opened(made(Compositor(manuscript(SEED, caption=CAPTION), Look(), STANDING))) as file:
        assert file.docinfo.Title == "致全縣黨員"
        assert file.docinfo.Author == "中共甘泉縣委組織部"
        assert file.Root.Lang == "zh-Hant-TW"


@pytest.mark.parametrize("style", BOTH)
def test_bookmarks_lead_to_the_sections(style: PrintStyle) -> None:
    with opened(made(composed(SEED, style))) as file, file.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles[0] == "一、提高站位,全力扛起防控責任"
        assert len(titles) == 4


@pytest.mark.parametrize("style", [PrintStyle(), VERTICAL])
def test_a_number_at_a_passage_leads_to_its_note(style: PrintStyle) -> None:
    notes = [note(SEED, 170, 180, "一條筆記"), note(SEED, 700, 710, "另一條")]
    compositor = composed(SEED, style, notes)
    leaves = list(compositor.leaves())
    begins = {part.paragraph: leaf.number for leaf in leaves for part in leaf.slices if not part.first}
    wanted = [begins[compositor.entry_of[number]] for number in (1, 2)]
    with opened(made(composed(SEED, style, notes))) as file:
        links = [link for page in file.pages for link in page.obj.get("/Annots", [])]
        pages = [page.obj.objgen for page in file.pages]
        assert [pages.index(link.Dest[0].objgen) for link in links] == wanted


@pytest.mark.parametrize("style", BOTH)
def test_head_and_number_are_drawn_but_are_no_text(style: PrintStyle) -> None:
    compositor = Compositor(manuscript(SEED, caption=CAPTION), Look(), style)
    data, area = made(compositor), compositor.area
    assert "2020-01-27" not in by_pdfium(data)
    image = rendered(data)
    for top in (area.head, area.foot):
        height = round(style.type_size)
        band = image.copy(0, top // PER_POINT - 2, image.width(), height + 4)
        assert any(band.pixelColor(x, y).lightness() < 160 for x in range(band.width()) for y in range(band.height()))


def test_highlights_are_printed_on_white() -> None:
    data = made(composed(SEED, STANDING, [note(SEED, 170, 200, "")]))
    image = rendered(data)
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert "#d0e9c2" in colors
    assert image.pixelColor(3, 3).name() == "#ffffff"


def test_what_is_cancelled_gives_nothing() -> None:
    shares: list[float] = []
    assert pdf(composed(SEED), report=shares.append, cancelled=lambda: bool(shares)) is None
    assert pdf(composed(SEED), report=shares.append, cancelled=lambda: shares[-1] > 0.5) is None


def test_progress_goes_up_to_the_end() -> None:
    shares: list[float] = []
    pdf(composed(SEED, PrintStyle(type_size=20, notes=PrintedNotes.NONE)), report=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
