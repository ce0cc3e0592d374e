"""How long the real window keeps its event loop waiting: QT_QPA_PLATFORM=offscreen python -m tests.bench.bench_smooth

A letter of one million and one of ten million characters with 10,000 highlights are opened from the library, scrolled
by the wheel and shown in other scripts; printed are the longest times between two ticks of a timer of 5 ms.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader import app
from reader.letters import from_text
from reader.script import Variant
from reader.store import Library
from reader.ui.main_window import MainWindow
from tests.bench.bench_window import LINE, annotation
from tests.bench.ticks import Ticks, rest, until

SIZES = (1_000_000, 10_000_000)
HIGHLIGHTS = 10_000
FRAME_MS, NOTCHES, TURNS = 16, 120, 3
SHOWN = (Variant.HANS, Variant.HANT_HK, Variant.ORIGINAL)


def letters(path: Path) -> dict[str, str]:
    """The ids of the letters by what they are called."""
    found = {}
    with Library.open(path) as library:
        found["page"] = library.add(from_text("各單位：\n\n" + LINE.format(1) + "\n", "page")).id
        for size in SIZES:
            text = "\n".join(LINE.format(number) for number in range(size // len(LINE))) + "\n"
            name = f"{size // 1_000_000} M"
            found[name] = library.add(from_text(text, name)).id
            step = len(text) // (HIGHLIGHTS + 1)
            library.save_all([annotation(found[name], text, step * (n + 1)) for n in range(HIGHLIGHTS)])
    return found


def turn_wheel(window: MainWindow) -> None:
    """Let the wheel turn by a notch in every frame."""
    ground = window.desk.view.viewport()
    middle = QPointF(ground.rect().center())
    for _ in range(NOTCHES):
        notch = QWheelEvent(
            middle,
            ground.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(ground, notch)
        rest(FRAME_MS)


def settle(window: MainWindow) -> None:
    """Wait until the workers have nothing left to do."""
    until(lambda: not window.workspace.busy)
    rest(500)


def watch(window: MainWindow, name: str, letter: str, page: str) -> None:
    """Do with one letter what a reader does, and print how smoothly."""
    ticks = Ticks()
    for _ in range(TURNS):
        window.open_letter(page)
        settle(window)
        window.open_letter(letter)
        settle(window)
    print(f"{name:5} opened      {ticks.told()}")
    ticks.clear()
    turn_wheel(window)
    print(f"{name:5} scrolled    {ticks.told()}")
    for what in ("first time", "again"):
        ticks.clear()
        for variant in SHOWN:
            window.workspace.reading.show_variant(variant)
            settle(window)
        print(f"{name:5} {what:11} {ticks.told()}")
    ticks.deleteLater()


def main() -> None:
    """Run all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        os.environ["CHIDU_HOME"] = name
        path = Path(name, "library.db")
        ids = letters(path)
        application = QApplication([])
        application.setStyle("Fusion")
        window = app.start(application, app.parser().parse_args(["--library", str(path)]))
        until(lambda: window.workspace.ready)
        settle(window)
        for called in list(ids)[1:]:
            watch(window, called, ids[called], ids["page"])
        window.close()
        window.workspace.close()


if __name__ == "__main__":
    main()
