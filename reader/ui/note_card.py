"""The card on which a highlight is recoloured, deleted, and its note written; everything is saved as typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from reader.annotations import Annotation, Color, Style
from reader.ui.icons import icon, swatch
from reader.ui.names import color_name, style_name
from reader.ui.selection_bar import AFTER_COLUMNS, AFTER_LINES, beside
from reader.ui.themes import Theme

_SAVE_AFTER_MS = 350
_GAP = 10
_SIZE = QSize(340, 220)


class NoteCard(QFrame):
    """Edits one annotation at a time; where marks overlap, it steps through them.

    `changed` carries the annotation with its new values and whether typing goes on.
    """

    changed = Signal(object, bool)
    erase_requested = Signal(str)
    step_requested = Signal(str)
    closed = Signal()

    def __init__(self, icons: Path, theme: Theme, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setObjectName("card")
        self._icons = icons
        self._annotation: Annotation | None = None
        self._stack: list[str] = []
        self._known = ""
        self._colors = {color: QToolButton() for color in Color}
        self._style = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._styles = {style: QAction(self, checkable=True) for style in Style}
        self._erase, self._close = QToolButton(), QToolButton()
        self._next = QToolButton()
        self._quote = QLabel(wordWrap=True)
        self.editor = QPlainTextEdit(tabChangesFocus=True)
        # A file dropped here is for the library, not a line of the note.
        self.editor.setAcceptDrops(False)
        self.editor.viewport().setAcceptDrops(False)
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.retranslate()
        self.hide()

    @property
    def annotation_id(self) -> str | None:
        """The annotation on the card, None where the card is closed."""
        return self._annotation.id if self._annotation else None

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key stops, in order: first where one writes."""
        buttons = (*self._colors.values(), self._style, self._next, self._erase, self._close)
        return (self.editor, *buttons)

    @property
    def stack(self) -> list[str]:
        """The ids of the marks that lie under the same point."""
        return list(self._stack)

    @property
    def others(self) -> list[str]:
        """The ids of the other marks under the same point, the next one first."""
        place = self._stack.index(self.annotation_id) if self.annotation_id in self._stack else 0
        return [key for key in (*self._stack[place:], *self._stack[:place]) if key != self.annotation_id]

    @property
    def typed(self) -> str:
        """The note as it stands in the editor; Qt's own plain text would alter some spaces and line ends."""
        block, lines = self.editor.document().firstBlock(), []
        while block.isValid():
            lines.append(block.text())
            block = block.next()
        return "\n".join(lines)

    @property
    def unsaved(self) -> bool:
        """Whether the editor holds what was not sent yet."""
        return self._annotation is not None and self.typed != self._known

    def show_note(self, annotation: Annotation, quote: str, stack: Sequence[str], *, edit: bool) -> None:
        """Show an annotation; `stack` are the ids that lie under the same point, `edit` puts the caret in its note."""
        if self.annotation_id != annotation.id:
            self.save()
        fresh = self.annotation_id != annotation.id
        self._annotation, self._stack = annotation, list(stack)
        if fresh or not (self.unsaved or self.editor.hasFocus()):
            self._put_note(annotation.note)
        self._quote.setText(quote if len(quote) <= 60 else quote[:59] + "…")
        self._show_values(annotation)
        self.show()
        self.raise_()
        if edit:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, annotation: Annotation | None, quote: str) -> None:
        """Take over what was stored; typed text is not touched, and where its annotation is gone it is sent again."""
        if annotation is None:
            if self.unsaved:
                self.save()
            else:
                self.dismiss()
            return
        before, self._annotation = self._annotation, annotation
        if before is not None and annotation.note != before.note and not self.unsaved:
            self._put_note(annotation.note)
        self._quote.setText(quote if len(quote) <= 60 else quote[:59] + "…")
        self._show_values(annotation)

    def place_beside(self, passage: QRect, *, vertical: bool) -> None:
        """Move to where the text goes on, before the passage where there is no room; in the parent's coordinates."""
        area = self._desk.rect()
        self.resize(min(_SIZE.width(), area.width() - 2 * _GAP), min(_SIZE.height(), area.height() - 2 * _GAP))
        self.move(beside(area, passage, self.size(), AFTER_COLUMNS if vertical else AFTER_LINES))

    def save(self) -> None:
        """Send what was typed, where it is new."""
        self._timer.stop()
        if self._annotation is not None and self.unsaved:
            self._known = self.typed
            self._send(replace(self._annotation, note=self._known), typing=True)

    def dismiss(self) -> None:
        """Save and close."""
        if self._annotation is not None:
            self.save()
            self._annotation = None
            self.hide()
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for color, button in self._colors.items():
            button.setIcon(swatch(theme.highlights[color], theme.faint))
        for button, name in ((self._erase, "delete"), (self._close, "close")):
            button.setIcon(icon(self._icons, name, theme.ink))
        for style, action in self._styles.items():
            action.setIcon(icon(self._icons, style, theme.ink))
        self._show_style()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape and Ctrl+Enter save and close."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.editor.setPlaceholderText(self.tr("Write a note (Markdown). It is saved as you type."))
        self.editor.setAccessibleName(self.tr("Note"))
        named = [(button, color_name(color)) for color, button in self._colors.items()]
        named += [(self._erase, self.tr("Delete highlight and note"))]
        named += [(self._close, self.tr("Close (Esc)")), (self._next, self.tr("Next mark on this passage"))]
        for button, name in named:
            button.setToolTip(name)
            button.setAccessibleName(name)
        for style, action in self._styles.items():
            action.setText(style_name(style))
        self._show_style()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (*self._colors.values(), self._style):
            button.setCheckable(button is not self._style)
            button.setIconSize(QSize(20, 20))
            row.addWidget(button)
        menu = QMenu(self)
        menu.addActions(list(self._styles.values()))
        self._style.setMenu(menu)
        row.addStretch(1)
        for button in (self._next, self._erase, self._close):
            button.setIconSize(QSize(18, 18))
            row.addWidget(button)
        self._quote.setObjectName("faint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.addLayout(row)
        layout.addWidget(self._quote)
        layout.addWidget(self.editor, 1)

    def _connect(self) -> None:
        for color, button in self._colors.items():
            button.clicked.connect(lambda _=False, color=color: self._recolor(color))
        for style, action in self._styles.items():
            action.triggered.connect(lambda _=False, style=style: self._restyle(style))
        self._erase.clicked.connect(lambda: self.erase_requested.emit(self.annotation_id))
        self._close.clicked.connect(self.dismiss)
        self._next.clicked.connect(self._step)
        self.editor.textChanged.connect(self._typed)

    def _typed(self) -> None:
        if self._annotation is not None:
            self._timer.start()

    def _put_note(self, note: str) -> None:
        self.editor.blockSignals(True)
        self.editor.setPlainText(note)
        self.editor.blockSignals(False)
        self._known = self.typed
        self.editor.moveCursor(self.editor.textCursor().MoveOperation.End)

    def _show_values(self, annotation: Annotation) -> None:
        for color, button in self._colors.items():
            button.setChecked(color is annotation.color)
        self._show_style()
        self._next.setVisible(len(self._stack) > 1)
        if annotation.id in self._stack:
            self._next.setText(f"{self._stack.index(annotation.id) + 1}/{len(self._stack)}")

    def _recolor(self, color: Color) -> None:
        self.save()
        if self._annotation is not None:
            self._send(replace(self._annotation, color=color), typing=False)

    def _show_style(self) -> None:
        style = self._annotation.style if self._annotation else Style.HIGHLIGHT
        for each, action in self._styles.items():
            action.setChecked(each is style)
        self._style.setIcon(self._styles[style].icon())
        name = self.tr("Style: {style}").format(style=style_name(style))
        self._style.setToolTip(name)
        self._style.setAccessibleName(name)

    def _restyle(self, style: Style) -> None:
        self.save()
        if self._annotation is not None:
            self._send(replace(self._annotation, style=style), typing=False)

    def _send(self, annotation: Annotation, *, typing: bool) -> None:
        self._annotation = annotation
        self._show_values(annotation)
        self.changed.emit(annotation, typing)

    def _step(self) -> None:
        if self._annotation is not None and self._annotation.id in self._stack:
            following = self._stack[(self._stack.index(self._annotation.id) + 1) % len(self._stack)]
            self.save()
            self.step_requested.emit(following)
