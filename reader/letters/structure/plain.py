"""The plain form of a text, in which patterns are looked for: one script, one width, every offset as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

from reader.letters.numerals import DIGITS, UNITS
from reader.text.characters import CharacterMap
from reader.text.fold import fold

_HAN: Final = (range(0x2E80, 0x2FE0), range(0x3007, 0x3008), range(0x3400, 0xA000), range(0xF900, 0xFB00))
_WIDE: Final = {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7E)}
_SIGNS: Final = {
    **dict(zip("︰∶﹕﹐﹑﹔﹖﹗﹙﹚｡､", ":::,、;?!()。、", strict=True)),
    **dict(zip("「」『』〝〞‟„", "“”‘’“”““", strict=True)),
    **dict(zip("─―━⸺", "————", strict=True)),
    **dict.fromkeys("•‧∙・･●", "·"),
    **dict.fromkeys("\u2002\u2003", "\u3000"),
    **dict.fromkeys("\u00a0\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", " "),
    **dict.fromkeys("○◯", "〇"),
}
_KANGXI: Final = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
_WRITTEN: Final = re.compile("[\u3400-\u9fff]+")


def plain(text: str) -> str:
    """One character standing for all forms of it: scripts, variants, widths, invisible spaces."""
    return _map().replace(text)


def pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A pattern for plain text, written in either script; its signs are the narrow ones."""
    return re.compile(_WRITTEN.sub(lambda run: plain(run[0]), source), flags)


def without_radicals(text: str) -> str:
    """The text with radicals and compatibility forms, as files of pages hold them, by their usual characters."""
    return _radicals().replace(text) if _KANGXI.search(text) else text


@cache
def _map() -> CharacterMap:
    pairs = {character: standing for character, standing in _classes() if character != standing}
    # ． before a digit is the point of a label, . may be that of a decimal: 1．5吨 · 1.5吨.
    del pairs["．"]
    return CharacterMap(pairs)


def _classes() -> Iterator[tuple[str, str]]:
    han = "".join(map(chr, chain(*_HAN)))
    # A numeral stands for itself, so that `number` knows it.
    written = "".join(chain(UNITS, reversed(DIGITS)))
    numerals = dict(zip(fold(written), written, strict=True))
    for character, standing in zip(han, fold(han), strict=True):
        yield character, numerals.get(standing, standing)
    yield from _WIDE.items()
    yield from _SIGNS.items()


@cache
def _radicals() -> CharacterMap:
    forms = "".join(map(chr, (*_HAN[0], *_HAN[-1])))
    return CharacterMap({form: usual for form, usual in zip(forms, fold(forms), strict=True) if form != usual})
