"""Where each paragraph of a letter goes in TEI, which wants what opens a div first and what closes it last."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum, auto
from typing import Final

from lxml.etree import _Element

from reader.export.tei.correspondence import dating
from reader.export.tei.names import added, is_named
from reader.letters import PartRole, Section, SectionKind
from reader.page import Page, Paragraph, Role
from reader.text import Span

_AFTER_HEADING: Final = re.compile(r"[\s。．.：:，,、；;！!？?]*")


class Matter(Enum):
    """What a paragraph is to a letter: in front of its text, the text, or behind it."""

    HEAD = auto()
    NUMBER = auto()
    LINE = auto()
    SALUTE = auto()
    DATE = auto()
    BODY = auto()
    FAREWELL = auto()
    SIGNED = auto()
    POSTSCRIPT = auto()
    TRAILER = auto()
    FURNITURE = auto()


_OF_PART: Final = {
    PartRole.TITLE: Matter.HEAD,
    PartRole.TITLE_BLOCK: Matter.HEAD,
    PartRole.ATTACHMENT_TITLE: Matter.HEAD,
    PartRole.DOC_NO: Matter.NUMBER,
    PartRole.BYLINE: Matter.LINE,
    PartRole.HEADER: Matter.LINE,
    PartRole.RECIPIENT_LINE: Matter.SALUTE,
    PartRole.SALUTATION: Matter.SALUTE,
    PartRole.CLOSING: Matter.FAREWELL,
    PartRole.SIGNATURE: Matter.SIGNED,
    PartRole.DATE: Matter.DATE,
    PartRole.POSTSCRIPT: Matter.POSTSCRIPT,
    PartRole.DISTRIBUTION: Matter.TRAILER,
    PartRole.ATTACHMENT_LIST: Matter.TRAILER,
    PartRole.NOTE: Matter.TRAILER,
}
_OPENING: Final = {Matter.NUMBER: "seg", Matter.LINE: "seg", Matter.SALUTE: "salute", Matter.DATE: "dateline"}
_CLOSING: Final = {Matter.FAREWELL: "salute", Matter.SIGNED: "signed", Matter.DATE: "dateline"}


def matter_of(page: Page) -> dict[int, Matter]:
    """What each paragraph is that is more than text, by its index."""
    found: dict[int, Matter] = {}
    for part in page.letter.parts:
        matter = _OF_PART.get(part.role)
        if matter is None:
            continue
        for index in range(page.at(part.span.start), page.at(max(part.span.start, part.span.end - 1)) + 1):
            # A part within a line is no paragraph of its own.
            if part.span.start <= page.span(index).start or page.role(index) is not Role.BODY:
                found.setdefault(index, matter)
    found.update({index: Matter.FURNITURE for index, role in enumerate(page.roles) if role == Role.CRUFT})
    return found


class Division:
    """Makes the elements that paragraphs go into, one after the other; `holder` is the last."""

    def __init__(self, body: _Element, page: Page) -> None:
        self.holder: _Element | None = None
        self._body = body
        self._page = page
        self._letter = self._new("letter")
        self._path: list[tuple[Section | None, _Element]] = []
        self._closed = False
        self._firsts = [_first(section, page) for section in page.letter.sections]

    def place(self, paragraph: Paragraph, matter: Matter) -> list[tuple[_Element, Span]]:
        """The elements for a paragraph, each with the stretch of the paragraph that it takes."""
        whole = Span(0, len(paragraph.text))
        sections = self._sections(paragraph)
        if matter is Matter.FURNITURE:
            self.holder = added(self._innermost, "fw", type="cruft")
            return [(self.holder, whole)]
        if sections and sections[0].kind is SectionKind.ATTACHMENT:
            self._enter_attachment(sections[0])
        if matter is Matter.HEAD and not self._at_top:
            self._begin_again("letter")
        placed = self._opened(matter) if self._at_top else self._behind(matter)
        if placed is not None:
            self.holder = placed
            return [(placed, whole)]
        if self._closed:
            self._begin_again("continued")
        return self._text(paragraph, whole, [each for each in sections if each.kind is not SectionKind.ATTACHMENT])

    @property
    def _innermost(self) -> _Element:
        return self._path[-1][1] if self._path else self._letter

    @property
    def _at_top(self) -> bool:
        """Whether nothing but what opens a letter is in it."""
        last = _last(self._letter)
        return not self._path and (last is None or is_named(last, "head") or is_named(last, "opener"))

    def _sections(self, paragraph: Paragraph) -> list[Section]:
        """The sections that a paragraph is in, from the top of the outline down."""
        sections, start = self._page.letter.sections, paragraph.span.start
        found: list[Section] = []
        for section in reversed(sections[: bisect_right(self._firsts, start)]):
            if start < section.span.end and (not found or section.level < found[-1].level):
                found.append(section)
            if section.level == 1:
                break
        return found[::-1]

    def _new(self, kind: str) -> _Element:
        division = added(self._body, "div", type=kind)
        division.tail = "\n"
        return division

    def _begin_again(self, kind: str) -> None:
        """Another div of the body: a letter that goes on after it was closed, an attachment."""
        self._letter, self._path, self._closed = self._new(kind), [], False

    def _enter_attachment(self, section: Section) -> None:
        if self._letter.get("n") != str(section.span.start):
            self._begin_again("attachment")
            self._letter.set("n", str(section.span.start))

    def _opened(self, matter: Matter) -> _Element | None:
        """The element for what opens a letter, None for anything else."""
        if matter is Matter.HEAD:
            return _lined(added(self._letter, "head"))
        name = _OPENING.get(matter)
        if name is None:
            return None
        kind = "number" if matter is Matter.NUMBER else ""
        return self._dated(_lined(added(self._wrapper("opener"), name, type=kind)))

    def _behind(self, matter: Matter) -> _Element | None:
        """The element for what closes a letter, None for anything else."""
        if matter is Matter.POSTSCRIPT:
            return added(_lined(added(self._leave(), "postscript")), "p")
        if matter is Matter.TRAILER:
            return _lined(added(self._leave(), "trailer"))
        name = _CLOSING.get(matter)
        if name is None:
            return None
        self._leave()
        return self._dated(_lined(added(self._wrapper("closer"), name)))

    def _leave(self) -> _Element:
        """Close the sections; what follows closes the letter."""
        self._path, self._closed = [], True
        return self._letter

    def _wrapper(self, name: str) -> _Element:
        """The opener or closer that the letter is at, a new one where it is at neither."""
        last = self._letter[-1] if len(self._letter) else None
        return last if last is not None and is_named(last, name) else _lined(added(self._letter, name))

    def _dated(self, element: _Element) -> _Element:
        if not is_named(element, "dateline"):
            return element
        return added(element, "date", **dating(self._page.letter))

    def _text(self, paragraph: Paragraph, whole: Span, sections: list[Section]) -> list[tuple[_Element, Span]]:
        """A paragraph of the text in the div of its section, the heading that it begins with in a head."""
        self._enter(sections)
        heading = paragraph.heading
        if heading is None or not sections or sections[-1].heading is None:
            self.holder = _lined(added(self._innermost, "p"))
            return [(self.holder, whole)]
        found = _AFTER_HEADING.match(paragraph.text, heading.end)
        end = found.end() if found else heading.end
        head = _lined(added(self._innermost, "head", rend="" if end == whole.end else "run-in"))
        self.holder = head
        if end == whole.end:
            return [(head, whole)]
        self.holder = _lined(added(self._innermost, "p"))
        return [(head, Span(0, end)), (self.holder, Span(end, whole.end))]

    def _enter(self, sections: list[Section]) -> None:
        """Be in the div of the last of these sections; text after a section is in a div of its own."""
        kept = 0
        while kept < min(len(sections), len(self._path)) and self._path[kept][0] is sections[kept]:
            kept += 1
        del self._path[kept:]
        for section in sections[kept:]:
            kind = "item" if section.heading is None else "section"
            self._path.append((section, _lined(added(self._innermost, "div", type=kind, n=section.label))))
        last = _last(self._innermost)
        if kept == len(sections) and last is not None and is_named(last, "div"):
            if last.get("type") != "continued":
                last = _lined(added(self._innermost, "div", type="continued"))
            self._path.append((None, last))


def _last(element: _Element) -> _Element | None:
    """The last that is in an element besides leftovers, which may stand anywhere."""
    return next((each for each in reversed(element) if not is_named(each, "fw")), None)


def _lined(element: _Element) -> _Element:
    element.tail = "\n"
    return element


def _first(section: Section, page: Page) -> int:
    """Where the paragraph begins that a section is headed in, which may have an indent."""
    return page.span(page.at(section.span.start)).start
