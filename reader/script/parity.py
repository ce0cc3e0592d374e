"""Our conversion held against the package's own, on any text."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reader.script.converter import converter
from reader.script.dictionaries import chain, configs
from reader.script.edition import Edition


class Difference(NamedTuple):
    """A line, beginning at offset `start`, that both convert differently by a config."""

    config: str
    start: int
    ours: str
    theirs: str


Convert = Callable[[str, str], str]


def differences(
    text: str,
    *,
    report: Callable[[int, int], object] = lambda _done, _of: None,
    cancelled: Callable[[], bool] = lambda: False,
    ours: Convert | None = None,
) -> tuple[Difference, ...]:
    """Where a text comes out otherwise than `opencc.OpenCC.convert` gives it, line by line in all its configs.

    `report` is told after each config how many are done. `ours` takes a config and a text; without it the edition
    `opencc-python-reimplemented` is held to the package whose dictionaries it shares.
    """
    from opencc.opencc import OpenCC  # the package reads its dictionaries anew for each config

    ours = ours or _ours
    names = configs(Edition.REIMPLEMENTED)
    found: list[Difference] = []
    for number, config in enumerate(names):
        package = OpenCC(config)
        start = 0
        for line in text.split("\n"):
            if cancelled():
                return tuple(found)
            one, other = ours(config, line), package.convert(line)
            if one != other:
                found.append(Difference(config, start, one, other))
            start += len(line) + 1
        report(number + 1, len(names))
    return tuple(found)


def _ours(config: str, text: str) -> str:
    edition = Edition.REIMPLEMENTED
    return converter((chain(config, edition),), edition).run(text)[0]
