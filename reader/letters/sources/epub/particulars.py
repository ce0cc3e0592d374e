"""Who made a book, when, and what it is called."""

from __future__ import annotations

from typing import Final

from lxml import etree

from reader.letters.evidence import Particulars
from reader.letters.sources.epub.document import all_of, told

_AUTHOR: Final = "aut"  # in the relator codes of MARC


def particulars_of(root: etree._Element) -> Particulars:
    """Title, author and date in a package document."""
    dates = [date for date in all_of(root, "date") if _event(date) != "modification"]
    return Particulars(
        title=next(filter(None, map(told, all_of(root, "title"))), None),
        sender="、".join(_authors(root)) or None,
        date=next(filter(None, map(told, sorted(dates, key=lambda date: _event(date) != "creation"))), None),
    )


def _authors(root: etree._Element) -> tuple[str, ...]:
    """Who is named as an author, or, where no roles are told, as a maker of the book."""
    refined = {
        meta.get("refines", "").removeprefix("#"): told(meta)
        for meta in all_of(root, "meta")
        if meta.get("property") == "role"
    }
    makers = [(told(maker), _role(maker) or refined.get(maker.get("id", ""), "")) for maker in all_of(root, "creator")]
    authors = [name for name, role in makers if role == _AUTHOR] or [name for name, role in makers if not role]
    return tuple(dict.fromkeys(filter(None, authors)))


def _event(date: etree._Element) -> str:
    return _attribute(date, "event")


def _role(maker: etree._Element) -> str:
    return _attribute(maker, "role")


def _attribute(element: etree._Element, local: str) -> str:
    """An attribute that older books put into a namespace, some into another, some into none."""
    found = (value for name, value in element.attrib.items() if etree.QName(name).localname == local)
    return str(next(found, "")).strip().lower()
