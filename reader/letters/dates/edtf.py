"""Spans of days as EDTF (ISO 8601-2, level 0 with X for unknown digits) writes them, and as people type them."""

from __future__ import annotations

import re

from reader.letters.dates.span import DateSpan, one_day, whole_months

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-XX)?")
_YEAR = re.compile(r"(\d{4})(?:-XX(?:-XX)?)?")
_DECADE = re.compile(r"(\d{2,3})(X{1,2})")


def from_edtf(text: str) -> DateSpan | None:
    """The span that a date or an interval in EDTF covers; None for what is none, or has an open or uncertain end."""
    first, slash, last = text.partition("/")
    begins, ends = _single(first), _single(last if slash else first)
    if begins is None or ends is None or begins.first > ends.last:
        return None
    return DateSpan(begins.first, ends.last)


def parse_edtf(text: str) -> DateSpan | None:
    """The days of a date that is typed in: EDTF, 20040626, or any form that letters print; None for anything else."""
    text = text.strip()
    compact = _COMPACT.fullmatch(text)
    span = from_edtf("-".join(compact.groups()) if compact is not None else text)
    if span is not None:
        return span
    # The patterns of printed dates take time to compile, which forms with a date in them need not wait for.
    from reader.letters.dates.finding import find

    found = find(text, minguo=True)
    return found.span if found is not None and found[:2] == (0, len(text)) else None


def _single(text: str) -> DateSpan | None:
    if match := _DAY.fullmatch(text):
        return one_day(*map(int, match.groups()))
    if match := _MONTH.fullmatch(text):
        month = int(match[2])
        return whole_months(int(match[1]), month, month) if 1 <= month <= 12 else None
    if match := _YEAR.fullmatch(text):
        return whole_months(int(match[1]), 1, 12)
    if (match := _DECADE.fullmatch(text)) and len(text) == 4:
        years = whole_months(int(match[1] + "0" * len(match[2])), 1, 12)
        ends = whole_months(int(match[1] + "9" * len(match[2])), 1, 12)
        return DateSpan(years.first, ends.last) if years and ends else None
    return None
