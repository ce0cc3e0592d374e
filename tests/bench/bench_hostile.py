"""How long each harmful file takes, and how much memory: a process of its own for each, its children counted in."""

from __future__ import annotations

import multiprocessing
import resource
import tempfile
import time
from pathlib import Path

from reader.store import Library
from reader.tasks import import_files
from tests.data.hostile import files, make


def main() -> None:
    """Print a line per file and the worst of all."""
    worst = (0.0, ""), (0.0, "")
    context = multiprocessing.get_context("spawn")
    for name in files():
        with tempfile.TemporaryDirectory() as folder:
            path = make(Path(folder), name)
            answers = context.Queue()
            child = context.Process(target=_measure, args=(path, answers))
            child.start()
            seconds, own, children, said = answers.get()
            child.join()
        print(f"{name:24} {seconds:6.2f} s  {own:5.0f} MB + {children:5.0f} MB  {said}")
        worst = max(worst[0], (seconds, name)), max(worst[1], (max(own, children), name))
    print(f"slowest {worst[0][0]:.2f} s ({worst[0][1]}), largest {worst[1][0]:.0f} MB ({worst[1][1]})")


def _measure(path: Path, answers: multiprocessing.Queue[tuple[float, float, float, str]]) -> None:
    with Library.open(path.parent / "library.db") as library:
        import_files(library, [_warm(path.parent)])
        start = time.perf_counter()
        results = import_files(library, [path])
        seconds = time.perf_counter() - start
    from reader.letters.sources import reading

    reading.close()
    # The largest size of this process since it began; what `resource` says of it counts its parent in.
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    said = results[0].reason or f"taken, {results[0].title}"
    answers.put((seconds, own, children, said.replace(str(path.parent) + "/", "")[:90]))


def _warm(folder: Path) -> Path:
    """A harmless page, so that the reading process is there before the clock starts."""
    path = folder / "warm.html"
    path.write_text("<html><body><p>見字如面，一切安好。</p></body></html>", encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
