"""Cells to lines: greedy breaking under the rules of kinsoku, no widow, titles in even lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

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
    STRETCHED,
    WORD,
    may_begin,
)
from reader.ui.letter_view.rules import Rules

_HAIR = 0.02
_EVEN_BONUS = 5.0
_HANG = 1.5
_PUSHED_IN = 3
_LARGEST_GIVE = 1 / 4
_PARTING = SOLIDUS + HYPHEN + POINT
_GIVING = OPENER + MARKS
_PAUSES = MARKS + POINT + SPACE + DASH + LEADER


@dataclass(frozen=True, slots=True)
class Break:
    """One line as a half-open range of cells.

    `lead` is the blank that its first cell does without, `squeeze` what its marks give so that all of it fits.
    """

    first: int
    end: int
    lead: float = 0.0
    squeeze: float = 0.0


class Breaker:
    """Breaks one paragraph's cells by rules; `first` and `rest` are the widths of its lines in pixels."""

    def __init__(self, cells: Cells, rules: Rules, *, first: float, rest: float) -> None:
        self.cells = cells
        self._rules = rules
        self._kinds = cells.kinds
        self._partable = PARTABLE[rules.kinsoku]
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

    def available(self, line: Break) -> float:
        """How wide a line may be."""
        return self.rest if line.first else self.first

    def stretches(self, line: Break, end: int) -> list[int]:
        """The cells of a line before which justification may add space."""
        kinds, first = self._kinds, max(line.first, self._label_end(line)) + 1
        return [cell for cell in range(first, end) if kinds[cell - 1 : cell + 1] in STRETCHED]

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
        blank = self._blank_after(end - 1)
        return blank if self._rules.trimmed else min(blank, max(self._over(line, end), 0.0))

    def end(self, line: Break, places: list[float]) -> float:
        """Where a line ends whose cells begin at `places`: its last mark without its blank, hung or not."""
        end = self.content_end(line)
        if end == line.first:
            return places[0]
        trim = self._blank_after(end - 1) if self._is_hung(line, end) else self.trim(line, end)
        return places[end - line.first] - self.cells.gaps.get(end - 1, 0.0) - trim

    def gives(self, line: Break) -> dict[int, tuple[float, float]]:
        """How much each mark of a line may give before and after its ink, in pixels, without the line's ends."""
        most = _LARGEST_GIVE * self.cells.em
        found = {}
        for cell in range(max(line.first + bool(line.lead), self._label_end(line)), line.end - 1):
            if self._kinds[cell] in _GIVING:
                before, after = self._blanks(cell)
                share = min(1.0, most / (before + after)) if before + after else 0.0
                found[cell] = before * share, after * share
        return found

    def _label_end(self, line: Break) -> int:
        """The cell after the label behind which all lines but the first begin; it keeps its width."""
        if line.first or self.first <= self.rest:
            return 0
        return bisect_right(self.places, self.first - self.rest + _HAIR) - 1

    def _greedy(self) -> list[Break]:
        lines: list[Break] = []
        first, count = 0, len(self.cells)
        while first < count:
            lead = self._rules.blank_before(self.cells, first) if lines and self._kinds[first] == OPENER else 0.0
            end = self._reach(first, lead, self.rest if lines else self.first)
            line = Break(first, end, lead)
            if end < count and not self._may_end(end):
                line = self._pushed_in(line) or Break(first, self._step_back(first, end), lead)
            lines.append(line)
            first = line.end
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
        """How much of a line's last cell may stand beyond the measure."""
        spare = self.cells.gaps.get(cell, 0.0)
        return spare + (self.cells.advances[cell] if self._hangs(cell) else self._blank_after(cell))

    def _blanks(self, cell: int) -> tuple[float, float]:
        return self._rules.blank_before(self.cells, cell), self._rules.blank_after(self.cells, cell)

    def _blank_after(self, cell: int) -> float:
        return self._rules.blank_after(self.cells, cell) if self._kinds[cell] in MARKS else 0.0

    def _over(self, line: Break, end: int) -> float:
        return self.width(line, end) - line.squeeze - self.available(line)

    def _is_hung(self, line: Break, end: int) -> bool:
        return self._hangs(end - 1) and self._over(line, end) > self._blank_after(end - 1) + _HAIR

    def _hangs(self, cell: int) -> bool:
        """Whether a mark may stand beyond the measure: one that has no other mark beside it."""
        kinds = self._kinds
        if kinds[cell] not in self._rules.hanging:
            return False
        beside = kinds[cell - 1 : cell] + kinds[cell + 1 : cell + 2]
        return not any(kind in MARKS for kind in beside)

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
            if self._kinds[cell - 1] in _PARTING and self._kinds[cell] == WORD:
                return cell
        cell = end
        while cell > first + 1 and not self._may_begin(cell):
            cell -= 1
        return cell if self._may_begin(cell) else end

    def _may_end(self, cell: int) -> bool:
        return self._kinds[cell - 1 : cell + 1] in self._partable

    def _may_begin(self, cell: int) -> bool:
        return may_begin(self._kinds[cell], self._rules.kinsoku)

    def _fits(self, first: int, end: int) -> bool:
        spare = self._spare(end - 1)
        return self.places[end] - self.places[first] - spare <= (self.rest if first else self.first) + _HAIR

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
        return sum(kind not in _PAUSES for kind in self._kinds[first:end]) < 2

    def _unevenness(self, cell: int, goal: float) -> float:
        bonus = _EVEN_BONUS * self.cells.em if self._kinds[cell - 1] in _PAUSES else 0.0
        return abs(self.places[cell] - goal) - bonus
