"""What the lines of broken cells measure: how wide they are, what marks give way, where justification adds."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from reader.ui.letter_view.cells import Cells
from reader.ui.letter_view.kinsoku import MARKS, OPENER, SPACE, STRETCHED
from reader.ui.letter_view.rules import Rules

HAIR = 0.02
"""Pixels that do not count."""
_LARGEST_GIVE = 1 / 4
_GIVING = OPENER + MARKS


@dataclass(frozen=True, slots=True)
class Break:
    """One line as a half-open range of cells.

    `lead` is the blank that its first cell does without, `squeeze` what its marks give so that all of it fits.
    """

    first: int
    end: int
    lead: float = 0.0
    squeeze: float = 0.0


class Widths:
    """The widths of one paragraph's lines by rules; `first` and `rest` are those that they may have, in pixels."""

    def __init__(self, cells: Cells, rules: Rules, *, first: float, rest: float) -> None:
        self.cells = cells
        self.rules = rules
        self.kinds = cells.kinds
        self.first, self.rest = first, rest
        gaps = cells.gaps.get
        self.places = list(accumulate((a + gaps(i, 0.0) for i, a in enumerate(cells.advances)), initial=0.0))

    def available(self, line: Break) -> float:
        """How wide a line may be."""
        return self.rest if line.first else self.first

    def content_end(self, line: Break) -> int:
        """The cell after the last one of a line that is not white space."""
        end = line.end
        while end > line.first and self.kinds[end - 1] == SPACE:
            end -= 1
        return end

    def width(self, line: Break, end: int) -> float:
        """How wide the cells of a line up to `end` are, without the gap after the last one."""
        if end == line.first:
            return 0.0
        gap = self.cells.gaps.get(end - 1, 0.0)
        return self.places[end] - self.places[line.first] - line.lead - gap

    def trim(self, line: Break, end: int) -> float:
        """How much of the cell before `end`, the line's last, does not count: its blank, or all of a hanging mark."""
        if end == line.first:
            return 0.0
        if self._is_hung(line, end):
            return self.cells.advances[end - 1]
        blank = self.blank_after(end - 1)
        return blank if self.rules.trimmed else min(blank, max(self._over(line, end), 0.0))

    def end(self, line: Break, places: list[float]) -> float:
        """Where a line ends whose cells begin at `places`: its last mark without its blank, hung or not."""
        end = self.content_end(line)
        if end == line.first:
            return places[0]
        trim = self.blank_after(end - 1) if self._is_hung(line, end) else self.trim(line, end)
        return places[end - line.first] - self.cells.gaps.get(end - 1, 0.0) - trim

    def stretches(self, line: Break, end: int) -> list[int]:
        """The cells of a line before which justification may add space."""
        kinds, first = self.kinds, max(line.first, self._label_end(line)) + 1
        return [cell for cell in range(first, end) if kinds[cell - 1 : cell + 1] in STRETCHED]

    def gives(self, line: Break) -> dict[int, tuple[float, float]]:
        """How much each mark of a line may give before and after its ink, in pixels, without the line's ends."""
        most = _LARGEST_GIVE * self.cells.em
        found = {}
        for cell in range(max(line.first + bool(line.lead), self._label_end(line)), line.end - 1):
            if self.kinds[cell] in _GIVING:
                before, after = self._blanks(cell)
                share = min(1.0, most / (before + after)) if before + after else 0.0
                found[cell] = before * share, after * share
        return found

    def spare(self, cell: int) -> float:
        """How much of a line's last cell may stand beyond the measure."""
        spare = self.cells.gaps.get(cell, 0.0)
        return spare + (self.cells.advances[cell] if self.hangs(cell) else self.blank_after(cell))

    def hangs(self, cell: int) -> bool:
        """Whether a mark may stand beyond the measure: one that has no other mark beside it."""
        kinds = self.kinds
        if kinds[cell] not in self.rules.hanging:
            return False
        beside = kinds[cell - 1 : cell] + kinds[cell + 1 : cell + 2]
        return not any(kind in MARKS for kind in beside)

    def blank_after(self, cell: int) -> float:
        """The blank after a mark that a line's end does without, in pixels."""
        return self.rules.blank_after(self.cells, cell) if self.kinds[cell] in MARKS else 0.0

    def _label_end(self, line: Break) -> int:
        """The cell after the label behind which all lines but the first begin; it keeps its width."""
        if line.first or self.first <= self.rest:
            return 0
        return bisect_right(self.places, self.first - self.rest + HAIR) - 1

    def _blanks(self, cell: int) -> tuple[float, float]:
        return self.rules.blank_before(self.cells, cell), self.rules.blank_after(self.cells, cell)

    def _over(self, line: Break, end: int) -> float:
        return self.width(line, end) - line.squeeze - self.available(line)

    def _is_hung(self, line: Break, end: int) -> bool:
        return self.hangs(end - 1) and self._over(line, end) > self.blank_after(end - 1) + HAIR
