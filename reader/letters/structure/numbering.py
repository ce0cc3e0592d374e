"""Printed numbers at the beginning of a paragraph: 一、 （一） 1．(1) ① 壹、 甲、 第一章 其一、 and the like."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reader.letters.numerals import number
from reader.letters.structure.plain import pattern, plain

_REACH: Final = 24


class Label(NamedTuple):
    """A number as printed at the beginning of a line.

    `style` is what all numbers of its list share; `end` is where it ends in the line. A `weak` one may as well be
    prose (一、二年級) and counts only where its list lacks it; a `bare` one has no sign of its own (1 總則) and counts
    only in a list that begins with the first.
    """

    style: str
    value: int
    text: str
    end: int
    weak: bool = False
    bare: bool = False


_ORDER: Final = (
    "編", "章", "節", "條", "壹、", "甲、", "子、", "Ⅰ.", "一、", "一，", "一：", "一", "第一、", "其一、", "第一",
    "〔1〕", "（甲）", "（一）", "一）", "1.", "1，", "1", "1.1", "1.1.1", "1.1.1.1", "（1）", "1)", "①", "A.",
    "（A）", "a.", "（a）", "i.", "（i）",
)  # fmt: skip
RANKS: Final = {style: rank for rank, style in enumerate(_ORDER)}
"""The usual order of the styles from top to bottom: a prior that a letter's own order overrules."""

_UNITS: Final = {
    plain(unit): style
    for units, style in (("编部篇卷", "編"), ("章", "章"), ("节", "節"), ("条", "條"))
    for unit in units
}
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LARGE: Final = "壹贰貳叁參叄肆伍陆陸柒捌玖拾"
_H, _DOT, _GAP = "一二三四五六七八九十百", r"[、．.﹒]", r"(?=[\s　])"
_APART: Final = rf"(?:[:、.]|{_GAP})"
_NAMED: Final = r"(?:[问议主话]题|步骤|任务|原则|[建倡]议|阶段|方案|要点|条款|事项|承诺|措施)"
_ROMAN, _LATIN = r"x{0,2}(?:ix|iv|v?i{1,3}|v|x)", r"\.(?=[\s　]|[^\x00-\x7f])"
_DIGITS, _CAPITALS, _SMALL = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"
_GROUPS: Final = (
    (_H, (
        ("一、", rf"([{_H}]{{1,4}})\s?{_DOT}"),
        ("一）", rf"([{_H}]{{1,3}})\){_DOT}?"),
    )),
    (_DIGITS, (
        ("1.", r"(\d{1,3})(?:\s?[、．﹒]|\.(?!\d)|\.(?=[12]\d{3}年|\d{1,2}月))"),
        ("1)", rf"(\d{{1,2}})\){_DOT}?"),
    )),
    ("(", (
        ("（一）", rf"\(\s?([{_H}]{{1,4}})\s?\){_DOT}?"),
        ("（1）", rf"\(\s?(\d{{1,3}})\s?\){_DOT}?"),
        ("（甲）", rf"\(([{_STEMS}])\){_DOT}?"),
        ("（i）", rf"\(([ⅰ-ⅻ]|{_ROMAN})\)"),
        ("（A）", r"\(([A-Z])\)"),
        ("（a）", r"\(([a-z])\)"),
    )),
    (_LARGE, (("壹、", rf"([{_LARGE}]{{1,3}})(?:{_DOT}|(?=　+[^　]))"),)),
    (_STEMS, (("甲、", rf"([{_STEMS}])(?:{_DOT}|(?=　+[^　方]))"),)),
    (_BRANCHES, (("子、", rf"([{_BRANCHES}]){_DOT}"),)),
    ("其", (("其一、", rf"其([{_H}]{{1,2}})(?:、|[:.])"),)),
    ("第", (
        ("第一、", rf"第([{_H}]{{1,2}})、"),
        ("第一", rf"第([{_H}]{{1,2}})(?:部分|部份|步|阶段|点|项|类|款)(?:[:、]|{_GAP}|$)"),
    )),
    ("问议主话步任原建阶方要条事倡承措", (("第一", rf"{_NAMED}([{_H}]{{1,2}}|\d{{1,2}}){_APART}"),)),
    ("〔[【", (("〔1〕", rf"[〔\[【]([\d{_H}]{{1,3}})[〕\]】]"),)),
    ("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", (("Ⅰ.", rf"([Ⅰ-Ⅻ])(?:{_DOT}|{_GAP})"),)),
    ("ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ", (("i.", rf"([ⅰ-ⅻ])(?:{_DOT}|\)|{_GAP})"),)),
    (_CAPITALS, (
        ("Ⅰ.", rf"(X{{0,2}}(?:IX|IV|V?I{{1,3}}|V|X))(?:[、．]|{_LATIN})"),
        ("A.", rf"([A-Z])(?:[、．)]|{_LATIN})"),
    )),
    (_SMALL, (
        ("i.", rf"({_ROMAN})(?:[、．)]|{_LATIN})"),
        ("a.", rf"([a-z])(?:[、．)]|{_LATIN})"),
    )),
)  # fmt: skip
_STYLES: Final = {
    first: tuple((style, pattern(source)) for style, source in styles)
    for firsts, styles in _GROUPS
    for first in plain(firsts)
}
"""By the first sign of a label the styles that it may be of."""

_BARE: Final = (
    ("1", pattern(r"(0?\d{1,2})[\s　]+(?=\S)(?![\d\s,.:/年月日时点分-])")),
    ("1", pattern(r"(0?\d{1,2})$")),
    ("1，", pattern(r"(\d{1,2}),[\s　]*(?![\d\s　,.])")),
    ("一", pattern(rf"([{_H}]{{1,2}})[\s　]+(?=\S)")),
    ("一，", pattern(rf"([{_H}]{{1,2}}),(?=\S)(?![{_H}])")),
    ("一：", pattern(rf"([{_H}]{{1,2}}):(?=\S)")),
    ("第一", pattern(r"(?:part|step|chapter)[\s　]?(\d{1,2}|one|two|three|four|five|six)\b[.:]?", re.IGNORECASE)),
)
SPOKEN: Final = frozenset({"1，", "一，", "一："})
"""Styles of bare numbers that a sign follows, so that paragraphs without a heading may have them."""

CIRCLES: Final = {
    chr(first + place): (style, value + place)
    for first, count, style, value in (
        (0x2460, 20, "①", 1),
        (0x3251, 15, "①", 21),
        (0x2776, 10, "①", 1),
        (0x2780, 10, "①", 1),
        (0x278A, 10, "①", 1),
        (0x24F5, 10, "①", 1),
        (0x2474, 20, "（1）", 1),
        (0x2488, 20, "1.", 1),
        (0x3220, 10, "（一）", 1),
        (0x3280, 10, "①", 1),
        (0x249C, 26, "（a）", 1),
    )
    for place in range(count)
}
"""Signs that are a label by themselves: the style and the value of each."""

_DIVISION: Final = pattern(rf"第\s?([{_H}零〇两千\d]{{1,7}})\s?(部[分份]|[编部篇卷章节条])(?![件款第])")
_DECIMAL: Final = pattern(r"(\d{1,2}(?:[.．]\d{1,2}){1,3})(?:[\s　、]|[.．](?=\D)|(?=[^\x00-\x7f％℃°]))")
_MEASURE: Final = pattern(r"[万亿千百元倍个吨米里升克斤度岁年月日时折分平公多余至人次%]")
_FOLLOWING: Final = pattern(rf"[{_H}]{{1,3}}|\d{{1,3}}|[两{_STEMS}A-Z]")
_LESSONS, _ARTICLE = tuple(plain("课目的")), 20
_WORDS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ROMANS: Final = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate(("", "x"))
    for one, ones in enumerate(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"))
}
_ROMAN_STYLES: Final = {"i.", "（i）", "Ⅰ."}
_VALUES: Final = {
    **{plain(sign): value for signs in (_STEMS, _BRANCHES) for value, sign in enumerate(signs, 1)},
    **{chr(first + place): place + 1 for first in (ord("A"), ord("a")) for place in range(26)},
    **{chr(first + place): place + 1 for first in (0x2160, 0x2170) for place in range(12)},
    **_WORDS,
}
_FIRST: Final = _STYLES.keys() | CIRCLES.keys() | set("pPsScC")


def label(line: str) -> Label | None:
    """The number that `line` begins with, however it is printed; None where it does not look like one."""
    # Whether it is printed wide or with the radicals of a page's font, its length is the same.
    found = plain_label(plain(line[:_REACH]) + line[_REACH:])
    return found._replace(text=line[: found.end]) if found is not None else None


def plain_label(line: str, *, bare: bool = False) -> Label | None:
    """The number that a line in plain form begins with; `bare` takes 1 總則 as well."""
    if line[:1] not in _FIRST:
        return None
    found = _label(line)
    if found is None or (found.bare and not bare):
        return None
    return found._replace(text=line[: found.end])


def _label(line: str) -> Label | None:
    if line[0] in CIRCLES:
        return _circled(line)
    return _division(line) or _decimal(line) or _signed(line) or _bare(line)


def _signed(line: str) -> Label | None:
    for style, pattern_ in _STYLES.get(line[0], ()):
        match = pattern_.match(line)
        if match is not None:
            roman = _ROMANS.get(match[1].lower()) if style in _ROMAN_STYLES else None
            value = roman or _value(match[1])
            return Label(style, value, "", match.end(), _weak(line, match, value)) if value else None
    return None


def _value(numeral: str) -> int | None:
    return _VALUES.get(numeral) or number(numeral)


def _bare(line: str) -> Label | None:
    for style, pattern_ in _BARE:
        match = pattern_.match(line)
        if match is not None:
            value = _value(match[1].lower())
            return Label(style, value, "", len(match[0].rstrip()), bare=True) if value else None
    return None


def _weak(line: str, match: re.Match[str], value: int) -> bool:
    """Whether the next number follows at once: 一、二年級 · 三、四個 · 1、2號樓 · 一、兩句 · 甲、乙雙方."""
    following = _FOLLOWING.match(line, match.end())
    if following is None or "、" not in match[0]:
        return False
    return any(_value(numeral) in {value + 1, value + 2} for numeral in (following[0], following[0][:1]))


def _circled(line: str) -> Label:
    style, value = CIRCLES[line[0]]
    # Several of them in one line are a list inside a sentence.
    end = 2 if line[1:2] in {"、", "．"} else 1
    return Label(style, value, "", end, weak=sum(character in CIRCLES for character in line[:200]) > 1)


def _decimal(line: str) -> Label | None:
    match = _DECIMAL.match(line)
    if match is None:
        return None
    bare = match.end() == match.end(1)
    if _MEASURE.match(line[match.end() :].lstrip()):
        if bare:
            return None
        bare = True
    parts = match[1].replace("．", ".").split(".")
    return Label("1.1" + ".1" * (len(parts) - 2), int(parts[-1]), "", len(match[0].rstrip()), bare=bare)


def _division(line: str) -> Label | None:
    match = _DIVISION.match(line)
    value = number(match[1]) if match is not None else None
    if match is None or not value:
        return None
    style = _UNITS[match[2][0]]
    set_off = line[match.end() : match.end() + 1] in {"", " ", "　", ":", "\t", "【", "("}
    if not set_off and (style == "編" or line.startswith(_LESSONS, match.end())):
        return None
    weak = not set_off and len(line) - match.end() > _ARTICLE
    return Label(style, value, "", match.end(), weak=weak)
