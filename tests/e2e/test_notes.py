"""Highlights and notes in the real window: nothing typed is lost, and undo does what it says."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.annotations import Annotation, Color, Style
from reader.settings import Language
from reader.store import Library
from reader.text import Span
from reader.ui.annotating import LONGEST_PASSAGE
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start

FIRST = (
    "致鄉親的信\n\n各位鄉親：\n\n一、修路。請大家出力，裡外一心。\n\n二、引水入田，統籌調度。\n\n林美\n2021年3月4日\n"
)
SECOND = "給小滿的信\n\n小滿：\n\n你寄來的書收到了，裡面的照片很好。\n\n奶奶\n2020年1月2日\n"
ROAD, WATER = "請大家出力", "引水入田"
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Open = Callable[..., MainWindow]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def open_first(start: Start, qtbot: QtBot, path: Path, tmp_path: Path) -> Open:
    """Open a window with two letters, the first one shown."""

    def open_window(first: str = FIRST) -> MainWindow:
        window = start("--library", str(path))
        files = [tmp_path / "second.txt", tmp_path / "first.txt"]
        for file, text in zip(files, (SECOND, first), strict=True):
            file.write_text(text, encoding="utf-8")
            window.panels.errands.import_paths([file])
            settle(window, qtbot)
        assert window.workspace.reading.name == "first"
        return window

    return open_window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.busy, timeout=30_000)


def span_of(words: str, text: str = FIRST) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def drag(window: MainWindow, span: Span) -> None:
    view = window.desk.view
    first, last = view.rect_of(Span(span.start, span.start + 1)), view.rect_of(Span(span.end - 1, span.end))
    if window.workspace.settings.vertical:
        begin, end = QPoint(first.center().x(), first.top() + 2), QPoint(last.center().x(), last.bottom() - 1)
    else:
        begin, end = QPoint(first.left() + 2, first.center().y()), QPoint(last.right() - 1, last.center().y())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view.viewport(), (begin + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.selection == span


def click(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Click the first character of a passage; the wait keeps two clicks from being a double click."""
    qtbot.wait(QApplication.styleHints().mouseDoubleClickInterval() + 20)
    span = span_of(words)
    where = window.desk.view.rect_of(Span(span.start, span.start + 1)).center()
    QTest.mouseClick(window.desk.view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def press(window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(window.focusWidget() or window, key, keys)


def highlight(window: MainWindow, qtbot: QtBot, words: str, key: Qt.Key = Qt.Key.Key_1) -> Annotation:
    """Highlight a passage by mouse and key."""
    before = {one.id for one in window.workspace.annotating.in_order()}
    drag(window, span_of(words))
    press(window, key)
    settle(window, qtbot)
    [new] = [one for one in window.workspace.annotating.in_order() if one.id not in before]
    return new


def write(window: MainWindow, words: str, note: str) -> None:
    """Select a passage, press Ctrl+N and type at once."""
    drag(window, span_of(words))
    press(window, Qt.Key.Key_N)
    type_on(window, note)


def type_on(window: MainWindow, note: str) -> None:
    assert window.desk.card.editor.hasFocus()
    QTest.keyClicks(window.focusWidget(), note)


def saved(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.card.unsaved, timeout=5_000)
    settle(window, qtbot)


def notes(path: Path) -> list[str]:
    """What is on the disk, of every letter."""
    with Library.open(path) as library:
        return [one.note for letter in library.letters() for one in library.annotations(letter.id)]


def in_panel(window: MainWindow) -> list[str]:
    model = window.panels.notes.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def other_letter(window: MainWindow) -> str:
    return next(one.id for one in window.workspace.letters if one.id != window.workspace.reading.letter_id)


def open_other(window: MainWindow, _folder: Path) -> None:
    library = window.panels.library
    row = library.list.visualRect(library.model.find(other_letter(window)))
    QTest.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())


def bin_this(window: MainWindow, _folder: Path) -> None:
    assert window.workspace.reading.letter_id is not None
    window.panels.errands.bin([window.workspace.reading.letter_id])


def import_another(window: MainWindow, folder: Path) -> None:
    third = folder / "third.txt"
    third.write_text("第三封信\n\n大家好。\n", encoding="utf-8")
    window.panels.errands.import_paths([third])


@pytest.mark.parametrize("leave", [open_other, bin_this, import_another])
def test_a_note_typed_just_before_the_letter_changes_is_kept(
    open_first: Open, qtbot: QtBot, path: Path, tmp_path: Path, leave: Callable[[MainWindow, Path], None]
) -> None:
    window = open_first()
    letter_id = window.workspace.reading.letter_id
    assert letter_id is not None
    write(window, ROAD, "abc")
    assert window.desk.card.unsaved
    leave(window, tmp_path)
    settle(window, qtbot)
    assert window.workspace.reading.letter_id != letter_id
    assert not window.desk.card.isVisible()
    with Library.open(path) as library:
        assert [one.note for one in library.annotations(letter_id)] == ["abc"]


def test_keys_typed_straight_after_the_key_for_a_note_are_in_the_note_beside_its_passage(
    open_first: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_first()
    write(window, ROAD, "at once")
    card, view = window.desk.card, window.desk.view
    passage = view.rect_of(span_of(ROAD)).translated(view.viewport().mapTo(window.desk, QPoint(0, 0)))
    assert card.isVisible()
    assert not card.geometry().intersects(passage)
    assert abs(card.geometry().top() - passage.bottom()) < 30
    saved(window, qtbot)
    assert card.typed == "at once"
    assert notes(path) == ["at once"]


def lock(path: Path) -> sqlite3.Connection:
    """Hold the library as another program that writes does."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    return connection


@pytest.mark.parametrize("stays", [True, False])
def test_a_note_that_cannot_be_stored_stays_in_the_editor_and_is_stored_later(
    open_first: Open, qtbot: QtBot, path: Path, stays: bool
) -> None:
    window = open_first()
    write(window, ROAD, "one")
    saved(window, qtbot)
    other = lock(path)
    type_on(window, " two")
    if not stays:
        press(window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: "another program" in window.desk.messages.text, timeout=30_000)
    if stays:
        assert window.desk.card.typed == "one two"
    assert notes_on(other) == ["one"]
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: in_panel(window) == [f"{ROAD}\none two"], timeout=30_000)
    assert notes(path) == ["one two"]


def notes_on(connection: sqlite3.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT note FROM annotation")]


def test_a_highlight_that_cannot_be_stored_leaves_no_step_to_undo(open_first: Open, qtbot: QtBot, path: Path) -> None:
    window = open_first()
    other = lock(path)
    drag(window, span_of(ROAD))
    press(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: "another program" in window.desk.messages.text, timeout=30_000)
    assert window.workspace.undo_stack.count() == 0
    other.execute("ROLLBACK")
    other.close()
    assert window.workspace.annotating.in_order() == []


def test_an_undo_that_cannot_be_stored_can_be_asked_for_again(open_first: Open, qtbot: QtBot, path: Path) -> None:
    window = open_first()
    highlight(window, qtbot, ROAD)
    other = lock(path)
    press(window, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: "another program" in window.desk.messages.text, timeout=30_000)
    assert window.workspace.undo_stack.index() == 1
    other.execute("ROLLBACK")
    other.close()
    press(window, Qt.Key.Key_Z)
    settle(window, qtbot)
    assert notes(path) == []


def test_undo_after_a_step_to_another_note_changes_the_note_that_was_typed(
    open_first: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_first()
    write(window, ROAD, "road")
    press(window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    settle(window, qtbot)
    write(window, WATER, "water")
    click(window, qtbot, ROAD)  # before the note of the water was saved by itself
    QTest.mouseClick(window.desk.card.editor.viewport(), Qt.MouseButton.LeftButton)
    type_on(window, "!")
    saved(window, qtbot)
    assert notes(path) == ["road!", "water"]
    stack = window.workspace.undo_stack
    for left in (["road", "water"], ["road", ""], ["road"], [""], []):
        stack.undo()
        settle(window, qtbot)
        assert notes(path) == left


def remove_elsewhere(path: Path, annotation: Annotation) -> None:
    with Library.open(path) as library:
        library.remove(annotation.id)


def test_a_note_deleted_in_another_window_is_stored_again_with_what_was_typed(
    open_first: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_first()
    highlight(window, qtbot, ROAD)
    click(window, qtbot, ROAD)
    QTest.mouseClick(window.desk.card.editor.viewport(), Qt.MouseButton.LeftButton)
    [annotation] = window.workspace.annotating.in_order()
    remove_elsewhere(path, annotation)
    type_on(window, "kept")
    window.workspace.reading.read_annotations()
    settle(window, qtbot)
    saved(window, qtbot)
    assert window.desk.card.typed == "kept"
    assert notes(path) == ["kept"]
    assert in_panel(window) == [f"{ROAD}\nkept"]


def test_the_card_closes_where_its_note_was_deleted_in_another_window(
    open_first: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_first()
    annotation = highlight(window, qtbot, ROAD)
    click(window, qtbot, ROAD)
    assert window.desk.card.isVisible()
    remove_elsewhere(path, annotation)
    window.workspace.reading.read_annotations()
    settle(window, qtbot)
    assert not window.desk.card.isVisible()
    assert in_panel(window) == []


def offer_of(window: MainWindow) -> QPushButton:
    return next(one for one in window.desk.messages.findChildren(QPushButton) if one.text() == "Undo")


def test_the_offer_to_undo_a_deletion_brings_it_back_and_goes_when_another_step_is_made(
    open_first: Open, qtbot: QtBot
) -> None:
    window = open_first()
    annotation = highlight(window, qtbot, ROAD)
    click(window, qtbot, ROAD)
    press(window, Qt.Key.Key_Backspace)
    settle(window, qtbot)
    assert in_panel(window) == []
    QTest.mouseClick(offer_of(window), Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert window.workspace.annotating.in_order() == [annotation]
    click(window, qtbot, ROAD)
    press(window, Qt.Key.Key_Backspace)
    settle(window, qtbot)
    assert window.desk.messages.isVisible()
    highlight(window, qtbot, WATER)
    assert not window.desk.messages.isVisible()
    assert in_panel(window) == [WATER]


def test_a_colour_key_keeps_an_underline_and_underlining_keeps_the_colour(open_first: Open, qtbot: QtBot) -> None:
    window = open_first()
    highlight(window, qtbot, ROAD, Qt.Key.Key_U)
    click(window, qtbot, ROAD)
    press(window, Qt.Key.Key_3)
    settle(window, qtbot)
    [annotation] = window.workspace.annotating.in_order()
    assert (annotation.style, annotation.color) == (Style.UNDERLINE, Color.GREEN)


def test_a_highlight_just_made_is_the_one_at_hand(open_first: Open, qtbot: QtBot, path: Path) -> None:
    window = open_first()
    made = highlight(window, qtbot, ROAD)
    press(window, Qt.Key.Key_N)
    type_on(window, "kept")
    saved(window, qtbot)
    assert notes(path) == ["kept"]
    press(window, Qt.Key.Key_Escape, NONE)
    press(window, Qt.Key.Key_Backspace)
    settle(window, qtbot)
    assert window.workspace.annotating.get(made.id) is None


def test_a_passage_of_a_whole_long_letter_is_refused_in_a_sentence(open_first: Open, qtbot: QtBot) -> None:
    line = "路通水到人心暖，田裡莊稼年年好。" * 60 + "\n"
    window = open_first("長信\n\n" + line * (LONGEST_PASSAGE // len(line) + 2))
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_N)
    settle(window, qtbot)
    assert "choose a shorter one" in window.desk.messages.text
    assert not window.desk.card.isVisible()
    assert window.desk.view.selection is not None
    assert in_panel(window) == []


def test_a_long_passage_is_quoted_by_its_first_words(open_first: Open, qtbot: QtBot) -> None:
    line = "路通水到人心暖，田裡莊稼年年好。\n"
    window = open_first("長信\n\n" + line * 400)
    press(window, Qt.Key.Key_A)
    press(window, Qt.Key.Key_1)
    settle(window, qtbot)
    [shown] = in_panel(window)
    assert shown.endswith("…")
    assert len(shown) < 130


def test_a_click_beside_every_mark_closes_the_card_and_a_colour_key_then_changes_nothing(
    open_first: Open, qtbot: QtBot
) -> None:
    window = open_first()
    annotation = highlight(window, qtbot, ROAD)
    click(window, qtbot, ROAD)
    assert window.desk.card.isVisible()
    click(window, qtbot, "各位")
    assert not window.desk.card.isVisible()
    press(window, Qt.Key.Key_4)
    settle(window, qtbot)
    assert window.workspace.annotating.in_order() == [annotation]


def test_escape_in_the_text_closes_the_card_before_it_leaves_the_text_alone_on_the_screen(
    open_first: Open, qtbot: QtBot
) -> None:
    window = open_first()
    highlight(window, qtbot, ROAD)
    only_text = window.panels.actions["full_screen"]
    press(window, Qt.Key.Key_F11, NONE)
    click(window, qtbot, ROAD)
    assert window.desk.card.isVisible()
    assert window.desk.view.hasFocus()
    press(window, Qt.Key.Key_Escape, NONE)
    assert (window.desk.card.isVisible(), only_text.isChecked()) == (False, True)
    press(window, Qt.Key.Key_Escape, NONE)
    assert not only_text.isChecked()


def test_the_card_closes_when_its_passage_is_scrolled_out_of_sight(open_first: Open, qtbot: QtBot, path: Path) -> None:
    window = open_first(FIRST + "再見。\n" * 300)
    write(window, ROAD, "abc")
    window.desk.view.scroll_by(30)
    qtbot.wait(20)
    assert window.desk.card.isVisible()
    window.desk.view.scroll_by(4_000)
    qtbot.waitUntil(lambda: not window.desk.card.isVisible())
    settle(window, qtbot)
    assert notes(path) == ["abc"]


def test_card_and_bar_leave_a_vertical_passage_uncovered(open_first: Open, qtbot: QtBot) -> None:
    window = open_first(FIRST + "再見。\n" * 40)
    window.resize(1_300, 700)
    window.workspace.set(vertical=True)
    qtbot.wait(50)
    view, desk = window.desk.view, window.desk
    drag(window, span_of(ROAD))
    passage = view.rect_of(span_of(ROAD)).translated(view.viewport().mapTo(desk, QPoint(0, 0)))
    for lying_over in (desk.selection_bar, desk.card):
        if lying_over is desk.card:
            press(window, Qt.Key.Key_N)
        assert lying_over.isVisible()
        assert not lying_over.geometry().intersects(passage)
        assert desk.rect().contains(lying_over.geometry())
        assert not passage.left() <= lying_over.geometry().center().x() <= passage.right()


def test_the_bar_goes_when_the_passage_does_not_stand_still(open_first: Open) -> None:
    window = open_first()
    drag(window, span_of(ROAD))
    bar, view = window.desk.selection_bar, window.desk.view
    assert bar.isVisible()
    before = view.rect_of(span_of(ROAD))
    press(window, Qt.Key.Key_Equal)
    assert view.rect_of(span_of(ROAD)) != before
    assert not bar.isVisible()


def test_a_file_dropped_on_the_editor_is_left_to_the_window(open_first: Open, tmp_path: Path) -> None:
    window = open_first()
    write(window, ROAD, "abc")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "first.txt"))])
    port = window.desk.card.editor.viewport()
    assert not port.acceptDrops()
    assert not window.desk.card.editor.acceptDrops()
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), action, data, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()


def test_unusual_spaces_and_line_ends_in_a_note_survive(open_first: Open, qtbot: QtBot, path: Path) -> None:
    window = open_first()
    special = "a\u00a0b\u2028c\u3000𠮷\nd"
    drag(window, span_of(ROAD))
    press(window, Qt.Key.Key_N)
    QApplication.clipboard().setText(special)
    press(window, Qt.Key.Key_V)
    saved(window, qtbot)
    assert notes(path) == [special]
    press(window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    click(window, qtbot, ROAD)
    assert window.desk.card.typed == special
    assert not window.desk.card.unsaved


def test_deleting_one_of_several_marks_steps_to_the_next(open_first: Open, qtbot: QtBot) -> None:
    window = open_first()
    highlight(window, qtbot, ROAD)
    highlight(window, qtbot, "請大家", Qt.Key.Key_2)
    click(window, qtbot, ROAD)
    card = window.desk.card
    assert len(card.stack) == 2
    for left in (1, 0):
        [erase] = [one for one in card.findChildren(QToolButton) if one.accessibleName().startswith("Delete")]
        QTest.mouseClick(erase, Qt.MouseButton.LeftButton)
        settle(window, qtbot)
        assert len(in_panel(window)) == left
        assert card.isVisible() is bool(left)


def test_rows_of_the_notes_grow_higher_when_the_panel_grows_narrower(open_first: Open, qtbot: QtBot) -> None:
    window = open_first()
    window.resize(1_600, 700)
    write(window, ROAD, "several words that need more than one line in a narrow panel, ")
    saved(window, qtbot)
    panel = window.panels.notes
    window.panels.side.setCurrentWidget(panel)
    heights = []
    for width in (600, 220):
        window.panes.setSizes([200, 1_400 - width, width])
        qtbot.wait(50)
        index = panel.model.index(0)
        heights.append(panel.list.visualRect(index).height())
        assert panel.list.visualRect(index).height() == panel.list.sizeHintForIndex(index).height()
    assert heights[0] < heights[1]


def test_the_message_follows_the_language(open_first: Open, qtbot: QtBot) -> None:
    window = open_first()
    press(window, Qt.Key.Key_N)
    assert window.desk.messages.isVisible()
    names = set()
    for language in (Language.TRADITIONAL, Language.ENGLISH):
        window.panels.actions.languages[language].trigger()
        settle(window, qtbot)
        names.add(
            next(one for one in window.desk.messages.findChildren(QPushButton) if one.text() == "✕").accessibleName()
        )
    assert len(names) == 2
    assert not window.desk.messages.isVisible()
