"""A letter as a flow of set paragraphs behind a window: which are seen, and where; only those are set.

The anchor, a paragraph and how far the window begins into it, is the truth; sums of heights only place the scroll
bar. Extents are whole pixels, so that nothing drifts.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.page import Page, Role
from reader.text import Span
from reader.ui.letter_view.folds import Fold, Folds
from reader.ui.letter_view.heights import Heights
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.typesetter import Typesetter

_KEPT_CHARACTERS = 60_000
_KEPT_PARAGRAPHS = 48
_FAR = 4
_MARGIN_LINES = 1.5


class Placed(NamedTuple):
    """A set paragraph and where it begins, counted from the window's start."""

    set: SetParagraph
    block: float


class Hit(NamedTuple):
    """A place between two characters: a paragraph, an offset in its shown text.

    `upstream` puts it at the end of a line rather than at the start of the next, where both are the same offset.
    """

    paragraph: int
    offset: int
    upstream: bool = False


class Flow:
    """The flow of one page as set by one typesetter; `extent` is the window's, in pixels."""

    def __init__(self, page: Page, folds: Folds, typesetter: Typesetter, fold_text: Callable[[Fold], str]) -> None:
        self.page = page
        self.folds = folds
        self.typesetter = typesetter
        self.extent = 0
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
        return self._heights.total() + 2 * self.margin

    @property
    def turn(self) -> int:
        """How far a page is turned: the window but for one line."""
        return max(self.typesetter.pitch, self.extent - self.typesetter.pitch)

    @property
    def is_at_start(self) -> bool:
        """Whether the window shows the very beginning."""
        return self._rest <= -self.margin and self.folds.preceding(self._index) is None

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

    def visible_lines(self) -> Iterator[tuple[Placed, SetLine]]:
        """The lines of which at least half is in the window, in order."""
        for placed in self.visible():
            for line in placed.set.lines:
                if 0 <= placed.block + line.block + line.extent / 2 < self.extent:
                    yield placed, line

    def scroll(self, by: float) -> None:
        """Move the window; far moves go by estimates, near ones are exact."""
        if abs(by) > _FAR * self.extent:
            target = max(0.0, self.position + by - self.margin)
            self._index, self._rest = self._heights.find(target)
            self._rest = min(self._rest, self.set_paragraph(self._index).extent)
        else:
            self._rest += by
        self._settle()

    def to_start(self) -> None:
        """Show the beginning."""
        self._index, self._rest = self.folds.following(0) or 0, float(-self.margin)

    def to_end(self) -> None:
        """Show the end."""
        self._index = self.folds.preceding(len(self.page)) or 0
        self._rest = self.set_paragraph(self._index).extent
        self._settle()

    def bring(self, hit: Hit, *, to: float) -> None:
        """Move the window so that the line of `hit` begins `to` pixels from its start, as near as the ends allow."""
        placed = self.set_paragraph(hit.paragraph)
        line = placed.line_of(hit.offset, upstream=hit.upstream)
        self._index, self._rest = hit.paragraph, (line.block if line else 0.0) - to
        self._settle()

    def line_block(self, hit: Hit) -> float:
        """Where the line of `hit` begins, counted from the window's start; an estimate where it is far outside."""
        placed = self.set_paragraph(hit.paragraph)
        line = placed.line_of(hit.offset, upstream=hit.upstream)
        before = self._heights.before(hit.paragraph) - self._heights.before(self._index)
        return before - self._rest + (line.block if line else 0.0)

    def where(self, offset: int) -> Hit:
        """The place of a stored offset, or the nearest readable one after it, else before it."""
        index = self.page.at(offset)
        if not self.folds.readable(index):
            return self._nearest_readable(index)
        return Hit(index, self.page.paragraph(index).shown(Span(offset, offset)).start)

    def readable_after(self, index: int) -> int | None:
        """The next paragraph with text from `index` on."""
        following = self.folds.following(index)
        while following is not None and not self.folds.readable(following):
            following = self.folds.following(following + 1)
        return following

    def readable_before(self, index: int) -> int | None:
        """The last paragraph with text before `index`."""
        preceding = self.folds.preceding(index)
        while preceding is not None and not self.folds.readable(preceding):
            preceding = self.folds.preceding(preceding)
        return preceding

    def hit(self, inline: float, block: float) -> Hit | None:
        """The place nearest to a point of the window, None where nothing is readable."""
        found = self._line_at(block)
        if found is None:
            return None
        placed, line = found
        offset = line.offset_at(inline)
        return Hit(placed.paragraph.index, offset, placed.is_upstream(line, offset))

    def character(self, inline: float, block: float) -> Hit | None:
        """The place before the character under a point of the window, None beside the text."""
        found = self._line_at(block)
        offset = found[1].character_at(inline) if found else None
        return None if found is None or offset is None else Hit(found[0].paragraph.index, offset)

    def fold_at(self, block: float) -> Fold | None:
        """The fold whose quiet line is at a distance from the window's start."""
        for placed in self.visible():
            if any(0 <= block - placed.block - line.block < line.extent for line in placed.set.fold):
                return self.folds.at(placed.set.paragraph.index)
        return None

    def _line_at(self, block: float) -> tuple[SetParagraph, SetLine] | None:
        """The line nearest to a distance from the window's start."""
        readable = [placed for placed in self.visible() if placed.set.lines]
        if not readable:
            return None
        placed = next((placed for placed in reversed(readable) if placed.block <= block), readable[0])
        line = placed.set.line_at(block - placed.block)
        return (placed.set, line) if line else None

    def _set(self, index: int) -> SetParagraph:
        preceding = self.folds.preceding(index)
        previous = None if preceding is None else Role(self.page.roles[preceding])
        fold = self.folds.headed(index)
        text = self._fold_text(fold) if fold else ""
        return self.typesetter.set(
            self.page.paragraph(index), previous, fold=text, hidden=not self.folds.readable(index)
        )

    def _estimate(self, first: int, end: int) -> float:
        starts = self.page.starts
        last = starts[end] if end < len(starts) else self.page.end
        return self.typesetter.estimate(last - starts[first], self.folds.count(first, end))

    def _forget(self) -> None:
        while self._kept_characters > _KEPT_CHARACTERS and len(self._kept) > _KEPT_PARAGRAPHS:
            _, dropped = self._kept.popitem(last=False)
            self._kept_characters -= len(dropped.paragraph.text)

    def _settle(self) -> None:
        """Let the anchor name the paragraph at the window's start, and keep the window within the flow."""
        self._walk()
        seen = self.visible()
        end = seen[-1].block + seen[-1].set.extent + self.margin if seen else 0.0
        if end < self.extent:
            self._rest -= self.extent - end
            self._walk()
        if self.folds.preceding(self._index) is None:
            self._rest = max(self._rest, float(-self.margin))

    def _walk(self) -> None:
        while self._rest < 0 and (before := self.folds.preceding(self._index)) is not None:
            self._index = before
            self._rest += self.set_paragraph(before).extent
        while self._rest >= (extent := self.set_paragraph(self._index).extent):
            after = self.folds.following(self._index + 1)
            if after is None:
                break
            self._index, self._rest = after, self._rest - extent

    def _nearest_readable(self, index: int) -> Hit:
        after = self.readable_after(index)
        if after is not None:
            return Hit(after, 0)
        before = self.readable_before(index)
        return Hit(index, 0) if before is None else Hit(before, len(self.page.paragraph(before).text))
