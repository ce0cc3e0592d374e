"""The laws of spans, of maps between two forms of a text, and of UTF-16 positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import OffsetMap, Span, Utf16Index

Lengths = list[tuple[int, int, int]]
# A stretch that is a shift, then a block of so many characters on each side; at times the block alone.
STRETCHES = st.lists(st.tuples(st.integers(0, 4), st.integers(1, 4), st.integers(1, 4)), max_size=6)


def chart(stretches: Lengths, rest: int = 3) -> tuple[OffsetMap, int, int]:
    """A map with the lengths of its two texts."""
    source = target = 0
    blocks = []
    for shift, ours, theirs in stretches:
        source, target = source + shift, target + shift
        blocks.append((Span(source, source + ours), Span(target, target + theirs)))
        source, target = source + ours, target + theirs
    return OffsetMap(blocks), source + rest, target + rest


def spans(length: int) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(lambda ends: Span(min(ends), max(ends)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forward_from_the_text_start(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_is_half_open() -> None:
    span = Span(1, 3)
    assert [offset in span for offset in range(5)] == [False, True, True, False, False]
    assert (len(span), span.of("甲乙丙丁"), span.shifted(2)) == (2, "乙丙", Span(3, 5))


def test_only_shared_characters_make_an_overlap() -> None:
    assert Span(1, 4).within(Span(3, 9)) == Span(3, 4)
    assert Span(1, 3).within(Span(3, 9)) is None
    assert Span(1, 3).overlaps(Span(2, 3))
    assert not Span(1, 3).overlaps(Span(3, 4))


def test_a_map_without_blocks_changes_nothing() -> None:
    empty = OffsetMap()
    assert not empty
    assert empty.to_target(Span(3, 9)) == empty.to_source(Span(3, 9)) == Span(3, 9)


def test_a_span_inside_a_block_becomes_the_whole_block() -> None:
    page = OffsetMap([(Span(2, 4), Span(2, 5))])
    assert page.to_target(Span(3, 4)) == Span(2, 5)
    assert page.to_source(Span(4, 5)) == Span(2, 4)
    assert page.to_target(Span(0, 3)) == Span(0, 5)
    assert page.to_target(Span(4, 6)) == Span(5, 7)


def test_an_empty_span_stays_empty_and_snaps_to_the_start_of_a_block() -> None:
    page = OffsetMap([(Span(2, 4), Span(2, 5))])
    assert [page.to_target(Span(at, at)) for at in range(6)] == [Span(at, at) for at in (0, 1, 2, 2, 5, 6)]


def test_maps_with_the_same_blocks_are_equal() -> None:
    one, other = (OffsetMap([(Span(0, 1), Span(0, 2))]) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != OffsetMap()
    assert repr(one).startswith("OffsetMap([Block(source=Span(start=0, end=1)")


@pytest.mark.parametrize(
    "blocks",
    [
        [(Span(0, 0), Span(0, 1))],
        [(Span(0, 1), Span(1, 1))],
        [(Span(2, 3), Span(2, 3)), (Span(0, 1), Span(0, 1))],
        [(Span(0, 2), Span(0, 2)), (Span(1, 3), Span(2, 4))],
        [(Span(0, 2), Span(0, 2)), (Span(2, 3), Span(1, 4))],
    ],
)
def test_blocks_must_be_in_order_apart_and_not_empty(blocks: list[tuple[Span, Span]]) -> None:
    with pytest.raises(ValueError, match="in order, apart, and not empty"):
        OffsetMap(blocks)


@given(STRETCHES, st.data())
def test_a_mapped_span_stays_in_the_text_and_leads_back_around_itself(stretches: Lengths, data: st.DataObject) -> None:
    page, source, target = chart(stretches)
    span = data.draw(spans(source))
    there = page.to_target(span)
    back = page.to_source(there)
    assert there.end <= target
    assert bool(len(there)) == bool(len(span))
    if len(span):
        assert back.start <= span.start
        assert span.end <= back.end
        assert page.to_target(back) == there


@given(STRETCHES, st.data())
def test_a_span_that_touches_no_block_is_only_shifted(stretches: Lengths, data: st.DataObject) -> None:
    page, source, _ = chart(stretches)
    span = data.draw(spans(source).filter(len))
    if not any(block.source.overlaps(span) for block in page.blocks):
        shift = sum(len(b.target) - len(b.source) for b in page.blocks if b.source.end <= span.start)
        assert page.to_target(span) == span.shifted(shift)
        assert page.to_source(page.to_target(span)) == span


@given(STRETCHES, st.data())
def test_mapping_keeps_the_order_of_positions(stretches: Lengths, data: st.DataObject) -> None:
    page, source, _ = chart(stretches)
    one, other = data.draw(spans(source).filter(len)), data.draw(spans(source).filter(len))
    first, last = sorted([one, other])
    assert page.to_target(first).start <= page.to_target(last).start
    if first.end <= last.end:
        assert page.to_target(first).end <= page.to_target(last).end


@given(STRETCHES, st.data())
def test_both_directions_of_a_map_are_the_same_map_turned_round(stretches: Lengths, data: st.DataObject) -> None:
    page, _, target = chart(stretches)
    turned = OffsetMap((there, here) for here, there in page.blocks)
    span = data.draw(spans(target))
    assert turned.to_target(span) == page.to_source(span)


@given(STRETCHES, STRETCHES, st.data())
def test_two_steps_in_one_map_contain_the_two_steps_one_after_the_other(
    one: Lengths, other: Lengths, data: st.DataObject
) -> None:
    first, source, _ = chart(one, rest=40)
    following, _, _ = chart(other, rest=40)
    both = first.then(following)
    span = data.draw(spans(source).filter(len))
    stepwise = following.to_target(first.to_target(span))
    there = both.to_target(span)
    assert there.start <= stepwise.start
    assert stepwise.end <= there.end
    if not any(block.source.overlaps(span) for block in both.blocks):
        assert there == stepwise


@given(STRETCHES)
def test_a_step_that_changes_nothing_leaves_the_other_map_as_it_is(stretches: Lengths) -> None:
    page, _, _ = chart(stretches)
    assert page.then(OffsetMap()) == OffsetMap().then(page) == page


def test_blocks_of_two_steps_that_overlap_become_one() -> None:
    first = OffsetMap([(Span(0, 2), Span(0, 3))])
    following = OffsetMap([(Span(2, 5), Span(2, 3))])
    assert first.then(following) == OffsetMap([(Span(0, 4), Span(0, 3))])


def test_blocks_of_two_steps_that_only_touch_stay_apart() -> None:
    first = OffsetMap([(Span(0, 1), Span(0, 2))])
    following = OffsetMap([(Span(2, 4), Span(2, 3))])
    assert first.then(following) == OffsetMap([(Span(0, 1), Span(0, 2)), (Span(1, 3), Span(2, 3))])


def test_a_character_above_the_plane_counts_two_units() -> None:
    index = Utf16Index("甲𠮷乙")
    assert [index.units(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [index.points(units) for units in range(5)] == [0, 1, 1, 2, 3]


@given(st.text(st.sampled_from("甲乙𠮷😀a"), max_size=12))
def test_units_are_those_of_the_utf16_encoding(text: str) -> None:
    index = Utf16Index(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert index.units(offset) == units
        assert index.points(units) == offset
        if offset < len(text) and text[offset] > "\uffff":
            assert index.points(units + 1) == offset


def test_text_inside_the_plane_is_counted_alike_by_both() -> None:
    index = Utf16Index("尺牘")
    assert [index.units(at) for at in range(3)] == [index.points(at) for at in range(3)] == [0, 1, 2]
    assert Utf16Index("").units(0) == 0
