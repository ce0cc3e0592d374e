"""Whoever uses the keyboard sees where it is: every kind of control looks otherwise with the focus, in every theme."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableWidget,
    QTextBrowser,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.letter_view import LetterView
from reader.ui.style_sheet import paint_application
from reader.ui.themes import THEMES

LEAST_PIXELS = 40


def tool(name: str = "", *, is_checked: bool = False) -> QToolButton:
    made = QToolButton()
    made.setCheckable(True)
    made.setText("工具")
    made.setObjectName(name)
    made.setChecked(is_checked)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def button(*, is_default: bool = False) -> QPushButton:
    made = QPushButton("按鈕")
    made.setDefault(is_default)
    return made


def rows() -> QListWidget:
    made = QListWidget()
    made.addItems(["一", "二"])
    return made


def tabs() -> QTabBar:
    made = QTabBar()
    made.addTab("大綱")
    made.addTab("筆記")
    return made


KINDS: dict[str, tuple[str, Callable[[], QWidget]]] = {
    "button": ("", button),
    "default button": ("", lambda: button(is_default=True)),
    "button of a message": ("message", button),
    "tool": ("", tool),
    "plain tool": ("", lambda: tool("plain")),
    "plain tool that is pressed": ("", lambda: tool("plain", is_checked=True)),
    "tool of the bar": ("bar", tool),
    "tool of the bar that is pressed": ("bar", lambda: tool(is_checked=True)),
    "tool of a card": ("card", tool),
    "tool of a card that is pressed": ("card", lambda: tool(is_checked=True)),
    "button of a card": ("card", button),
    "badge": ("", lambda: tool("badge")),
    "tick": ("", lambda: QCheckBox("先看")),
    "choice": ("", lambda: QRadioButton("一章一信")),
    "box": ("", QComboBox),
    "line": ("", QLineEdit),
    "note": ("", QPlainTextEdit),
    "help": ("", QTextBrowser),
    "list": ("", rows),
    "table": ("", lambda: QTableWidget(2, 2)),
    "tabs": ("", tabs),
    "letter": ("", LetterView),
}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_focus_is_seen(qtbot: QtBot, qapp: QApplication, theme: str, kind: str) -> None:
    palette, style = qapp.palette(), qapp.styleSheet()
    paint_application(THEMES[theme])
    where, make = KINDS[kind]
    window, other, control = QWidget(), QPushButton("…"), make()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(_framed(where, control))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    before = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus()
    after = control.grab().toImage()
    qapp.setPalette(palette)
    qapp.setStyleSheet(style)
    assert _differing(before, after) >= LEAST_PIXELS


def _framed(where: str, control: QWidget) -> QWidget:
    """A control where it stands in the window."""
    if where == "bar":
        bar = QToolBar()
        bar.addWidget(control)
        return bar
    if not where:
        return control
    frame = QFrame()
    frame.setObjectName(where)
    QHBoxLayout(frame).addWidget(control)
    return frame


def _differing(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures differ."""
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for x in range(min(one.width(), other.width()))
        for y in range(min(one.height(), other.height()))
    )
