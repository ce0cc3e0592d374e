"""Dates as letters print them, sure or kept as printed, and the days that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.deferred import deferred
from reader.letters.dates.span import DateSpan

if TYPE_CHECKING:
    from reader.letters.dates.edtf import parse_edtf
    from reader.letters.dates.finding import Found, closing_date, date_line, find, opening_date

__all__ = ["DateSpan", "Found", "closing_date", "date_line", "find", "opening_date", "parse_edtf"]

# The patterns take a while to compile, which a list of letters does not wait for.
_PLACES: Final = dict.fromkeys(("Found", "closing_date", "date_line", "find", "opening_date"), "finding") | {
    "parse_edtf": "edtf"
}

__getattr__ = deferred(__name__, _PLACES)
