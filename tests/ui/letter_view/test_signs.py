"""Signs of writing on the real widget: which pixels have their colour, in both directions and two sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import pytest
from PySide6.QtGui import QColor, QImage

from reader.annotations import Color, Style
from reader.letters import Letter
from reader.page import Mark, Page, SignKind
from reader.script.override import OverrideKind
from reader.text import Span
from reader.ui.letter_view import Hue, LetterView, Look, Palette
from tests.ui.letter_view.conftest import TEXT, Show, decided, doubtful, put_doubts, signed, signs_on

SIGN, DIFFERENCE, UNDERLINE, WASH = "#c000c0", "#ff00c0c0", "#d00000", "#ffff90"
PALETTE = Palette(
    paper="#ffffff",
    ink="#000000",
    sign=SIGN,
    difference=DIFFERENCE,
    hues={color: Hue(WASH, UNDERLINE) for color in Color},
)
ALL = frozenset(SignKind)
UNDER_WORDS = (SignKind.DOUBT, SignKind.REPLACED, SignKind.CHOSEN)
in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
in_two_sizes = pytest.mark.parametrize("zoom", [1.0, 2.0], ids=["100%", "200%"])


class Box(NamedTuple):
    """Pixels along the lines and across them, half-open; across runs from the first line on."""

    first: int
    last: int
    before: int
    behind: int

    @property
    def middle(self) -> float:
        return (self.before + self.behind) / 2


def look(*, vertical: bool, zoom: float = 1.0, signs: frozenset[SignKind] = ALL) -> Look:
    return Look(palette=PALETTE, vertical=vertical, zoom=zoom, signs=signs)


def shown(show: Show, page: Page, set_as: Look) -> LetterView:
    view = show("", set_as, width=560, height=560)
    view.clearFocus()
    view.set_page(page)
    return view


def ink(view: LetterView, color: str) -> set[tuple[int, int]]:
    """The pixels of one colour, each as its place along and across the lines."""
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted, width = QColor(color).rgb(), image.width()
    pixels = memoryview(image.constBits()).cast("B").cast("I")
    found = ((at % width, at // width) for at, value in enumerate(pixels) if value == wanted)
    return {(y, width - 1 - x) if view.look.vertical else (x, y) for x, y in found}


def box(view: LetterView, span: Span) -> Box:
    """Where a word stands."""
    rect, width = view.rect_of(span), view.viewport().width()
    assert not rect.isEmpty()
    if view.look.vertical:
        return Box(rect.top(), rect.top() + rect.height(), width - rect.left() - rect.width(), width - rect.left())
    return Box(rect.left(), rect.left() + rect.width(), rect.top(), rect.top() + rect.height())


def runs(places: Iterable[int]) -> list[int]:
    """The lengths of the unbroken stretches of some pixels."""
    ordered = sorted(set(places))
    return [len(list(group)) for _, group in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0])]


@in_both_directions
@in_two_sizes
@pytest.mark.parametrize("kind", UNDER_WORDS)
def test_a_line_lies_under_its_word_and_nowhere_else(show: Show, kind: SignKind, vertical: bool, zoom: float) -> None:
    view = shown(show, signed(kind), look(vertical=vertical, zoom=zoom))
    assert view.page is not None
    (word,) = signs_on(view.page)
    place, em, pixels = box(view, word), view.look.em, ink(view, SIGN)
    across = {at for _, at in pixels}
    assert runs(across) == [round(0.05 * em)]
    assert place.middle + 0.55 * em <= min(across) <= max(across) <= place.middle + 0.72 * em
    along = [at for at, _ in pixels]
    assert place.first < min(along) <= place.first + 0.15 * em
    assert place.last - 0.25 * em <= max(along) < place.last


@in_both_directions
@in_two_sizes
def test_each_kind_of_line_has_a_form_of_its_own(show: Show, vertical: bool, zoom: float) -> None:
    forms = {}
    for kind in UNDER_WORDS:
        view = shown(show, signed(kind), look(vertical=vertical, zoom=zoom))
        forms[kind] = runs(along for along, _ in ink(view, SIGN))
    width, em = round(0.05 * 20 * zoom), 20 * zoom
    assert set(forms[SignKind.DOUBT][:-1]) == {width}
    assert set(forms[SignKind.REPLACED][:-1]) == {5 * width}
    assert len(forms[SignKind.CHOSEN]) == 1
    assert forms[SignKind.CHOSEN][0] >= 1.8 * em


@in_both_directions
@in_two_sizes
def test_an_emended_word_stands_between_half_brackets(show: Show, vertical: bool, zoom: float) -> None:
    view = shown(show, signed(SignKind.EMENDED), look(vertical=vertical, zoom=zoom))
    place, em, pixels = box(view, Span(2, 4)), view.look.em, ink(view, SIGN)
    assert all(at < place.middle - 0.3 * em for _, at in pixels)
    opening, closing = ({at for at, _ in pixels if keeps(at)} for keeps in sides(place))
    assert runs(opening) == runs(closing)
    assert abs(min(opening) - place.first) <= 0.05 * em
    assert abs(max(closing) + 1 - place.last) <= 0.05 * em
    assert max(opening) < place.first + 0.35 * em
    assert min(closing) > place.last - 0.35 * em


@in_both_directions
def test_an_emended_word_over_two_lines_opens_on_the_first_and_closes_on_the_second(
    show: Show, vertical: bool
) -> None:
    text = "天地玄黃宇宙洪荒" * 12
    view = shown(show, Page(Letter(text=text)), look(vertical=vertical))
    assert view.surface.flow is not None
    end = view.surface.flow.set_paragraph(0).lines[0].end
    last, first = box(view, Span(end - 1, end)), box(view, Span(end, end + 1))
    view.set_page(decided(text, OverrideKind.EMENDATION, Span(end - 1, end + 1), "日月"))
    pixels = ink(view, SIGN)
    opening = {along for along, across in pixels if across < last.middle}
    closing = {along for along, across in pixels if across > last.middle}
    assert last.first - 2 <= min(opening) <= max(opening) < last.first + 7
    assert first.last - 7 <= min(closing) <= max(closing) < first.last + 2


@in_both_directions
def test_a_hairline_keeps_its_contrast_between_two_pixels(show: Show, vertical: bool) -> None:
    view = shown(show, doubtful(TEXT * 60, Span(200, 202)), look(vertical=vertical))
    for _ in range(5):
        view.scroll_by(3.4)
        assert len(runs(along for along, _ in ink(view, SIGN))) > 8


def sides(place: Box) -> tuple[Callable[[int], bool], Callable[[int], bool]]:
    center = (place.first + place.last) / 2
    return lambda at: at < center, lambda at: at >= center


@in_both_directions
@in_two_sizes
def test_a_difference_is_a_stripe_behind_the_lower_half(show: Show, vertical: bool, zoom: float) -> None:
    view = shown(show, signed(SignKind.DIFFERENT), look(vertical=vertical, zoom=zoom))
    assert view.page is not None
    (word,) = signs_on(view.page)
    place, pixels = box(view, word), ink(view, DIFFERENCE)
    along, across = {at for at, _ in pixels}, {at for _, at in pixels}
    assert 0 <= min(along) - place.first <= 1
    assert 0 <= place.last - max(along) - 1 <= 1
    assert min(across) >= place.middle
    assert runs(across) == [2 * round(0.26 * view.look.em)]
    assert max(across) < place.behind
    assert not ink(view, SIGN)


@in_both_directions
def test_a_word_over_two_lines_has_its_sign_on_both_as_soon_as_it_is_known(show: Show, vertical: bool) -> None:
    view = shown(show, doubtful(TEXT * 6), look(vertical=vertical))
    assert view.page is not None
    assert view.surface.flow is not None
    end = view.surface.flow.set_paragraph(0).lines[0].end
    assert not ink(view, SIGN)
    put_doubts(view.page, Span(end - 1, end + 2))
    view.refresh_marks({0})
    assert len(runs(at for _, at in ink(view, SIGN))) == 2


@in_both_directions
@in_two_sizes
def test_lines_of_signs_and_marks_lie_side_by_side(show: Show, vertical: bool, zoom: float) -> None:
    page = doubtful(TEXT, Span(1, 5))
    page.marks.add(Mark("m", Span(2, 4), Color.RED, Style.UNDERLINE, noted=False))
    view = shown(show, page, look(vertical=vertical, zoom=zoom))
    sign, mark = ({at for _, at in ink(view, color)} for color in (SIGN, UNDERLINE))
    assert max(mark) < min(sign)
    view.page.marks.remove("m")  # type: ignore[union-attr]  # put above
    view.refresh_marks()
    assert {at for _, at in ink(view, SIGN)} & mark


@in_both_directions
def test_two_signs_on_one_word_lie_side_by_side(show: Show, vertical: bool) -> None:
    page = signed(SignKind.CHOSEN)
    put_doubts(page, Span(2, 4))
    view = shown(show, page, look(vertical=vertical))
    assert len(runs(at for _, at in ink(view, SIGN))) == 2


@in_both_directions
def test_a_difference_shows_on_a_highlight(show: Show, vertical: bool) -> None:
    page = signed(SignKind.DIFFERENT)
    page.marks.add(Mark("m", Span(0, 6), Color.YELLOW, Style.HIGHLIGHT, noted=False))
    view = shown(show, page, look(vertical=vertical))
    stripe, wash = ink(view, DIFFERENCE), ink(view, WASH)
    assert {at for at, _ in stripe} <= {at for at, _ in wash}
    assert min(at for _, at in wash) < min(at for _, at in stripe)
    assert max(at for _, at in stripe) < max(at for _, at in wash)


def test_a_look_says_which_signs_are_drawn_and_sets_no_line_anew(show: Show) -> None:
    page = signed(SignKind.DIFFERENT)
    put_doubts(page, Span(5, 6))
    view = shown(show, page, look(vertical=False))
    flow = view.surface.flow
    assert flow is not None
    lines = flow.set_paragraph(0)
    for signs in (frozenset({SignKind.DIFFERENT}), frozenset({SignKind.DOUBT}), frozenset[SignKind](), ALL):
        view.set_look(replace(view.look, signs=signs))
        assert bool(ink(view, SIGN)) is (SignKind.DOUBT in signs)
        assert bool(ink(view, DIFFERENCE)) is (SignKind.DIFFERENT in signs)
    assert view.surface.flow is flow
    assert flow.set_paragraph(0) is lines


def test_differences_are_not_drawn_unless_asked_for() -> None:
    assert Look().signs == ALL - {SignKind.DIFFERENT}


def test_signs_scroll_with_their_words(show: Show) -> None:
    text = TEXT * 60
    view = shown(show, doubtful(text, *(Span(at, at + 2) for at in range(0, len(text), 20))), look(vertical=False))
    assert view.page is not None
    for step in (40, 400, 3, -77):
        view.scroll_by(step)
        seen = [box(view, span) for span in signs_on(view.page) if not view.rect_of(span).isEmpty()]
        whole = [place for place in seen if place.before > 0 and place.behind < view.viewport().height()]
        assert len(whole) > 5
        assert {round(place.middle + 0.6 * 20) for place in whole} <= {at for _, at in ink(view, SIGN)}
