"""The text of a letter in a Word file, with the marks on it and the ranges of its comments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lxml.etree import _Element

from reader.annotations import Style
from reader.export.manner import Manner
from reader.export.marked_text import Marked, edges, lawful, marked_in, notes_by_paragraph, points_at
from reader.export.transcript import Transcript
from reader.export.word.comments import add_note, has_comment
from reader.export.word.look import marking
from reader.export.word.names import add_paragraph, add_run, added, made, root
from reader.page import Paragraph, Role, Ruby
from reader.page.readings import Readings, readings_at
from reader.text import Span

_STYLES: Final = {
    Role.TITLE: "Title",
    Role.SALUTATION: "Salutation",
    Role.CLOSING: "Closing",
    Role.SIGNATURE: "Signature",
    Role.DATE: "Date",
    Role.HEADER: "Header",
    Role.NOTE: "Note",
    Role.CRUFT: "Cruft",
}
_LONG, _SHORT, _MARGIN = "16838", "11906", "1440"  # A4, in twentieths of a point


def document(transcript: Transcript, manner: Manner) -> _Element:
    """The main part: the letter as it is shown, then the notes whose words are gone."""
    part = root("document")
    body = added(part, "body")
    _Text(transcript).add_to(body)
    if transcript.orphans:
        add_run(add_paragraph(body, "Heading1"), manner.wording.orphans)
    for orphan in transcript.orphans:
        add_run(add_paragraph(body, "Quote"), orphan.anchor.exact, *marking([orphan]))
        add_note(body, orphan, style="")
    _add_section(body, vertical=manner.vertical)
    return part


class _Text:
    """Puts the paragraphs of a letter into the body of a Word file."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._page = transcript.page
        self._notes = notes_by_paragraph(transcript)

    def add_to(self, body: _Element) -> None:
        if Role.TITLE not in self._page.roles:
            add_run(add_paragraph(body, "Title"), self._transcript.shown(self._transcript.title))
        holder = None
        for index, role in enumerate(self._page.roles):
            if role == Role.BLANK:
                continue
            paragraph = self._page.paragraph(index)
            if holder is None or role != Role.CONTINUED:
                holder = add_paragraph(body, _style(paragraph))
            self._set(holder, paragraph)

    def _set(self, holder: _Element, paragraph: Paragraph) -> None:
        marks = marked_in(paragraph, self._notes.get(paragraph.index, ()))
        heading = [paragraph.heading] if paragraph.heading and not _style(paragraph) else []
        places = [marked.span for marked in marks if marked.placed.annotation.style is Style.RUBY]
        readings = readings_at(paragraph.text, places, Ruby.PINYIN) if places else {}
        for piece in edges(Span(0, len(paragraph.text)), marks, heading):
            for point in points_at(piece.start, marks):
                _add_point(holder, point)
            self._begin(holder, piece, marks)
            active = [marked.placed.annotation for marked in marks if marked.span.overlaps(piece)]
            bold = any(piece.overlaps(span) for span in heading)
            if any(annotation.style is Style.RUBY for annotation in active):
                _add_read(holder, paragraph.text, piece, readings)
            else:
                add_run(holder, piece.of(paragraph.text), *marking(active, bold=bold))
            self._end(holder, piece, marks)
        for point in points_at(len(paragraph.text), marks):
            _add_point(holder, point)

    def _begin(self, holder: _Element, piece: Span, marks: Sequence[Marked]) -> None:
        for marked in marks:
            if marked.span and marked.begins and marked.span.start == piece.start:
                _add_start(holder, marked)

    def _end(self, holder: _Element, piece: Span, marks: Sequence[Marked]) -> None:
        for marked in marks:
            if marked.span and marked.ends and marked.span.end == piece.end:
                _add_end(holder, marked)


def _add_point(holder: _Element, point: Marked) -> None:
    _add_start(holder, point)
    _add_end(holder, point)


def _add_start(holder: _Element, marked: Marked) -> None:
    if has_comment(marked.placed.annotation):
        added(holder, "commentRangeStart", id=str(marked.placed.number))


def _add_end(holder: _Element, marked: Marked) -> None:
    if has_comment(marked.placed.annotation):
        number = str(marked.placed.number)
        added(holder, "commentRangeEnd", id=number)
        run = add_run(holder, "", made("rStyle", val="CommentReference"))
        added(run, "commentReference", id=number)


def _style(paragraph: Paragraph) -> str:
    """The style of a paragraph; one with only a heading in it has that of its level."""
    heading = paragraph.heading
    if heading is not None and not paragraph.text[heading.end :].strip():
        return f"Heading{min(paragraph.level, 6)}"
    return _STYLES.get(paragraph.role, "")


def _add_read(holder: _Element, text: str, piece: Span, readings: Readings) -> None:
    """Characters with their readings over them (§17.3.3.25)."""
    for at in range(piece.start, piece.end):
        if at not in readings:
            add_run(holder, text[at])
            continue
        ruby = added(added(holder, "r"), "ruby")
        properties = added(ruby, "rubyPr")
        for name, value in (("rubyAlign", "center"), ("hps", "12"), ("hpsRaise", "22"), ("hpsBaseText", "24")):
            added(properties, name, val=value)
        added(properties, "lid", val="zh-CN")
        add_run(added(ruby, "rt"), readings[at], made("sz", val="12"))
        add_run(added(ruby, "rubyBase"), lawful(text[at]))


def _add_section(body: _Element, *, vertical: bool) -> None:
    """The page: A4, on its side where lines run down."""
    section = added(body, "sectPr")
    if vertical:
        added(section, "pgSz", w=_LONG, h=_SHORT, orient="landscape")
    else:
        added(section, "pgSz", w=_SHORT, h=_LONG)
    sides = dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN)
    added(section, "pgMar", **sides, header="720", footer="720", gutter="0")
    if vertical:
        added(section, "textDirection", val="tbRl")
