"""Variation selectors: out of the way of words, shown where their character stays, gone where it becomes another."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Edition, Variant, View, convert
from reader.script.conversion import pure
from reader.script.dictionaries import choices
from reader.script.selectors import converted_without_selectors
from reader.text import Block, OffsetMap, Span
from tests.script.stretches import EDITIONS, PIECES, SOURCES, TARGETS, check_map

HANS, HANT, IDIOM = Variant.HANS, Variant.HANT, Variant.HANT_TW_IDIOM
COMPATIBILITY = "CJK_Compatibility_Ideographs.txt"
SELECTORS = st.sampled_from("\ufe00\ufe0f\U000e0100\U000e01ef")
SELECTED = PIECES.flatmap(lambda word: SELECTORS.map(lambda selector: selector.join(word) + selector))
TEXTS = st.lists(st.one_of(PIECES, SELECTED, SELECTORS), max_size=8).map("".join)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize(
    ("text", "source", "target", "shown"),
    [
        ("葛\U000e0100城的信", HANS, HANT, "葛\U000e0100城的信"),
        ("辻\U000e0101里\ufe00面", HANS, HANT, "辻\U000e0101裏面"),
        ("头\U000e0100发\U000e0100", HANS, HANT, "頭髮"),
        ("頭\U000e0100髮", HANT, HANS, "头发"),
        ("发\U000e0100现", HANS, HANT, "發現"),
        ("信\U000e0100息\ufe00", HANS, IDIOM, "資訊"),
        ("𠮷\U000e0100野的后\U000e0100人", HANS, HANT, "𠮷\U000e0100野的後人"),
        ("葛\U000e0100", HANS, HANS, "葛\U000e0100"),
        ("葛\U000e0100\ufe00后\ufe00\ufe01来", HANS, HANT, "葛\U000e0100\ufe00後來"),
    ],
)
def test_a_selector_stays_behind_a_character_that_stays(
    edition: Edition, text: str, source: Variant, target: Variant, shown: str
) -> None:
    assert pure(text, target, source=source, edition=edition).text == shown


@pytest.mark.parametrize(
    "text",
    [
        "❤\ufe0f",
        "信❤\ufe0f来",
        "1\ufe0f\u20e3",
        "㊙\ufe0f",
        "☎\ufe0e电话",
        "\U000e0100信",
        "ᠠ\u180b",
        "\ufe0f",
        "一\n\ufe00",
    ],
)
def test_what_selects_no_ideograph_is_left_to_the_conversion(text: str) -> None:
    seen: list[str] = []
    assert converted_without_selectors(text, _remembering(seen)) == (text, OffsetMap())
    assert seen == [text]


def test_a_character_and_its_selector_stand_for_what_became_of_them() -> None:
    view = pure("我\U000e0100后\ufe00面", HANT, source=HANS, edition=Edition.OFFICIAL)
    assert view.text == "我\U000e0100後面"
    assert view.map.blocks == (Block(Span(2, 4), Span(2, 3)),)
    assert view.map.to_source(Span(3, 4)) == Span(4, 5)


def test_selectors_within_a_replaced_word_belong_to_it() -> None:
    view = pure("看信\U000e0100息\ufe00吧", IDIOM, source=HANS, edition=Edition.OFFICIAL)
    assert view.text == "看資訊吧"
    assert view.map.to_target(Span(1, 5)) == view.map.to_target(Span(3, 4)) == Span(1, 3)
    assert view.map.to_source(Span(1, 3)) == Span(1, 5)


def test_without_naming_an_edition_words_are_found_across_selectors() -> None:
    assert convert("头\U000e0100发\U000e0100里面", HANT, source=HANS).text == "頭髮裏面"


@given(TEXTS, SOURCES, TARGETS, EDITIONS)
def test_the_map_holds_with_selectors_anywhere(text: str, source: Variant, target: Variant, edition: Edition) -> None:
    view = pure(text, target, source=source, edition=edition)
    check_map(view)
    plain = _without(text)
    assert _without(view.text) == _without(pure(plain, target, source=source, edition=edition).text)
    _check_kept(view)


@given(
    st.text(
        st.characters(exclude_characters=[chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))])
    )
)
def test_a_text_without_selectors_is_converted_as_it_is(text: str) -> None:
    seen: list[str] = []
    converted_without_selectors(text, _remembering(seen))
    assert seen == [text]


def test_compatibility_ideographs_come_to_their_usual_forms_one_by_one() -> None:
    known = choices(COMPATIBILITY, Edition.OFFICIAL)
    text = "\n".join(known)
    view = pure(text, HANT, source=Variant.HANT_TW, edition=Edition.OFFICIAL)
    assert len(view.text) == len(text)
    assert not view.map
    assert not set(view.text) & set(known)


def test_the_package_leaves_compatibility_ideographs_as_it_does_itself() -> None:
    text = "\n".join(choices(COMPATIBILITY, Edition.OFFICIAL))
    assert pure(text, HANS, source=HANT, edition=Edition.REIMPLEMENTED).text == text


def _remembering(seen: list[str]) -> Callable[[str], tuple[str, OffsetMap]]:
    """A conversion that leaves all as it is, and writes down what it got."""

    def convert_plain(text: str) -> tuple[str, OffsetMap]:
        seen.append(text)
        return text, OffsetMap()

    return convert_plain


def _without(text: str) -> str:
    """The text without selectors behind ideographs of any plane."""
    return re.sub("(?<=[一-鿿\U00020000-\U0003fffd])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+", "", text)


def _check_kept(view: View) -> None:
    """Each selector that is shown stands behind the character that it is stored behind."""
    for match in re.finditer("[一-鿿][\ufe00-\ufe0f\U000e0100-\U000e01ef]+", view.text):
        span = view.map.to_source(Span(match.start(), match.end()))
        assert span.of(view.stored) == match[0]
