"""The table of an import: Qt's rules, what can be corrected in it, and who has the last word on a letter."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.errors import BookUndecided, EncodingDisputed, FileDamaged
from reader.letters.amendment import Amendment
from reader.script import Variant
from reader.store.summary import LetterSummary
from reader.tasks import Chosen, ImportResult, ImportStatus, Recognised
from reader.ui.import_model import Column, ImportModel

NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
FIELDS = (Column.TITLE, Column.SENDER, Column.RECIPIENT, Column.DATE)


def result(
    name: str,
    status: ImportStatus = ImportStatus.READY,
    *,
    date: str | None = "2021-03-04",
    date_text: str | None = "2021年3月4日",
    sender: str | None = "林美",
    recipient: str | None = "甲兄",
    remarks: int = 0,
) -> ImportResult:
    known = status in {ImportStatus.IMPORTED, ImportStatus.DUPLICATE}
    return ImportResult(
        path=Path("in") / name,
        status=status,
        id=f"id of {name}" if known else None,
        encoding="utf-8",
        title="致甲的信",
        recognised=Recognised(
            title="致甲的信",
            sender=sender,
            recipient=recipient,
            date=date,
            date_text=date_text,
            script=Variant.HANT,
            remarks=remarks,
        ),
    )


BROKEN = ImportResult(path=Path("in/b.pdf"), status=ImportStatus.FAILED, error=FileDamaged(path="in/b.pdf"))
DISPUTED = ImportResult(
    path=Path("in/c.txt"),
    status=ImportStatus.FAILED,
    error=EncodingDisputed(path="in/c.txt", candidates=["gb18030", "cp949"]),
    candidates=("gb18030", "cp949"),
)
BOOK = ImportResult(path=Path("in/d.epub"), status=ImportStatus.FAILED, error=BookUndecided(path="in/d.epub"))


def summary(letter: ImportResult, *, sender: str) -> LetterSummary:
    day = datetime.date(2021, 3, 4)
    return LetterSummary(
        id=letter.id or "",
        title="致甲的信",
        name="a",
        sender=sender,
        recipient="甲兄",
        date=day,
        dates=(day, day),
        date_text="2021年3月4日",
        script=Variant.HANT,
        chars=10,
        annotations=0,
        last_read=None,
        added=NOW,
        binned=False,
    )


@pytest.fixture
def model(qtbot: QtBot) -> ImportModel:  # noqa: ARG001  Qt is there
    return ImportModel()


def at(model: ImportModel, row: int, column: Column) -> QModelIndex:
    return model.index(row, column)


def cells(model: ImportModel, row: int) -> list[str]:
    return [str(at(model, row, column).data()) for column in Column]


def write(model: ImportModel, column: Column, words: str, row: int = 0) -> bool:
    return model.setData(at(model, row, column), words)


def test_the_table_keeps_qts_rules_whatever_comes_and_goes(model: ImportModel) -> None:
    checks = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.put([result("a.txt"), BROKEN, DISPUTED])
    model.put([BOOK, result("c.txt", ImportStatus.IMPORTED), result("e.txt"), result("e.txt")])
    assert [one.path.name for one in model.results] == ["a.txt", "b.pdf", "c.txt", "d.epub", "e.txt"]
    write(model, Column.SENDER, "奶奶")
    model.drop(BOOK.path)
    model.drop(Path("never there"))
    model.put([result("e.txt", ImportStatus.DUPLICATE)])
    counts = {status: model.count(status) for status in ImportStatus}
    assert counts == {"ready": 1, "imported": 1, "duplicate": 1, "failed": 1}
    model.see([summary(result("e.txt", ImportStatus.DUPLICATE), sender="奶奶")])
    model.clear()
    assert model.rowCount() == sum(model.count(status) for status in ImportStatus) == 0
    assert checks.model() is model


def test_a_row_says_what_was_recognised(model: ImportModel) -> None:
    model.put([result("a.txt")])
    assert cells(model, 0) == ["a.txt", "ready", "致甲的信", "林美", "甲兄", "2021-03-04", "", "繁", "utf-8"]
    assert at(model, 0, Column.FILE).data(Qt.ItemDataRole.ToolTipRole) == str(Path("in/a.txt"))
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert at(model, 0, Column.SCRIPT).data(role) == "Traditional"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (result("a.txt"), ""),
        (result("a.txt", sender=None), ""),
        (result("a.txt", sender=None, recipient=None), "no people found"),
        (result("a.txt", date=None, date_text=None), "no date"),
        (result("a.txt", date=None, date_text="八月初九"), "date not certain: 八月初九"),
        (result("a.txt", date=None, date_text=None, remarks=2), "no date · odd numbering: 2"),
    ],
)
def test_what_is_to_be_looked_at_is_said(model: ImportModel, row: ImportResult, said: str) -> None:
    model.put([row])
    assert at(model, 0, Column.REMARKS).data() == said


def test_what_is_put_right_is_not_to_be_looked_at_any_more(model: ImportModel) -> None:
    model.put([result("a.txt", date=None, date_text=None, sender=None, recipient=None)])
    assert write(model, Column.DATE, "1845-10-31")
    assert write(model, Column.RECIPIENT, "甲兄")
    assert at(model, 0, Column.REMARKS).data() == ""


def test_a_file_that_is_not_read_says_why_in_place_of_its_title(model: ImportModel) -> None:
    model.put([BROKEN, DISPUTED, BOOK])
    assert [cells(model, row)[1] for row in range(3)] == ["failed", "encoding?", "book?"]
    assert (
        at(model, 0, Column.TITLE).data()
        == "“in/b.pdf” is damaged, or not what its name says: nothing was taken from it."
    )
    assert all(not model.flags(at(model, row, Column.TITLE)) & Qt.ItemFlag.ItemIsEditable for row in range(3))
    assert model.waits()


@pytest.mark.parametrize("status", [ImportStatus.READY, ImportStatus.IMPORTED, ImportStatus.DUPLICATE])
def test_four_fields_of_a_row_can_be_written_in(model: ImportModel, status: ImportStatus) -> None:
    model.put([result("a.txt", status)])
    editable = [column for column in Column if model.flags(at(model, 0, column)) & Qt.ItemFlag.ItemIsEditable]
    assert editable == list(FIELDS)
    for column in set(Column) - set(FIELDS):
        assert not write(model, column, "甲")


def test_what_is_written_before_a_letter_is_added_goes_with_it(model: ImportModel) -> None:
    model.put([result("a.txt"), result("b.txt")])
    model.choose_encoding(Path("in/b.txt"), "big5hkscs")
    assert write(model, Column.SENDER, " 曾國藩\n滌生 ")
    assert write(model, Column.DATE, "道光二十五年十月朔")
    assert write(model, Column.RECIPIENT, "")
    assert cells(model, 0)[3:6] == ["曾國藩 滌生", "", "1845-10-31"]
    ready = model.ready()
    assert [(one.name, one.value) for one in ready[Path("in/a.txt")].amendments] == [
        ("sender", "曾國藩 滌生"),
        ("date", "1845-10-31"),
        ("recipient", None),
    ]
    assert ready[Path("in/b.txt")] == Chosen("big5hkscs")


@pytest.mark.parametrize("words", ["yesterday", "2021-02-30", "八月初九"])
def test_a_date_that_is_none_is_refused_with_a_sentence(qtbot: QtBot, model: ImportModel, words: str) -> None:
    model.put([result("a.txt")])
    with qtbot.waitSignal(model.refused) as refused:
        assert not write(model, Column.DATE, words)
    assert words in refused.args[0]
    assert cells(model, 0)[5] == "2021-03-04"


def test_the_same_words_again_are_no_correction(qtbot: QtBot, model: ImportModel) -> None:
    model.put([result("a.txt", ImportStatus.IMPORTED)])
    with qtbot.assertNotEmitted(model.edited):
        assert not write(model, Column.SENDER, "林美 ")


def test_what_is_written_for_a_letter_of_the_library_is_told_at_once(qtbot: QtBot, model: ImportModel) -> None:
    model.put([result("a.txt", ImportStatus.IMPORTED)])
    with qtbot.waitSignal(model.edited) as edited:
        assert write(model, Column.SENDER, "奶奶")
    letter_id, made = edited.args
    assert letter_id == "id of a.txt"
    assert (made.name, made.value) == ("sender", "奶奶")
    assert cells(model, 0)[3] == "奶奶"


def test_the_library_has_the_last_word_on_its_letters(model: ImportModel) -> None:
    added = result("a.txt", ImportStatus.IMPORTED)
    model.put([added, result("b.txt")])
    assert write(model, Column.SENDER, "奶奶")
    assert write(model, Column.SENDER, "外婆", row=1)
    model.see([summary(added, sender="林美")])
    assert cells(model, 0)[3] == "林美"
    assert cells(model, 1)[3] == "外婆"


def test_what_was_written_for_a_letter_that_was_there_already_is_told_after_all(
    qtbot: QtBot, model: ImportModel
) -> None:
    model.put([result("a.txt"), result("b.txt")])
    write(model, Column.SENDER, "奶奶")
    write(model, Column.SENDER, "外婆", row=1)
    told: list[tuple[str, Amendment]] = []
    model.edited.connect(lambda letter_id, made: told.append((letter_id, made)))
    with qtbot.waitSignal(model.edited):
        model.put([result("a.txt", ImportStatus.DUPLICATE), result("b.txt", ImportStatus.IMPORTED)])
    assert [(letter_id, made.value) for letter_id, made in told] == [("id of a.txt", "奶奶")]
