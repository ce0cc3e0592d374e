"""How often people write a character otherwise than a conversion does, by the rule that doubts it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

ANY: Final = "*"
"""Stands in a row of the rates for every character that has no row of its own."""

FILE: Final = Path(__file__).with_name("doubt_rates.txt")

_DOUBTFUL: Final = 0.2
# Whatever was seen less often than this is judged by its rule rather than by itself.
_WEIGHT: Final = 2


class Rate(NamedTuple):
    """Of so many places people wrote so many otherwise."""

    otherwise: int
    places: int


def is_doubtful(rule: str, stored: str, shown: str) -> bool:
    """Whether people write `stored` otherwise than `shown` often enough, where the rule finds it."""
    return share(rule, stored, shown) >= _DOUBTFUL


def share(rule: str, stored: str, shown: str) -> float:
    """The share of places, 0 to 1, where people write otherwise; '' for a character that is not known."""
    rates = _rates()
    any_other = rates.get((rule, ANY, ANY), Rate(1, 1))
    known = rates.get((rule, stored, shown), Rate(0, 0))
    return (known.otherwise + _WEIGHT * any_other.otherwise / any_other.places) / (known.places + _WEIGHT)


@cache
def _rates() -> Mapping[tuple[str, str, str], Rate]:
    return dict(_rows())


def _rows() -> Iterator[tuple[tuple[str, str, str], Rate]]:
    for line in FILE.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            rule, stored, shown, otherwise, places = line.split("\t")
            yield (rule, stored, shown), Rate(int(otherwise), int(places))
