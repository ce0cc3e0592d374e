"""Well-known letters, recognised by their first words: their customary title, who wrote them, and to whom."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

from reader.letters.evidence import NOTHING_TOLD, Particulars
from reader.script import Variant, convert, detect
from reader.text.fold import fold

_KEY: Final = 10
"""Han characters that tell a letter from all others."""

_SEARCHED: Final = 200
"""Han characters at the beginning of a text among which they are looked for: titles and salutations stand before."""

_READ: Final = 800
_HAN: Final = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


def look_up(text: str) -> Particulars:
    """What is known of a letter, in the script that it is written in; NOTHING_TOLD for all others."""
    opening = "".join(_HAN.findall(fold(text[:_READ])))
    known = _known()
    for start in range(min(_SEARCHED, len(opening) - _KEY + 1)):
        told = known.get(opening[start : start + _KEY])
        if told is not None:
            return _written_as(told, text)
    return NOTHING_TOLD


def _written_as(told: Particulars, text: str) -> Particulars:
    """In Simplified or Traditional, as the letter is; what a catalogue says is not its wording."""
    script = detect(text[:_READ])
    target = Variant.HANS if script is not None and script.simplified else Variant.HANT
    names = (told.title, told.sender, told.recipient)
    title, sender, recipient = (convert(name, target).text if name else None for name in names)
    return Particulars(title=title, sender=sender, recipient=recipient)


@cache
def _known() -> dict[str, Particulars]:
    table: dict[str, Particulars] = {}
    for line in files(__package__).joinpath("known_letters.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        opening, title, sender, recipient = line.split("\t")
        told = Particulars(title=title, sender=sender or None, recipient=recipient or None)
        table[fold(opening)[:_KEY]] = told
    return table
