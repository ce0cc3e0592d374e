"""Figures of importing: `QT_QPA_PLATFORM=offscreen python -m tests.bench.bench_import [FILES]`.

text      letters a second for text files only, in one thread; then the same folder again
mixed     the same for every format, and what the process and its reading child hold after 10, 50 and 100 % of it
window    both folders imported behind a window that is shown: the longest time between two ticks of a timer, and what
          the process holds
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader import app
from reader.store import Library
from reader.tasks import BookMode, ImportResult, ImportStatus, import_files
from reader.ui.main_window import MainWindow
from tests.bench.ticks import Ticks, until
from tests.data.containers import chapter, docx, epub, odt, page, paragraph, word, zipped
from tests.letters.sources.pdf_writer import Piece, written

SAMPLES = sorted((Path(__file__).parents[1] / "data" / "letters").glob("*.txt"))
ENCODINGS = ("utf-8", "utf-8", "utf-8", "gb18030", "utf-16")
LINE_CHARS = 28


def text_of(number: int, chance: random.Random) -> str:
    """A letter of one to two pages that no other has."""
    text = SAMPLES[number % len(SAMPLES)].read_text("utf-8")
    more = [
        f"第{number}封之{n}：{''.join(chance.sample(text, min(60, len(text))))}".replace("\n", "") for n in range(6)
    ]
    middle = text.index("\n", len(text) // 2) + 1 if "\n" in text[len(text) // 2 :] else len(text)
    return text[:middle] + "\n".join(more) + "\n" + text[middle:]


def _paragraphs(text: str) -> list[str]:
    return [line for line in text.replace("&", "＆").replace("<", "〈").split("\n") if line.strip()]


def _page(text: str) -> bytes:
    return page("".join(f"<p>{line}</p>" for line in _paragraphs(text)))


def _word(text: str) -> bytes:
    return docx(word("".join(map(paragraph, _paragraphs(text)))))


def _open_document(text: str) -> bytes:
    return odt("".join(f"<text:p>{line}</text:p>" for line in _paragraphs(text)))


def _rich_text(text: str) -> bytes:
    signs = "".join(r"\par " if sign == "\n" else rf"\u{ord(sign)}?" if ord(sign) > 126 else sign for sign in text)
    return rf"{{\rtf1\ansi\ansicpg936 {signs}}}".replace("\ufeff", "").encode("ascii", "ignore")


def _printed(text: str) -> bytes:
    lines = [line[at : at + LINE_CHARS] for line in _paragraphs(text) for at in range(0, len(line), LINE_CHARS)]
    sheets = [lines[at : at + 40] for at in range(0, len(lines), 40)]
    return written([[Piece(72.0, 760.0 - 16 * row, line) for row, line in enumerate(sheet)] for sheet in sheets])


def _book(text: str) -> bytes:
    half = len(text) // 2
    return epub(
        {"a.xhtml": chapter(f"<h1>其一</h1><p>{text[:half]}</p>"), "b.xhtml": chapter(f"<p>{text[half:]}</p>")}
    )


def _archive(text: str) -> bytes:
    return zipped({"甲.txt": text.encode(), "乙.txt": text[::-1].encode()})


KINDS: Sequence[tuple[str, int, Callable[[str], bytes]]] = (
    (".html", 20, _page),
    (".docx", 12, _word),
    (".pdf", 5, _printed),
    (".odt", 4, _open_document),
    (".rtf", 4, _rich_text),
    (".epub", 3, _book),
    (".zip", 2, _archive),
)
"""What the mix has of each format in a hundred; the rest is text."""


def write(folder: Path, count: int, *, mixed: bool) -> Path:
    """A folder of so many files."""
    chance = random.Random(4)  # noqa: S311 - the same files every time
    folder.mkdir()
    weights = [weight for _, weight, _ in KINDS]
    for number in range(count):
        text = text_of(number, chance)
        draw = chance.randrange(100)
        if not mixed or draw >= sum(weights):
            encoding = ENCODINGS[number % len(ENCODINGS)]
            (folder / f"{number:05}.txt").write_bytes(text.encode(encoding, "ignore"))
            continue
        suffix, _, made = chance.choices(KINDS, weights)[0]
        (folder / f"{number:05}{suffix}").write_bytes(made(text))
    return folder


def held(process: str = "self") -> float:
    """What a process holds in memory, in MB."""
    pages = int(Path("/proc", process, "statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 2**20


def children() -> float:
    """What the children of this process hold, in MB."""
    found = Path(f"/proc/self/task/{os.getpid()}/children").read_text("ascii").split()
    return sum(map(held, found))


def measure(folder: Path, library: Path, *, name: str) -> None:
    """Import a folder twice, and say how fast and in how much memory."""
    marks: dict[int, str] = {}

    def report(done: int, total: int, _: ImportResult | None) -> None:
        for share in (10, 50, 100):
            if share not in marks and done * 100 >= total * share > 0:
                marks[share] = f"{share} %: {held():.0f} + {children():.0f} MB"

    with Library.open(library) as opened:
        for again in (False, True):
            begun = time.perf_counter()
            results = import_files(opened, [folder], books=BookMode.CHAPTERS, report=report)
            spent = time.perf_counter() - begun
            count = Counter(str(result.status) for result in results)
            words = ", ".join(f"{number} {status}" for status, number in sorted(count.items()))
            rate = f"{len(results) / spent:.0f} letters/s in {spent:.1f} s"
            print(f"{name:8}{'again' if again else 'first'}  {rate}: {words}")
        failures = Counter(type(result.error).__name__ for result in results if result.error)
        print(
            f"{name:8}memory {'; '.join(marks.values())}; failed {dict(failures)}; problems {opened.verify().problems}"
        )


def watch(application: QApplication, folder: Path, library: Path) -> None:
    """Import a folder behind a window, the sheet shown."""
    window: MainWindow = app.start(application, app.parser().parse_args(["--library", str(library)]))
    until(lambda: window.workspace.ready and not window.workspace.busy)
    ticks = Ticks()
    until(lambda: len(ticks.gaps) > 200)
    print(f"window  idle: {ticks.told()}")
    errands = window.panels.errands
    errands.import_paths([folder])
    sheet = errands.sheet
    assert sheet is not None
    ticks.clear()
    before, most, begun = held(), [held()], time.perf_counter()

    def done() -> bool:
        most[0] = max(most[0], held())
        return not sheet.run.running and not window.workspace.busy

    until(done)
    spent, count = time.perf_counter() - begun, sheet.model.count(ImportStatus.IMPORTED)
    print(f"window  importing, {count / spent:.0f} letters/s: {ticks.told()}")
    print(f"window  memory before {before:.0f} MB, at most {most[0]:.0f} MB, after it {held():.0f} MB")
    ticks.deleteLater()
    window.close()
    window.workspace.close()


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        os.environ["CHIDU_HOME"] = str(place / "home")
        texts, mixed = (write(place / kind, count, mixed=kind == "mixed") for kind in ("texts", "mixed"))
        measure(texts, place / "texts.db", name="text")
        measure(mixed, place / "mixed.db", name="mixed")
        application = QApplication(sys.argv[:1])
        application.setStyle("Fusion")
        for folder in (texts, mixed):
            watch(application, folder, place / f"{folder.name}-window.db")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
