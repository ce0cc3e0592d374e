"""The Chinese calendar of 1368 to 2100: lunar dates and the sexagenary cycle of years and days.

Days are Gregorian from 15 October 1582 and Julian before, as in historians' tables.
"""

from __future__ import annotations

import datetime
from functools import cache
from importlib.resources import files
from typing import NamedTuple

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
LAST = 0
"""As a day: the last of its month."""

_REFORM = datetime.date(1582, 10, 15).toordinal()
_JULIAN = ((1500, 10), (1400, 9), (0, 8))
"""From 1 March of a year on, the days by which the Julian calendar is behind the proleptic Gregorian one."""
_DISPUTED = frozenset({
    (1370, 2), (1378, 8), (1462, 11), (1495, 7), (1497, 10), (1581, 10), (1588, 3), (1588, 4), (1588, 12),
    (1600, 1), (1609, 1),
})  # fmt: skip
"""Months of 大統曆 whose first day is not certain: the printed tables, which all agree, are a day off what the
calendar's own rules give and, for seven of them, what the calendars of those years that survive have (Yuk Tung Liu,
Lunar Conjunction Calculation in the Ming Dynasty, table 2)."""


class _Year(NamedTuple):
    """A year of the table: the ordinal of its first day, its leap month, and for each month 1 where it has 30 days."""

    begins: int
    leap: int
    long: str

    def before(self, place: int) -> int:
        """The days before the month at `place`."""
        return 29 * place + self.long.count("1", 0, place)


def gregorian(year: int, month: int, day: int, *, leap: bool = False) -> datetime.date | None:
    """The day of a lunar date, None where the calendar has no such day, it is disputed or out of the table's reach."""
    row = _years().get(year)
    if row is None or not 1 <= month <= 12 or (leap and row.leap != month) or (year, month) in _DISPUTED:
        return None
    place = month - 1 + (leap or 0 < row.leap < month)
    length = 29 + int(row.long[place])
    day = day or length
    return _date(row.begins + row.before(place) + day - 1) if 1 <= day <= length else None


def months(year: int, first: int, last: int) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day of the months `first` to `last` with their leap months, None out of reach."""
    row = _years().get(year)
    if row is None:
        return None
    begins = _date(row.begins + row.before(first - 1 + (0 < row.leap < first)))
    ends = _date(row.begins + row.before(last + (0 < row.leap <= last)) - 1)
    return (begins, ends) if begins and ends else None


def sexagenary(name: str) -> int | None:
    """The remainder by 60 of the years called `name` (癸卯 → 43), None for a pair that does not exist."""
    stem, branch = STEMS.index(name[0]), BRANCHES.index(name[1])
    if (stem - branch) % 2:
        return None
    # The place in the cycle leaves `stem` by 10 and `branch` by 12; year 4 of our era is its first.
    return (6 * stem - 5 * branch + 4) % 60


def day_called(name: str, first: datetime.date, last: datetime.date) -> datetime.date | None:
    """The day called `name` by stem and branch from `first` to `last`, None where there is none or more than one."""
    remainder = sexagenary(name)
    ordinals = range(_ordinal(first), _ordinal(last) + 1)
    # 1 January 2000 was 戊午, and so are the years that leave 58.
    days = [ordinal for ordinal in ordinals if (ordinal + 18) % 60 == remainder]
    return _date(days[0]) if len(days) == 1 else None


def _date(ordinal: int) -> datetime.date | None:
    """The day as historians write it; None for 29 February of 1400 and 1500, which only the Julian calendar has."""
    day = datetime.date.fromordinal(ordinal)
    if ordinal >= _REFORM:
        return day
    for year, behind in _JULIAN:
        since = ordinal - behind - (datetime.date(year, 3, 1).toordinal() if year else 0)
        if since >= 0:
            return datetime.date.fromordinal(ordinal - behind)
        if since == -1:
            return None
    return None


def _ordinal(day: datetime.date) -> int:
    """The proleptic Gregorian ordinal of a day as historians write it."""
    if day.toordinal() >= _REFORM:
        return day.toordinal()
    return day.toordinal() + next(behind for year, behind in _JULIAN if (day.year, day.month) >= (year, 3))


@cache
def _years() -> dict[int, _Year]:
    table = {}
    for row in files(__package__).joinpath("lunar.txt").read_text(encoding="utf-8").splitlines():
        year, begins, leap, long = row.split()
        first = _ordinal(datetime.date.fromisoformat(f"{year}-{begins}"))
        table[int(year)] = _Year(first, int(leap), long)
    return table
