"""How a letter is printed, as settings, window and command line say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

POINTS = 72
"""Points in an inch."""

_MM = POINTS / 25.4
_SIZES = {
    "a4": (210 * _MM, 297 * _MM),
    "a5": (148 * _MM, 210 * _MM),
    "b5": (182 * _MM, 257 * _MM),
    "letter": (8.5 * POINTS, 11.0 * POINTS),
}


class Paper(StrEnum):
    """The sizes of paper."""

    A4 = "a4"
    A5 = "a5"
    B5 = "b5"  # of JIS, as Chinese books have it
    LETTER = "letter"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a sheet that stands upright, in points."""
        return _SIZES[self]


class PrintedNotes(StrEnum):
    """Where notes are printed: nowhere, beside their passages, or numbered after the letter."""

    NONE = "none"
    MARGIN = "margin"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintStyle:
    """The choices for one printing; `type_size` is the body's in points, `paper` the size of a sheet in points.

    A sheet may stand or lie: its size says which.
    """

    paper: tuple[float, float] = Paper.A4.size
    type_size: float = 11.5
    vertical: bool = False
    notes: PrintedNotes = PrintedNotes.END
