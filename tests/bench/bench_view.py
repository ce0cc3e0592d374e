"""The reading surface side by side with Qt's own text views: python tests/bench/bench_view.py

Prints milliseconds and ratios of one run; only the ratios mean something on a shared machine.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from reader.annotations import Color, Style
from reader.letters import Letter
from reader.page import Mark, Page
from reader.script import Variant, convert, doubts, prepare
from reader.text import Span
from reader.ui.letter_view import LetterView, Look

SENTENCES = "去年春天寄來的信已經收到，院子裡的桂花開了又謝，母親說今年的茶比往年香。值此新春佳節之際，謹致問候。"
LINE = SENTENCES * 2
ROUNDS = 9
SIZE = (1000, 900)


def text_of(characters: int) -> str:
    """So many characters in paragraphs of about a hundred."""
    return "\n".join([LINE] * (characters // (len(LINE) + 1)))


def timed(action: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1_000


def medians(*actions: Callable[[], object]) -> list[float]:
    """Median milliseconds of actions that take turns, so that a busy moment hits all alike."""
    rounds = [[timed(action) for action in actions] for _ in range(ROUNDS)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def put_on_screen(widget: QWidget) -> None:
    widget.resize(*SIZE)
    widget.show()
    QApplication.processEvents()


def row(what: str, ours: float, theirs: float, target: float, against: str) -> None:
    ratio = ours / theirs
    verdict = "ok" if ratio <= target else "MISSED"
    print(f"{what:<44}{ours:9.1f} ms  {ratio:6.2f}x of {against} ({theirs:.1f} ms), target {target}x  {verdict}")


def open_and_paint(view: LetterView, page: Page) -> Callable[[], None]:
    def act() -> None:
        view.set_page(None)
        view.set_page(page)
        view.viewport().repaint()

    return act


def bench_open(view: LetterView, small: Page, large: Page) -> None:
    ours, one_page = medians(open_and_paint(view, large), open_and_paint(view, small))
    row("open 10 M characters, to painted", ours, one_page, 1.5, "a one-page letter")


def bench_variant(view: LetterView, large: Page) -> None:
    plain = QPlainTextEdit()
    put_on_screen(plain)
    prepare(Variant.HANS, source=Variant.HANT)
    converted = convert(LINE, Variant.HANS, source=Variant.HANT).text
    texts = [large.letter.text, "\n".join([converted] * len(large))]
    view.set_page(large, offset=5_000_000)
    turns = {"ours": 0, "plain": 0}

    def ours() -> None:
        turns["ours"] += 1
        view.set_page(large.in_variant(Variant.HANS if turns["ours"] % 2 else Variant.ORIGINAL))
        view.viewport().repaint()

    def theirs() -> None:
        turns["plain"] += 1
        plain.setPlainText(texts[turns["plain"] % 2])
        plain.viewport().repaint()

    fast, slow = medians(ours, theirs)
    plain.close()
    row("change script of 10 M characters, to painted", fast, slow, 0.2, "QPlainTextEdit's text replacement")


def marks_on(page: Page, count: int) -> Page:
    step = len(page.letter.text) // count
    for number in range(count):
        start = number * step
        page.marks.add(
            Mark(str(number), Span(start, start + 12), list(Color)[number % 5], Style.HIGHLIGHT, noted=False)
        )
    return page


def toggle(view: LetterView, page: Page) -> float:
    """Median milliseconds to put a highlight or take it away, to painted."""
    view.set_page(page)
    view.viewport().repaint()
    mark = Mark("toggled", Span(60, 80), Color.BLUE, Style.HIGHLIGHT, noted=True)

    def act() -> None:
        touched = page.marks.remove("toggled") or page.marks.add(mark)
        view.refresh_marks(touched)
        view.viewport().repaint()

    return statistics.median(timed(act) for _ in range(10))


def bench_toggle(view: LetterView, text: str) -> None:
    few, many = marks_on(Page(Letter(text=text)), 10), marks_on(Page(Letter(text=text)), 10_000)
    rounds = [(toggle(view, many), toggle(view, few)) for _ in range(ROUNDS)]
    ours, ten = (statistics.median(times) for times in zip(*rounds, strict=True))
    row("toggle a highlight among 10,000", ours, ten, 1.5, "among 10")


def steps(view: LetterView, page: Page) -> list[float]:
    """Milliseconds of each step of a scroll, to painted."""
    view.set_page(page, offset=page.end // 8)
    view.viewport().repaint()

    def act() -> None:
        view.scroll_by(117)
        view.viewport().repaint()

    return [timed(act) for _ in range(300)]


def scroll_times(view: LetterView, page: Page) -> list[float]:
    return sorted(steps(view, page))


def bench_scroll(view: LetterView, large: Page) -> None:
    # As much as the steps run through, so that both set new lines all the way.
    base_page = Page(Letter(text=text_of(60_000)))
    ours, base = scroll_times(view, large), scroll_times(view, base_page)
    row("scroll 10 M characters, p99", ours[-3], base[-3], 1.5, "60,000 characters")
    view.set_look(Look(vertical=True))
    vertical = scroll_times(view, large)
    view.set_look(Look())
    row("scroll 10 M characters vertically, p99", vertical[-3], ours[-3], 2.0, "horizontally")


def signed(text: str) -> Page:
    """A page with a sign on two of three characters, which makes over 500 in a window."""
    page = Page(Letter(text=text), source=Variant.HANT)
    doubt = doubts(convert("併到", Variant.ORIGINAL, source=Variant.HANT))[0]
    for index in range(len(page)):
        places = (Span(at, at + 1) for at in range(len(page.span(index))) if at % 3)
        page.put_doubts(index, [replace(doubt, span=place) for place in places])
    return page


def bench_signs(view: LetterView) -> None:
    text = text_of(60_000)
    with_signs, without = signed(text), Page(Letter(text=text), source=Variant.HANT)
    open_and_paint(view, with_signs)()
    flow = view.surface.flow
    assert flow
    seen = sum(len(with_signs.signs(placed.set.paragraph.index)) for placed in flow.visible())
    rounds = [(steps(view, with_signs), steps(view, without)) for _ in range(ROUNDS)]
    # The best of each step over all rounds: what is left when nothing else is in the way.
    ours, plain = (sorted(map(min, zip(*times, strict=True)))[-3] for times in zip(*rounds, strict=True))
    row(f"scroll with {seen} signs in the window, p99", ours, plain, 1.1, "without")
    repaints = [(repaint(view, with_signs), repaint(view, without)) for _ in range(ROUNDS)]
    ours, plain = (statistics.median(times) for times in zip(*repaints, strict=True))
    row(f"paint {seen} signs", ours, plain, 1.1, "without")


def repaint(view: LetterView, page: Page) -> float:
    """Median milliseconds to paint a page again."""
    view.set_page(page)
    view.viewport().repaint()
    return statistics.median(timed(view.viewport().repaint) for _ in range(30))


def main() -> None:
    """Run all."""
    application = QApplication.instance() or QApplication([])
    assert application
    view = LetterView()
    put_on_screen(view)
    text = text_of(10_000_000)
    small, large = Page(Letter(text=text_of(2_000)), source=Variant.HANT), Page(Letter(text=text), source=Variant.HANT)
    open_and_paint(view, small)()
    bench_open(view, small, large)
    bench_variant(view, large)
    bench_toggle(view, text)
    bench_scroll(view, large)
    bench_signs(view)


if __name__ == "__main__":
    main()
