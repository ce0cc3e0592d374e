"""Saved web pages and pasted rich text as letters: the text as printed, and what the markup says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.errors import FileEmpty
from reader.letters.evidence import NOTHING_TOLD, Particulars
from reader.letters.sources.html.blocks import lines_of
from reader.letters.sources.html.decoding import decode_page
from reader.letters.sources.html.evidence import written
from reader.letters.sources.html.hiding import shown
from reader.letters.sources.html.line import Line
from reader.letters.sources.html.main import article
from reader.letters.sources.html.particulars import card_of, date_of, meta_of, sender_of
from reader.letters.sources.html.title import called, names_of, printed
from reader.letters.sources.html.tree import body_of, parse
from reader.letters.sources.source import Extract

_CLIPBOARD: Final = re.compile(r"\A\s*Version:[\d.]+\s+(?:\w+:\S*\s+)*")
"""What Windows writes before a page on the clipboard."""


def extract(data: bytes, encoding: str | None) -> Extract:
    """The main text of a page, its title the first line; raises as `decode`, FileTooDemanding or FileEmpty."""
    page, name = decode_page(data, encoding)
    root = parse(page)
    if root is None:
        raise FileEmpty
    meta = meta_of(root)
    body = body_of(root)
    lines = shown(lines_of(body))
    card = card_of(lines)
    names = names_of(root, meta, card.title)
    main = article(body, lines, names, left_out=card.lines)
    title = printed(main, names)
    text, evidence = written(main, title)
    if not text:
        raise FileEmpty
    particulars = Particulars(
        title=card.title or called(main, title, names),
        sender=card.sender or sender_of(meta),
        date=card.date or date_of(meta),
    )
    return Extract(text=text, encoding=name, evidence=evidence, particulars=particulars)


def blocks_of(data: bytes, encoding: str | None) -> Extract:
    """All of a page that is known to hold text only, such as a chapter of a book; its text may be empty."""
    page, name = decode_page(data, encoding)
    return _whole(page, name)


def from_fragment(html: str) -> Extract:
    """All of a pasted piece of a page; its text may be empty. Raises FileTooDemanding."""
    before, _, marked = html.partition("<!--StartFragment-->")
    fragment = marked.partition("<!--EndFragment-->")[0] if marked else _CLIPBOARD.sub("", before, count=1)
    return _whole(fragment, "utf-8")


def _whole(page: str, encoding: str) -> Extract:
    root = parse(page)
    if root is None:
        return Extract(text="", encoding=encoding)
    names = names_of(root, {})
    lines: Sequence[Line] = [line for line in lines_of(body_of(root)) if not line.hidden]
    title = printed(lines, names) if names else None
    text, evidence = written(lines, title)
    particulars = Particulars(title=called(lines, title, names)) if names else NOTHING_TOLD
    return Extract(text=text, encoding=encoding, evidence=evidence, particulars=particulars)
