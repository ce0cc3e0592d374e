"""A stretch of days that a date stands for."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


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
        return DateSpan(begins, _last_of(year_last, month_last))
    except ValueError:
        return None


def _shortest(day: datetime.date, other: datetime.date) -> str:
    """`day` as far as the two ends of a span need it: whole years and whole months leave out the rest."""
    first, last = min(day, other), max(day, other)
    if first.day != 1 or last != _last_of(last.year, last.month):
        return day.isoformat()
    if first.month != 1 or last.month != 12:
        return day.isoformat()[:7]
    return day.isoformat()[:4]


def _last_of(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    if month == 12:
        return datetime.date(year, 12, 31)
    return datetime.date(year, month + 1, 1) - datetime.timedelta(days=1)
