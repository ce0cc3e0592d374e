"""The text of a letter in TEI: opener, sections, closer, with the marks and emendations on the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from lxml.etree import _Element

from reader.annotations import Style
from reader.export.marked_text import Marked, add_text, marked_in, notes_by_paragraph, set_words
from reader.export.tei.division import Division, Matter, matter_of
from reader.export.tei.names import added, made
from reader.export.transcript import Transcript
from reader.page import Page, Paragraph, Role
from reader.script import Variant
from reader.script.choice import Authority
from reader.text import Span

_ELEMENTS: Final = {Style.PROPER_NAME: "rs", Style.BOOK_TITLE: "title"}


def add_body(text: _Element, transcript: Transcript) -> None:
    """Put the body in: all of the stored text, whatever the page shows."""
    body = added(text, "body")
    _Body(transcript).add_to(body)
    if not len(body):
        added(added(body, "div", type="letter"), "p")


class _Body:
    def __init__(self, transcript: Transcript) -> None:
        shown = transcript.page.in_variant(Variant.ORIGINAL)
        self._emended = shown
        self._stored = shown.in_orthography(replace(shown.orthography, emended=False, overrides=None))
        self._matter = matter_of(self._stored)
        self._notes = notes_by_paragraph(transcript)
        self._parts: dict[int, int] = {}

    def add_to(self, body: _Element) -> None:
        division = Division(body, self._stored)
        for index, role in enumerate(self._stored.roles):
            if role == Role.BLANK:
                continue
            paragraph = self._stored.paragraph(index)
            if role == Role.CONTINUED and division.holder is not None:
                self._set(division.holder, paragraph, Span(0, len(paragraph.text)))
                continue
            for holder, within in division.place(paragraph, self._matter.get(index, Matter.BODY)):
                self._set(holder, paragraph, within)

    def _set(self, holder: _Element, paragraph: Paragraph, within: Span) -> None:
        emended = _emendations(self._emended, paragraph.index)
        marks = [_widened(marked, emended) for marked in marked_in(paragraph, self._notes.get(paragraph.index, ()))]

        def words(element: _Element, piece: Span, _active: Sequence[Marked]) -> None:
            _add_words(element, paragraph.text, piece, emended)

        set_words(holder, paragraph.text, within, marks, self._passage, words=words)

    def _passage(self, marked: Marked, _again: bool) -> _Element:  # noqa: FBT001  as `set_words` gives it
        """The element of a mark; where a mark is parted, each part has an id of its own."""
        number, annotation = marked.placed.number, marked.placed.annotation
        part = self._parts[number] = self._parts.get(number, 0) + 1
        name = _ELEMENTS.get(annotation.style, "hi") if marked.span else "anchor"
        return made(name, xml_id=f"passage-{number}-{part}", rend=f"{annotation.color} {annotation.style}")


def _emendations(page: Page, index: int) -> Mapping[Span, str]:
    """What the reader has put right in a paragraph, by its place there."""
    paragraph = page.paragraph(index)
    choices = paragraph.view.choices if paragraph.view else ()
    return {choice.span: choice.shown for choice in choices if choice.authority is Authority.EMENDATION}


def _widened(marked: Marked, emended: Mapping[Span, str]) -> Marked:
    """A mark that takes in whole what was emended, which cannot be parted."""
    span = marked.span
    for place in emended:
        if place.overlaps(span):
            span = Span(min(span.start, place.start), max(span.end, place.end))
    return marked._replace(span=span)


def _add_words(element: _Element, text: str, piece: Span, emended: Mapping[Span, str]) -> None:
    at = piece.start
    for place in sorted(emended):
        if piece.start <= place.start and place.end <= piece.end:
            add_text(element, text[at : place.start])
            choice = added(element, "choice")
            added(choice, "sic", place.of(text))
            added(choice, "corr", emended[place])
            at = place.end
    add_text(element, text[at : piece.end])
