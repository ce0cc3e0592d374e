"""Notes, which are Markdown, as paragraphs of plain and marked words for files that know no Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


class Face(StrEnum):
    """How words of a note are set, by the names of the tokens that begin them."""

    STRONG = "strong_open"
    EMPHASIS = "em_open"
    STRUCK = "s_open"
    CODE = "code_inline"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a note that are set alike; `target` is where a link leads, '' for none."""

    text: str
    faces: frozenset[Face] = frozenset()
    target: str = ""


@dataclass(slots=True)
class NoteParagraph:
    """One paragraph of a note: `depth` counts the lists and quotations it stands in, `marker` is that of a list."""

    runs: list[Run] = field(default_factory=list)
    depth: int = 0
    marker: str = ""
    heading: bool = False

    @property
    def text(self) -> str:
        """Its words without how they are set."""
        return "".join(run.text for run in self.runs)


def note_html(note: str) -> str:
    """A note as HTML; markup in it is shown as it was typed, and nothing is loaded from anywhere."""
    return str(_parser().render(note))


def note_paragraphs(note: str) -> list[NoteParagraph]:
    """A note as paragraphs, in order; lists, quotations and tables are told by `depth` and `marker`."""
    return list(_paragraphs(_parser().parse(note)))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # A picture would be fetched when the file is opened: it stays a link.
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")


def _paragraphs(tokens: Sequence[Token]) -> Iterator[NoteParagraph]:
    lists: list[Iterator[str]] = []
    depth, marker, heading = 0, "", False
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open", "blockquote_open"}:
            depth += 1
            lists.append(_markers(token))
        elif token.type in {"bullet_list_close", "ordered_list_close", "blockquote_close"}:
            depth -= 1
            lists.pop()
        elif token.type == "list_item_open":
            marker = next(lists[-1])
        elif token.type == "heading_open":
            heading = True
        elif token.type in {"inline", "fence", "code_block"}:
            yield NoteParagraph(list(_runs(token)), depth, marker, heading)
            marker, heading = "", False


def _markers(token: Token) -> Iterator[str]:
    if token.type == "ordered_list_open":
        number = int(token.attrGet("start") or 1)
        while True:
            yield f"{number}."
            number += 1
    while True:
        yield "•" if token.type == "bullet_list_open" else ""


def _runs(token: Token) -> Iterator[Run]:
    if token.type != "inline":
        yield Run(token.content.rstrip("\n"), frozenset({Face.CODE}))
        return
    faces: list[Face] = []
    target = ""
    for child in token.children or ():
        text = _BREAKS.get(child.type, child.content)
        if child.type in _LINKS:
            target = str(child.attrGet("href") or "")
        elif child.type in _OPENING:
            faces.append(Face(child.type))
        elif child.nesting < 0 and faces:
            faces.pop()
        elif text:
            code = {Face.CODE} if child.type == Face.CODE else set()
            yield Run(text, frozenset({*faces, *code}), target)


_BREAKS: Final = {"softbreak": "\n", "hardbreak": "\n"}
_LINKS: Final = frozenset({"link_open", "link_close"})
_OPENING: Final = frozenset(set(Face) - {Face.CODE})
