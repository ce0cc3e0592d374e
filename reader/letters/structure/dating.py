"""The date at the end of a letter: alone on its line, beside a name, after the last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from itertools import chain
from typing import Final, NamedTuple

from reader.letters.dates.finding import Found, closing_date, date_line, opening_date
from reader.letters.structure.extras import opens_attachment, opens_slip
from reader.letters.structure.lines import Line
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.plain import pattern, plain
from reader.letters.structure.signature_lines import LONGEST_DATE, SHORT, is_signature
from reader.text import Span

_DATELIKE: Final = pattern(
    r"[(]?(?:[\d〇零一二三四五六七八九十廿卅百千元正冬腊闰初年月日号朔望晦旬夜晨晚午早春夏秋冬季节吉中下上./,\-\s]|"
    r"民国|中华|公元|西历|农历|阴历|旧历|岁次|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|灯下|"
    r"鼓){3,24}[)]?(?:[于於在书灯][^,。]{1,10})?$"
)
_TELLS: Final = pattern(r"[年月日号夜鼓]|\d[./-]\d")
_STAMPED: Final = pattern(r".*印发[。]?$")
_ENDS: Final = frozenset("。!?;:…”’")
_FEW: Final = 12
"""Lines under a date over which nothing is said that can be its letter's all the same."""

_FIRST, _LAST = 20_000, 2_000
"""Lines at the beginning and at the end among which a date is looked for; no letter is as long."""

_BRACKETS: Final = "(《〔【"


class Side(Enum):
    """Where on its line a date stands."""

    ALONE = auto()
    AFTER_NAME = auto()
    BEFORE_NAME = auto()
    IN_PARAGRAPH = auto()


class Dated(NamedTuple):
    """A date that begins in the line at `place`; what follows it begins at place `last`."""

    place: int
    span: Span
    found: Found
    side: Side
    last: int


def dated(found: Sequence[Line], first: int, *, context: str) -> Dated | None:
    """The letter's own date in the lines from place `first` on; `context` is where other years are looked for."""
    return _Search(found, first, context).dated()


class _Search:
    def __init__(self, found: Sequence[Line], first: int, context: str) -> None:
        self._lines = found
        self._first = first
        self._context = context

    def dated(self) -> Dated | None:
        """The letter's own date: the first under a signature, else the last one near the end."""
        last = None
        said = False
        for place in self._places():
            text = self._lines[place].text
            hit = self._date_at(place)
            said = said or text[-1] in _ENDS
            if hit is None or not (said or len(self._lines) - place < _FEW):
                continue
            last = hit
            if hit.side is not Side.ALONE or (hit.found.date is not None and self._is_signed(place)):
                break
        if last is None or (last.side is Side.ALONE and not self._plausible(last.place)):
            return self._in_paragraph() or self._date_by_look()
        return last

    def _places(self) -> Iterable[int]:
        """The places of the lines that may date the letter, in order."""
        count = len(self._lines)
        if count - self._first <= _FIRST + _LAST:
            return range(self._first, count)
        return chain(range(self._first, self._first + _FIRST), range(count - _LAST, count))

    def _date_at(self, place: int) -> Dated | None:
        line = self._lines[place]
        if len(line.text) > LONGEST_DATE or line.is_row or _STAMPED.match(line.text):
            return None
        date = date_line(line.printed, context=self._context)
        if date is not None:
            return self._on_line(place, date, Side.ALONE)
        # Only now: the first number of 一九九九.九.三〇 has the form of a label.
        if plain_label(line.text) is not None:
            return None
        date = closing_date(line.printed, context=self._context)
        if date is not None and is_signature(line.text[: date.start].strip(), longest=SHORT):
            return self._on_line(place, date, Side.AFTER_NAME)
        date = opening_date(line.printed, context=self._context)
        if date is None or not re.match(r"[\s　]{2}", line.text[date.end :]):
            return None
        named = is_signature(line.text[date.end :].strip())
        return self._on_line(place, date, Side.BEFORE_NAME) if named else None

    def _on_line(self, place: int, date: Found, side: Side) -> Dated:
        start = self._lines[place].start
        return Dated(place, Span(start + date.start, start + date.end), date, side, place + 1)

    def _in_paragraph(self) -> Dated | None:
        """A date at the end of the last paragraph, 余俟續稟。（道光三十年三月三十日）, which a line may break."""
        for place in range(len(self._lines) - 1, max(self._first, len(self._lines) - 4) - 1, -1):
            line = self._lines[place]
            if len(line.text) <= LONGEST_DATE and line.text[-1] not in ")》】〕":
                continue
            top = place if line.opens or place == self._first else place - 1
            printed = "".join(row.printed for row in self._lines[top : place + 1])
            date = closing_date(printed, context=self._context)
            if date is not None and plain(printed[date.start]) in _BRACKETS:
                return self._hit(top, place, date)
        return None

    def _hit(self, top: int, place: int, date: Found) -> Dated:
        """A date in the joined lines `top` and `place`."""
        first, last = self._lines[top], self._lines[place]
        joined = len(first.text) if top < place else 0
        begins = top if date.start < joined else place
        start = first.start + date.start if begins == top else last.start + date.start - joined
        end = last.start + date.end - joined if date.end > joined else first.start + date.end
        return Dated(begins, Span(start, end), date, Side.IN_PARAGRAPH, place + 1)

    def _date_by_look(self) -> Dated | None:
        """A line that is a date by its look alone (戊戌年三月吉日, 8.15) among the last few."""
        for place in range(len(self._lines) - 1, max(self._first, len(self._lines) - 6), -1):
            text = self._lines[place].text
            if _DATELIKE.match(text) and _TELLS.search(text) and self._is_signed(place):
                return self._on_line(place, Found(0, len(text)), Side.ALONE)
        return None

    def _plausible(self, place: int) -> bool:
        """Whether a date alone on its line can be the letter's: only little follows, or an attachment."""
        following = self._lines[place + 1 : place + 8]
        attached = any(opens_attachment(line.text) or opens_slip(line.text) for line in following[:4])
        return len(following) <= 6 or attached or self._is_signed(place)

    def _is_signed(self, place: int) -> bool:
        if place - 1 < self._first or self._lines[place].blanks > 2:
            return False
        return is_signature(self._lines[place - 1].text)
