"""The list of decisions by itself: Qt's rules, the order of rows, what it asks of the window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.text import Span
from reader.ui.overrides_dialog import OverridesDialog
from reader.ui.overrides_model import COLUMNS, OverridesModel

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


def decision(number: int, word: str, form: str, scope: Scope = Scope.EVERYWHERE) -> Override:
    return Override(
        id=str(number),
        kind=OverrideKind.CONVERSION,
        scope=scope,
        word=word,
        form=form,
        target=Variant.HANT_TW,
        letter_id="l" if scope in {Scope.PLACE, Scope.LETTER} else None,
        span=Span(4, 4 + len(word)) if scope is Scope.PLACE else None,
        sender="林美" if scope is Scope.SENDER else None,
        created=NOON + timedelta(minutes=number),
    )


DECISIONS = (
    decision(1, "范", "範"),
    decision(2, "里面", "裏面", Scope.PLACE),
    decision(3, "干", "乾", Scope.LETTER),
    decision(4, "后", "后", Scope.SENDER),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(qtbot: QtBot, window: QWidget) -> OverridesDialog:
    dialog = OverridesDialog(lambda letter_id: f"letter {letter_id}", window)
    dialog.show_overrides(DECISIONS)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    return dialog


def words(model: OverridesModel) -> list[str]:
    return [model.row(model.index(row, 0)).word for row in range(model.rowCount())]


@pytest.mark.usefixtures("qapp")
def test_the_table_keeps_to_the_rules_of_qt_through_every_change() -> None:
    model = OverridesModel(str)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for shown in (DECISIONS, DECISIONS[:1], (), DECISIONS):
        model.show(shown)
        for wanted in ("", "范", "nowhere", ""):
            model.narrow(wanted)
    assert tester.model() is model
    assert model.columnCount() == len(COLUMNS)


def test_rows_are_ordered_by_the_time_they_were_made_and_say_where_they_hold() -> None:
    model = OverridesModel(lambda letter_id: f"letter {letter_id}")
    model.show(DECISIONS)
    assert words(model) == ["后", "干", "里面", "范"]
    assert [model.index(row, 3).data() for row in range(4)] == [
        "in letters of this sender：林美",
        "in this letter：letter l",
        "only here：letter l",
        "everywhere",
    ]


@pytest.mark.parametrize(("wanted", "found"), [("裡", ["里面"]), ("裏", ["里面"]), (" 范 ", ["范"]), ("後", ["后"])])
def test_words_are_found_in_either_script_and_any_form(wanted: str, found: list[str]) -> None:
    model = OverridesModel(str)
    model.show(DECISIONS)
    model.narrow(wanted)
    assert words(model) == found
    assert model.count == len(DECISIONS)


def test_a_search_stays_when_decisions_come(dialog: OverridesDialog) -> None:
    dialog.filter.insert("范")
    dialog.show_overrides((*DECISIONS, decision(5, "范某", "範某"), decision(6, "云", "雲")))
    assert words(dialog.model) == ["范某", "范"]


@pytest.mark.parametrize(("number", "asked"), [(1, ("l", -1)), (2, ("l", 4)), (3, None)])
def test_enter_asks_for_the_letter_where_a_decision_is_about_one(
    dialog: OverridesDialog, number: int, asked: tuple[str, int] | None
) -> None:
    told: list[tuple[str, int]] = []
    dialog.letter_requested.connect(lambda letter_id, offset: told.append((letter_id, offset)))
    dialog.table.selectRow(number)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert told == ([asked] if asked else [])


def test_delete_asks_to_take_back_all_that_is_selected(dialog: OverridesDialog) -> None:
    told: list[list[Override]] = []
    dialog.revoke_requested.connect(told.append)
    dialog.table.setFocus()
    dialog.table.clearSelection()
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert told == []
    dialog.table.selectAll()
    assert dialog.remove.isEnabled()
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert {one.id for one in told[0]} == {"1", "2", "3", "4"}


def test_keys_in_the_search_box_neither_delete_nor_open(dialog: OverridesDialog) -> None:
    told: list[object] = []
    dialog.revoke_requested.connect(told.append)
    dialog.letter_requested.connect(lambda *asked: told.append(asked))
    dialog.table.selectRow(1)
    dialog.filter.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(dialog.filter, key)
    assert told == []
    assert dialog.isVisible()


def test_without_decisions_there_is_nothing_to_write_out(dialog: OverridesDialog) -> None:
    dialog.show_overrides(())
    assert not dialog.export.isEnabled()
    assert not dialog.remove.isEnabled()
    assert not dialog.table.isVisible()
    dialog.show_overrides(DECISIONS)
    assert dialog.table.isVisible()
    assert dialog.export.isEnabled()
