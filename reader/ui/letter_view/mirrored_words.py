"""The words of a page as a Qt document, with type and marks as its formats, which assistive clients ask for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject
from PySide6.QtGui import QBrush, QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument

from reader.annotations import Style
from reader.page import Mark, Page, Paragraph
from reader.text import Span
from reader.ui.letter_view.excerpt import Excerpt
from reader.ui.letter_view.flow import Flow
from reader.ui.letter_view.look import Region
from reader.ui.letter_view.styles import Face, style_of

_POINTS_PER_INCH = 72
_Underline = QTextCharFormat.UnderlineStyle
_LINES = {
    Style.UNDERLINE: _Underline.SingleUnderline,
    Style.PROPER_NAME: _Underline.SingleUnderline,
    Style.WAVE: _Underline.WaveUnderline,
    Style.BOOK_TITLE: _Underline.WaveUnderline,
}


def document(flow: Flow, excerpt: Excerpt, parent: QObject, *, dots_per_inch: int) -> QTextDocument:
    """The excerpt as a document, a block for each line of the letter."""
    made = QTextDocument(parent)
    made.setUndoRedoEnabled(False)
    cursor = QTextCursor(made)
    for line in excerpt.lines():
        if line.start:
            cursor.insertBlock()
        for place in line:
            paragraph = flow.page.paragraph(excerpt.indices[place])
            base = _type(flow, paragraph, dots_per_inch)
            if place == line.start:
                cursor.setBlockCharFormat(base)
            for span, marks in _stretches(flow.page, paragraph):
                cursor.insertText(span.of(paragraph.text), _marked(base, marks, flow))
    return made


def _type(flow: Flow, paragraph: Paragraph, dots_per_inch: int) -> QTextCharFormat:
    """The type of a paragraph as far as its role tells it: nothing is set for this."""
    style, look = style_of(paragraph.role, level=paragraph.level, previous=None), flow.typesetter.look
    families = look.faces.heading if style.face is Face.HEADING else look.faces.body
    region = Region.of(flow.page.variant, flow.page.source)
    font = QFont([family.format(region=region) for family in families])
    font.setPointSizeF(look.em * style.scale * _POINTS_PER_INCH / dots_per_inch)
    font.setBold(style.bold)
    # Each character by itself, as it is placed by itself.
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    made = QTextCharFormat()
    made.setFont(font)
    return made


def _stretches(page: Page, paragraph: Paragraph) -> Iterator[tuple[Span, list[Mark]]]:
    """A paragraph in pieces under the same marks, in order."""
    marks = [(paragraph.shown(mark.span), mark) for mark in page.marks.on(paragraph.index)]
    edges = {0, len(paragraph.text)}.union(*((span.start, span.end) for span, _ in marks))
    for start, end in pairwise(sorted(edges)):
        yield Span(start, end), [mark for span, mark in marks if span.overlaps(Span(start, end))]


def _marked(base: QTextCharFormat, marks: list[Mark], flow: Flow) -> QTextCharFormat:
    if not marks:
        return base
    made = QTextCharFormat(base)
    for mark in marks:
        hue = flow.typesetter.look.palette.hues[mark.color]
        if mark.style is Style.HIGHLIGHT:
            made.setBackground(QBrush(QColor(hue.wash)))
        elif mark.style is Style.STRIKE:
            made.setFontStrikeOut(True)
        elif line := _LINES.get(mark.style):
            made.setUnderlineStyle(line)
    return made
