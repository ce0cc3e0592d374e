"""The elements of TEI."""

from __future__ import annotations

import re
from typing import Final

from lxml.etree import Element, SubElement, _Element

from reader.export.marked_text import lawful

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
_UNLIKE_NAME: Final = re.compile(r"[^\w.-]")
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"


def root() -> _Element:
    """The element that a file begins with."""
    return Element(f"{{{NAMESPACE}}}TEI", nsmap={None: NAMESPACE})


def made(name: str, text: str = "", *, xml_id: str = "", lang: str = "", **attributes: str) -> _Element:
    """An element with words and attributes; those that are '' are left out. `-` in a name is written `_`."""
    return _filled(Element(f"{{{NAMESPACE}}}{name}"), text, xml_id, lang, attributes)


def added(
    parent: _Element, name: str, text: str = "", *, xml_id: str = "", lang: str = "", **attributes: str
) -> _Element:
    """As `made`, within `parent`."""
    return _filled(SubElement(parent, f"{{{NAMESPACE}}}{name}"), text, xml_id, lang, attributes)


def xml_name(kind: str, key: str) -> str:
    """An xml:id for the thing of a kind with this id."""
    return f"{kind}-{_UNLIKE_NAME.sub('_', key)}"


def is_named(element: _Element | None, name: str) -> bool:
    """Whether an element is there and has this name."""
    return element is not None and element.tag == f"{{{NAMESPACE}}}{name}"


def _filled(element: _Element, text: str, xml_id: str, lang: str, attributes: dict[str, str]) -> _Element:
    if text:
        element.text = lawful(text)
    for name, value in (("id", xml_id), ("lang", lang)):
        if value:
            element.set(_XML + name, value)
    for name, value in attributes.items():
        if value:
            element.set(name.rstrip("_").replace("_", "-"), lawful(value))
    return element
