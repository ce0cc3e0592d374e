"""Lines of real letters and statutes, drawn anew for each config but the same in every run."""

import json
import lzma
import random
from collections.abc import Iterator
from functools import cache
from itertools import cycle

from reader.script.converter import converter
from reader.script.dictionaries import chain
from reader.script.edition import Edition
from tests.data_folder import needs

_SOURCES = {"s": None, "t": "s2t", "tw": "s2tw", "hk": "s2hk"}


def lines(config: str, chars: int) -> list[str]:
    """Lines of `chars` characters in all, in the script that `config` reads; each tenth as it is stored."""
    chance = random.Random(config)  # noqa: S311 - the same lines in every run are wanted
    into = _SOURCES[config.partition("2")[0]]
    drawn: list[str] = []
    for place, line in enumerate(_drawn(chance, chars)):
        drawn.append(line if into is None or place % 10 == 0 else _put(line, into))
        chars -= len(line)
        if chars <= 0:
            break
    return drawn


def _drawn(chance: random.Random, chars: int) -> Iterator[str]:
    """Half from letters, half from statutes, as far as the letters go."""
    letters, statutes = _letters(), _statutes(chars)
    return (
        line
        for pair in zip(
            cycle(chance.sample(letters, len(letters))), chance.sample(statutes, len(statutes)), strict=False
        )
        for line in pair
    )


def _put(line: str, into: str) -> str:
    return converter((chain(into, Edition.REIMPLEMENTED),), Edition.REIMPLEMENTED).run(line)[0]


@cache
def _letters() -> list[str]:
    folder = needs("letters")
    texts = sorted([*folder.rglob("*.txt"), *folder.rglob("*.md"), *needs("gold").glob("*.txt")])
    return [line for path in texts for line in path.read_text("utf-8-sig").splitlines() if line]


@cache
def _statutes(chars: int) -> list[str]:
    found: list[str] = []
    with lzma.open(needs("corpus/laws.jsonl.xz"), "rt", encoding="utf-8") as file:
        for entry in file:
            for line in filter(None, json.loads(entry)["text"].splitlines()):
                found.append(line)
                chars -= len(line)
            if chars <= 0:
                return found
    return found
