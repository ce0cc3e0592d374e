"""The reader's decisions: where each holds, which wins a place, what an emendation makes of a text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Variant
from reader.script.choice import Authority, Choice
from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import Overrides, closeness, form_for, holds_for
from reader.text import Block, Span
from reader.text.fold import fold
from tests.store.samples import override

EMENDATION, PROTECTION, CONVERSION = OverrideKind.EMENDATION, OverrideKind.PROTECTION, OverrideKind.CONVERSION
LETTER = "信"


def emend(word: str, form: str, *, span: Span | None = None, letter_id: str | None = None) -> Override:
    return override(word, form, kind=EMENDATION, span=span, letter_id=letter_id or (LETTER if span else None))


def protect(
    word: str, *, span: Span | None = None, letter_id: str | None = None, sender: str | None = None
) -> Override:
    letter_id = letter_id or (LETTER if span else None)
    return override(word, word, kind=PROTECTION, span=span, letter_id=letter_id, sender=sender)


def turn(
    word: str, form: str, target: Variant = Variant.HANS, *, span: Span | None = None, letter_id: str | None = None,
    minute: int = 0,
) -> Override:  # fmt: skip
    letter_id = letter_id or (LETTER if span else None)
    return override(word, form, target=target, span=span, letter_id=letter_id, minute=minute)


def held(text: str, *overrides: Override, target: Variant = Variant.HANS, at: int = 0) -> list[tuple[int, str, str]]:
    """Start, word and form of what holds."""
    found = Overrides(overrides).holding(text, target, at)
    assert all(span.of(text) == one.word for span, one in found)
    return [(span.start, one.word, one.form) for span, one in found]


def test_an_emendation_that_only_writes_a_word_otherwise_keeps_every_offset() -> None:
    slip = emend("包乾", "包幹")
    text, offsets, choices = Overrides([slip]).emended("生產包乾到戶，包乾")
    assert (text, offsets.blocks) == ("生產包幹到戶，包幹", ())
    assert choices == tuple(
        Choice(span=span, shown="包幹", authority=Authority.EMENDATION, override=slip.id)
        for span in (Span(2, 4), Span(7, 9))
    )


@pytest.mark.parametrize("form", ["人民共和國", "群衆", "國"])
def test_an_emendation_by_other_characters_stands_for_the_word_as_a_whole(form: str) -> None:
    text, offsets, _ = Overrides([emend("民共國", form)]).emended("說民共國的事")
    assert text == f"說{form}的事"
    assert offsets.blocks == (Block(Span(1, 4), Span(1, 1 + len(form))),)


def test_what_was_decided_for_a_place_holds_there_and_while_the_word_is_there() -> None:
    here = emend("併", "並", span=Span(102, 103))
    assert held("隔離併到", here, at=100) == [(2, "併", "並")]
    for text, at in (("隔離併到", 0), ("隔離併到", 99), ("隔離并到", 100), ("隔離", 100), ("到", 103)):
        assert held(text, here, at=at) == []


A, B, C, D = "甲", "乙", "丙", "丁"


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        pytest.param([turn(A + B, C), turn(A, D, letter_id=LETTER)], [(0, A, D)], id="the letter before all letters"),
        pytest.param(
            [protect(A + B, sender="王"), turn(A, D)], [(0, A + B, A + B)], id="the sender before all letters"
        ),
        pytest.param(
            [protect(A + B, sender="王"), turn(B, D, letter_id=LETTER)], [(1, B, D)], id="the letter before the sender"
        ),
        pytest.param(
            [turn(A + B, C, letter_id=LETTER), turn(B, D, span=Span(1, 2))], [(1, B, D)], id="the place before all"
        ),
        pytest.param([turn(A, C), turn(A + B, D)], [(0, A + B, D)], id="the longer word"),
        pytest.param([turn(B + A, C), turn(A + B, D)], [(0, A + B, D)], id="the word further left"),
        pytest.param([turn(A, C), turn(B, D)], [(0, A, C), (1, B, D)], id="side by side both"),
        pytest.param([turn(A, C, minute=1), turn(A, D, minute=2)], [(0, A, D)], id="the later of two alike"),
        pytest.param([protect(A), turn(A, D, minute=1)], [(0, A, D)], id="the later of two kinds"),
        pytest.param([turn(A, C), emend(A, D)], [(0, A, D)], id="an emendation before a form"),
        pytest.param([emend(A, D), protect(A + B)], [(0, A + B, A + B)], id="a name keeps an emendation off a part"),
        pytest.param(
            [emend(A, D), protect(A, span=Span(0, 1))], [(0, A, A)], id="one place is kept from an emendation"
        ),
        pytest.param(
            [turn(A, C, Variant.HANS_IDIOM, minute=1), turn(A, D)], [(0, A, D)], id="the variant itself before its kin"
        ),
    ],
)
def test_of_decisions_that_meet_one_wins(overrides: list[Override], expected: list[tuple[int, str, str]]) -> None:
    assert held(A + B, *overrides)[: len(expected)] == expected
    assert held(A + B, *reversed(overrides))[: len(expected)] == expected


def test_a_form_chosen_at_a_place_stands_against_an_emendation_in_its_own_script_only() -> None:
    decided = Overrides([emend("包乾", "包幹"), turn("包乾", "包乾", span=Span(0, 2))])
    assert [one.override.kind for one in decided.holding("包乾", Variant.HANS)] == [CONVERSION]
    assert [one.override.kind for one in decided.holding("包乾", Variant.HANT_TW)] == [EMENDATION]
    assert decided.emended("包乾")[0] == "包幹"


def test_a_place_kept_from_an_emendation_is_kept_in_the_original_too() -> None:
    decided = Overrides([emend("包乾", "包幹"), protect("包乾", span=Span(3, 5))])
    assert decided.emended("包乾，包乾")[0] == "包幹，包乾"


def test_without_emendations_what_they_kept_off_holds() -> None:
    decided = Overrides([emend("包乾", "包幹"), turn("乾", "干")])
    found = decided.holding("包乾", Variant.HANS, emended=False)
    assert [(one.span, one.override.form) for one in found] == [(Span(1, 2), "干")]


@pytest.mark.parametrize(
    ("made", "shown", "holds"),
    [
        (Variant.HANS, Variant.HANS_IDIOM, True),
        (Variant.HANT, Variant.HANT_HK, True),
        (Variant.HANT_TW_IDIOM, Variant.HANT_TW, True),
        (Variant.JA_SHINJITAI, Variant.JA_SHINJITAI, True),
        (Variant.HANS, Variant.HANT, False),
        (Variant.HANT_TW, Variant.HANS, False),
        (Variant.HANT, Variant.JA_SHINJITAI, False),
        (Variant.HANT, Variant.ORIGINAL, False),
        (Variant.HANS, Variant.ORIGINAL, False),
    ],
)
def test_a_form_holds_in_every_standard_of_its_script(made: Variant, shown: Variant, holds: bool) -> None:
    assert holds_for(turn("里", "裡", made), shown) is holds
    assert bool(held("里", turn("里", "裡", made), target=shown)) is holds


@pytest.mark.parametrize(
    ("form", "made", "shown", "written"),
    [
        ("裡", Variant.HANT_TW, Variant.HANT_TW, "裡"),
        ("裡衛", Variant.HANT_TW, Variant.HANT_HK, "裏衞"),
        ("裏衞", Variant.HANT_HK, Variant.HANT_TW_IDIOM, "裡衛"),
        ("程序", Variant.HANT_TW, Variant.HANT_TW_IDIOM, "程序"),
        ("程序", Variant.HANT, Variant.HANT_TW_IDIOM, "程序"),
        ("信息", Variant.HANS, Variant.HANS_IDIOM, "信息"),
    ],
)
def test_a_form_is_written_in_the_standard_that_is_shown_and_keeps_its_vocabulary(
    form: str, made: Variant, shown: Variant, written: str
) -> None:
    assert form_for(turn("字", form, made), shown) == written


def test_the_nearer_variant_is_the_same_one_then_that_of_the_same_standard() -> None:
    one = turn("里", "裡", Variant.HANT_TW)
    assert [closeness(one, variant) for variant in (Variant.HANT_TW, Variant.HANT_TW_IDIOM, Variant.HANT_HK)] == [
        0,
        1,
        2,
    ]
    assert closeness(protect("里"), Variant.HANT_HK) == 0


def test_decisions_are_found_by_their_ids() -> None:
    one, other = turn("里", "裡"), protect("余")
    decided = Overrides([one, other, replace(one, form="裏")])
    assert decided.get(one.id) == replace(one, form="裏")
    assert decided.get("none") is None
    assert list(decided) == [replace(one, form="裏"), other]
    assert decided
    assert not decided.has_emendations
    assert Overrides([emend("併", "並")]).has_emendations


def test_without_decisions_nothing_holds() -> None:
    assert not Overrides()
    assert held("里") == []
    assert Overrides().emended("里")[0] == "里"


@pytest.mark.parametrize("change", [{"word": ""}, {"form": ""}])
def test_a_decision_without_a_word_or_a_form_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="not an override"):
        Overrides([replace(turn("里", "裡"), **change)])  # type: ignore[arg-type]  # word and form are str


def test_every_word_of_a_large_dictionary_is_found() -> None:
    characters = [chr(code) for code in range(0x4E00, 0x5000)]
    words = [a + b for a in characters[:64] for b in characters[64:164]]
    decided = Overrides(turn(word, word[::-1]) for word in words)
    text = "".join(words)
    assert [one.override.word for one in decided.holding(text, Variant.HANS)] == words


WORDS = st.text("甲乙𠮷", min_size=1, max_size=3)


@st.composite
def contests(draw: st.DrawFn) -> tuple[str, int, list[Override], Variant]:
    text, at = draw(st.text("甲乙𠮷", max_size=12)), draw(st.integers(0, 3))
    made: list[Override] = []
    for minute in range(draw(st.integers(0, 6))):
        kind, word = draw(st.sampled_from(OverrideKind)), draw(WORDS)
        scope = draw(st.sampled_from(Scope))
        start = draw(st.integers(0, 12))
        made.append(
            override(
                word,
                word if kind is PROTECTION else draw(WORDS),
                kind=kind,
                target=draw(st.sampled_from([Variant.HANS, Variant.HANT, Variant.HANS_IDIOM])),
                letter_id=LETTER if scope in {Scope.PLACE, Scope.LETTER} else None,
                span=Span(start, start + len(word)) if scope is Scope.PLACE else None,
                sender="王" if scope is Scope.SENDER else None,
                minute=minute,
            )
        )
    return text, at, made, draw(st.sampled_from([Variant.HANS, Variant.HANT_TW, Variant.ORIGINAL]))


@given(contests())
def test_what_holds_is_what_a_search_at_every_place_finds(
    contest: tuple[str, int, list[Override], Variant],
) -> None:
    text, at, made, target = contest
    possible = [
        (
            list(Scope).index(one.scope),
            -len(one.word),
            one.kind is not EMENDATION,
            start,
            closeness(one, target),
            -minute,
        )
        for minute, one in enumerate(made)
        for start in range(len(text))
        if text.startswith(one.word, start)
        and (one.span is None or one.span.start == start + at)
        and holds_for(one, target)
    ]
    expected: dict[int, int] = {}
    taken: set[int] = set()
    for _, minus_length, _, start, _, minus_minute in sorted(possible):
        place = set(range(start, start - minus_length))
        if not place & taken:
            taken |= place
            expected[start] = -minus_minute
    found = Overrides(made).holding(text, target, at)
    assert [(one.span.start, one.override) for one in found] == [
        (start, made[expected[start]]) for start in sorted(expected)
    ]


@given(contests())
def test_the_map_of_emendations_leads_to_what_was_meant(contest: tuple[str, int, list[Override], Variant]) -> None:
    text, at, made, _ = contest
    meant, offsets, choices = Overrides(made).emended(text, at)
    done = 0
    for choice in choices:
        assert offsets.to_target(choice.span).of(meant) == choice.shown
        before = Span(done, choice.span.start)
        assert not len(before) or offsets.to_target(before).of(meant) == before.of(text)
        done = choice.span.end
    assert len(meant) - len(text) == sum(len(choice.shown) - len(choice.span) for choice in choices)
    source = target = 0
    for block in offsets.blocks:
        assert fold(text[source : block.source.start]) == fold(meant[target : block.target.start])
        source, target = block.source.end, block.target.end
    assert fold(text[source:]) == fold(meant[target:])
