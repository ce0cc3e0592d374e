"""Random cuts of real letters in every encoding that letters come in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from reader.letters import decode
from reader.script import Variant, detect
from tests.data_folder import needs

SIMPLIFIED: Final = ("gb2312", "hz")
TRADITIONAL: Final = ("big5", "big5hkscs")
EITHER: Final = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030")
ENCODINGS: Final = (*EITHER, *SIMPLIFIED, *TRADITIONAL)

_LETTERS: Final = ("gold/*.txt", "letters/*/*.txt", "letters/*/*.md", "letters/guwenguanzhi/letters/*.txt")
_APART: Final = {"SOURCES.md"}
_SALT: Final = (
    "Dear Mr. Li, ",
    "2021-08-15",
    " (ref. no. 37/2)",
    "𠮷",
    "㐀",
    "喆",
    "镕",
    "峯",
    "〇",
    "·",
    "①",
    "＠",
    "\r\n",
    "'s ",
)


class Cut(NamedTuple):
    """A piece of a letter, and the bytes of it."""

    text: str
    data: bytes


def cuts(encoding: str, length: int, count: int, *, salted: bool = False) -> Iterator[Cut]:
    """So many random cuts, half of them Traditional where the encoding has both scripts; the same in every run.

    What an encoding does not have is left out. `salted` puts English, digits, signs and rare characters in.
    """
    chance = random.Random(f"{encoding} {length} {salted}")  # noqa: S311 - the same cuts in every run are wanted
    scripts = [letters(traditional=encoding in TRADITIONAL)] if encoding not in EITHER else both_scripts()
    while count:
        text = chance.choice(chance.choice(scripts))
        start = chance.randrange(max(1, len(text) - length))
        cut = text[start : start + length]
        for salt in chance.sample(_SALT, 3) if salted else ():
            place = chance.randrange(len(cut))
            cut = cut[:place] + salt + cut[place:]
        data = cut.encode(encoding, "ignore")
        # For Python A1AA of GB 2312 is the bar ―, for everybody else the dash —.
        cut = data.decode("gb18030" if encoding == "gb2312" else encoding)
        if cut.strip():
            count -= 1
            yield Cut(cut.replace("\r\n", "\n").replace("\r", "\n"), data)


def is_right(cut: Cut) -> bool:
    """Whether a cut is read as it was written; raises what `decode` raises."""
    return decode(cut.data).text == cut.text


def both_scripts() -> list[list[str]]:
    """The Simplified and the Traditional letters."""
    return [letters(traditional=False), letters(traditional=True)]


@cache
def letters(*, traditional: bool) -> list[str]:
    """Every letter of the test data in a script."""
    folder = needs("letters").parent
    paths = sorted(path for pattern in _LETTERS for path in folder.glob(pattern) if path.name not in _APART)
    texts = [path.read_text("utf-8-sig") for path in paths]
    return [text for text in texts if (found := detect(text)) and (found is not Variant.HANS) is traditional]
