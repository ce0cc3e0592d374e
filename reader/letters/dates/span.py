"""A stretch of days that a date stands for, and how EDTF (ISO 8601-2, level 0 with X for unknown digits) writes it."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-XX)?")
_YEAR = re.compile(r"(\d{4})(?:-XX(?:-XX)?)?")
_DECADE = re.compile(r"(\d{2,3})(X{1,2})")


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """The days from `first` to `last`, both included; spans are in the order of their first day.

    Days before 15 October 1582 are those of the Julian calendar, as historians give them.
    """

    first: datetime.date
    last: datetime.date

    def __post_init__(self) -> None:
        if self.first > self.last:
            msg = f"a span of days cannot end on {self.last} before it begins on {self.first}"
            raise ValueError(msg)

    @property
    def day(self) -> datetime.date | None:
        """The day where there is only one."""
        return self.first if self.first == self.last else None

    @property
    def edtf(self) -> str:
        """The span as 1845, 1845-10, 1845-10-31, or two of these with a slash between."""
        first, last = (_shortest(self.first, self.last), _shortest(self.last, self.first))
        return first if first == last else f"{first}/{last}"


def from_edtf(text: str) -> DateSpan | None:
    """The span that a date or an interval in EDTF covers; None for what is none, or has an open or uncertain end."""
    first, slash, last = text.partition("/")
    begins, ends = _single(first), _single(last if slash else first)
    if begins is None or ends is None or begins.first > ends.last:
        return None
    return DateSpan(begins.first, ends.last)


def parse_edtf(text: str) -> DateSpan | None:
    """The days of a date that is typed in: EDTF, 20040626, or any form that letters print; None for anything else."""
    text = text.strip()
    compact = _COMPACT.fullmatch(text)
    span = from_edtf("-".join(compact.groups()) if compact is not None else text)
    if span is not None:
        return span
    # The patterns of printed dates take time to compile, which forms with a date in them need not wait for.
    from reader.letters.dates.finding import find

    found = find(text, minguo=True)
    return found.span if found is not None and found[:2] == (0, len(text)) else None


def gregorian_wording(span: DateSpan) -> str:
    """The span in ISO's form for display, with a dash between its ends."""
    return span.edtf.replace("/", " – ")


def one_day(year: int, month: int, day: int) -> DateSpan | None:
    """The span of one day, None where the calendar has no such day."""
    try:
        date = datetime.date(year, month, day)
    except ValueError:
        return None
    return DateSpan(date, date)


def whole_months(year: int, first: int, last: int) -> DateSpan | None:
    """The span of the months `first` to `last`; 13 and 14 are the first months of the next year."""
    year_last, month_last = (year, last) if last <= 12 else (year + 1, last - 12)
    try:
        begins = datetime.date(year, first, 1)
        return DateSpan(begins, datetime.date(year_last, month_last, monthrange(year_last, month_last)[1]))
    except ValueError:
        return None


def _shortest(day: datetime.date, other: datetime.date) -> str:
    """`day` as far as the two ends of a span need it: whole years and whole months leave out the rest."""
    first, last = min(day, other), max(day, other)
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return day.isoformat()
    if first.month != 1 or last.month != 12:
        return day.isoformat()[:7]
    return day.isoformat()[:4]


def _single(text: str) -> DateSpan | None:
    if match := _DAY.fullmatch(text):
        return one_day(*map(int, match.groups()))
    if match := _MONTH.fullmatch(text):
        month = int(match[2])
        return whole_months(int(match[1]), month, month) if 1 <= month <= 12 else None
    if match := _YEAR.fullmatch(text):
        return whole_months(int(match[1]), 1, 12)
    if (match := _DECADE.fullmatch(text)) and len(text) == 4:
        years = whole_months(int(match[1] + "0" * len(match[2])), 1, 12)
        ends = whole_months(int(match[1] + "9" * len(match[2])), 1, 12)
        return DateSpan(years.first, ends.last) if years and ends else None
    return None
