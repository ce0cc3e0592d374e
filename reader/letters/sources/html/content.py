"""Which lines of a page the extraction library takes for its main content."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from lxml import etree
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLParserException

from reader.letters.sources.html.furniture import Furniture, furniture_of, prose_of
from reader.letters.sources.html.hiding import without_hiding
from reader.letters.sources.html.line import Line

_FIRST_MARK: Final = 0xF0000
_LAST_MARK: Final = 0x10FFFD
_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that a tree may hold and yet not be given."""
_LEAST_OWN, _LEAST = 0.3, 0.1
"""What part of the prose outside of furniture, and of all of it, the library must take to be believed."""


def taken(body: etree._Element, lines: Sequence[Line]) -> set[int]:
    """The lines that the library takes; all where it fails or takes little.

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
    page = etree.tostring(without_hiding(body), encoding="unicode", method="html", with_tail=False)
    try:
        content = extract_plain_text(page, main_content=True, alt_texts=False)
    except HTMLParserException:  # so it calls a want of memory, too
        return every
    found = {ord(char) - _FIRST_MARK for char in content if char >= "\U000f0000"} & every
    return found if found and _is_enough(lines, found) else every


def _is_enough(lines: Sequence[Line], found: Collection[int]) -> bool:
    weights = [0 if line.hidden else prose_of(line) for line in lines]
    if sum(weights[index] for index in found) == sum(weights):
        return True
    known: dict[etree._Element, bool] = {}
    own = [weight if weight and not _is_named(line.element, known) else 0
           for line, weight in zip(lines, weights, strict=True)]  # fmt: skip
    return sum(own[index] for index in found) >= _LEAST_OWN * sum(own) and sum(
        weights[index] for index in found
    ) >= _LEAST * sum(weights)


def _is_named(element: etree._Element, known: dict[etree._Element, bool]) -> bool:
    """Whether an element or one around it surely says that it is furniture."""
    way: list[etree._Element] = []
    around: etree._Element | None = element
    while around is not None and around not in known:
        way.append(around)
        around = around.getparent()
    named = around is not None and known[around]
    for passed in reversed(way):
        named = known[passed] = named or furniture_of(passed) is Furniture.SURE
    return named
