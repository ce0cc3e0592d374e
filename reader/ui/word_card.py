"""The card of a word: why it is shown as it is, what else it could be, and the reader's decision about it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.script.override import Override, OverrideKind, Scope
from reader.text import Span
from reader.ui.flowing import Flowing
from reader.ui.form_field import FormField
from reader.ui.scope_box import ScopeBox
from reader.ui.selection_bar import AFTER_COLUMNS, AFTER_LINES, beside
from reader.ui.themes import Theme
from reader.ui.word_reason import reason, row_text

if TYPE_CHECKING:
    from reader.script import Explanation

LONGEST = 40
"""The most characters that one decision is about."""

_WIDTH = 29
"""In em of the window's type."""

_GAP = 10
_MOST_CANDIDATES = 9
_MOST_ROWS = 4
_LARGE, _MIDDLE, _SMALL = 1.8, 1.2, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What the card is about: `span` on the letter's stored text; `converts` where the variant is not the stored form.

    `explanation` is None where nothing could be otherwise, `override` is the reader's decision that holds here.
    `faces` are the families of type that the letter has for the stored and for the shown form.
    """

    span: Span
    stored: str
    shown: str
    converts: bool
    explanation: Explanation | None = None
    override: Override | None = None
    sender: str | None = None
    faces: tuple[str, str] = ("", "")


class WordCard(QFrame):
    """Shows one word; numbers choose a candidate, Enter presses what has the focus, Escape closes."""

    decided = Signal(object, object, object, str)
    """Kind, scope, `Word`, and the form that it is to be shown in."""
    revoked = Signal(object)
    """The `Override` to take back."""
    closed = Signal()

    def __init__(self, theme: Theme, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk, self._theme = desk, theme
        self.setObjectName("card")
        self.word: Word | None = None
        self._passage, self._vertical = QRect(), False
        self._head = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        plain = Qt.TextFormat.PlainText
        self._why, self._rows, self._said = (QLabel(wordWrap=True, textFormat=plain) for _ in range(3))
        for quiet in (self._rows, self._said):
            quiet.setObjectName("faint")
        self._scope, self._holds = ScopeBox(), QLabel()
        self._choices, self._acts = Flowing(6), Flowing(6)
        self._column = QVBoxLayout(self)
        self.candidates: list[QPushButton] = []
        self.protect, self.emend, self.revoke = QPushButton(), QPushButton(), QPushButton()
        self._close = QToolButton()
        self._close.setText("✕")
        self.form = FormField(LONGEST)
        self._arrange()
        self._connect()
        self.hide()

    @property
    def scope(self) -> Scope:
        """Where a decision is to hold; the choice stays for the next word."""
        return self._scope.scope

    def show_word(self, word: Word) -> None:
        """Show a word."""
        self.word = word
        self._scope.offer(by_sender=bool(word.sender))
        self._fill_candidates(word)
        held = word.override
        emended = held is not None and held.kind is OverrideKind.EMENDATION
        self.form.offer(word.stored, held.form if held is not None and emended else word.stored)
        for hidden in (self.form, self._said):
            hidden.hide()
        self.retranslate()
        self.show()
        self.raise_()
        self._order()
        first = next((button for button in (*self.candidates, self.protect, self.emend) if button.isEnabled()), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def place_beside(self, passage: QRect, *, vertical: bool) -> None:
        """Move to where the text goes on, before the word where there is no room; in the parent's coordinates."""
        self._passage, self._vertical = passage, vertical
        room = self._desk.size() - QSize(2 * _GAP, 2 * _GAP)
        width = min(_WIDTH * self.fontInfo().pixelSize(), room.width())
        size = QSize(width, min(self._column.totalHeightForWidth(width), room.height()))
        self.setFixedSize(size)
        self.move(beside(self._desk.rect(), passage, size, AFTER_COLUMNS if vertical else AFTER_LINES))

    def choose_scope(self, scope: Scope) -> None:
        """Have decisions hold in a scope."""
        self._scope.choose(scope)

    def dismiss(self) -> None:
        """Close."""
        if self.word is not None:
            self.word = None
            self.hide()
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._show_words()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: numbers choose, Enter presses, Escape closes."""
        number, focused = event.key() - Qt.Key.Key_1, self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif 0 <= number < len(self.candidates) and not self.form.hasFocus():
            self.candidates[number].click()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language and the size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._size_type()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self._holds.setText(self.tr("Decide"))
        self.protect.setText(self.tr("Do not convert"))
        self.emend.setText(self.tr("Correct the stored text…"))
        self.revoke.setText(self.tr("Undo my decision"))
        self._close.setToolTip(self.tr("Close (Esc)"))
        self._close.setAccessibleName(self._close.toolTip())
        self._scope.retranslate()
        self.form.retranslate()
        self._show_words()

    def _show_words(self) -> None:
        word = self.word
        if word is None:
            return
        found = word.explanation
        self._head.setText(self._headline(word))
        rows = "\n".join(row_text(row) for row in found.rows[:_MOST_ROWS]) if found else ""
        for label, text in ((self._why, reason(found, word.override)), (self._rows, rows)):
            label.setText(text)
            label.setVisible(bool(text))
        self.protect.setEnabled(word.converts)
        self.protect.setToolTip("" if word.converts else self.tr("The letter is shown as it is stored."))
        self.revoke.setVisible(word.override is not None)
        for button, form in zip(self.candidates, found.candidates if found else (), strict=False):
            button.setAccessibleName(self.tr("Show as {form}").format(form=form))
        self.setAccessibleName(self.tr("About the word {word}").format(word=word.stored))
        self._settle()

    def _headline(self, word: Word) -> str:
        theme, (face, shown_face) = self._theme, word.faces
        if word.stored == word.shown:
            return _colored(word.stored, theme.ink, face)
        arrow = _colored(" → ", theme.faint, "")
        return _colored(word.stored, theme.faint, face) + arrow + _colored(word.shown, theme.ink, shown_face)

    def _fill_candidates(self, word: Word) -> None:
        for button in self.candidates:
            self._choices.removeWidget(button)
            button.hide()  # before it is gone it would still be drawn
            button.deleteLater()
        self.candidates.clear()
        forms = word.explanation.candidates[:_MOST_CANDIDATES] if word.explanation else ()
        # Where the letter is shown as stored, another form is what it should say.
        kind = OverrideKind.CONVERSION if word.converts else OverrideKind.EMENDATION
        for number, form in enumerate(forms, 1):
            button = QPushButton(f"{number}  {form}".replace("&", "&&"))
            button.setFont(self._sized(_MIDDLE, word.faces[1]))
            button.clicked.connect(lambda _=False, form=form: self._decide(kind, form))
            self._choices.addWidget(button)
            button.show()  # on a card that is seen already it would be passed over until later
            self.candidates.append(button)

    def _decide(self, kind: OverrideKind, form: str) -> None:
        word = self.word
        if word is not None and kind is OverrideKind.EMENDATION and form == word.stored:
            self._revoke()
        elif word is not None:
            scope = self.scope
            self.dismiss()
            self.decided.emit(kind, scope, word, form)

    def _ask_form(self) -> None:
        self.form.ask()
        self._say(self.tr("Enter keeps it. The stored text stays as it is; this is laid over it."))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.show()
        self._settle()

    def _settle(self) -> None:
        """Take the size of what is on the card now."""
        if self.isVisible():
            self.place_beside(self._passage, vertical=self._vertical)

    def _revoke(self) -> None:
        word = self.word
        if word is not None and word.override is not None:
            override = word.override
            self.dismiss()
            self.revoked.emit(override)

    def _size_type(self) -> None:
        for label, factor in ((self._head, _LARGE), (self._rows, _SMALL), (self._said, _SMALL)):
            label.setFont(self._sized(factor))
        self._settle()

    def _sized(self, factor: float, face: str = "") -> QFont:
        """The window's type in another size, in a face where one is named."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * factor)
        if face:
            font.setFamilies([face, *font.families()])
        return font

    def _order(self) -> None:
        """Let the Tab key go as the eye does."""
        stops = (self._scope, *self.candidates, self.protect, self.emend, self.revoke, self.form, self._close)
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _arrange(self) -> None:
        head, scope = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self._holds, self._scope):
            scope.addWidget(widget)
        scope.addStretch(1)
        for button in (self.protect, self.emend, self.revoke):
            self._acts.addWidget(button)
        column = self._column
        column.setContentsMargins(14, 10, 10, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addWidget(self._rows)
        for row in (scope, self._choices, self._acts):
            column.addLayout(row)
        column.addWidget(self.form)
        column.addWidget(self._said)
        self._size_type()

    def _connect(self) -> None:
        self.protect.clicked.connect(
            lambda: self._decide(OverrideKind.PROTECTION, self.word.stored if self.word else "")
        )
        self.emend.clicked.connect(self._ask_form)
        self.revoke.clicked.connect(self._revoke)
        self.form.given.connect(lambda form: self._decide(OverrideKind.EMENDATION, form))
        self.form.refused.connect(self._say)
        self._close.clicked.connect(self.dismiss)


def _colored(words: str, color: str, face: str) -> str:
    """Words as rich text."""
    return f"<span style=\"color: {color}; font-family: '{escape(face)}'\">{escape(words)}</span>"
