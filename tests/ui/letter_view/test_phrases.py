"""Caret stops, phrases and sentences."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text import Span
from reader.ui.letter_view.phrases import (
    next_phrase,
    next_stop,
    phrase_at,
    previous_phrase,
    previous_stop,
    sentence_at,
)

TEXT = "值此新春佳節之際,向你們致以問候!近期,全國多地發生Covid疫情。"


def test_a_phrase_runs_from_mark_to_mark() -> None:
    assert phrase_at(TEXT, 3).of(TEXT) == "值此新春佳節之際"
    assert phrase_at(TEXT, TEXT.index("問")).of(TEXT) == "向你們致以問候"


def test_a_latin_word_is_a_phrase_of_its_own() -> None:
    assert phrase_at(TEXT, TEXT.index("ovid")).of(TEXT) == "Covid"


def test_a_sentence_ends_with_its_closing_marks() -> None:
    text = "他說：「來了。」然後走了。"
    assert sentence_at(text, 4).of(text) == "他說：「來了。」"
    assert sentence_at(text, 9).of(text) == "然後走了。"


def test_the_phrase_of_an_empty_text_is_empty() -> None:
    assert phrase_at("", 0) == Span(0, 0)


def test_a_caret_does_not_stand_between_a_character_and_its_marks() -> None:
    text = "葛\U000e0100e\u0301天"
    assert next_stop(text, 0) == 2
    assert next_stop(text, 2) == 4
    assert previous_stop(text, 4) == 2


TEXTS = st.text(alphabet="天地，。「」 ab1𠮷\u0301—", max_size=30)


@given(TEXTS, st.integers(0, 30))
def test_steps_by_phrase_go_on_until_the_end(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert next_phrase(text, offset) > offset or offset == len(text)
    assert previous_phrase(text, offset) < offset or offset == 0


@given(TEXTS.filter(bool), st.integers(0, 29))
def test_phrase_and_sentence_hold_the_character_asked_for(text: str, offset: int) -> None:
    offset = min(offset, len(text) - 1)
    assert offset in phrase_at(text, offset)
    assert offset in sentence_at(text, offset) or text[offset].isspace()
