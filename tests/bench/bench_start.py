"""From the start of the process to the first painted window: ours with the last letter, and a bare PySide6 window.

    python tests/bench/bench_start.py [ROUNDS]

Both are started in turn in one run; their medians and the ratio of each pair are printed. The library holds 200
letters, one of them open.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.monotonic() - float(sys.argv[1]), flush=True)
        application.quit()
application = QApplication([])
window = Window()
window.resize(1280, 840)
window.show()
application.exec()
"""
OURS = """
import sys, time
from reader import app
from reader.ui.binding import application as made
application = made()
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() != QEvent.Type.Paint:
            return False
        watched.removeEventFilter(self)
        window.desk.view.viewportEvent(event)
        print(time.monotonic() - float(sys.argv[1]), flush=True)
        QTimer.singleShot(0, application.quit)
        return True
window = app.start(application, app.parser().parse_args(["--library", sys.argv[2]]))
painted = Painted()
window.desk.view.viewport().installEventFilter(painted)
application.exec()
window.workspace.close()
"""


def main(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        library = _library(Path(name))
        environment = {**os.environ, "CHIDU_HOME": name, "PYTHONPATH": str(ROOT)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled modules are kept, as on any user's machine
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        taken: dict[str, list[float]] = {"bare": [], "ours": []}
        for number in range(rounds + 1):
            for key, code in (("bare", BARE), ("ours", OURS)):
                command = [sys.executable, "-c", code, str(time.monotonic()), str(library)]
                answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
                if number:  # the first round warms the caches
                    taken[key].append(1000 * float(answer.stdout))
    bare, ours = (statistics.median(taken[key]) for key in ("bare", "ours"))
    ratios = sorted(one / other for one, other in zip(taken["ours"], taken["bare"], strict=True))
    print(f"bare window {bare:.0f} ms, last letter painted {ours:.0f} ms (medians)")
    print(f"ratio of each pair: median {statistics.median(ratios):.2f}, from {ratios[0]:.2f} to {ratios[-1]:.2f}")


def _library(folder: Path) -> Path:
    sys.path.insert(0, str(ROOT))
    from reader.letters import from_text, read
    from reader.store import Library, ReadingState
    from reader.store.moments import now

    path = folder / "library.db"
    with Library.open(path) as library:
        for number in range(200):
            library.add(from_text(f"第{number}封信\n\n各位同事：\n\n一、說明。請查照。\n", f"letter {number}"))
        sample = min((ROOT / "resources" / "letters").glob("*.txt"))
        opened = library.add(read(sample)).id
        library.remember(opened, ReadingState(position=0, variant=None, modified=now()))
    return path


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
