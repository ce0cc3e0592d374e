"""Dates in digits with dots, slashes or hyphens, and English ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from reader.letters.dates.printed import N
from reader.letters.dates.span import DateSpan, one_day, whole_months
from reader.letters.numerals import number

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_ORDINAL = r"(?:st|nd|rd|th)?"
_Y, _M, _D = r"(?P<y>\d{4})(?!\d)", rf"(?P<m>{_MONTH})", rf"(?<!\d)(?P<d>\d{{1,2}}){_ORDINAL}"
_THEN = r"\s*(?:[-–—―~～〜至到]|to\b)\s*"
_TO_DAY = rf"(?:{_THEN}(?:(?P<m2>{_MONTH})\s+)?(?P<d2>\d{{1,2}}){_ORDINAL})?"


class Printed(NamedTuple):
    """A date from `start` to `end` of the text; its span is None where what is printed is not sure.

    `is_day` says that it names days, be they possible ones or not, and no month or year only.
    """

    start: int
    end: int
    span: DateSpan | None
    is_day: bool = True


def in_digits(text: str) -> Printed | None:
    """The first 2004-06-26, 2004.6.26 or 2004/6/26, the end of a range with it; 2004.6 only where it is set off."""
    match = _FULL.search(text)
    if match is not None:
        year, month, day = (int(match[name]) for name in "ymd")
        second = _second(match)
        if second is None:
            return Printed(*match.span(), one_day(year, month, day))
        last = int(second["y"] or year), int(second["m"] or month), int(second["d"])
        return Printed(match.start(), second.end(), _from_to((year, month, day), last))
    return _in_han_digits(text) or _year_last(text) or _with_commas(text) or _monthly(text)


def of_republic(text: str, *, certain: bool) -> Printed | None:
    """The first 113.3.8 or, where it is `certain` that years are counted so, 93.6.26."""
    match = _REPUBLIC.search(text)
    if match is None:
        return None
    sure = certain or len(match["y"]) == 3
    return Printed(*match.span(), one_day(1911 + int(match["y"]), int(match["m"]), int(match["d"])) if sure else None)


def in_english(text: str) -> Printed | None:
    """The first June 26, 2004 or 26 June 2004, the end of a range with it, or June 2004."""
    if not _NAMED.search(text):
        return None
    for pattern, read in _ENGLISH:
        match = pattern.search(text)
        if match is not None:
            return read(match)
    return None


def _in_han_digits(text: str) -> Printed | None:
    """The first 一九四九·十·一, 二〇〇三.四.卅, 民國八八、九、三十 or 民國88.9.30, years of the Republic as such."""
    match = _HAN.search(text)
    if match is None:
        return None
    year, month, day = (number(printed) or 0 for printed in (match["y"] or match["west"], match["m"], match["d"]))
    return Printed(*match.span(), one_day(year + 1911 if match["era"] else year, month, day))


def _year_last(text: str) -> Printed | None:
    """The first 9/30/1999 or 30.9.1999; sure where only one of the two can be a month, or both are the same."""
    match = _YEAR_LAST.search(text)
    if match is None:
        return None
    year, first, second = (int(match[name]) for name in "yab")
    days = {one_day(year, first, second), one_day(year, second, first)} - {None}
    return Printed(*match.span(), days.pop() if len(days) == 1 else None)


def _with_commas(text: str) -> Printed | None:
    """The first 2003, 4, 30 that is set off and a day."""
    match = _COMMAS.search(text)
    day = one_day(*(int(match[name]) for name in "ymd")) if match is not None else None
    return Printed(*match.span(), day) if match is not None and day is not None else None


def _monthly(text: str) -> Printed | None:
    match = _MONTHLY.search(text)
    if match is None:
        return None
    month = int(match["m"])
    return Printed(match.start(), match.end(), whole_months(int(match["y"]), month, month))


def _second(match: re.Match[str]) -> re.Match[str] | None:
    """The end of the range that begins with `match`."""
    second = _SECOND.match(match.string, match.end())
    if second is None:
        return None
    # 2004-06-26-28 may be a number of something, 2004-06-26/28 too.
    joined = second["to"] == match["mark"] or second["to"] == "/"
    return None if joined and not second["y"] else second


def _month_first(match: re.Match[str]) -> Printed:
    year, month = int(match["y"]), _number(match["m"])
    first = int(match["y1"] or year), month, int(match["d"])
    last = (year, _number(match["m2"] or match["m"]), int(match["d2"])) if match["d2"] else first
    return Printed(*match.span(), _from_to(first, last))


def _day_first(match: re.Match[str]) -> Printed:
    last = int(match["y"]), _number(match["m"]), int(match["d"])
    first = (last[0], _number(match["m1"] or match["m"]), int(match["d1"])) if match["d1"] else last
    return Printed(*match.span(), _from_to(first, last))


def _month_only(match: re.Match[str]) -> Printed:
    month = _number(match["m"])
    return Printed(*match.span(), whole_months(int(match["y"]), month, month))


def _number(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _from_to(first: tuple[int, int, int], last: tuple[int, int, int]) -> DateSpan | None:
    begins, ends = one_day(*first), one_day(*last)
    return DateSpan(begins.first, ends.last) if begins and ends and begins <= ends else None


_FULL = re.compile(r"(?<!\d)(?P<y>\d{4})\s?(?P<mark>[-./])(?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)")
_SECOND = re.compile(
    r"\s*(?P<to>[-/]|[–—―~～〜至到]{1,2})\s*"
    r"(?:(?P<y>\d{4})[-./](?=\d+[-./]))?(?:(?P<m>\d{1,2})[-./])?(?P<d>\d{1,2})(?![\d:时])"
)
_MONTHLY = re.compile(r"(?:^|(?<=[\s(]))(?P<y>1[89]\d\d|20\d\d)[-./](?P<m>0?[1-9]|1[0-2])(?=$|[\s)])")
_POINT = r"\s?[-·./、]\s?"
_HAN = re.compile(
    rf"(?:(?P<era>(?:中华)?民国\s?)(?P<y>元|[{N}]{{1,4}})|(?<![{N}第])(?P<west>[〇一二三四五六七八九]{{4}}))"
    rf"{_POINT}(?P<m>元|[{N}]{{1,3}}){_POINT}(?P<d>[{N}]{{1,3}})(?:日|(?![{N}年月]))"
)
_YEAR_LAST = re.compile(
    r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>[-./])(?P<b>\d{1,2})(?P=mark)(?P<y>1[6-9]\d\d|20\d\d)(?![\d./-])"
)
_COMMAS = re.compile(
    r"(?:^|(?<=[\s(]))(?P<y>1[89]\d\d|20\d\d)\s?[,，、]\s?(?P<m>\d{1,2})\s?[,，、]\s?(?P<d>\d{1,2})(?=$|[\s)])"
)
_REPUBLIC = re.compile(r"(?<![\d年月.])(?P<y>\d{2,3})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)")
_NAMED = re.compile(_MONTH)
_ENGLISH: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Printed]], ...] = (
    (
        re.compile(
            rf"{_WEEKDAY}(?:(?<!\d)(?P<d1>\d{{1,2}}){_ORDINAL}(?:\s+(?P<m1>{_MONTH}))?{_THEN})?"
            rf"{_D}\s+(?:of\s+)?{_M},?\s+{_Y}"
        ),
        _day_first,
    ),
    (re.compile(rf"{_WEEKDAY}{_M}\s+{_D}(?:,?\s+(?P<y1>\d{{4}})(?={_THEN}))?{_TO_DAY},?\s+{_Y}"), _month_first),
    (re.compile(rf"{_M},?\s+{_Y}"), _month_only),
)
