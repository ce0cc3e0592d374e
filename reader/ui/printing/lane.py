"""Notes beside the text: each begins at its passage where there is room, and goes on overleaf where there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.ui.letter_view.lines import SetParagraph
from reader.ui.printing.leaf import Slice

_GAP = 0.6


class Wish(NamedTuple):
    """A note that would stand at `block`: the numbers of its paragraphs."""

    block: float
    paragraphs: range


class _Run(NamedTuple):
    """Lines that stand together, as (paragraph, line)."""

    wish: float
    lines: list[tuple[int, int]]


class Lane:
    """The lane of one letter, `room` units deep on every page; what does not fit waits for the next one."""

    def __init__(self, set_one: Callable[[int], SetParagraph], room: float) -> None:
        self._set, self._room = set_one, room
        self._waiting: list[_Run] = []

    @property
    def is_waiting(self) -> bool:
        """Whether notes are left for another page."""
        return bool(self._waiting)

    def place(self, wishes: Sequence[Wish]) -> tuple[Slice, ...]:
        """The notes of the next page, those that wait before those that are wished for."""
        runs = [_Run(0.0, run.lines) for run in self._waiting]
        runs += [_Run(wish.block, self._lines(wish.paragraphs)) for wish in wishes]
        runs, self._waiting = self._cut(runs)
        return tuple(
            part for run, start in zip(runs, self._starts(runs), strict=True) for part in self._parts(run, start)
        )

    def _lines(self, paragraphs: range) -> list[tuple[int, int]]:
        return [(index, line) for index in paragraphs for line in range(len(self._set(index).lines))]

    def _extent(self, run: _Run) -> float:
        return sum(self._set(index).lines[line].extent for index, line in run.lines)

    def _gap(self, run: _Run) -> float:
        index, line = run.lines[0]
        return _GAP * self._set(index).lines[line].em

    def _cut(self, runs: list[_Run]) -> tuple[list[_Run], list[_Run]]:
        """What fits on the page, and what waits."""
        used, fitting = 0.0, list[_Run]()
        for number, run in enumerate(runs):
            if used + self._extent(run) <= self._room:
                fitting.append(run)
                used += self._extent(run) + self._gap(run)
                continue
            count = 0
            for index, line in run.lines:
                used += self._set(index).lines[line].extent
                count += used <= self._room
            if count:
                fitting.append(_Run(run.wish, run.lines[:count]))
            return fitting, [_Run(0.0, run.lines[count:]), *runs[number + 1 :]]
        return fitting, []

    def _starts(self, runs: list[_Run]) -> list[float]:
        """Where each run begins: at its passage, else after the one before it, all of them on the page."""
        starts, free = list[float](), 0.0
        for run in runs:
            starts.append(max(free, run.wish))
            free = starts[-1] + self._extent(run) + self._gap(run)
        limit = self._room
        for number in range(len(runs) - 1, -1, -1):
            starts[number] = min(starts[number], limit - self._extent(runs[number]))
            limit = starts[number] - self._gap(runs[number])
        return starts

    def _parts(self, run: _Run, start: float) -> list[Slice]:
        parts: list[Slice] = []
        for index, line in run.lines:
            set_line = self._set(index).lines[line]
            if parts and parts[-1].paragraph == index:
                parts[-1] = parts[-1]._replace(end=line + 1)
            else:
                parts.append(Slice(index, line, line + 1, start - set_line.block))
            start += set_line.extent
        return parts
