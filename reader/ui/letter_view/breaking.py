"""Cells to lines: greedy breaking under the rules of kinsoku, no widow, titles in even lines."""

from __future__ import annotations

from bisect import bisect_right

from reader.ui.letter_view.cells import Cells
from reader.ui.letter_view.kinsoku import (
    DASH,
    HYPHEN,
    LEADER,
    MARKS,
    OPENER,
    PARTABLE,
    POINT,
    SOLIDUS,
    SPACE,
    WORD,
    may_begin,
)
from reader.ui.letter_view.rules import Rules
from reader.ui.letter_view.widths import HAIR, Break, Widths

_EVEN_BONUS = 5.0
_HANG = 1.5
_PUSHED_IN = 3
_PARTING = SOLIDUS + HYPHEN + POINT
_PAUSES = MARKS + POINT + SPACE + DASH + LEADER


class Breaker(Widths):
    """Breaks one paragraph's cells by rules; `first` and `rest` are the widths that its lines may have, in pixels."""

    def __init__(self, cells: Cells, rules: Rules, *, first: float, rest: float) -> None:
        super().__init__(cells, rules, first=first, rest=rest)
        self._partable = PARTABLE[rules.kinsoku]

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

    def _greedy(self) -> list[Break]:
        lines: list[Break] = []
        first, count = 0, len(self.cells)
        while first < count:
            lead = self.rules.blank_before(self.cells, first) if lines and self.kinds[first] == OPENER else 0.0
            end = self._reach(first, lead, self.rest if lines else self.first)
            line = Break(first, end, lead)
            if end < count and not self._may_end(end):
                line = self._pushed_in(line) or Break(first, self._step_back(first, end), lead)
            lines.append(line)
            first = line.end
        return lines

    def _reach(self, first: int, lead: float, width: float) -> int:
        """The end of what fits; white space after it hangs."""
        limit = self.places[first] + lead + width + HAIR
        end = bisect_right(self.places, limit) - 1
        while end < len(self.cells) and self.places[end + 1] - self.spare(end) <= limit:
            end += 1
        while end < len(self.cells) and self.kinds[end] == SPACE:
            end += 1
        return end

    def _pushed_in(self, line: Break) -> Break | None:
        """The line with the little that is missing for an end squeezed into it (先擠進，後推出; CLREQ §6.1.1)."""
        for end in range(line.end + 1, min(line.end + _PUSHED_IN, len(self.cells)) + 1):
            if end < len(self.cells) and not self._may_end(end):
                continue
            longer = Break(line.first, end, line.lead)
            last = self.content_end(longer)
            over = self.width(longer, last) - self.trim(longer, last) - self.available(longer)
            if over <= sum(map(sum, self.gives(longer).values())):
                return Break(line.first, end, line.lead, max(over, 0.0))
            return None
        return None

    def _step_back(self, first: int, end: int) -> int:
        cell = end
        while cell > first and not self._may_end(cell):
            cell -= 1
        return cell if cell > first else self._forced(first, end)

    def _forced(self, first: int, end: int) -> int:
        """Where to part what has no place to be parted: after marks that hang a little, else within a long word."""
        end = max(end, first + 1)
        cell, furthest = end, self.places[end] + _HANG * self.cells.em
        while cell < len(self.cells) and not self._may_begin(cell) and self.places[cell + 1] <= furthest:
            cell += 1
        hung = cell > end and (cell == len(self.cells) or self._may_begin(cell))
        return cell if hung else self._within_word(first, end)

    def _within_word(self, first: int, end: int) -> int:
        """Where to part a long word or address: after a mark of it in the line's second half, else where it may."""
        for cell in range(end, (first + end) // 2, -1):
            if self.kinds[cell - 1] in _PARTING and self.kinds[cell] == WORD:
                return cell
        cell = end
        while cell > first + 1 and not self._may_begin(cell):
            cell -= 1
        return cell if self._may_begin(cell) else end

    def _may_end(self, cell: int) -> bool:
        return self.kinds[cell - 1 : cell + 1] in self._partable

    def _may_begin(self, cell: int) -> bool:
        return may_begin(self.kinds[cell], self.rules.kinsoku)

    def _fits(self, first: int, end: int) -> bool:
        spare = self.spare(end - 1)
        return self.places[end] - self.places[first] - spare <= (self.rest if first else self.first) + HAIR

    def _keep_company(self, lines: list[Break]) -> None:
        """Leave no single character alone in the last line: it takes its neighbour along (CLREQ §7.1.2)."""
        last, previous = lines[-1], lines[-2]
        if not self._is_alone(last.first, last.end):
            return
        half = (previous.first + last.first) // 2
        cell = last.first - 1
        while cell > half and (not self._may_end(cell) or self._is_alone(cell, last.end)):
            cell -= 1
        if cell > half and self._fits(cell, last.end):
            lines[-2:] = [Break(previous.first, cell, previous.lead), Break(cell, last.end)]

    def _is_alone(self, first: int, end: int) -> bool:
        return sum(kind not in _PAUSES for kind in self.kinds[first:end]) < 2

    def _unevenness(self, cell: int, goal: float) -> float:
        bonus = _EVEN_BONUS * self.cells.em if self.kinds[cell - 1] in _PAUSES else 0.0
        return abs(self.places[cell] - goal) - bonus
