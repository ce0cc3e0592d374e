"""The reading surface side by side with Qt's own text views: python -m tests.bench.bench_view

Letters of 2,000, one million and ten million characters with 10, 1,000 and 10,000 highlights. Prints milliseconds and
ratios of one run; only the ratios mean something on a shared machine. QTextEdit is measured up to one million
characters: ten million take it minutes and gigabytes.

open      from the text in memory to the painted letter, all of it made on the window's thread
show      ours alone, the page made beforehand as the program's worker does it
toggle    one more highlight in the window, or one less, to painted
variant   the letter in the other script, to painted; Qt's views are given the converted text
scroll    steps through lines that were not set before, the one in a hundred that is slowest
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from reader.page import Page
from reader.script import Variant, convert, prepare
from reader.ui import looks
from tests.bench import view_memory, view_signs
from tests.bench.view_clock import best, medians, p99
from tests.bench.view_rivals import MAKERS, Ours, Rival
from tests.bench.view_texts import LINE, page_of, places, text_of

SIZES = {2_000: 10, 1_000_000: 1_000, 10_000_000: 10_000}
SMALL, LARGE = min(SIZES), max(SIZES)
RICH_UP_TO = 1_000_000
STEP, STEPS = 116, 200
SHARES = (0.1, 0.3, 0.5, 0.7, 0.9)
"""Where in a long letter the rounds of scrolling begin."""

ROOT = Path(__file__).parents[2]
Table = dict[tuple[str, int, str], float]


def names(size: int) -> list[str]:
    """Who takes part in a letter of this size."""
    return [name for name in MAKERS if name != "QTextEdit" or size <= RICH_UP_TO]


def opened(maker: Callable[[], Rival], size: int) -> float:
    """Milliseconds to open a letter in a new window."""
    rival, text = maker(), text_of(size)
    spans = places(text, SIZES[size])
    rival.open(LINE, ())
    QApplication.processEvents()
    taken = rival.painting.after(lambda: rival.open(text, spans))
    rival.close()
    return taken


def turned(maker: Callable[[], Rival], size: int) -> float:
    """Milliseconds to show an open letter in the other script."""
    rival, text = maker(), text_of(size)
    spans = places(text, SIZES[size])
    converted = text.replace(LINE, convert(LINE, Variant.HANS, source=Variant.HANT).text)
    rival.open(text, spans if isinstance(rival, Ours) else ())
    QApplication.processEvents()
    taken = rival.painting.after(lambda: rival.turn(converted, spans))
    rival.close()
    return taken


def toggled(rival: Rival) -> float:
    """Milliseconds to toggle a highlight at the beginning, where the window is."""
    return min(rival.painting.after(rival.toggle) for _ in range(4))


def scrolled(rival: Rival, share: float) -> float:
    """The slowest step but one in a hundred, from a place where nothing was set yet."""
    rival.go_to(share)
    QApplication.processEvents()
    return p99([rival.painting.after(lambda: rival.scroll(STEP)) for _ in range(STEPS)])


def scrolled_small(ours: Ours) -> float:
    """As `scrolled` for a letter that ends after some steps: it is set anew, and begun again."""
    steps: list[float] = []
    while len(steps) < STEPS:
        ours.go_to(0.0)
        QApplication.processEvents()
        steps += [ours.painting.after(lambda: ours.scroll(STEP)) for _ in range(8)]
    return p99(steps)


def measure_changes(table: Table) -> None:
    """Opening and changing the script, each time in a new window, in turns."""
    for size in SIZES:
        for what, measured in (("open", opened), ("variant", turned)):
            actions = [partial(measured, MAKERS[name], size) for name in names(size)]
            for name, value in zip(names(size), medians(*actions, rounds=5), strict=True):
                table[what, size, name] = value


def measure_in_place(table: Table) -> None:
    """Highlights and scrolling in letters that are open, in turns."""
    for size, count in SIZES.items():
        text = text_of(size)
        rivals = {name: MAKERS[name]() for name in names(size)}
        for rival in rivals.values():
            rival.open(text, places(text, count))
            QApplication.processEvents()
        _note(table, "toggle", size, {name: partial(toggled, rival) for name, rival in rivals.items()})
        if size != SMALL:
            shares = {name: iter(SHARES) for name in rivals}
            actions = {name: partial(_scrolled_on, rival, shares[name]) for name, rival in rivals.items()}
            _note(table, "scroll", size, actions)
        for rival in rivals.values():
            rival.close()


def measure_ours(table: Table) -> None:
    """What is asked of ours beside itself: long letters beside short ones, vertical ones beside horizontal ones."""
    pages = {size: page_of(text_of(size), places(text_of(size), count)) for size, count in SIZES.items()}
    views = {"horizontal": Ours(), "vertical": Ours(vertical=True)}
    view = views["horizontal"]
    shown = {size: partial(_shown, view, page) for size, page in pages.items()}
    for size, value in zip(shown, medians(*shown.values()), strict=True):
        table["show", size, "ours"] = value
    few, many = Ours(), views["vertical"]
    few.set_page(pages[SMALL])
    view.set_page(pages[LARGE])
    many.set_page(pages[LARGE])
    shares = [iter(SHARES) for _ in views]
    found = best(
        partial(scrolled_small, few),
        partial(_scrolled_on, view, shares[0]),
        partial(_scrolled_on, many, shares[1]),
        rounds=len(SHARES),
    )
    table["scroll", SMALL, "ours"], table["scroll", LARGE, "ours"], table["scroll", LARGE, "vertical"] = found
    for each in (few, *views.values()):
        each.close()


def report(table: Table) -> None:
    """Every figure, and its ratio to ours."""
    print(f"{'':10}{'characters':>12}{'highlights':>12}   milliseconds (times ours)")
    for what, size in sorted({(what, size) for what, size, _ in table}):
        ours = table[what, size, "ours"]
        others = [
            f"{name} {value:.1f} ({value / ours:.1f}x)"
            for (each, its, name), value in table.items()
            if (each, its) == (what, size) and name != "ours"
        ]
        print(f"{what:10}{size:>12,}{SIZES[size]:>12,}   {'; '.join([f'ours {ours:.1f}', *others])}")


def judge(table: Table) -> None:
    """What was asked for."""
    large, small = ({what: table[what, size, "ours"] for what in ("show", "scroll")} for size in (LARGE, SMALL))
    _verdict("show 10 M beside 2,000 characters", large["show"] / small["show"], 1.5)
    for what, most in (("open", 0.2), ("variant", 0.1)):
        ratio = table[what, LARGE, "ours"] / table[what, LARGE, "QPlainTextEdit"]
        _verdict(f"{what} 10 M beside QPlainTextEdit", ratio, most)
    _verdict("scroll 10 M beside 2,000 characters, p99", large["scroll"] / small["scroll"], 1.5)
    _verdict("scroll vertically beside horizontally, p99", table["scroll", LARGE, "vertical"] / large["scroll"], 2.0)


def main() -> None:
    """Run all."""
    application = QApplication.instance() or QApplication([])
    assert application
    looks.load_fonts(ROOT / "resources" / "fonts")
    prepare(Variant.HANS, source=Variant.HANT)
    table: Table = {}
    measure_changes(table)
    measure_in_place(table)
    measure_ours(table)
    report(table)
    judge(table)
    for what, ratio, most in view_signs.measured():
        _verdict(what, ratio, most)
    beyond = view_memory.beyond_the_text(LARGE, SIZES[LARGE])
    _verdict("memory of 10 M characters beyond the text, MB", beyond, 30)


def _note(table: Table, what: str, size: int, actions: Mapping[str, Callable[[], float]]) -> None:
    for name, value in zip(actions, best(*actions.values(), rounds=len(SHARES)), strict=True):
        table[what, size, name] = value


def _scrolled_on(rival: Rival, shares: Iterator[float]) -> float:
    return scrolled(rival, next(shares))


def _shown(view: Ours, page: Page) -> float:
    view.set_page(None)
    QApplication.processEvents()
    return view.painting.after(lambda: view.set_page(page))


def _verdict(what: str, value: float, most: float) -> None:
    print(f"{what:54}{value:8.2f}   asked for: {most:5.2f}   {'ok' if value <= most else 'MISSED'}")


if __name__ == "__main__":
    main()
