"""Web pages as trees: parsed within limits, without what a browser never shows, and nothing is loaded."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from reader.errors import FileTooDemanding

_NEVER_SHOWN: Final = (
    "script", "style", "noscript", "template", "iframe", "frame", "frameset", "object", "embed", "applet", "svg",
    "canvas", "audio", "video", "map", "select", "button", "textarea", "input", "datalist", "dialog", "marquee",
    "rt", "rp", "rtc",
)  # fmt: skip
_FORMATTING: Final = re.compile(
    r"</?(?:font|span|a|b|i|u|s|em|strong|big|small|strike|tt|ins|del)\b[^<>]*>", re.IGNORECASE
)
_CROWDED: Final = re.compile(r"<[A-Za-z](?:[^\s<>]*\s){2000}")
"""A tag with more attributes than any page has; the parser compares each with all others."""
_DOCTYPE: Final = re.compile("<!doctype", re.IGNORECASE)
_SUBSET: Final = re.compile(r"<![A-Za-z]+[^<>\[]{0,1000}\[.*?\]\s*>", re.DOTALL)
"""A DOCTYPE with declarations of its own, which the parser would take for text."""


def parse(page: str) -> etree._Element | None:
    """The root element of a page without comments and what is never shown; None for a page without elements.

    Raises FileTooDemanding where elements are nested deeper than the parser takes.
    """
    if _CROWDED.search(page):
        raise FileTooDemanding
    root, whole = _parsed(page)
    if not whole:
        # Old pages open <font> by the hundred and close none.
        root, whole = _parsed(_FORMATTING.sub("", page))
    if not whole:
        raise FileTooDemanding
    if root is not None:
        etree.strip_elements(root, *_NEVER_SHOWN, with_tail=False)
    return root


def body_of(root: etree._Element) -> etree._Element:
    """What is printed of a page: its body, or all of what has none."""
    body = root.find("body")
    return root if body is None else body


def _undeclared(page: str) -> str:
    doctype = _DOCTYPE.search(page, 0, 10_000)
    subset = _SUBSET.match(page, doctype.start()) if doctype else None
    return page[: subset.start()] + page[subset.end() :] if subset else page


def _parsed(page: str) -> tuple[etree._Element | None, bool]:
    """The tree, and whether it holds the page to its end."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(_undeclared(page).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    # The parser goes on past every error but this one, which is therefore the last.
    log = parser.error_log
    return root, not (len(log) and log[-1].type_name == "ERR_RESOURCE_LIMIT")
