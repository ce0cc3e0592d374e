"""The card of a word by itself: what it offers, and what it tells when something is chosen."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.script import Variant, convert, explain
from reader.script.override import Override, OverrideKind, Scope
from reader.text import Span
from reader.ui.themes import THEMES
from reader.ui.word_card import LONGEST, Word, WordCard

STORED = "头发干了"
PLACES = [QRect(10, 10, 40, 20), QRect(300, 250, 40, 20), QRect(740, 560, 50, 30), QRect(0, 0, 20, 590)]


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    desk = QWidget()
    desk.resize(800, 600)
    qtbot.addWidget(desk)
    with qtbot.waitExposed(desk):
        desk.show()
    desk.activateWindow()
    return desk


@pytest.fixture
def card(desk: QWidget) -> WordCard:
    return WordCard(next(iter(THEMES.values())), desk)


def word(*, explained: bool = True, converts: bool = True, **more: Any) -> Word:
    found = explain(convert(STORED, Variant.HANT_TW, source=Variant.HANS), 2)
    assert found is not None
    return Word(
        span=Span(2, 3), stored="干", shown="幹", converts=converts, explanation=found if explained else None, **more
    )


def override(kind: OverrideKind = OverrideKind.CONVERSION) -> Override:
    return Override(
        id="o",
        kind=kind,
        scope=Scope.EVERYWHERE,
        word="干",
        form="乾",
        target=Variant.HANT_TW,
        created=datetime(2024, 5, 1, tzinfo=UTC),
    )


def decisions(card: WordCard) -> list[tuple[Any, ...]]:
    told: list[tuple[Any, ...]] = []
    card.decided.connect(lambda kind, scope, word, form: told.append((kind, scope, word.stored, form)))
    return told


def test_a_number_chooses_the_candidate_with_that_number(card: WordCard) -> None:
    told = decisions(card)
    card.show_word(word())
    forms = [button.text().split()[-1] for button in card.candidates]
    assert "乾" in forms
    QTest.keyClick(card, Qt.Key(Qt.Key.Key_1 + forms.index("乾")))
    assert told == [(OverrideKind.CONVERSION, Scope.LETTER, "干", "乾")]
    assert not card.isVisible()


def test_a_number_beyond_the_candidates_does_nothing(card: WordCard) -> None:
    told = decisions(card)
    card.show_word(word())
    QTest.keyClick(card, Qt.Key.Key_9)
    assert told == []
    assert card.isVisible()


def test_the_scope_that_was_chosen_stays_for_the_next_word_where_it_is_possible(card: WordCard) -> None:
    card.show_word(word(sender="林美"))
    card.choose_scope(Scope.SENDER)
    assert card.scope is Scope.SENDER
    card.show_word(word(sender="林美"))
    assert card.scope is Scope.SENDER
    card.show_word(word())
    assert card.scope is not Scope.SENDER


def test_where_the_stored_text_is_shown_another_form_emends_it(card: WordCard) -> None:
    told = decisions(card)
    card.show_word(word(converts=False))
    assert not card.protect.isEnabled()
    QTest.keyClick(card, Qt.Key.Key_1)
    assert told[0][0] is OverrideKind.EMENDATION


@pytest.mark.parametrize("form", ["", "  ", "干", "長" * (LONGEST + 1)])
def test_an_emendation_that_says_nothing_or_too_much_is_not_taken(card: WordCard, form: str) -> None:
    told = decisions(card)
    card.show_word(word())
    QTest.mouseClick(card.emend, Qt.MouseButton.LeftButton)
    card.form.setText(form)
    QTest.keyClick(card.form, Qt.Key.Key_Return)
    assert told == []
    assert card.isVisible()


def test_digits_written_into_the_form_are_words_and_no_choice(card: WordCard) -> None:
    told = decisions(card)
    card.show_word(word())
    QTest.mouseClick(card.emend, Qt.MouseButton.LeftButton)
    QTest.keyClicks(card.form, "12")
    assert card.form.text() == "12"
    QTest.keyClick(card.form, Qt.Key.Key_Return)
    assert told == [(OverrideKind.EMENDATION, Scope.LETTER, "干", "12")]


def test_taking_back_is_offered_only_for_a_decision_and_tells_which(card: WordCard) -> None:
    revoked: list[Override] = []
    card.revoked.connect(revoked.append)
    card.show_word(word())
    assert not card.revoke.isVisible()
    card.show_word(word(override=override()))
    QTest.mouseClick(card.revoke, Qt.MouseButton.LeftButton)
    assert revoked == [override()]


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("passage", PLACES)
@pytest.mark.parametrize("explained", [False, True])
def test_all_of_the_card_can_be_seen_beside_the_word_also_with_the_form_open(
    card: WordCard, desk: QWidget, passage: QRect, vertical: bool, explained: bool
) -> None:
    for is_open in (False, True):
        card.show_word(word(explained=explained))
        card.place_beside(passage, vertical=vertical)
        if is_open:
            QTest.mouseClick(card.emend, Qt.MouseButton.LeftButton)
            assert card.form.isVisible()
        QApplication.processEvents()
        assert desk.rect().contains(card.geometry())
        assert not card.geometry().intersects(passage)
        for part in (card.protect, card.emend, *card.candidates, *([card.form] if is_open else [])):
            assert card.rect().contains(part.geometry())
            assert part.height() >= part.minimumSizeHint().height()


def test_another_word_leaves_no_trace_of_the_one_before(card: WordCard) -> None:
    card.show_word(word())
    assert card.candidates
    card.show_word(word(explained=False))
    assert card.candidates == []
    assert card.accessibleName() == "About the word 干"
