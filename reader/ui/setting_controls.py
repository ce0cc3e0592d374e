"""Controls that each show one setting and tell what it is changed to.

`caption` is the English label of each, `fields` names its settings; `put` shows what the settings say and tells
nothing, `retranslate` puts its texts in the window's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from reader.settings import RANGES, Settings

CONTEXT = "TextSettings"


def said(text: str) -> str:
    """A text of the panel in the window's language."""
    return QCoreApplication.translate(CONTEXT, text)


class _Slider(QSlider):
    """Leaves the wheel to the page that it lies on until it has the focus."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: the wheel, as in `_Slider`."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class Box(QComboBox):
    """Leaves the wheel to the page that it lies on, and is as narrow as it has to be."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: the wheel, as in `Box`."""
        event.ignore()


class Scale(QWidget):
    """A slider over the range of a setting, with its value; `shown` is how the value is written."""

    changed = Signal(object)

    def __init__(self, field: str, text: str, *, step: float, shown: str, factor: float = 1) -> None:
        super().__init__()
        self.caption, self.fields = text, (field,)
        self._step, self._shown, self._factor = step, shown, factor
        self._low, high = RANGES[field]
        self.slider, self.value = _Slider(), QLabel()
        self.slider.setRange(0, round((high - self._low) / step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self.value)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._tell)

    def put(self, settings: Settings) -> None:
        """Show the value of the settings."""
        value = getattr(settings, self.fields[0])
        self.slider.blockSignals(True)
        self.slider.setValue(round((value - self._low) / self._step))
        self.slider.blockSignals(False)
        self._write(value)

    def retranslate(self, label: str) -> None:
        """Put every text in the window's language."""
        self.slider.setAccessibleName(label)
        widest = max(map(self._written, RANGES[self.fields[0]]), key=len)
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(widest))
        self._write(self._current())

    def _current(self) -> float:
        value = self._low + self.slider.value() * self._step
        return type(self._low)(round(value, 3))

    def _tell(self) -> None:
        self._write(self._current())
        self.changed.emit({self.fields[0]: self._current()})

    def _write(self, value: float) -> None:
        self.value.setText(self._written(value))
        self.slider.setAccessibleDescription(self.value.text())

    def _written(self, value: float) -> str:
        return said(self._shown).format(count=f"{round(value * self._factor, 2):g}")


class Choice(Box):
    """A list of the values of a setting."""

    changed = Signal(object)

    def __init__(self, field: str, text: str, names: Mapping[Any, str]) -> None:
        super().__init__()
        self.caption, self.fields = text, (field,)
        self._names = dict(names)
        for value in self._names:
            # Qt would give a word of an enumeration back as a plain string.
            self.addItem("", str(value))
        self.activated.connect(self._tell)

    def put(self, settings: Settings) -> None:
        """Show the value of the settings; one that is not offered shows as none."""
        self.setCurrentIndex(self.findData(str(getattr(settings, self.fields[0]))))

    def retranslate(self, label: str) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(label)
        for row, name in enumerate(self._names.values()):
            self.setItemText(row, said(name))

    def _tell(self, row: int) -> None:
        self.changed.emit({self.fields[0]: list(self._names)[row]})


class Tick(QCheckBox):
    """A box to tick, between two values of a setting."""

    changed = Signal(object)

    def __init__(self, field: str, text: str, *, off: bool | StrEnum = False, on: bool | StrEnum = True) -> None:
        super().__init__()
        self.caption, self.fields = text, (field,)
        self._values = (off, on)
        self.clicked.connect(lambda is_on: self.changed.emit({field: self._values[is_on]}))

    def put(self, settings: Settings) -> None:
        """Tick it as the settings say."""
        self.setChecked(getattr(settings, self.fields[0]) == self._values[True])

    def retranslate(self, label: str) -> None:
        """Put every text in the window's language."""
        self.setText(label)


class Switch(QWidget):
    """Two buttons, one of which is always down, for a setting that is on or off."""

    changed = Signal(object)

    def __init__(self, field: str, text: str, *, off: str, on: str) -> None:
        super().__init__()
        self.caption, self.fields = text, (field,)
        self._names = (off, on)
        self.buttons = (QToolButton(), QToolButton())
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number, button in enumerate(self.buttons):
            button.setObjectName("plain")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self.buttons[0])
        self._group.idClicked.connect(lambda number: self.changed.emit({field: bool(number)}))

    def put(self, settings: Settings) -> None:
        """Press the button of what the settings say."""
        self.buttons[bool(getattr(settings, self.fields[0]))].setChecked(True)

    def retranslate(self, label: str) -> None:
        """Put every text in the window's language."""
        for button, name in zip(self.buttons, self._names, strict=True):
            button.setText(said(name))
            button.setAccessibleName(f"{label}: {said(name)}")
