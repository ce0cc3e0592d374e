"""The numbers that Word writes before the paragraphs of a list: ECMA-376 part 1, 17.9."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from reader.letters.sources.counting import label, written
from reader.letters.sources.word.package import W
from reader.letters.sources.word.styles import Numbered, Styles, is_on, value, whole

_LEVELS: Final = 9
_LONGEST: Final = 255
_PLACE: Final = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: `restart` is the level from 0 whose numbers make this one begin anew, -1 for none."""

    start: int
    way: str
    text: str
    gap: str
    restart: int
    in_digits: bool
    style: str | None


@dataclass(slots=True)
class _Count:
    """What was counted in one abstract list, by level; lists that share it go on counting together."""

    levels: dict[int, _Level]
    numbers: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(slots=True)
class _List:
    """A list of the document, with what it changes; `starts` are the numbers with which it begins a level anew."""

    count: _Count
    levels: dict[int, _Level]
    starts: dict[int, int]


class Numbering:
    """Counts through a document, paragraph by paragraph."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._abstract = _by_id(root, "abstractNum", "abstractNumId")
        self._told = _by_id(root, "num", "numId")
        self._styles = styles
        self._counts: dict[str, _Count] = {}
        self._lists: dict[str, _List | None] = {}

    def label(self, numbered: Numbered) -> str:
        """The number of the next paragraph of a list with the space behind it, '' for one without number."""
        if numbered.list_id not in self._lists:
            self._lists[numbered.list_id] = self._list(numbered.list_id)
        own = self._lists[numbered.list_id]
        if own is None:
            return ""
        at = _level_of(own, numbered)
        level = own.levels.get(at)
        if level is None:
            return ""
        _advance(own, at, level)
        if level.way == "bullet":
            return ""
        text = _PLACE.sub(lambda place: _number(own, int(place.group(1)) - 1, level), level.text)
        return label(text, follows_at_once=level.gap == "nothing")

    def _list(self, list_id: str) -> _List | None:
        told = self._told.get(list_id)
        abstract = self._followed(value(told, "abstractNumId"))
        if told is None or abstract is None:
            return None
        if abstract not in self._counts:
            self._counts[abstract] = _Count(_levels(self._abstract[abstract]))
        count = self._counts[abstract]
        own = _List(count, dict(count.levels), {})
        for change in told.iterchildren(f"{W}lvlOverride"):
            at = whole(change.get(f"{W}ilvl"))
            own.levels.update(_levels(change))
            start = value(change, "startOverride")
            if start is not None and at < _LEVELS:
                own.starts[at] = whole(start)
        return own

    def _followed(self, abstract: str | None) -> str | None:
        """The abstract list that holds the levels: one may stand for another through a style."""
        seen: set[str] = set()
        while abstract in self._abstract and abstract not in seen:
            seen.add(abstract)
            link = value(self._abstract[abstract], "numStyleLink")
            target = self._styles.numbered(link) if link is not None else None
            if target is None:
                return abstract
            abstract = value(self._told.get(target.list_id), "abstractNumId")
        return None


def _by_id(root: etree._Element | None, tag: str, name: str) -> dict[str, etree._Element]:
    children = root.iterchildren(f"{W}{tag}") if root is not None else ()
    return {child.get(f"{W}{name}") or "": child for child in children}


def _levels(parent: etree._Element) -> dict[int, _Level]:
    found = {}
    for child in parent.iterchildren(f"{W}lvl"):
        at = whole(child.get(f"{W}ilvl"), _LEVELS)
        if at < _LEVELS:
            found[at] = _level(child, at)
    return found


def _level(told: etree._Element, at: int) -> _Level:
    digits = told.find(f"{W}isLgl")
    restart = value(told, "lvlRestart")
    return _Level(
        start=whole(value(told, "start"), 0),
        way=value(told, "numFmt") or "decimal",
        text=(value(told, "lvlText") or "")[:_LONGEST],
        gap=value(told, "suff") or "tab",
        restart=whole(restart) - 1 if restart is not None else at - 1,
        in_digits=digits is not None and (digits.get(f"{W}val") is None or is_on(digits, "val")),
        style=value(told, "pStyle"),
    )


def _level_of(own: _List, numbered: Numbered) -> int:
    """A style in a list stands at the level that names it, whatever level it names itself."""
    if numbered.style is not None:
        return next((at for at, level in own.levels.items() if level.style == numbered.style), numbered.level)
    return numbered.level


def _advance(own: _List, at: int, level: _Level) -> None:
    numbers = own.count.numbers
    begun, before = own.starts.pop(at, None), numbers[at]
    if begun is not None:
        numbers[at] = begun
    else:
        numbers[at] = level.start if before is None else before + 1
    for deeper in range(at + 1, _LEVELS):
        below = own.levels.get(deeper)
        if below is None or at <= below.restart:
            numbers[deeper] = None


def _number(own: _List, at: int, level: _Level) -> str:
    """The number that stands at a level now; one that was never counted shows where it would begin."""
    there = own.levels.get(at)
    if there is None:
        return ""
    number = own.count.numbers[at]
    way = "decimal" if level.in_digits else there.way
    return "" if way == "none" else written(there.start if number is None else number, way)
