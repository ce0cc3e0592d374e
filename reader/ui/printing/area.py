"""The type area of a printed page (版心, CLREQ §4): where text, notes, running head and page number stand."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QSize

from reader.page.printed import POINTS, PrintedNotes, PrintStyle
from reader.ui.letter_view.direction import Direction, Frame

PER_POINT = 10
"""Units of the page in a point: type is set in whole ones."""

DPI = POINTS * PER_POINT
"""Units of the page in an inch."""

NOTE_SCALE = 0.78
HEAD_SCALE = 0.74

_LONGEST_LINE = 38
_LONGEST_COLUMN = 50
_LEAST_BLANK = 4.4
_EDGE = 3.2
_HEAD_ROOM = 6.2
_FOOT_ROOM = 5.6
_HEAD_SHARE = 0.56
_LANE = 12
_LANE_GAP = 1.6
_HEAD_DROP = 2.6


class TypeArea(NamedTuple):
    """The areas of a page in its units: frames for the text and for the notes beside it, and what they leave.

    `lane` is None without notes beside the text. `room` is how far lines may reach in a page, from `origin` on.
    `head` and `foot` are where the running head begins and the line of the page number, from the sheet's top;
    `left` and `width` are theirs and the whole area's.
    """

    sheet: QSize
    text: Frame
    lane: Frame | None
    origin: int
    room: int
    left: int
    width: int
    head: int
    foot: int


def type_area(style: PrintStyle, direction: Direction, em: float, pitch: float) -> TypeArea:
    """The type area for text of an em and a line pitch in units: whole characters by whole lines."""
    # Whole points, as Qt has the sizes of sheets.
    sheet = QSize(*(round(length) * PER_POINT for length in style.paper))
    vertical = direction.vertical
    across, along = direction.across(sheet), direction.extent(sheet)
    lane = _LANE * NOTE_SCALE * em if style.notes is PrintedNotes.MARGIN else 0.0
    taken = lane + _LANE_GAP * em if lane else 0.0
    above, below = _HEAD_ROOM * em, _FOOT_ROOM * em
    blank = above + below if vertical else 2 * (_EDGE if lane else _LEAST_BLANK) * em
    longest = _LONGEST_COLUMN if vertical else _LONGEST_LINE
    measure = max(1, min(longest, int((across - blank - taken) / em))) * em
    rest = across - measure - taken
    # What is left over is parted as on the screen, in the middle; above columns stands more than below them.
    before = round(rest * (_HEAD_SHARE if vertical else 0.5)) + round(taken if vertical else 0)
    sides = 2 * _LEAST_BLANK * em if vertical else above + below
    room = max(1, int((along - sides) / pitch)) * pitch
    origin = round((along - room) / 2 if vertical else above + (along - above - below - room) / 2)
    text = Frame(sheet, before, measure, along)
    beside = _lane(text, lane, _LANE_GAP * em, vertical=vertical) if lane else None
    return TypeArea(sheet, text, beside, origin, round(room), *_furniture(text, beside, origin, room, em, vertical))


def _lane(text: Frame, lane: float, gap: float, *, vertical: bool) -> Frame:
    """Beside horizontal lines; over columns, in the head margin, where readers of old books wrote (眉批)."""
    start = text.margin - gap - lane if vertical else text.margin + text.measure + gap
    return Frame(text.size, start, lane, text.extent)


def _furniture(
    text: Frame, lane: Frame | None, origin: float, room: float, em: float, vertical: bool
) -> tuple[int, int, int, int]:
    """`left`, `width`, `head` and `foot` of a type area."""
    first = min(text.margin, lane.margin if lane else text.margin)
    last = max(text.margin + text.measure, lane.margin + lane.measure if lane else 0)
    if vertical:
        left, width, top, bottom = text.size.width() - origin - room, room, first, last
    else:
        left, width, top, bottom = first, last - first, origin, origin + room
    return round(left), round(width), round(top - _HEAD_DROP * em), round(bottom + (_HEAD_DROP - 1) * em)
