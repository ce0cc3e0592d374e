"""Sums of heights, estimated by blocks and corrected."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.letter_view.heights import BLOCK, Heights

EXTENTS = st.lists(st.integers(0, 90), min_size=1, max_size=700)


def heights_of(extents: list[int], error: int = 0) -> Heights:
    return Heights(len(extents), lambda first, end: float(sum(extents[first:end]) + error * (end - first)))


@given(EXTENTS, st.data())
def test_a_position_is_found_in_the_paragraph_that_covers_it(extents: list[int], data: st.DataObject) -> None:
    total = sum(extents)
    position = data.draw(st.integers(0, max(0, total - 1)))
    index, rest = heights_of(extents).find(position)
    if total:
        assert sum(extents[:index]) + rest == position
        assert rest < extents[index]


@given(EXTENTS, st.lists(st.tuples(st.integers(0, 699), st.integers(0, 200)), max_size=20))
def test_corrections_move_what_comes_after(extents: list[int], changes: list[tuple[int, int]]) -> None:
    heights = heights_of(extents)
    for index, extent in changes:
        extents[index % len(extents)] = extent
        heights[index % len(extents)] = extent
    assert heights.total() == sum(extents)
    middle = len(extents) // 2
    assert heights.before(middle) == sum(extents[:middle])


def test_beyond_the_end_is_the_last_paragraph() -> None:
    assert heights_of([10, 20, 30]).find(100) == (2, 70)


def test_opening_estimates_blocks_not_paragraphs() -> None:
    asked: list[int] = []

    def estimate(first: int, end: int) -> float:
        asked.append(end - first)
        return float(end - first)

    heights = Heights(100 * BLOCK, estimate)
    assert len(asked) == 100
    heights.find(50 * BLOCK)
    assert len(asked) == 100 + BLOCK
