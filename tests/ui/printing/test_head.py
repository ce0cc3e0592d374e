"""What stands over a page: the title, who wrote to whom, the date; it fits and says what matters most."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from reader.page.printed import PrintStyle
from reader.ui.letter_view import Look
from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.painting import Overlay, PagePainter, Scene
from reader.ui.letter_view.signs import Inks
from reader.ui.printing.composing import Compositor
from reader.ui.printing.manuscript import Caption
from reader.ui.printing.painting import LeafPainter
from tests.ui.printing.conftest import BOTH, LYING, SEED, STANDING, manuscript

LONG = Caption(title="一封很長的信的題目" * 9, people="某某縣某某局某某辦公室" * 6, date="2020-01-27")
SHORT = Caption(title="家書", people="小滿 → 奶奶", date="2022-09-04")


def furniture(caption: Caption, style: PrintStyle, number: int) -> list[tuple[str, float, float]]:
    """What stands around the text of a page: words, where they begin and end along the line."""
    compositor = Compositor(manuscript(SEED, caption=caption), Look(), style)
    leaves = list(compositor.leaves())
    found = []

    class Noting(PagePainter):
        def __init__(self, painter: QPainter, look: Look, direction: Direction, frame: Frame) -> None:
            super().__init__(painter, look, direction, frame)
            self._start = frame.margin

        def paint(self, scene: Scene, inks: Inks, overlay: Overlay) -> None:
            for placed in scene.visible():
                (line,) = placed.set.lines
                found.append((placed.set.paragraph.text, self._start, self._start + line.edges[-1]))
            super().paint(scene, inks, overlay)

    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    LeafPainter(painter, compositor, furniture=Noting).paint(leaves[number], len(leaves))
    painter.end()
    area = compositor.area
    for _, start, end in found:
        assert area.left - 1 <= start <= end <= area.left + area.width + 1
    return found


@pytest.mark.parametrize("style", BOTH)
def test_later_pages_have_title_particulars_and_number(style: PrintStyle) -> None:
    words = [text for text, *_ in furniture(SHORT, style, 1)]
    assert {"家書", "小滿 → 奶奶 · 2022-09-04"} < set(words)
    assert words[-1].startswith("2 / ")


@pytest.mark.parametrize("style", BOTH)
def test_a_page_that_begins_with_the_title_does_not_repeat_it(style: PrintStyle) -> None:
    assert [text for text, *_ in furniture(SHORT, style, 0)][:1] == ["小滿 → 奶奶 · 2022-09-04"]


@pytest.mark.parametrize("style", BOTH)
def test_what_is_too_long_is_shortened_but_for_the_date(style: PrintStyle) -> None:
    texts = [text for text, *_ in furniture(LONG, style, 1)]
    title, particulars = sorted(texts[:2], key=lambda text: text.endswith("27"))
    assert title.endswith("…")
    assert particulars.endswith("… · 2020-01-27")


def test_the_title_is_where_reading_begins() -> None:
    starts = {}
    for style in (STANDING, LYING):
        found = {text: start for text, start, _ in furniture(SHORT, style, 1)}
        starts[style.vertical] = found["家書"] < found["小滿 → 奶奶 · 2022-09-04"]
    assert starts == {False: True, True: False}
