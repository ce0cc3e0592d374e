"""Tells assistive clients what has changed on a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
    QAccessibleTextUpdateEvent,
)

from reader.text import Span
from reader.ui.letter_view.mirror import Mirror
from reader.ui.letter_view.view import LetterView
from reader.ui.letter_view.whereabouts import whereabouts


class _News(NamedTuple):
    """What a client can know of a page; `selected` is empty where nothing is."""

    text: str
    caret: int
    selected: Span
    at_caret: str


class Herald(QObject):
    """Compares what a mirror shows with what was told last, when the event loop comes round after a change.

    Before there is a mirror it only says that something has moved: whoever listens asks for the text then.
    """

    def __init__(self, view: LetterView) -> None:
        super().__init__(view)
        self._view = view
        self._mirror: Mirror | None = None
        self._told: _News | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._tell)
        for changed in (view.caret_moved, view.scrolled, view.laid_out, view.marks_changed):
            changed.connect(self._timer.start)

    def compare(self, mirror: Mirror) -> None:
        """Tell from now on what changes in a mirror."""
        self._mirror, self._told = mirror, self._news(mirror)

    def _news(self, mirror: Mirror) -> _News:
        mirror.refresh()
        cursor = mirror.textCursor()
        selected = Span(cursor.selectionStart(), cursor.selectionEnd())
        return _News(mirror.excerpt.text, cursor.position(), selected, whereabouts(self._view))

    def _tell(self) -> None:
        if not QAccessible.isActive():
            return
        if self._mirror is None or self._told is None:
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self._view, 0))
            return
        if self._view.hasFocus():
            self._mirror.take_caret_along()
        before, self._told = self._told, self._news(self._mirror)
        for event in self._events(before, self._told):
            QAccessible.updateAccessibility(event)

    def _events(self, before: _News, now: _News) -> Iterator[QAccessibleEvent]:
        view = self._view
        if before.text != now.text:
            yield QAccessibleEvent(view, QAccessible.Event.NameChanged)
            yield QAccessibleTextUpdateEvent(view, 0, before.text, now.text)
        if before.at_caret != now.at_caret:
            yield QAccessibleEvent(view, QAccessible.Event.DescriptionChanged)
        if before[:2] != now[:2]:
            yield QAccessibleTextCursorEvent(view, now.caret)
        if before.selected != now.selected and (before.selected or now.selected):
            yield QAccessibleTextSelectionEvent(view, now.selected.start, now.selected.end)
