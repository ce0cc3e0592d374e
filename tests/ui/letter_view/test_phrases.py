"""Caret stops, words, phrases and sentences."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text import Span
from reader.ui.letter_view.phrases import (
    next_sentence,
    next_stop,
    next_word,
    phrase_at,
    previous_sentence,
    previous_stop,
    previous_word,
    sentence_at,
    word_at,
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
def test_steps_by_word_and_by_sentence_go_on_until_the_end(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    for forward in (next_word, next_sentence):
        assert forward(text, offset) > offset or offset == len(text)
    for backward in (previous_word, previous_sentence):
        assert backward(text, offset) < offset or offset == 0


@given(TEXTS.filter(bool), st.integers(0, 29))
def test_word_phrase_and_sentence_hold_the_character_asked_for(text: str, offset: int) -> None:
    offset = min(offset, len(text) - 1)
    assert offset in word_at(text, offset)
    assert offset in phrase_at(text, offset)
    assert offset in sentence_at(text, offset) or text[offset].isspace()


@given(TEXTS.filter(bool))
def test_words_lie_side_by_side(text: str) -> None:
    at = 0
    while at < len(text):
        word = word_at(text, at)
        assert word.start == at
        assert {word_at(text, offset) for offset in range(word.start, word.end)} == {word}
        at = word.end


def words(text: str) -> list[str]:
    found, at = [], 0
    while at < len(text):
        word = word_at(text, at)
        found.append(word.of(text))
        at = word.end
    return found


def test_words_are_those_of_a_word_list_in_either_script() -> None:
    expected = "去年 春天 寄 来 的 信 已经 收到 ， 母亲 说 今年 的 茶 比 往年 香 。 WHO 发布"
    traditional = "去年 春天 寄 來 的 信 已經 收到 ， 母親 說 今年 的 茶 比 往年 香 。 WHO 發布"
    assert words(expected.replace(" ", "")) == expected.split()
    assert words(traditional.replace(" ", "")) == traditional.split()


def test_rare_characters_are_words_and_count_once() -> None:
    assert words("甲𠮷乙，收到") == ["甲", "𠮷", "乙", "，", "收到"]


def test_a_clause_without_end_is_cut_around_the_character() -> None:
    text = "已经收到" * 5_000
    assert word_at(text, 9_000) == Span(9_000, 9_002)
    assert word_at(text, 9_003) == Span(9_002, 9_004)


def test_words_are_walked_over_marks_and_blanks() -> None:
    text = "已经收到，  WHO发布。"
    starts = [0]
    while starts[-1] < len(text):
        starts.append(next_word(text, starts[-1]))
    assert starts == [0, 2, 7, 10, len(text)]
    back = [len(text)]
    while back[-1] > 0:
        back.append(previous_word(text, back[-1]))
    assert back == [len(text), 10, 7, 2, 0]


def test_sentences_are_walked_from_start_to_start() -> None:
    text = "　他說：「來了。」 然後走了。完"
    assert next_sentence(text, 3) == text.index("然")
    assert next_sentence(text, text.index("然")) == text.index("完")
    assert previous_sentence(text, text.index("完")) == text.index("然")
    assert previous_sentence(text, text.index("然")) == 1
    assert previous_sentence(text, text.index("走")) == text.index("然")
    assert previous_sentence(text, 1) == 0
