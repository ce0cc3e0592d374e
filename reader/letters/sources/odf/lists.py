"""The numbers before the paragraphs of lists and before headings: OpenDocument 1.3 part 3, 16.31, 19.880."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from reader.letters.sources.counting import label, written
from reader.letters.sources.odf.names import LOEXT, OFFICE, STYLE, TEXT, XML

_LEVELS: Final = 10
_LONGEST: Final = 255
_PLACE: Final = re.compile(r"%(\d{1,2})%")
_WAYS: Final = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "一": "chineseCountingThousand", "壱": "japaneseLegal", "甲": "ideographTraditional", "子": "ideographZodiac",
    "①": "decimalEnclosedCircle", "１": "decimalFullWidth", "⑴": "decimalEnclosedParen",
    "⒈": "decimalEnclosedFullstop", "㊀": "ideographEnclosedCircle",
}  # fmt: skip
"""Ways of counting by the first sign of `num-format`, which lists the first ones: 甲, 乙, 丙, ..."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list; `text` has `%1%` for the number of the first level and so on."""

    way: str
    text: str
    start: int
    follows_at_once: bool


@dataclass(slots=True)
class Counted:
    """A list of the document while it is counted: the numbers of its levels, None where none was given yet."""

    style: str | None
    numbers: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)

    def restart(self, at: int) -> None:
        """Begin anew at a level from 0 and those below it."""
        self.numbers[at:] = [None] * (_LEVELS - at)


class Lists:
    """Counts through a document, list by list."""

    def __init__(self, *documents: etree._Element | None) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._headings: dict[int, _Level] = {}
        self._outline = Counted(None)
        self._by_id: dict[str, Counted] = {}
        self._by_style: dict[str | None, Counted] = {}
        for document in documents:
            for holder in document if document is not None else ():
                if holder.tag in {f"{OFFICE}styles", f"{OFFICE}automatic-styles"}:
                    self._take(holder)

    def begun(self, told: etree._Element) -> Counted:
        """The counting of a list that lies in no other one, which may go on with an earlier one."""
        style = told.get(f"{TEXT}style-name")
        earlier = self._by_id.get(told.get(f"{TEXT}continue-list") or "")
        if earlier is None and told.get(f"{TEXT}continue-numbering") == "true":
            earlier = self._by_style.get(style)
        counted = Counted(style or (earlier.style if earlier is not None else None))
        if earlier is not None:
            counted.numbers = earlier.numbers
        self._by_style[style] = counted
        own = told.get(f"{XML}id")
        if own:
            self._by_id[own] = counted
        return counted

    def number(self, counted: Counted, at: int, style: str | None, start: str | None = None) -> str:
        """What stands before the next item at a level from 0, in a list style, '' where nothing does."""
        levels = self._styles.get(style or "", {})
        level = levels.get(at)
        if level is None:
            return ""
        return _counted(counted, at, levels, _whole(start, -1))

    def heading(self, at: int, *, is_counted: bool) -> str:
        """What stands before a heading of a level from 0."""
        return _counted(self._outline, at, self._headings, -1) if is_counted and at in self._headings else ""

    def _take(self, holder: etree._Element) -> None:
        for style in holder:
            if style.tag == f"{TEXT}list-style":
                self._styles[style.get(f"{STYLE}name") or ""] = _levels(style)
            elif style.tag == f"{TEXT}outline-style":
                self._headings = {at: level for at, level in _levels(style).items() if level.way}


def _levels(style: Iterable[etree._Element]) -> dict[int, _Level]:
    found = {}
    for told in style:
        at = _whole(told.get(f"{TEXT}level"), 0) - 1
        if 0 <= at < _LEVELS and told.tag in {f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style"}:
            found[at] = _level(told, at)
    return found


def _level(told: etree._Element, at: int) -> _Level:
    text = told.get(f"{STYLE}num-list-format") or told.get(f"{LOEXT}num-list-format")
    if text is None:
        shown = min(max(_whole(told.get(f"{TEXT}display-levels"), 1), 1), at + 1)
        places = ".".join(f"%{place + 1}%" for place in range(at + 1 - shown, at + 1))
        text = (told.get(f"{STYLE}num-prefix") or "") + places + (told.get(f"{STYLE}num-suffix") or "")
    alignment = told.find(f"{STYLE}list-level-properties/{STYLE}list-level-label-alignment")
    return _Level(
        way=_way(told.get(f"{STYLE}num-format") or ""),
        text=text[:_LONGEST],
        start=_whole(told.get(f"{TEXT}start-value"), 1),
        follows_at_once=alignment is not None and alignment.get(f"{TEXT}label-followed-by") == "nothing",
    )


def _way(signs: str) -> str:
    if signs.startswith("壹"):
        return "ideographLegalTraditional" if "貳" in signs else "chineseLegalSimplified"
    return _WAYS.get(signs[:1], "decimal" if signs else "")


def _counted(counted: Counted, at: int, levels: dict[int, _Level], start: int) -> str:
    numbers, level = counted.numbers, levels[at]
    before = numbers[at]
    numbers[at] = start if start >= 0 else level.start if before is None else before + 1
    numbers[at + 1 :] = [None] * (_LEVELS - at - 1)
    text = _PLACE.sub(lambda place: _number(numbers, int(place.group(1)) - 1, levels), level.text)
    return label(text.strip(), follows_at_once=level.follows_at_once)


def _number(numbers: list[int | None], at: int, levels: dict[int, _Level]) -> str:
    level = levels.get(at)
    if level is None or not level.way:
        return ""
    number = numbers[at]
    return written(level.start if number is None else number, level.way)


def _whole(told: str | None, otherwise: int) -> int:
    return int(told) if told is not None and told.isascii() and told.isdigit() and len(told) <= 6 else otherwise
