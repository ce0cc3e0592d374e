"""Headings of the site or the page over the title of a letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.letters.dates.finding import date_line
from reader.letters.structure.cruft_words import ABOVE
from reader.letters.structure.document_numbers import is_document_number
from reader.letters.structure.lines import Line
from reader.letters.structure.people import is_body
from reader.letters.structure.plain import pattern
from reader.letters.structure.titles import has_title_word

_HEAD, _TITLE = 15, 60
_SIGNED_BY: Final = pattern(r"签\s*发\s*人?\s*:")


def page_headings(found: Sequence[Line], kinds: dict[int, str]) -> dict[int, str]:
    """The site's or the page's own heading: lines above a meta line that are not printed again below it."""
    last = max((index for index, kind in kinds.items() if kind in ABOVE and index < _HEAD), default=0)
    if last + 1 < len(found) and not _is_titled(found, kinds, last + 1):
        # The letter begins at once, so the line over the meta line is its title.
        last = _title_place(found, kinds, last)
    below = "".join("".join(line.text.split()) for line in found[last + 1 : last + 6])
    return {
        line.row: "page-heading"
        for line in found[:last]
        if line.row not in kinds and "".join(line.text.split()) not in below and len(found) > last + 2
    }


def _is_titled(found: Sequence[Line], kinds: dict[int, str], first: int) -> bool:
    """Whether a title stands between place `first` and the salutation or the first sentence."""
    for line in found[first : first + _HEAD]:
        if (
            line.row in kinds
            or is_document_number(line.text)
            or _SIGNED_BY.match(line.text)
            or date_line(line.printed)
        ):
            continue
        return _may_be_title(line.text)
    return False


def _title_place(found: Sequence[Line], kinds: dict[int, str], meta: int) -> int:
    """The place of the title over the meta line at `meta`: under the breadcrumb, and under the name of the site."""
    last = max((index for index in range(meta) if kinds.get(index) == "breadcrumb"), default=-1)
    over = [line.row for line in found[last + 1 : meta] if line.row not in kinds]
    sited = len(over) == 2 and is_body(found[over[0]].text) and has_title_word(found[over[1]].text)
    return over[1] if sited else max(last, 0)


def _may_be_title(text: str) -> bool:
    return len(text) <= _TITLE and text[-1] not in "。!?;:,"
