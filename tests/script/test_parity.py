"""Conversion gives what the package gives, character for character, and the program can tell."""

import random
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.script.converter import converter
from reader.script.dictionaries import Chain, chain, configs, entries
from reader.script.edition import Edition
from reader.script.parity import Difference, differences
from reader.script.step import Step
from reader.text.fold import fold
from tests.script.corpus import lines
from tests.script.reference import CONFIGS, KEEPING, VOCABULARY, converted

LETTER = "张先生：\n来信收到，里面的信息很好。\r\n\n\t頭髮、裡面與資訊，👍🏽 U盘，𠮷野家\u2028打印机\x00完。\n"
SHORT, LONG = 110_000, 1_050_000
THROUGH: tuple[str | Chain, ...] = (*CONFIGS, VOCABULARY)


def ours(text: str, through: str | Chain) -> str:
    return converter(
        (chain(through, Edition.REIMPLEMENTED) if isinstance(through, str) else through,), Edition.REIMPLEMENTED
    ).run(text)[0]


def differing(texts: list[str], through: str | Chain) -> list[str]:
    return [text for text in texts if ours(text, through) != converted(text, through)]


@pytest.mark.parametrize("config", CONFIGS)
def test_letters_and_statutes_come_out_as_the_package_converts_them(config: str) -> None:
    texts = lines(config, SHORT)
    assert sum(map(len, texts)) >= SHORT
    assert differing(texts, config) == []


@pytest.mark.long
@pytest.mark.parametrize("config", CONFIGS)
def test_a_million_characters_come_out_as_the_package_converts_them(config: str) -> None:
    texts = lines(config, LONG)
    assert sum(map(len, texts)) >= LONG
    assert differing(texts, config) == []


@pytest.mark.parametrize("config", KEEPING)
def test_what_holds_no_vocabulary_keeps_length_and_offsets_and_folds_alike(config: str) -> None:
    for line in lines(config, SHORT):
        shown, offsets = converter((chain(config, Edition.REIMPLEMENTED),), Edition.REIMPLEMENTED).run(line)
        assert len(shown) == len(line)
        assert not offsets
        assert fold(shown) == fold(line)


@pytest.mark.parametrize("through", THROUGH, ids=str)
def test_words_cut_short_where_the_text_ends_are_not_taken_for_whole_ones(through: str | Chain) -> None:
    found = words(through)
    texts = [word[:end] for word in found for end in range(1, len(word) + 1)]
    texts += [word[start:] for word in found for start in range(1, len(word))]
    assert differing(texts, through) == []


@pytest.mark.parametrize("through", THROUGH, ids=str)
def test_every_word_comes_out_alike_at_the_start_within_and_at_the_end(through: str | Chain) -> None:
    found = words(through)
    texts = [one + other[: len(other) // 2] + one[1:] + other for one, other in pairwise(found)]
    assert differing(texts, through) == []


@given(st.data())
@pytest.mark.parametrize("through", THROUGH, ids=str)
def test_pieces_of_words_that_overlap_are_won_by_the_same_words(through: str | Chain, data: st.DataObject) -> None:
    word = st.sampled_from(words(through))
    piece = st.tuples(word, st.integers(0, 3), st.integers(1, 5)).map(lambda cut: cut[0][cut[1] : cut[1] + cut[2]])
    odd = st.sampled_from(["，", "．", " ", "\n", "-", "𠮷", "\0", "😀", "的", "A"])
    text = "".join(data.draw(st.lists(st.one_of(piece, piece, piece, odd), max_size=12)))
    assert ours(text, through) == converted(text, through)


def test_a_letter_is_found_to_come_out_alike_in_all_configs() -> None:
    said: list[tuple[int, int]] = []
    assert differences(LETTER, report=lambda done, of: said.append((done, of))) == ()
    assert said == [(number, 10) for number in range(1, 11)]
    assert differences("") == ()


@given(st.text(st.one_of(st.sampled_from("里后发干台𠮷髮裡\n，."), st.characters()), max_size=40))
@settings(max_examples=10)
def test_any_text_is_found_to_come_out_alike(text: str) -> None:
    assert differences(text) == ()


def test_a_step_with_another_row_is_found_out() -> None:
    group = chain("t2s", Edition.REIMPLEMENTED).steps[0]
    dictionaries = [entries(name, Edition.REIMPLEMENTED) for name in group]
    step = Step([{"來信": "复信"}, *dictionaries])

    def altered(config: str, text: str) -> str:
        return step.run(text)[0] if config == "t2s" else ours(text, config)

    text = "張先生：\n來信收到。\n來，信收到。"
    assert differences(text, ours=altered) == (Difference("t2s", 5, "复信收到。", "来信收到。"),)


def test_a_line_that_another_config_converted_is_found_out() -> None:
    found = differences("头发\n信息\n里", ours=lambda _config, text: ours(text, "s2t"))
    assert {(one.config, one.start, one.ours, one.theirs) for one in found if one.config.startswith("s2")} == {
        ("s2twp", 3, "信息", "資訊"),
        ("s2tw", 6, "裏", "裡"),
        ("s2twp", 6, "裏", "裡"),
    }


def test_a_cancelled_check_gives_what_it_has_found() -> None:
    asked: list[str] = []

    def cancelled() -> bool:
        asked.append("")
        return len(asked) > 3

    said: list[int] = []
    found = differences(
        "a\nb\nc", report=lambda done, _of: said.append(done), cancelled=cancelled, ours=lambda *_: "?"
    )
    assert [one.start for one in found] == [0, 2, 4]
    assert {one.config for one in found} == {configs(Edition.REIMPLEMENTED)[0]}
    assert said == [1]


@cache
def words(through: str | Chain) -> tuple[str, ...]:
    """All words of the small dictionaries on the way, and a part of the great one."""
    names = {
        name
        for group in (chain(through, Edition.REIMPLEMENTED) if isinstance(through, str) else through).steps
        for name in group
    }
    chance = random.Random(str(through))  # noqa: S311 - the same words in every run are wanted
    found: list[str] = []
    for name in sorted(names):
        known = sorted(entries(name, Edition.REIMPLEMENTED))
        found += known if len(known) < 1_000 else chance.sample(known, 1_000)
    chance.shuffle(found)
    return tuple(found)
