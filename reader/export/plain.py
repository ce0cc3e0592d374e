"""A letter as plain text, to the last character as it is shown, and its notes after it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.annotations import Annotation
from reader.export.manner import Wording
from reader.export.transcript import Transcript
from reader.text import Span

_RULE = "-" * 20


def plain(transcript: Transcript, wording: Wording) -> str:
    """The text alone where there are no notes; no sign is put into it either way."""
    page = transcript.page
    text = page.shown(Span(0, len(page.letter.text)))
    notes = list(_notes(transcript, wording))
    if not notes:
        return text
    return text.rstrip("\n") + "\n\n" + "\n".join([_RULE, *notes, "", f"SHA-256 {transcript.text_hash}", ""])


def _notes(transcript: Transcript, wording: Wording) -> Iterator[str]:
    page = transcript.page
    if transcript.placed:
        yield f"{wording.notes}\n"
    for placed in transcript.placed:
        quote = page.stored(placed.span)
        place = [f"{placed.number}. {placed.locator}", f"{placed.span.start}–{placed.span.end}", placed.anchor.section]
        yield " · ".join(part for part in place if part)
        yield from _note(placed.annotation, quote, page.shown(placed.span))
    if transcript.orphans:
        yield f"{wording.orphans}\n"
    for orphan in transcript.orphans:
        yield from _note(orphan, orphan.anchor.exact, page.shown_text(orphan.anchor.exact))


def _note(annotation: Annotation, stored: str, shown: str) -> Iterator[str]:
    yield _indented(f"「{stored}」")
    if shown != stored:
        yield _indented(f"〔{shown}〕")
    yield _indented(
        " · ".join(map(str, (annotation.color, annotation.style, *(f"#{tag}" for tag in annotation.tags))))
    )
    if annotation.note.strip():
        yield _indented(annotation.note.strip("\r\n"))
    yield ""


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line.strip() else "" for line in text.splitlines())
