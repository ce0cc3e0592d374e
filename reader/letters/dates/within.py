"""What is printed after a year: month and day, a part of a month, a season, a feast, a solar term."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.letters.dates.lunar import LAST
from reader.letters.dates.printed import CLEAR, PAIR, TO, N
from reader.letters.numerals import number


class Days(NamedTuple):
    """The days `first` to `last` of a month; `lunar.LAST` is its last day."""

    month: int
    first: int = 1
    last: int = LAST
    leap: bool = False


class Months(NamedTuple):
    """Whole months; 13 and 14 belong to the next year."""

    first: int
    last: int


class Term(NamedTuple):
    """One of the 24 solar terms: the first and the last day of the Gregorian month on which it has fallen."""

    month: int
    first: int
    last: int


Stretch = Days | Months | Term


class Within(NamedTuple):
    """A stretch of a year up to offset `end` of the text.

    `lunar` and `solar` are what it is in years counted either way, None where it has no such meaning. `pair` is the
    stem and branch of the day. A `doubtful` one may be either in a Gregorian year (八月十五); `arabic` ones are
    printed in digits.
    """

    end: int
    lunar: Stretch | None
    solar: Stretch | None
    is_day: bool = False
    pair: str = ""
    doubtful: bool = False
    arabic: bool = False


WHOLE_YEAR = Months(1, 12)

_LUNAR_MONTHS = {
    "正": 1, "端": 1, "杏": 2, "桃": 3, "蒲": 5, "榴": 5, "荷": 6, "兰": 7, "巧": 7, "瓜": 7, "桂": 8, "菊": 9,
    "阳": 10, "冬": 11, "葭": 11, "腊": 12,
    **{place + season: 3 * quarter + month
       for quarter, season in enumerate("春夏秋冬") for month, place in enumerate("孟仲季", start=1)},
}  # fmt: skip
_SEASONS = {"春": (Months(1, 3), Months(2, 5)), "夏": (Months(4, 6), Months(5, 8)),
            "秋": (Months(7, 9), Months(8, 11)), "冬": (Months(10, 12), Months(11, 14))}  # fmt: skip
"""Lunar months, and the Gregorian ones in which people may call it that season."""
_FEASTS = {
    "春节": (1, 1), "人日": (1, 7), "元宵": (1, 15), "上元": (1, 15), "元夕": (1, 15), "上巳": (3, 3), "浴佛": (4, 8),
    "佛诞": (4, 8), "端午": (5, 5), "端阳": (5, 5), "七夕": (7, 7), "中元": (7, 15), "中秋": (8, 15), "重阳": (9, 9),
    "重九": (9, 9), "下元": (10, 15), "腊八": (12, 8), "除夕": (12, LAST), "除夜": (12, LAST), "大年夜": (12, LAST),
}  # fmt: skip
_NEW_YEAR = "元旦"
_SOLAR_FEASTS = {"圣诞": (12, 25), "平安夜": (12, 24), "双十": (10, 10), "国庆": (10, 1)}
TERMS = {
    "小寒": Term(1, 4, 7), "大寒": Term(1, 19, 21), "立春": Term(2, 3, 5), "雨水": Term(2, 18, 20),
    "惊蛰": Term(3, 4, 7), "春分": Term(3, 19, 22), "清明": Term(4, 4, 6), "谷雨": Term(4, 19, 21),
    "立夏": Term(5, 4, 7), "小满": Term(5, 20, 22), "芒种": Term(6, 4, 7), "夏至": Term(6, 20, 22),
    "小暑": Term(7, 6, 8), "大暑": Term(7, 22, 24), "立秋": Term(8, 6, 9), "处暑": Term(8, 22, 24),
    "白露": Term(9, 6, 9), "秋分": Term(9, 22, 24), "寒露": Term(10, 7, 9), "霜降": Term(10, 22, 24),
    "立冬": Term(11, 6, 8), "小雪": Term(11, 21, 23), "大雪": Term(12, 6, 8), "冬至": Term(12, 20, 23),
}  # fmt: skip
"""The solar terms from 1645 to 2100."""
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, LAST)}
_MOONS = {"朔": 1, "望": 15, "既望": 16, "晦": LAST}

_DAY = (
    rf"(?P<d>初?[{N}]{{1,3}}|朔|既?望|晦)(?P<unit>\s*[日号]|月(?![{N}]))?(?:\s*\(?(?P<check>{PAIR})(?:日|(?!\w))\)?)?"
)
_MONTH = (
    rf"(?:(?P<leap>闰)?(?P<m>[正冬腊端杏桃蒲榴荷兰巧瓜桂菊阳葭]|元|[{N}]{{1,3}})\s*月"
    r"|(?P<name>[孟仲季][春夏秋冬])(?:之?月)?)"
    rf"(?:\s*(?:(?P<third>[上中下])[旬浣澣]|{_DAY}|(?P<called>{PAIR})日?|[初底末中间](?![{N}])))?"
)
_FESTIVE = "|".join((*_FEASTS, *_SOLAR_FEASTS, _NEW_YEAR))
_PATTERN = re.compile(
    rf"\s*(?:{_MONTH}|(?P<open>[{N}]{{1,3}})(?={TO}[{N}]{{1,3}}月)"
    rf"|(?P<feast>{_FESTIVE})[节日]?|(?P<term>{'|'.join(TERMS)})[节日]?|[初早新暮晚深金盛]?(?P<season>[春夏秋冬])[日天季月]?"
    r"|(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度?|[初底末终]|岁[末暮])"
)
MONTH_AND_DAY = re.compile(rf"(?<![{N}年]){_MONTH}")
_SECOND_DAY = re.compile(_DAY)
_CLEAR = re.compile(CLEAR)
_SLIP = re.compile(r"\w{1,2}[日号]")


def within(text: str, start: int) -> Within | None:
    """What part of a year is printed at `start`, None for nothing that can be read as a whole."""
    match = _PATTERN.match(text, start)
    return _read(match) if match is not None else None


def in_month(match: re.Match[str]) -> Within | None:
    """What a match of `MONTH_AND_DAY` says, None where its day goes on as another word."""
    named = match["name"] or match["m"]
    lunar = named in _LUNAR_MONTHS or bool(match["leap"])
    month = _LUNAR_MONTHS.get(named) or number(named)
    if month is None:
        return _unreadable(match)
    if match["d"]:
        return _on_day(match, month, leap=bool(match["leap"]), lunar=lunar)
    first, last = _THIRDS[match["third"]] if match["third"] else (1, LAST)
    days = Days(month, first, last, leap=bool(match["leap"]))
    called = match["called"] or ""
    solar = None if lunar or called else days
    return Within(match.end(), days, solar, is_day=bool(called), pair=called, arabic=named.isdigit())


def same_month(text: str, start: int, first: Within) -> Within | None:
    """The day at `start` in the month of the day `first`, as the second of 廿六至廿八日."""
    match, month = _SECOND_DAY.match(text, start), first.lunar
    if match is None or not first.is_day or not isinstance(month, Days):
        return None
    return _on_day(match, month.month, leap=month.leap, lunar=first.solar is None)


def is_clear(text: str, offset: int) -> bool:
    """Whether nothing at `offset` can belong to a date that ends there."""
    return _CLEAR.match(text, offset) is not None


def _read(match: re.Match[str]) -> Within | None:
    if match["m"] or match["name"]:
        return in_month(match)
    if match["open"]:
        month = number(match["open"])
        return _both(match, Days(month)) if month else None
    if match["feast"]:
        return _feast(match)
    if match["term"]:
        return _both(match, TERMS[match["term"]])
    if match["season"]:
        lunar, solar = _SEASONS[match["season"]]
        return Within(match.end(), lunar, solar)
    if match["half"]:
        return _both(match, Months(1, 6) if match["half"] == "上" else Months(7, 12))
    if match["quarter"]:
        quarter = number(match["quarter"]) or 1
        return _both(match, Months(3 * quarter - 2, 3 * quarter))
    return _both(match, WHOLE_YEAR)


def _on_day(match: re.Match[str], month: int, *, leap: bool, lunar: bool) -> Within | None:
    printed, unit = match["d"], match["unit"]
    moon = printed in _MOONS or printed.startswith("初")
    day = _MOONS[printed] if printed in _MOONS else _number(printed)
    if not unit and not match["check"] and not is_clear(match.string, match.end()):
        return _unreadable(match) if _SLIP.match(match.string, match.end()) else None
    # 月 stands for 日 after a number that no month has: 十月廿三月.
    if day is None or (unit == "月" and day <= 12):
        return _unreadable(match)
    days = Days(month, day, day, leap=leap)
    arabic = printed.isascii()
    return Within(
        match.end(), days, None if lunar or moon else days, is_day=True, pair=match["check"] or "",
        doubtful=not unit and not arabic, arabic=arabic,
    )  # fmt: skip


def _number(printed: str) -> int | None:
    day = number(printed.removeprefix("初"))
    return day if day and (day <= 10 or not printed.startswith("初")) else None


def _feast(match: re.Match[str]) -> Within:
    name = match["feast"]
    if name == _NEW_YEAR:
        return Within(match.end(), Days(1, 1, 1), Days(1, 1, 1), is_day=True)
    month, day = _FEASTS.get(name) or _SOLAR_FEASTS[name]
    days = Days(month, day, day)
    return Within(match.end(), days if name in _FEASTS else None, None if name in _FEASTS else days, is_day=True)


def _unreadable(match: re.Match[str]) -> Within:
    return Within(match.end(), None, None, is_day=True)


def _both(match: re.Match[str], stretch: Stretch) -> Within:
    return Within(match.end(), stretch, stretch)
