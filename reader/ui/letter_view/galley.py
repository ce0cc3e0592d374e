"""The galley of one page: set paragraphs one after another behind a window; only those that are seen are set.

The anchor, a paragraph and how far the window begins into it, is the truth; sums of heights only place the scroll
bar. Extents are whole pixels, so that nothing drifts.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Container
from typing import NamedTuple

from reader.page import Page, Role
from reader.page.readings import can_read, places_to_read
from reader.text import Span
from reader.ui.letter_view.folds import Fold, Folds
from reader.ui.letter_view.heights import Heights
from reader.ui.letter_view.lines import SetParagraph
from reader.ui.letter_view.typesetter import Typesetter

_KEPT_CHARACTERS = 60_000
_KEPT_PARAGRAPHS = 48
_FAR = 4
_PLACED = 2_048
_MARGIN_LINES = 1.5


class Placed(NamedTuple):
    """A set paragraph and where it begins, counted from the window's start."""

    set: SetParagraph
    block: float


class Position(NamedTuple):
    """Where a window begins: a paragraph, and a fraction of its extent.

    Negative fractions are of the margin before the first paragraph, those above 1 of the margin after the last.
    """

    paragraph: int
    fraction: float


class Galley:
    """The paragraphs of one page as set by one typesetter; `extent` is the window's, in pixels.

    `room` is blank after the end, in pixels: a page beside this one may have further to go from the same paragraph.
    """

    def __init__(self, page: Page, folds: Folds, typesetter: Typesetter, fold_text: Callable[[Fold], str]) -> None:
        self.page = page
        self.folds = folds
        self.typesetter = typesetter
        self.extent = 0
        self.room = 0.0
        self.margin = round(_MARGIN_LINES * typesetter.pitch)
        self._fold_text = fold_text
        self._kept: OrderedDict[int, SetParagraph] = OrderedDict()
        self._kept_characters = 0
        self._heights = Heights(len(page), self._estimate)
        self._index = folds.following(0) or 0
        self._rest = float(-self.margin)

    @property
    def position(self) -> float:
        """How far the window's start lies from the flow's."""
        return self._heights.before(self._index) + self._rest + self.margin

    @property
    def length(self) -> float:
        """How far the flow extends with its margins; an estimate where paragraphs were never set."""
        return self._heights.total() + 2 * self.margin + self.room

    def places(self) -> list[tuple[int, float]]:
        """Offsets in the order of the text, each with its place from the flow's start; those between lie evenly."""
        starts = self.page.starts
        found = [
            (starts[index] if index < len(starts) else self.page.end, place + self.margin)
            for index, place in self._heights.places(_PLACED)
        ]
        return [(self.page.start, 0.0), *found]

    @property
    def turn(self) -> int:
        """How far a page is turned: the window but for one line."""
        return max(self.typesetter.pitch, self.extent - self.typesetter.pitch)

    @property
    def is_at_start(self) -> bool:
        """Whether the window shows the very beginning."""
        return self._rest <= -self.margin and self.folds.preceding(self._index) is None

    @property
    def start(self) -> Position:
        """Where the window begins."""
        extent = self.set_paragraph(self._index).extent
        if self._rest < 0:
            return Position(self._index, self._rest / self.margin)
        if self._rest < extent:
            return Position(self._index, self._rest / extent)
        return Position(self._index, 1 + (self._rest - extent) / self.margin)

    def set_paragraph(self, index: int) -> SetParagraph:
        """Paragraph `index` in lines."""
        known = self._kept.get(index)
        if known is None:
            known = self._kept[index] = self._set(index)
            self._heights[index] = known.extent
            self._kept_characters += len(known.paragraph.text)
            self._forget()
        else:
            self._kept.move_to_end(index)
        return known

    def renew(self, indices: Container[int] | None = None) -> bool:
        """Let those of the numbered paragraphs, all without numbers, be set anew whose readings were to be others.

        False where there are none.
        """
        stale = [
            index
            for index, known in self._kept.items()
            if (indices is None or index in indices) and known.read != self._places_to_read(index)
        ]
        for index in stale:
            self._kept_characters -= len(self._kept.pop(index).paragraph.text)
        return bool(stale)

    def visible(self) -> list[Placed]:
        """The paragraphs in the window, in order."""
        found: list[Placed] = []
        index, block = self.folds.following(self._index), -self._rest
        while index is not None and block < self.extent:
            placed = Placed(self.set_paragraph(index), block)
            found.append(placed)
            block += placed.set.extent
            index = self.folds.following(index + 1)
        return found

    def scroll(self, by: float) -> None:
        """Move the window; far moves go by estimates, near ones are exact."""
        if abs(by) > _FAR * self.extent:
            target = max(0.0, self.position + by - self.margin)
            index, rest = self._heights.find(target)
            if self.folds.following(index) is None:  # blank lines behind the last paragraph that is shown
                index, rest = self._last(), math.inf
            self._index, self._rest = index, min(rest, self.set_paragraph(index).extent)
        else:
            self._rest += by
        self._settle()

    def to_start(self) -> None:
        """Show the beginning."""
        self._index, self._rest = self.folds.following(0) or 0, float(-self.margin)

    def to_end(self) -> None:
        """Show the end."""
        self._index = self._last()
        self._rest = self.set_paragraph(self._index).extent
        self._settle()

    def begin(self, start: Position) -> None:
        """Let the window begin at a position, as near as the ends allow."""
        self._index, self._rest = self._anchor(start)
        self._settle()

    def last_start(self) -> Position:
        """Where the window begins when it shows the end and no room after it."""
        kept = self._index, self._rest, self.room
        self.room = 0.0
        self.to_end()
        start = self.start
        self._index, self._rest, self.room = kept
        return start

    def make_room(self, start: Position | None) -> None:
        """Leave as much blank after the end as lets the window begin at a position, none without one."""
        self.room = 0.0
        if start is not None:
            following, rest = self._anchor(start)
            room, index = self.extent + rest - self.margin, self.folds.following(following)
            while index is not None and room > 0:
                room -= self.set_paragraph(index).extent
                index = self.folds.following(index + 1)
            self.room = max(0.0, room)
        self._settle()

    def _set(self, index: int) -> SetParagraph:
        preceding = self.folds.preceding(index)
        previous = None if preceding is None else Role(self.page.roles[preceding])
        fold = self.folds.headed(index)
        text = self._fold_text(fold) if fold else ""
        hidden = not self.folds.readable(index)
        return self.typesetter.set(
            self.page.paragraph(index), previous, fold=text, hidden=hidden, read=self._places_to_read(index)
        )

    def _places_to_read(self, index: int) -> tuple[Span, ...]:
        """Where the readings of a paragraph are to be set; nowhere while their dictionaries are not loaded."""
        if not self.folds.readable(index):
            return ()
        places = places_to_read(self.page, index, self.typesetter.look.ruby_scope)
        return places if places and can_read() else ()

    def _estimate(self, first: int, end: int) -> float:
        shown = self.folds.count(first, end)
        if not shown:
            return 0.0  # blank and folded lines take no room, and are never set to be corrected
        starts = self.page.starts
        last = starts[end] if end < len(starts) else self.page.end
        return self.typesetter.estimate(last - starts[first], shown)

    def _forget(self) -> None:
        while self._kept_characters > _KEPT_CHARACTERS and len(self._kept) > _KEPT_PARAGRAPHS:
            _, dropped = self._kept.popitem(last=False)
            self._kept_characters -= len(dropped.paragraph.text)

    def _settle(self) -> None:
        """Let the anchor name the paragraph at the window's start, and keep the window within the flow."""
        self._walk()
        seen = self.visible()
        end = seen[-1].block + seen[-1].set.extent + self.margin + self.room if seen else 0.0
        if end < self.extent:
            self._rest -= self.extent - end
            self._walk()
        if self.folds.preceding(self._index) is None:
            self._rest = max(self._rest, float(-self.margin))

    def _last(self) -> int:
        """The last paragraph that is shown."""
        return self.folds.preceding(len(self.page)) or 0

    def _anchor(self, start: Position) -> tuple[int, float]:
        """A position as the anchor; where its paragraph takes no room, the next one that does."""
        index = self.folds.following(start.paragraph)
        if index is None:
            return self._last(), self.set_paragraph(self._last()).extent
        fraction, extent = start.fraction if index == start.paragraph else 0.0, self.set_paragraph(index).extent
        if fraction < 0:
            return index, float(round(fraction * self.margin))
        if fraction < 1:
            # Never rounded into the next paragraph.
            return index, float(min(round(fraction * extent), extent - 1))
        return index, extent + round((fraction - 1) * self.margin)

    def _walk(self) -> None:
        while self._rest < 0 and (before := self.folds.preceding(self._index)) is not None:
            self._index = before
            self._rest += self.set_paragraph(before).extent
        while self._rest >= (extent := self.set_paragraph(self._index).extent):
            after = self.folds.following(self._index + 1)
            if after is None:
                break
            self._index, self._rest = after, self._rest - extent
