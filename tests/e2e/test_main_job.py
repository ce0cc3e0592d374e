"""The main job in the real window: import, read, highlight, note, switch script, quit, and find it all again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.annotations import Color
from reader.script import Variant, convert
from reader.text import Span
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start, stop

PASSAGE = "統籌調動整合城鄉各方力量"
RARE = """致𠮷村鄉親的信

各位𠮷村鄉親：

一、修路。村口的𡒉路要修,請大家出力。

二、𡿨水。引𡿨水入田,統籌調度村中各方力量。

𠮷村村辦
2020年1月27日
"""
RARE_PASSAGE = "引𡿨水入田,統籌調度"


def drop(window: MainWindow, path: Path) -> None:
    """Drop a file on the middle of the window, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where, buttons, keys = QPoint(600, 400), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(where), Qt.DropAction.CopyAction, data, buttons, keys))


def drag_select(window: MainWindow, span: Span) -> None:
    """Drag the mouse from the first to the last character of a stored span."""
    view = window.desk.view
    first = view.rect_of(Span(span.start, span.start + 1))
    last = view.rect_of(Span(span.end - 1, span.end))
    port = view.viewport()
    begin = QPoint(first.left() + 2, first.center().y())
    end = QPoint(last.right() - 1, last.center().y())
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(port, (begin + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.busy, timeout=20_000)


@pytest.fixture(params=["seed", "rare"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str, str]:
    """A letter, a passage in it, and what its third or last section is called."""
    if request.param == "seed":
        return min((Path(__file__).parents[2] / "resources" / "letters").glob("*.txt")), PASSAGE, "三、"
    path = tmp_path / "rare.txt"
    path.write_text(RARE, encoding="utf-8")
    return path, RARE_PASSAGE, "二、"


def test_a_note_made_in_simplified_is_where_it_was_in_every_script_and_after_a_restart(
    start: Start, qtbot: QtBot, tmp_path: Path, case: tuple[Path, str, str]
) -> None:
    path, passage, section = case
    text = path.read_text(encoding="utf-8")
    span = Span(text.index(passage), text.index(passage) + len(passage))
    library = str(tmp_path / "library.db")

    window = start("--library", library)
    assert window.panels.library.model.rowCount() == 0
    drop(window, path)
    settle(window, qtbot)
    reading, view = window.workspace.reading, window.desk.view
    assert reading.page is not None
    assert window.panels.library.model.rowCount() == 1

    outline = window.panels.outline
    titles = [str(outline.model.index(row).data()) for row in range(outline.model.rowCount())]
    row = next(number for number, title in enumerate(titles) if title.startswith(section))
    rect = outline.list.visualRect(outline.model.index(row))
    QTest.mouseClick(outline.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert view.place() <= text.index("\n" + section) + 1
    assert not view.rect_of(Span(text.index("\n" + section) + 1, text.index("\n" + section) + 2)).isNull()

    QTest.keyClick(view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle(window, qtbot)
    assert reading.variant is Variant.HANS
    view.go_to(span.start)
    drag_select(window, span)
    assert view.selection == span
    assert view.selected_shown_text() == reading.page.shown(span) != passage

    QTest.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.desk.card.editor.hasFocus())
    QTest.keyClicks(window.desk.card.editor, "look here")
    QTest.keyClick(window.desk.card.editor, Qt.Key.Key_Escape)
    settle(window, qtbot)
    [annotation] = window.workspace.annotating.in_order()
    assert annotation.note == "look here"
    assert annotation.anchor.exact == passage

    for variant, action in window.panels.actions.variants.items():
        action.trigger()
        settle(window, qtbot)
        assert reading.page.variant is variant
        assert window.workspace.annotating.span(annotation.id) == span
        shown = window.desk.quote(annotation)
        assert window.panels.notes.model.index(0).data().startswith(shown)
        expected = convert(passage, variant, source=reading.page.source).text
        assert shown == (passage if variant is Variant.ORIGINAL else expected)
    window.panels.actions.variants[Variant.HANS].trigger()
    settle(window, qtbot)
    view.go_to(span.start)
    qtbot.wait(150)
    place = view.place()
    stop(window)

    window = start("--library", library)
    reading = window.workspace.reading
    [again] = window.workspace.annotating.in_order()
    assert again == annotation
    assert again.color is Color.YELLOW
    assert reading.variant is Variant.HANS
    assert reading.page is not None
    assert reading.page.variant is Variant.HANS
    assert window.desk.view.place() == place
    assert window.workspace.annotating.span(again.id) == span
    assert not window.desk.view.rect_of(span).isNull()
