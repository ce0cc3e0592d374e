"""What is selected: two offsets of the stored text, found from places in the shown one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.page import Page
from reader.text import Span
from reader.ui.letter_view.flow import Hit

Unit = Callable[[str, int], Span]
"""The stretch around an offset of a shown paragraph that is selected as a whole."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A caret, and the passage between it and where the selection began; offsets of the stored text.

    `upstream` puts the caret at the end of a line rather than at the start of the next.
    """

    anchor: int = 0
    caret: int = 0
    upstream: bool = False

    @property
    def span(self) -> Span | None:
        """The passage, None where nothing is selected."""
        if self.anchor == self.caret:
            return None
        return Span(min(self.anchor, self.caret), max(self.anchor, self.caret))


def caret_at(page: Page, hit: Hit) -> Selection:
    """A caret without a selection."""
    offset = page.paragraph(hit.paragraph).stored(Span(hit.offset, hit.offset)).start
    return Selection(offset, offset, hit.upstream)


def between(page: Page, origin: Hit, hit: Hit, unit: Unit | None = None) -> Selection:
    """The selection from one place to another, in whole units; a replaced word that it touches is taken whole."""
    backward = (hit.paragraph, hit.offset) < (origin.paragraph, origin.offset)
    first, last = (hit, origin) if backward else (origin, hit)
    if unit is None and first[:2] == last[:2]:
        return caret_at(page, hit)
    start, end = _start(page, first, last, unit), _end(page, first, last, unit)
    return Selection(end, start) if backward else Selection(start, end, hit.upstream)


def _start(page: Page, first: Hit, last: Hit, unit: Unit | None) -> int:
    paragraph = page.paragraph(first.paragraph)
    end = last.offset if last.paragraph == first.paragraph else len(paragraph.text)
    start = unit(paragraph.text, first.offset).start if unit else first.offset
    return paragraph.stored(Span(start, max(start, end))).start


def _end(page: Page, first: Hit, last: Hit, unit: Unit | None) -> int:
    paragraph = page.paragraph(last.paragraph)
    start = first.offset if last.paragraph == first.paragraph else 0
    end = unit(paragraph.text, last.offset).end if unit else last.offset
    return paragraph.stored(Span(min(start, end), end)).end
