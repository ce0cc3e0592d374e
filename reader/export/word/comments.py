"""The comments of a Word file: a note with its tags and place, and the words as stored where others are shown."""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element

from reader.annotations import Annotation
from reader.export.manner import Wording
from reader.export.note_text import Face, NoteParagraph, Run, note_paragraphs
from reader.export.transcript import Placed, Transcript
from reader.export.word.names import add_paragraph, add_run, added, made, root

_AUTHOR: Final = {"author": "Chidu", "initials": "尺"}
_INDENT: Final = 360


def has_comment(annotation: Annotation) -> bool:
    """Whether a note says more than its mark shows."""
    return bool(annotation.note.strip() or annotation.tags)


def comments(transcript: Transcript, wording: Wording) -> _Element:
    """The part with a comment for each note that has words or tags; its id is the number of the note."""
    part = root("comments")
    for placed in transcript.placed:
        if has_comment(placed.annotation):
            date = placed.annotation.modified.strftime("%Y-%m-%dT%H:%M:%SZ")
            comment = added(part, "comment", id=str(placed.number), date=date, **_AUTHOR)
            add_note(comment, placed.annotation, style="CommentText")
            _add_place(comment, placed, transcript, wording)
    return part


def add_note(parent: _Element, annotation: Annotation, *, style: str) -> None:
    """The paragraphs of a note, then its tags."""
    for paragraph in note_paragraphs(annotation.note):
        _add_paragraph(parent, paragraph, style)
    if annotation.tags:
        add_run(add_paragraph(parent, style), " ".join(f"#{tag}" for tag in annotation.tags))


def _add_place(comment: _Element, placed: Placed, transcript: Transcript, wording: Wording) -> None:
    anchor = placed.anchor
    if transcript.page.shown(placed.span) != anchor.exact:
        add_run(add_paragraph(comment, "CommentText"), f"{wording.stored}: {anchor.exact}")
    parts = [str(placed.locator), f"{anchor.start}–{anchor.end}", anchor.section]
    place = add_paragraph(comment, "CommentText")
    add_run(place, " · ".join(part for part in parts if part), made("color", val="808080"))


def _add_paragraph(parent: _Element, paragraph: NoteParagraph, style: str) -> None:
    holder = add_paragraph(parent, style, indent=_INDENT * paragraph.depth)
    if paragraph.marker:
        add_run(holder, f"{paragraph.marker}\t")
    for run in paragraph.runs:
        _add_words(holder, run, bold=paragraph.heading)


def _add_words(holder: _Element, run: Run, *, bold: bool) -> None:
    properties = []
    if Face.CODE in run.faces:
        properties.append(made("rFonts", ascii="Courier New", hAnsi="Courier New"))
    if bold or Face.STRONG in run.faces:
        properties.append(made("b"))
    if Face.EMPHASIS in run.faces:
        properties.append(made("i"))
    if Face.STRUCK in run.faces:
        properties.append(made("strike"))
    shown = f"{run.text} <{run.target}>" if run.target and run.target != run.text else run.text
    add_run(holder, shown, *properties)
