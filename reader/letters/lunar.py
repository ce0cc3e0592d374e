"""The Chinese calendar: lunar dates of 1600 to 2100 and the years of reigns, as Gregorian dates."""

from __future__ import annotations

import datetime
from functools import cache
from importlib.resources import files
from typing import NamedTuple

REIGNS = {
    **dict.fromkeys(("萬曆", "万历"), (1573, 48)),
    **dict.fromkeys(("天啟", "天启"), (1621, 7)),
    **dict.fromkeys(("崇禎", "崇祯"), (1628, 17)),
    **dict.fromkeys(("順治", "顺治"), (1644, 18)),
    "康熙": (1662, 61),
    "雍正": (1723, 13),
    "乾隆": (1736, 60),
    **dict.fromkeys(("嘉慶", "嘉庆"), (1796, 25)),
    "道光": (1821, 30),
    **dict.fromkeys(("咸豐", "咸丰"), (1851, 11)),
    "同治": (1862, 13),
    **dict.fromkeys(("光緒", "光绪"), (1875, 34)),
    **dict.fromkeys(("宣統", "宣统"), (1909, 3)),
}
"""Reign, its first year, the number of its years."""

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


class _Year(NamedTuple):
    begins: datetime.date
    leap: int
    lengths: tuple[int, ...]


def gregorian(year: int, month: int, day: int, *, leap: bool = False) -> datetime.date | None:
    """The day of a lunar date, None where the calendar has no such day or the table does not reach."""
    row = _years().get(year)
    if row is None or not 1 <= month <= 12 or (leap and row.leap != month):
        return None
    place = month - 1 + (leap or 0 < row.leap < month)
    if not 1 <= day <= row.lengths[place]:
        return None
    return row.begins + datetime.timedelta(days=sum(row.lengths[:place]) + day - 1)


def reign_year(reign: str, year: int) -> int | None:
    """The Gregorian year in which a year of a reign begins, None beyond the reign's last."""
    first, count = REIGNS[reign]
    return first + year - 1 if 1 <= year <= count else None


def sexagenary(name: str) -> int | None:
    """The remainder by 60 of the years called `name` (癸卯 → 43), None for a pair that does not exist."""
    stem, branch = STEMS.index(name[0]), BRANCHES.index(name[1])
    if (stem - branch) % 2:
        return None
    # The place in the cycle leaves `stem` by 10 and `branch` by 12; year 4 of our era is its first.
    return (6 * stem - 5 * branch + 4) % 60


@cache
def _years() -> dict[int, _Year]:
    table = {}
    for row in files(__package__).joinpath("lunar.txt").read_text(encoding="utf-8").splitlines():
        year, begins, leap, lengths = row.split()
        table[int(year)] = _Year(
            datetime.date.fromisoformat(f"{year}-{begins}"), int(leap), tuple(29 + int(bit) for bit in lengths)
        )
    return table
