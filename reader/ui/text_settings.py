"""How the letter is set and coloured, beside the letter itself, which shows every change at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.page import Kinsoku, Ruby, RubyScope, Squeeze
from reader.settings import Motion, Settings
from reader.ui.face_picker import FacePicker
from reader.ui.names import QT_TRANSLATE_NOOP
from reader.ui.setting_controls import Choice, Scale, Switch, Tick, said
from reader.ui.theme_swatches import ThemeSwatches

_KINSOKU = {
    Kinsoku.NONE: QT_TRANSLATE_NOOP("TextSettings", "Anywhere"),
    Kinsoku.BASIC: QT_TRANSLATE_NOOP("TextSettings", "Basic rules"),
    Kinsoku.GB: QT_TRANSLATE_NOOP("TextSettings", "National standard"),
    Kinsoku.STRICT: QT_TRANSLATE_NOOP("TextSettings", "Strict rules"),
}
_SQUEEZE = {
    Squeeze.REGION: QT_TRANSLATE_NOOP("TextSettings", "As the region does"),
    Squeeze.ALWAYS: QT_TRANSLATE_NOOP("TextSettings", "Squeezed"),
    Squeeze.NEVER: QT_TRANSLATE_NOOP("TextSettings", "Full width"),
}
_INDENT = {
    2: QT_TRANSLATE_NOOP("TextSettings", "Two characters in"),
    1: QT_TRANSLATE_NOOP("TextSettings", "One character in"),
    0: QT_TRANSLATE_NOOP("TextSettings", "A gap between"),
}
_RUBY = {
    Ruby.PINYIN: QT_TRANSLATE_NOOP("TextSettings", "Pinyin"),
    Ruby.ZHUYIN: QT_TRANSLATE_NOOP("TextSettings", "Zhuyin"),
}
_SCOPES = {
    RubyScope.MARKED: QT_TRANSLATE_NOOP("TextSettings", "What I have marked"),
    RubyScope.RARE: QT_TRANSLATE_NOOP("TextSettings", "Rare characters too"),
    RubyScope.ALL: QT_TRANSLATE_NOOP("TextSettings", "Every character"),
}
_MARGIN = 14
AnyControl = ThemeSwatches | FacePicker | Scale | Choice | Tick | Switch


class TextSettings(QWidget):
    """A column of controls under headings; `changed` carries settings by their names."""

    changed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = _groups()
        self._headings: dict[str, QLabel] = {}
        self._labels: list[tuple[QLabel, AnyControl]] = []
        self.reset, self.close_button = QPushButton(), QPushButton()
        self._area, self._inside = QScrollArea(), QWidget()
        self._arrange()
        for control in self.controls:
            control.changed.connect(self.changed)
        self.reset.clicked.connect(lambda: self.changed.emit(self.usual))
        self.close_button.clicked.connect(self.closed)
        self.retranslate()

    @property
    def controls(self) -> list[AnyControl]:
        """Every control, from the top."""
        return [control for group in self.groups.values() for control in group]

    @property
    def usual(self) -> dict[str, object]:
        """What the settings on the panel are at first."""
        mine = {name for control in self.controls for name in control.fields}
        return {field.name: field.default for field in fields(Settings) if field.name in mine}

    @property
    def needed(self) -> int:
        """The width that shows every control whole, in pixels."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return self._inside.minimumSizeHint().width() + bar

    def put(self, settings: Settings) -> None:
        """Show what the settings say."""
        for control in self.controls:
            control.put(settings)
        self.reset.setEnabled(any(getattr(settings, name) != value for name, value in self.usual.items()))

    def enter(self) -> None:
        """Take the keyboard."""
        self.controls[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("Text and page"))
        for text, heading in self._headings.items():
            heading.setText(said(text))
        for label, labelled in self._labels:
            label.setText(said(labelled.caption))
        for control in self.controls:
            control.retranslate(said(control.caption))
        _align([label for label, _ in self._labels], least=0)
        values = [control.value for control in self.controls if isinstance(control, Scale)]
        _align(values, least=max(value.minimumWidth() for value in values))
        self.reset.setText(self.tr("As at first"))
        self.close_button.setText(self.tr("Close"))

    def _arrange(self) -> None:
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fill()
        area.setWidget(self._inside)
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        row.addWidget(self.reset)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area, 1)
        column.addLayout(row)

    def _fill(self) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(_MARGIN, 8, _MARGIN, _MARGIN)
        column.setSpacing(8)
        for title, group in self.groups.items():
            column.addWidget(self._heading(title))
            column.addLayout(self._form(group))
        column.addStretch(1)

    def _heading(self, title: str) -> QLabel:
        heading = self._headings[title] = QLabel()
        font = QFont(heading.font())
        font.setBold(True)
        heading.setFont(font)
        heading.setContentsMargins(0, 8, 0, 0)
        return heading

    def _form(self, group: Iterable[AnyControl]) -> QFormLayout:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for control in group:
            if isinstance(control, ThemeSwatches | Tick):  # they say themselves what they are
                form.addRow(control)
                continue
            label = QLabel()
            label.setBuddy(control)
            self._labels.append((label, control))
            form.addRow(label, control)
        return form


def _align(labels: list[QLabel], *, least: int) -> None:
    """Give labels that stand in one column its width."""
    width = max(least, *(label.sizeHint().width() for label in labels))
    for label in labels:
        label.setMinimumWidth(width)


def _groups() -> dict[str, tuple[AnyControl, ...]]:
    """The controls under their headings."""
    return {
        QT_TRANSLATE_NOOP("TextSettings", "Theme"): (ThemeSwatches(QT_TRANSLATE_NOOP("TextSettings", "Theme")),),
        QT_TRANSLATE_NOOP("TextSettings", "Text"): _of_text(),
        QT_TRANSLATE_NOOP("TextSettings", "Page"): _of_the_page(),
        QT_TRANSLATE_NOOP("TextSettings", "Line rules"): _of_lines(),
        QT_TRANSLATE_NOOP("TextSettings", "Readings"): (
            Choice("ruby", QT_TRANSLATE_NOOP("TextSettings", "Written in"), _RUBY),
            Choice("ruby_scope", QT_TRANSLATE_NOOP("TextSettings", "Shown on"), _SCOPES),
        ),
        QT_TRANSLATE_NOOP("TextSettings", "Motion"): (
            Tick(
                "motion",
                QT_TRANSLATE_NOOP("TextSettings", "Less motion on the screen"),
                off=Motion.SYSTEM,
                on=Motion.REDUCED,
            ),
        ),
    }


def _of_text() -> tuple[AnyControl, ...]:
    return (
        FacePicker(QT_TRANSLATE_NOOP("TextSettings", "Typeface")),
        Scale(
            "zoom",
            QT_TRANSLATE_NOOP("TextSettings", "Size"),
            step=0.05,
            factor=100,
            shown=QT_TRANSLATE_NOOP("TextSettings", "{count} %"),
        ),
        Scale(
            "line_height",
            QT_TRANSLATE_NOOP("TextSettings", "Line height"),
            step=0.05,
            shown=QT_TRANSLATE_NOOP("TextSettings", "{count} ×"),
        ),
    )


def _of_the_page() -> tuple[AnyControl, ...]:
    return (
        Switch(
            "vertical",
            QT_TRANSLATE_NOOP("TextSettings", "Direction"),
            off=QT_TRANSLATE_NOOP("TextSettings", "Horizontal"),
            on=QT_TRANSLATE_NOOP("TextSettings", "Vertical"),
        ),
        Scale(
            "measure",
            QT_TRANSLATE_NOOP("TextSettings", "Line length"),
            step=1,
            shown=QT_TRANSLATE_NOOP("TextSettings", "{count} em"),
        ),
        Scale(
            "margin",
            QT_TRANSLATE_NOOP("TextSettings", "Margins"),
            step=0.1,
            shown=QT_TRANSLATE_NOOP("TextSettings", "{count} em"),
        ),
        Choice("indent", QT_TRANSLATE_NOOP("TextSettings", "Paragraphs"), _INDENT),
    )


def _of_lines() -> tuple[AnyControl, ...]:
    return (
        Choice("kinsoku", QT_TRANSLATE_NOOP("TextSettings", "Line breaks"), _KINSOKU),
        Choice("squeeze", QT_TRANSLATE_NOOP("TextSettings", "Punctuation"), _SQUEEZE),
        Tick("hanging", QT_TRANSLATE_NOOP("TextSettings", "Hang punctuation in the margin")),
        Tick("corner_quotes", QT_TRANSLATE_NOOP("TextSettings", "「Corner quotes」 in vertical text")),
    )
