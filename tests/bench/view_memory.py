"""What a long letter takes in memory beyond its text: parsed, open, with highlights, scrolled through in part.

    python -m tests.bench.view_memory CHARACTERS HIGHLIGHTS

Measured in a process of its own, against the same window with a letter of one page in which all has been done before.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from reader.letters import parse
from reader.page import Page
from reader.script import Variant
from reader.ui import looks
from tests.bench.view_rivals import Ours
from tests.bench.view_texts import marks_at, places, text_of

_ROOT = Path(__file__).parents[2]
_STEPS = 400
_PLACES = 8


def beyond_the_text(characters: int, highlights: int) -> float:
    """Megabytes."""
    command = [sys.executable, "-m", "tests.bench.view_memory", str(characters), str(highlights)]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main(characters: int, highlights: int) -> None:
    """Print the megabytes."""
    application = QApplication([])
    assert application
    looks.load_fonts(_ROOT / "resources" / "fonts")
    view = Ours()
    _read(view, text_of(2_000), 10)
    before = _held()
    text = text_of(characters)
    _read(view, text, highlights)
    print((_held() - before - sys.getsizeof(text)) / 2**20)


def _read(view: Ours, text: str, highlights: int) -> None:
    """Open a letter and look into it here and there."""
    page = Page(parse(text), source=Variant.HANT)
    for mark in marks_at(places(text, highlights)):
        page.marks.add(mark)
    view.set_page(page)
    for number in range(_PLACES):
        view.set_page(page, offset=page.starts[number * len(page) // _PLACES])
        for _ in range(_STEPS):
            view.scroll_by(116)
            view.viewport().repaint()
        gc.collect()  # as the window does between events


def _held() -> int:
    """Bytes of this process in memory, garbage and what the allocator only keeps for later left out."""
    gc.collect()
    _give_back()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE")


def _give_back() -> None:
    import ctypes

    ctypes.CDLL(None).malloc_trim(0)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
