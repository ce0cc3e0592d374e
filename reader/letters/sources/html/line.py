"""One line of a web page while it is set: white space collapsed as in print, what is bold, what is a link."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from reader.letters.evidence import EvidenceKind
from reader.letters.sources.html.style import Style

_PIECES: Final = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
_PRINTED: Final[dict[int, str]] = {
    **dict.fromkeys(
        (
            *range(9), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F),
            0x2060, *range(0x2066, 0x206A), 0xFEFF, 0xFFFE, 0xFFFF,
        ),
        "",
    ),
    **dict.fromkeys((0x0B, 0x85, 0xA0, 0x2028, 0x2029), " "),
}  # fmt: skip
"""What control characters are printed as: nothing, those for direction included; a hard space is a space."""
_EITHER: Final = "“”‘’…—·"
"""Punctuation of both scripts: as wide as what it stands beside."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as printed; `bold` are half-open stretches of it, `linked` counts its characters within links.

    `element` is the block that it stands in. `table` numbers the table of data that it is a row of, 0 is none.
    An empty `text` is an empty paragraph.
    """

    text: str
    bold: tuple[tuple[int, int], ...]
    align: EvidenceKind | None
    level: int
    quoted: bool
    hidden: bool
    linked: int
    table: int
    element: etree._Element
    first: Place


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line's first words stand in the tree: in the text of `node` or behind it."""

    node: etree._Element
    behind: bool


@dataclass(slots=True)
class Setting:
    """The line that is being set."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    gap: str = ""
    bold: list[tuple[int, int]] = field(default_factory=list)
    linked: int = 0
    style: Style | None = None
    first: Place | None = None

    def add(self, text: str, style: Style, place: Place) -> None:
        """Set `text`, its white space collapsed; a line end between Chinese characters is none."""
        for piece in _PIECES.findall(text):
            if piece[0] in " \t\n\r\f":
                self.space("\n" if "\n" in piece and self.gap != " " else " ")
            else:
                self._word(piece, style, place)

    def add_verbatim(self, text: str, style: Style, place: Place) -> None:
        """Set `text` with its spaces, for a line of preformatted text."""
        if text:
            self._word(text, style, place)

    def space(self, gap: str = " ") -> None:
        """Leave a space before the next word, if any follows and any came before."""
        if self.parts and self.gap != " ":
            self.gap = gap

    def tab(self) -> None:
        """Go on in the next cell of a row."""
        self.gap = ""
        self.parts.append("\t")
        self.length += 1

    def _word(self, piece: str, style: Style, place: Place) -> None:
        word = piece.translate(_PRINTED)
        if not word or not self._admits(style):
            return
        if self.style is None:
            self.style, self.first = style, place
        start = self.length
        if self.gap and not self._closes_up(word):
            self.parts.append(" ")
            self.length += 1
        self.gap = ""
        self.parts.append(word)
        self.length += len(word)
        self.linked += len(word) if style.linked else 0
        if style.bold:
            self._embolden(start)

    def _admits(self, style: Style) -> bool:
        """Whether words of this style are printed; those of no size give way to any that can be seen."""
        if self.style is None or self.style.tiny == style.tiny:
            return True
        if style.tiny:
            return False
        cells = [part for part in self.parts if part == "\t"]
        self.parts, self.length, self.gap, self.bold, self.linked = cells, len(cells), "", [], 0
        self.style = self.first = None
        return True

    def _closes_up(self, word: str) -> bool:
        if not self.parts or self.parts[-1] == "\t":
            return True
        return self.gap == "\n" and _closed_up(self.parts[-1][-1], word[0])

    def _embolden(self, start: int) -> None:
        if self.bold and self.bold[-1][1] == start:
            self.bold[-1] = (self.bold[-1][0], self.length)
        else:
            self.bold.append((start, self.length))


def finished(setting: Setting, element: etree._Element, table: int) -> Line | None:
    """The line that was set, without spaces behind it; None where nothing was."""
    if setting.style is None or setting.first is None:
        return None
    text = "".join(setting.parts).rstrip()
    return Line(
        text=text,
        bold=tuple(_trimmed(text, setting.bold)),
        align=setting.style.align,
        level=setting.style.level,
        quoted=setting.style.quoted > 0,
        hidden=setting.style.hidden or setting.style.tiny,
        linked=min(setting.linked, len(text)),
        table=table,
        element=element,
        first=setting.first,
    )


def _trimmed(text: str, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    trimmed = []
    for start, end in stretches:
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start < end:
            trimmed.append((start, end))
    return trimmed


def _closed_up(left: str, right: str) -> bool:
    """Whether a line end between two characters of the source is no space: CSS Text 3, 4.1.3."""
    wide = (_is_wide(left), _is_wide(right))
    return all(wide) or (any(wide) and (left in _EITHER or right in _EITHER))


def _is_wide(char: str) -> bool:
    return char >= "\u2e80" and not "\uac00" <= char <= "\ud7af"
