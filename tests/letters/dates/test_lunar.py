"""The Chinese calendar against a library, against the calendars that were issued, and against itself."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.letters.dates.lunar import BRANCHES, LAST, STEMS, day_called, gregorian, months, sexagenary
from reader.letters.dates.reigns import reign_year, year_called
from reader.letters.dates.within import TERMS

ISSUED = {
    (1649, 4): "1649-05-11", (1662, 1): "1662-02-18", (1673, 10): "1673-11-09", (1685, 1): "1685-02-03",
    (1687, 2): "1687-03-13", (1704, 10): "1704-10-29", (1708, 2): "1708-02-21", (1720, 6): "1720-07-05",
    (1759, 3): "1759-03-28", (1763, 8): "1763-09-07", (1778, 3): "1778-03-28", (1779, 6): "1779-07-13",
    (1787, 11): "1787-12-09", (1789, 6): "1789-07-22", (1796, 5): "1796-06-05", (1804, 7): "1804-08-05",
    (1831, 3): "1831-04-12", (1841, 12): "1842-01-11", (1862, 12): "1863-01-19", (1880, 10): "1880-11-03",
    (1896, 1): "1896-02-13",
}  # fmt: skip
"""First days of months in the calendars that Qing issued, where today's astronomy has another day."""
DISPUTED = (
    (1370, 2), (1378, 8), (1462, 11), (1495, 7), (1497, 10), (1581, 10), (1588, 3), (1588, 4), (1588, 12), (1600, 1),
    (1609, 1),
)  # fmt: skip
DAY = datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def library() -> Any:
    return pytest.importorskip("lunar_python", reason="needs lunar_python, of the extra test")


def test_the_table_is_that_of_the_library_in_every_month(library: Any) -> None:
    for year in range(1368, 2101):
        table = library.LunarYear.fromYear(year)
        leaps = [month for month in range(1, 13) if gregorian(year, month, 2, leap=True)]
        assert leaps == [month for month in [table.getLeapMonth()] if month]
        for row in table.getMonths():
            month, leap = abs(row.getMonth()), row.getMonth() < 0
            begins = library.Solar.fromJulianDay(row.getFirstJulianDay()).toYmd()
            if row.getYear() != year or (year, month) in DISPUTED or begins == "1500-02-29":
                continue
            assert str(gregorian(year, month, 1, leap=leap)) == begins
            last = library.Solar.fromJulianDay(row.getFirstJulianDay() + row.getDayCount() - 1).toYmd()
            assert str(gregorian(year, month, LAST, leap=leap)) == last
            assert gregorian(year, month, row.getDayCount() + 1, leap=leap) is None


@given(day=st.dates(datetime.date(1582, 10, 15), datetime.date(2100, 12, 31)))
def test_the_stem_and_branch_of_a_day_are_those_of_the_library(library: Any, day: datetime.date) -> None:
    name = library.Solar.fromYmd(day.year, day.month, day.day).getLunar().getDayInGanZhi()
    assert day_called(name, max(day - 29 * DAY, datetime.date(1582, 10, 15)), day + 29 * DAY) == day


def test_every_solar_term_falls_into_its_days(library: Any) -> None:
    for year in range(1645, 2101):
        terms = library.Solar.fromYmd(year, 6, 1).getLunar().getJieQiTable()
        for name, term in TERMS.items():
            day = terms["DONG_ZHI" if name == "冬至" else name]
            assert (day.getYear(), day.getMonth()) == (year, term.month)
            assert term.first <= day.getDay() <= term.last


@pytest.mark.parametrize(("month", "begins"), ISSUED.items())
def test_months_begin_as_the_calendars_of_their_time_had_it(month: tuple[int, int], begins: str) -> None:
    assert str(gregorian(*month, 1)) == begins


@pytest.mark.parametrize(("year", "month"), DISPUTED)
def test_a_month_whose_first_day_is_disputed_has_no_certain_day(year: int, month: int) -> None:
    assert gregorian(year, month, 2) is None


def test_every_day_from_1645_on_has_one_lunar_date() -> None:
    day = datetime.date(1645, 1, 28)
    for year in range(1645, 2101):
        for month in range(1, 13):
            for leap in (False, True):
                for number in range(1, 31):
                    found = gregorian(year, month, number, leap=leap)
                    if found is not None:
                        assert found == day
                        day += DAY
    assert day == datetime.date(2101, 1, 29)


def test_days_before_the_reform_are_julian() -> None:
    assert gregorian(1528, 11, 29) == datetime.date(1529, 1, 9)
    assert gregorian(1582, 9, 18) == datetime.date(1582, 10, 4)
    assert gregorian(1582, 9, 19) == datetime.date(1582, 10, 15)
    assert gregorian(1500, 1, LAST) == datetime.date(1500, 2, 28)
    assert gregorian(1500, 2, 1) is None
    assert gregorian(1500, 2, 2) == datetime.date(1500, 3, 1)
    assert gregorian(1399, 2, 1) == datetime.date(1399, 3, 8)


def test_the_calendar_knows_its_bounds() -> None:
    assert gregorian(2020, 1, 1) == datetime.date(2020, 1, 25)
    assert gregorian(2020, 4, 1, leap=True) == datetime.date(2020, 5, 23)
    assert gregorian(2020, 5, 1, leap=True) is None
    assert gregorian(2020, 13, 1) is None
    assert gregorian(2020, 1, 31) is None
    assert gregorian(1367, 1, 1) is None
    assert gregorian(2101, 1, 1) is None


def test_whole_months_take_their_leap_months_with_them() -> None:
    assert months(2020, 4, 4) == (datetime.date(2020, 4, 23), datetime.date(2020, 6, 20))
    assert months(2020, 5, 5) == (datetime.date(2020, 6, 21), datetime.date(2020, 7, 20))
    assert months(2020, 1, 12) == (datetime.date(2020, 1, 25), datetime.date(2021, 2, 11))
    assert months(1300, 1, 12) is None


def test_sixty_names_go_round() -> None:
    names = [STEMS[place % 10] + BRANCHES[place % 12] for place in range(60)]
    assert [sexagenary(name) for name in names] == [(place + 4) % 60 for place in range(60)]
    assert sexagenary("甲丑") is None


def test_a_day_is_found_by_its_name_where_it_is_the_only_one() -> None:
    assert day_called("甲子", datetime.date(1949, 9, 22), datetime.date(1949, 10, 21)) == datetime.date(1949, 10, 1)
    assert day_called("乙丑", datetime.date(1949, 9, 22), datetime.date(1949, 10, 1)) is None
    assert day_called("甲子", datetime.date(1949, 1, 1), datetime.date(1949, 12, 31)) is None
    # The cycle went on when ten days were left out of the Gregorian calendar.
    assert day_called("癸酉", datetime.date(1582, 10, 1), datetime.date(1582, 10, 20)) == datetime.date(1582, 10, 4)


def test_reigns_follow_each_other_and_end() -> None:
    assert (reign_year("道光", 1), reign_year("道光", 30), reign_year("道光", 31)) == (1821, 1850, None)
    assert (reign_year("洪武", 35), reign_year("宣统", 3), reign_year("永历", 1)) == (1402, 1911, None)
    assert year_called("光绪", 1903 % 60) == 1903
    assert year_called("康熙", 1662 % 60) is None
    assert year_called("同治", 1903 % 60) is None
