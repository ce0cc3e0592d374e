"""Texts and their structure in pieces."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.letters import Cruft, Letter, Part, PartRole, Remark, RemarkKind
from reader.store.chunks import CHUNK, cut
from reader.store.structure import Structure, decode, encode
from reader.text import Span
from tests.store.samples import letter, long_text


@given(text=st.text("文\n", max_size=300), size=st.integers(1, 40))
def test_the_pieces_make_up_the_text(text: str, size: int) -> None:
    pieces = list(cut(text, size))
    assert "".join(body for _, body in pieces) == text
    assert all(text[start : start + len(body)] == body for start, body in pieces)
    assert all(0 < len(body) <= size for _, body in pieces)
    assert all(len(body) >= size // 2 for _, body in pieces[:-1])


def test_a_piece_ends_with_a_line_where_lines_allow() -> None:
    bodies = [body for _, body in cut(long_text(10_000))]
    assert len(bodies) > 3
    assert all(body.endswith("\n") and len(body) > CHUNK - 40 for body in bodies[:-1])


def test_a_line_longer_than_a_piece_is_cut() -> None:
    assert [start for start, _ in cut("字" * (2 * CHUNK + 1))] == [0, CHUNK, 2 * CHUNK]


_spans = st.lists(
    st.tuples(st.integers(0, 100), st.integers(0, 60)).map(lambda pair: Span(pair[0], min(100, sum(pair)))),
    max_size=12,
).map(sorted)


@given(spans=_spans, starts=st.lists(st.integers(1, 99), max_size=6, unique=True).map(lambda s: [0, *sorted(s)]))
def test_a_structure_in_pieces_is_the_structure_and_each_piece_has_what_touches_it(
    spans: list[Span], starts: list[int]
) -> None:
    whole = Letter(
        text="字" * 100,
        parts=tuple(Part(PartRole.NOTE, span) for span in spans),
        cruft=tuple(Cruft("date-prefix", span) for span in spans),
        remarks=tuple(Remark(kind=RemarkKind.GAP, span=span, expected="二、", after="") for span in spans),
    )
    pieces = encode(whole, starts)
    assert decode(pieces) == Structure(whole.sections, whole.parts, whole.cruft, whole.remarks)
    for start, end in zip(starts, [*starts[1:], 101], strict=True):
        inside = decode([piece for piece in pieces if piece[0] == start])
        assert inside is not None
        here = Span(start, end)
        assert [part.span for part in inside.parts] == [
            span for span in spans if span.overlaps(here) or (not len(span) and span.start in here)
        ]


def test_sections_are_written_with_all_their_fields() -> None:
    whole = letter()
    assert decode(encode(whole, [0])) == Structure(whole.sections, whole.parts, whole.cruft, whole.remarks)
    assert decode([]) == Structure()
    assert encode(replace(whole, sections=(), parts=(), cruft=(), remarks=()), [0]) == []


def test_pieces_of_version_2_tell_of_no_remarks() -> None:
    body = '[[],[[0,6,"title"]],[]]'
    assert decode([(0, body)]) == Structure(parts=(Part(PartRole.TITLE, Span(0, 6)),))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[",
        "[]",
        "{}",
        "null",
        "[[1],[],[]]",
        '[[],[[0,1,"unheard-of"]],[]]',
        '[[],[],[[5,1,"x"]]]',
        '[[],[],[],[[0,1,"odd","",""]]]',
    ],
)
def test_what_is_no_structure_is_not_understood(body: str) -> None:
    assert decode([(0, body)]) is None
