"""A page of a book that holds several letters, cut where the contents or the headings say that one begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.letters.sources.epub.contents import Entry
from reader.letters.sources.epub.cut import cut
from reader.letters.sources.epub.document import told
from reader.letters.sources.limits import REOPENED

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS: Final = {
    *_HEADINGS, "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "figure", "header",
    "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "tr", "ul",
}  # fmt: skip
_LETTERLY: Final = re.compile(
    r"[書书信函札簡简牘牍啟启諭谕稟禀]|^[致與与答復复覆寄上給给報报示諭谕稟禀]|\d{4}.{0,3}年|[初十廿卅一二三四五六七八九]日"
)
_SECTION: Final = re.compile(
    r"[(（]?(?:[一二三四五六七八九十百]+|(?:[A-Z]\.)?\d+(?:\.\d+)*)[)）、．.\s]|第.{1,4}[節节條条款]"
)
_DEEPEST: Final = 1_000  # more than contents can be nested
_OWN_CHARS: Final = 20
"""With so much text before its first part, a page or chapter is one letter and its parts are sections."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page with its label in the contents, '' for none; `root` None stands for the page as it is."""

    label: str
    root: etree._Element | None


@dataclass(slots=True)
class _Mark:
    """A place where a letter may begin; `element` None is the start of the page."""

    label: str
    depth: int
    element: etree._Element | None
    parent: int = 0
    own_chars: int = 0
    cuts: bool = False
    opens: bool = True
    """Whether letters may begin among what lies under it."""


def divided(root: etree._Element, entries: Sequence[Entry]) -> tuple[Piece, ...]:
    """The letters of a page in order; `entries` are the lines of the contents that lead to it."""
    body = root.find("body")
    if body is None:
        return (Piece(next((entry.label for entry in entries), ""), None),)
    marks = _listed(body, entries)
    listed = any(mark.element is not None for mark in marks)
    marks += [] if listed else _headed(body)
    _count_own(body, marks)
    _decide(marks, listed=listed)
    label = next(mark.label for mark in reversed(marks) if mark.element is None)
    cuts = {mark.element: mark.label for mark in marks if mark.cuts and mark.element is not None}
    if not cuts or sum(map(_depth, cuts)) > REOPENED:
        return (Piece(label, None),)
    labels = [label, *(cuts[element] for element in body.iter() if element in cuts)]
    pieces = [piece for piece in map(Piece, labels, cut(body, cuts)) if _has_text(piece.root)]
    return tuple(pieces) if len(pieces) > 1 else (Piece(pieces[0].label if pieces else label, None),)


def _listed(body: etree._Element, entries: Sequence[Entry]) -> list[_Mark]:
    """The places that the contents lead to, in the order of the page, its start the first."""
    places: dict[str, etree._Element] = {}
    for element in body.iterdescendants():
        for name in (element.get("id"), element.get("name")):
            if name:
                places.setdefault(name, element)
    order = {element: place for place, element in enumerate(body.iter())}
    found = [(entry, _block(places[entry.fragment])) for entry in entries if entry.fragment in places]
    found.sort(key=lambda pair: order[pair[1]])
    # An anchor that is not there leads to the start too, but of two names that of the page is the better one.
    starts = sorted((entry for entry in entries if entry.fragment not in places), key=lambda entry: not entry.fragment)
    return [
        _Mark("", -1, None),
        *(_Mark(entry.label, entry.depth, None) for entry in starts),
        *(_Mark(entry.label, entry.depth, element) for entry, element in found),
    ]


def _headed(body: etree._Element) -> list[_Mark]:
    """The headings of the first two levels, below whatever the contents say of the page."""
    found = ((element, told(element)) for element in body.iter("h1", "h2"))
    return [_Mark(label, _DEEPEST + int(str(element.tag)[1]), element) for element, label in found if label]


def _block(element: etree._Element) -> etree._Element:
    """The block that an anchor stands in, which is not cut in two; not the body."""
    while element.tag not in _BLOCKS:
        above = element.getparent()
        if above is None or above.tag == "body":
            break
        element = above
    return element


def _count_own(body: etree._Element, marks: list[_Mark]) -> None:
    """How many characters that are no heading stand before the next mark."""
    places = {mark.element: mark for mark in marks}
    current, heading = marks[0], 0
    for mark in marks:
        if mark.element is None:
            current = mark
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            current = places.get(element, current)
        heading += (1 if event == "start" else -1) if element.tag in _HEADINGS else 0
        said = element.text if event == "start" else element.tail
        if said and not heading and not (element is body and event == "end"):
            current.own_chars += len("".join(said.split()))


def _decide(marks: list[_Mark], *, listed: bool) -> None:
    """Tell letters from the sections of one letter."""
    above = [0]
    for place, mark in enumerate(marks[1:], 1):
        while marks[above[-1]].depth >= mark.depth:
            above.pop()
        mark.parent = above[-1]
        above.append(place)
    groups: dict[int, list[_Mark]] = {}
    for mark in marks:
        if mark.element is not None:
            groups.setdefault(mark.parent, []).append(mark)
    for parent, group in groups.items():
        told_apart = listed and parent == 0
        opened = marks[parent].opens and (told_apart or _are_letters(group, marks[parent]))
        for mark in group:
            mark.opens = opened
            # A heading alone is the title of what the page holds.
            mark.cuts = opened and (listed or len(group) > 1)


def _are_letters(group: list[_Mark], parent: _Mark) -> bool:
    letterly = sum(bool(_LETTERLY.search(mark.label)) for mark in group) * 2 >= len(group)
    sections = sum(bool(_SECTION.match(mark.label)) for mark in group) * 2 >= len(group)
    return letterly or (parent.own_chars < _OWN_CHARS and not sections)


def _depth(element: etree._Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _has_text(page: etree._Element | None) -> bool:
    return page is not None and any(not text.isspace() for text in page[-1].itertext())
