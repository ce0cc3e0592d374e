"""The controls of the settings beside the letter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.settings import Settings
from reader.ui.setting_controls import Switch
from reader.ui.style_sheet import style_sheet
from reader.ui.themes import THEMES, Theme


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_which_of_two_buttons_has_the_keyboard_is_seen_and_nothing_moves(
    qapp: QApplication, qtbot: QtBot, theme: Theme
) -> None:
    qapp.setStyleSheet(style_sheet(theme))
    switch = Switch("vertical", "Direction", off="Horizontal", on="Vertical")
    qtbot.addWidget(switch)
    switch.retranslate("Direction")
    switch.put(Settings())
    with qtbot.waitActive(switch):
        switch.show()
        switch.activateWindow()
    for button in switch.buttons:
        seen: list[tuple[QImage, QSize]] = []
        for focus in (True, False):
            button.setFocus() if focus else button.clearFocus()
            assert button.hasFocus() is focus
            seen.append((button.grab().toImage(), button.sizeHint()))
        (with_focus, size), (without, same_size) = seen
        assert with_focus != without
        assert size == same_size
