"""Printed numbers at the beginning of a paragraph: 一、 （一） 1．(1) ① 壹、 甲、 第一章 其一、 and the like."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.letters.numerals import number


class Label(NamedTuple):
    """A number as printed at the beginning of a line.

    `style` is what all numbers of its list share; `end` is where it ends in the line. A `weak` one may as well be
    prose (一、二年級) and counts only where its list lacks it.
    """

    style: str
    value: int
    text: str
    end: int
    weak: bool = False


_ORDER = (
    "編", "章", "節", "條", "壹、", "甲、", "Ⅰ.", "一、", "第一、", "其一、",
    "〔1〕", "（一）", "1.", "1.1", "（1）", "1)", "①", "A.", "a.",
)  # fmt: skip
RANKS = {style: rank for rank, style in enumerate(_ORDER)}
"""The usual order of the styles from top to bottom: a prior that a letter's own order overrules."""

_UNITS = {
    **dict.fromkeys("编編部篇卷", "編"),
    "章": "章",
    **dict.fromkeys("节節", "節"),
    **dict.fromkeys("条條", "條"),
}
_H, _D = "一二三四五六七八九十百", "0-9０-９"
_DOT = r"[、．.﹒]"
_STYLES = (
    ("一、", re.compile(rf"([{_H}]{{1,4}}){_DOT}")),
    ("（一）", re.compile(rf"[（(]([{_H}]{{1,4}})[）)]{_DOT}?")),
    ("1.", re.compile(rf"([{_D}]{{1,3}})(?:[、．﹒]|\.(?![{_D}]))")),
    ("（1）", re.compile(rf"[（(]([{_D}]{{1,3}})[）)]{_DOT}?")),
    ("1)", re.compile(rf"([{_D}]{{1,2}})[）)]")),
    ("壹、", re.compile(rf"([壹贰貳叁參叄肆伍陆陸柒捌玖拾]{{1,3}}){_DOT}")),
    ("甲、", re.compile(rf"([甲乙丙丁戊己庚辛壬癸]){_DOT}")),
    ("其一、", re.compile(rf"其([{_H}]{{1,2}})、")),
    ("第一、", re.compile(rf"第([{_H}]{{1,2}})、")),
    ("〔1〕", re.compile(rf"[〔［\[【]([{_D}{_H}]{{1,3}})[〕］\]】]")),
    ("Ⅰ.", re.compile(rf"([Ⅰ-Ⅻ])(?:{_DOT}|(?=[\s　]))")),
    ("A.", re.compile(r"([A-Z])(?:[、．]|\.(?=[\s　]|[^\x00-\x7f]))")),
    ("a.", re.compile(r"([a-z])(?:[、．)）]|\.(?=[\s　]|[^\x00-\x7f]))")),
)
_CIRCLES = {
    chr(first + place): (style, value + place)
    for first, count, style, value in (
        (0x2460, 20, "①", 1),
        (0x3251, 15, "①", 21),
        (0x2474, 20, "（1）", 1),
        (0x2488, 20, "1.", 1),
        (0x3220, 10, "（一）", 1),
    )
    for place in range(count)
}
_DIVISION = re.compile(rf"第([{_H}零〇○两兩千{_D}]{{1,7}})([编編部篇卷章节節条條])")
_DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?=[\s　、])")
_ORDINALS = {
    **{stem: value for value, stem in enumerate("甲乙丙丁戊己庚辛壬癸", 1)},
    **{letter: value for value, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1)},
    **{letter: value for value, letter in enumerate("abcdefghijklmnopqrstuvwxyz", 1)},
    **{roman: value for value, roman in enumerate("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", 1)},
}
_FIRST = frozenset("第（([〔［【其0123456789０１２３４５６７８９壹贰貳叁參叄肆伍陆陸柒捌玖拾" + _H) | _ORDINALS.keys()


def label(line: str) -> Label | None:
    """The number that `line` begins with, None where it does not look like one."""
    first = line[:1]
    if first in _CIRCLES:
        return _circled(line)
    if first not in _FIRST:
        return None
    return _division(line) or _plain(line) if first == "第" else _plain(line)


def _plain(line: str) -> Label | None:
    decimal = _DECIMAL.match(line)
    if decimal is not None:
        parts = decimal[1].split(".")
        return Label("1.1" + ".1" * (len(parts) - 2), int(parts[-1]), decimal[1], decimal.end())
    for style, pattern in _STYLES:
        match = pattern.match(line)
        if match is not None:
            value = _ORDINALS.get(match[1]) or number(match[1])
            return Label(style, value, match[0], match.end(), _weak(line, match, value)) if value else None
    return None


def _weak(line: str, match: re.Match[str], value: int) -> bool:
    """Whether the next number follows at once: 一、二年級 · 三、四個 · 1、2號樓 · 一、兩句."""
    following = re.match(rf"[{_H}]{{1,3}}|[{_D}]{{1,3}}|[两兩]", line[match.end() : match.end() + 4])
    if following is None or "、" not in match[0]:
        return False
    return number(following[0]) == value + 1 or number(following[0][:1]) == value + 1


def _circled(line: str) -> Label:
    style, value = _CIRCLES[line[0]]
    # Several of them in one line are a list inside a sentence.
    return Label(style, value, line[0], 1, weak=sum(character in _CIRCLES for character in line[:200]) > 1)


def _division(line: str) -> Label | None:
    match = _DIVISION.match(line)
    value = number(match[1]) if match is not None else None
    if match is None or not value:
        return None
    after = line[match.end() : match.end() + 1]
    weak = after not in {"", " ", "　", "：", ":", "\t"} and len(line) - match.end() > 20
    return Label(_UNITS[match[2]], value, match[0], match.end(), weak=weak)
