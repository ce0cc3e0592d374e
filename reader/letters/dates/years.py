"""Years as dates begin with them: Gregorian, of the Republic, of a reign, by stem and branch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.letters.dates.lunar import STEMS, sexagenary
from reader.letters.dates.printed import PAIR, TO, N, made_alike
from reader.letters.dates.reigns import NAMES, SOLAR, reign_year, year_called
from reader.letters.numerals import number


class Year(NamedTuple):
    """A year from `start` to `end` of the text.

    `number` is the Gregorian year (in which a `lunar` one begins), None where that is not certain; `era` is the reign
    or 民国 it is counted by. A `paired` one has its stem and branch beside it. A `bare` one is a count of years of the
    Republic that does not say so. A `weak` one is a date only together with what follows.
    """

    start: int
    end: int
    number: int | None
    lunar: bool = False
    paired: bool = False
    bare: bool = False
    weak: bool = False
    era: str = ""


_REPUBLIC = "民国"
_DIGIT = "〇一二三四五六七八九"
_REIGNS = "|".join(NAMES)
_WEST = rf"\d{{4}}|[{_DIGIT}]{{4}}|[一二]千[{N}]{{1,6}}"
_YEAR = re.compile(
    rf"(?=[{N}公西民中农阴夏旧阳新国岁大皇明清{STEMS}{''.join(sorted({name[0] for name in NAMES}))}])"
    rf"(?P<moon>[农阴夏旧]历\s*)?(?:"
    rf"(?:公元|西元|[公西阳新国]历)?\s*(?<![{N}第])(?P<west>{_WEST})(?:\s*年|(?={TO}(?:{_WEST})年))"
    rf"|(?:中华)?民国\s*(?P<republic>元|[{N}]{{1,5}})\s*年"
    rf"|[大皇]?[明清]?(?P<reign>{_REIGNS})(?:\s*(?P<count>元|[{N}]{{1,4}})\s*年|(?P<called>{PAIR})[年岁]?)"
    rf"|(?:岁[次在])?(?P<pair>{PAIR})(?P<year>[年岁])?"
    rf"|(?<![{N}第])(?P<bare>[{N}]{{2,5}})\s*年)"
)
_COUNT = re.compile(rf"([{N}]{{1,5}})\s*年")
_BESIDE = re.compile(rf"\s*(?:岁[次在])?(?P<pair>{PAIR})(?![日])[年岁]?|\s*\((?:即|岁[次在])?")
_NAMED = re.compile(rf"[12]\d{{3}}(?=年)|[一二][{_DIGIT}]{{3}}(?=年)")
_COUNTED = re.compile(r"([一二三四五六七八九十廿卅百]{1,5})(?:多|餘|余)?年")


def years(text: str, *, minguo: bool, context: str) -> Iterator[Year]:
    """The years printed in `text`, which is `made_alike`; see `dates.find` for `minguo` and `context`."""
    for match in _YEAR.finditer(text):
        if minguo or not match["bare"]:
            yield _with_what_is_beside(text, _year(match, context))


def year_at(text: str, start: int, *, context: str) -> Year | None:
    """The year printed at `start`."""
    match = _YEAR.match(text, start)
    if match is None or match["bare"]:
        return None
    return _with_what_is_beside(text, _year(match, context))


def year_of_same_era(text: str, start: int, first: Year) -> Year | None:
    """The year printed at `start` without its era, which is that of `first`: the second of 道光二十五年至二十六年."""
    match = _COUNT.match(text, start)
    count = number(match[1]) if match is not None and first.era else None
    if match is None or not count:
        return None
    counted = _of_republic(count) if first.era == _REPUBLIC else reign_year(first.era, count)
    return first._replace(start=start, end=match.end(), number=counted, paired=False)


def _year(match: re.Match[str], context: str) -> Year:
    start, end = match.span()
    if match["west"]:
        return Year(start, end, number(match["west"]), lunar=bool(match["moon"]))
    if match["republic"]:
        return Year(start, end, _of_republic(number(match["republic"])), lunar=bool(match["moon"]), era=_REPUBLIC)
    if match["reign"]:
        return Year(start, end, _of_reign(match), lunar=match["reign"] not in SOLAR, era=match["reign"])
    if match["pair"]:
        return Year(start, end, _in_context(match["pair"], context), lunar=True, weak=not match["year"])
    count = number(match["bare"])
    # Two digits are a year of the Republic only where the letter counts so elsewhere; they may be 1998.
    certain = count is not None and (100 <= count < 200 or "民國" in context or "民国" in context)
    return Year(start, end, _of_republic(count) if certain else None, bare=True)


def _of_republic(count: int | None) -> int | None:
    return 1911 + count if count else None


def _of_reign(match: re.Match[str]) -> int | None:
    if match["called"]:
        remainder = sexagenary(match["called"])
        return None if remainder is None else year_called(match["reign"], remainder)
    count = number(match["count"])
    return reign_year(match["reign"], count) if count else None


def _in_context(pair: str, context: str) -> int | None:
    """The year called `pair` where another year of the letter and a count of years fix it."""
    named, counts = _told(context)
    remainder = sexagenary(pair)
    called = {year + count for year in named for count in counts if (year + count) % 60 == remainder}
    return called.pop() if len(called) == 1 else None


@lru_cache(maxsize=4)
def _told(context: str) -> tuple[frozenset[int], frozenset[int]]:
    """The Gregorian years that a letter names, and the counts of years with 0 among them."""
    text = made_alike(context)
    named = {number(year) or 0 for year in _NAMED.findall(text)}
    return frozenset(named), frozenset({0} | {number(count) or 0 for count in _COUNTED.findall(text)})


def _with_what_is_beside(text: str, year: Year) -> Year:
    """A year with a second name of it, 道光二十五年（1845）, 2023年（癸卯）; no number where the two disagree."""
    match = _BESIDE.match(text, year.end)
    if match is None:
        return year
    if match["pair"]:
        return _paired(year, match["pair"], match.end())
    other = year_at(text, match.end(), context="") or _plain(text, match.end())
    if other is None or text[other.end : other.end + 1] != ")" or (other.weak and not year.number):
        return year
    end = other.end + 1
    if other.number is None and other.lunar and not other.era:
        return _paired(year, text[match.end() : other.end].strip("岁次在年"), end)
    number_ = year.number if year.number == other.number else None
    return year._replace(end=end, number=number_, lunar=year.lunar or other.lunar, weak=False)


def _paired(year: Year, pair: str, end: int) -> Year:
    agrees = year.number is not None and sexagenary(pair) == year.number % 60
    return year._replace(end=end, number=year.number if agrees else None, paired=True)


def _plain(text: str, start: int) -> Year | None:
    digits = text[start : start + 4]
    return Year(start, start + 4, int(digits)) if len(digits) == 4 and digits.isdecimal() else None
