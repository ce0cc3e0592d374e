"""Builds the table that `reader.letters.encoding.frequency` reads; run as a module, writes it anew.

Half of it are the statutes of the test data, official texts, half the phrases of the official dictionaries, which make
up for what statutes never say; each counts in Simplified and in Traditional characters.
"""

import json
import lzma
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from reader.script.dictionaries import choices
from reader.script.edition import Edition
from tests.data_folder import SHARED

CORPUS: Final = "corpus/laws.jsonl.xz"
TABLE: Final = Path(__file__).parents[3] / "reader" / "letters" / "encoding" / "frequency.txt"

# What of the marks, which phrases lack, letters of every age and place use.
MARKS: Final = {5: "，。\u3000", 6: "、：", 7: "；？！「」“”", 8: "《》（）—…", 9: "『』·", 11: "‘’〈〉【】〔〕－〇～"}
# Rarer characters tell nothing: statutes have most of them in a name or two.
RAREST: Final = 18

_HEAD: Final = """\
# Bits that a character costs, rounded, counted in statutes and phrases: tests/letters/encoding/frequency_table.py.
"""


def table() -> str:
    """The lines of the table: bits, a tab, the characters that cost as many."""
    simplified = Counter[str]()
    with lzma.open(SHARED / CORPUS, "rt", encoding="utf-8") as file:
        for line in file:
            simplified.update(json.loads(line)["text"])
    traditional = Counter[str]()
    chosen = choices("STCharacters.txt", Edition.OFFICIAL)
    for character, count in simplified.items():
        traditional[chosen[character][0] if character in chosen else character] += count
    phrases = choices("STPhrases.txt", Edition.OFFICIAL)
    parts = simplified, traditional, Counter("".join(phrases)), Counter("".join(form[0] for form in phrases.values()))
    return _HEAD + "".join(f"{bits}\t{characters}\n" for bits, characters in _by_bits(_shares(parts)).items())


def _shares(parts: Iterable[Counter[str]]) -> dict[str, float]:
    shares: defaultdict[str, float] = defaultdict(float)
    for part in parts:
        han = {character: count for character, count in part.items() if "\u4e00" <= character <= "\u9fff"}
        for character, count in han.items():
            shares[character] += count / sum(han.values()) / 4
    return shares


def _by_bits(shares: Mapping[str, float]) -> dict[int, str]:
    bits = {character: round(-math.log2(share)) for character, share in shares.items()}
    bits |= {mark: cost for cost, marks in MARKS.items() for mark in marks}
    return {
        cost: "".join(sorted(character for character, its in bits.items() if its == cost))
        for cost in sorted(set(bits.values()))
        if cost <= RAREST
    }


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
