"""Conversion beside the package's own, in one run: `python tests/bench/bench_convert.py`.

Each pair is measured in turns, and the quickest turn counts, so that a busy machine spoils neither side.
"""

import json
import lzma
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from opencc.opencc import OpenCC

from reader.script.conversion import carried, steps
from reader.script.dictionaries import DEFAULT_EDITION, chain
from tests.data_folder import SHARED

MILLION = 1_000_000
CONFIGS = ("t2s", "s2t", "s2twp")

FIRST_OURS = """
from reader.script import Variant, convert
text = convert("这封信写得很好。", Variant.HANT_TW_IDIOM, source=Variant.HANS).text
"""
FIRST_THEIRS = """
from opencc.opencc import OpenCC
converter = OpenCC("s2twp")
text = converter.convert("这封信写得很好。")
"""
TIMED = """
from time import perf_counter
begun = perf_counter()
{code}
print(perf_counter() - begun)
"""
WEIGHED = """
import tracemalloc
{imports}
tracemalloc.start()
{code}
print(tracemalloc.get_traced_memory()[0])
"""


def main() -> None:
    letter = next((SHARED / "letters").glob("seed-*.txt"), None)
    if letter is None:
        sys.exit("needs the test data letters/seed-*.txt; set CHIDU_DATA to the folder that holds it")
    traditional = letter.read_text("utf-8-sig")
    simplified = OpenCC("t2s").convert(traditional)
    statutes = million()
    print(f"{'':8}{'characters':>12}{'ours':>12}{'package':>12}{'ratio':>9}")
    for config in CONFIGS:
        compare(config, simplified if config.startswith("s") else traditional, turns=15)
        compare(config, statutes if config.startswith("s") else OpenCC("s2t").convert(statutes), turns=3)
    print()
    first()
    memory()


def compare(config: str, text: str, turns: int) -> None:
    """One line: the time of both, and how many times faster ours is."""
    line, package = steps(chain(config), DEFAULT_EDITION), OpenCC(config)
    results = carried(text, line)[0], package.convert(text)
    ours, theirs = in_turns(lambda: carried(text, line), lambda: package.convert(text), turns)
    same = "" if results[0] == results[1] else "   OTHER TEXT"
    print(f"{config:8}{len(text):12,}{ours * 1e3:9.2f} ms{theirs * 1e3:9.2f} ms{theirs / ours:8.1f}x{same}")


def in_turns(one: Callable[[], object], other: Callable[[], object], turns: int) -> tuple[float, float]:
    best = [float("inf"), float("inf")]
    for _ in range(turns):
        for side, call in enumerate((one, other)):
            begun = perf_counter()
            call()
            best[side] = min(best[side], perf_counter() - begun)
    return best[0], best[1]


def first() -> None:
    """The first conversion of a new process, imports and dictionaries included."""
    ours, theirs = in_processes(TIMED.format(code=FIRST_OURS), TIMED.format(code=FIRST_THEIRS), turns=7)
    print(f"first s2twp with imports {ours * 1e3:6.0f} ms   package {theirs * 1e3:6.0f} ms")
    imported = "from reader.script import Variant, convert"
    call = 'convert("这封信写得很好。", Variant.HANT, source=Variant.HANS)'
    alone, _ = in_processes(imported + TIMED.format(code=call), "print(0)", turns=7)
    print(f"first s2t once imported  {alone * 1e3:6.0f} ms   (asked for: at most 150 ms)")


def memory() -> None:
    """What stays in memory after a first conversion, imports left out."""
    one = WEIGHED.format(imports="import reader.script", code=FIRST_OURS)
    other = WEIGHED.format(imports="import opencc.opencc", code=FIRST_THEIRS)
    ours, theirs = in_processes(one, other, turns=1)
    print(f"dictionaries in memory   {ours / 1e6:6.1f} MB   package {theirs / 1e6:6.1f} MB")


def in_processes(one: str, other: str, turns: int) -> tuple[float, float]:
    best = [float("inf"), float("inf")]
    for _ in range(turns):
        for side, code in enumerate((one, other)):
            command = [sys.executable, "-c", code]
            run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
            best[side] = min(best[side], float(run.stdout))
    return best[0], best[1]


def million() -> str:
    """A million characters of statutes."""
    texts: list[str] = []
    with lzma.open(SHARED / "corpus" / "laws.jsonl.xz", "rt", encoding="utf-8") as file:
        while sum(map(len, texts)) < MILLION:
            texts.append(json.loads(file.readline())["text"])
    return "\n".join(texts)[:MILLION]


if __name__ == "__main__":
    main()
