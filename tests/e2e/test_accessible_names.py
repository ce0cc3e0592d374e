"""Every control of the real window, its cards and dialogs has a name and a role, and the keyboard gets there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from reader.letters import read
from reader.settings import Language
from reader.text import Span
from reader.ui.command_palette import CommandPalette
from reader.ui.encoding_dialog import EncodingDialog
from reader.ui.help import HelpDialog
from reader.ui.main_window import MainWindow
from reader.ui.particulars_dialog import ParticularsDialog
from reader.ui.reread_dialog import RereadDialog
from tests.e2e.conftest import Start
from tests.e2e.test_books import book as book  # a fixture
from tests.e2e.test_books import shown_of

LETTER = "給張三的信\n\n張三：\n\n一、問候\n\n你們隔離併到指定地點，張三說好。\n\n林美\n2021年3月4日\n"
LANGUAGES = pytest.mark.parametrize("language", list(Language))
VAGUE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.Border}


@pytest.fixture
def window(start: Start, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    file = tmp_path / "letter.txt"
    file.write_text(LETTER, encoding="utf-8")
    opened = start("--library", str(tmp_path / "library.db"), str(file))
    settle(opened, qtbot)
    opened.activateWindow()
    yield opened
    say_in(opened, Language.ENGLISH)  # what is installed for one window holds for the next


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.busy, timeout=20_000)


def focused() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def say_in(window: MainWindow, language: Language) -> None:
    window.panels.actions.languages[language].trigger()


def within(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What a client finds in a part of the window that is seen."""
    if interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from within(child)


def complaints(part: QWidget) -> list[str]:
    """The controls in a part of the window that a client could not say, or not say what they are."""
    found = []
    for interface in within(QAccessible.queryAccessibleInterface(part)):
        thing, name = interface.object(), interface.text(QAccessible.Text.Name)
        is_control = isinstance(thing, QWidget) and thing.focusPolicy() & Qt.FocusPolicy.TabFocus
        is_item = (
            not isinstance(thing, QWidget)
            and interface.state().selectable
            and interface.role() is not QAccessible.Role.Cell
        )
        if isinstance(thing, QComboBox):  # on Linux its name is what is chosen
            name = interface.text(QAccessible.Text.Description)
        if (is_control or is_item) and not any(map(str.isalnum, name)):
            found.append(f"{type(thing).__name__} {interface.role().name} is called {name!r}")
        if is_control and interface.role() in VAGUE:
            found.append(f"{name} is a {interface.role().name}")
    return found


@LANGUAGES
def test_in_the_window(window: MainWindow, qtbot: QtBot, language: Language) -> None:
    say_in(window, language)
    assert complaints(window) == []
    window.panels.side.setCurrentIndex(1)
    window.panels.actions["show_bin"].trigger()
    settle(window, qtbot)
    assert complaints(window) == []


@LANGUAGES
def test_on_the_bars_and_cards_over_the_letter(window: MainWindow, qtbot: QtBot, language: Language) -> None:
    say_in(window, language)
    view, desk = window.desk.view, window.desk
    view.select(Span(LETTER.index("隔離"), LETTER.index("隔離") + 2))
    view.announce_passage()
    assert desk.selection_bar.isVisible()
    assert complaints(desk) == []
    window.panels.actions["note"].trigger()
    settle(window, qtbot)
    assert desk.card.isVisible()
    desk.messages.say("Words", offer="Undo", stay=True)
    assert complaints(desk) == []
    desk.card.dismiss()
    view.select(Span(LETTER.index("併到"), LETTER.index("併到") + 1))
    window.panels.actions["explain"].trigger()
    assert window.panels.script.words.card.isVisible()
    assert complaints(desk) == []


@pytest.fixture
def dialogs(window: MainWindow, qtbot: QtBot, tmp_path: Path, book: Path) -> Callable[[], list[QDialog]]:
    """Make every dialog of the window, one of each kind."""

    def made() -> list[QDialog]:
        page, panels = window.workspace.reading.page, window.panels
        assert page is not None
        found: list[QDialog] = [
            CommandPalette(panels.actions, window),
            HelpDialog(panels.actions, window),
            ParticularsDialog(page.letter, window.workspace.letters[0], window),
            RereadDialog(read(tmp_path / "letter.txt"), window),
            EncodingDialog("e.txt", LETTER.encode("big5hkscs"), ("big5hkscs", "gb18030"), window),
        ]
        panels.actions["overrides"].trigger()
        panels.errands.import_paths([book])
        sheet, overrides = panels.errands.sheet, panels.script.words.dialog
        assert sheet is not None
        assert overrides is not None
        return [*found, overrides, sheet, shown_of(sheet, window, qtbot)]

    return made


@LANGUAGES
def test_in_the_dialogs(window: MainWindow, language: Language, dialogs: Callable[[], list[QDialog]]) -> None:
    say_in(window, language)
    for dialog in dialogs():
        dialog.show()
        assert dialog.windowTitle()
        assert complaints(dialog) == [], type(dialog)
        dialog.close()


def test_the_tab_key_comes_by_everything_in_a_dialog_and_back(
    dialogs: Callable[[], list[QDialog]], qtbot: QtBot
) -> None:
    for dialog in dialogs():
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        first = focused()
        stops = {first}
        QTest.keyClick(first, Qt.Key.Key_Tab)
        while focused() not in stops:
            stops.add(focused())
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert focused() is first, type(dialog)
        missed = [
            control
            for control in dialog.findChildren(QWidget)
            if control.window() is dialog
            and control.focusPolicy() & Qt.FocusPolicy.TabFocus
            and control.isVisible()
            and control.isEnabled()
            and control not in stops
            and not isinstance(control, QRadioButton)  # of several, one is stopped at
        ]
        assert missed == [], type(dialog)
        dialog.close()


def test_a_row_of_a_list_is_said_with_all_that_it_shows(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.view.select(Span(LETTER.index("隔離"), LETTER.index("隔離") + 2))
    window.panels.actions["highlight"].trigger()
    settle(window, qtbot)
    rows = QAccessible.queryAccessibleInterface(window.panels.library.list)
    assert rows.role() is QAccessible.Role.List
    said = rows.child(0).text(QAccessible.Text.Name)
    assert said == "給張三的信, 林美 → 張三, 2021-03-04, Traditional, Notes: 1"
    notes = window.panels.notes.model
    told = notes.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "隔離. Highlight: Yellow"
    outline = QAccessible.queryAccessibleInterface(window.panels.outline.list)
    assert outline.child(0).text(QAccessible.Text.Name) == "一、問候"


def way_round(window: MainWindow, key: Qt.Key, *, most: int = 60) -> list[QWidget]:
    """Where a key leads from the letter until it comes there again."""
    view = window.desk.view
    view.setFocus()
    stops: list[QWidget] = []
    for _ in range(most):
        QTest.keyClick(focused(), key)
        stops.append(focused())
        if stops[-1] is view:
            return stops
    pytest.fail(f"the way does not come back: {stops[-5:]}")


def test_the_tab_key_goes_from_the_list_over_the_letter_to_its_notes_and_comes_back(window: MainWindow) -> None:
    panels, view = window.panels, window.desk.view
    stops = way_round(window, Qt.Key.Key_Tab)
    assert len(stops) == len(set(stops)) > 12
    order = [panels.side.tabBar(), panels.outline.list, panels.library.search_box, panels.library.list, view]
    assert [stop for stop in stops if stop in order] == order
    assert stops[0] is panels.side.tabBar()
    assert stops[-2] is panels.library.list
    back = way_round(window, Qt.Key.Key_Backtab)
    assert back == [*reversed(stops[:-1]), view]


def test_the_tab_key_goes_through_both_views_while_the_stored_text_stands_beside(
    window: MainWindow, qtbot: QtBot
) -> None:
    stops = way_round(window, Qt.Key.Key_Tab)
    window.panels.actions["beside"].trigger()
    settle(window, qtbot)
    twin = window.panels.script.twin
    assert twin is not None
    assert twin.original is not None
    assert way_round(window, Qt.Key.Key_Tab) == [*stops[:-1], twin.original, window.desk.view]
    assert complaints(window) == []
    beside = QAccessible.queryAccessibleInterface(twin.original)
    assert beside.text(QAccessible.Text.Description).startswith("Letter as stored")
    window.panels.actions["beside"].trigger()
    assert way_round(window, Qt.Key.Key_Tab) == stops


def test_the_tab_key_goes_through_the_bar_and_the_card_over_the_letter(window: MainWindow, qtbot: QtBot) -> None:
    view, desk = window.desk.view, window.desk
    view.setFocus()
    view.select(Span(LETTER.index("隔離"), LETTER.index("隔離") + 2))
    view.announce_passage()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert focused() is desk.selection_bar.stops[0]
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    settle(window, qtbot)
    assert [mark.span.of(LETTER) for mark in view.page.marks] == ["隔離"]  # type: ignore[union-attr]  # there is a page
    QTest.keyClick(view, Qt.Key.Key_Left)
    window.panels.actions["note"].trigger()
    assert focused() is desk.card.editor
    QTest.keyClick(desk.card.editor, Qt.Key.Key_Tab)
    assert focused() is desk.card.stops[1]
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not desk.card.isVisible()
    assert view.hasFocus()


def test_a_message_is_reached_by_the_tab_key_and_put_away_by_escape(window: MainWindow) -> None:
    view, messages = window.desk.view, window.desk.messages
    view.setFocus()
    messages.say("Words", offer="Undo", stay=True)
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert messages.isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not messages.isVisible()
    assert view.hasFocus()


def test_every_command_is_in_a_menu_or_found_by_its_name_and_escape_leaves(window: MainWindow) -> None:
    actions = window.panels.actions
    palette = CommandPalette(actions, window)
    palette.show()
    rows = [palette.list.item(row).text() for row in range(palette.list.count())]
    for action in actions.all():
        assert not action.isEnabled() or any(row.startswith(action.text()) for row in rows), action.text()
    for dialog in (palette, HelpDialog(actions, window)):
        dialog.show()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert isinstance(dialog, QDialog)
        assert not dialog.isVisible()
