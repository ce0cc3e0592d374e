"""Dates: sure ones as a day, all others as raw text only."""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.letters.dates import closing_date, date_line, find, opening_date
from reader.letters.lunar import gregorian, reign_year, sexagenary
from reader.letters.numerals import number
from tests.data_folder import needs

SURE = {
    "2020年1月27日": "2020-01-27",
    "２０２２年５月３０日": "2022-05-30",
    "2023.10.1": "2023-10-01",
    "2020-04-18": "2020-04-18",
    "二〇〇四年八月十二日": "2004-08-12",
    "二○二○年一月二十七日": "2020-01-27",
    "二零二二年十一月十八日": "2022-11-18",
    "公元2001年元月3日": "2001-01-03",
    "中華民國112年10月3日": "2023-10-03",
    "民國七十八年三月五日": "1989-03-05",
    "民国元年二月十二日": "1912-02-12",
    "113年3月8日": "2024-03-08",
    "112-10-05": "2023-10-05",
    "（道光三十年三月三十日）": "1850-05-11",
    "道光二十二年十二月廿日": "1843-01-20",
    "同治元年閏八月初四日": "1862-09-27",
    "（咸丰二年八月十三夜在湖北省城发）": "1852-09-26",
    "农历二〇二三年八月十五": "2023-09-29",
    "二〇二〇年正月初三": "2020-01-27",
    "5 March 2021": "2021-03-05",
    "March 5, 2021": "2021-03-05",
    "2021年3月5日於香港": "2021-03-05",
    "2022年9月4日（星期日）": "2022-09-04",
}
UNSURE = (
    "10月3日夜",
    "八月初九",
    "2020年2月30日",
    "（同治元年四月实六日）",
    "（道光二十年六用初十日）",
    "道光三十一年正月初一日",
    "咸丰八年三月三十日",
    "道光二十二年初五月初一日",
    "癸卯年八月十五日",
    "甲丑年八月十五日",
    "98年3月8日",
    "二〇二〇年臘月廿八",
    "萬曆十年五月初一日",
    "同治元年閏七月初一日",
    "十二月八日夜",
)


@pytest.mark.parametrize(("text", "day"), SURE.items())
def test_a_certain_date_is_a_day(text: str, day: str) -> None:
    found = date_line(text)
    assert found is not None
    assert (found.start, found.end, str(found.date)) == (0, len(text), day)


@pytest.mark.parametrize("text", UNSURE)
def test_an_uncertain_date_stays_raw(text: str) -> None:
    found = date_line(text)
    assert found is not None
    assert found.date is None


@pytest.mark.parametrize(
    "text", ["", "二〇二〇年", "2020年1月27日，會議在縣城召開。", "10:45 嘉賓登記", "x" * 80 + "2020-01-01", "日月"]
)
def test_a_line_that_says_more_or_less_is_no_date_line(text: str) -> None:
    assert date_line(text) is None


def test_a_bare_year_of_the_republic_counts_only_where_asked_for() -> None:
    assert find("112年10月1日") is None
    assert find("112年10月1日", minguo=True) is not None
    hit = find("98年3月8日", minguo=True, context="中華民國98年度")
    assert hit is not None
    assert str(hit.date) == "2009-03-08"


def test_a_year_by_stem_and_branch_is_sure_where_the_letter_fixes_it() -> None:
    hit = date_line("癸卯年八月十五日", context="憶二〇〇三年夏，病臥旅舍。二十年來未嘗忘。")
    assert hit is not None
    assert str(hit.date) == "2023-09-29"
    assert date_line("癸卯年八月十五日", context="二〇〇三年夏") is not None


def test_a_date_after_a_name_or_a_paragraph_is_found() -> None:
    text = "漁灣民俗館館長　呂嘉儀謹啟　　2021年3月5日"
    hit = closing_date(text)
    assert hit is not None
    assert text[hit.start : hit.end] == "2021年3月5日"
    text = "餘俟續稟。（道光三十年三月三十日）"
    hit = closing_date(text)
    assert hit is not None
    assert text[hit.start : hit.end] == "（道光三十年三月三十日）"
    assert closing_date("（此件公開發布）") is None


def test_a_date_before_a_name_is_found() -> None:
    hit = opening_date("2021年3月5日　　呂嘉儀")
    assert hit is not None
    assert hit.end == len("2021年3月5日")
    assert opening_date("於2021年3月5日") is None
    assert opening_date("3月5日　呂嘉儀") is None


def test_the_dates_of_old_family_letters_agree_with_the_catalogue() -> None:
    path = needs("letters/zengguofan/silver.json")
    for entry in json.loads(path.read_text(encoding="utf-8")):
        found = find(entry["date_text"]) if entry["date_text"] else None
        # The catalogue reads 二十十年 as thirty; here a numeral that is none stays unsure.
        if found is not None and entry["date_text"] != "道光二十十年四月廿七日":
            assert (str(found.date) if found.date else None) == entry["date"], entry["file"]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("二〇〇四", 2004),
        ("二十三", 23),
        ("廿三", 23),
        ("十", 10),
        ("一百零二", 102),
        ("元", 1),
        ("卅一", 31),
        ("叁拾", 30),
    ],
)
def test_numerals_have_their_value(numeral: str, value: int) -> None:
    assert number(numeral) == value


@pytest.mark.parametrize("numeral", ["", "二十十", "二匹", "十百", "二三十", "零十"])
def test_what_is_no_numeral_has_none(numeral: str) -> None:
    assert number(numeral) is None


def test_the_lunar_calendar_knows_its_bounds() -> None:
    assert gregorian(2020, 1, 1) == datetime.date(2020, 1, 25)
    assert gregorian(2020, 4, 1, leap=True) == datetime.date(2020, 5, 23)
    assert gregorian(2020, 5, 1, leap=True) is None
    assert gregorian(2020, 13, 1) is None
    assert gregorian(1599, 1, 1) is None
    assert gregorian(2020, 1, 31) is None
    assert reign_year("道光", 1) == 1821
    assert reign_year("道光", 31) is None
    assert sexagenary("甲子") == 1984 % 60
    assert sexagenary("甲丑") is None


def test_lunar_years_follow_each_other_without_a_gap() -> None:
    for year in range(1600, 2100):
        last = gregorian(year, 12, 30) or gregorian(year, 12, 29)
        assert last is not None
        leap = gregorian(year, 12, 30, leap=True) or gregorian(year, 12, 29, leap=True)
        assert gregorian(year + 1, 1, 1) == (leap or last) + datetime.timedelta(days=1)


@settings(max_examples=200)
@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31)))
def test_every_day_is_read_back_in_three_spellings(day: datetime.date) -> None:
    for text in (f"{day.year}年{day.month}月{day.day}日", f"{day.year}-{day.month:02d}-{day.day:02d}", _han(day)):
        found = date_line(text)
        assert found is not None
        assert found.date == day


@settings(max_examples=200)
@given(st.text("年月日〇一二十廿初閏正臘民國道光癸卯0123９./-（） ", max_size=30))
def test_no_text_breaks_the_search(text: str) -> None:
    for found in (find(text, minguo=True), date_line(text), closing_date(text), opening_date(text)):
        assert found is None or 0 <= found.start <= found.end <= len(text)


def _han(day: datetime.date) -> str:
    year = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(day.year))
    return f"{year}年{_below_hundred(day.month)}月{_below_hundred(day.day)}日"


def _below_hundred(value: int) -> str:
    tens, ones = divmod(value, 10)
    digits = "〇一二三四五六七八九"
    return ("" if not tens else "十" if tens == 1 else f"{digits[tens]}十") + (digits[ones] if ones else "")
