"""A letter as a flow of lines behind a window: which line lies where, which place of the text at a point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.text import Span
from reader.ui.letter_view.folds import Fold
from reader.ui.letter_view.galley import Galley, Placed
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.phrases import is_stop, next_stop, previous_stop


class Hit(NamedTuple):
    """A place between two characters: a paragraph, an offset in its shown text.

    `upstream` puts it at the end of a line rather than at the start of the next, where both are the same offset.
    """

    paragraph: int
    offset: int
    upstream: bool = False


class Flow(Galley):
    """The lines of one page and the places in them; distances are counted from the window's start, in pixels."""

    def visible_lines(self) -> Iterator[tuple[Placed, SetLine]]:
        """The lines of which at least half is in the window, in order."""
        for placed in self.visible():
            for line in placed.set.lines:
                if 0 <= placed.block + line.block + line.extent / 2 < self.extent:
                    yield placed, line

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
        offset = _nearest_stop(placed.paragraph.text, line, inline)
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

    def _nearest_readable(self, index: int) -> Hit:
        after = self.readable_after(index)
        if after is not None:
            return Hit(after, 0)
        before = self.readable_before(index)
        return Hit(index, 0) if before is None else Hit(before, len(self.page.paragraph(before).text))


def _nearest_stop(text: str, line: SetLine, inline: float) -> int:
    """The offset whose edge is nearest to a place of a line; none between a character and its marks."""
    offset = line.offset_at(inline)
    if is_stop(text, offset):
        return offset
    stops = (previous_stop(text, offset), next_stop(text, offset))
    return min(stops, key=lambda stop: abs(line.edge(stop) - inline))
