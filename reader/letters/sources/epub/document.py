"""The files of a book, which are seldom as well formed as they should be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from html.entities import html5
from typing import Final

from lxml import etree

from reader.errors import EncodingDisputed, EncodingMismatch, FileDamaged, NotText, UnknownEncoding
from reader.letters.encoding.decoding import decode, normal_name
from reader.letters.sources.html.decoding import decode_page
from reader.letters.sources.html.tree import parse
from reader.letters.sources.markup import parse_xml

_HEAD_BYTES: Final = 1024
_DECLARED: Final = re.compile(
    rb"(?:<\?xml[^>]*?\sencoding|<meta[^>]*?charset)\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.IGNORECASE
)
_DECLARATION: Final = re.compile(r"<\?xml[^>]*>")
_REFERENCE: Final = re.compile(r"&(?:(#\d{1,7};|#[xX][0-9a-fA-F]{1,6};)|([A-Za-z][A-Za-z0-9]{0,31};)?)")
_XML_ENTITIES: Final = {"amp;", "lt;", "gt;", "quot;", "apos;"}
NEVER_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_BROKEN_SHARE: Final = 0.01
"""How much of a page that keeps to its encoding for the rest may be broken bytes."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document of the book: its bytes, the encoding that they are in, its markup and its elements."""

    data: bytes
    encoding: str
    markup: str
    root: etree._Element


def open_page(data: bytes, encoding: str | None) -> Page:
    """A page of the book; a chosen `encoding` counts where it is not UTF-8. Raises FileDamaged and others."""
    text, known = _decoded(data, encoding)
    if "<!ENTITY" in text:  # no page needs entities of its own
        raise FileDamaged
    root = parse(text)
    if root is None:
        raise FileDamaged
    return Page(data, known, text, root)


def parse_description(data: bytes) -> etree._Element:
    """The root of one of the XML files that describe the book; raises FileDamaged and others."""
    text = NEVER_IN_XML.sub("", _decoded(data, None)[0]).lstrip()
    declaration = _DECLARATION.match(text)
    text = text[declaration.end() :] if declaration else text
    return parse_xml(_REFERENCE.sub(_written_out, text).encode(), doctype=True)


def told(element: etree._Element) -> str:
    """The words in an element, white space folded."""
    return " ".join("".join(map(str, element.itertext())).split())


def all_of(root: etree._Element, local: str) -> list[etree._Element]:
    """The elements of a local name: namespaces are left out, or another's, in many a book."""
    return list(root.iter("{*}" + local))


def first_of(root: etree._Element, local: str) -> etree._Element | None:
    """The first of these elements, None where there is none."""
    return next(root.iter("{*}" + local), None)


def _decoded(data: bytes, chosen: str | None) -> tuple[str, str]:
    """Files lie about their encoding: what they declare counts where their bytes tell nothing for certain."""
    found = _DECLARED.search(data[:_HEAD_BYTES])
    declared = found.group(1).decode() if found else "utf-8"
    certain = _attempt(data, "utf-8") or (_attempt(data, chosen) if chosen else None)
    if certain is not None:
        return certain
    try:
        return decode_page(data, None)
    except (EncodingDisputed, EncodingMismatch, NotText):
        told = _attempt(data, declared) or _broken(data, declared)
        if told is None:
            raise
        return told


def _attempt(data: bytes, name: str) -> tuple[str, str] | None:
    try:
        return decode(data, encoding=name)
    except (EncodingMismatch, UnknownEncoding, NotText):
        return None


def _broken(data: bytes, declared: str) -> tuple[str, str] | None:
    """A page with a few bytes that are none of its encoding, which is no reason to leave it out."""
    try:
        name = normal_name(declared)
        text = data.decode(name, "replace")
    except (UnknownEncoding, LookupError):
        return None
    fits = "\x00" not in text and text.count("\ufffd") < _BROKEN_SHARE * len(text)
    return (text, name) if fits else None


def _written_out(reference: re.Match[str]) -> str:
    """Entities of HTML as characters, an ampersand that stands for itself as XML wants it."""
    number, name = reference.groups()
    if number or name in _XML_ENTITIES:
        return reference.group()
    if name is None:
        return "&amp;"
    return escape(html5[name], quote=False) if name in html5 else f"&amp;{name}"
