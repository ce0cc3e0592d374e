"""What a page hides: until its script has run, or for good."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Final

from lxml import etree

from reader.letters.sources.html.furniture import prose_of
from reader.letters.sources.html.line import Line

_HIDING: Final = re.compile(r"hid(?:e|den)|invisible|collapsed?|none|transparent|nosize|fade", re.IGNORECASE)
_TELLING: Final = ("style", "hidden", "aria-hidden")
_NOTHING: Final = 20
_TIMES: Final = 4


def shown(lines: Sequence[Line]) -> list[Line]:
    """The lines as they stand on a page whose script has run: where next to nothing is visible, all are."""
    visible = sum(prose_of(line) for line in lines if not line.hidden)
    hidden = sum(prose_of(line) for line in lines if line.hidden)
    if visible >= _NOTHING or hidden <= _TIMES * visible:
        return list(lines)
    return [replace(line, hidden=False) for line in lines]


def without_hiding(body: etree._Element) -> etree._Element:
    """A copy of a page that says of nothing in it that it is hidden; much of what is waits for a script."""
    copy = deepcopy(body)
    for element in copy.iter(etree.Element):
        for name in _TELLING:
            element.attrib.pop(name, None)
        for name in ("class", "id"):
            told = element.get(name)
            if told and _HIDING.search(told):
                element.set(name, " ".join(word for word in told.split() if not _HIDING.search(word)))
    return copy
