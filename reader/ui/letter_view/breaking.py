"""Cells to lines: greedy breaking under the rules of kinsoku, no widow, titles in even lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from reader.ui.letter_view.cells import Cells
from reader.ui.letter_view.kinsoku import CLOSER, DASH, OPENER, POINT, SPACE, may_begin, may_part

_HAIR = 0.02
_EVEN_BONUS = 5.0
_HANG = 1.5


@dataclass(frozen=True, slots=True)
class Break:
    """One line as a half-open range of cells; `lead` is the blank that its first cell does without."""

    first: int
    end: int
    lead: float = 0.0


class Breaker:
    """Breaks one paragraph's cells; `first` and `rest` are the widths of its lines in pixels."""

    def __init__(self, cells: Cells, *, first: float, rest: float) -> None:
        self.cells = cells
        self._kinds = cells.kinds
        self.first, self.rest = first, rest
        gaps = cells.gaps.get
        self.places = list(accumulate((a + gaps(i, 0.0) for i, a in enumerate(cells.advances)), initial=0.0))

    def lines(self) -> list[Break]:
        """All lines; none for a paragraph without cells."""
        lines = self._greedy()
        if len(lines) > 1:
            self._keep_company(lines)
        return lines

    def even_lines(self) -> list[Break]:
        """As few lines as there must be, alike in length, parted at a space or a mark where one is near."""
        count, total = len(self._greedy()), self.places[-1]
        ends, first = [], 0
        for number in range(1, count):
            goal = total * number / count
            choices = [c for c in range(first + 1, len(self.cells)) if self._may_end(c) and self._fits(first, c)]
            if not choices:
                return self._greedy()
            first = min(choices, key=lambda cell: self._unevenness(cell, goal))
            ends.append(first)
        if not self._fits(first, len(self.cells)):
            return self._greedy()
        return [Break(a, b) for a, b in zip([0, *ends], [*ends, len(self.cells)], strict=True)]

    def content_end(self, line: Break) -> int:
        """The cell after the last one of a line that is not white space."""
        end = line.end
        while end > line.first and self._kinds[end - 1] == SPACE:
            end -= 1
        return end

    def stretches(self, line: Break, end: int) -> list[int]:
        """The cells of a line before which justification may add space."""
        kinds = self._kinds
        return [cell for cell in range(line.first + 1, end) if may_part(kinds[cell - 1], kinds[cell])]

    def width(self, line: Break, end: int) -> float:
        """How wide the cells of a line up to `end` are, without the gap after the last one."""
        if end == line.first:
            return 0.0
        gap = self.cells.gaps.get(end - 1, 0.0)
        return self.places[end] - self.places[line.first] - line.lead - gap

    def slack_at_end(self, cell: int) -> float:
        """The blank after a line's last cell that may stand beyond the measure."""
        return self.cells.blank_after(cell) if self._kinds[cell] == CLOSER else 0.0

    def _greedy(self) -> list[Break]:
        lines: list[Break] = []
        first, count = 0, len(self.cells)
        while first < count:
            lead = self.cells.blank_before(first) if lines and self._kinds[first] == OPENER else 0.0
            end = self._reach(first, lead, self.rest if lines else self.first)
            if end < count:
                end = self._step_back(first, end)
            lines.append(Break(first, end, lead))
            first = end
        return lines

    def _reach(self, first: int, lead: float, width: float) -> int:
        """The end of what fits; white space after it hangs."""
        limit = self.places[first] + lead + width + _HAIR
        end = bisect_right(self.places, limit) - 1
        while end < len(self.cells) and self.places[end + 1] - self._spare(end) <= limit:
            end += 1
        while end < len(self.cells) and self._kinds[end] == SPACE:
            end += 1
        return end

    def _spare(self, cell: int) -> float:
        return self.cells.gaps.get(cell, 0.0) + self.slack_at_end(cell)

    def _step_back(self, first: int, end: int) -> int:
        cell = end
        while cell > first and not self._may_end(cell):
            cell -= 1
        return cell if cell > first else self._forced(first, end)

    def _forced(self, first: int, end: int) -> int:
        """Where to part what has no place to be parted: after marks that hang a little, else within a long word."""
        end = max(end, first + 1)
        cell, furthest = end, self.places[end] + _HANG * self.cells.em
        while cell < len(self.cells) and not may_begin(self._kinds[cell]) and self.places[cell + 1] <= furthest:
            cell += 1
        if cell == len(self.cells) or may_begin(self._kinds[cell]):
            return cell
        cell = end
        while cell > first + 1 and not may_begin(self._kinds[cell]):
            cell -= 1
        return cell if may_begin(self._kinds[cell]) else end

    def _may_end(self, cell: int) -> bool:
        return may_part(self._kinds[cell - 1], self._kinds[cell])

    def _fits(self, first: int, end: int) -> bool:
        spare = self._spare(end - 1)
        return self.places[end] - self.places[first] - spare <= (self.rest if first else self.first) + _HAIR

    def _keep_company(self, lines: list[Break]) -> None:
        """Leave no single character alone in the last line: it takes its neighbour along."""
        last, previous = lines[-1], lines[-2]
        alone = [kind for kind in self._kinds[last.first : last.end] if kind not in {CLOSER, POINT, SPACE, DASH}]
        if len(alone) > 1:
            return
        cell = last.first - 1
        while cell > (previous.first + last.first) // 2 and not self._may_end(cell):
            cell -= 1
        if cell > (previous.first + last.first) // 2 and self._fits(cell, last.end):
            lines[-2:] = [Break(previous.first, cell, previous.lead), Break(cell, last.end)]

    def _unevenness(self, cell: int, goal: float) -> float:
        bonus = _EVEN_BONUS * self.cells.em if self._kinds[cell - 1] in {SPACE, DASH, CLOSER, POINT} else 0.0
        return abs(self.places[cell] - goal) - bonus
