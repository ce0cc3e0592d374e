"""The lines of a text: what is printed on each, how far it is indented, whether it opens a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.text import Span

LONGEST_WRAP = 60
"""Characters on the lines of a text that can be broken at a fixed width, at most."""

_NARROWEST, _BROKEN = 15, 4


class Line(NamedTuple):
    """A line that is not blank; `start`..`end` leave out the white space around `text`.

    `row` counts the lines that are not blank, `blanks` the blank ones before it; `opens` is False for the second
    and further lines of a paragraph that is broken at a fixed width.
    """

    row: int
    start: int
    end: int
    text: str
    indent: int
    blanks: int
    opens: bool = True

    @property
    def span(self) -> Span:
        """Where the printed characters are."""
        return Span(self.start, self.end)


def lines(text: str) -> list[Line]:
    r"""The lines of `text` that are not blank; only `\n` ends a line."""
    found: list[Line] = []
    offset = blanks = 0
    for raw in text.split("\n"):
        printed = raw.strip()
        if printed:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            found.append(Line(len(found), start, start + len(printed), printed, indent, blanks))
            blanks = 0
        else:
            blanks += 1
        offset += len(raw) + 1
    return reflowed(found)


def reflowed(found: list[Line]) -> list[Line]:
    """The same lines, told anew which of them open a paragraph; for a text from which lines were taken out."""
    width = wrap_width(found)
    if width is None:
        return found
    result, full = [], False
    for line in found:
        if full and not line.indent and not line.blanks:
            result.append(line._replace(opens=False))
        else:
            result.append(line._replace(opens=True))
        full = line.indent + len(line.text) >= width - 2
    return result


def wrap_width(found: Sequence[Line]) -> int | None:
    """The width that the lines are broken at, None where a line is a paragraph."""
    widths = Counter(line.indent + len(line.text) for line in found)
    usual = max(
        (width for width in widths if width <= LONGEST_WRAP), key=lambda width: (widths[width], width), default=0
    )
    full = [line for line in found if abs(line.indent + len(line.text) - usual) <= 1]
    longer = sum(count for width, count in widths.items() if width > usual + 2)
    if usual < _NARROWEST or len(full) * 4 < len(found) or longer * 10 > len(found):
        return None
    # Lists of short lines have a usual width too, but few of their lines stop in the middle of a sentence.
    broken = sum(line.text[-1] not in "。！？!?：:；;」』”" for line in full)
    return usual if broken >= _BROKEN else None
