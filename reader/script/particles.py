"""How a character that is a word by itself is read, where the words around it tell: 得, 地, 為, 著, 還, 了, 長, 種."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

_STATES: Final = ("v", "a", "l", "i")
_MANNERS: Final = ("d", "a", "b", "z", "i", "l", "o")
_DOINGS: Final = ("v", "d", "a", "p", "r")
_RESULTS: Final = ("a", "d", "z", "v", "i", "l", "o")
_BECOMES: Final = frozenset(
    "以称成作认定分选列最甚更极尤颇大是何能可必不所之皆均即乃遂转化变改视引深至殊实良洵诚既自名封拜推举升须应当若如故斯此莫"
)
_ADDRESSES: Final = (
    *("先生", "女士", "小姐", "夫人", "太太", "同志", "君", "公", "翁", "兄", "老师", "教授", "主任", "部长", "局长"),
    *("院长", "校长", "将军", "大人", "氏", "府", "老"),
)
_OFFICES: Final = frozenset("署厅局处科股社市县区省州院校系所会司部队班排连营团旅师军行站店厂馆村镇乡里邻保甲族")
_SURNAMES: Final = {
    "曾": "zēng",
    "单": "shàn",
    "解": "xiè",
    "任": "rén",
    "华": "huà",
    "查": "zhā",
    "仇": "qiú",
    "朴": "piáo",
    "区": "ōu",
    "盖": "gě",
    "尉": "wèi",
    "冼": "xiǎn",
    "洗": "xiǎn",
    "覃": "qín",
    "翟": "zhái",
    "缪": "miào",
    "乐": "yuè",
    "万": "wàn",
    "纪": "jǐ",
    "宁": "nìng",
    "晁": "cháo",
    "员": "yùn",
    "种": "chóng",
    "葛": "gě",
}


class Word(NamedTuple):
    """A word of a clause with its part of speech, '' where it is not known."""

    text: str
    tag: str


Words = Sequence[Word]
_NONE: Final = Word("", "")


def particle(words: Words, index: int) -> str | None:
    """The reading of the word at `index` that the words around it give, None where they do not tell."""
    word = words[index]
    before = words[index - 1] if index else _NONE
    after = words[index + 1] if index + 1 < len(words) else _NONE
    if word.text in _SURNAMES and after.text.startswith(_ADDRESSES):
        return _SURNAMES[word.text]
    rule = _RULES.get(word.text)
    return rule(words, index, before, after) if rule else None


def surname(word: Word) -> str | None:
    """The reading of the first character of a person's name where it is another as a surname."""
    return _SURNAMES.get(word.text[0]) if word.tag.startswith("nr") else None


def is_head(word: Word) -> bool:
    """Whether a word that no dictionary has names the head of an office (署长), whose last character is read so."""
    return word.text[-1] == "长" and (word.tag.startswith("n") or word.text[-2] in _OFFICES)


def _de_of_result(_words: Words, _index: int, before: Word, after: Word) -> str:
    if before.tag.startswith(("r", "d")) and after.tag.startswith("v") and before.text not in {"不", "未", "难", "自"}:
        return "děi"
    return "de" if before.tag.startswith(_STATES) and after.tag.startswith(_RESULTS) else "dé"


def _de_of_manner(_words: Words, _index: int, before: Word, after: Word) -> str:
    return "de" if before.tag.startswith(_MANNERS) and after.tag.startswith(_DOINGS) else "dì"


def _wei(words: Words, index: int, before: Word, after: Word) -> str:
    follows = before.text[-1:] in _BECOMES or any(word.text in {"以", "所"} for word in words[:index])
    serves = any(word.text == "所" for word in words[index + 1 :])
    named = after is _NONE or after.tag.startswith("m") or before.tag.startswith(("ns", "nr"))
    acted = any(word.tag.startswith(("v", "n")) for word in words[index + 2 :])
    return "wéi" if follows or serves or named or not acted else "wèi"


def _zhe(_words: Words, _index: int, before: Word, _after: Word) -> str:
    return "zhuó" if before is _NONE else "zhe"


def _hai(_words: Words, _index: int, before: Word, after: Word) -> str:
    returns = after is _NONE or (after.tag.startswith("n") and not before.tag.startswith("r"))
    return "huán" if returns else "hái"


def _le(_words: Words, _index: int, before: Word, _after: Word) -> str:
    return "liǎo" if before.text[-1:] in {"不", "未", "得", "难"} else "le"


def _chang(_words: Words, _index: int, before: Word, after: Word) -> str:
    grows = after.text[:1] in set("得出了成大") or before.text[-1:] in {"生", "成"}
    leads = before.text[-1:] in _OFFICES and (after is _NONE or not after.tag.startswith(("a", "m", "d")))
    return "zhǎng" if grows or leads else "cháng"


def _zhong(_words: Words, _index: int, before: Word, after: Word) -> str | None:
    grown = after.text[:1] in set("了着过") or (after.tag.startswith("n") and not before.tag.startswith(("m", "r")))
    return "zhòng" if grown and after is not _NONE else None


_RULES: Final[dict[str, Callable[[Words, int, Word, Word], str | None]]] = {
    "得": _de_of_result,
    "地": _de_of_manner,
    "为": _wei,
    "着": _zhe,
    "还": _hai,
    "了": _le,
    "长": _chang,
    "种": _zhong,
}
