"""The dictionary of shipped corrections, read from corrections.txt beside this module, which describes its format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple

from reader.script.lexicon import Claim, Lexicon
from reader.script.variants import Variant

# A set of characters, or one character, and what becomes of it.
_PART: Final = re.compile(r"(?:\[(?P<set>[^\]]+)\]|(?P<one>.))(?:>(?P<form>.))?")
_SPACE: Final = "␣"
_SECTIONS: Final[Mapping[Variant, tuple[Variant, ...]]] = {
    Variant.HANT_TW: (Variant.HANT, Variant.HANT_TW),
    Variant.HANT_HK: (Variant.HANT, Variant.HANT_HK),
}


class Row(NamedTuple):
    """What a word's characters become, by their index, in the Traditional of no standard or in Simplified.

    A row without forms keeps a word from the shorter ones that stand in it.
    """

    forms: Mapping[int, str]
    reason: str


class Corrections:
    """The corrections of one form of script: the longest word wins, of equal length the one further left."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = rows
        sought = {word: min(row.forms) for word, row in rows.items() if row.forms}
        self._lexicon = Lexicon(dict.fromkeys(rows, 0), sought)

    def claims(self, text: str) -> Iterator[tuple[Claim, Row]]:
        """The words to be corrected, in the order of the text."""
        return ((claim, self._rows[claim.word]) for claim in self._lexicon.claims(text))


@cache
def shipped(target: Variant) -> Corrections:
    """The shipped corrections for `target`, a script or a standard; those of the standard stand before the others."""
    sections = _sections(written())
    rows: dict[str, Row] = {}
    for name in _SECTIONS.get(target, (target,)):
        rows.update(sections.get(name, {}))
    return Corrections(rows)


def read(lines: Iterable[str]) -> Iterator[tuple[Variant, str, Row]]:
    """Every row with the form of script it is for and its word; sets are written out."""
    section, reason = Variant.HANT, ""
    sets: dict[str, str] = {}
    for line in map(str.strip, lines):
        kind, rest = line[:1], line[1:].strip()
        if kind == "=":
            section = Variant(rest)
        elif kind == "-":
            reason = rest
        elif kind == ":":
            name, members = rest.split()
            sets[f"{{{name}}}"] = members
        elif kind and kind != "#":
            for pattern in map(_spaced, _filled(line, sets).split()):
                yield from ((section, word, Row(forms, reason)) for word, forms in _expanded(pattern))


def _filled(line: str, sets: Mapping[str, str]) -> str:
    for name, members in sets.items():
        line = line.replace(name, f"[{members}]")
    return line


def _spaced(pattern: str) -> str:
    return pattern.replace(_SPACE, " ")


def _expanded(pattern: str) -> Iterator[tuple[str, Mapping[int, str]]]:
    """The words that a pattern stands for."""
    parts = list(_PART.finditer(pattern))
    forms = {index: part["form"] for index, part in enumerate(parts) if part["form"]}
    for word in product(*(part["set"] or part["one"] for part in parts)):
        yield "".join(word), forms


def _sections(text: str) -> Mapping[Variant, dict[str, Row]]:
    sections: dict[Variant, dict[str, Row]] = {}
    for section, word, row in read(text.splitlines()):
        sections.setdefault(section, {})[word] = row
    return sections


def written() -> str:
    """The file as it is shipped."""
    return Path(__file__).with_name("corrections.txt").read_text("utf-8")
