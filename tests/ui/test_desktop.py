"""What the desktop asks for is read from Qt, in every version that we run on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.desktop import Desktop, Wish, moves, wish


class Still(QProxyStyle):
    """A style of a desktop on which nothing is animated."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returned)


@pytest.fixture
def still(qapp: QApplication) -> Iterator[None]:
    qapp.setStyle(Still("Fusion"))
    yield
    qapp.setStyle("Fusion")


def test_a_desktop_that_says_nothing_asks_for_nothing(qapp: QApplication) -> None:
    assert qapp
    assert wish() == Wish(dark=False, contrast=False)
    assert moves()


@pytest.mark.usefixtures("still")
def test_where_the_desktop_animates_nothing_nothing_moves() -> None:
    assert not moves()


def test_another_wish_of_the_desktop_is_told(qapp: QApplication, qtbot: QtBot) -> None:
    told = Desktop(qapp)
    with qtbot.waitSignal(told.wish_changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    told.deleteLater()
