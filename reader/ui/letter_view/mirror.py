"""A text field that nobody sees and that assistive clients read: it mirrors the letter's words, caret and selection.

Qt lets Python say which text a widget has, but neither which of it is selected nor what its attributes are
(`QAccessibleTextInterface.selection` and `attributes` are not in the binding). A field of Qt's own knows all of it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QTextCursor, QTextDocument, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QTextEdit

from reader.page import Mark
from reader.ui.letter_view.area import LetterArea
from reader.ui.letter_view.excerpt import Excerpt, around
from reader.ui.letter_view.flow import Flow
from reader.ui.letter_view.mirrored_lines import ROOM, MirroredLines
from reader.ui.letter_view.mirrored_words import document
from reader.ui.letter_view.selection import between, caret_at
from reader.ui.letter_view.travel import Travel


class Mirror(QTextEdit):
    """Mirrors an excerpt of one view; what a client selects in it is selected in the view."""

    def __init__(self, view: LetterArea) -> None:
        super().__init__()
        self._view, self._travel = view, Travel(view.surface)
        self._flow: Flow | None = None
        self._marks: list[list[Mark]] = []
        self._words: QTextDocument | None = None
        self._lines: MirroredLines | None = None
        self._is_current = False
        self.excerpt = Excerpt()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        self._hushed = _hushed(self)
        # On a stage at the place of the page, so that it is turned with the page as it can be turned nowhere else.
        self._stage = QGraphicsView(view.viewport())
        self._stage.hide()
        self._stage.setFrameShape(QFrame.Shape.NoFrame)
        self._stage.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        scene = QGraphicsScene(0, 0, 1, 1, self._stage)
        self._stage.setScene(scene)
        self._proxy = scene.addWidget(self)
        self.cursorPositionChanged.connect(self._obey)
        self.selectionChanged.connect(self._obey)
        for changed in (view.caret_moved, view.scrolled, view.laid_out, view.marks_changed):
            changed.connect(self._outdate)

    def refresh(self) -> None:
        """Mirror the view as it is now."""
        if self._is_current:
            return
        self._is_current = True
        with QSignalBlocker(self._hushed):
            self._mirror_words()
            self._mirror_places()
            self._mirror_caret()

    def take_caret_along(self) -> None:
        """Put the view's caret where the page was turned to: who hears the page expects it where the voice is."""
        page, ends, here = self._view.page, self._view.ends, self._travel.here(self._view.ends)
        if page is not None and here is not None and ends.span is None and here != self._travel.caret(ends):
            self._view.set_selection(caret_at(page, here))

    def _mirror_words(self) -> None:
        flow, here = self._view.surface.flow, self._travel.here(self._view.ends)
        if flow is None or here is None:
            self._flow, self.excerpt, self._lines = None, Excerpt(), None
            self.clear()
            return
        excerpt = self.excerpt
        if flow is not self._flow or not excerpt.serves(here):
            excerpt = around(flow, here.paragraph)
        marks = [list(flow.page.marks.on(index)) for index in excerpt.indices]
        if flow is not self._flow or excerpt is not self.excerpt or marks != self._marks:
            self._flow, self.excerpt, self._marks = flow, excerpt, marks
            self._show(flow)

    def _show(self, flow: Flow) -> None:
        before = self._words
        self._words = document(flow, self.excerpt, self, dots_per_inch=self.logicalDpiY())
        self._lines = MirroredLines(self._words, flow, self.excerpt)
        self._words.setDocumentLayout(self._lines)
        self.setDocument(self._words)
        if before is not None:
            before.deleteLater()

    def _mirror_places(self) -> None:
        inset, off = self.viewport().pos(), self._stage.viewport().pos()
        turned = self._view.surface.turning.translate(-inset.x() - ROOM, -inset.y())
        self._proxy.setTransform(turned * QTransform.fromTranslate(-off.x(), -off.y()))
        if self._lines is not None:
            self._lines.place()

    def _mirror_caret(self) -> None:
        ends, here = self._view.ends, self._travel.here(self._view.ends)
        if self._flow is None or here is None:
            return
        cursor = self.textCursor()
        if ends.span is None:
            cursor.setPosition(self.excerpt.units(here))
        else:
            cursor.setPosition(self.excerpt.units(self._flow.where(ends.anchor)))
            cursor.setPosition(self.excerpt.units(self._flow.where(ends.caret)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _obey(self) -> None:
        """Select in the view what a client has selected here, and show it there."""
        page, cursor = self._view.page, self.textCursor()
        anchor, caret = self.excerpt.hit(cursor.anchor()), self.excerpt.hit(cursor.position())
        if page is None or anchor is None or caret is None:
            return
        self._view.set_selection(caret_at(page, caret) if anchor == caret else between(page, anchor, caret))
        if self._view.surface.caret_rect(caret).isEmpty():
            self._view.go_to(self._view.caret)

    @Slot(QRectF)
    def _q_ensureVisible(self, passage: QRectF) -> None:
        """Qt: show what a client wants to be seen; called by this name, the passage counted from its line's start."""
        hit = self.excerpt.hit(self._lines.line_start(passage.top())) if self._lines else None
        if hit is not None and self._view.page is not None and self._view.surface.caret_rect(hit).isEmpty():
            self._view.go_to(caret_at(self._view.page, hit).caret)

    def _outdate(self) -> None:
        self._is_current = False


def _hushed(field: QTextEdit) -> QObject:
    """What to block so that clients hear nothing of a field: only the view tells them what has changed.

    The control of a text field tells of itself where the field is its parent, and the field of what its control says.
    """
    for control in field.children():
        if control.inherits("QWidgetTextControl"):
            control.setParent(QObject(field))
            return control
    return field
