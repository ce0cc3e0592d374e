"""Conversion in both editions beside the package's own, in one run: `python tests/bench/bench_convert.py`.

Each comparison is measured in turns, and the quickest turn counts, so that a busy machine spoils no side.
"""

import json
import lzma
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from opencc.opencc import OpenCC

from reader.script.converter import converter
from reader.script.dictionaries import chain
from reader.script.edition import Edition
from tests.data_folder import SHARED

ROOT = Path(__file__).parents[2]
MILLION = 1_000_000
CONFIGS = ("t2s", "s2t", "s2twp")
ASKED = {Edition.REIMPLEMENTED: {"t2s": 10, "s2t": 6, "s2twp": 6}, Edition.OFFICIAL: dict.fromkeys(CONFIGS, 5)}
"""How many times faster than the package each edition is to be."""

READY = "import reader.script.rendering, reader.script.correction; from reader.script import Edition, Variant, convert"
FIRST = 'convert("{text}", Variant.{target}, source=Variant.{source}, edition=Edition("{edition}"))'
HOUSE = 'convert("{text}", Variant.{target}, source=Variant.{source})'
WITH_WORDS = "隔离并到指定地点。"
FIRST_THEIRS = 'OpenCC("{config}").convert("{text}")'
FIRSTS = (
    ("t2s", "這封信寫得很好。", "HANT", "HANS"),
    ("s2t", "这封信写得很好。", "HANS", "HANT"),
    ("s2twp", "这封信里的信息很好。", "HANS", "HANT_TW_IDIOM"),
)
ALL = """
from reader.script.converter import converter
from reader.script.dictionaries import chain, configs
from reader.script.edition import Edition
for edition in Edition:
    for config in configs(edition):
        through = converter((chain(config, edition),), edition)
        through.load()
        through.run("这封信写得很好，這封信寫得很好。")
"""
TIMED = """
from time import perf_counter
{ready}
begun = perf_counter()
{code}
print(perf_counter() - begun)
"""
WEIGHED = """
import tracemalloc
{ready}
tracemalloc.start()
{code}
print(tracemalloc.get_traced_memory()[0])
"""
RESIDENT = """
{ready}
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096
before = resident()
{code}
print(resident() - before)
"""


def main() -> None:
    letter = next((SHARED / "letters").glob("seed-*.txt"), None)
    if letter is None:
        sys.exit("needs the test data letters/seed-*.txt; set CHIDU_DATA to the folder that holds it")
    traditional = letter.read_text("utf-8-sig")
    simplified = OpenCC("t2s").convert(traditional)
    statutes = million()
    print(f"{'edition':28}{'config':8}{'characters':>12}{'ours':>12}{'package':>12}{'ratio':>9}  asked for")
    for config in CONFIGS:
        compare(config, simplified if config.startswith("s") else traditional, turns=15)
        compare(config, statutes if config.startswith("s") else OpenCC("s2t").convert(statutes), turns=3)
    print()
    first()
    shown_first()
    memory()


def compare(config: str, text: str, turns: int) -> None:
    """A line for each edition: the time of both, and how many times faster ours is."""
    package = OpenCC(config)
    ours = [converter((chain(config, edition),), edition) for edition in Edition]
    calls: list[Callable[[], object]] = [lambda: package.convert(text)]
    calls += [lambda one=one: one.run(text) for one in ours]  # type: ignore[misc]  # the default binds the loop's value
    theirs, *times = in_turns(calls, turns)
    for edition, time in zip(Edition, times, strict=True):
        same = edition is Edition.OFFICIAL or ours[0].run(text)[0] == package.convert(text)
        print(
            f"{edition:28}{config:8}{len(text):12,}{time * 1e3:9.2f} ms{theirs * 1e3:9.2f} ms{theirs / time:8.1f}x"
            f"  {ASKED[edition][config]}x{'' if same else '   OTHER TEXT'}"
        )


def in_turns(calls: Sequence[Callable[[], object]], turns: int) -> list[float]:
    """The quickest of each, in seconds."""
    best = [float("inf")] * len(calls)
    for _ in range(turns):
        for side, call in enumerate(calls):
            begun = perf_counter()
            call()
            best[side] = min(best[side], perf_counter() - begun)
    return best


def first() -> None:
    """The first conversion of a new process, its modules imported by a worker before, its dictionaries not read."""
    for config, text, source, target in FIRSTS:
        ours = [FIRST.format(text=text, source=source, target=target, edition=edition) for edition in Edition]
        theirs = FIRST_THEIRS.format(config=config, text=text)
        codes = [TIMED.format(ready=READY, code=code) for code in ours]
        codes.append(TIMED.format(ready="from opencc.opencc import OpenCC", code=theirs))
        *times, package = in_processes(codes, turns=5)
        told = "   ".join(f"{edition} {time * 1e3:4.0f} ms" for edition, time in zip(Edition, times, strict=True))
        print(f"first {config:6} {told}   package {package * 1e3:4.0f} ms   (asked for: at most 200 ms)")


def shown_first() -> None:
    """What the window asks for after a start: dictionaries, corrections, for some words a cut."""
    for config, text, source, target in FIRSTS:
        codes = [
            TIMED.format(ready=READY, code=HOUSE.format(text=text + more, source=source, target=target))
            for more in ("", WITH_WORDS)
        ]
        plain, cut = in_processes(codes, turns=5)
        print(f"first {config:6} as shown {plain * 1e3:4.0f} ms, cut into words {cut * 1e3:4.0f} ms")


def memory() -> None:
    """What all converters of both editions hold, as Python counts it and as the process grows."""
    ready = "import reader.script.conversion"
    held, grown = in_processes([form.format(ready=ready, code=ALL) for form in (WEIGHED, RESIDENT)], turns=1)
    print(
        f"all converters of both editions: {held / 1e6:.1f} MB held, {grown / 1e6:.1f} MB more of the process", end=""
    )
    print("   (asked for: at most 60 MB)")


def in_processes(codes: Sequence[str], turns: int) -> list[float]:
    """The least that each program printed, of so many turns."""
    best = [float("inf")] * len(codes)
    for _ in range(turns):
        for side, code in enumerate(codes):
            run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
            best[side] = min(best[side], float(run.stdout))
    return best


def million() -> str:
    """A million characters of statutes."""
    texts: list[str] = []
    with lzma.open(SHARED / "corpus" / "laws.jsonl.xz", "rt", encoding="utf-8") as file:
        while sum(map(len, texts)) < MILLION:
            texts.append(json.loads(file.readline())["text"])
    return "\n".join(texts)[:MILLION]


if __name__ == "__main__":
    main()
