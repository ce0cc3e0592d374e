"""A passage as a picture: its words alone, its marks, the theme's paper, in lines and in columns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from reader.annotations import Color
from reader.letters import parse
from reader.page import Page, Role
from reader.script import Variant, detect
from reader.settings import Settings
from reader.text import Span
from reader.ui import looks
from reader.ui.letter_view import Look
from reader.ui.printing.manuscript import Caption
from reader.ui.printing.picture import SCALE, Picture, crop
from reader.ui.themes import NIGHT, PAPER, Theme
from tests.ui.printing.conftest import SEED, manuscript, note

PASSAGE = Span(170, 300)


def colors(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def fresh(span: Span = PASSAGE, theme: Theme = PAPER, *, vertical: bool = False, captioned: bool = False) -> Picture:
    letter = manuscript(
        SEED, [note(SEED, 180, 200, "")], caption=Caption(title="一封信", people="甲 → 乙", date="2020")
    )
    return Picture(letter, span, looks.look(Settings(vertical=vertical), theme), captioned=captioned)


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("theme", [PAPER, NIGHT])
def test_it_has_the_paper_the_ink_and_the_marks_of_the_theme(theme: Theme, vertical: bool) -> None:
    picture = fresh(theme=theme, vertical=vertical)
    image = picture.image()
    assert image.size() == picture.size * SCALE
    assert {theme.paper, theme.ink, theme.highlights[Color.GREEN]} <= colors(image)


@pytest.mark.parametrize("vertical", [False, True])
def test_a_caption_makes_it_longer(vertical: bool) -> None:
    with_it, without = fresh(vertical=vertical, captioned=True).size, fresh(vertical=vertical).size
    assert (with_it.width() if vertical else with_it.height()) > (without.width() if vertical else without.height())


def test_a_few_words_have_a_small_picture() -> None:
    em = looks.look(Settings(), PAPER).em
    assert fresh(Span(180, 186)).size.width() < 12 * em
    assert fresh().size.width() > 25 * em


@pytest.mark.parametrize("vertical", [False, True])
def test_a_drawing_looks_like_the_picture_and_holds_no_text(vertical: bool) -> None:
    picture = fresh(vertical=vertical)
    data = picture.svg("一封信")
    assert b"<text" not in data
    renderer = QSvgRenderer(QByteArray(data))
    image = QImage(picture.size * SCALE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    coarse, pixels = (_coarse(one) for one in (image, picture.image()))
    for x in range(coarse.width()):
        for y in range(coarse.height()):
            assert abs(coarse.pixelColor(x, y).lightness() - pixels.pixelColor(x, y).lightness()) < 40


def _coarse(image: QImage) -> QImage:
    """An image in which the edges of glyphs, which are smoothed in different ways, do not count."""
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(image.width() // 12, image.height() // 12, *ways)


@pytest.mark.parametrize("variant", [Variant.ORIGINAL, Variant.HANS, Variant.HANT_TW_IDIOM])
def test_a_cropped_paragraph_shows_what_the_page_shows_of_the_span(variant: Variant) -> None:
    text = "请上互联网，看看软件和信息，天地玄黄，宇宙洪荒。"
    page = Page(parse(text), source=detect(text)).in_variant(variant)
    whole = page.paragraph(0)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            part = crop(whole, Span(start, end))
            assert part.text == page.shown(Span(start, end))
            assert part.shown(part.span) == Span(0, len(part.text))
            for offset in range(part.span.start, part.span.end):
                one = Span(offset, offset + 1)
                assert part.shown(one).of(part.text) == whole.shown(one).of(whole.text)


def test_what_begins_within_a_paragraph_has_no_indent() -> None:
    page = Page(parse(SEED))
    index = page.at(PASSAGE.start)
    assert crop(page.paragraph(index), PASSAGE).role is Role.CONTINUED
    assert crop(page.paragraph(index), page.span(index)).role is Role.BODY


def test_marks_have_no_dots_of_notes_that_nobody_can_open() -> None:
    text = "天地玄黃宇宙洪荒，日月盈昃。"
    look = replace(Look(), size=40)
    pictures = [
        Picture(manuscript(text, [note(text, 2, 5, words)]), Span(0, 13), look, captioned=False)
        for words in ("", "筆記")
    ]
    assert pictures[0].image() == pictures[1].image()
