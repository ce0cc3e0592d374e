"""What a person says of a letter's parts, in the real window: by mouse and key, kept, taken back, never lost."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.letters import Letter, PartRole, from_text
from reader.letters.amendment import AmendmentKind
from reader.store import Library
from reader.text import Span
from reader.ui.main_window import MainWindow
from reader.ui.names import PART_NAMES
from reader.ui.particulars_dialog import ParticularsDialog
from tests.e2e.conftest import Start, stop
from tests.e2e.test_notes import CONTROL, drag, press, settle
from tests.e2e.test_set_up import ROOT
from tests.store.rights import without_rights

LETTER = """關於修路的信

各位鄉親：

一、經費
全村各戶分攤。

二、工期
請於十月動工。

餘事後敘，順頌時祺。

林美
2021年3月4日

又及：鋤頭請自備。
抄送：鄰村。
甲兄來信說：「路已壞了。」
"""
PARTS = {
    "title": "經費",
    "date": "2021年3月4日",
    "salutation": "各位鄉親：",
    "closing": "順頌時祺。",
    "signature": "全村各戶",
    "postscript": "鋤頭請自備。",
    "note": "路已壞了。",
    "distribution": "鄰村。",
    "attachment-list": "又及：鋤頭請自備。",
    "quotation": "「路已壞了。」",
}
Open = Callable[..., MainWindow]
SILENT = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def open_letter(start: Start, qtbot: QtBot, path: Path, tmp_path: Path) -> Open:
    def open_window(text: str = LETTER) -> MainWindow:
        window = start("--library", str(path))
        (tmp_path / "letter.txt").write_text(text, encoding="utf-8")
        window.panels.errands.import_paths([tmp_path / "letter.txt"])
        settle(window, qtbot)
        return window

    return open_window


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="chidu-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def span_of(words: str, text: str = LETTER) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def letter_of(window: MainWindow) -> Letter:
    page = window.workspace.reading.page
    assert page is not None
    return page.letter


def key_of(window: MainWindow) -> str:
    key = window.workspace.reading.letter_id
    assert key is not None
    return key


def say(window: MainWindow, qtbot: QtBot, words: str, name: str) -> None:
    """Drag over words, and choose from the menu what they are."""
    window.desk.view.go_to(letter_of(window).text.index(words))
    drag(window, span_of(words, letter_of(window).text))
    window.panels.actions.parts[name].trigger()
    settle(window, qtbot)


def undo(window: MainWindow, qtbot: QtBot, *, redo: bool = False) -> None:
    window.panels.actions["redo" if redo else "undo"].trigger()
    settle(window, qtbot)


def outline(window: MainWindow) -> list[tuple[int, str]]:
    model = window.panels.outline.model
    return [(model.index(row).data(model.LevelRole), str(model.index(row).data())) for row in range(model.rowCount())]


def parts_of(window: MainWindow, role: str) -> list[str]:
    letter = letter_of(window)
    return [part.span.of(letter.text) for part in letter.parts if part.role == role]


def stored(path: Path, letter_id: str) -> Letter:
    with Library.open(path) as library:
        return library.letter(letter_id)


@pytest.mark.parametrize("name", PARTS)
def test_selected_words_become_the_part_that_is_chosen_and_undo_leads_back_and_forth(
    open_letter: Open, qtbot: QtBot, path: Path, name: str
) -> None:
    window = open_letter()
    before = letter_of(window)
    say(window, qtbot, PARTS[name], name)
    assert parts_of(window, name) == [PARTS[name]]
    assert window.desk.view.selection is None
    assert stored(path, key_of(window)) == letter_of(window)
    assert window.panels.actions["undo"].text() == f"Undo: mark as {PART_NAMES[name]}"
    after = letter_of(window)
    undo(window, qtbot)
    assert letter_of(window) == before == stored(path, key_of(window))
    undo(window, qtbot, redo=True)
    assert letter_of(window) == after == stored(path, key_of(window))


def test_the_same_part_said_again_takes_the_place_of_the_first(open_letter: Open, qtbot: QtBot, path: Path) -> None:
    window = open_letter()
    say(window, qtbot, "全村各戶", "signature")
    say(window, qtbot, "甲兄", "signature")
    assert parts_of(window, "signature") == ["甲兄"]
    with Library.open(path) as library:
        assert len(library.amendments(key_of(window))) == 1
    undo(window, qtbot)
    assert parts_of(window, "signature") == ["全村各戶"]
    undo(window, qtbot)
    assert parts_of(window, "signature") == ["林美"]


@pytest.mark.parametrize(("name", "words"), [("sender", "甲兄"), ("recipient", "鄰村")])
def test_selected_words_become_sender_and_recipient_and_the_list_shows_it(
    open_letter: Open, qtbot: QtBot, name: str, words: str
) -> None:
    window = open_letter()
    say(window, qtbot, words, name)
    assert getattr(letter_of(window), name) == words
    listed = window.panels.library.model
    assert words in listed.index(0).data(listed.RowRole).people
    undo(window, qtbot)
    assert listed.index(0).data(listed.RowRole).people == "林美 → 各位鄉親"


def test_a_title_said_by_hand_is_the_title_in_the_list(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    say(window, qtbot, "請於十月動工", "title")
    assert window.panels.library.model.index(0).data() == "請於十月動工"


@pytest.mark.parametrize("level", [1, 2, 3])
def test_selected_words_become_a_heading_of_a_level(open_letter: Open, qtbot: QtBot, level: int) -> None:
    window = open_letter()
    assert outline(window) == [(1, "一、經費"), (1, "二、工期")]
    say(window, qtbot, "全村各戶分攤。", f"heading-{level}")
    # A heading lies at most one level below the one before it.
    assert outline(window) == [(1, "一、經費"), (min(level, 2), "全村各戶分攤"), (1, "二、工期")]
    undo(window, qtbot)
    assert outline(window) == [(1, "一、經費"), (1, "二、工期")]


def test_a_heading_that_is_none_is_said_so_at_the_caret(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    view = window.desk.view
    where = view.rect_of(span_of("工")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    window.panels.actions.parts["heading-0"].trigger()
    settle(window, qtbot)
    assert outline(window) == [(1, "一、經費")]
    assert window.desk.messages.text == "That is no heading any more."


def test_words_that_are_no_part_after_all_are_plain_text(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    assert parts_of(window, "signature") == ["林美"]
    say(window, qtbot, "林美", "plain")
    assert parts_of(window, "signature") == []
    assert letter_of(window).signature is None
    say(window, qtbot, "全村", "plain")
    assert window.desk.messages.text == "Nothing in these words is marked as a part of the letter."
    undo(window, qtbot)
    assert parts_of(window, "signature") == ["林美"]


@pytest.mark.parametrize("selected", [None, "\n"])
def test_without_words_nothing_is_said(open_letter: Open, qtbot: QtBot, selected: str | None) -> None:
    window = open_letter()
    if selected:
        window.desk.view.select(span_of(selected))
    window.panels.actions.parts["signature"].trigger()
    settle(window, qtbot)
    assert window.desk.messages.text == "Select the words first."
    assert not window.workspace.undo_stack.canUndo()


def test_a_line_is_folded_away_and_what_was_cut_and_kept_last_holds(
    open_letter: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_letter()
    line = span_of("抄送：鄰村。")
    for name, cut in (("cut", True), ("keep", False), ("cut", True), ("keep", False)):
        window.desk.view.select(Span(line.start, line.start))
        window.panels.actions.parts[name].trigger()
        settle(window, qtbot)
        assert [one.span for one in letter_of(window).cruft] == ([line] if cut else [])
    with Library.open(path) as library:
        assert len(library.amendments(key_of(window))) == 1


def test_the_message_offers_to_take_it_back(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    before = letter_of(window)
    say(window, qtbot, "甲兄", "signature")
    assert window.desk.messages.text == "Marked as: Signature"
    offer = next(button for button in window.desk.messages.findChildren(QPushButton) if button.text() == "Undo")
    offer.click()
    settle(window, qtbot)
    assert letter_of(window) == before


def test_notes_stay_where_they_are_when_parts_change(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    drag(window, span_of("全村各戶"))
    press(window, Qt.Key.Key_H)
    settle(window, qtbot)
    say(window, qtbot, "全村各戶分攤。", "heading-2")
    page = window.workspace.reading.page
    assert page is not None
    assert [mark.span for mark in page.marks.on(page.at(span_of("全村").start))] == [span_of("全村各戶")]


def test_what_was_said_outlives_the_window_and_better_rules(
    open_letter: Open, start: Start, qtbot: QtBot, path: Path
) -> None:
    window = open_letter()
    say(window, qtbot, "甲兄", "signature")
    say(window, qtbot, "全村各戶分攤。", "heading-2")
    say(window, qtbot, "抄送：鄰村。", "cut")
    after = letter_of(window)
    stop(window)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE letter SET parser_version = -1, sender = NULL, signature = NULL")
        connection.execute("DELETE FROM structure")
    window = start("--library", str(path))
    qtbot.waitUntil(lambda: letter_of(window) == after, timeout=10_000)
    settle(window, qtbot)
    assert window.workspace.letters[0].sender == "林美"
    assert stored(path, key_of(window)) == after


def test_a_step_that_cannot_be_undone_stays_a_step_and_what_comes_after_it_holds(
    open_letter: Open, qtbot: QtBot, path: Path
) -> None:
    """What was said has been wiped out of the library by another program."""
    window = open_letter()
    say(window, qtbot, "甲兄", "signature")
    before, steps = letter_of(window), window.workspace.undo_stack.index()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM amendment")
    undo(window, qtbot)
    assert "is no amendment" in window.desk.messages.text
    assert letter_of(window) == before
    assert (window.workspace.undo_stack.index(), window.workspace.undo_stack.count()) == (steps, steps)
    say(window, qtbot, "鄰村", "distribution")
    assert parts_of(window, "distribution") == ["鄰村"]
    undo(window, qtbot)
    assert parts_of(window, "distribution") == []


def test_a_library_that_is_being_written_refuses_and_leaves_no_step(
    open_letter: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_letter()
    before, steps = letter_of(window), window.workspace.undo_stack.count()
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        say(window, qtbot, "甲兄", "signature")
        qtbot.waitUntil(lambda: "being written by another program" in window.desk.messages.text, timeout=30_000)
        other.rollback()
    assert letter_of(window) == before
    assert window.workspace.undo_stack.count() == steps


def every_user_may_enter(folder: Path) -> bool:
    """Whether a process without rights finds what is in a folder."""
    return all(parent.stat().st_mode & 0o001 for parent in (folder, *folder.parents))


@pytest.mark.skipif(not every_user_may_enter(ROOT), reason="needs a checkout that every user may enter")
def test_a_library_that_may_not_be_written_refuses_and_leaves_no_step(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, open_folder: Path
) -> None:
    home, kept = open_folder / "home", open_folder / "kept"
    for folder in (home, kept):
        folder.mkdir()
    home.chmod(0o777)
    monkeypatch.setenv("CHIDU_HOME", str(home))
    with Library.open(kept / "library.db") as library:
        key = library.add(from_text(LETTER, "letter")).id
    with without_rights(kept):
        window = start("--library", str(kept / "library.db"))
        window.open_letter(key)
        settle(window, qtbot)
    before = letter_of(window)
    for words, name in (("甲兄", "signature"), ("甲兄", "sender"), ("全村各戶分攤。", "heading-1")):
        window.desk.messages.hide()
        say(window, qtbot, words, name)
        assert "cannot be written" in window.desk.messages.text
        assert window.desk.messages.isVisible()
        assert letter_of(window) == before
        assert window.workspace.undo_stack.count() == 0


def menu_at(window: MainWindow, point: QPoint, *, by_key: bool = False) -> list[str]:
    """What the menu says that is asked for over the letter."""
    view = window.desk.view
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    target = view if by_key else view.viewport()
    QApplication.sendEvent(target, QContextMenuEvent(reason, point, target.mapToGlobal(point)))
    menu = window.panels.structure.menu.menu
    assert menu.isVisible()
    words = [action.text() for action in menu.actions() if action.isVisible() and not action.isSeparator()]
    menu.close()
    return words


@SILENT
def test_the_menu_over_the_letter_offers_what_the_words_may_be(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    view = window.desk.view
    point = view.rect_of(span_of("十月")).center()
    words = menu_at(window, point)
    assert {"Copy", "Highlight", "The selected words are", "Leftover: fold it away", "About this letter…"} <= set(
        words
    )
    assert "Part of the letter: keep it" not in words
    assert span_of("十月").start <= view.caret <= span_of("十月").end
    window.panels.actions.parts["cut"].trigger()
    settle(window, qtbot)
    assert [one.span for one in letter_of(window).cruft] == [span_of("請於十月動工。")]


@SILENT
def test_the_menu_keeps_the_selection_that_it_was_asked_for(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    view = window.desk.view
    drag(window, span_of("十月動工"))
    menu_at(window, view.rect_of(span_of("動")).center())
    assert view.selection == span_of("十月動工")
    menu_at(window, QPoint(0, 0), by_key=True)
    assert view.selection == span_of("十月動工")
    window.panels.actions.parts["signature"].trigger()
    settle(window, qtbot)
    assert parts_of(window, "signature") == ["十月動工"]


def about(window: MainWindow, qtbot: QtBot) -> ParticularsDialog:
    """Open the dialog about the letter by its key."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.desk.view, Qt.Key.Key_I, CONTROL)
    dialog = window.panels.structure.dialog
    assert dialog is not None
    return dialog


def fields(window: MainWindow, qtbot: QtBot, **words: str) -> None:
    """Correct fields of the dialog about the letter, and press OK."""
    dialog = about(window, qtbot)
    for name, text in words.items():
        dialog.fields[name].setText(text)
    dialog.accept()


def test_particulars_are_corrected_all_in_one_step(open_letter: Open, qtbot: QtBot, path: Path) -> None:
    window = open_letter()
    fields(window, qtbot, title="修路", sender="", recipient="甲乙丙", date="道光二十五年十月")
    settle(window, qtbot)
    letter = letter_of(window)
    assert (letter.title, letter.sender, letter.recipient) == ("修路", None, "甲乙丙")
    assert letter.date_span is not None
    assert letter.date_span.edtf == "1845-10-31/1845-11-28"
    assert stored(path, key_of(window)) == letter
    listed = window.workspace.letters[0]
    assert (listed.title, listed.recipient) == ("修路", "甲乙丙")
    undo(window, qtbot)
    assert letter_of(window).sender == "林美"
    assert not window.workspace.undo_stack.canUndo()


def test_a_date_that_is_none_is_pointed_out_and_nothing_is_said(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    fields(window, qtbot, date="昨天", sender="甲")
    dialog = window.panels.structure.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert any("“昨天” is not a date" in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert dialog.focusWidget() is dialog.fields["date"]
    settle(window, qtbot)
    assert letter_of(window).sender == "林美"
    dialog.fields["date"].setText("1845")
    dialog.accept()
    settle(window, qtbot)
    assert letter_of(window).sender == "甲"
    assert letter_of(window).date is None


def test_what_was_not_touched_is_not_said(open_letter: Open, qtbot: QtBot, path: Path) -> None:
    window = open_letter()
    fields(window, qtbot)
    settle(window, qtbot)
    assert not window.workspace.undo_stack.canUndo()
    fields(window, qtbot, recipient="鄰村")
    settle(window, qtbot)
    with Library.open(path) as library:
        assert [(one.kind, one.name) for one in library.amendments(key_of(window))] == [
            (AmendmentKind.FIELD, "recipient")
        ]


def test_as_recognised_takes_the_particulars_back_and_leaves_the_parts(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    say(window, qtbot, "甲兄", "signature")
    fields(window, qtbot, sender="甲", date="1845")
    settle(window, qtbot)
    about(window, qtbot).forget.click()
    settle(window, qtbot)
    letter = letter_of(window)
    assert (letter.sender, str(letter.date)) == ("林美", "2021-03-04")
    assert parts_of(window, PartRole.SIGNATURE) == ["甲兄"]
    undo(window, qtbot)
    assert letter_of(window).sender == "甲"


def test_the_dialog_says_how_the_letter_was_read(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    dialog = about(window, qtbot)
    settle(window, qtbot)
    said = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"2021年3月4日", "Traditional", "letter", f"{len(LETTER):,} characters", "utf-8"} <= said
    assert dialog.encoding.isVisible()
    dialog.reject()


def test_words_said_to_be_the_title_win_over_one_that_was_typed_before(open_letter: Open, qtbot: QtBot) -> None:
    window = open_letter()
    structure = window.panels.structure
    structure.show_particulars()
    assert structure.dialog is not None
    structure.dialog.fields["title"].setText("手寫的題目")
    structure.dialog.accept()
    settle(window, qtbot)
    assert letter_of(window).title == "手寫的題目"
    say(window, qtbot, "工期", "title")
    assert letter_of(window).title == "工期"
    window.workspace.undo_stack.undo()
    settle(window, qtbot)
    assert letter_of(window).title == "手寫的題目"


@pytest.mark.parametrize(
    ("words", "name", "told"),
    [
        ("鋤頭請自備", "date", "No date can be read in these words."),
        ("全村各戶分攤", "keep", "Nothing in these words is folded away."),
        ("全村各戶分攤", "heading-0", "There is no heading in these words."),
    ],
)
def test_what_cannot_be_said_of_words_is_refused_and_changes_nothing(
    words: str, name: str, told: str, open_letter: Open, qtbot: QtBot
) -> None:
    window = open_letter()
    before = letter_of(window)
    say(window, qtbot, words, name)
    assert window.desk.messages.text == told
    assert letter_of(window) == before
    assert not window.workspace.undo_stack.canUndo()
