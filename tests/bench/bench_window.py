"""The real window with a letter of ten million characters beside a letter of one page, in one run.

    QT_QPA_PLATFORM=offscreen python tests/bench/bench_window.py [MILLIONS]

open      from the wish to the painted text, for both letters
toggle    from the key to the painted and stored highlight, with 10,000 highlights and with 10
variant   from the wish to the painted text in the other script, beside QPlainTextEdit.setPlainText of the same text
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from reader import app  # noqa: E402 - found in the checkout
from reader.annotations import Annotation, Color, Style, describe  # noqa: E402
from reader.letters import from_text  # noqa: E402
from reader.page import Page  # noqa: E402
from reader.script import Variant, convert  # noqa: E402
from reader.store import Library  # noqa: E402
from reader.store.moments import now  # noqa: E402
from reader.text import Span  # noqa: E402
from reader.text.ids import new_id  # noqa: E402
from reader.ui.main_window import MainWindow  # noqa: E402

LINE = "第{0}條　各級機關應於收到本函之日起十日內回復，並將辦理情形報送備查；其後續事宜由承辦單位統籌調度，不得延誤。"
ROUNDS = 15
SWITCHES = 40
SHOWN = (Variant.HANS, Variant.ORIGINAL, Variant.HANT_TW_IDIOM, Variant.HANT_HK, Variant.HANT)


class Paints(QObject):
    """Counts the paintings of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)


def timed(paints: Paints, act: Callable[[], None], until: Callable[[], bool] = lambda: True) -> float:
    """Milliseconds from `act` until the widget was painted and `until` holds."""
    before, begun = paints.count, time.perf_counter()
    act()
    while paints.count == before or not until():
        QApplication.processEvents()
    return 1000 * (time.perf_counter() - begun)


def settled(window: MainWindow) -> None:
    while window.workspace.busy:
        QApplication.processEvents()
    for _ in range(20):
        QApplication.processEvents()


def letters(library: Path, millions: float) -> tuple[str, str]:
    """The ids of a short and a long letter; the long one has 10,000 highlights, the short one 10."""
    page = "致各單位的函\n\n各單位：\n\n" + "\n".join(LINE.format(number) for number in range(12)) + "\n"
    count = int(millions * 1_000_000 / len(LINE))
    book = "\n".join(LINE.format(number) for number in range(count)) + "\n"
    with Library.open(library) as opened:
        ids = [opened.add(from_text(text, name)).id for text, name in ((page, "page"), (book, "book"))]
        for key, text, marks in ((ids[0], page, 10), (ids[1], book, 10_000)):
            step = len(text) // (marks + 1)
            opened.save_all([annotation(key, text, step * (number + 1)) for number in range(marks)])
    return ids[0], ids[1]


def annotation(letter: str, text: str, start: int) -> Annotation:
    moment = now()
    return Annotation(
        id=new_id(),
        letter_id=letter,
        anchor=describe(text, Span(start, start + 6)),
        color=Color.GREEN,
        style=Style.HIGHLIGHT,
        note="",
        tags=(),
        created=moment,
        modified=moment,
    )


def opening(window: MainWindow, paints: Paints, page: str, book: str) -> dict[str, float]:
    taken: dict[str, list[float]] = {page: [], book: []}
    for number in range(ROUNDS + 1):
        for key in (page, book):
            milliseconds = timed(paints, partial(window.open_letter, key))
            settled(window)
            if number:
                taken[key].append(milliseconds)
    return {key: statistics.median(values) for key, values in taken.items()}


def toggling(window: MainWindow, paints: Paints, key: str) -> float:
    window.open_letter(key)
    settled(window)
    view, page = window.desk.view, window.workspace.reading.page
    assert page is not None
    taken = []
    for _ in range(ROUNDS):
        start = view.place() + 30
        view.select(Span(start, start + 8))
        settled(window)
        count = len(page.marks)
        taken.append(timed(paints, window.desk.highlight, partial(_has, page, count + 1)))
        settled(window)
        window.workspace.undo_stack.undo()
        settled(window)
    return statistics.median(taken)


def _has(page: Page, count: int) -> bool:
    return len(page.marks) == count


def switching(window: MainWindow, paints: Paints, text: str) -> tuple[list[float], float]:
    """Each change of script in the middle of the book, while doubts are looked for; and QPlainTextEdit's median."""
    reading, view = window.workspace.reading, window.desk.view
    for variant in SHOWN:
        reading.show_variant(variant)
        settled(window)
    view.go_to(len(text) // 2, where=0)
    settled(window)
    place, ours = view.place(), []
    for number in range(SWITCHES):
        variant = SHOWN[number % len(SHOWN)]
        ours.append(timed(paints, partial(reading.show_variant, variant)))
        assert view.place() == place, "another sentence under the eye"
    other = QPlainTextEdit()
    other.setFont(QFont("Noto Serif CJK TC", 14))
    other.resize(window.desk.view.size())
    other.show()
    seen = Paints(other.viewport())
    shown = {Variant.ORIGINAL: text, Variant.HANS: convert(text, Variant.HANS).text}
    theirs = [timed(seen, partial(other.setPlainText, shown[variant])) for variant in (*shown, *shown)]
    return ours, statistics.median(theirs)


def main(millions: float) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as name:
        os.environ["CHIDU_HOME"] = name
        library = Path(name, "library.db")
        page, book = letters(library, millions)
        window = app.start(application, app.parser().parse_args(["--library", str(library)]))
        paints = Paints(window.desk.view.viewport())
        while not window.workspace.ready:
            application.processEvents()
        settled(window)
        opened = opening(window, paints, page, book)
        print(f"open: page {opened[page]:.0f} ms, book {opened[book]:.0f} ms, ratio {opened[book] / opened[page]:.2f}")
        few, many = toggling(window, paints, page), toggling(window, paints, book)
        print(f"toggle: 10 marks {few:.1f} ms, 10,000 marks {many:.1f} ms, ratio {many / few:.2f}")
        assert window.workspace.reading.page is not None
        ours, theirs = switching(window, paints, window.workspace.reading.page.letter.text)
        middle = statistics.median(ours)
        print(f"variant: ours {middle:.0f} ms, QPlainTextEdit {theirs:.0f} ms, ratio {middle / theirs:.3f}")
        slow = statistics.quantiles(ours, n=20)[-1]
        print(f"variant, {SWITCHES} changes: p95 {slow:.0f} ms, slowest {max(ours):.0f} ms   (asked for: p95 100 ms)")
        window.close()
        window.workspace.close()


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 10)
