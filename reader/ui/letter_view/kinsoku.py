"""Line breaking rules for Chinese text (禁則) by levels: which characters may not be parted (CLREQ §6.1)."""

from __future__ import annotations

import unicodedata

from reader.page import Kinsoku

HAN = "H"
LETTER = "u"
"""A Latin letter that stands upright in a column, as wide as Han."""
OPENER = "o"
ASCII_OPENER = "i"
CLOSER = "c"
PAUSE = "p"
COLON = "k"
EXCLAMATION = "e"
POINT = "a"
DASH = "d"
LEADER = "r"
BOUND = "n"
ITERATION = "x"
POSTFIX = "t"
PREFIX = "f"
WORD = "w"
HYPHEN = "y"
SOLIDUS = "l"
QUOTE = "q"
GLUE = "g"
SPACE = "s"

MARKS = CLOSER + PAUSE + COLON + EXCLAMATION
"""Full-width marks that belong to what stands before them."""
_MEMBERS = {
    OPENER: "「『（〔［｛〈《【〖〘〚“‘〝﹁﹃︵︷︹︻︽︿﹙﹛﹝",
    ASCII_OPENER: "([{",
    CLOSER: "」』）〕］｝〉》】〗〙〛”’〞〟﹂﹄︶︸︺︼︾﹀﹚﹜﹞)]}",
    PAUSE: "，。、．｡､﹐﹑﹒",
    COLON: "；：﹔﹕",
    EXCLAMATION: "！？﹖﹗‼⁇⁈⁉",
    POINT: ",.;:!?",
    DASH: "—―",
    LEADER: "⸺⸻…‥⋯",
    BOUND: "·・‧•～〜－–",
    ITERATION: "々〻ゝゞヽヾーｰ",
    POSTFIX: "%％‰℃℉°′″",
    PREFIX: "$￥¥£€№#",
    HYPHEN: "-‐",
    SOLIDUS: "/／\\",
    QUOTE: "\"'",
    GLUE: "\u00a0\u2060\ufeff\u202f\u200d",
    SPACE: " \u3000\t\u2002\u2003\u2009\u200b",
}
_ENDS = HAN + LETTER + MARKS + POINT + DASH + LEADER + BOUND + ITERATION + POSTFIX + WORD + HYPHEN + SPACE
# The classes after which a line may end when the next one begins with the class named first.
_STRICT = {
    HAN: _ENDS,
    LETTER: _ENDS.replace(LETTER, ""),
    OPENER: _ENDS,
    ASCII_OPENER: _ENDS.replace(WORD, "").replace(HYPHEN, ""),
    WORD: _ENDS.replace(WORD, "").replace(HYPHEN, "").replace(POINT, ""),
    PREFIX: _ENDS.replace(WORD, "").replace(HYPHEN, ""),
    QUOTE: SPACE,
}
_BEFORE_DASH = _ENDS.replace(DASH, "").replace(LEADER, "")
_GB = _STRICT | {DASH: _BEFORE_DASH, LEADER: _BEFORE_DASH}
_BASIC = {after: before + SOLIDUS if after != QUOTE else before for after, before in _GB.items()} | {
    WORD: _GB[WORD],
    ITERATION: _ENDS + SOLIDUS,
}
_WESTERN = WORD + POINT + QUOTE + ASCII_OPENER + HYPHEN + SOLIDUS + POSTFIX + PREFIX
_UNITS = (_WESTERN, DASH + LEADER, LETTER)
_NEVER_FIRST = {
    Kinsoku.NONE: SPACE + GLUE,
    Kinsoku.BASIC: MARKS + POINT + BOUND + POSTFIX + SOLIDUS + SPACE + GLUE,
}
_NEVER_FIRST[Kinsoku.GB] = _NEVER_FIRST[Kinsoku.BASIC] + ITERATION
_NEVER_FIRST[Kinsoku.STRICT] = _NEVER_FIRST[Kinsoku.GB] + DASH + LEADER
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


def _pairs(breaks: dict[str, str]) -> frozenset[str]:
    return frozenset(before + after for after, found in breaks.items() for before in found)


def _all_pairs() -> frozenset[str]:
    """Every pair of classes but those that make a unit: words, numbers with their signs, dashes, glued text."""
    every = LETTER + HAN + OPENER + MARKS + BOUND + ITERATION + DASH + LEADER + _WESTERN
    return frozenset(
        before + after
        for before in every + SPACE
        for after in every
        if before != PREFIX and after != POSTFIX and not any(before in unit and after in unit for unit in _UNITS)
    )


PARTABLE = {
    Kinsoku.NONE: _all_pairs(),
    Kinsoku.BASIC: _pairs(_BASIC),
    Kinsoku.GB: _pairs(_GB),
    Kinsoku.STRICT: _pairs(_STRICT),
}
"""By level, the pairs of classes between which a line may end."""
STRETCHED = frozenset(
    before + after
    for before in HAN + LETTER + MARKS + BOUND + ITERATION + DASH + LEADER + POSTFIX + WORD
    for after in HAN + LETTER + OPENER + WORD + PREFIX
    if before + after in PARTABLE[Kinsoku.STRICT] and not (before in MARKS and after in WORD + PREFIX)
)
"""The pairs of classes between which justification adds space: Han, and Han with Latin (CLREQ §6.3.3.3)."""


def may_begin(char_class: str, level: Kinsoku = Kinsoku.STRICT) -> bool:
    """Whether a character of this class may begin a line when the line must end somewhere near."""
    return char_class not in _NEVER_FIRST[level]
