"""The signature of a letter and the date beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from reader.letters import closings
from reader.letters.dates import Found, closing_date, date_line, opening_date
from reader.letters.extras import is_extra, opens_attachment, opens_postscript
from reader.letters.lines import Line
from reader.letters.numbering import label
from reader.text import Span

_MOST_SIGNERS, _SHORT, _LONGEST = 8, 24, 40

_FOR = re.compile(r"[（(][^，。：；]{2,20}(?:代行|代[簽签]|[蓋盖]章|[簽签][名署字]|印)[）)]$")
_UNSIGNED = re.compile(
    r"(?:附件|附[：:]|正本|副本|抄送|主旨|[说說]明|[办辦]法|\d{1,2}[：:]\d\d|[‧•·●\-*#]|電話|电话|地址|傳真|传真)"
)
_ENDED = "。！？：:；;，,、!?…）)"
_BRACKETS = "（(《〔【"


class Signed(NamedTuple):
    """Where a letter is signed and dated.

    The body ends before place `top`, what follows begins at place `last`; `limit` is the offset at which the text of
    the line before `top` stops, where a date ends the last paragraph.
    """

    top: int
    last: int
    signature: Span | None = None
    date: Span | None = None
    found: Found | None = None
    limit: int | None = None


class _Side(Enum):
    """Where on its line a date stands."""

    ALONE = auto()
    AFTER_NAME = auto()
    BEFORE_NAME = auto()
    IN_PARAGRAPH = auto()


class _Hit(NamedTuple):
    place: int
    found: Found
    side: _Side


def signed(found: Sequence[Line], first: int, *, context: str, official: bool, dated: bool) -> Signed:
    """The signature and date in the lines from place `first` on.

    `official` is a Taiwan 函, which may be signed under 正本 and 副本; `dated` says that its date is not looked for.
    """
    return _Ending(found, first, context).signed(official=official, dated=dated)


class _Ending:
    def __init__(self, found: Sequence[Line], first: int, context: str) -> None:
        self._lines = found
        self._first = first
        self._context = context

    def signed(self, *, official: bool, dated: bool) -> Signed:
        hit = None if dated else self._dated()
        if hit is None:
            return self._undated(official=official)
        place, date, side = hit
        line = self._lines[place]
        span = Span(line.start + date.start, line.start + date.end)
        if side is _Side.ALONE:
            return self._beside(place, span, date)
        if side is _Side.IN_PARAGRAPH:
            return Signed(place + 1, place + 1, date=span, found=date, limit=span.start)
        if side is _Side.AFTER_NAME:
            name = Span(line.start, line.start + len(line.text[: date.start].rstrip()))
        else:
            name = Span(line.end - len(line.text[date.end :].lstrip()), line.end)
        return Signed(place, place + 1, name, span, date)

    def _beside(self, place: int, span: Span, date: Found) -> Signed:
        """The signature over a date that is alone on its line, else the one under it."""
        top = self._signers_above(place)
        if top < place:
            name = Span(self._lines[top].start, self._lines[place - 1].end)
            return Signed(top, place + 1, name, span, date)
        bottom = self._signers_below(place)
        below = Span(self._lines[place + 1].start, self._lines[bottom].end) if bottom > place else None
        return Signed(place, bottom + 1, below, span, date)

    def _dated(self) -> _Hit | None:
        """The letter's own date: the first under a signature, else the last one near the end."""
        last = None
        for place in range(self._first, len(self._lines)):
            hit = self._date_at(place)
            if hit is None:
                continue
            last = hit
            if hit.side is not _Side.ALONE or (hit.found.date is not None and self._is_signed(place)):
                break
        if last is None or (last.side is _Side.ALONE and not self._plausible(last.place)):
            return self._in_paragraph()
        return last

    def _date_at(self, place: int) -> _Hit | None:
        text = self._lines[place].text
        if len(text) > 60:
            return None
        date = date_line(text, context=self._context)
        if date is not None:
            return _Hit(place, date, _Side.ALONE)
        date = closing_date(text, context=self._context)
        if date is not None and is_signature(text[: date.start].strip(), longest=_SHORT):
            return _Hit(place, date, _Side.AFTER_NAME)
        date = opening_date(text, context=self._context)
        if date is not None and re.match(r"[\s　]{2}", text[date.end :]) and is_signature(text[date.end :].strip()):
            return _Hit(place, date, _Side.BEFORE_NAME)
        return None

    def _in_paragraph(self) -> _Hit | None:
        """A date at the end of the last paragraph, 余俟續稟。（道光三十年三月三十日）."""
        for place in range(len(self._lines) - 1, max(self._first, len(self._lines) - 4) - 1, -1):
            text = self._lines[place].text
            date = closing_date(text, context=self._context) if len(text) > 60 or text[-1] in "）)》】〕" else None
            if date is not None and text[date.start] in _BRACKETS:
                return _Hit(place, date, _Side.IN_PARAGRAPH)
        return None

    def _plausible(self, place: int) -> bool:
        """Whether a date alone on its line can be the letter's: only little follows, or an attachment."""
        following = self._lines[place + 1 : place + 8]
        attached = any(opens_attachment(line.text) for line in following[:4])
        return len(following) <= 6 or attached or self._is_signed(place)

    def _is_signed(self, place: int) -> bool:
        if place - 1 < self._first or self._lines[place].blanks > 2:
            return False
        return is_signature(self._lines[place - 1].text)

    def _signers_above(self, end: int, *, longest: int = _LONGEST) -> int:
        """The place of the first line of the signature that ends before place `end`; `end` where there is none."""
        top = end
        while top - 1 >= self._first and end - top < _MOST_SIGNERS and self._signs(top - 1, end, longest):
            top -= 1
        return top

    def _signs(self, place: int, end: int, longest: int) -> bool:
        line = self._lines[place]
        if not is_signature(line.text, longest=longest) or closings.is_closing_line(line.text):
            return False
        wished = place > 0 and not line.blanks and closings.opens_wish(self._lines[place - 1].text)
        if wished or closings.ends_address(line.text):
            return False
        if place + 1 == end:
            return True
        # Blank lines part a signature from a list or a wish above it, but may also part its own short lines.
        below = self._lines[place + 1]
        return not below.blanks or (below.blanks == 1 and max(len(line.text), len(below.text)) <= 12)

    def _signers_below(self, place: int) -> int:
        """The place of the last line of a signature under the date at `place`."""
        bottom = place
        for line in self._lines[place + 1 : place + 4]:
            if line.blanks or opens_attachment(line.text) or not is_signature(line.text, longest=20):
                break
            bottom += 1
        return bottom

    def _undated(self, *, official: bool) -> Signed:
        """The signature of a letter without a date: short lines under the closing, or at the very end."""
        end = self._end_without_extras(official=official)
        top = self._signers_above(end, longest=_SHORT)
        if top == end or not (official or self._takes_leave(top)):
            return Signed(end, end)
        return Signed(top, end, Span(self._lines[top].start, self._lines[end - 1].end))

    def _takes_leave(self, top: int) -> bool:
        """Whether the line over place `top` can be the last before a signature."""
        if top - 1 < self._first:
            return False
        above = self._lines[top - 1].text
        wished = top >= 2 and closings.opens_wish(self._lines[top - 2].text)
        return above[-1] in "。！？!?…」”" or wished or closings.is_closing_line(above) or closings.ends_address(above)

    def _end_without_extras(self, *, official: bool) -> int:
        """The place after the last line that is no postscript, note, list of attachments or attachment."""
        places = range(self._first + 1, len(self._lines))
        end = len(self._lines)
        if not official:
            end = next((place for place in places if self._opens_extras(place)), end)
        while end - 1 > self._first and is_extra(self._lines[end - 1].text, distribution=not official):
            end -= 1
        return end

    def _opens_extras(self, place: int) -> bool:
        text = self._lines[place].text
        if not (opens_postscript(text) or opens_attachment(text)):
            return False
        closed = any(closings.is_closing_line(line.text) for line in self._lines[max(0, place - 4) : place])
        return closed or len(self._lines) - place <= 4 or is_signature(self._lines[place - 1].text, longest=16)


def is_signature(text: str, *, longest: int = _LONGEST) -> bool:
    """Whether a line can be (a line of) a signature: short, no sentence, no number, no date."""
    if _FOR.match(text):
        return True
    if not text or len(text) > longest or text[-1] in _ENDED or _UNSIGNED.match(text):
        return False
    number = label(text)
    numbered = number is not None and not number.weak
    return not numbered and not re.search(r"[。；！？，,]", text) and date_line(text) is None
