"""What the window shows: emendations, the edition's conversion, corrections and decisions, quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Edition, Variant, View, convert, detect, source_of
from reader.script.choice import Authority
from reader.script.conversion import converted
from reader.script.correction import corrections
from reader.script.override import Override, OverrideKind
from reader.script.overrides import Overrides
from reader.script.punctuation import PunctuationStyle
from reader.script.rendering import rendered
from reader.text import Block, Span
from tests.script.stretches import EDITIONS, FORMS, SCRIPTS, SELECTORS, SOURCES, TARGETS, TEXTS, check_map
from tests.store.samples import override

ORIGINAL, HANS, HANT, TAIWAN = Variant.ORIGINAL, Variant.HANS, Variant.HANT, Variant.HANT_TW
IDIOM = Variant.HANT_TW_IDIOM
EMENDATION, PROTECTION, CONVERSION = OverrideKind.EMENDATION, OverrideKind.PROTECTION, OverrideKind.CONVERSION
PACKAGE = Edition.REIMPLEMENTED


def emend(word: str, form: str, span: Span | None = None) -> Override:
    return override(word, form, kind=EMENDATION, letter_id="信" if span else None, span=span)


def protect(word: str, span: Span | None = None) -> Override:
    return override(word, word, kind=PROTECTION, letter_id="信" if span else None, span=span)


def shown(
    text: str, target: Variant, *overrides: Override, source: Variant = HANS, edition: Edition = PACKAGE
) -> View:
    return rendered(text, target, source=source, edition=edition, overrides=Overrides(overrides))


def chosen(view: View) -> list[tuple[str, str, Authority]]:
    """Each choice: the stored word, what is shown for it, who decided."""
    return [(choice.span.of(view.stored), choice.shown, choice.authority) for choice in view.choices]


def test_an_emendation_is_shown_in_the_original_and_read_by_the_conversion() -> None:
    slip = emend("包乾", "包幹")
    assert shown("包乾到戶", ORIGINAL, slip, source=TAIWAN).text == "包幹到戶"
    view = shown("包乾到戶", HANS, slip, source=TAIWAN)
    assert (view.stored, view.text) == ("包乾到戶", "包干到户")
    assert chosen(view) == [("包乾", "包干", Authority.EMENDATION)]
    assert view.choices[0].override == slip.id


def test_an_emendation_of_another_length_is_led_through_by_the_map() -> None:
    view = shown("在博的里面", IDIOM, emend("博", "博客"))
    assert view.text == "在部落格的裡面"
    assert view.map.blocks == (Block(Span(1, 2), Span(1, 4)),)
    assert view.map.to_source(Span(5, 7)).of(view.stored) == "里面"
    assert chosen(view) == [("博", "部落格", Authority.EMENDATION)]


def test_emendations_can_be_put_off() -> None:
    decided = Overrides([emend("包乾", "包幹"), override("包乾", "包乾", target=HANS)])
    view = rendered("包乾到戶", HANS, source=TAIWAN, overrides=decided, emended=False)
    assert (view.text, chosen(view)) == ("包乾到户", [("包乾", "包乾", Authority.CONVERSION)])
    assert rendered("包乾", ORIGINAL, source=TAIWAN, overrides=decided, emended=False).text == "包乾"


@pytest.mark.parametrize("target", [variant for variant in Variant if variant is not Variant.JA_SHINJITAI])
@pytest.mark.parametrize("source", SCRIPTS)
def test_a_name_that_is_protected_is_shown_as_stored_in_every_variant(source: Variant, target: Variant) -> None:
    name = "范余里后" if source is HANS else "範餘裡後"
    view = shown(f"他叫{name}，在信息里", target, protect(name), source=source)
    span = view.map.to_target(Span(2, 6))
    assert span.of(view.text) == name
    assert not view.map or view.map.blocks[0].source.start >= 6


def test_a_decision_is_made_of_the_stored_word_beside_an_emendation() -> None:
    view = shown("包乾的后里", HANT, emend("包乾", "包幹的"), protect("后里"), source=HANS)
    assert view.text == "包幹的的后里"
    assert chosen(view) == [("包乾", "包幹的", Authority.EMENDATION), ("后里", "后里", Authority.PROTECTION)]
    assert view.map.to_target(Span(3, 5)).of(view.text) == "后里"


def test_a_place_can_be_kept_from_an_emendation() -> None:
    view = shown("包乾，包乾", HANS, emend("包乾", "包幹"), protect("包乾", Span(3, 5)), source=TAIWAN)
    assert view.text == "包干，包乾"
    assert chosen(view) == [("包乾", "包干", Authority.EMENDATION), ("包乾", "包乾", Authority.PROTECTION)]


def test_where_nothing_tells_the_script_only_what_was_decided_is_shown() -> None:
    decided = Overrides([override("面", "麵", target=TAIWAN)])
    view = rendered("吃面里", TAIWAN, source=None, overrides=decided, punctuation=PunctuationStyle.CORNER)
    assert (view.text, view.source) == ("吃麵里", None)


def test_what_was_decided_stands_against_the_shipped_corrections() -> None:
    text = "隔离并到家里"
    pure = converted(text, TAIWAN, source=HANS, edition=PACKAGE)
    found = {choice.span.of(text) for choice in corrections(pure)}
    assert found == {"并"}
    view = shown(text, TAIWAN)
    assert (view.text, chosen(view)) == ("隔離並到家裡", [("并", "並", Authority.CORRECTION)])
    view = shown(text, TAIWAN, override("并到", "併到", target=TAIWAN))
    assert (view.text, chosen(view)) == ("隔離併到家裡", [("并到", "併到", Authority.CONVERSION)])
    assert rendered(text, TAIWAN, source=HANS, edition=PACKAGE, corrected=False) == pure


def test_a_correction_holds_in_an_emended_word() -> None:
    view = shown("隔里并到", TAIWAN, emend("隔里并到", "隔离并到"))
    assert (view.text, chosen(view)) == ("隔離並到", [("隔里并到", "隔離並到", Authority.EMENDATION)])


def test_the_original_keeps_its_quotation_marks_and_other_variants_take_the_style() -> None:
    decided = Overrides([protect("“余”")])
    text, style = "“后”“余”", PunctuationStyle.SCRIPT
    assert rendered(text, ORIGINAL, source=HANS, overrides=decided, punctuation=style).text == text
    assert rendered(text, TAIWAN, source=HANS, overrides=decided, punctuation=style).text == "「後」“余”"
    assert rendered(text, TAIWAN, source=HANS, punctuation=style).text == "「後」「餘」"


def test_places_count_from_the_start_of_the_letter() -> None:
    decided = Overrides([protect("后", Span(101, 102))])
    assert rendered("后后", TAIWAN, source=HANS, overrides=decided, at=100).text == "後后"
    assert rendered("后后", TAIWAN, source=HANS, overrides=decided, at=101).text == "后後"


def test_lines_are_converted_each_from_its_own_script() -> None:
    text = "各位鄉親：這裡說的話，請轉告大家。\n\n他们说：后面这里还没发现问题，请大家放心。\n謝謝關心的鄉親們。"
    view = convert(text, TAIWAN)
    assert view.text.split("\n")[2] == "他們說：後面這裡還沒發現問題，請大家放心。"
    assert view.text.split("\n")[3] == "謝謝關心的鄉親們。"
    assert view.source is TAIWAN
    back = convert(text, HANS)
    assert "后面这里" in back.text
    assert "各位乡亲" in back.text


def test_lines_of_two_scripts_are_led_through_by_one_map() -> None:
    text = "這裡的資訊說得很清楚，鄉親們。\n他们说：这里的信息很多，博客也很多。\n資訊"
    view = convert(text, IDIOM)
    start = text.index("博客")
    assert view.map.to_target(Span(start, start + 2)).of(view.text) == "部落格"
    assert view.map.to_target(Span(len(text) - 2, len(text))).of(view.text) == "資訊"
    assert all(choice.shown in view.text for choice in view.choices)


@st.composite
def rendering(draw: st.DrawFn) -> tuple[View, Overrides]:
    """A stretch with decisions about any of its words, which overlap at will."""
    text, at, made = draw(TEXTS), draw(st.integers(0, 2)), []
    for minute in range(draw(st.integers(0, 6)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        word = text[start : start + draw(st.integers(1, 4))]
        kind = draw(st.sampled_from(OverrideKind))
        placed = draw(st.booleans())
        made.append(
            override(
                word,
                word if kind is PROTECTION else draw(FORMS),
                kind=kind,
                target=draw(st.sampled_from([HANS, TAIWAN, IDIOM, Variant.HANT_HK])),
                letter_id="信" if placed else None,
                span=Span(start + at, start + at + len(word)) if placed else None,
                sender="王" if draw(st.booleans()) and not placed else None,
                minute=minute,
            )
        )
    view = rendered(
        text,
        draw(TARGETS),
        source=draw(st.one_of(SOURCES, st.none())),
        edition=draw(EDITIONS),
        overrides=Overrides(made),
        at=at,
        corrected=draw(st.booleans()),
        emended=draw(st.booleans()),
        punctuation=draw(st.sampled_from(PunctuationStyle)),
    )
    return view, Overrides(made)


def untouched(view: View) -> Iterator[Span]:
    """The stretches of the stored text between the choices of a view."""
    ends = [Span(0, 0), *(choice.span for choice in view.choices), Span(len(view.stored), len(view.stored))]
    return (Span(one.end, other.start) for one, other in pairwise(ends) if one.end < other.start)


@given(rendering())
def test_the_map_of_what_is_shown_leads_back_to_what_is_stored(made: tuple[View, Overrides]) -> None:
    check_map(made[0])


@given(rendering())
def test_what_was_decided_is_shown(made: tuple[View, Overrides]) -> None:
    view, decided = made
    spans = [choice.span for choice in view.choices]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for choice in view.choices:
        place = view.map.to_target(choice.span)
        whole = view.map.to_source(place) == choice.span
        if choice.authority in {Authority.CONVERSION, Authority.PROTECTION}:
            assert choice.shown == place.of(view.text) if whole else choice.shown in place.of(view.text)
        if choice.authority is Authority.PROTECTION:
            assert choice.shown == choice.span.of(view.stored)
        made_by = decided.get(choice.override)
        assert (made_by is None) == (choice.authority is Authority.CORRECTION)
        assert made_by is None or made_by.word == choice.span.of(view.stored)
    if view.target is ORIGINAL:
        assert all(choice.authority is Authority.EMENDATION for choice in view.choices)
        for span in untouched(view):
            assert view.map.to_target(span).of(view.text) == span.of(view.stored)


@given(TEXTS.filter(lambda text: not set(text) & set(SELECTORS)), TARGETS, SOURCES, EDITIONS)
def test_without_decisions_and_corrections_the_edition_alone_speaks(
    text: str, target: Variant, source: Variant, edition: Edition
) -> None:
    pure = converted(text, target, source=source, edition=edition)
    others = Overrides([override("不在", "別處", target=HANS), emend("不在", "別處"), protect("不在")])
    for overrides in (Overrides(), others):
        view = rendered(text, target, source=source, edition=edition, overrides=overrides, corrected=False)
        assert view == pure


@given(st.lists(TEXTS, max_size=4), TARGETS)
def test_lines_are_shown_as_they_are_one_by_one(lines: list[str], target: Variant) -> None:
    text = "\n".join(lines)
    view, whole = convert(text, target), detect(text)
    check_map(view)
    assert (view.stored, view.source) == (text, whole)
    if len(lines) > 1 and target is not ORIGINAL:
        alone = [rendered(line, target, source=source_of(line + "\n", whole)) for line in lines]
        assert view.text == "\n".join(one.text for one in alone)
        assert [choice.shown for choice in view.choices] == [choice.shown for one in alone for choice in one.choices]
