"""Another program that writes into a library: `python -m tests.store.writer PATH KIND COUNT`."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.store import Library
from tests.store.samples import note, plain, source


def write(path: Path, kind: str, count: int) -> None:
    """Write `count` letters, or notes on the first letter, and say the id of each when it is kept."""
    with Library.open(path) as library:
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(count):
            if kind == "letters":
                text = f"{path}:{number}:{id(library)}\n" * 50
                kept = library.add(source(text), plain(text)).id
            else:
                mark = note(library.letters()[0].id, start=0, end=1, words=f"第{number}條")
                library.save(mark)
                kept = mark.id
            print(kept, flush=True)


if __name__ == "__main__":
    write(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
