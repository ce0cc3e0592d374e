"""The card of a word: why it is shown as it is, what else it could be, and the reader's decision about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.script.override import Override, OverrideKind, Scope
from reader.text import Span
from reader.ui.selection_bar import AFTER_COLUMNS, AFTER_LINES, beside
from reader.ui.themes import Theme
from reader.ui.word_reason import reason, row_text, scope_name

if TYPE_CHECKING:
    from reader.script import Explanation

LONGEST = 40
"""The most characters that one decision is about."""

_WIDTH = 340
_GAP = 10
_MOST_CANDIDATES = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What the card is about: `span` on the letter's stored text; `converts` where the variant is not the stored form.

    `explanation` is None where nothing could be otherwise, `override` is the reader's decision that holds here.
    """

    span: Span
    stored: str
    shown: str
    converts: bool
    explanation: Explanation | None = None
    override: Override | None = None
    sender: str | None = None


class WordCard(QFrame):
    """Shows one word; numbers choose a candidate, Escape closes."""

    decided = Signal(object, object, object, str)
    """Kind, scope, `Word`, and the form that it is to be shown in."""
    revoked = Signal(object)
    """The `Override` to take back."""
    closed = Signal()

    def __init__(self, theme: Theme, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setObjectName("card")
        self.word: Word | None = None
        self._passage, self._vertical = QRect(), False
        self._head, self._why, self._rows = QLabel(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._rows.setObjectName("faint")
        self._scope = QComboBox()
        self._holds = QLabel()
        self._choices = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self.candidates: list[QPushButton] = []
        self.protect, self.emend, self.revoke = QPushButton(), QPushButton(), QPushButton()
        self._close = QToolButton()
        self._close.setText("✕")
        self.form = QLineEdit()
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.hide()

    @property
    def scope(self) -> Scope:
        """Where a decision is to hold; the choice stays for the next word."""
        return Scope(self._scope.currentData())  # Qt gives back a plain string

    def show_word(self, word: Word) -> None:
        """Show a word."""
        self.word = word
        self._fill_scopes(word)
        self._fill_candidates(word)
        self.form.setText(word.stored)
        self.form.hide()
        self.retranslate()
        self.adjustSize()
        self.show()
        self.raise_()
        first = next((button for button in (*self.candidates, self.protect, self.emend) if button.isEnabled()), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_beside(self, passage: QRect, *, vertical: bool) -> None:
        """Move to where the text goes on, before the word where there is no room; in the parent's coordinates."""
        self._passage, self._vertical = passage, vertical
        width = min(_WIDTH, self._desk.width() - 2 * _GAP)
        self.setFixedWidth(width)
        column = self._column
        # A layout has no height for a width while none of its labels wraps.
        tall = column.hasHeightForWidth()
        self.resize(width, column.totalHeightForWidth(width) if tall else column.totalSizeHint().height())
        places = AFTER_COLUMNS if vertical else AFTER_LINES
        self.move(beside(self._desk.rect(), passage, QSize(width, self.height()), places))

    def choose_scope(self, scope: Scope) -> None:
        """Have decisions hold in a scope."""
        self._scope.setCurrentIndex(max(0, self._scope.findData(scope)))

    def dismiss(self) -> None:
        """Close."""
        if self.word is not None:
            self.word = None
            self.hide()
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._head.setStyleSheet(f"color: {theme.ink}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: numbers choose, Escape closes."""
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif 0 <= number < len(self.candidates) and not self.form.hasFocus():
            self.candidates[number].click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        for number in range(self._scope.count()):
            self._scope.setItemText(number, scope_name(self._scope.itemData(number)))
        self._holds.setText(self.tr("Decide"))
        self.protect.setText(self.tr("Do not convert"))
        self.emend.setText(self.tr("Correct the stored text…"))
        self.revoke.setText(self.tr("Undo my decision"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self._close.toolTip())
        self._scope.setAccessibleName(self.tr("Where the decision holds"))
        self.form.setPlaceholderText(self.tr("What the letter should say; Enter keeps it"))
        self.form.setAccessibleName(self.tr("Emended word"))
        self._show_words()

    def _show_words(self) -> None:
        word = self.word
        if word is None:
            return
        found = word.explanation
        self._head.setText(word.stored if word.stored == word.shown else f"{word.stored} → {word.shown}")
        why = reason(found, word.override)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        rows = "\n".join(row_text(row) for row in found.rows[:4]) if found else ""
        self._rows.setText(rows)
        self._rows.setVisible(bool(rows))
        self.protect.setEnabled(word.converts)
        self.protect.setToolTip("" if word.converts else self.tr("The letter is shown as it is stored."))
        self.revoke.setVisible(word.override is not None)
        self.setAccessibleName(self.tr("About the word {word}").format(word=word.stored))

    def _fill_scopes(self, word: Word) -> None:
        kept = self._scope.currentData() or Scope.LETTER
        self._scope.clear()
        for scope in Scope:
            if scope is not Scope.SENDER or word.sender:
                self._scope.addItem(scope_name(scope), scope)
        self.choose_scope(kept)

    def _fill_candidates(self, word: Word) -> None:
        for button in self.candidates:
            button.hide()  # the layout counts it until it is gone
            button.deleteLater()
        self.candidates.clear()
        forms = word.explanation.candidates[:_MOST_CANDIDATES] if word.explanation else ()
        # Where the letter is shown as stored, another form is what it should say.
        kind = OverrideKind.CONVERSION if word.converts else OverrideKind.EMENDATION
        for number, form in enumerate(forms, 1):
            button = QPushButton(f"{number}  {form}")
            button.setAccessibleName(self.tr("Show as {form}").format(form=form))
            button.clicked.connect(lambda _=False, form=form: self._decide(kind, form))
            self._choices.insertWidget(self._choices.count() - 1, button)
            self.candidates.append(button)

    def _decide(self, kind: OverrideKind, form: str) -> None:
        word = self.word
        if word is not None:
            scope = self.scope
            self.dismiss()
            self.decided.emit(kind, scope, word, form)

    def _emended(self) -> None:
        form, word = self.form.text().strip(), self.word
        if word is not None and form and form != word.stored and len(form) <= LONGEST:
            self._decide(OverrideKind.EMENDATION, form)

    def _ask_form(self) -> None:
        self.form.show()
        self.form.selectAll()
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place_beside(self._passage, vertical=self._vertical)

    def _revoke(self) -> None:
        word = self.word
        if word is not None and word.override is not None:
            override = word.override
            self.dismiss()
            self.revoked.emit(override)

    def _arrange(self) -> None:
        large = QFont(self._head.font())
        large.setPointSizeF(large.pointSizeF() * 1.5)
        self._head.setFont(large)
        head, scope, acts = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._choices.addStretch(1)
        for widget in (self._holds, self._scope):
            scope.addWidget(widget)
        scope.addStretch(1)
        for button in (self.protect, self.emend, self.revoke):
            acts.addWidget(button)
        acts.addStretch(1)
        column = self._column
        column.setContentsMargins(14, 10, 10, 12)
        column.setSpacing(8)
        column.addLayout(head)
        for widget in (self._why, self._rows):
            column.addWidget(widget)
        for row in (scope, self._choices, acts):
            column.addLayout(row)
        column.addWidget(self.form)

    def _connect(self) -> None:
        self.protect.clicked.connect(
            lambda: self._decide(OverrideKind.PROTECTION, self.word.stored if self.word else "")
        )
        self.emend.clicked.connect(self._ask_form)
        self.revoke.clicked.connect(self._revoke)
        self.form.returnPressed.connect(self._emended)
        self._close.clicked.connect(self.dismiss)
