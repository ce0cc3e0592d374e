"""Letter paper: rules between the lines at one pitch, in a frame, in both directions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage

from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from reader.ui.letter_view.look import Palette
from reader.ui.letter_view.ruling import ruling_of
from tests.ui.letter_view.conftest import Show, book

RULE = "#ff0000"
PAPER = Palette(rule=RULE)
DIRECTIONS = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])


def look(*, vertical: bool, zoom: float = 1.0, line_height: float = 1.8) -> Look:
    return Look(palette=PAPER, vertical=vertical, zoom=zoom, line_height=line_height)


def crossings(view: LetterView) -> list[int]:
    """Where a line through the middle of the margin inside the frame meets red, counted along the flow."""
    image: QImage = view.viewport().grab().toImage()
    flow = view.surface.flow
    assert flow is not None
    inside = round(view.surface.direction.across(view.viewport().size()) / 2 - flow.typesetter.measure / 2) - 4
    found = []
    for block in range(flow.extent):
        x, y = (image.width() - 1 - block, inside) if view.look.vertical else (inside, block)
        if image.pixelColor(x, y) == QColor(RULE):
            found.append(block)
    return found


@DIRECTIONS
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_rules_stand_at_one_pitch_across_title_headings_and_gaps(
    show: Show, seed: str, *, vertical: bool, zoom: float
) -> None:
    view = show(seed, look(vertical=vertical, zoom=zoom), width=900, height=900)
    flow = view.surface.flow
    assert flow is not None
    for _ in range(6):
        ruling = ruling_of(flow)
        steps = {after - before for before, after in pairwise(ruling.rules)}
        assert steps == {flow.typesetter.pitch}
        view.scroll_by(613)


@DIRECTIONS
def test_no_rule_runs_through_a_line(show: Show, seed: str, *, vertical: bool) -> None:
    view = show(seed, look(vertical=vertical, line_height=1.2))
    flow = view.surface.flow
    assert flow is not None
    for _ in range(8):
        ruling = ruling_of(flow)
        for placed, line in flow.visible_lines():
            start = placed.block + line.block
            assert not [place for place in ruling.rules if start < place < start + line.extent]
            assert line.em <= line.extent
        view.scroll_by(417)


@DIRECTIONS
def test_rules_are_painted_and_follow_the_text_as_it_scrolls(show: Show, *, vertical: bool) -> None:
    view = show(book(3_000), look(vertical=vertical))
    view.scroll_by(500)
    before = crossings(view)
    view.scroll_by(7)
    after = crossings(view)
    assert len(before) > 8
    assert [place - 7 for place in before if place > 7] == [place for place in after if place < before[-1] - 6]


@DIRECTIONS
def test_a_short_letter_lies_on_a_whole_sheet(show: Show, *, vertical: bool) -> None:
    view = show("見字如面。\n\n安好。", look(vertical=vertical))
    flow = view.surface.flow
    assert flow is not None
    ruling = ruling_of(flow)
    assert ruling.start == flow.margin
    assert ruling.end is not None
    assert flow.extent - flow.margin - flow.typesetter.pitch < ruling.end <= flow.extent - flow.margin
    assert len(ruling.rules) > 10


@DIRECTIONS
def test_the_frame_ends_with_a_long_letter(show: Show, *, vertical: bool) -> None:
    view = show(book(3_000), look(vertical=vertical))
    flow = view.surface.flow
    assert flow is not None
    view.scroll_by(600)
    assert ruling_of(flow)[1:] == (None, None)
    view.surface.to_end()
    end = ruling_of(flow).end
    assert end == flow.extent - flow.margin


def test_without_text_there_are_no_rules(show: Show) -> None:
    view = show("", look(vertical=False))
    assert view.surface.flow is not None
    assert ruling_of(view.surface.flow).rules == ()


@DIRECTIONS
def test_on_going_to_letter_paper_and_back_the_same_words_stay_under_the_eye(
    show: Show, seed: str, *, vertical: bool
) -> None:
    view = show(seed, Look(vertical=vertical))
    view.go_to(900)
    place = view.place()
    for palette in (PAPER, Palette(), PAPER):
        view.set_look(Look(palette=palette, vertical=vertical))
        view.grab()
        assert view.place() == place
        assert not view.rect_of(Span(place, place + 1)).isEmpty()


@DIRECTIONS
@pytest.mark.parametrize("line_height", [1.2, 1.75, 2.4])
def test_paragraphs_without_an_indent_have_a_blank_line_between_them(
    show: Show, *, vertical: bool, line_height: float
) -> None:
    without = replace(look(vertical=vertical, line_height=line_height), indent=0)
    view = show("　　天地玄黃。\n　　宇宙洪荒。", without)
    flow = view.surface.flow
    assert flow is not None
    first, second = ((line.block + placed.block, line) for placed, line in flow.visible_lines())
    assert second[0] - first[0] == 2 * flow.typesetter.pitch
    assert second[1].edge(2) == 0
