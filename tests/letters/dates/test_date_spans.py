"""Stretches of days: how they are written and read, and what partial dates, ranges and vague wordings bound."""

import datetime
from calendar import monthrange

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.letters.dates.edtf import from_edtf, parse_edtf
from reader.letters.dates.finding import date_line, find
from reader.letters.dates.span import DateSpan

EDTF = {
    "1845": ("1845-01-01", "1845-12-31"),
    "1845-10": ("1845-10-01", "1845-10-31"),
    "1845-10-31": ("1845-10-31", "1845-10-31"),
    "1840/1849": ("1840-01-01", "1849-12-31"),
    "1845-10/1846-02": ("1845-10-01", "1846-02-28"),
    "1845-10-01/1845-12-03": ("1845-10-01", "1845-12-03"),
}
TYPED = {
    "184X": "1840/1849",
    "18XX": "1800/1899",
    "1845-XX": "1845",
    "1845-10-XX": "1845-10",
    " 2004-06-26 ": "2004-06-26",
    "20040626": "2004-06-26",
    "2004/6/26": "2004-06-26",
    "2004.6": "2004-06",
    "2004年6月": "2004-06",
    "2004年": "2004",
    "民國93年6月26日": "2004-06-26",
    "民国九十三年": "2004",
    "113/6/26": "2024-06-26",
    "道光二十五年": "1845-02-07/1846-01-26",
    "光緒癸卯八月十五": "1903-10-05",
    "June 2004": "2004-06",
    "1980年代": "1980/1989",
    "2004-06-26 / 2004-07-01": "2004-06-26/2004-07-01",
}
NOT_TYPED = ("", "1845?", "1845~", "../1845", "1845/..", "2004-13", "2004-02-30", "2004/2003", "98/3/8", "3月8日",
             "20041326", "十年", "hello", "2004年6月26日起")  # fmt: skip
PARTIAL = {
    "2004年6月": "2004-06",
    "２００４年６月": "2004-06",
    "二〇〇四年六月": "2004-06",
    "民國九十三年六月": "2004-06",
    "113年6月": "2024-06",
    "2004年6月上旬": "2004-06-01/2004-06-10",
    "2004年6月中旬": "2004-06-11/2004-06-20",
    "2004年2月下旬": "2004-02-21/2004-02-29",
    "2004年6月底": "2004-06",
    "2004年上半年": "2004-01/2004-06",
    "2004年第三季度": "2004-07/2004-09",
    "一九八四年春": "1984-02/1984-05",
    "一九八四年冬": "1984-11/1985-02",
    "2004.6": "2004-06",
    "June 2004": "2004-06",
    "道光二十五年": "1845-02-07/1846-01-26",
    "道光廿五年十月": "1845-10-31/1845-11-28",
    "光緒二十九年六月上浣": "1903-07-24/1903-08-02",
    "光緒二十九年六月中澣": "1903-08-03/1903-08-12",
    "光緒二十九年六月下旬": "1903-08-13/1903-08-22",
    "光緒二十九年閏五月": "1903-06-25/1903-07-23",
    "光緒癸卯仲秋": "1903-09-21/1903-10-19",
    "光緒癸卯孟夏之月": "1903-04-27/1903-05-26",
    "光緒癸卯秋": "1903-08-23/1903-11-18",
    "光緒癸卯桂月": "1903-09-21/1903-10-19",
    "2004年冬至": "2004-12-20/2004-12-23",
    "光緒二十九年清明": "1903-04-04/1903-04-06",
    "農曆二〇二〇年臘月": "2021-01-13/2021-02-11",
}
RANGES = {
    "2004年6月26日至28日": "2004-06-26/2004-06-28",
    "2004年6月26—28日": "2004-06-26/2004-06-28",
    "2004年6月26日—7月1日": "2004-06-26/2004-07-01",
    "2004年12月30日至2005年1月2日": "2004-12-30/2005-01-02",
    "二〇〇四年六月廿六至廿八日": "2004-06-26/2004-06-28",
    "2004年6月至8月": "2004-06/2004-08",
    "2004年6—8月": "2004-06/2004-08",
    "民國九十三年六月二十六日至七月一日": "2004-06-26/2004-07-01",
    "道光二十五年六月廿六至廿八日": "1845-07-30/1845-08-01",
    "道光二十五年六月廿六日至七月初二日": "1845-07-30/1845-08-04",
    "道光二十五年至二十六年": "1845-02-07/1847-02-14",
    "道光九年十月至十年二月": "1829-10-28/1830-03-23",
    "民國三十年三月五日至三十一年四月六日": "1941-03-05/1942-04-06",
    "道光三十年至三十一年": None,
    "道光二十五年至道光二十六年": "1845-02-07/1847-02-14",
    "2004.6.26-7.1": "2004-06-26/2004-07-01",
    "2004.6.26—28": "2004-06-26/2004-06-28",
    "2004/6/26-2004/7/1": "2004-06-26/2004-07-01",
    "2004-06-26/2004-07-01": "2004-06-26/2004-07-01",
    "June 26–28, 2004": "2004-06-26/2004-06-28",
    "26-28 June 2004": "2004-06-26/2004-06-28",
    "June 26 – July 1, 2004": "2004-06-26/2004-07-01",
    "26 June to 1 July 2004": "2004-06-26/2004-07-01",
    "December 30, 2004 – January 2, 2005": "2004-12-30/2005-01-02",
    "2004年6月26日至8月底": "2004-06-26/2004-08-31",
    "2004年6月至7月3日": "2004-06-01/2004-07-03",
    "2004年7月1日至6月26日": None,
    "2004年6月26日至31日": None,
    "3月5日至8日": None,
    "六月廿六至廿八日": None,
}
DAYS = st.dates(datetime.date(1583, 1, 1), datetime.date(2100, 12, 31))


@pytest.mark.parametrize(("text", "days"), EDTF.items())
def test_a_span_is_written_as_short_as_its_ends_allow(text: str, days: tuple[str, str]) -> None:
    span = DateSpan(*map(datetime.date.fromisoformat, days))
    assert span.edtf == text
    assert from_edtf(text) == span


@given(st.tuples(DAYS, DAYS).map(sorted))
def test_what_a_span_writes_is_read_back(days: list[datetime.date]) -> None:
    span = DateSpan(*days)
    assert from_edtf(span.edtf) == parse_edtf(span.edtf) == span


def test_only_a_span_of_one_day_is_a_day() -> None:
    day = datetime.date(2004, 6, 26)
    assert DateSpan(day, day).day == day
    assert DateSpan(day, datetime.date(2004, 6, 27)).day is None
    with pytest.raises(ValueError, match="before it begins"):
        DateSpan(datetime.date(2004, 6, 27), day)


@pytest.mark.parametrize(("text", "edtf"), TYPED.items())
def test_dates_are_typed_in_many_forms(text: str, edtf: str) -> None:
    span = parse_edtf(text)
    assert span is not None
    assert span.edtf == edtf


@pytest.mark.parametrize("text", NOT_TYPED)
def test_what_is_no_date_or_has_an_open_end_is_not_taken(text: str) -> None:
    assert parse_edtf(text) is None


@pytest.mark.parametrize(("text", "edtf"), (PARTIAL | RANGES).items())
def test_partial_dates_and_ranges_keep_what_they_bound(text: str, edtf: str | None) -> None:
    found = date_line(text)
    assert found is not None
    assert (found.start, found.end, found.date) == (0, len(text), None)
    assert (found.span.edtf if found.span else None) == edtf


@pytest.mark.parametrize("text", ["2004年", "1998—2004年", "1980年代", "中華民國93年"])
def test_years_alone_are_found_but_make_no_date_line(text: str) -> None:
    found = find(text)
    assert found is not None
    assert found.span is not None
    assert date_line(text) is None


@pytest.mark.parametrize("text", ["約1890年", "大约1890年3月", "1890年前後", "1890年3月左右", "1890年3月8日前後"])
def test_an_approximate_date_bounds_nothing(text: str) -> None:
    found = find(text)
    assert found is not None
    assert (found.start, found.end, found.span) == (0, len(text), None)


@pytest.mark.parametrize("text", ["2004年6月的會議", "2004年以來", "二千年來", "甲子鐘", "2004年6月3個人", "丁丑末路"])
def test_a_year_or_month_that_goes_on_as_a_word_is_no_date(text: str) -> None:
    assert find(text) is None


@pytest.mark.parametrize("text", ["2004年6月26日至今", "2004年6月26日起", "2004年6月26日以前", "2004年6月26日前"])
def test_a_date_with_an_open_end_dates_no_letter(text: str) -> None:
    assert date_line(text) is None


def test_the_first_of_two_dates_is_not_held_against_the_second() -> None:
    for text in ("2004年6月26日，2005年1月3日", "2004年6月26日 2005年1月3日", "2004年6月26日，光緒二十九年的事"):
        found = find(text)
        assert found is not None
        assert found.date == datetime.date(2004, 6, 26)


def test_a_day_goes_before_a_month_or_a_year() -> None:
    found = find("2003年工作總結，2004年1月5日印發")
    assert found is not None
    assert found.date == datetime.date(2004, 1, 5)


@given(st.tuples(DAYS, DAYS).map(sorted), st.sampled_from("至到—－~"))
def test_a_range_holds_both_its_ends(days: list[datetime.date], to: str) -> None:
    first, last = days
    texts = [
        f"{first.year}年{first.month}月{first.day}日{to}{last.year}年{last.month}月{last.day}日",
        f"{first.year}.{first.month}.{first.day}{to}{last.year}.{last.month}.{last.day}",
    ]
    if first.year == last.year:
        texts.append(f"{first.year}年{first.month}月{first.day}日{to}{last.month}月{last.day}日")
    if (first.year, first.month) == (last.year, last.month):
        texts.append(f"{first.year}年{first.month}月{first.day}日{to}{last.day}日")
    for text in texts:
        found = find(text)
        assert found is not None
        assert found.span == DateSpan(first, last)


@given(DAYS)
def test_a_month_and_its_thirds_hold_their_days(day: datetime.date) -> None:
    third = "上中下"[min(day.day - 1, 20) // 10]
    for part in ("", f"{third}旬"):
        found = find(f"{day.year}年{day.month}月{part}")
        assert found is not None
        assert found.span is not None
        assert found.span.first <= day <= found.span.last
        assert found.span.last.day in {10, 20, monthrange(day.year, day.month)[1]}
