"""Lanes for lines under a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text import Span
from reader.ui.letter_view.lanes import Lanes

spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: Span(pair[0], sum(pair))))


@given(spans)
def test_no_two_spans_that_overlap_share_a_lane(found: list[Span]) -> None:
    lanes = Lanes()
    taken = [(span, lanes.take(span)) for span in found]
    for number, (span, lane) in enumerate(taken):
        assert not any(span.overlaps(other) for other, its in taken[:number] if its == lane)


@given(spans)
def test_every_span_takes_the_nearest_lane_that_is_free(found: list[Span]) -> None:
    lanes = Lanes()
    taken: list[tuple[Span, int]] = []
    for span in found:
        lane = lanes.take(span)
        assert {its for other, its in taken if other.overlaps(span)} >= set(range(lane))
        taken.append((span, lane))


def test_spans_that_only_touch_stand_in_one_lane() -> None:
    lanes = Lanes()
    assert [lanes.take(Span(4, 6)), lanes.take(Span(0, 4)), lanes.take(Span(6, 9)), lanes.take(Span(5, 7))] == [
        0,
        0,
        0,
        1,
    ]
