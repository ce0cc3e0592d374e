"""Thousands of drags select exactly the text under them, and the caret stands where the pointer was."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.letters import Letter
from reader.page import Page, RubyScope, Squeeze
from reader.script import Variant
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from reader.ui.letter_view.flow import Hit
from reader.ui.letter_view.lines import SetLine
from tests.ui.letter_view.conftest import RARE, Show, book, page_of

PAIRS = 350
"""Drags on each of the pages, 2,800 in all."""

SQUEEZED = "他說：「『信』已收到。」（見附件（一）、（二）。）——可是……「不，」她答：“真的嗎？”是的！\n"
MIXED = "2024年5月1日，WHO發布了第3版《指南》，50%的人，在互联网上看了信息，软件的质量好。\n"
WIDTH, HEIGHT = 620, 560
TIMES = itertools.count(1_000, 1_000)
"""Milliseconds, so far from each other that no two presses are a double click."""
PAGES = {
    "as stored": (Variant.ORIGINAL, RubyScope.MARKED),
    "readings": (Variant.ORIGINAL, RubyScope.ALL),
    "simplified": (Variant.HANS, RubyScope.MARKED),
    "vocabulary": (Variant.HANT_TW_IDIOM, RubyScope.MARKED),
}
everywhere = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
on_every_page = pytest.mark.parametrize("name", PAGES)


@pytest.fixture
def text(seed: str) -> str:
    return RARE + "\n" + SQUEEZED + MIXED + "\n\n" + SQUEEZED * 2 + seed


def opened(show: Show, text: str, name: str, *, vertical: bool) -> LetterView:
    variant, scope = PAGES[name]
    look = Look(vertical=vertical, squeeze=Squeeze.ALWAYS, ruby_scope=scope)
    view = show("", look, width=WIDTH, height=HEIGHT)
    page = page_of(text, Variant.ORIGINAL)
    page.source = Variant.HANT if name == "simplified" else Variant.HANS if variant is not Variant.ORIGINAL else None
    view.set_page(page.in_variant(variant))
    return view


def places(view: LetterView) -> Iterator[Hit]:
    """Every place on the page where a caret may stand, between two lines both of them; all within the window."""
    flow = view.surface.flow
    assert flow is not None
    for placed, line in flow.visible_lines():
        if placed.block + line.block < 0 or placed.block + line.block + line.extent > flow.extent:
            continue
        for offset in range(line.start, line.end + 1):
            yield Hit(placed.set.paragraph.index, offset, placed.set.is_upstream(line, offset))


def send(view: LetterView, kind: QEvent.Type, point: QPointF) -> None:
    moves = kind is QEvent.Type.MouseMove
    event = QMouseEvent(
        kind,
        point,
        QPointF(view.viewport().mapToGlobal(point.toPoint())),
        Qt.MouseButton.NoButton if moves else Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setTimestamp(next(TIMES))
    QApplication.sendEvent(view.viewport(), event)


def drag(view: LetterView, start: QPointF, end: QPointF) -> None:
    send(view, QEvent.Type.MouseButtonPress, start)
    send(view, QEvent.Type.MouseMove, (start + end) / 2)
    send(view, QEvent.Type.MouseMove, end)
    send(view, QEvent.Type.MouseButtonRelease, end)


def stored(view: LetterView, first: Hit, last: Hit) -> Span | None:
    """What lies between two places of the shown text, in the stored one; a replaced word that is touched whole."""
    assert view.page is not None
    first, last = sorted((first, last))
    if first[:2] == last[:2]:
        return None
    one, other = view.page.paragraph(first.paragraph), view.page.paragraph(last.paragraph)
    if one is other:
        return one.stored(Span(first.offset, last.offset))
    start = one.stored(Span(first.offset, len(one.text))).start
    return Span(start, other.stored(Span(0, last.offset)).end)


@everywhere
@on_every_page
def test_the_pages_hold_what_is_hard_to_point_at(show: Show, text: str, name: str, vertical: bool) -> None:
    view = opened(show, text, name, vertical=vertical)
    known = list(places(view))
    flow = view.surface.flow
    assert flow is not None
    seen = [(placed.set.paragraph, line) for placed, line in flow.visible_lines()]
    assert any(hit.upstream for hit in known)
    assert any(char > "\uffff" for paragraph, line in seen for char in paragraph.text[line.start : line.end])
    squeezed = [paragraph.text[offset] for paragraph, line in seen for offset in narrow(line)]
    assert set("」。）") & set(squeezed)
    assert any(paragraph.map for paragraph, _ in seen) is (name == "vocabulary")


def narrow(line: SetLine) -> list[int]:
    """The characters of a line that take a good deal less than an em."""
    return [
        offset for offset in range(line.start, line.end) if line.edge(offset + 1) - line.edge(offset) < 0.7 * line.em
    ]


@everywhere
@on_every_page
def test_each_of_thousands_of_drags_selects_exactly_the_text_under_it(
    show: Show, text: str, name: str, vertical: bool
) -> None:
    view = opened(show, text, name, vertical=vertical)
    choose = random.Random(7)  # noqa: S311 - the same pairs each time, no secret
    known = list(places(view))
    assert len({hit.paragraph for hit in known}) >= 3
    wrong = []
    for _ in range(PAIRS):
        first, last = choose.sample(known, 2)
        drag(view, view.surface.caret_rect(first).center(), view.surface.caret_rect(last).center())
        if view.selection != stored(view, first, last):
            wrong.append((first, last, view.selection))
    assert wrong == []


@everywhere
@on_every_page
def test_the_caret_stands_where_the_pointer_is_at_every_place_of_the_page(
    show: Show, text: str, name: str, vertical: bool
) -> None:
    view = opened(show, text, name, vertical=vertical)
    known = list(places(view))
    assert len(known) > 200
    back = {hit: view.surface.hit_at(view.surface.caret_rect(hit).center()) for hit in known}
    assert {hit: found for hit, found in back.items() if hit != found} == {}


@everywhere
def test_a_million_characters_are_selected_from_one_end_to_the_other(show: Show, vertical: bool) -> None:
    check_far_selection(show, 1_000_000, vertical=vertical)


@pytest.mark.long
@everywhere
def test_ten_million_characters_are_selected_from_one_end_to_the_other(show: Show, vertical: bool) -> None:
    check_far_selection(show, 10_000_000, vertical=vertical)


def check_far_selection(show: Show, characters: int, *, vertical: bool) -> None:
    letter = Letter(text=book(characters))
    view = show("", Look(vertical=vertical), width=WIDTH, height=HEIGHT)
    view.set_page(Page(letter))
    first = next(hit for hit in places(view) if hit.offset == 7)
    point = view.surface.caret_rect(first).center()
    drag(view, point, point)
    end = len(letter.text)
    view.go_to(end)
    view.grab()
    last = max(places(view))
    assert view.page is not None
    assert view.page.span(last.paragraph).end == end
    corner = view.surface.caret_rect(last).center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, corner)
    assert view.selection == Span(7, end)
    assert view.selected_stored_text() == letter.text[7:]
