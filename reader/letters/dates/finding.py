"""Dates as letters print them: the days that are sure, else the raw text only."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from reader.letters.dates.digits import Printed, in_digits, in_english, of_republic
from reader.letters.dates.phrase import decade, of_older_reign, of_reign, phrases, without_year
from reader.letters.dates.places import PLACE
from reader.letters.dates.printed import PAIR, N, made_alike
from reader.letters.dates.span import DateSpan

_OPENERS, _CLOSERS = "(（《〔【", ")）》〕】"
_PREFIX = re.compile(rf"[{_OPENERS}\s时于年月日:：，,]*(?:[书写记作撰成]于\s?)?(?:[{_OPENERS}\s]*{PLACE})?")
_HINT = re.compile(
    r"(?:[，,\sT]*(?:凌晨|清晨|早晨|早|晨|上午|正午|午后|下午|傍晚|黄昏|黃昏|深夜|夜半|晚|夜|灯下|"
    r"星期[一二三四五六日天]|[（(](?:星期|週|周)[一二三四五六日天][）)]|\d{1,2}[:：时点]\d\d分?(?:[:：]\d\d)?Z?))*"
    r"(?:[书写]于|[于自在]\s?)?"
)
_OPEN = re.compile(r"[至到迄起止]|以来|[以之]?[前后]$")
_GLOSS = re.compile(r"\s*(?:[\w《》]{1,6}[:：]|[注按①-⑩\[【])")
_BRACKETED = re.compile(r"(?<=[。！？!?])[（(][^（）()]{6,30}[）)]")
_DATED = re.compile(
    rf"[年月]|[\d０-９][-./／．,，]\s?[\d０-９]|[{N}][-·•‧∙・･.．/／、]\s?[{N}]|{PAIR}|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,?\s+\d"
)
_SPACED_OUT = re.compile(r"(?:\S\s+){5,}\S")
_PEOPLES_REPUBLIC = 1949
_LONGEST, _LONGEST_GLOSS = 60, 2_000


class Found(NamedTuple):
    """A date between two offsets of the text that was searched; `span` is None where what is printed is not sure."""

    start: int
    end: int
    span: DateSpan | None = None

    @property
    def date(self) -> datetime.date | None:
        """The day, None unless it is certain."""
        return self.span.day if self.span is not None else None


def find(text: str, *, minguo: bool = False, context: str = "") -> Found | None:
    """The first date in a short `text`; one that names a day goes before months and years.

    `minguo` reads 113年3月8日 as a year of the Republic; `context` is where other years of the letter are looked
    for when a year is only called 癸卯.
    """
    if not _DATED.search(text):
        return None
    alike = made_alike(text)
    wide: Printed | None = None
    for phrase in phrases(alike, minguo=minguo, context=context):
        if phrase.is_day:
            return _settled(text, Found(*phrase[:3]))
        wide = wide or phrase
    other = in_digits(alike) or in_english(text)
    if other is None and minguo:
        other = of_republic(alike, certain="民國" in context or "民国" in context)
    other = other or wide or decade(alike) or of_reign(alike) or without_year(alike)
    return Found(*other[:3]) if other is not None else None


def date_line(text: str, *, context: str = "") -> Found | None:
    """The date of a line that prints nothing else but brackets, a time of day or a place; bare years are Minguo.

    A Gregorian year alone is none: it heads a list more often than it dates a letter.
    """
    if len(text) > _LONGEST:
        return None
    if _SPACED_OUT.fullmatch(text):
        found = date_line("".join(text.split()), context=context)
        return found._replace(end=len(text)) if found is not None else None
    found = find(text, minguo=True, context=context)
    if found is None:
        return Found(0, len(text)) if "年" in text and of_older_reign(made_alike(text)) else None
    alike = made_alike(text)
    if _PREFIX.fullmatch(alike, 0, found.start) is None or not _ends(alike, found.end):
        return Found(0, len(text)) if of_older_reign(alike) else None
    if found.span is not None and found.date is None and "-" not in found.span.edtf:
        return None
    return found._replace(start=0, end=len(text))


def closing_date(text: str, *, context: str = "") -> Found | None:
    """The date at the end of a line that prints more before it: in brackets, or after a wide space.

    After a date in brackets a gloss of an editor may follow.
    """
    tail = max(0, len(text) - 40)
    opening = max(text.rfind(character, tail) for character in _OPENERS)
    gap = max(text.rfind(space, tail) for space in ("  ", "　", "\t")) + 1
    for start in sorted({opening, gap} - {-1, 0}, reverse=True):
        found = date_line(text[start:], context=context)
        if found is not None:
            skipped = len(text[start:]) - len(text[start:].lstrip())
            return Found(start + skipped, start + found.end, found.span)
    return _before_gloss(text, context)


def opening_date(text: str, *, context: str = "") -> Found | None:
    """The full date that a line begins with."""
    found = find(text[:_LONGEST], minguo=True, context=context)
    return found if found is not None and found.start == 0 and found.date is not None else None


def _before_gloss(text: str, context: str) -> Found | None:
    """The last sure day in brackets that follows a sentence and is followed by a gloss only."""
    found = None
    for match in _BRACKETED.finditer(text, max(0, len(text) - _LONGEST_GLOSS)):
        day = date_line(match[0], context=context) if _GLOSS.match(text, match.end()) else None
        if day is not None and day.date is not None:
            found = Found(*match.span(), day.span)
    return found


def _settled(text: str, found: Found) -> Found:
    """A date without its span where that hangs on whose 國慶 it is: 1 October is that of the People's Republic."""
    printed = made_alike(text[found.start : found.end])
    if "国庆" not in printed or found.date is None:
        return found
    sure = found.date.year >= _PEOPLES_REPUBLIC and "民国" not in printed and "國" not in text[found.start : found.end]
    return found if sure else found._replace(span=None)


def _ends(text: str, offset: int) -> bool:
    rest = text[offset:].strip("。. 　")
    if _OPEN.match(rest):
        return False
    match = _HINT.match(rest)
    rest = rest[match.end() if match else 0 :].strip(_CLOSERS + "。. 　")
    # A place or a few words may follow (灯下, 于武汉, 書於屏風水營) but not a sentence.
    return len(rest) <= 10 and not re.search(r"[，。；：、,;:]", rest)
