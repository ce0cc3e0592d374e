"""The text of a letter in a web page: its parts as headings and paragraphs, with the marks on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from lxml.etree import Element, SubElement, _Element

from reader.annotations import Style
from reader.export.manner import Wording
from reader.export.marked_text import Marked, add_text, lawful, marked_in, notes_by_paragraph, set_words
from reader.export.transcript import Transcript
from reader.page import Paragraph, Role, Ruby
from reader.page.readings import Readings, readings_at
from reader.text import Span

_CLASSES: Final = {
    Role.SALUTATION: "salutation",
    Role.CLOSING: "closing",
    Role.SIGNATURE: "signature",
    Role.DATE: "date",
    Role.HEADER: "header",
    Role.NOTE: "note",
    Role.CRUFT: "cruft",
}


class PageText:
    """Puts the paragraphs of a letter into a web page, one after the other."""

    def __init__(self, transcript: Transcript, wording: Wording) -> None:
        self._transcript = transcript
        self._page = transcript.page
        self._wording = wording
        self._notes = notes_by_paragraph(transcript)
        self._holder: _Element | None = None
        self._before = Role.BLANK

    def add_to(self, article: _Element) -> None:
        """Put all of the text into an element; a title that the text does not have itself stands before it."""
        if Role.TITLE not in self._page.roles:
            SubElement(article, "h1").text = lawful(self._transcript.shown(self._transcript.title))
        for index, code in enumerate(self._page.roles):
            if code != Role.BLANK:
                self._add(article, self._page.paragraph(index))
            self._before = Role(code)

    def _add(self, article: _Element, paragraph: Paragraph) -> None:
        marks = marked_in(paragraph, self._notes.get(paragraph.index, ()))
        if paragraph.role is Role.CONTINUED and self._holder is not None:
            self._set(self._holder, paragraph, Span(0, len(paragraph.text)), marks)
        elif paragraph.role is Role.TITLE is self._before and self._holder is not None:
            SubElement(self._holder, "br")
            self._set(self._holder, paragraph, Span(0, len(paragraph.text)), marks)
        else:
            self._holder = self._element(article, paragraph)
            self._holder.tail = "\n"
            self._set_headed(self._holder, paragraph, marks)

    def _element(self, article: _Element, paragraph: Paragraph) -> _Element:
        if paragraph.role is Role.TITLE:
            return SubElement(article, "h2" if article.find("h1") is not None else "h1")
        heading = paragraph.heading
        if heading is not None and not paragraph.text[heading.end :].strip():
            return SubElement(article, f"h{min(paragraph.level + 1, 6)}")
        name = _CLASSES.get(paragraph.role)
        return SubElement(article, "p", {"class": name} if name else {})

    def _set_headed(self, holder: _Element, paragraph: Paragraph, marks: Sequence[Marked]) -> None:
        """A heading within a paragraph is one for those who hear the page, too."""
        whole, heading = Span(0, len(paragraph.text)), paragraph.heading
        if heading is None or holder.tag != "p":
            self._set(holder, paragraph, whole, marks)
            return
        add_text(holder, paragraph.text[: heading.start])
        level = str(min(paragraph.level + 1, 6))
        inner = SubElement(holder, "span", {"class": "heading", "role": "heading", "aria-level": level})
        self._set(inner, paragraph, heading, marks)
        self._set(holder, paragraph, Span(heading.end, whole.end), marks)

    def _set(self, holder: _Element, paragraph: Paragraph, within: Span, marks: Sequence[Marked]) -> None:
        places = [marked.span for marked in marks if marked.placed.annotation.style is Style.RUBY]
        readings = readings_at(paragraph.text, places, Ruby.PINYIN) if places else {}

        def words(element: _Element, piece: Span, active: Sequence[Marked]) -> None:
            if any(marked.placed.annotation.style is Style.RUBY for marked in active):
                _add_read(element, paragraph.text, piece, readings)
            else:
                add_text(element, piece.of(paragraph.text))

        set_words(holder, paragraph.text, within, marks, _mark, after=self._reference, words=words)

    def _reference(self, marked: Marked) -> _Element | None:
        """What leads from the end of a passage to its note."""
        if not marked.placed.annotation.note.strip():
            return None
        number = marked.placed.number
        reference = Element("sup", {"class": "reference"})
        label = f"{self._wording.note} {number}"
        SubElement(reference, "a", {"href": f"#note-{number}", "aria-label": label}).text = str(number)
        return reference


def _mark(marked: Marked, again: bool) -> _Element:  # noqa: FBT001  as `set_words` gives it
    annotation, number = marked.placed.annotation, marked.placed.number
    mark = Element("mark", {"class": f"{annotation.color} {annotation.style}"})
    if not again:
        mark.set("id", f"passage-{number}")
    if annotation.note.strip():
        mark.set("aria-details", f"note-{number}")
    return mark


def _add_read(element: _Element, text: str, piece: Span, readings: Readings | Mapping[int, str]) -> None:
    for at in range(piece.start, piece.end):
        reading = readings.get(at)
        if reading is None:
            add_text(element, text[at])
        else:
            ruby = SubElement(element, "ruby")
            ruby.text = lawful(text[at])
            SubElement(ruby, "rt").text = reading
