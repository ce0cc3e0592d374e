"""What the reading surface and its rivals are measured with: the same letters, highlights, type and window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QFont

from reader.annotations import Color, Style
from reader.letters import Letter
from reader.page import Mark, Page
from reader.script import Variant
from reader.text import Span

SENTENCES = "去年春天寄來的信已經收到，院子裡的桂花開了又謝，母親說今年的茶比往年香。值此新春佳節之際，謹致問候。"
LINE = SENTENCES * 2
WINDOW = (1000, 900)
PIXELS = 20
MEASURE = 36
HIGHLIGHTED = 12


def text_of(characters: int) -> str:
    """So many characters in paragraphs of about a hundred."""
    return "\n".join([LINE] * (characters // (len(LINE) + 1)))


def places(text: str, count: int) -> list[Span]:
    """So many places of twelve characters, spread evenly; every one in the BMP, so that Qt counts alike."""
    step = len(text) / count
    return [Span(round(step * number), round(step * number) + HIGHLIGHTED) for number in range(count)]


def page_of(text: str, spans: Sequence[Span] = ()) -> Page:
    """The page of a letter with highlights."""
    page = Page(Letter(text=text), source=Variant.HANT)
    for mark in marks_at(spans):
        page.marks.add(mark)
    return page


def marks_at(spans: Sequence[Span]) -> Iterator[Mark]:
    """A highlight on each span."""
    for number, span in enumerate(spans):
        yield Mark(str(number), span, list(Color)[number % 5], Style.HIGHLIGHT, noted=False)


def face() -> QFont:
    """The type that the surface sets its body in."""
    font = QFont("Noto Serif CJK TC")
    font.setPixelSize(PIXELS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
