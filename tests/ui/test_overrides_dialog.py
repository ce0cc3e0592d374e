"""The list of decisions: Qt's rules, finding, the place that is kept, what is asked of the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.text import Span
from reader.ui.overrides_dialog import OverridesDialog
from reader.ui.overrides_model import OverridesModel

NOON = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)
TITLES = {"a": "给小满的信", "b": "致鄉親的信"}


def conversion(word: str, form: str, minute: int = 0) -> Override:
    return Override(
        id=f"{word}{minute}",
        kind=OverrideKind.CONVERSION,
        scope=Scope.EVERYWHERE,
        word=word,
        form=form,
        target=Variant.HANT_TW,
        created=NOON + timedelta(minutes=minute),
    )


PLACED = replace(conversion("干", "乾", 1), scope=Scope.PLACE, letter_id="a", span=Span(12, 13))
LETTER = replace(
    conversion("里面", "里面", 2), kind=OverrideKind.PROTECTION, scope=Scope.LETTER, letter_id="b", target=None
)
SENDER = replace(conversion("范", "範", 3), scope=Scope.SENDER, sender="张国荣")
EVERYWHERE = replace(conversion("包乾", "包幹", 4), kind=OverrideKind.EMENDATION, target=None)
ALL = (PLACED, LETTER, SENDER, EVERYWHERE)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[OverridesDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = OverridesDialog(TITLES.__getitem__, window)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    made.close()


def cells(model: OverridesModel) -> list[list[str]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def words(dialog: OverridesDialog) -> list[str]:
    return [row[0] for row in cells(dialog.model)]


def said(dialog: OverridesDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def button(dialog: OverridesDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


@pytest.mark.usefixtures("qtbot")
def test_rows_tell_word_form_kind_scope_and_time_the_newest_first() -> None:
    model = OverridesModel(TITLES.__getitem__)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(ALL)
    rows = cells(model)
    assert [row[:4] for row in rows] == [
        ["包乾", "包幹", "Emendation", "everywhere"],
        ["范", "範", "Conversion", "in letters of this sender：张国荣"],
        ["里面", "里面", "Not converted", "in this letter：致鄉親的信"],
        ["干", "乾", "Conversion", "only here：给小满的信"],
    ]
    local = EVERYWHERE.created.astimezone()
    assert rows[0][4] == f"{local:%Y-%m-%d %H:%M}"
    assert model.count == 4
    for query in ("包", "無", "范", ""):
        model.narrow(query)
    model.show(ALL[:1])
    model.show(())
    assert tester.model() is model


@pytest.mark.parametrize(
    ("query", "found"),
    [("範", ["范"]), ("范", ["范"]), ("裡", ["里面"]), ("乾", ["包乾", "干"]), (" 里 ", ["里面"]), ("無", [])],
)
def test_a_word_or_its_form_is_found_in_either_script(dialog: OverridesDialog, query: str, found: list[str]) -> None:
    dialog.show_overrides(ALL)
    dialog.filter.insert(query)
    assert words(dialog) == found


def test_a_list_without_rows_says_why(dialog: OverridesDialog) -> None:
    [empty] = said(dialog)
    assert empty.startswith("No decisions yet. Put the caret on a word and press F2")
    assert not dialog.export.isEnabled()
    dialog.show_overrides(ALL)
    assert said(dialog) == []
    dialog.filter.insert("<b>")
    assert said(dialog) == ["No decision has “<b>” in it."]
    assert dialog.export.isEnabled()


def test_the_keyboard_leads_from_the_filter_through_the_list_to_a_letter(
    dialog: OverridesDialog, qtbot: QtBot
) -> None:
    dialog.show_overrides(ALL)
    dialog.filter.setFocus()
    QTest.keyClick(dialog.filter, Qt.Key.Key_Down)
    assert dialog.table.hasFocus()
    assert dialog.selected() == [EVERYWHERE]
    for _ in range(3):
        QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.letter_requested) as asked:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == ["a", 12]
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert not dialog.table.hasFocus()


def test_a_double_click_asks_for_the_letter(dialog: OverridesDialog, qtbot: QtBot) -> None:
    dialog.show_overrides(ALL)
    where = dialog.table.visualRect(dialog.model.index(2, 0)).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(dialog.letter_requested) as asked:
        QTest.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args == ["b", -1]


def test_a_decision_about_no_single_letter_says_so_until_the_list_is_used_again(
    dialog: OverridesDialog, qtbot: QtBot
) -> None:
    dialog.show_overrides(ALL)
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    with qtbot.assertNotEmitted(dialog.letter_requested):
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert said(dialog) == ["This decision is about no single letter."]
    dialog.filter.insert("范")
    assert said(dialog) == []


def test_delete_and_the_button_ask_for_the_rows_that_are_selected(dialog: OverridesDialog, qtbot: QtBot) -> None:
    dialog.show_overrides(ALL)
    assert not dialog.remove.isEnabled()
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    for row in (2, 3):
        where = dialog.table.visualRect(dialog.model.index(row, 0)).center()
        control = Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, control, where)
    with qtbot.waitSignal(dialog.revoke_requested) as asked:
        QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert {one.word for one in asked.args[0]} == {"包乾", "里面", "干"}
    with qtbot.waitSignal(dialog.revoke_requested) as again:
        QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert again.args == asked.args


def test_delete_in_the_filter_deletes_a_character(dialog: OverridesDialog, qtbot: QtBot) -> None:
    dialog.show_overrides(ALL)
    dialog.table.selectRow(0)
    dialog.filter.setFocus()
    dialog.filter.setText("范")
    dialog.filter.home(False)
    with qtbot.assertNotEmitted(dialog.revoke_requested):
        QTest.keyClick(dialog.filter, Qt.Key.Key_Delete)
    assert dialog.filter.text() == ""


def test_after_a_row_has_gone_the_next_one_is_selected(dialog: OverridesDialog) -> None:
    rows = tuple(conversion(chr(0x4E00 + number), "一", number) for number in range(60))
    dialog.show_overrides(rows)
    dialog.table.setFocus()
    dialog.table.selectRow(40)
    [gone] = dialog.selected()
    dialog.show_overrides(tuple(one for one in rows if one is not gone))
    assert dialog.table.currentIndex().row() == 40
    assert dialog.table.rect().contains(dialog.table.visualRect(dialog.table.currentIndex()).center())
    dialog.show_overrides(rows[:5])
    assert dialog.selected() == [rows[0]]
    dialog.show_overrides(())
    assert dialog.selected() == []
    assert not dialog.remove.isEnabled()


def test_files_are_asked_for_by_the_window(dialog: OverridesDialog, qtbot: QtBot) -> None:
    dialog.show_overrides(ALL)
    for text, signal in (
        ("Import a dictionary…", dialog.import_requested),
        ("Export a dictionary…", dialog.export_requested),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)
    dialog.say("Words taken in: 3.")
    assert said(dialog) == ["Words taken in: 3."]


def test_a_long_list_looks_only_at_the_rows_that_are_seen(qtbot: QtBot) -> None:
    asked: list[str] = []

    def title_of(letter_id: str) -> str:
        asked.append(letter_id)
        return letter_id

    window = QWidget()
    qtbot.addWidget(window)
    dialog = OverridesDialog(title_of, window)
    dialog.show()
    rows = [
        replace(conversion(chr(0x4E00 + number), "一", number), scope=Scope.LETTER, letter_id=str(number))
        for number in range(5_000)
    ]
    dialog.show_overrides(tuple(rows))
    qtbot.wait(30)
    dialog.filter.insert("一")
    qtbot.wait(30)
    dialog.table.selectAll()
    assert len(dialog.selected()) == 5_000
    assert 0 < len(set(asked)) < 200
    dialog.close()


@pytest.mark.usefixtures("twice_as_large", "styled")
def test_type_of_twice_the_size_leaves_every_column_in_sight(dialog: OverridesDialog) -> None:
    dialog.show_overrides(ALL)
    last = dialog.model.index(0, dialog.model.columnCount() - 1)
    place = dialog.table.visualRect(last)
    assert dialog.table.viewport().rect().contains(place.adjusted(0, 0, -1, 0))
    assert place.height() >= dialog.table.fontMetrics().height()
    assert last.data(Qt.ItemDataRole.ToolTipRole) == last.data()
    assert dialog.screen().availableSize().width() >= dialog.width()
