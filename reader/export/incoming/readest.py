"""Notes of Readest: its export in JSON, the notes in the configuration of a book, its export in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from reader.export.incoming.json_values import Object, color, moment, style, text
from reader.export.incoming.offered import Clues, Offered, Refused, Words
from reader.export.incoming.passages import clues

FORMAT: Final = "readest-annotations"

_QUOTE: Final = re.compile(r"(?:^>.*\n?)+", re.MULTILINE)
# The name of a note is in the language of the window: any word in bold with a colon behind it.
_NOTE: Final = re.compile(r"\s*\*\*[^*\n]+?(?:\*\*\s*[:：]|[:：]\s*\*\*)[ \t]*(.*)", re.DOTALL)
_PLACE: Final = re.compile(r"^\s*\*[^*\n]+\*\s*$|^#{1,6} .*$|^-{3,}\s*$", re.MULTILINE)
_TITLE: Final = re.compile(r"^# (.+)$", re.MULTILINE)
_HEADING: Final = re.compile(r"^#{3,6} (.+)$", re.MULTILINE)


def readest_in(content: Object) -> Iterator[Offered | Refused]:
    """The annotations of a file; a bookmark marks no words, and what was deleted is left out."""
    items = content.get("annotations", content.get("booknotes"))
    book = content.get("book")
    about = clues([], [text(book.get("title"))], []) if isinstance(book, dict) else Clues()
    for number, item in enumerate(items if isinstance(items, list) else [], start=1):
        if not isinstance(item, dict):
            yield Refused(number=number, reason="it is no annotation")
        elif item.get("type") == "bookmark":
            yield Refused(number=number, reason="it is a bookmark, which marks no words")
        elif not item.get("deletedAt"):
            yield _offered(item, number, about)


def readest_markdown_in(content: str) -> Iterator[Offered]:
    """The quotes of an export in Markdown, each with the note after it."""
    title = _TITLE.search(content)
    about = Clues(titles=(title[1].strip(),)) if title else Clues()
    quotes = list(_QUOTE.finditer(content))
    for number, quote in enumerate(quotes, start=1):
        end = quotes[number].start() if number < len(quotes) else len(content)
        before = list(_HEADING.finditer(content, 0, quote.start()))
        lines = [line.removeprefix(">").removeprefix(" ") for line in quote[0].rstrip("\n").split("\n")]
        yield Offered(
            number=number,
            clues=about,
            words=Words(exact="\n".join(lines).strip()),
            section=before[-1][1].strip() if before else "",
            note=_note(content[quote.end() : end]),
        )


def _offered(item: Object, number: int, about: Clues) -> Offered:
    identifier = text(item.get("id"))
    return Offered(
        number=number,
        iri=f"https://readest.com/annotation/{identifier}" if identifier else "",
        clues=about,
        words=Words(exact=text(item.get("text"))),
        color=color([text(item.get("color"))]),
        style=style([text(item.get("style"))]),
        note=text(item.get("note")),
        created=moment(item.get("createdAt")),
        modified=moment(item.get("updatedAt")),
    )


def _note(behind: str) -> str:
    """The note in what stands between two quotes, up to where page and time are told."""
    found = _NOTE.match(behind)
    if found is None:
        return ""
    place = _PLACE.search(found[1])
    return (found[1][: place.start()] if place else found[1]).strip()


def is_readest(content: Any) -> bool:
    """Whether an object is a file of Readest."""
    return isinstance(content, dict) and (
        content.get("$format") == FORMAT or isinstance(content.get("booknotes"), list)
    )
