"""Two views of one letter that scroll together."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.letters import Cruft, Letter
from reader.page import Page
from reader.script import Variant
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from reader.ui.letter_view.galley import Position
from reader.ui.letter_view.lock import ScrollLock
from tests.ui.letter_view.conftest import Show, before, book, page_of
from tests.ui.letter_view.test_mouse import drag
from tests.ui.letter_view.test_scrolling import wheel

Key, PLAIN = Qt.Key, Qt.KeyboardModifier.NoModifier
Pair = tuple[LetterView, LetterView]
NARROW, WIDE, HEIGHT = 380, 900, 500
in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])


def uneven(characters: int) -> str:
    """A text whose paragraphs are from a few to some hundred characters long, with blank lines."""
    choose, source = Random(5), book(characters).replace("\n", "")  # noqa: S311 - the same each time, no secret
    lines, at = [], 0
    while at < len(source):
        length = choose.choice((3, 20, 90, 400))
        lines.append(source[at : at + length])
        at += length
        if choose.random() < 0.2:
            lines.append("")
    return "\n".join(lines).strip()


@pytest.fixture
def pair(show: Show) -> Callable[..., Pair]:
    def made(page: Page, *, vertical: bool = False, widths: tuple[int, int] = (NARROW, WIDE)) -> Pair:
        look = Look(vertical=vertical)
        one, other = (
            show("", look, width=HEIGHT if vertical else width, height=width if vertical else HEIGHT)
            for width in widths
        )
        one.set_page(page)
        other.set_page(page.in_variant(Variant.ORIGINAL))
        ScrollLock(one, other)
        return one, other

    return made


def assert_together(views: Pair) -> None:
    """The same paragraph at the edge, and as far into it as whole pixels allow."""
    one, other = views
    first, second = one.position(), other.position()
    assert first is not None
    assert second is not None
    assert first.paragraph == second.paragraph
    extents = [view.surface.flow.set_paragraph(first.paragraph).extent for view in views if view.surface.flow]
    assert abs(first.fraction - second.fraction) <= 1 / min(extents)


def turn_wheel(view: LetterView, choose: Random) -> None:
    wheel(view, QPoint(), QPoint(0, choose.randrange(-1_100, 900)), PLAIN)


def stroke_touchpad(view: LetterView, choose: Random) -> None:
    wheel(view, QPoint(0, choose.randrange(-900, 700)), QPoint(), PLAIN)


def turn_page(view: LetterView, choose: Random) -> None:
    QTest.keyClick(view, choose.choice((Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Space)))


def move_caret(view: LetterView, choose: Random) -> None:
    QTest.keyClick(view, choose.choice((Key.Key_Down, Key.Key_Up)))


def go_to_an_end(view: LetterView, choose: Random) -> None:
    QTest.keyClick(view, choose.choice((Key.Key_Home, Key.Key_End)), Qt.KeyboardModifier.ControlModifier)


def go_somewhere(view: LetterView, choose: Random) -> None:
    assert view.page is not None
    view.go_to(choose.randrange(view.page.end))


def resize(view: LetterView, choose: Random) -> None:
    by = choose.randrange(-45, 55)
    view.resize(max(300, view.width() + by), max(300, view.height() - by))


def drag_bar(view: LetterView, choose: Random) -> None:
    bar = view.horizontalScrollBar() if view.look.vertical else view.verticalScrollBar()
    bar.setValue(round(choose.random() * bar.maximum()))


def change_script(view: LetterView, choose: Random) -> None:
    assert view.page is not None
    view.set_page(view.page.in_variant(choose.choice((Variant.ORIGINAL, Variant.HANS, Variant.HANT_TW))))


MOVES = (
    turn_wheel,
    stroke_touchpad,
    turn_page,
    move_caret,
    go_to_an_end,
    go_somewhere,
    resize,
    drag_bar,
    change_script,
)


def check_moves(views: Pair, count: int, seed: int) -> None:
    choose = Random(seed)  # noqa: S311 - the same each time, no secret
    for _ in range(count):
        choose.choice(MOVES)(choose.choice(views), choose)
        assert_together(views)


@in_both_directions
@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_to_either_both_show_the_same_paragraph_at_the_edge(
    pair: Callable[..., Pair], vertical: bool, seed: int
) -> None:
    check_moves(pair(page_of(uneven(12_000)), vertical=vertical), 60, seed)


@pytest.mark.long
@in_both_directions
@pytest.mark.parametrize("seed", range(20))
def test_hundreds_of_moves_leave_both_together(pair: Callable[..., Pair], vertical: bool, seed: int) -> None:
    check_moves(pair(page_of(uneven(12_000)), vertical=vertical), 400, 100 + seed)


@in_both_directions
def test_either_view_leads_and_only_it_tells(qtbot: QtBot, pair: Callable[..., Pair], vertical: bool) -> None:
    one, other = pair(page_of(book(20_000)), vertical=vertical)
    for leader, follower in ((one, other), (other, one)):
        with qtbot.waitSignal(leader.scrolled), qtbot.assertNotEmitted(follower.scrolled):
            leader.scroll_by(777)
        assert_together((one, other))
    assert one.place() > 0


def test_scrolling_there_and_back_between_the_views_does_not_drift(pair: Callable[..., Pair]) -> None:
    one, other = pair(page_of(uneven(20_000)))
    one.go_to(8_000)
    other.scroll_by(0)
    start = one.position(), other.position()
    for _ in range(50):
        one.scroll_by(0)
        other.scroll_by(0)
    assert (one.position(), other.position()) == start


def test_resizing_both_again_and_again_does_not_drift(pair: Callable[..., Pair]) -> None:
    views = one, other = pair(page_of(uneven(20_000)))
    one.go_to(8_000, where=0)
    sizes = one.size(), other.size()
    position, place = one.position(), one.place()
    for step in [*range(40), 0]:
        one.resize(sizes[0].width() + 7 * step, sizes[0].height() - 3 * step)
        other.resize(sizes[1].width() - 7 * step, sizes[1].height() - 3 * step)
        assert_together(views)
        assert one.place() == place
    assert one.position() == position


@in_both_directions
@pytest.mark.parametrize("widths", [(NARROW, WIDE), (WIDE, NARROW)], ids=["narrow first", "wide first"])
def test_both_can_be_read_to_the_end_with_either(
    pair: Callable[..., Pair], vertical: bool, widths: tuple[int, int]
) -> None:
    views = pair(page_of(uneven(12_000)), vertical=vertical, widths=widths)
    for leader in views:
        leader.surface.to_start()
        leader.follow()
        for _ in range(400):
            leader.scroll_by(150)
            assert_together(views)
        assert all(is_end_seen(view) for view in views)


def is_end_seen(view: LetterView) -> bool:
    assert view.page is not None
    return not view.rect_of(Span(view.page.end - 1, view.page.end)).isEmpty()


def test_the_last_pixel_of_a_long_paragraph_is_not_the_next_paragraph(pair: Callable[..., Pair]) -> None:
    views = pair(page_of(book(1_500).replace("\n", "") + "\n短。" * 60))
    for leader in views:
        assert leader.surface.flow is not None
        extent = leader.surface.flow.set_paragraph(0).extent
        leader.show_position(Position(0, (extent - 1) / extent))
        leader.follow()
        assert_together(views)


@pytest.mark.parametrize("part", [0.84, 0.88, 0.92, 0.96])
def test_a_far_way_into_the_last_window_of_the_wider_view_leaves_both_together(
    pair: Callable[..., Pair], part: float
) -> None:
    views = narrow, _ = pair(page_of(book(3_000)), widths=(220, WIDE))
    narrow.go_to(round(part * 3_000), where=0)
    assert_together(views)


def test_a_letter_shorter_than_one_window_can_be_read_to_the_end_in_the_other(pair: Callable[..., Pair]) -> None:
    views = narrow, wide = pair(page_of(book(400)))
    assert is_end_seen(wide)
    assert not is_end_seen(narrow)
    for _ in range(20):
        wide.scroll_by(60)
        assert_together(views)
    assert is_end_seen(narrow)


def test_views_that_are_let_go_scroll_alone_and_end_with_their_text(pair: Callable[..., Pair]) -> None:
    one, other = pair(page_of(uneven(12_000)))
    lock = one.findChild(ScrollLock)
    assert isinstance(lock, ScrollLock)
    other.surface.to_end()
    other.follow()
    other.scroll_by(10_000)
    assert other.surface.flow is not None
    assert other.surface.flow.room > 0
    lock.turn(is_on=False)
    assert other.surface.flow.room == 0
    assert other.position() == other.last_position()
    before_it = other.position()
    one.go_to(0, where=0)
    one.select(Span(5, 9))
    assert other.position() == before_it
    assert other.selection is None
    lock.turn(is_on=True)
    assert_together((one, other))
    assert other.selection == Span(5, 9)


def test_views_of_different_letters_leave_each_other_alone(pair: Callable[..., Pair]) -> None:
    one, other = pair(page_of(book(9_000)))
    one.scroll_by(500)
    other.set_page(page_of(uneven(9_000)))
    position = other.position()
    one.scroll_by(500)
    one.select(Span(3, 6))
    assert other.position() == position
    assert other.selection is None


@in_both_directions
def test_what_is_selected_in_one_is_selected_in_the_other(
    qtbot: QtBot, pair: Callable[..., Pair], vertical: bool
) -> None:
    one, other = pair(page_of(book(4_000), Variant.HANS), vertical=vertical)
    for leader, follower, start in ((one, other, 3), (other, one, 14)):
        with qtbot.assertNotEmitted(follower.selection_changed), qtbot.assertNotEmitted(follower.passage_selected):
            drag(leader, before(leader, start), before(leader, start + 5))
        assert leader.selection == follower.selection == Span(start, start + 5)
    assert (one.selected_shown_text(), other.selected_shown_text()) == ("子里的桂花", "子裡的桂花")
    other.clear_selection()
    assert one.selection is None


def test_folds_open_and_close_in_both(pair: Callable[..., Pair]) -> None:
    head = "分享到:\n打印本頁\n"
    text = head + uneven(6_000)
    page = Page(Letter(text=text, cruft=(Cruft("share", Span(0, 4)), Cruft("print", Span(5, 9)))))
    views = one, other = pair(page)
    other.show_cruft(True)
    assert one.open_folds == other.open_folds == frozenset({0})
    assert not one.rect_of(Span(0, 3)).isEmpty()
    one.scroll_by(5)
    assert_together(views)
    one.show_cruft(False)
    assert other.open_folds == frozenset()
    one.go_to(6)
    assert other.open_folds == frozenset({0})
    assert_together(views)


def test_another_page_of_the_letter_is_shown_where_the_other_view_is(pair: Callable[..., Pair]) -> None:
    views = one, other = pair(page_of(book(20_000)))
    one.go_to(9_000, where=0)
    page = one.page
    assert page is not None
    other.set_page(None)
    other.set_page(page.in_variant(Variant.HANS), offset=0)
    assert_together(views)
    assert abs(one.place() - 9_000) < 60
