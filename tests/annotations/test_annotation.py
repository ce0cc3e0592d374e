"""What an annotation is made for."""

from dataclasses import replace
from datetime import UTC, datetime

from reader.annotations import Anchor, Annotation, Color, Motivation, Style
from reader.text import Span

HIGHLIGHT = Annotation(
    id="a",
    letter_id="b",
    anchor=Anchor(start=2, end=4, exact="玄黃"),
    color=Color.RED,
    style=Style.UNDERLINE,
    note="",
    tags=(),
    created=datetime(2024, 1, 1, tzinfo=UTC),
    modified=datetime(2024, 1, 1, tzinfo=UTC),
)


def test_a_note_makes_a_comment_of_a_highlight() -> None:
    assert HIGHLIGHT.motivation is Motivation.HIGHLIGHTING
    assert replace(HIGHLIGHT, note="天地").motivation is Motivation.COMMENTING


def test_an_anchor_has_its_position_as_a_span() -> None:
    assert HIGHLIGHT.anchor.span == Span(2, 4)
