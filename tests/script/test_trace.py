"""Which words decided: told so that the text can be put together again from them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import VariantMissing
from reader.script import Decision, Edition, Variant, convert, traced
from reader.script.converter import Stage, converter
from reader.script.dictionaries import choices
from reader.script.routes import route
from reader.text import Span
from tests.script.stretches import EDITIONS, SOURCES, TARGETS, TEXTS

HANS, HANT, TW_IDIOM = Variant.HANS, Variant.HANT, Variant.HANT_TW_IDIOM


def spliced(plain: str, words: Iterable[tuple[int, str, str]]) -> str:
    """A text of plain characters with forms in the places of words, which are in order."""
    pieces: list[str] = []
    done = 0
    for start, word, form in words:
        pieces += plain[done:start], form
        done = start + len(word)
    return "".join([*pieces, plain[done:]])


def stages(text: str, source: Variant, target: Variant, edition: Edition) -> list[Stage]:
    return list(converter(route(source, target, edition), edition).stages(text))


@given(TEXTS, SOURCES, TARGETS, EDITIONS)
def test_the_characters_one_by_one_and_the_words_over_them_make_each_step(
    text: str, source: Variant, target: Variant, edition: Edition
) -> None:
    decisions = traced(text, source=source, target=target, edition=edition)
    for number, stage in enumerate(stages(text, source, target, edition)):
        here = [decision for decision in decisions if decision.step == number]
        claims = list(stage.claims())
        assert [decision.word for decision in here] == [claim.word for claim in claims]
        words = [(claim.start, one.word, one.form) for claim, one in zip(claims, here, strict=True)]
        assert spliced(stage.step.plain(stage.text), words) == stage.shown


@given(TEXTS, st.sampled_from([(HANS, HANT), (HANT, HANS)]), EDITIONS)
def test_a_conversion_of_one_step_is_its_decisions_and_its_characters(
    text: str, pair: tuple[Variant, Variant], edition: Edition
) -> None:
    source, target = pair
    (stage,) = stages(text, source, target, edition)
    decisions = traced(text, source=source, target=target, edition=edition)
    words = [(decision.span.start, decision.word, decision.form) for decision in decisions]
    shown = convert(text, target, source=source, edition=edition).text
    assert spliced(stage.step.plain(text), words) == shown
    assert [decision.shown_span.of(shown) for decision in decisions] == [decision.form for decision in decisions]


@given(TEXTS, SOURCES, TARGETS, EDITIONS)
def test_each_decision_is_a_row_that_changes_something_where_it_says(
    text: str, source: Variant, target: Variant, edition: Edition
) -> None:
    view = convert(text, target, source=source, edition=edition)
    for decision in traced(text, source=source, target=target, edition=edition):
        assert choices(decision.dictionary, edition)[decision.word][0] == decision.form != decision.plain
        assert view.map.to_target(decision.span) == decision.shown_span
        assert len(decision.word) <= len(decision.span)


def decided(text: str, target: Variant, edition: Edition) -> list[tuple[int, str, str, str, str]]:
    found = traced(text, source=HANS, target=target, edition=edition)
    return [(one.step, one.word, one.plain, one.form, one.dictionary) for one in found]


@pytest.mark.parametrize(
    ("edition", "phrases"), [(Edition.REIMPLEMENTED, "STPhrases.txt"), (Edition.OFFICIAL, "STPhrases.txt")]
)
def test_words_are_told_with_their_dictionary_and_what_they_overruled(edition: Edition, phrases: str) -> None:
    assert decided("头发干净，信息", TW_IDIOM, edition) == [
        (0, "头发", "頭發", "頭髮", phrases),
        (0, "干净", "幹淨", "乾淨", phrases),
        (1, "信息", "信息", "資訊", "TWPhrases.txt"),
    ]


def test_of_files_that_are_one_dictionary_the_one_that_holds_the_word_is_named() -> None:
    generated = "STPhrases_GeneratedFromRegionalPhrases.txt"
    only = next(
        word
        for word in choices(generated, Edition.OFFICIAL)
        if word not in choices("STPhrases.txt", Edition.OFFICIAL)
        and decided(word, HANT, Edition.OFFICIAL)
        and len(decided(word, HANT, Edition.OFFICIAL)[0][1]) == len(word)
    )
    assert decided(only, HANT, Edition.OFFICIAL)[0][4] == generated


def test_places_are_those_of_the_stored_text_after_vocabulary_of_another_length() -> None:
    text = "博客里的头发"
    found = traced(text, source=HANS, target=TW_IDIOM, edition=Edition.OFFICIAL)
    shown = convert(text, TW_IDIOM, source=HANS, edition=Edition.OFFICIAL).text
    assert [(one.span.of(text), one.shown_span.of(shown)) for one in found] == [("头发", "頭髮"), ("博客", "部落格")]
    assert found[0] == Decision(
        span=Span(4, 6),
        shown_span=Span(5, 7),
        step=0,
        word="头发",
        form="頭髮",
        plain="頭發",
        dictionary="STPhrases.txt",
    )


@pytest.mark.parametrize("edition", Edition)
def test_where_the_script_stays_nothing_is_decided(edition: Edition) -> None:
    assert traced("头发", source=HANS, target=HANS, edition=edition) == ()
    assert traced("", source=HANS, target=HANT, edition=edition) == ()


def test_a_script_without_dictionaries_is_refused() -> None:
    with pytest.raises(VariantMissing):
        traced("头发", source=HANS, target=Variant.JA_SHINJITAI, edition=Edition.REIMPLEMENTED)
