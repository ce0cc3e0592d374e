"""The words of a paragraph in an OpenDocument text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.letters.sources.blocks import Run
from reader.letters.sources.counting import note_mark
from reader.letters.sources.odf.names import DRAW, OFFICE, TEXT
from reader.letters.sources.odf.styles import Styles

_SPACES: Final = re.compile("[ \t\r\n]+")
_MOST_SPACES: Final = 200
_SPAN, _SPACE, _NOTE, _STYLE_NAME = f"{TEXT}span", f"{TEXT}s", f"{TEXT}note", f"{TEXT}style-name"
_SIGNS: Final = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_UNPRINTED: Final = {
    f"{OFFICE}annotation", f"{TEXT}ruby-text", f"{TEXT}placeholder", f"{TEXT}script", f"{TEXT}hidden-text",
    f"{TEXT}hidden-paragraph", f"{TEXT}tracked-changes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    """A note with its element, and the mark that stands for it in the text."""

    element: etree._Element
    mark: str

    @property
    def is_footnote(self) -> bool:
        """Or else it is an endnote."""
        return self.element.get(f"{TEXT}note-class") != "endnote"


class Words:
    """Reads paragraph after paragraph; `boxes` are the drawings with text in the one read last, `notes` all notes."""

    def __init__(self, styles: Styles) -> None:
        self.boxes: list[etree._Element] = []
        self.has_drawing = False
        self.notes: list[Note] = []
        self._styles = styles
        self._after_space = True

    def of(self, paragraph: etree._Element) -> list[Run]:
        """The words of a paragraph or heading."""
        self.boxes, self.has_drawing, self._after_space = [], False, True
        name = paragraph.get(_STYLE_NAME)
        if self._styles.is_hidden("paragraph", name):
            return []
        bold = self._styles.is_bold("paragraph", name, around=False)
        return [run for run in self._inline(paragraph, bold=bold) if run.text]

    def _inline(self, parent: etree._Element, *, bold: bool) -> Iterator[Run]:
        yield Run(self._collapsed(parent.text), bold)
        for child in parent:
            tag = str(child.tag)
            if tag == _SPAN:
                yield from self._span(child, bold=bold)
            elif tag == _SPACE or tag in _SIGNS:
                yield Run(_SIGNS.get(tag) or " " * _count(child), bold)
                self._after_space = False
            elif tag == _NOTE:
                yield Run(self._note(child), bold)
            elif tag.startswith(DRAW) and tag != f"{DRAW}a":
                self.has_drawing = True
                self.boxes.extend(boxes_in(child))
            elif tag not in _UNPRINTED:
                yield from self._inline(child, bold=bold)
            yield Run(self._collapsed(child.tail), bold)

    def _span(self, span: etree._Element, *, bold: bool) -> Iterator[Run]:
        name = span.get(_STYLE_NAME)
        if not self._styles.is_hidden("text", name):
            yield from self._inline(span, bold=self._styles.is_bold("text", name, around=bold))

    def _collapsed(self, text: str | None) -> str:
        """White space of the file is one space at most, and none at the start: OpenDocument 1.3 part 3, 6.1.2."""
        if not text:
            return ""
        collapsed = _SPACES.sub(" ", text)
        if self._after_space:
            collapsed = collapsed.removeprefix(" ")
        if collapsed:
            self._after_space = collapsed.endswith(" ")
        return collapsed

    def _note(self, note: etree._Element) -> str:
        number = (note.findtext(f"{TEXT}note-citation") or "").strip()
        mark = note_mark(number) if number else ""
        self.notes.append(Note(note, mark))
        self._after_space = False
        return mark


def boxes_in(drawing: etree._Element) -> Iterator[etree._Element]:
    """The outermost elements in a drawing that hold paragraphs."""
    if drawing.tag == f"{DRAW}text-box" or drawing.find(f"{TEXT}p") is not None:
        yield drawing
        return
    for child in drawing:
        if str(child.tag).startswith(DRAW):
            yield from boxes_in(child)


def _count(space: etree._Element) -> int:
    told = space.get(f"{TEXT}c") or "1"
    return min(int(told), _MOST_SPACES) if told.isascii() and told.isdigit() and len(told) <= 6 else 1
