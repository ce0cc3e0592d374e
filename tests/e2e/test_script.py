"""Words in the real window: asked about, decided on, taken back; what is shown and what is stored agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.page import Page
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store import Library
from reader.text import Span
from reader.ui.letter_view import LetterView
from reader.ui.main_window import MainWindow
from reader.ui.word_card import LONGEST
from tests.e2e.conftest import Start, stop
from tests.e2e.test_notes import CONTROL, drag, lock, press, settle

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
FIRST = (
    "给小满的信\n\n小满：\n\n头发干了，范先生把里面的信息寄来。\n\n范太太以后也来，大家心里欢喜。\n\n"
    "林美\n2021年3月4日\n"
)
SECOND = "给大满的信\n\n大满：\n\n范先生问你好。\n\n林美\n2021年3月5日\n"
OTHER = "给三满的信\n\n三满：\n\n范先生也问你好。\n\n奶奶\n2021年3月6日\n"
TRADITIONAL = "給張三的信\n\n張三：\n\n你們隔離併到指定地點，張三說好。\n\n林美\n2021年3月4日\n"
Open = Callable[..., MainWindow]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def open_letters(start: Start, qtbot: QtBot, path: Path, tmp_path: Path) -> Open:
    """Open a window with letters, the last one shown in a variant."""

    def open_window(*texts: str, variant: Variant = Variant.HANT_TW) -> MainWindow:
        window = start("--library", str(path))
        for number, text in enumerate(texts):
            file = tmp_path / f"letter-{number}.txt"
            file.write_text(text, encoding="utf-8")
            window.panels.errands.import_paths([file])
            settle(window, qtbot)
        show_as(window, qtbot, variant)
        return window

    return open_window


def show_as(window: MainWindow, qtbot: QtBot, variant: Variant) -> None:
    window.panels.actions.variants[variant].trigger()
    settle(window, qtbot)
    assert page_in(window.desk.view).variant is variant


def page_in(view: LetterView) -> Page:
    assert view.page is not None
    return view.page


def shown(window: MainWindow, view: LetterView | None = None) -> str:
    """The whole letter as it is shown."""
    page = page_in(view or window.desk.view)
    return page.shown(Span(page.start, page.end))


def span_in(window: MainWindow, words: str, nth: int = 0) -> Span:
    """Where the words stand in the stored text."""
    text, at = page_in(window.desk.view).letter.text, -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def ask(window: MainWindow, words: str, nth: int = 0) -> None:
    """Select words with the mouse and press F2."""
    drag(window, span_in(window, words, nth))
    press(window, Qt.Key.Key_F2, PLAIN)


def choose(window: MainWindow, qtbot: QtBot, words: str, form: str, scope: Scope, nth: int = 0) -> None:
    """Have words shown in another form that the card offers."""
    ask(window, words, nth)
    card = window.panels.script.words.card
    assert card.isVisible()
    card.choose_scope(scope)
    number = next(n for n, button in enumerate(card.candidates) if button.text().endswith(f"  {form}"))
    press(window, Qt.Key(Qt.Key.Key_1 + number), PLAIN)
    settle(window, qtbot)
    assert not card.isVisible()


def emend(window: MainWindow, qtbot: QtBot, words: str, form: str, scope: Scope = Scope.LETTER) -> None:
    """Correct words of the stored text by what is written into the card."""
    ask(window, words)
    card = window.panels.script.words.card
    card.choose_scope(scope)
    QTest.mouseClick(card.emend, Qt.MouseButton.LeftButton)
    assert card.form.hasFocus()
    assert card.form.selectedText() == words
    card.form.insert(form)  # keys cannot say Han; an input method inserts like this
    QTest.keyClick(card.form, Qt.Key.Key_Return)
    settle(window, qtbot)


def stored(path: Path) -> tuple[Override, ...]:
    with Library.open(path) as library:
        return library.overrides()


def open_named(window: MainWindow, qtbot: QtBot, title: str) -> None:
    """Open a letter by a click on its row."""
    model, rows = window.panels.library.model, window.panels.library.list
    [letter] = [one for one in window.workspace.letters if one.title == title]
    where = rows.visualRect(model.find(letter.id)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle(window, qtbot)
    assert window.workspace.reading.letter_id == letter.id


def has_rows(window: MainWindow, count: int) -> bool:
    return window.panels.library.model.rowCount() == count


def on_desk(window: MainWindow, span: Span) -> QRect:
    view = window.desk.view
    return view.rect_of(span).translated(view.viewport().mapTo(window.desk, QPoint(0, 0)))


@pytest.mark.parametrize("vertical", [False, True])
def test_the_card_of_a_word_stands_near_it_covers_it_never_and_stays_inside(
    open_letters: Open, qtbot: QtBot, vertical: bool
) -> None:
    window = open_letters(FIRST * 3)
    window.workspace.set(vertical=vertical)
    window.resize(1_300, 760)
    qtbot.wait(50)
    card, desk = window.panels.script.words.card, window.desk
    for words in ("小满", "范", "欢喜"):
        ask(window, words)
        word, place = on_desk(window, span_in(window, words)), card.geometry()
        assert card.isVisible()
        assert not place.intersects(word)
        assert desk.rect().contains(place)
        assert place.adjusted(-12, -12, 12, 12).intersects(word)
        press(window, Qt.Key.Key_Escape, PLAIN)
        assert not card.isVisible()
        assert desk.view.hasFocus()


def test_a_number_chooses_another_form_which_is_stored_shown_undone_redone_and_kept(
    open_letters: Open, qtbot: QtBot, path: Path, start: Start
) -> None:
    window = open_letters(FIRST)
    before = shown(window)
    choose(window, qtbot, "范", "範", Scope.LETTER)
    after = before.replace("范", "範")
    [override] = stored(path)
    assert (override.kind, override.scope, override.word) == (OverrideKind.CONVERSION, Scope.LETTER, "范")
    assert override.letter_id == window.workspace.reading.letter_id
    assert shown(window) == after
    for keys, text, count in ((CONTROL, before, 0), (CONTROL | SHIFT, after, 1), (CONTROL, before, 0)):
        press(window, Qt.Key.Key_Z, keys)
        settle(window, qtbot)
        assert shown(window) == text
        assert len(stored(path)) == count
    press(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    settle(window, qtbot)
    stop(window)
    again = start("--library", str(path))
    settle(again, qtbot)
    assert shown(again) == after


@pytest.mark.parametrize(
    ("scope", "places", "letters"),
    [
        (Scope.PLACE, 1, ["给小满的信"]),
        (Scope.LETTER, 2, ["给小满的信"]),
        (Scope.SENDER, 2, ["给小满的信", "给大满的信"]),
        (Scope.EVERYWHERE, 2, ["给小满的信", "给大满的信", "给三满的信"]),
    ],
)
def test_a_decision_holds_as_far_as_its_scope_reaches(
    open_letters: Open, qtbot: QtBot, scope: Scope, places: int, letters: list[str]
) -> None:
    window = open_letters(OTHER, SECOND, FIRST)
    choose(window, qtbot, "范", "範", scope, nth=1)
    followed = []
    for title in ("给小满的信", "给大满的信", "给三满的信"):
        if window.workspace.reading.page is None or window.workspace.reading.page.letter.title != title:
            open_named(window, qtbot, title)
        show_as(window, qtbot, Variant.HANT_TW)
        if "範" in shown(window):
            followed.append(title)
        if title == "给小满的信":
            assert shown(window).count("範") == places
            if scope is Scope.PLACE:
                assert page_in(window.desk.view).shown(span_in(window, "范", 1)) == "範"
    assert followed == letters


def test_one_place_can_be_decided_otherwise_than_everywhere_and_the_rest_stays(
    open_letters: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_letters(FIRST)
    choose(window, qtbot, "范", "範", Scope.EVERYWHERE)
    choose(window, qtbot, "范", "范", Scope.PLACE, nth=1)
    page = page_in(window.desk.view)
    assert [page.shown(span_in(window, "范", nth)) for nth in (0, 1)] == ["範", "范"]
    assert {one.scope for one in stored(path)} == {Scope.EVERYWHERE, Scope.PLACE}
    press(window, Qt.Key.Key_Z)
    settle(window, qtbot)
    assert shown(window).count("範") == 2


def test_a_wider_decision_takes_the_place_of_the_narrower_one_in_one_step(
    open_letters: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_letters(FIRST)
    choose(window, qtbot, "干", "乾", Scope.PLACE)
    [before] = stored(path)
    choose(window, qtbot, "干", "榦", Scope.LETTER)
    assert "頭髮榦了" in shown(window)
    assert [one.scope for one in stored(path)] == [Scope.LETTER]
    press(window, Qt.Key.Key_Z)
    settle(window, qtbot)
    assert stored(path) == (before,)
    assert "頭髮乾了" in shown(window)


def test_a_protected_name_is_shown_as_stored_in_every_variant(open_letters: Open, qtbot: QtBot, path: Path) -> None:
    window = open_letters(FIRST)
    ask(window, "里面")
    card = window.panels.script.words.card
    card.choose_scope(Scope.EVERYWHERE)
    QTest.mouseClick(card.protect, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    [override] = stored(path)
    assert (override.kind, override.word, override.form) == (OverrideKind.PROTECTION, "里面", "里面")
    for variant in (Variant.HANT_TW, Variant.HANT_HK, Variant.HANT_TW_IDIOM, Variant.HANT, Variant.JA_SHINJITAI):
        show_as(window, qtbot, variant)
        assert page_in(window.desk.view).shown(span_in(window, "里面")) == "里面"


def test_a_decision_is_taken_back_on_its_card(open_letters: Open, qtbot: QtBot, path: Path) -> None:
    window = open_letters(FIRST)
    before = shown(window)
    choose(window, qtbot, "范", "範", Scope.LETTER)
    ask(window, "范", 1)
    card = window.panels.script.words.card
    assert card.revoke.isVisible()
    QTest.mouseClick(card.revoke, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert stored(path) == ()
    assert shown(window) == before
    assert "taken back" in window.desk.messages.text


def test_an_emendation_is_shown_everywhere_and_the_stored_text_stays(
    open_letters: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_letters(TRADITIONAL, variant=Variant.ORIGINAL)
    emend(window, qtbot, "張三", "章三")
    assert shown(window).count("章三") == 3
    show_as(window, qtbot, Variant.HANS)
    assert shown(window).count("章三") == 3
    with Library.open(path) as library:
        [letter] = library.letters()
        assert library.letter(letter.id).text.count("張三") == 3
    for count in (0, 3):
        press(window, Qt.Key.Key_E, CONTROL | SHIFT)
        settle(window, qtbot)
        assert shown(window).count("章三") == count


def test_the_quote_of_a_note_and_the_search_know_an_emended_word_and_the_stored_one(
    open_letters: Open, qtbot: QtBot
) -> None:
    window = open_letters(FIRST, TRADITIONAL, variant=Variant.ORIGINAL)
    emend(window, qtbot, "張三", "章三")
    drag(window, span_in(window, "張三說好"))
    press(window, Qt.Key.Key_1)
    settle(window, qtbot)
    notes = window.panels.notes.model
    assert notes.index(0).data() == "章三說好"
    library = window.panels.library
    for query, count in (("章三", 1), ("張三", 1), ("张三", 1), ("章四", 0)):
        library.search_box.clear()
        library.search_box.insert(query)
        qtbot.waitUntil(partial(has_rows, window, count), timeout=5_000)


def test_in_the_original_another_form_corrects_the_stored_word(open_letters: Open, qtbot: QtBot, path: Path) -> None:
    window = open_letters(TRADITIONAL, variant=Variant.ORIGINAL)
    choose(window, qtbot, "併", "並到", Scope.PLACE)
    [override] = stored(path)
    assert (override.kind, override.word, override.form) == (OverrideKind.EMENDATION, "併到", "並到")
    assert "隔離並到指定" in shown(window)


def test_to_choose_the_stored_word_takes_its_emendation_back(open_letters: Open, qtbot: QtBot, path: Path) -> None:
    window = open_letters(TRADITIONAL, variant=Variant.ORIGINAL)
    choose(window, qtbot, "併", "並到", Scope.LETTER)
    choose(window, qtbot, "併", "併到", Scope.LETTER)
    assert stored(path) == ()
    assert "隔離併到指定" in shown(window)


def test_a_conversion_takes_the_place_of_an_emendation_of_the_same_word(
    open_letters: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_letters(FIRST, variant=Variant.ORIGINAL)
    emend(window, qtbot, "干", "渴", Scope.LETTER)
    show_as(window, qtbot, Variant.HANT_TW)
    assert "頭髮渴了" in shown(window)
    choose(window, qtbot, "干", "幹", Scope.LETTER)
    assert "頭髮幹了" in shown(window)
    assert [one.kind for one in stored(path)] == [OverrideKind.CONVERSION]


def test_a_decision_that_cannot_be_stored_leaves_no_step_and_says_why(
    open_letters: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_letters(FIRST)
    before, steps = shown(window), window.workspace.undo_stack.count()
    other = lock(path)
    choose(window, qtbot, "范", "範", Scope.LETTER)
    qtbot.waitUntil(lambda: "another program" in window.desk.messages.text, timeout=30_000)
    other.execute("ROLLBACK")
    other.close()
    settle(window, qtbot)
    assert window.workspace.undo_stack.count() == steps
    assert shown(window) == before
    assert stored(path) == ()


def test_a_decision_whose_undoing_cannot_be_stored_can_be_undone_later(
    open_letters: Open, qtbot: QtBot, path: Path
) -> None:
    window = open_letters(FIRST)
    before = shown(window)
    choose(window, qtbot, "范", "範", Scope.LETTER)
    after = shown(window)
    other = lock(path)
    press(window, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: "another program" in window.desk.messages.text, timeout=30_000)
    other.execute("ROLLBACK")
    other.close()
    settle(window, qtbot)
    assert shown(window) == after
    press(window, Qt.Key.Key_Z)
    settle(window, qtbot)
    assert shown(window) == before
    assert stored(path) == ()


def test_what_is_no_word_is_refused_in_a_sentence(open_letters: Open) -> None:
    window = open_letters("长信\n\n" + "路通水到人心暖，" * 8 + "\n再见。\n")
    card = window.panels.script.words.card
    text = page_in(window.desk.view).letter.text
    middle = text.index("暖，路")
    for span in (Span(4, 4 + LONGEST + 1), Span(text.index("\n再见") - 1, text.index("\n再见") + 3)):
        drag(window, span)
        press(window, Qt.Key.Key_F2, PLAIN)
        assert f"at most {LONGEST} characters" in window.desk.messages.text
        assert not card.isVisible()
        window.desk.messages.hide()
    ask(window, text[middle : middle + 3])
    assert card.isVisible()
    assert card.candidates == []
    assert card.protect.isEnabled()
    assert card.emend.isEnabled()


def test_in_the_original_nothing_can_be_kept_from_conversion(open_letters: Open) -> None:
    window = open_letters(TRADITIONAL, variant=Variant.ORIGINAL)
    ask(window, "張三")
    card = window.panels.script.words.card
    assert not card.protect.isEnabled()
    assert card.emend.hasFocus()


def leave_by_scrolling(window: MainWindow, _: QtBot) -> None:
    window.desk.view.scroll_by(40)


def leave_by_click(window: MainWindow, _: QtBot) -> None:
    place = window.desk.view.rect_of(span_in(window, "小满")).center()
    QTest.mouseClick(window.desk.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def leave_by_resizing(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 500)
    qtbot.wait(30)


def leave_for_another_letter(window: MainWindow, qtbot: QtBot) -> None:
    open_named(window, qtbot, "给大满的信")


LEAVINGS: Mapping[str, Callable[[MainWindow, QtBot], None]] = {
    "scrolling": leave_by_scrolling,
    "click": leave_by_click,
    "resizing": leave_by_resizing,
    "letter": leave_for_another_letter,
}


@pytest.mark.parametrize("leave", LEAVINGS.values(), ids=LEAVINGS)
def test_the_card_closes_where_its_word_is_left(
    open_letters: Open, qtbot: QtBot, leave: Callable[[MainWindow, QtBot], None]
) -> None:
    window = open_letters(SECOND, FIRST + "再见。\n" * 60)
    ask(window, "范")
    card = window.panels.script.words.card
    assert card.isVisible()
    leave(window, qtbot)
    assert not card.isVisible()
