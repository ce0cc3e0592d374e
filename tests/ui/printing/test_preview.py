"""The preview shows the pages one by one and turns them as a book of its direction is turned."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.page.printed import PrintStyle
from reader.ui.letter_view import Look
from reader.ui.printing.composing import Compositor
from reader.ui.printing.preview import Preview
from tests.ui.printing.conftest import LYING, SEED, STANDING, manuscript


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[Preview]:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(400, 560)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.end()


def show(preview: Preview, qtbot: QtBot, style: PrintStyle, text: str = SEED) -> None:
    letter = manuscript(text)
    preview.show_pages(lambda: Compositor(letter, Look(), style), vertical=style.vertical)
    qtbot.waitUntil(lambda: preview.proof.is_all, timeout=10_000)


@pytest.mark.parametrize("style", [STANDING, LYING])
def test_it_shows_the_first_page_of_so_many_in_the_shape_of_the_sheet(
    preview: Preview, qtbot: QtBot, style: PrintStyle
) -> None:
    show(preview, qtbot, style)
    image = preview.proof.image
    assert preview.proof.number == 0
    assert preview.proof.pages > 1
    assert (image.width() > image.height()) is style.vertical
    assert any(image.pixelColor(x, y).lightness() < 100 for x in range(image.width()) for y in range(image.height()))


def test_keys_and_buttons_turn_pages_to_the_right_in_lines_and_to_the_left_in_columns(
    preview: Preview, qtbot: QtBot
) -> None:
    for style, forward, key in ((STANDING, preview.right, Qt.Key.Key_Right), (LYING, preview.left, Qt.Key.Key_Left)):
        show(preview, qtbot, style)
        assert forward.isEnabled()
        assert not (preview.left if forward is preview.right else preview.right).isEnabled()
        QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: preview.proof.number == 1)
        QTest.keyClick(preview, Qt.Key.Key_Home)
        qtbot.waitUntil(lambda: preview.proof.number == 0)
        QTest.keyClick(preview, key)
        qtbot.waitUntil(lambda: preview.proof.number == 1)
        QTest.keyClick(preview, Qt.Key.Key_End)
        qtbot.waitUntil(lambda: preview.proof.number == preview.proof.pages - 1)
        assert not forward.isEnabled()
        QTest.keyClick(preview, Qt.Key.Key_Home)
        qtbot.waitUntil(lambda: preview.proof.number == 0)


def test_a_long_letter_shows_its_first_page_before_all_are_counted(preview: Preview, qtbot: QtBot) -> None:
    letter = manuscript("\n".join(["去年春天寄來的信已經收到，院子裡的桂花開了又謝。" * 4] * 400))
    preview.show_pages(lambda: Compositor(letter, Look(), STANDING), vertical=False)
    qtbot.waitUntil(lambda: not preview.proof.image.isNull(), timeout=10_000)
    assert not preview.proof.is_all
    qtbot.waitUntil(lambda: preview.proof.is_all, timeout=20_000)
    assert preview.proof.pages > 20
