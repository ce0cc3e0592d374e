"""What is at the caret, in words: for those who cannot see how it is set and marked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from reader.page import Mark, Paragraph, Role, SignKind
from reader.ui.letter_view.flow import Hit
from reader.ui.letter_view.view import LetterView
from reader.ui.mark_words import mark_words
from reader.ui.names import QT_TRANSLATE_NOOP, part_name

_ROLES = {
    Role.TITLE: "title",
    Role.SALUTATION: "salutation",
    Role.CLOSING: "closing",
    Role.SIGNATURE: "signature",
    Role.DATE: "date",
    Role.NOTE: "note",
}
_SIGNS = {
    SignKind.DOUBT: QT_TRANSLATE_NOOP("Whereabouts", "Uncertain"),
    SignKind.REPLACED: QT_TRANSLATE_NOOP("Whereabouts", "Vocabulary of another region"),
    SignKind.CHOSEN: QT_TRANSLATE_NOOP("Whereabouts", "Decided"),
    SignKind.EMENDED: QT_TRANSLATE_NOOP("Whereabouts", "Emended"),
}


def whereabouts(view: LetterView) -> str:
    """The part of the letter, the marks with their notes and the signs at the caret; '' where there is nothing."""
    page, hit = view.page, view.surface.place_of(view.caret)
    if page is None or hit is None:
        return ""
    paragraph = page.paragraph(hit.paragraph)
    marks = [_mark(mark, view.note_of(mark.id)) for mark in page.marks.at(view.caret)]
    signs = [
        QCoreApplication.translate("Whereabouts", _SIGNS[sign.kind])
        for sign in page.signs(hit.paragraph)
        if sign.kind in _SIGNS and sign.kind in view.look.signs and hit.offset in sign.span
    ]
    return ". ".join((*_part(paragraph, hit), *marks, *signs))


def _part(paragraph: Paragraph, hit: Hit) -> Iterator[str]:
    if paragraph.level and paragraph.heading is not None and hit.offset <= paragraph.heading.end:
        yield QCoreApplication.translate("Whereabouts", "Heading of level {level}").format(level=paragraph.level)
    elif part := _ROLES.get(paragraph.role):
        yield part_name(part)


def _mark(mark: Mark, note: str) -> str:
    said = mark_words(mark.style, mark.color)
    if note:
        said = f"{said}. " + QCoreApplication.translate("Whereabouts", "Note: {note}").format(note=note)
    return said
