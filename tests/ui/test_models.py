"""The lists of the window: Qt's rules, order, and what stays in place."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from reader.annotations import Anchor, Annotation, Color, Style
from reader.letters import Letter, Remark, RemarkKind, Section, SectionKind
from reader.page import Page
from reader.script import Variant
from reader.settings import Sort
from reader.store.summary import LetterSummary
from reader.text import Span
from reader.ui.library_model import LibraryModel, Row, date_shown, is_of, people, script_badge, years
from reader.ui.note_row import NoteRow
from reader.ui.notes_panel import NotesModel
from reader.ui.outline_panel import OutlineModel
from reader.ui.year_box import YearBox

WORDS = {"1": "甲", "2": "乙", "3": "丙"}
NOW = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def summary(key: str, title: str, *, date: str | None = None, read: int | None = None) -> LetterSummary:
    day = datetime.date.fromisoformat(date) if date else None
    return LetterSummary(
        id=key,
        title=title,
        name=key,
        sender="林",
        recipient=None,
        date=day,
        dates=(day, day) if day else None,
        date_text=None,
        script=Variant.HANT_TW,
        chars=10,
        annotations=0,
        last_read=NOW + datetime.timedelta(days=read) if read is not None else None,
        added=NOW,
        binned=False,
    )


ROWS = [
    Row(one, one.title)
    for one in (
        summary("a", "乙", date="2001-01-01", read=3),
        summary("b", "甲", date="2020-01-01"),
        summary("c", "丙", read=9),
    )
]


def listed(model: LibraryModel) -> list[str]:
    return [model.row(model.index(number)).letter.id for number in range(model.rowCount())]


@pytest.mark.usefixtures("qtbot")
def test_letters_are_sorted_by_date_title_and_last_reading() -> None:
    model = LibraryModel()
    checks = watched(model)
    model.show(ROWS, Sort.DATE)
    assert listed(model) == ["b", "a", "c"]
    model.show(ROWS, Sort.TITLE)
    assert [row.title for row in (model.row(model.index(n)) for n in range(3))] == sorted(row.title for row in ROWS)
    model.show(ROWS, Sort.READ)
    assert listed(model) == ["c", "a", "b"]
    assert checks.model() is model


def test_new_values_in_the_same_order_do_not_reset_the_list(qtbot: QtBot) -> None:
    model = LibraryModel()
    model.show(ROWS, Sort.DATE)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show([Row(row.letter, row.title, "found") for row in ROWS], Sort.DATE)
    assert model.row(model.index(0)).snippet == "found"
    assert model.find("c").row() == 2
    assert not model.find("gone").isValid()


def dated(printed: str | None, first: str | None = None, last: str | None = None) -> LetterSummary:
    days = tuple(datetime.date.fromisoformat(day) for day in (first, last or first) if day)
    return replace(summary("a", "甲"), date_text=printed, dates=days or None)  # type: ignore[arg-type]  # two days


@pytest.mark.parametrize(
    ("letter", "shown"),
    [
        (dated("2021年3月4日", "2021-03-04"), "2021-03-04"),
        (dated("道光二十五年十月朔", "1845-10-31"), "1845-10-31 · 道光二十五年十月朔"),
        (dated("中華民國112年10月3日", "2023-10-03"), "2023-10-03 · 中華民國112年10月3日"),
        (dated("道光二十五年\n十月", "1845-10-31", "1845-11-28"), "1845-10-31/1845-11-28 · 道光二十五年 十月"),
        (dated("2021年3月", "2021-03-01", "2021-03-31"), "2021-03"),
        (dated("八月初九"), "八月初九"),
        (dated(None, "1850-01-01", "1850-12-31"), "1850"),
        (dated(None), ""),
    ],
)
def test_a_date_is_shown_as_printed_and_reckoned_where_that_says_more(letter: LetterSummary, shown: str) -> None:
    assert date_shown(letter) == shown


def test_a_letter_whose_date_is_a_range_may_be_of_several_years() -> None:
    letters = [
        dated("2021年3月4日", "2021-03-04"),
        dated("道光二十五年十二月", "1845-12-29", "1846-01-26"),
        dated("八月初九"),
    ]
    assert years(letters) == {2021: 1, 1845: 1, 1846: 1, None: 1}
    assert [[is_of(year, letter) for letter in letters] for year in (2021, 1845, 1846, None)] == [
        [True, False, False],
        [False, True, False],
        [False, True, False],
        [False, False, True],
    ]


def test_the_year_box_offers_the_years_and_keeps_the_chosen_one(qtbot: QtBot) -> None:
    box = YearBox()
    qtbot.addWidget(box)
    letters = [dated("2021年3月4日", "2021-03-04"), dated("1850年", "1850-01-01", "1850-12-31"), dated("八月")]
    rows = [Row(letter, letter.title) for letter in letters]
    box.offer(rows)
    assert box.narrowed(rows) == rows
    assert [box.itemText(n) for n in range(box.count())] == ["All years", "2021 (1)", "1850 (1)", "Not certain (1)"]
    box.setFocus()
    with qtbot.waitSignal(box.changed):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.narrowed(rows) == rows[:1]
    box.offer(rows * 2)
    assert box.currentText() == "2021 (2)"
    box.offer(rows[1:])
    assert box.currentText() == "All years"
    assert box.narrowed(rows) == rows
    box.setCurrentText("Not certain (1)")
    assert box.narrowed(rows) == rows[2:]


def test_a_letter_says_who_wrote_to_whom_in_which_script() -> None:
    assert people(summary("a", "甲")) == "林"
    assert script_badge(summary("a", "甲")) == "繁"


def note(key: str) -> NoteRow:
    words = WORDS[key]
    anchor = Anchor(start=0, end=1, exact=words)
    annotation = Annotation(
        id=key,
        letter_id="a",
        anchor=anchor,
        color=Color.RED,
        style=Style.HIGHLIGHT,
        note="n",
        tags=(),
        created=NOW,
        modified=NOW,
    )
    return NoteRow(annotation, words, orphan=False)


@pytest.mark.usefixtures("qtbot")
def test_notes_are_put_and_taken_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    model = NotesModel(note)
    checks = watched(model)
    model.show(["1", "3"])
    assert model.index(0).data() == "甲\nn"
    model.put("2", 1)
    monkeypatch.setitem(WORDS, "1", "改")
    model.put("1", 0)
    assert [model.row(model.index(n)).quote for n in range(model.rowCount())] == ["改", "乙", "丙"]
    model.take("2")
    model.take("2")
    assert [model.row(model.index(n)).quote for n in range(model.rowCount())] == ["改", "丙"]
    assert model.index(0).data() == "改\nn"
    assert checks.model() is model


def section(start: int, end: int, label: str, heading: str | None, heading_end: int) -> Section:
    kind = SectionKind.LINE if heading else SectionKind.ITEM
    return Section(level=1, label=label, heading=heading, kind=kind, span=Span(start, end), heading_end=heading_end)


@pytest.mark.usefixtures("qtbot")
def test_the_outline_follows_variant_and_place() -> None:
    text = "一、經費\n說明\n二、請於十月修繕漏水之處並回報本處備查為荷"
    sections = (section(0, 7, "一、", "經費", 4), section(8, len(text), "二、", None, 10))
    page = Page(Letter(text=text, sections=sections), source=Variant.HANT)
    model = OutlineModel()
    checks = watched(model)
    model.show(page.in_variant(Variant.HANS))
    titles = [model.index(n).data() for n in range(model.rowCount())]
    assert titles[0] == "一、经费"
    assert titles[1].startswith("二、请于十月")
    assert model.at(9).row() == 1
    assert model.at(3).row() == 0
    assert not model.at(-1).isValid()
    assert checks.model() is model


def remark(kind: RemarkKind, at: int, expected: str, after: str) -> Remark:
    return Remark(kind=kind, span=Span(at, at + 2), expected=expected, after=after)


@pytest.mark.usefixtures("qtbot")
def test_what_is_odd_about_a_number_is_said_in_its_tool_tip_and_to_assistive_technology() -> None:
    text = "二、甲\n二、乙\n五、丙\n"
    sections = tuple(section(at, at + 3, text[at : at + 2], text[at + 2], at + 3) for at in (0, 4, 8))
    remarks = (
        remark(RemarkKind.GAP, 0, "一、", ""),
        remark(RemarkKind.REPEAT, 4, "三、", "二、"),
        remark(RemarkKind.GAP, 8, "三、", "二、"),
    )
    model = OutlineModel()
    model.show(Page(Letter(text=text, sections=sections, remarks=remarks), source=Variant.HANT))
    said = [model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    assert said == [
        "二、甲\nThe numbering begins here; one would expect 一、.",
        "二、乙\nThis number comes twice; one would expect 三、 here.",
        "五、丙\nNumbers are left out: after 二、 one would expect 三、.",
    ]
    assert all(model.index(row).data(model.RemarkRole) for row in range(3))
    assert said == [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    model.show(Page(Letter(text=text, sections=sections), source=Variant.HANT))
    assert not any(model.index(row).data(model.RemarkRole) for row in range(3))
