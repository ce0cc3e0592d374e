"""Dates in characters: a year with what is inside it, the end of a range, the same date in another calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.letters.dates.digits import Printed, in_digits
from reader.letters.dates.printed import PAIR, TO, N, made_alike
from reader.letters.dates.reckoning import reckoned
from reader.letters.dates.reigns import NAMES, OLDER
from reader.letters.dates.span import DateSpan, whole_months
from reader.letters.dates.within import MONTH_AND_DAY, WHOLE_YEAR, Within, in_month, is_clear, same_month, within
from reader.letters.dates.years import Year, year_at, year_of_same_era, years


class _Point(NamedTuple):
    year: Year
    part: Within


_NO_YEAR = Year(0, 0, None)
_TO = re.compile(TO)
_ABOUT = re.compile(r"\s*(?:前后|左右|上下|许(?!\w))")
_GUESS = re.compile(r".{0,2}?(?P<about>大?约)$")
_ALSO = re.compile(
    r"[\s,，]*(?P<open>\()?\s*(?P<that_is>即|亦即|合)?(?:公历|阳历|国历|新历)?"
    rf"(?:(?P<moon>[农阴夏旧]历)(?=[正冬腊闰{N}]))?"
)
_REIGN = re.compile(rf"(?:{'|'.join(NAMES)})[^，。；,;()\s]{{0,16}}")
_OLDER = re.compile(
    rf"[\s(]*(?:[\u4e00-\u9fff]{{0,2}}(?P<reign>{'|'.join(map(made_alike, OLDER))})|[\u4e00-\u9fff]{{2}})"
    rf"(?:元|[{N}]{{1,3}})\s?年\s?(?:{PAIR}年?)?"
)
_AROUND = "日() \u3000。."
_CENTURIES = {"十九": 1800, "二十": 1900, "二十一": 2000, "19": 1800, "20": 1900, "21": 2000}
_DECADE = re.compile(
    rf"(?<![{N}])(?P<century>{'|'.join(_CENTURIES)})世纪(?P<ten>[一二三四五六七八九](?=十)|\d(?=0))[十0]年代"
)


def phrases(text: str, *, minguo: bool, context: str) -> Iterator[Printed]:
    """The dates with a year in `text`, which is `made_alike`; see `dates.find` for `minguo` and `context`."""
    for year in years(text, minguo=minguo, context=context):
        printed = _printed(text, year, context)
        if printed is not None:
            yield _compared(text, printed)


def decade(text: str) -> Printed | None:
    """The first 二十世紀八十年代."""
    match = _DECADE.search(text)
    if match is None:
        return None
    ten = "一二三四五六七八九".find(match["ten"]) + 1 or int(match["ten"])
    return Printed(*match.span(), _ten_years(_CENTURIES[match["century"]] + 10 * ten), is_day=False)


def of_reign(text: str) -> Printed | None:
    """The first reign, with what follows it up to a comma or bracket; its span is None."""
    match = _REIGN.search(text)
    return Printed(*match.span(), None) if match is not None else None


def of_older_reign(text: str) -> bool:
    """Whether `text` is nothing but a year of a reign that is not reckoned, 天保九年 or 建炎三年二月丙子."""
    match = _OLDER.match(text)
    if match is None:
        return False
    part = within(text, match.end())
    if part is not None and (part.is_day or match["reign"]):
        return not text[part.end :].strip(_AROUND)
    return bool(match["reign"]) and not text[match.end() :].strip(_AROUND)


def without_year(text: str) -> Printed | None:
    """The first month and day, and the end of a range with it; its span is None."""
    for match in MONTH_AND_DAY.finditer(text):
        part = in_month(match)
        if part is not None and (match["d"] or match["third"]):
            last = _second(text, None, part, "")
            return Printed(match.start(), last.part.end if last else part.end, None)
    return None


def _printed(text: str, year: Year, context: str) -> Printed | None:
    part = within(text, year.end)
    if part is None:
        return _year_alone(text, year, context)
    if year.weak and part.lunar == WHOLE_YEAR:
        return None
    return _ranging(text, _Point(year, part), context)


def _year_alone(text: str, year: Year, context: str) -> Printed | None:
    if text.startswith("代", year.end) and year.number and not year.lunar and year.number % 10 == 0:
        return Printed(year.start, year.end + 1, _ten_years(year.number), is_day=False)
    if year.weak or year.bare:
        return None
    return _ranging(text, _Point(year, Within(year.end, WHOLE_YEAR, WHOLE_YEAR)), context)


def _ranging(text: str, first: _Point, context: str) -> Printed | None:
    """The date that begins with `first`, to the end of its range where it has one."""
    year, part = first
    last = _second(text, year, part, context)
    if last is not None:
        end, span = last.part.end, _from_to(first, last)
    else:
        end, span = part.end, reckoned(year, part)
    about = _ABOUT.match(text, end)
    if about is not None:
        return Printed(year.start, about.end(), None, part.is_day)
    if not part.is_day and not is_clear(text, end):
        return None
    guess = None if part.is_day else _GUESS.match(text, max(0, year.start - 2), year.start)
    return Printed(guess.start("about") if guess else year.start, end, None if guess else span, part.is_day)


def _second(text: str, year: Year | None, first: Within, context: str) -> _Point | None:
    """The end of the range that `first` begins, in the year that is printed with it or else in `year`."""
    to = _TO.match(text, first.end)
    if to is None:
        return None
    own = year_at(text, to.end(), context=context) or (year and year_of_same_era(text, to.end(), year))
    if own is not None:
        part = within(text, own.end) or Within(own.end, WHOLE_YEAR, WHOLE_YEAR)
    else:
        later = within(text, to.end()) or same_month(text, to.end(), first)
        if later is None:
            return None
        part = later
    fits = part.is_day or is_clear(text, part.end)
    return _Point(own or year or _NO_YEAR, part) if fits else None


def _from_to(first: _Point, last: _Point) -> DateSpan | None:
    # Both ends are dates of one calendar, and only one of them may say of which.
    if first.part.solar is None or last.part.solar is None:
        first, last = (_Point(year, part._replace(solar=None)) for year, part in (first, last))
    if not last.part.doubtful:
        first = _Point(first.year, first.part._replace(doubtful=False))
    begins, ends = reckoned(*first), reckoned(*last)
    ordered = begins is not None and ends is not None and begins.first <= ends.first and begins.last <= ends.last
    return DateSpan(begins.first, ends.last) if begins and ends and ordered else None


def _compared(text: str, printed: Printed) -> Printed:
    """A date with the same in another calendar beside it, 2023年9月29日（農曆八月十五）; no span where they differ."""
    also = _ALSO.match(text, printed.end)
    if also is None or printed.span is None or also.end() == printed.end:
        return printed
    other = _other(text, also, printed.span)
    if other is None or (also["open"] and not text.startswith(")", other.end)):
        return printed
    end = other.end + bool(also["open"])
    if other.span is None:
        return printed._replace(end=end, span=None)
    first, last = max(printed.span.first, other.span.first), min(printed.span.last, other.span.last)
    return Printed(printed.start, end, DateSpan(first, last) if first <= last else None)


def _other(text: str, also: re.Match[str], span: DateSpan) -> Printed | None:
    """The date after `also`; a lunar one without a year is of the year in which `span` begins, or the one before."""
    number = span.first.year
    if also["moon"]:
        part = within(text, also.end())
        years_ = [Year(0, 0, number - before, lunar=True) for before in (0, 1)]
        spans = [reckoned(year, part) for year in years_] if part else []
        agreeing = [other for other in spans if other and span.first <= other.first <= span.last]
        return Printed(also.end(), part.end, agreeing[0] if agreeing else None) if part else None
    year = year_at(text, also.end(), context=f"{number}年{number - 1}年")
    if year is not None:
        # Two dates that are only set beside each other may be two days, unless they are of two calendars.
        named = also["open"] or also["that_is"] or (year.lunar and not also[0].strip())
        return _printed(text, year, "") if named else None
    digits = in_digits(text[also.end() :]) if also["open"] else None
    if digits is None or digits.start:
        return None
    return Printed(also.end(), also.end() + digits.end, digits.span)


def _ten_years(first: int) -> DateSpan | None:
    begins, ends = whole_months(first, 1, 12), whole_months(first + 9, 1, 12)
    return DateSpan(begins.first, ends.last) if begins and ends else None
