"""Only the text: the letter on the whole screen, nothing around it, and the ways back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QLabel, QMainWindow, QPushButton, QWidget

from reader.ui.actions import Actions

_PANES = ("library_pane", "notes_pane")
_HINT_MS, _FADE_MS = 2_000, 600
_EDGE, _TOP = 4, 12


class OnlyText(QObject):
    """Hides what lies around the letter while it is on; the panes come back as they were.

    Escape, F11 and what comes up under the pointer at the upper edge lead back.
    """

    def __init__(self, window: QMainWindow, actions: Actions, parts: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._actions, self._parts = window, actions, parts
        self._panes: dict[str, bool] = {}
        self._was_maximized = False
        self.hint: Hint | None = None
        self._edge: Edge | None = None
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether only the text is shown."""
        return bool(self._panes)

    def turn(self, on: bool, *, moves: bool = True) -> None:
        """Show only the text, or everything again; `moves` is whether the hint may fade."""
        if on == self.is_on:
            return
        if on:
            self._enter(moves=moves)
        else:
            self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Escape leads back where nothing else has a use for it, and what lies over the text keeps its place."""
        if watched is self._window and self.is_on:
            if event.type() == QEvent.Type.Resize:
                self._place()
            elif _is_escape(event):
                self._actions["full_screen"].setChecked(False)
                return True
        return super().eventFilter(watched, event)

    def _enter(self, *, moves: bool) -> None:
        self._panes = {name: self._actions[name].isChecked() for name in _PANES}
        for name in _PANES:
            self._actions[name].setChecked(False)
        for part in self._parts:
            part.hide()
        self._was_maximized = self._window.isMaximized()
        self._window.showFullScreen()
        hint, edge = self._made()
        edge.show()
        self._place()
        edge.raise_()
        hint.show_for(_HINT_MS, moves=moves)

    def _leave(self) -> None:
        panes, self._panes = self._panes, {}
        for over in (self.hint, self._edge):
            if over is not None:
                over.hide()
        self._window.showMaximized() if self._was_maximized else self._window.showNormal()
        for part in self._parts:
            part.show()
        for name, was_shown in panes.items():
            self._actions[name].setChecked(was_shown)

    def _made(self) -> tuple[Hint, Edge]:
        if self.hint is None or self._edge is None:
            self.hint, self._edge = Hint(self._window), Edge(self._window)
            self._edge.entered.connect(self.hint.show_while_pointed_at)
            self.hint.leave_requested.connect(lambda: self._actions["full_screen"].setChecked(False))
        return self.hint, self._edge

    def _place(self) -> None:
        if self.hint is not None and self._edge is not None:
            self._edge.setGeometry(0, 0, self._window.width(), _EDGE)
            self.hint.settle()


def _is_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


class Edge(QWidget):
    """A strip along the upper edge that tells when the pointer comes there."""

    entered = Signal()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Qt: tell of it."""
        super().enterEvent(event)
        self.entered.emit()


class Hint(QFrame):
    """A small card at the upper edge that says how to leave; it goes by itself."""

    leave_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("card")
        self._text, self.button = QLabel(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self.button)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape is nearer than any way there by Tab
        self.button.clicked.connect(self.leave_requested)
        self._veil = QGraphicsOpacityEffect(self, opacity=1.0)
        self.setGraphicsEffect(self._veil)
        self._fading = QPropertyAnimation(self._veil, b"opacity", self)
        self._fading.setDuration(_FADE_MS)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.finished.connect(self.hide)
        self._moves = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go)
        self.retranslate()
        self.hide()

    def show_for(self, milliseconds: int, *, moves: bool) -> None:
        """Come up, and go after a while: fading where things may move."""
        self._moves = moves
        self.show_while_pointed_at()
        self._timer.start(milliseconds)

    def show_while_pointed_at(self) -> None:
        """Come up until the pointer leaves."""
        self._timer.stop()
        self._fading.stop()
        self._veil.setOpacity(1.0)
        self.settle()
        self.show()
        self.raise_()
        self._timer.start(_HINT_MS)

    def settle(self) -> None:
        """Stand in the middle of the upper edge."""
        self.adjustSize()
        self.move((self._window.width() - self.width()) // 2, _TOP)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Qt: stay while the pointer is here."""
        super().enterEvent(event)
        self._timer.stop()
        self._fading.stop()
        self._veil.setOpacity(1.0)

    def leaveEvent(self, event: QEvent) -> None:
        """Qt: go a moment after it has left."""
        super().leaveEvent(event)
        self._timer.start(_FADE_MS)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self._text.setText(self.tr("Only the text: Esc or F11 leads back."))
        self.button.setText(self.tr("Leave"))

    def _go(self) -> None:
        if self._moves:
            self._fading.start()
        else:
            self.hide()
