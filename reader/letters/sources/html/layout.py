"""How the lines of a web page weigh: which are prose, which stand aside, which element holds the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from lxml import etree
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLParserException

from reader.letters.sources.html.furniture import (
    Furniture,
    furniture_of,
    is_boilerplate,
    is_caption,
    is_link,
    is_text_by_tag,
)
from reader.letters.sources.html.line import Line
from reader.letters.sources.html.title import Name, is_name

_FIRST_MARK: Final = 0xF0000
_LAST_MARK: Final = 0x10FFFD
_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that a tree may hold and yet not be given."""
_PROSE: Final = frozenset("，。；？！,.;?!…")
_LONG: Final = 30
_MOST: Final = 0.75
_HALF: Final = 0.5
_LOUD: Final = {Furniture.PERHAPS: 0.6, Furniture.SURE: 0.9}
"""What part of the prose an element may hold and still be believed to be furniture."""
_PARTS: Final = {"p", "li", "ul", "ol", "dl", "dd", "dt", "blockquote", "pre"}
"""Elements that are parts of a text and never a whole one."""


class Layout:
    """The lines of `body` and what weighs among them: prose that the library takes for content.

    `names` are the names of the page, `left_out` are lines known to be no part of the text.
    """

    def __init__(
        self, body: etree._Element, lines: Sequence[Line], names: Sequence[Name], left_out: AbstractSet[int]
    ) -> None:
        self._lines, self._body, self._left_out = lines, body, left_out
        self._rows = {line.element for line in lines if line.table}
        self._titled = {around for line in lines if _is_title(line, names) for around in _way_up(line.element)}
        self._taken = _taken(body, lines)
        self._set_aside: dict[etree._Element, bool] = {}
        weights = [self._weight(index) for index in range(len(lines))]
        self._sums = self._summed(weights)
        self._all = max(1, self._sums.get(body, 0))
        quiet = [0 if self._is_aside(line.element) else weight for line, weight in zip(lines, weights, strict=True)]
        self._sums = self._summed(quiet)
        self._prose = self._sums.get(body, 0)

    def main(self) -> etree._Element:
        """The innermost element with most of the prose."""
        element = self._body
        while (part := self._heaviest(element)) is not None and self._leads_on(element, part):
            element = part
        return element

    def is_content(self, index: int) -> bool:
        """Whether a line is content in the library's judgement and ours."""
        return index in self._taken and self.is_text(index) and not is_link(self._lines[index])

    def is_prose(self, index: int) -> bool:
        """Whether a line of the text reads like a paragraph."""
        line = self._lines[index]
        long = len(line.text) - line.linked >= _LONG and not _PROSE.isdisjoint(line.text)
        return long and self.is_text(index)

    def is_text(self, index: int) -> bool:
        """Whether a line among the text belongs to it: all but what is hidden, set aside or a mere link."""
        line = self._lines[index]
        if line.hidden or index in self._left_out or self._is_aside(line.element):
            return False
        return not line.text or index in self._taken or not is_link(line)

    def _heaviest(self, element: etree._Element) -> etree._Element | None:
        return max((part for part in element if part in self._sums), key=self._sums.__getitem__, default=None)

    def _leads_on(self, element: etree._Element, part: etree._Element) -> bool:
        needed = _HALF if is_text_by_tag(part) else _MOST
        if part.tag in _PARTS or part in self._rows or self._sums[part] < needed * self._prose:
            return False
        # A single long paragraph may outweigh all the others, which are elements of the same kind beside it.
        alike = sum(other.tag == part.tag and other.get("class") == part.get("class") for other in element)
        return alike == 1 or next(iter(part), None) is not None

    def _weight(self, index: int) -> int:
        line = self._lines[index]
        if index not in self._taken or index in self._left_out or line.hidden or is_link(line) or is_boilerplate(line):
            return 0
        prose = len(line.text) >= _LONG or not _PROSE.isdisjoint(line.text)
        return max(0, len(line.text) - line.linked) if prose else 0

    def _summed(self, weights: Sequence[int]) -> dict[etree._Element, int]:
        sums: dict[etree._Element, int] = {}
        for line, weight in zip(self._lines, weights, strict=True):
            if weight:
                sums[line.element] = sums.get(line.element, 0) + weight
        for element in reversed(list(self._body.iter())):
            if element in sums and element is not self._body and (around := element.getparent()) is not None:
                sums[around] = sums.get(around, 0) + sums[element]
        return sums

    def _is_aside(self, element: etree._Element) -> bool:
        """Whether an element or one around it is named as furniture and does not hold much of the prose."""
        way: list[etree._Element] = []
        aside = False
        for around in _way_up(element):
            if around in self._set_aside:
                aside = self._set_aside[around]
                break
            way.append(around)
        for passed in reversed(way):
            aside = self._set_aside[passed] = aside or self._stands_aside(passed)
        return aside

    def _stands_aside(self, element: etree._Element) -> bool:
        if element in self._titled:
            return False
        furniture = furniture_of(element)
        held = self._sums.get(element, 0) / self._all
        return (furniture > 0 and held < _LOUD[furniture]) or is_caption(element)


def _way_up(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()


def _is_title(line: Line, names: Sequence[Name]) -> bool:
    return not is_link(line) and (line.level == 1 or is_name(line.text, names))


def _taken(body: etree._Element, lines: Sequence[Line]) -> set[int]:
    """Which lines the library takes for main content; all where it takes none or fails.

    Each line is marked by a character that no page has, so that it can be found again in what the library gives.
    """
    every = set(range(len(lines)))
    if len(lines) > _LAST_MARK - _FIRST_MARK:
        return every
    for index, line in enumerate(lines):
        mark, place = chr(_FIRST_MARK + index), line.first
        if place.behind:
            place.node.tail = mark + _UNFIT.sub("", place.node.tail or "")
        else:
            place.node.text = mark + _UNFIT.sub("", place.node.text or "")
    page = etree.tostring(body, encoding="unicode", method="html", with_tail=False)
    try:
        content = extract_plain_text(page, main_content=True, alt_texts=False)
    except HTMLParserException:  # so it calls a want of memory, too
        return every
    return {ord(char) - _FIRST_MARK for char in content if char >= "\U000f0000"} & every or every
