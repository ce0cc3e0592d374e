"""The lines of a text: what is printed on each, how far it is indented, whether it opens a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from reader.letters.evidence import EvidenceKind
from reader.letters.structure.layout import BARE, Layout
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.plain import pattern, without_radicals
from reader.text import Span

LONGEST_WRAP: Final = 60
"""Characters on the lines of a text that can be broken at a fixed width, at most."""

_NARROWEST, _BROKEN, _LONG, _WIDE = 15, 4, 20, 28
_SENTENCES: Final = pattern(r"[,。;!?]")
_WANTS_MORE: Final = pattern(
    r"(?:[蒙奉悉以慰乞祈请呈望释谂维沐仰恳赖求惟与向于而及趋由赐达仗托候叩承感颂祝荷知将为令]|敬维|伏维|恭维)$"
)
"""The words over which an honoured name goes to the head of the next line (抬頭)."""


class Line(NamedTuple):
    """A line that is not blank; `start`..`end` leave out the white space around it.

    `text` is its plain form, `printed` what stands there. `row` counts the lines that are not blank, `blanks` the
    blank ones before it; `opens` is False where a paragraph goes on that is broken over several lines.
    """

    row: int
    start: int
    end: int
    text: str
    printed: str
    indent: int
    blanks: int
    opens: bool = True
    layout: Layout = BARE

    @property
    def is_row(self) -> bool:
        """Whether it is the row of a table: markup says so, or cells with tabs between them do."""
        return EvidenceKind.TABLE in self.layout or self.text.count("\t") > 1

    @property
    def span(self) -> Span:
        """Where the printed characters are."""
        return Span(self.start, self.end)


def lines(text: str, folded: str, layouts: Mapping[int, Layout]) -> list[Line]:
    r"""The lines of `text` that are not blank; only `\n` ends a line.

    `folded` is its plain form, `layouts` are by the offset of the first sign of their lines.
    """
    printed = without_radicals(text)
    found: list[Line] = []
    offset = blanks = 0
    for raw in folded.split("\n"):
        words = raw.strip()
        if words:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            end = start + len(words)
            layout = layouts.get(start, BARE)
            found.append(Line(len(found), start, end, words, printed[start:end], indent, blanks, layout=layout))
            blanks = 0
        else:
            blanks += 1
        offset += len(raw) + 1
    return reflowed(_closed_up(found))


def reflowed(found: list[Line]) -> list[Line]:
    """The same lines, told anew which of them open a paragraph; for a text from which lines were taken out."""
    width = wrap_width(found)
    result: list[Line] = []
    full = False
    for line in found:
        before = result[-1] if result else None
        goes_on = before is not None and not line.blanks and not line.indent
        if goes_on and before is not None:
            goes_on = _fills_on(before, line) if full else _runs_on(before, line)
        result.append(line if line.opens is not goes_on else line._replace(opens=not goes_on))
        full = width is not None and line.indent + len(line.text) >= width - 2
    return result


def wrap_width(found: Sequence[Line]) -> int | None:
    """The width that the lines are broken at, None where a line is a paragraph."""
    widths = Counter(line.indent + len(line.text) for line in found)
    longest = max(widths, default=0)
    if _NARROWEST <= longest <= LONGEST_WRAP and _is_broken_at(found, longest):
        return longest
    usual = max(
        (width for width in widths if width <= LONGEST_WRAP), key=lambda width: (widths[width], width), default=0
    )
    full = [line for line in found if abs(line.indent + len(line.text) - usual) <= 1]
    longer = sum(count for width, count in widths.items() if width > usual + 2)
    if usual < _NARROWEST or len(full) * 4 < len(found) or longer * 10 > len(found):
        return None
    # Lists of short lines have a usual width too, but few of their lines stop in the middle of a sentence.
    broken = sum(line.text[-1] not in "。!?:;”’" for line in full)
    return usual if broken >= _BROKEN else None


def _is_broken_at(found: Sequence[Line], longest: int) -> bool:
    """Whether the longest lines stop in the middle of a sentence, as in a short letter of a few full lines."""
    full = [line.text for line in found if line.indent + len(line.text) >= longest - 3]
    broken = sum(text[-1] not in "。!?:;”’)" and bool(_SENTENCES.search(text)) for text in full)
    return broken >= 2 and broken * 3 >= len(full)


def _closed_up(found: list[Line]) -> list[Line]:
    """The lines without the margin and the blank lines that all of them share, which tell nothing."""
    margin = min((line.indent for line in found), default=0)
    gap = min((line.blanks for line in found[1:]), default=0)
    if not margin and not gap:
        return found
    return [line._replace(indent=line.indent - margin, blanks=max(0, line.blanks - gap)) for line in found]


def _fills_on(before: Line, line: Line) -> bool:
    """Whether the paragraph of a full line goes on in the next, rather than another that is numbered."""
    number = plain_label(line.text) if before.text[-1] in "。!?;:" else None
    return number is None or number.weak


def _runs_on(before: Line, line: Line) -> bool:
    """Whether a sentence goes on over the end of the line `before`, as it does in front of an honoured name."""
    ended = before.text[-1]
    if not ended.isalnum() and ended not in ",、":
        return False
    if len(before.text) > _WIDE and len(line.text) <= _LONG and line.text[-1] == "。":
        return plain_label(line.text) is None
    if not _SENTENCES.search(before.text[:-1]) and before.opens:
        return False
    if len(before.text) < _LONG and not _WANTS_MORE.search(before.text):
        return False
    return plain_label(line.text) is None and plain_label(before.text[: 2 * _LONG]) is None
