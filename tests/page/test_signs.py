"""Signs: which places of a paragraph are worth a second look, and where they lie on what is shown."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.letters import Letter, Part, PartRole
from reader.page import Orthography, Page, Sign, SignKind, doubts_in
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import Overrides
from reader.text import Span

STORED = "请把信息放到互联网上，范家人把头发理干净。"
VARIANTS = [variant for variant in Variant if variant is not Variant.ORIGINAL]


def page_of(
    text: str, *overrides: Override, variant: Variant = Variant.HANT_TW, corrected: bool = True, emended: bool = True
) -> Page:
    held = Overrides(overrides) if overrides else None
    orthography = Orthography(overrides=held, corrected=corrected, emended=emended)
    return Page(Letter(text=text), variant=variant, source=Variant.HANS, orthography=orthography)


def decision(kind: OverrideKind, word: str, form: str) -> Override:
    return Override(
        id=f"{kind}-{word}",
        kind=kind,
        scope=Scope.EVERYWHERE,
        word=word,
        form=form,
        target=Variant.HANT_TW if kind is OverrideKind.CONVERSION else None,
        created=datetime(2024, 5, 1, tzinfo=UTC),
    )


def signed(page: Page, *kinds: SignKind) -> list[tuple[str, str]]:
    """The signed words as they are stored and shown."""
    line = page.paragraph(0)
    return [
        (page.stored(line.stored(sign.span)), sign.span.of(line.text))
        for sign in page.signs(0)
        if not kinds or sign.kind in kinds
    ]


def test_vocabulary_of_another_region_is_signed_word_by_word_and_only_in_idiom_variants() -> None:
    page = page_of(STORED, variant=Variant.HANT_TW_IDIOM)
    assert signed(page) == [("信息", "資訊"), ("互联网", "網際網路")]
    assert {sign.kind for sign in page.signs(0)} == {SignKind.REPLACED}
    assert signed(page_of(STORED)) == []


@pytest.mark.parametrize(
    ("kind", "word", "form", "shown", "sign"),
    [
        (OverrideKind.CONVERSION, "范", "範", "範", SignKind.CHOSEN),
        (OverrideKind.PROTECTION, "头发", "头发", "头发", SignKind.CHOSEN),
        (OverrideKind.EMENDATION, "理干净", "弄干净了", "弄乾淨了", SignKind.EMENDED),
    ],
)
def test_what_the_reader_has_decided_is_signed(
    kind: OverrideKind, word: str, form: str, shown: str, sign: SignKind
) -> None:
    page = page_of(STORED, decision(kind, word, form))
    assert signed(page) == [(word, shown)]
    assert [one.kind for one in page.signs(0)] == [sign]


def test_an_emendation_that_is_not_shown_is_not_signed() -> None:
    emendation = decision(OverrideKind.EMENDATION, "范", "樊")
    for variant in (Variant.HANT_TW, Variant.ORIGINAL):
        assert signed(page_of(STORED, emendation, variant=variant), SignKind.EMENDED)
        assert not page_of(STORED, emendation, variant=variant, emended=False).signs(0)


def test_a_shipped_correction_is_signed_while_corrections_are_on() -> None:
    text = "请大家分片包干，隔离并到指定地点。"
    on, off = page_of(text), page_of(text, corrected=False)
    changed = on.paragraph(0).text != off.paragraph(0).text
    assert bool(signed(on, SignKind.CHOSEN)) is changed
    assert not signed(off, SignKind.CHOSEN)


def test_doubts_are_signed_once_they_were_put_and_where_they_lie_on_the_shown_text() -> None:
    page = Page(Letter(text="你們隔離併到指定地點。"), source=Variant.HANT)
    assert page.doubts(0) is None
    assert page.signs(0) == ()
    page.put_doubts(0, doubts_in(page, 0))
    assert signed(page) == [("併到", "併到")]
    assert page.in_variant(Variant.HANS).doubts(0) is None


def test_a_doubt_after_a_word_that_grew_lies_on_its_own_shown_characters() -> None:
    page = page_of("互联网，隔离并到指定地点。", variant=Variant.HANT_TW_IDIOM, corrected=False)
    page.put_doubts(0, doubts_in(page, 0))
    for stored, shown in signed(page, SignKind.DOUBT):
        assert stored == "并到"
        assert len(shown) == 2
        assert shown.endswith("到")


@pytest.mark.parametrize("role", [PartRole.SALUTATION, PartRole.SIGNATURE])
def test_names_are_looked_for_where_people_are_named(role: PartRole) -> None:
    text = "前言\n范老师后面"
    letter = Letter(text=text, parts=(Part(role, Span(3, 6)),))
    page = Page(letter, variant=Variant.HANT_TW, source=Variant.HANS)
    assert page.names_in(0) == ()
    assert page.names_in(1) == (Span(0, 3),)


def test_leftovers_of_a_web_page_and_blank_lines_have_no_doubts() -> None:
    page = Page(Letter(text="隔離併到指定地點。\n\n"), source=Variant.HANT)
    assert doubts_in(page, 0)
    assert doubts_in(page, 1) == ()


def test_pages_that_are_compared_sign_where_they_differ_and_nothing_else() -> None:
    page = page_of(STORED)
    beside = page.in_variant(Variant.ORIGINAL)
    page.compare(beside)
    beside.compare(page)
    pairs = list(zip(signed(page, SignKind.DIFFERENT), signed(beside, SignKind.DIFFERENT), strict=True))
    assert pairs
    for (stored, shown), (same, as_stored) in pairs:
        assert stored == same == as_stored
        assert shown != stored
    page.compare(None)
    assert signed(page, SignKind.DIFFERENT) == []


@given(st.text(alphabet="请发信息到互联网范先生头理干净软件里后，a𠮷", max_size=40), st.sampled_from(VARIANTS))
def test_signs_lie_inside_what_is_shown_in_the_order_of_the_text(text: str, variant: Variant) -> None:
    page = page_of(text, decision(OverrideKind.EMENDATION, "范", "樊某"), variant=variant)
    beside = page.in_variant(Variant.ORIGINAL)
    for one, other in ((page, beside), (beside, page)):
        one.compare(other)
    for one in (page, beside):
        one.put_doubts(0, doubts_in(one, 0))
        signs: tuple[Sign, ...] = one.signs(0)
        assert list(signs) == sorted(signs, key=lambda sign: (sign.span, sign.kind))
        assert all(0 <= sign.span.start <= sign.span.end <= len(one.paragraph(0).text) for sign in signs)
    different = [sign.span for sign in page.signs(0) if sign.kind is SignKind.DIFFERENT]
    assert all(first.end <= second.start for first, second in pairwise(different))
    assert bool(different) is (page.paragraph(0).text != beside.paragraph(0).text)
