"""Space between cells: pairs of marks squeezed, Han and Latin set apart, dashes two em long (CLREQ §6.2, §6.3)."""

from __future__ import annotations

import re
from itertools import accumulate

from reader.ui.letter_view.cells import Cells
from reader.ui.letter_view.kinsoku import BOUND, DASH
from reader.ui.letter_view.rules import Rules

_LATIN_GAP = 1 / 4
_POINT_GAP = 1 / 4
_HAN_MEETS_LATIN = re.compile("H(?=[wf])|[wt](?=H)")
_POINT_BEFORE_HAN = re.compile("(?<=[Hcpke])a(?=[Hoi])")
_CLOSER_MEETS_MARK = re.compile("[cpke](?=[cpkeo])")
_OPENER_AFTER_OPENER = re.compile("(?<=o)o")
_DASHES = re.compile("d{2,}|r{2,}")
_LONE_DASH = re.compile("(?<![dr])d(?![dr])")
_SHORT_DASH = 0.98


def space(cells: Cells, rules: Rules) -> None:
    """Adjust the advances of freshly shaped cells; a dash that stands alone becomes a connector (連接號)."""
    if DASH in cells.kinds:
        cells.kinds = _LONE_DASH.sub(BOUND, cells.kinds)
    for match in _DASHES.finditer(cells.kinds):
        _lengthen(cells, match.start(), match.end())
    for match in _HAN_MEETS_LATIN.finditer(cells.kinds):
        cells.gaps[match.start()] = _LATIN_GAP * cells.em
    for match in _POINT_BEFORE_HAN.finditer(cells.kinds):
        cells.gaps[match.start()] = _POINT_GAP * cells.em
    for match in _CLOSER_MEETS_MARK.finditer(cells.kinds):
        cells.advances[match.start()] -= rules.blank_after(cells, match.start())
    for match in _OPENER_AFTER_OPENER.finditer(cells.kinds):
        _pull(cells, match.start(), rules.blank_before(cells, match.start()))


def drop_indent(cells: Cells, count: int) -> None:
    """Take the width from the first `count` cells, the white space that a text brought along."""
    cells.advances[:count] = [0.0] * count


def _pull(cells: Cells, cell: int, by: float) -> None:
    cells.advances[cell] -= by
    cells.move_ink(cell, -by)


def _lengthen(cells: Cells, first: int, end: int) -> None:
    """Give each dash of a pair a full em, the ink in the middle."""
    places = list(accumulate(cells.advances[first:end], initial=0.0))
    count = cells.stops[end] - cells.stops[first]
    missing = count * cells.em - places[-1]
    if missing <= (1 - _SHORT_DASH) * cells.em:
        return
    widths = [cells.em * (cells.stops[cell + 1] - cells.stops[cell]) for cell in range(first, end)]
    starts = accumulate(widths, initial=0.0)
    for cell, old, new in zip(range(first, end), places, starts, strict=False):
        cells.move_ink(cell, old + missing / 2 - new)
    cells.advances[first:end] = widths
