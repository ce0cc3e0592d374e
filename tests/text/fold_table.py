"""Builds the table that reader/text/fold.py reads; `python -m tests.text.fold_table` writes it anew."""

import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, product, starmap
from pathlib import Path

from reader.script.dictionaries import choices, names
from reader.script.edition import Edition

TABLE = Path(__file__).parents[2] / "reader" / "text" / "fold.txt"

CHARACTERS = (
    "STCharacters.txt",
    "TSCharacters.txt",
    "TSCharactersExt.txt",
    "TWVariants.txt",
    "TWVariantsRev.txt",
    "HKVariants.txt",
    "HKVariantsRev.txt",
    "JPVariants.txt",
    "JPShinjitaiCharacters.txt",
    "JPShinjitaiCharactersRev.txt",
    "CJK_Compatibility_Ideographs.txt",
)
PHRASES = (
    "STPhrases.txt",
    "TSPhrases.txt",
    "TWVariantsPhrases.txt",
    "TWVariantsRevPhrases.txt",
    "HKVariantsPhrases.txt",
    "HKVariantsRevPhrases.txt",
)

# The official edition knows that 坏 was once written for 坯 (土坏); but 坏 is 壞, and bad is no brick.
DIFFERENT = {frozenset("坏坯")}

BY_HAND = "瞭了 覆复 畫划"

# Equivalent_Unified_Ideograph of the CJK Radicals Supplement (UAX #44), which no normalisation form covers.
RADICALS = """
    ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心
    ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹
    ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角
    ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食
    ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
"""

# The first of each stands for all; so quotation marks of every style and direction find one another.
PUNCTUATION = (
    '"“”„‟＂「」﹁﹂〝〞〟',
    "'‘’‚‛＇『』﹃﹄",
    "-‐‑‒–—―−─﹘﹣－︱︲",
    "·•‧・･∙⋅・",
    "…⋯︙",
    ".。｡．",
    ":：︰∶",
    "~～〜∼",
    "[【〔〖［﹝︻︹",
    "]】〕〗］﹞︼︺",
    "/∕⁄／",
    " \t\u00a0\u3000",
    "〇○◯",
)

WIDTH_TAGS = ("<wide>", "<narrow>", "<small>", "<vertical>", "<noBreak>")
BLOCKS = (
    range(0xA0, 0xA1),
    range(0x2000, 0x2010),
    range(0x2E80, 0x2FE0),
    range(0x3000, 0x3001),
    range(0xF900, 0xFB00),
    range(0xFE10, 0xFE70),
    range(0xFF00, 0xFFF0),
    range(0x2F800, 0x2FA20),
)
CASED = (range(0x0590), range(0x1E00, 0x2000), range(0xFF21, 0xFF5B))


def table() -> str:
    """A line of code points in hex for each set of characters read as one, the one that stands for all first."""
    classes = _classes(chain(_scripts(), _radicals(), _widths(), _cases(), _punctuation()))
    lines = [" ".join(f"{ord(character):X}" for character in members) for members in classes]
    return "\n".join(lines) + "\n"


def version_of(text: str) -> int:
    """What FOLD_VERSION must be for a table."""
    return zlib.crc32(text.encode())


def _scripts() -> Iterator[tuple[str, str]]:
    for word, form in chain.from_iterable(starmap(_rows, product(Edition, (*CHARACTERS, *PHRASES)))):
        if len(form) == len(word):
            yield from (pair for pair in zip(word, form, strict=True) if frozenset(pair) not in DIFFERENT)
    for pair in BY_HAND.split():
        yield pair[0], pair[1]


def _rows(edition: Edition, name: str) -> Iterator[tuple[str, str]]:
    """Each word of a dictionary with each of its forms, nothing where the edition does not have it."""
    if name in names(edition):
        for word, forms in choices(name, edition).items():
            for form in forms:
                yield word, form


def _radicals() -> Iterator[tuple[str, str]]:
    for pair in RADICALS.split():
        yield pair[0], pair[1]


def _widths() -> Iterator[tuple[str, str]]:
    for code in chain.from_iterable(BLOCKS):
        yield chr(code), unicodedata.normalize("NFKC", chr(code))


def _cases() -> Iterator[tuple[str, str]]:
    for character in map(chr, chain.from_iterable(CASED)):
        if character.isalpha():
            yield character, character.casefold()


def _punctuation() -> Iterator[tuple[str, str]]:
    for members in PUNCTUATION:
        for member in members:
            yield member, members[0]


def _classes(pairs: Iterator[tuple[str, str]]) -> list[list[str]]:
    """Sets of characters that are tied to one another by pairs, directly or through others."""
    parent: dict[str, str] = {}

    def root(character: str) -> str:
        while character in parent:
            character = parent[character]
        return character

    for one, other in pairs:
        if len(one) == len(other) == 1 and root(one) != root(other):
            parent[root(one)] = root(other)
    members: defaultdict[str, set[str]] = defaultdict(set)
    for character in parent:
        members[root(character)] |= {character, root(character)}
    return sorted(sorted(found, key=_plainness) for found in members.values())


def _plainness(character: str) -> tuple[bool, bool, bool, str]:
    """Orders the members of a set: the plainest, most usual one first."""
    return (
        character not in {members[0] for members in PUNCTUATION},
        unicodedata.normalize("NFKC", character).casefold() != character,
        "\u2e80" <= character < "\u4e00" or character > "\u9fff",
        character,
    )


if __name__ == "__main__":
    TABLE.write_text(table(), "utf-8")
    print(f"FOLD_VERSION = {version_of(TABLE.read_text('utf-8'))}")
