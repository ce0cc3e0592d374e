"""The days that a year and a part of it stand for: lunar or Gregorian, sure or None."""

from __future__ import annotations

from reader.letters.dates import lunar
from reader.letters.dates.reigns import SOLAR
from reader.letters.dates.span import DateSpan, one_day, whole_months
from reader.letters.dates.within import Days, Months, Stretch, Term, Within
from reader.letters.dates.years import Year

_TERMS_KNOWN = range(1645, 2101)


def reckoned(year: Year, within: Within) -> DateSpan | None:
    """The days of a part of a year, None where there are none or the wording leaves more than one reading."""
    if year.number is None:
        return None
    if year.lunar or (year.paired and within.solar is None):
        span = _lunar(year.number, within.lunar)
    elif within.solar is None:
        # Japan had given up the lunar calendar, those who wrote by its years elsewhere had not.
        span = None if year.era in SOLAR else _lunar_in_gregorian(year.number, within.lunar)
    elif within.doubtful or (year.paired and within.is_day and not within.arabic):
        span = None
    else:
        span = _solar(year.number, within.solar)
    return _called(within.pair, span) if within.pair and span else span


def _lunar_in_gregorian(year: int, stretch: Stretch | None) -> DateSpan | None:
    """A lunar date in a Gregorian year: 二〇二〇年臘月廿八 may be in the month that began before or after new year."""
    if year == 1912:
        # The first months of the Republic were called 正月 and so on in its own, Gregorian, calendar too.
        return None
    same, before = _lunar(year, stretch), _lunar(year - 1, stretch)
    return None if before is not None and before.last.year == year else same


def _lunar(year: int, stretch: Stretch | None) -> DateSpan | None:
    if isinstance(stretch, Days):
        first, last = (lunar.gregorian(year, stretch.month, day, leap=stretch.leap) for day in stretch[1:3])
        return DateSpan(first, last) if first and last else None
    if isinstance(stretch, Months):
        ends = lunar.months(year, stretch.first, stretch.last)
        return DateSpan(*ends) if ends else None
    # The terms after 雨水 and before 小寒 are always in the Gregorian year in which the lunar year begins.
    return _solar(year, stretch) if stretch is not None and stretch.month > 2 else None


def _solar(year: int, stretch: Stretch) -> DateSpan | None:
    if isinstance(stretch, Months):
        return whole_months(year, stretch.first, stretch.last)
    if isinstance(stretch, Term) and year not in _TERMS_KNOWN:
        return None
    month = whole_months(year, stretch.month, stretch.month) if 1 <= stretch.month <= 12 else None
    first = one_day(year, stretch.month, stretch.first)
    last = one_day(year, stretch.month, stretch.last) if stretch.last else month
    return DateSpan(first.first, last.last) if first and last else None


def _called(pair: str, span: DateSpan) -> DateSpan | None:
    day = lunar.day_called(pair, span.first, span.last)
    return DateSpan(day, day) if day else None
