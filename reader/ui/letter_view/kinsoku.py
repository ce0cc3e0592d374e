"""Line breaking rules for Chinese text (禁則): which characters may not be parted (CLREQ §6.1)."""

from __future__ import annotations

import unicodedata

HAN = "H"
OPENER = "o"
ASCII_OPENER = "i"
CLOSER = "c"
POINT = "a"
DASH = "d"
BOUND = "n"
POSTFIX = "t"
PREFIX = "f"
WORD = "w"
HYPHEN = "y"
SOLIDUS = "l"
QUOTE = "q"
GLUE = "g"
SPACE = "s"

_MEMBERS = {
    OPENER: "「『（〔［｛〈《【〖〘〚“‘〝﹁﹃︵︷︹︻︽︿﹙﹛﹝",
    ASCII_OPENER: "([{",
    CLOSER: "」』）〕］｝〉》】〗〙〛”’〞〟﹂﹄︶︸︺︼︾﹀﹚﹜﹞，。、；：！？．｡､﹐﹑﹒﹔﹕﹖﹗)]}",
    POINT: ",.;:!?",
    DASH: "—–―⸺⸻…‥⋯",
    BOUND: "·・‧•～〜－々〻ゝゞヽヾーｰ",
    POSTFIX: "%％‰℃℉°′″",
    PREFIX: "$￥¥£€№#",
    HYPHEN: "-‐",
    SOLIDUS: "/／\\",
    QUOTE: "\"'",
    GLUE: "\u00a0\u2060\ufeff\u202f\u200d",
    SPACE: " \u3000\t\u2002\u2003\u2009\u200b",
}
# The classes after which a line may end when the next one begins with the class named first. Dashes never
# begin a line (strict), a solidus never ends one (GB/T 15834).
_BREAKS = {
    HAN: "Hcantdwsy",
    OPENER: "Hcantdwsy",
    ASCII_OPENER: "Hcantds",
    WORD: "Hcntds",
    PREFIX: "Hcantds",
    QUOTE: "s",
}
_PARTABLE = frozenset(before + after for after, classes in _BREAKS.items() for before in classes)
_NEVER_FIRST = frozenset(CLOSER + POINT + DASH + BOUND + POSTFIX + SPACE + GLUE)
_LATIN_END = 0x250
_CJK = 0x2E80
_WORD_CATEGORIES = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Mn", "Mc"})


class _Classes(dict[int, str]):
    """The class of each character for `str.translate`; characters that are met are remembered."""

    def __missing__(self, point: int) -> str:
        word = point < _LATIN_END or (point < _CJK and unicodedata.category(chr(point)) in _WORD_CATEGORIES)
        self[point] = found = WORD if word else HAN
        return found


_CLASSES = _Classes({ord(char): name for name, chars in _MEMBERS.items() for char in chars})


def classes(text: str) -> str:
    """The class of every character of `text`, one letter each."""
    return text.translate(_CLASSES)


def may_part(before: str, after: str) -> bool:
    """Whether a line may end between two characters of these classes; also where justification may stretch."""
    return before + after in _PARTABLE


def may_begin(char_class: str) -> bool:
    """Whether a character of this class may begin a line when the line must end somewhere near."""
    return char_class not in _NEVER_FIRST
