"""Whatever is changed, and in whatever order, the character under the eye stays."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.letters import Letter
from reader.page import Page
from reader.script import Variant, detect
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from reader.ui.letter_view.look import Palette
from tests.ui.letter_view.conftest import Show, book, page_of

STEPS = 40
SIZES = ((760, 700), (520, 560), (900, 420), (400, 900))
ZOOMS = (0.8, 1.0, 1.1, 1.5, 2.0, 3.0)
VARIANTS = (Variant.ORIGINAL, Variant.HANS, Variant.HANT_TW_IDIOM, Variant.HANT_HK)
Change = Callable[[LetterView, random.Random], None]


def resize(view: LetterView, choose: random.Random) -> None:
    view.resize(*choose.choice(SIZES))


def zoom(view: LetterView, choose: random.Random) -> None:
    view.set_look(replace(view.look, zoom=choose.choice(ZOOMS)))


def measure(view: LetterView, choose: random.Random) -> None:
    view.set_look(replace(view.look, measure=choose.choice((20, 28, 36)), line_height=choose.choice((1.5, 1.8, 2.2))))


def theme(view: LetterView, choose: random.Random) -> None:
    view.set_look(replace(view.look, palette=Palette(paper=choose.choice(("#ffffff", "#101010")))))


def turn(view: LetterView, _choose: random.Random) -> None:
    view.set_look(replace(view.look, vertical=not view.look.vertical))


def variant(view: LetterView, choose: random.Random) -> None:
    assert view.page is not None
    view.set_page(view.page.in_variant(choose.choice(VARIANTS)))


CHANGES: tuple[Change, ...] = (resize, zoom, measure, theme, turn, variant)


def change(view: LetterView, choose: random.Random) -> None:
    choose.choice(CHANGES)(view, choose)
    view.grab()


def is_first(view: LetterView, offset: int) -> bool:
    """Whether the line of a character is the first one in the window, or the window is at an end of the letter."""
    flow = view.surface.flow
    assert flow is not None
    if view.rect_of(Span(offset, offset + 1)).isEmpty():
        return False
    placed, line = next(flow.visible_lines())
    shown = placed.set.paragraph.shown(Span(offset, offset + 1))
    holds = placed.set.paragraph.span.start <= offset and line.start <= shown.start and shown.end <= line.end
    return holds or flow.position + flow.extent >= flow.length - 1


def real_letter(text: str) -> tuple[Page, list[int]]:
    page = page_of(text)
    return page, [page.span(index).start + part for index, part in ((12, 0), (20, 30), (len(page) - 3, 2))]


def long_letter(_text: str) -> tuple[Page, list[int]]:
    text = book(1_000_000)
    return Page(Letter(text=text), source=detect(text[:500])), [3, 123_456, 987_000]


@pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
@pytest.mark.parametrize("letter", [real_letter, long_letter])
def test_the_character_under_the_eye_stays_through_any_changes_and_is_there_on_the_way_back(
    show: Show, seed: str, letter: Callable[[str], tuple[Page, list[int]]], vertical: bool
) -> None:
    page, places = letter(seed)
    view = show("", Look(vertical=vertical))
    for number, place in enumerate(places):
        choose = random.Random(number)  # noqa: S311 - the same changes each time, no secret
        view.resize(760, 700)
        view.set_look(Look(vertical=vertical))
        view.set_page(page, offset=place)
        view.grab()
        view.scroll_by(-7)
        start, position = view.place(), view.position()
        for _ in range(STEPS):
            change(view, choose)
            assert view.place() == start
            assert is_first(view, start)
        view.resize(760, 700)
        view.set_look(Look(vertical=vertical))
        view.set_page(page)
        view.grab()
        assert view.position() == position
