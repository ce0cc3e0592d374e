"""How the lines of a web page weigh: which are prose, which stand aside, which element holds the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Final

from lxml import etree

from reader.letters.sources.html.content import taken
from reader.letters.sources.html.furniture import (
    Furniture,
    furniture_of,
    has_stops,
    is_caption,
    is_foot,
    is_link,
    is_reply,
    is_service,
    is_text_by_tag,
    prose_of,
)
from reader.letters.sources.html.line import Line
from reader.letters.sources.html.signs import are_of_letter
from reader.letters.sources.html.title import Name, is_name

_MOST: Final = 0.75
_HALF: Final = 0.5
_LOUD: Final = {Furniture.PERHAPS: 0.6, Furniture.SURE: 0.9}
"""What part of the prose an element may hold and still be believed to be furniture."""
_ARTICLE: Final = "article"
_SHARING: Final = {"section", "div"}
_TEXTUAL: Final = re.compile(r"letter|article|content|text|entry|chapter|story", re.IGNORECASE)
"""Names of elements that hold a text, or a part of one, beside others of that name."""
_OWN: Final = 20
"""So much prose, in characters, is a text of its own."""
_REPLY: Final = 0.2
"""A later contribution to a thread with so much of all prose may go on with a text."""
_SMALL: Final = 24
_FEW: Final = 3
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
        self._taken = taken(body, lines)
        self._by_element: dict[etree._Element, list[Line]] = {}
        for line in lines:
            self._by_element.setdefault(line.element, []).append(line)
        self._set_aside: dict[etree._Element, bool] = {}
        weights = [self._weight(index) for index in range(len(lines))]
        self._sums = self._summed(weights)
        self._all = max(1, self._sums.get(body, 0))
        quiet = [0 if self._is_aside(line.element) else weight for line, weight in zip(lines, weights, strict=True)]
        self._sums = self._summed(quiet)
        self._prose = self._sums.get(body, 0)

    def main(self) -> list[etree._Element]:
        """The innermost element with most of the prose, or several that share it, as letters on one page do."""
        element = self._body
        while (part := self._heaviest(element)) is not None:
            alike = self._alike(element, part)
            if len(alike) > 1:
                return alike if part.tag == _ARTICLE else [element]
            if not self._leads_on(element, part):
                break
            element = part
        return [element]

    def is_content(self, index: int) -> bool:
        """Whether a line is content in the library's judgement and ours."""
        line = self._lines[index]
        return (index in self._taken or self._is_of_letter(line.element)) and self.is_text(index) and not is_link(line)

    def is_prose(self, index: int) -> bool:
        """Whether a line of the text reads like a sentence."""
        line = self._lines[index]
        return not is_link(line) and has_stops(line.text) and self.is_text(index)

    def is_text(self, index: int) -> bool:
        """Whether a line among the text belongs to it: all but what is hidden, set aside or a mere link."""
        line = self._lines[index]
        if line.hidden or index in self._left_out or self._is_aside(line.element):
            return False
        return not line.text or not (is_service(line) or (is_link(line) and index not in self._taken))

    def _heaviest(self, element: etree._Element) -> etree._Element | None:
        return max((part for part in element if part in self._sums), key=self._sums.__getitem__, default=None)

    def _alike(self, element: etree._Element, part: etree._Element) -> list[etree._Element]:
        """The children of `element` that hold a text of their own as `part` does, it among them."""
        named = part.get("class") or ""
        if part.tag == _ARTICLE:
            kin: Iterable[etree._Element] = element.iterchildren(_ARTICLE)
        elif part.tag in _SHARING and _TEXTUAL.search(named):
            kin = (other for other in element.iterchildren(part.tag) if (other.get("class") or "") == named)
        elif self._holds_article(part):
            kin = filter(self._holds_article, element)
        else:
            return [part]
        return [other for other in kin if other is part or self._is_text_beside(other, part)]

    def _holds_article(self, element: etree._Element) -> bool:
        return any(self._sums.get(article, 0) >= _OWN for article in element.iter(_ARTICLE))

    def _is_text_beside(self, other: etree._Element, part: etree._Element) -> bool:
        """Whether an element holds prose of its own, and no mere beginning of what a link on top of it leads to."""
        return self._sums.get(other, 0) >= _OWN and (self._leads_off(part) or not self._leads_off(other))

    def _leads_off(self, element: etree._Element) -> bool:
        lines = (line for inner in element.iter() for line in self._by_element.get(inner, ()) if line.text)
        first = next(lines, None)
        return first is not None and is_link(first)

    def _leads_on(self, element: etree._Element, part: etree._Element) -> bool:
        needed = _HALF if is_text_by_tag(part) else _MOST
        if part.tag in _PARTS or part in self._rows or self._sums[part] < needed * self._prose:
            return False
        # A single long paragraph may outweigh all the others, which are elements of the same kind beside it.
        alike = sum(other.tag == part.tag and other.get("class") == part.get("class") for other in element)
        return alike == 1 or self._count(part) >= _FEW

    def _count(self, element: etree._Element) -> int:
        """How many lines of words an element holds."""
        return sum(bool(line.text) for inner in element.iter() for line in self._by_element.get(inner, ()))

    def _weight(self, index: int) -> int:
        line = self._lines[index]
        return 0 if index not in self._taken or index in self._left_out or line.hidden else prose_of(line)

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
        aside = furniture > 0 and held < _LOUD[furniture] and not self._is_of_letter(element)
        return aside or is_caption(element) or (held < _REPLY and is_reply(element))

    def _is_of_letter(self, element: etree._Element) -> bool:
        """Whether an element holds a signature, a date or a postscript and nothing else."""
        within = list(islice(element.iter(), _SMALL + 1))
        lines = [line for inner in within for line in self._by_element.get(inner, ()) if line.text]
        return len(within) <= _SMALL and are_of_letter(lines, is_foot=is_foot(element))


def _way_up(element: etree._Element) -> Iterator[etree._Element]:
    yield element
    yield from element.iterancestors()


def _is_title(line: Line, names: Sequence[Name]) -> bool:
    return not is_link(line) and (line.level == 1 or is_name(line.text, names))
