"""The signature of a letter and the date beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.letters.dates.finding import Found
from reader.letters.evidence import EvidenceKind
from reader.letters.structure import closings, dating
from reader.letters.structure.dating import Side
from reader.letters.structure.extras import is_extra, is_rule, opens_attachment, opens_postscript, opens_slip
from reader.letters.structure.lines import Line
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.people import is_named
from reader.letters.structure.plain import pattern
from reader.letters.structure.signature_lines import LONGEST, SHORT, is_signature, may_be_right, says, stands_between
from reader.text import Span

_MOST_SIGNERS, _NAME, _REACH = 8, 16, 5_000

_DELIVERS: Final = pattern(r"此致[,:。]?$")
_RESPECT: Final = pattern(r"敬?礼|.*(?:台照|[钧台]鉴|查照)")


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


def signed(
    found: Sequence[Line], first: int, *, context: str, official: bool, dated: bool, reader: str | None
) -> Signed:
    """The signature and date in the lines from place `first` on.

    `official` is a Taiwan 函, which may be signed under 正本 and 副本; `dated` says that its date is not looked for;
    `reader` is who has been addressed, in plain form, who is not addressed again under 此致 by another name.
    """
    return _Ending(found, first, context, reader).signed(official=official, dated=dated)


class _Ending:
    def __init__(self, found: Sequence[Line], first: int, context: str, reader: str | None) -> None:
        self._lines = found
        self._first = first
        self._context = context
        self._reader = reader

    def signed(self, *, official: bool, dated: bool) -> Signed:
        hit = None if dated else dating.dated(self._lines, self._first, context=self._context)
        if hit is None:
            return self._undated(official=official)
        place, span, date, side, last = hit
        line = self._lines[place]
        if side is Side.ALONE:
            return self._beside(place, span, date)
        if side is Side.IN_PARAGRAPH:
            return Signed(place + 1, last, date=span, found=date, limit=span.start)
        if side is Side.AFTER_NAME:
            name = Span(line.start, line.start + len(line.text[: date.start].rstrip()))
            top = self._signers_above(place, longest=SHORT) if len(name) <= _NAME else place
            return Signed(top, place + 1, Span(self._lines[top].start, name.end), span, date)
        return Signed(place, place + 1, Span(line.end - len(line.text[date.end :].lstrip()), line.end), span, date)

    def _beside(self, place: int, span: Span, date: Found) -> Signed:
        """The signature over a date that is alone on its line, else the one under it."""
        end = place
        while end - 1 > self._first and stands_between(self._lines[end - 1].text):
            end -= 1
        top = self._signers_above(end)
        if top < end:
            return Signed(top, place + 1, Span(self._lines[top].start, self._lines[end - 1].end), span, date)
        bottom = self._signers_below(place)
        below = Span(self._lines[place + 1].start, self._lines[bottom].end) if bottom > place else None
        if below is None:
            above = self._undated(official=False, end=place)
            if above.signature is not None:
                return Signed(above.top, place + 1, above.signature, span, date)
        return Signed(place, bottom + 1, below, span, date)

    def _signers_above(self, end: int, *, longest: int = LONGEST) -> int:
        """The place of the first line of the signature that ends before place `end`; `end` where there is none."""
        top = end
        while top - 1 >= self._first and end - top < _MOST_SIGNERS and self._signs(top - 1, end, longest):
            top -= 1
        return top if end - top < 2 or self._is_bounded(top) else self._named_above(end)

    def _is_bounded(self, top: int) -> bool:
        """Whether what stands over a signature cannot be more of the same; else that may be the body."""
        if top <= self._first:
            return False
        line, above = self._lines[top], self._lines[top - 1]
        other = line.blanks or above.is_row or not above.text[-1].isalnum() or says(above.text) or is_extra(above.text)
        return bool(other or plain_label(above.text) is not None or self._takes_leave(top))

    def _named_above(self, end: int) -> int:
        """The place of the first line of a signature of which every line but the last names a body or a post."""
        top = end - 1
        while top - 1 >= self._first and is_named(self._lines[top - 1].text):
            top -= 1
        return top

    def _signs(self, place: int, end: int, longest: int) -> bool:
        line = self._lines[place]
        set_right = EvidenceKind.RIGHT in line.layout and may_be_right(line.text)
        if not (set_right or is_signature(line.text, longest=longest)) or closings.is_closing_line(line.text):
            return False
        wished = place > 0 and not line.blanks and closings.opens_wish(self._lines[place - 1].text)
        if (wished and not self._is_sender(place, end)) or closings.ends_address(line.text) or line.is_row:
            return False
        if place + 1 == end:
            return True
        # Blank lines part a signature from a list or a wish above it, but may also part its own short lines.
        below = self._lines[place + 1]
        return not below.blanks or (below.blanks == 1 and max(len(line.text), len(below.text)) <= 12)

    def _is_sender(self, place: int, end: int) -> bool:
        """Whether the line under 此致 names another than the reader, and nobody else signs below: the writer then."""
        if any(line.blanks for line in self._lines[place + 1 : end]):
            return False
        text, above = self._lines[place].text, self._lines[place - 1].text
        if self._reader is None or not _DELIVERS.match(above) or _RESPECT.match(text):
            return False
        return not any(text[at : at + 2] in self._reader for at in range(len(text) - 1))

    def _signers_below(self, place: int) -> int:
        """The place of the last line of a signature under the date at `place`."""
        bottom = place
        for line in self._lines[place + 1 : place + 4]:
            if line.blanks or is_extra(line.text) or opens_slip(line.text) or not is_signature(line.text, longest=20):
                break
            bottom += 1
        return bottom

    def _undated(self, *, official: bool, end: int | None = None) -> Signed:
        """The signature of a letter without a date: short lines under the closing, or at the very end."""
        last = self._end_without_extras(official=official) if end is None else end
        top = self._signers_above(last, longest=SHORT)
        if top == last or not (official or self._takes_leave(top)):
            return Signed(last, last)
        return Signed(top, last, Span(self._lines[top].start, self._lines[last - 1].end))

    def _takes_leave(self, top: int) -> bool:
        """Whether the line over place `top` can be the last before a signature."""
        if top - 1 < self._first:
            return False
        if EvidenceKind.RIGHT in self._lines[top].layout:
            return True
        above = self._lines[top - 1].text
        wished = top >= 2 and closings.opens_wish(self._lines[top - 2].text)
        return above[-1] in "。!?…”’~" or wished or closings.is_closing_line(above) or closings.ends_address(above)

    def _end_without_extras(self, *, official: bool) -> int:
        """The place after the last line that is no postscript, note, list of attachments or attachment."""
        places = range(max(self._first + 1, len(self._lines) - _REACH), len(self._lines))
        end = len(self._lines)
        if not official:
            end = next((place for place in places if self._opens_extras(place)), end)
        while end - 1 > self._first and is_extra(self._lines[end - 1].text, distribution=not official):
            end -= 1
        return end

    def _opens_extras(self, place: int) -> bool:
        text = self._lines[place].text
        if not (opens_postscript(text) or opens_attachment(text) or opens_slip(text) or is_rule(text)):
            return False
        closed = any(closings.is_closing_line(line.text) for line in self._lines[max(0, place - 4) : place])
        return closed or len(self._lines) - place <= 4 or is_signature(self._lines[place - 1].text, longest=_NAME)
