"""The card of a word: led by keys, refusing what would change nothing, never over the word it is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.script import Explanation, Row, Rule, Variant
from reader.script.choice import Authority, Choice
from reader.script.override import Override, OverrideKind, Scope
from reader.settings import Language
from reader.text import Span
from reader.ui.language import Translations
from reader.ui.style_sheet import style_sheet
from reader.ui.themes import NIGHT, PAPER
from reader.ui.word_card import LONGEST, Word, WordCard
from reader.ui.word_reason import hint

ROOT = Path(__file__).parents[2]
CONVERSION, PROTECTION, EMENDATION = OverrideKind.CONVERSION, OverrideKind.PROTECTION, OverrideKind.EMENDATION
Keys = Qt.Key
BUSY = Explanation(
    span=Span(3, 4),
    stored="干",
    shown="幹",
    candidates=("乾", "干", "榦"),
    rows=(Row(dictionary="STCharacters.txt", word="干", forms=("幹", "乾", "干", "榦")),),
    rule=None,
    choice=None,
)
DECIDED = Override(
    id="one",
    kind=CONVERSION,
    scope=Scope.LETTER,
    word="干",
    form="乾",
    target=Variant.HANT_TW,
    letter_id="letter",
    created=datetime(2026, 3, 4, tzinfo=UTC),
)


def word(stored: str = "干", shown: str = "幹", **changes: object) -> Word:
    made = Word(span=Span(3, 3 + len(stored)), stored=stored, shown=shown, converts=True)
    return replace(made, **changes)  # type: ignore[arg-type]  # any field by its name


CONVERTED = word(explanation=BUSY, sender="张国荣")
HELD = word(
    shown="乾",
    explanation=replace(
        BUSY,
        shown="乾",
        candidates=("幹", "干", "榦"),
        choice=Choice(span=Span(3, 4), shown="乾", authority=Authority.CONVERSION, override="one"),
    ),
    override=DECIDED,
)
PLAIN = word("路通水到", "路通水到")


class Heard:
    """What the card has asked for."""

    def __init__(self, card: WordCard) -> None:
        self.decided: list[tuple[OverrideKind, Scope, str, str]] = []
        self.revoked: list[Override] = []
        self.closed = 0
        card.decided.connect(self._decide)
        card.revoked.connect(self.revoked.append)
        card.closed.connect(self._close)

    def _decide(self, kind: OverrideKind, scope: Scope, about: Word, form: str) -> None:
        self.decided.append((kind, scope, about.stored, form))

    def _close(self) -> None:
        self.closed += 1


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1_000, 700)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


@pytest.fixture
def card(desk: QWidget) -> WordCard:
    return WordCard(PAPER, desk)


@pytest.fixture
def heard(card: WordCard) -> Heard:
    return Heard(card)


def show(card: WordCard, about: Word, passage: QRect | None = None, *, vertical: bool = False) -> None:
    card.show_word(about)
    card.place_beside(passage or QRect(400, 300, 20, 24), vertical=vertical)


def press(key: Qt.Key, shift: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, shift)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def texts(card: WordCard) -> list[str]:
    """What the labels on the card say that are seen."""
    said = []
    for label in card.findChildren(QLabel):
        if label.isVisible():
            page = QTextDocument()
            page.setHtml(label.text()) if label.textFormat() is Qt.TextFormat.RichText else page.setPlainText(
                label.text()
            )
            said.append(page.toPlainText())
    return said


def scope_box(card: WordCard) -> QComboBox:
    return card.findChildren(QComboBox)[0]


@pytest.mark.parametrize(("key", "form"), [(Keys.Key_1, "乾"), (Keys.Key_2, "干"), (Keys.Key_3, "榦")])
@pytest.mark.parametrize("from_scopes", [False, True])
def test_a_number_chooses_wherever_the_keyboard_is(
    card: WordCard, heard: Heard, key: Qt.Key, form: str, from_scopes: bool
) -> None:
    show(card, CONVERTED)
    if from_scopes:
        scope_box(card).setFocus()
    press(key)
    assert heard.decided == [(CONVERSION, Scope.LETTER, "干", form)]
    assert not card.isVisible()


def test_a_number_beyond_the_candidates_chooses_nothing(card: WordCard, heard: Heard) -> None:
    show(card, CONVERTED)
    press(Keys.Key_4)
    press(Keys.Key_0)
    assert heard.decided == []
    assert card.isVisible()


def test_enter_presses_what_has_the_focus_and_escape_closes(card: WordCard, heard: Heard) -> None:
    show(card, CONVERTED)
    assert focused() is card.candidates[0]
    press(Keys.Key_Tab)
    press(Keys.Key_Return)
    assert heard.decided == [(CONVERSION, Scope.LETTER, "干", "干")]
    show(card, CONVERTED)
    press(Keys.Key_Escape)
    assert (len(heard.decided), heard.closed) == (1, 2)


def test_the_tab_key_goes_as_the_eye_does(card: WordCard) -> None:
    show(card, HELD)
    scope_box(card).setFocus()
    visited = [focused()]
    for _ in range(7):
        press(Keys.Key_Tab)
        visited.append(focused())
    close = card.findChildren(QToolButton)[0]
    assert visited == [scope_box(card), *card.candidates, card.protect, card.emend, card.revoke, close]


@pytest.mark.parametrize(
    ("act", "decided"),
    [
        (lambda card: card.protect, (PROTECTION, "干")),
        (lambda card: card.candidates[0], (CONVERSION, "乾")),
    ],
)
def test_a_button_decides_in_the_scope_that_is_chosen(
    card: WordCard, heard: Heard, act: Callable[[WordCard], QPushButton], decided: tuple[OverrideKind, str]
) -> None:
    show(card, CONVERTED)
    card.choose_scope(Scope.EVERYWHERE)
    QTest.mouseClick(act(card), Qt.MouseButton.LeftButton)
    assert heard.decided == [(decided[0], Scope.EVERYWHERE, "干", decided[1])]


def test_where_the_text_is_shown_as_stored_another_form_corrects_it_and_nothing_is_kept_from_conversion(
    card: WordCard, heard: Heard
) -> None:
    show(card, replace(CONVERTED, converts=False))
    assert not card.protect.isEnabled()
    assert card.protect.toolTip() == "The letter is shown as it is stored."
    press(Keys.Key_1)
    assert heard.decided == [(EMENDATION, Scope.LETTER, "干", "乾")]


def test_what_could_not_be_otherwise_can_be_protected_and_corrected(card: WordCard) -> None:
    show(card, PLAIN)
    assert card.candidates == []
    assert card.protect.isEnabled()
    assert focused() is card.protect
    assert card.emend.isEnabled()
    assert not card.revoke.isVisible()


def test_a_decision_that_holds_is_named_and_can_be_taken_back(card: WordCard, heard: Heard) -> None:
    show(card, HELD)
    assert "Your decision, in this letter." in texts(card)
    QTest.mouseClick(card.revoke, Qt.MouseButton.LeftButton)
    assert heard.revoked == [DECIDED]
    assert not card.isVisible()


def test_a_scope_stays_for_the_next_word_and_that_of_a_sender_waits_for_a_letter_that_has_one(card: WordCard) -> None:
    offered = []
    for about in (CONVERTED, replace(CONVERTED, sender=None), CONVERTED):
        show(card, about)
        offered.append((card.scope, scope_box(card).count()))
        if about is CONVERTED:
            scope_box(card).setFocus()
            press(Keys.Key_Down)
    assert offered == [(Scope.LETTER, 4), (Scope.LETTER, 3), (Scope.SENDER, 4)]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "Write what the letter should say here."),
        ("  ", "Write what the letter should say here."),
        ("干", "This is what is stored: write something else."),
        ("幹" * (LONGEST + 1), f"Write at most {LONGEST} characters."),
    ],
)
def test_a_correction_that_would_change_nothing_is_refused_in_a_sentence(
    card: WordCard, heard: Heard, written: str, said: str
) -> None:
    show(card, CONVERTED)
    QTest.mouseClick(card.emend, Qt.MouseButton.LeftButton)
    card.form.setText(written)
    QTest.keyClick(card.form, Keys.Key_Return)
    assert texts(card)[-1] == said
    assert heard.decided == []
    assert card.isVisible()


def test_a_correction_begins_with_the_stored_word_and_numbers_belong_to_it(card: WordCard, heard: Heard) -> None:
    show(card, CONVERTED)
    QTest.mouseClick(card.emend, Qt.MouseButton.LeftButton)
    assert focused() is card.form
    assert card.form.selectedText() == "干"
    for key in (Keys.Key_1, Keys.Key_2):
        QTest.keyClick(card.form, key)
    QTest.keyClick(card.form, Keys.Key_Enter)
    assert heard.decided == [(EMENDATION, Scope.LETTER, "干", "12")]


def test_a_correction_that_holds_is_there_to_be_changed(card: WordCard) -> None:
    emended = replace(DECIDED, kind=EMENDATION, form="杆", target=None)
    show(card, replace(HELD, override=emended))
    QTest.mouseClick(card.emend, Qt.MouseButton.LeftButton)
    assert card.form.selectedText() == "杆"
    show(card, CONVERTED)
    assert not card.form.isVisible()
    assert card.form.text() == "干"


MARKUP = "<b>&amp;范</b>"


def test_words_are_shown_as_they_are_and_never_read_as_markup(card: WordCard) -> None:
    row = Row(dictionary="own.txt", word=MARKUP, forms=("<i>范</i>", "&lt;"))
    found = replace(BUSY, stored=MARKUP, candidates=("<u>a</u>", "&b"), rows=(row,))
    show(card, word(MARKUP, "<i>范</i>", explanation=found))
    head, *_, rows, _ = texts(card)
    assert head == f"{MARKUP} → <i>范</i>"
    assert rows == f"own：{MARKUP} → <i>范</i>、&lt;"
    assert [button.text() for button in card.candidates] == ["1  <u>a</u>", "2  &&b"]
    page = QTextDocument()
    page.setHtml(hint(found, None))
    lines = page.toPlainText().split("\n")
    assert lines[0] == f"{MARKUP} → {found.shown}"
    assert "Could also be: <u>a</u>、&b" in lines
    assert lines[-1] == rows


def test_a_hint_points_from_the_stored_word_only_to_another_one() -> None:
    assert hint(replace(BUSY, stored="併到", shown="併到"), None).startswith("<b>併到</b>")
    assert hint(replace(BUSY, stored="并到", shown="併到"), None).startswith("<b>并到 → 併到</b>")


REASONS: Mapping[str, tuple[Word, str]] = {
    "row": (CONVERTED, "The usual form in the dictionary."),
    "doubt": (replace(CONVERTED, explanation=replace(BUSY, rule=Rule.NAME)), "Uncertain: a name can be written with"),
    "correction": (
        replace(
            CONVERTED,
            explanation=replace(
                BUSY, choice=Choice(span=Span(3, 4), shown="幹", authority=Authority.CORRECTION, reason="包幹")
            ),
        ),
        "Corrected, as the dictionaries are wrong here: 包幹",
    ),
}


@pytest.mark.parametrize(("about", "said"), REASONS.values(), ids=REASONS)
def test_the_card_says_in_one_sentence_why(card: WordCard, about: Word, said: str) -> None:
    show(card, about)
    assert any(text.startswith(said) for text in texts(card))


PASSAGES = [
    QRect(QPoint(x, y), QSize(20, 24)) for x, y in product((4, 490, 974), (2, 180, 340, 520, 672))
] + [QRect(380, 40, 24, 600), QRect(20, 200, 900, 24)]  # fmt: skip
WORDS = {
    "few": CONVERTED,
    "held": HELD,
    "none": PLAIN,
    "wide": word("路" * LONGEST, "路" * LONGEST),
    "many": replace(CONVERTED, explanation=replace(BUSY, candidates=tuple("乾干榦擀秆竿杆桿稈"), rows=BUSY.rows * 6)),
}


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("about", WORDS.values(), ids=WORDS)
def test_the_card_covers_no_word_and_stays_inside(card: WordCard, desk: QWidget, about: Word, vertical: bool) -> None:
    for passage in PASSAGES:
        show(card, about, passage, vertical=vertical)
        assert not card.geometry().intersects(passage)
        assert desk.rect().contains(card.geometry())


@pytest.mark.usefixtures("styled", "twice_as_large")
@pytest.mark.parametrize("about", WORDS.values(), ids=WORDS)
def test_nothing_is_cut_in_type_of_twice_the_size(card: WordCard, desk: QWidget, qtbot: QtBot, about: Word) -> None:
    show(card, about)
    QTest.mouseClick(card.emend, Qt.MouseButton.LeftButton)
    qtbot.wait(10)
    assert desk.rect().contains(card.geometry())
    for part in card.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QPushButton | QComboBox | QLineEdit | QToolButton):
            assert part.height() >= part.sizeHint().height()
            assert isinstance(part, QLineEdit) or part.width() >= part.sizeHint().width()
            assert card.rect().contains(part.geometry())
        elif part.isVisible() and isinstance(part, QLabel) and part.wordWrap():
            assert part.height() >= part.heightForWidth(part.width())


@pytest.mark.usefixtures("styled")
def test_type_that_grows_while_the_card_is_open_makes_it_larger(
    card: WordCard, desk: QWidget, qapp: QApplication, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    show(card, CONVERTED)
    before = card.width()
    request.getfixturevalue("twice_as_large")
    qapp.setStyleSheet(style_sheet(PAPER))  # styled widgets take other type only with their style
    qtbot.waitUntil(lambda: card.width() > 1.5 * before)
    assert desk.rect().contains(card.geometry())


def test_the_card_follows_language_and_theme_while_it_is_open(card: WordCard, qtbot: QtBot) -> None:
    show(card, CONVERTED)
    translations = Translations(ROOT / "resources" / "i18n")
    translations.use(Language.TRADITIONAL)
    try:
        qtbot.waitUntil(lambda: card.protect.text() == "不轉換")
        assert scope_box(card).currentText() == "本信"
    finally:
        translations.use(Language.ENGLISH)
    qtbot.waitUntil(lambda: card.protect.text() == "Do not convert")
    card.set_theme(NIGHT)
    head = next(label for label in card.findChildren(QLabel) if "→" in label.text())
    assert NIGHT.ink in head.text()
