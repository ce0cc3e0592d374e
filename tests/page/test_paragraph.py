"""What two views of one paragraph show differently."""

from hypothesis import given
from hypothesis import strategies as st

from reader.page import Paragraph, Role
from reader.text import OffsetMap, Span


def paragraph(text: str, length: int, blocks: tuple[tuple[Span, Span], ...] = ()) -> Paragraph:
    return Paragraph(0, Span(100, 100 + length), text, OffsetMap(blocks), Role.BODY)


def shown(one: Paragraph, other: Paragraph) -> list[str]:
    return [span.of(one.text) for span in one.differences(other)]


def test_characters_that_differ_side_by_side_are_one_stretch() -> None:
    stored, view = paragraph("这里写得好", 5), paragraph("這裡寫得好", 5)
    assert shown(stored, view) == ["这里写"]
    assert shown(view, stored) == ["這裡寫"]


def test_equal_paragraphs_do_not_differ() -> None:
    assert shown(paragraph("天地", 2), paragraph("天地", 2)) == []


def test_a_replaced_word_differs_as_a_whole_on_both_sides() -> None:
    stored = paragraph("看博客的人", 5)
    view = paragraph("看部落格的人", 5, ((Span(1, 3), Span(1, 4)),))
    assert shown(stored, view) == ["博客"]
    assert shown(view, stored) == ["部落格"]


def test_two_converted_views_are_compared_through_what_is_stored() -> None:
    block = ((Span(0, 2), Span(0, 3)),)
    one, other = paragraph("部落格裡", 3, block), paragraph("博客里", 3)
    assert shown(one, other) == ["部落格裡"]
    assert shown(other, one) == ["博客里"]
    assert shown(one, paragraph("部落格里", 3, block)) == ["裡"]


@given(st.text("甲乙丙", min_size=1, max_size=12), st.data())
def test_what_lies_outside_the_differences_is_equal(text: str, data: st.DataObject) -> None:
    other = "".join(data.draw(st.sampled_from("甲乙丙")) for _ in text)
    spans = list(paragraph(text, len(text)).differences(paragraph(other, len(other))))
    inside = {offset for span in spans for offset in range(span.start, span.end)}
    assert inside == {offset for offset, (a, b) in enumerate(zip(text, other, strict=True)) if a != b}
    assert spans == sorted(spans)
