"""Scrolling and painting a page with a sign on two of three characters, beside the same page without signs."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import replace

from reader.letters import Letter
from reader.page import Page
from reader.script import Variant, convert, doubts
from reader.text import Span
from tests.bench.view_clock import ROUNDS, timed
from tests.bench.view_rivals import Ours
from tests.bench.view_texts import text_of

_CHARACTERS = 60_000
_STEP, _STEPS, _PAINTS = 117, 300, 30


def measured() -> Iterator[tuple[str, float, float]]:
    """What was measured, the ratio, and what it may be at most."""
    view, text = Ours(), text_of(_CHARACTERS)
    signed, plain = _signed(text), Page(Letter(text=text), source=Variant.HANT)
    view.set_page(signed)
    assert view.surface.flow
    seen = sum(len(signed.signs(placed.set.paragraph.index)) for placed in view.surface.flow.visible())
    rounds = [(_steps(view, signed), _steps(view, plain)) for _ in range(ROUNDS)]
    # The best of each step over all rounds: what is left when nothing else is in the way.
    one, other = (sorted(map(min, zip(*times, strict=True)))[-3] for times in zip(*rounds, strict=True))
    yield f"scroll with {seen} signs in the window, p99", one / other, 1.1
    paints = [(_paint(view, signed), _paint(view, plain)) for _ in range(ROUNDS)]
    one, other = (statistics.median(times) for times in zip(*paints, strict=True))
    yield f"paint {seen} signs", one / other, 1.1
    view.close()


def _signed(text: str) -> Page:
    page = Page(Letter(text=text), source=Variant.HANT)
    doubt = doubts(convert("併到", Variant.ORIGINAL, source=Variant.HANT))[0]
    for index in range(len(page)):
        places = (Span(at, at + 1) for at in range(len(page.span(index))) if at % 3)
        page.put_doubts(index, [replace(doubt, span=place) for place in places])
    return page


def _steps(view: Ours, page: Page) -> list[float]:
    """Milliseconds of each step of a scroll, to painted."""
    view.set_page(page, offset=page.end // 8)
    view.viewport().repaint()

    def act() -> None:
        view.scroll_by(_STEP)
        view.viewport().repaint()

    return [timed(act) for _ in range(_STEPS)]


def _paint(view: Ours, page: Page) -> float:
    """Median milliseconds to paint a page again."""
    view.set_page(page)
    view.viewport().repaint()
    return statistics.median(timed(view.viewport().repaint) for _ in range(_PAINTS))
