"""The elements of WordprocessingML (ECMA-376, part 1, §17)."""

from __future__ import annotations

import re
from typing import Final

from lxml.etree import Element, SubElement, _Element

from reader.export.marked_text import lawful

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_BREAKS: Final = re.compile("([\t\n])")


def root(name: str) -> _Element:
    """The element that a part of the file begins with."""
    return Element(_named(name), nsmap={"w": MAIN})


def made(name: str, **attributes: str) -> _Element:
    """An element with attributes, all in the namespace of the format."""
    return Element(_named(name), _attributes(attributes))


def added(parent: _Element, name: str, **attributes: str) -> _Element:
    """As `made`, within `parent`."""
    return SubElement(parent, _named(name), _attributes(attributes))


def add_run(parent: _Element, text: str, *properties: _Element) -> _Element:
    """Words that are set alike; a tab and a line end become the elements for them."""
    run = added(parent, "r")
    if properties:
        added(run, "rPr").extend(properties)
    for piece in _BREAKS.split(text):
        if piece == "\t":
            added(run, "tab")
        elif piece == "\n":
            added(run, "br")
        elif piece:
            words = added(run, "t")
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            words.text = lawful(piece)
    return run


def add_paragraph(parent: _Element, style: str = "", *, indent: int = 0) -> _Element:
    """A paragraph in a named style, `indent` in twentieths of a point."""
    paragraph = added(parent, "p")
    if style or indent:
        properties = added(paragraph, "pPr")
        if style:
            added(properties, "pStyle", val=style)
        if indent:
            added(properties, "ind", left=str(indent))
    return paragraph


def _named(name: str) -> str:
    return f"{{{MAIN}}}{name}"


def _attributes(given: dict[str, str]) -> dict[str, str]:
    return {_named(name): value for name, value in given.items()}
