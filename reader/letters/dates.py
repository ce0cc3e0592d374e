"""Dates as letters print them: sure ones as a day, doubtful ones as the raw text only."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import NamedTuple

from reader.letters import lunar
from reader.letters.numerals import HAN, number

_N = rf"[0-9０-９{HAN}]"
_YEAR = r"(?P<y>[0-9０-９]{4}|[〇○Ｏ零一二三四五六七八九]{4})"
_DAY = rf"年\s*(?P<m>{_N}{{1,3}})\s*月\s*(?P<d>{_N}{{1,3}})\s*(?:[日号號]|(?=[夜晚晨]))"
_MOON = rf"(?P<leap>[閏闰])?(?P<m>[冬腊臘]|{_N}{{1,3}})月(?P<d>初?{_N}{{1,3}})(?:日|(?![{HAN}\w])|(?=[夜晚晨]))"
_HINT = (
    r"(?:[，,\s　]*(?:凌晨|清晨|早晨|早|晨|上午|正午|午后|午後|下午|傍晚|黄昏|黃昏|深夜|夜半|晚|夜|灯下|燈下|"
    r"星期[一二三四五六日天]|[（(](?:星期|週|周)[一二三四五六日天][）)]))*(?:[书書写寫][于於]|[于於自在]\s?)?"
)
_OPENERS, _CLOSERS = "（(《〔[【", "）)》〕]】"
_DATED = re.compile(r"[年月日夜]|\d[-./／．]\d|\d{4}$|January|February|March|April|May|June|July|August|"
                    r"September|October|November|December")  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONGEST = 60


class Found(NamedTuple):
    """A date between two offsets of the text that was searched; `date` is None unless the day is certain."""

    start: int
    end: int
    date: datetime.date | None


def find(text: str, *, minguo: bool = False, context: str = "") -> Found | None:
    """The first date in a short `text`.

    `minguo` reads 113年3月8日 as a year of the Republic; `context` is where other years of the letter are looked
    for when a year is only called 癸卯.
    """
    if not _DATED.search(text):
        return None
    for pattern, day in _KINDS:
        match = pattern.search(text)
        if match is not None and (minguo or day is not _bare):
            return Found(match.start(), match.end(), day(match, context))
    return None


def date_line(text: str, *, context: str = "") -> Found | None:
    """The date of a line that prints nothing else but brackets, a time of day or a place; bare years are Minguo."""
    if len(text) > _LONGEST:
        return None
    found = find(text, minguo=True, context=context)
    if found is None or text[: found.start].strip(_OPENERS + " 　時时於于年月日：:，,") or not _ends(text, found.end):
        return None
    return Found(0, len(text), found.date)


def closing_date(text: str, *, context: str = "") -> Found | None:
    """The date at the end of a line that prints more before it: in brackets, or after a wide space."""
    tail = max(0, len(text) - 40)
    opening = max(text.rfind(character, tail) for character in _OPENERS)
    gap = max(text.rfind(space, tail) for space in ("  ", "　", "\t")) + 1
    for start in sorted({opening, gap} - {-1, 0}, reverse=True):
        found = date_line(text[start:], context=context)
        if found is not None:
            skipped = len(text[start:]) - len(text[start:].lstrip())
            return Found(start + skipped, start + found.end, found.date)
    return None


def opening_date(text: str, *, context: str = "") -> Found | None:
    """The full date that a line begins with."""
    found = find(text[:_LONGEST], minguo=True, context=context)
    return found if found is not None and found.start == 0 and found.date is not None else None


def _ends(text: str, offset: int) -> bool:
    rest = text[offset:].strip("。. 　")
    match = re.match(_HINT, rest)
    rest = rest[match.end() if match else 0 :].strip(_CLOSERS + "。. 　")
    # A place or a few words may follow (灯下, 于武汉, 書於屏風水營) but not a sentence.
    return len(rest) <= 10 and not re.search(r"[，。；：、,;:]", rest)


def _day(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    try:
        return datetime.date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _gregorian(match: re.Match[str], _: str) -> datetime.date | None:
    return _day(number(match["y"]), number(match["m"]), number(match["d"]))


def _minguo(match: re.Match[str], _: str) -> datetime.date | None:
    year = number(match["y"])
    return _day(year + 1911, number(match["m"]), number(match["d"])) if year else None


def _bare(match: re.Match[str], context: str) -> datetime.date | None:
    # Two digits are a year of the Republic only where the letter counts so elsewhere; they may be 1998.
    return _minguo(match, context) if len(match["y"]) == 3 or "民國" in context else None


def _moon(year: int | None, match: re.Match[str]) -> datetime.date | None:
    month = {"正": 1, "冬": 11, "腊": 12, "臘": 12}.get(match["m"]) or number(match["m"])
    day = number(match["d"].removeprefix("初"))
    if year is None or month is None or day is None or (match["d"].startswith("初") and day > 10):
        return None
    return lunar.gregorian(year, month, day, leap=bool(match["leap"]))


def _reign(match: re.Match[str], _: str) -> datetime.date | None:
    year = number(match["y"])
    return _moon(lunar.reign_year(match["reign"], year), match) if year else None


def _lunar(match: re.Match[str], _: str) -> datetime.date | None:
    # 二〇二〇年臘月 may be the month that began before or after that new year.
    return None if match["m"] in {"冬", "腊", "臘"} else _moon(number(match["y"]), match)


def _cycle(match: re.Match[str], context: str) -> datetime.date | None:
    """A year called by stem and branch, where another year of the letter and a count of years fix it."""
    remainder = lunar.sexagenary(match["y"])
    named = {
        number(year) or 0 for year in re.findall(r"[12]\d{3}(?=年)|[一二][〇零一二三四五六七八九]{3}(?=年)", context)
    }
    counts = {
        number(count) or 0 for count in re.findall(r"([一二三四五六七八九十廿卅百]{1,5})(?:多|餘|余)?年", context)
    }
    years = {year + count for year in named for count in {0} | counts if (year + count) % 60 == remainder}
    return _moon(years.pop(), match) if remainder is not None and len(years) == 1 else None


def _english(match: re.Match[str], _: str) -> datetime.date | None:
    return _day(int(match["y"]), _MONTHS.index(match["m"]) + 1, int(match["d"]))


def _unsure(_: re.Match[str], __: str) -> None:
    return None


_NAMES = "|".join(_MONTHS)
_PAIR = rf"[{lunar.STEMS}][{lunar.BRANCHES}]"
_REIGNS = "|".join(lunar.REIGNS)
_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], datetime.date | None]], ...] = (
    (re.compile(rf"(?:[清明大]{{0,2}})(?P<reign>{_REIGNS})(?P<y>{_N}{{1,4}})年{_MOON}"), _reign),
    (re.compile(rf"(?:{_REIGNS})[^，。；]{{0,16}}[日夜月]?"), _unsure),
    (re.compile(rf"(?:中[華华])?民[國国]\s*(?P<y>{_N}{{1,4}})\s*{_DAY}"), _minguo),
    (re.compile(rf"(?:[農农陰阴夏][曆历]){_YEAR}年(?:[（(]?{_PAIR}年?[）)]?)?{_MOON}"), _lunar),
    (re.compile(rf"{_YEAR}年(?=[閏闰正冬腊臘]|{_N}{{1,2}}月[初廿]){_MOON}"), _lunar),
    (re.compile(rf"(?:公元|西元)?{_YEAR}\s*{_DAY}"), _gregorian),
    (re.compile(r"(?<!\d)(?P<y>\d{4})\s?[-./／．](?P<m>\d{1,2})[-./／．](?P<d>\d{1,2})(?!\d)"), _gregorian),
    (re.compile(rf"(?:歲次|岁次)?(?P<y>{_PAIR})(?:年|歲|岁)?{_MOON}"), _cycle),
    (re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{_NAMES}),?\s+(?P<y>\d{{4}})(?!\d)"), _english),
    (re.compile(rf"(?P<m>{_NAMES})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)"), _english),
    (re.compile(rf"(?<!{_N})(?P<y>[0-9０-９]{{2,3}})\s*{_DAY}"), _bare),
    (re.compile(r"(?<![\d年月.])(?P<y>\d{2,3})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)"), _bare),
    (re.compile(rf"(?<![{HAN}\d年])(?P<m>{_N}{{1,3}})月(?P<d>初?{_N}{{1,3}})[日号號]?"), _unsure),
)  # fmt: skip
