"""What each kind of selector has to say (Web Annotation Data Model §4.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.export.incoming.json_values import Object, listed, number
from reader.export.iris import is_iri

_VALUED: Final = frozenset({"FragmentSelector", "CssSelector", "XPathSelector"})
_POSITIONS: Final = frozenset({"TextPositionSelector", "DataPositionSelector"})


def broken_selectors(selectors: object) -> Iterator[str]:
    """What is wrong with the selectors of a resource, and with those that refine them."""
    for selector in listed(selectors):
        if isinstance(selector, dict):
            yield from _selector(selector)
            yield from broken_selectors(selector.get("refinedBy"))
        elif not is_iri(selector):
            yield "has a selector that is neither an IRI nor a description"


def _selector(selector: Object) -> Iterator[str]:
    for kind in listed(selector.get("type")):
        if kind in _VALUED and not isinstance(selector.get("value"), str):
            yield f"has a {kind} without one value"
        elif kind == "TextQuoteSelector":
            yield from _quote(selector)
        elif kind in _POSITIONS:
            yield from _position(selector, kind)
        elif kind == "RangeSelector":
            yield from _range(selector)


def _quote(selector: Object) -> Iterator[str]:
    if not isinstance(selector.get("exact"), str):
        yield "has a TextQuoteSelector without one exact quote"
    for name in ("prefix", "suffix"):
        if not isinstance(selector.get(name, ""), str):
            yield f"has a TextQuoteSelector with a {name} that is no string"


def _position(selector: Object, kind: str) -> Iterator[str]:
    start, end = number(selector.get("start")), number(selector.get("end"))
    if start is None or end is None:
        yield f"has a {kind} without start and end"
    elif start > end:
        yield f"has a {kind} that ends before it starts"


def _range(selector: Object) -> Iterator[str]:
    for name in ("startSelector", "endSelector"):
        if not isinstance(selector.get(name), dict):
            yield f"has a RangeSelector without a {name}"
        else:
            yield from _selector(selector[name])
