"""Cutting a page of a book into several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from lxml import etree

from reader.letters.sources.epub.document import NEVER_IN_XML

_XHTML, _OPS = "http://www.w3.org/1999/xhtml", "http://www.idpf.org/2007/ops"
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


def cut(body: etree._Element, cuts: Mapping[etree._Element, str]) -> Iterator[etree._Element]:
    """The page in pieces: what stands before the first of `cuts`, then what each of them begins, a page of its own.

    `cuts` gives the pieces' titles, the body is not among them. The elements around a piece are opened again in it.
    """
    opened = [_new_body("")]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element is body:
            opened[0].text = _clean(body.text) if event == "start" else opened[0].text
        elif event == "end":
            opened.pop().tail = _clean(element.tail)
        else:
            if element in cuts:
                yield opened[0].getroottree().getroot()
                opened = _opened_again(opened, cuts[element])
            opened.append(etree.SubElement(opened[-1], _tag(element), _attributes(element)))
            opened[-1].text = _clean(element.text)
    yield opened[0].getroottree().getroot()


def _new_body(title: str) -> etree._Element:
    page = etree.Element(f"{{{_XHTML}}}html", nsmap={None: _XHTML, "epub": _OPS})
    etree.SubElement(etree.SubElement(page, f"{{{_XHTML}}}head"), f"{{{_XHTML}}}title").text = _clean(title) or "…"
    return etree.SubElement(page, f"{{{_XHTML}}}body")


def _opened_again(opened: list[etree._Element], title: str) -> list[etree._Element]:
    again = [_new_body(title)]
    for element in opened[1:]:
        kept = {name: value for name, value in element.attrib.items() if name != "id"}
        again.append(etree.SubElement(again[-1], element.tag, kept))
    return again


def _tag(element: etree._Element) -> str:
    """Its name in XHTML; what is in another vocabulary, such as o:p of Word, only holds text."""
    tag = str(element.tag)
    return f"{{{_XHTML}}}{tag if _NAME.fullmatch(tag) else 'span'}"


def _attributes(element: etree._Element) -> dict[str, str]:
    named = {str(name): _clean(str(value)) or "" for name, value in element.attrib.items()}
    kept = {name: value for name, value in named.items() if _NAME.fullmatch(name) and name != "xmlns"}
    if "epub:type" in named:
        kept[f"{{{_OPS}}}type"] = named["epub:type"]
    return kept


def _clean(text: str | None) -> str | None:
    """Without the characters that pages hold though XML has no way to write them."""
    return NEVER_IN_XML.sub("", text) if text else text
