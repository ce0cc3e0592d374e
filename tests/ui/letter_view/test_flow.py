"""The flow behind the window: only what is seen is set, and nothing drifts."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QSize

from reader.page import Page
from reader.ui.letter_view.flow import Flow
from reader.ui.letter_view.look import Look
from reader.ui.letter_view.surface import Surface
from tests.ui.letter_view.conftest import book, page_of


def surface_of(page: Page, *, vertical: bool = False, look: Look | None = None) -> Surface:
    surface = Surface(look or Look(vertical=vertical), lambda fold: f"{fold.lines} lines")
    surface.resize(QSize(700, 600))
    surface.set_page(page, None)
    return surface


def flow_of(surface: Surface) -> Flow:
    assert surface.flow is not None
    return surface.flow


def picture(surface: Surface) -> list[tuple[int, float]]:
    return [(placed.set.paragraph.index, placed.block) for placed in flow_of(surface).visible()]


@pytest.fixture(scope="module")
def long_page() -> Page:
    return page_of(book(300_000))


@pytest.mark.parametrize("vertical", [False, True])
def test_to_the_end_and_back_by_pixels_ends_where_it_began(long_page: Page, vertical: bool) -> None:
    surface = surface_of(long_page, vertical=vertical)
    start = picture(surface)
    choose = random.Random(3)  # noqa: S311 - the same steps each time, no secret
    steps = [choose.choice([7, 120, 533, -40]) for _ in range(300)]
    for step in steps:
        surface.scroll(step)
    middle = picture(surface)
    for step in reversed(steps):
        surface.scroll(-step)
    for step in steps:
        surface.scroll(step)
    assert picture(surface) == middle
    surface.to_start()
    assert picture(surface) == start


def test_the_end_shows_the_last_line_and_the_margin_after_it(long_page: Page) -> None:
    surface = surface_of(long_page)
    surface.to_end()
    last = flow_of(surface).visible()[-1]
    assert last.set.paragraph.index == len(long_page) - 1
    assert last.block + last.set.extent + flow_of(surface).margin == 600
    surface.scroll(5_000)
    assert flow_of(surface).visible()[-1] == last


def test_a_far_jump_sets_only_what_it_shows(long_page: Page) -> None:
    surface = surface_of(long_page)
    flow = flow_of(surface)
    surface.scroll(flow.length / 2)
    assert 0.3 < flow.visible()[0].set.paragraph.index / len(long_page) < 0.7
    assert flow.position == pytest.approx(flow.length / 2, rel=0.1)


def test_a_short_letter_stays_at_the_top() -> None:
    surface = surface_of(page_of("一行。\n兩行。"))
    surface.scroll(300)
    assert flow_of(surface).is_at_start
    surface.to_end()
    assert flow_of(surface).is_at_start


@pytest.mark.parametrize("text", ["", "\n\n\n", " ", "\u3000\n"])
def test_a_letter_of_nothing_shows_nothing(text: str) -> None:
    surface = surface_of(page_of(text))
    surface.scroll(100)
    surface.to_end()
    assert surface.place() == 0
    flow_of(surface).hit(10, 10)


def test_a_letter_of_very_many_blank_lines_opens() -> None:
    surface = surface_of(page_of("開頭。" + "\n" * 200_000 + "結尾。"))
    assert len(flow_of(surface).visible()) == 2


@pytest.mark.parametrize("vertical", [False, True])
def test_the_same_character_stays_under_the_eye_through_every_change_of_look(long_page: Page, vertical: bool) -> None:
    surface = surface_of(long_page, vertical=vertical)
    surface.go_to(123_456, 0.0)
    for change in range(12):
        surface.set_look(Look(vertical=vertical, zoom=1 + change % 5 / 4, line_height=1.5 + change % 3 / 5))
        surface.resize(QSize(500 + 70 * (change % 4), 400 + 50 * (change % 3)))
        assert surface.place() == 123_456
        shown = flow_of(surface).line_block(flow_of(surface).where(123_456))
        assert shown == 0


def test_a_change_of_direction_keeps_the_place(long_page: Page) -> None:
    surface = surface_of(long_page)
    surface.go_to(50_000, 0.0)
    surface.set_look(Look(vertical=True))
    surface.set_look(Look())
    assert surface.place() == 50_000


def test_going_somewhere_puts_its_line_at_a_fraction_of_the_window(long_page: Page) -> None:
    surface = surface_of(long_page)
    surface.go_to(200_000, 0.5)
    flow = flow_of(surface)
    assert flow.line_block(flow.where(200_000)) == 300


def test_the_beginning_stays_the_beginning_when_the_window_changes(long_page: Page) -> None:
    surface = surface_of(long_page)
    surface.resize(QSize(400, 300))
    surface.set_look(Look(zoom=2))
    assert flow_of(surface).is_at_start
    assert surface.place() == 0


def test_a_longer_part_of_the_same_letter_keeps_the_place() -> None:
    text = book(60_000)
    whole = page_of(text)
    start = whole.starts[len(whole) // 2]
    part = Page(page_of(text[start : start + 20_000]).letter, start=start)
    surface = surface_of(part)
    surface.scroll(700)
    place, before = surface.place(), flow_of(surface).line_block(flow_of(surface).where(surface.place()))
    assert surface.set_page(whole, None)
    assert surface.place() == place
    assert flow_of(surface).line_block(flow_of(surface).where(place)) == before


def test_another_letter_begins_at_its_beginning(long_page: Page) -> None:
    surface = surface_of(long_page)
    surface.scroll(3_000)
    assert not surface.set_page(page_of("另一封信。\n" * 300), None)
    assert flow_of(surface).is_at_start
