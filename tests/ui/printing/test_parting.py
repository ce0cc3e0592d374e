"""Pages begin and end as a good book's do."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.page import Role
from reader.page.printed import Paper, PrintStyle
from reader.ui.printing.composing import Compositor
from reader.ui.printing.leaf import Leaf
from tests.ui.printing.conftest import BOTH, LYING, SEED, STANDING, composed, lines_of, shown, squeezed

SMALL = PrintStyle(paper=Paper.A5.size, type_size=14)
SMALL_VERTICAL = PrintStyle(paper=Paper.A5.size, type_size=14, vertical=True)
LINE = "去年春天寄來的信已經收到，院子裡的桂花開了又謝。"
paragraphs = st.lists(
    st.integers(1, 30).map(lambda count: "一二三四五六七八九十，"[: count % 11 + 1] * count), max_size=30
)


def assert_well_parted(compositor: Compositor, leaves: list[Leaf]) -> None:
    """Every line once and in order, all on the page; none alone where its paragraph is parted."""
    for before, after in pairwise(part for leaf in leaves for part in leaf.slices):
        follows = before.paragraph == after.paragraph
        assert after.first == before.end if follows else after.paragraph > before.paragraph and not after.first
    for leaf in leaves:
        for part in leaf.slices:
            lines = compositor.set(part.paragraph).lines
            for line in lines[part.first : part.end]:
                assert part.block + line.block >= 0
                assert part.block + line.block + (line.extent + line.em) / 2 <= compositor.area.room
            if part.first or part.end < len(lines):
                assert part.end - part.first >= 2
        last = leaf.slices[-1]
        assert compositor.matter.role(last.paragraph) is not Role.HEADING or leaf is leaves[-1]


@pytest.mark.parametrize("style", [*BOTH, SMALL, SMALL_VERTICAL])
def test_the_seed_letter_is_parted_well(style: PrintStyle) -> None:
    compositor = composed(SEED, style)
    leaves = list(compositor.leaves())
    assert len(leaves) > 1
    assert_well_parted(compositor, leaves)
    assert squeezed("".join(word for leaf in leaves for word in lines_of(compositor, leaf))) == shown(compositor)


@given(lines=paragraphs, vertical=st.booleans())
@settings(max_examples=30)
def test_any_paragraphs_are_parted_well(lines: list[str], vertical: bool) -> None:
    compositor = composed("\n".join(lines), SMALL_VERTICAL if vertical else SMALL)
    leaves = list(compositor.leaves())
    if lines:
        assert_well_parted(compositor, leaves)
    assert leaves


@pytest.mark.parametrize("filler", range(1, 40))
def test_a_heading_never_ends_a_page(filler: int) -> None:
    text = "\n".join([*["甲乙丙。"] * filler, "一、關於房屋", LINE * 4, "二、關於田地", LINE * 4])
    compositor = composed(text, SMALL)
    for leaf in list(compositor.leaves())[:-1]:
        assert compositor.matter.role(leaf.slices[-1].paragraph) is not Role.HEADING


@pytest.mark.parametrize("filler", range(8, 30))
def test_a_signature_is_never_alone_on_a_page(filler: int) -> None:
    text = "\n".join(["母親大人：", *[LINE * 3] * filler, "兒", "二〇〇四年五月三日"])
    leaves = list((compositor := composed(text, SMALL)).leaves())
    roles = {compositor.matter.role(part.paragraph) for part in leaves[-1].slices}
    assert roles - {Role.SIGNATURE, Role.DATE, Role.CLOSING}


def test_space_before_a_paragraph_falls_away_at_the_head_of_a_page() -> None:
    compositor = composed(SEED, SMALL)
    for leaf in compositor.leaves():
        first = leaf.slices[0]
        assert first.block + compositor.set(first.paragraph).lines[first.first].block == 0


def test_a_letter_without_text_has_one_blank_page() -> None:
    assert [leaf.slices for leaf in composed(" \n").leaves()] == [()]


@pytest.mark.parametrize("style", [STANDING, LYING])
def test_lines_are_a_whole_number_of_characters(style: PrintStyle) -> None:
    area = composed(SEED, style).area
    em = style.type_size * 10
    assert area.text.measure / em == pytest.approx(round(area.text.measure / em))
    assert 20 <= area.text.measure / em <= 50
