"""What is odd about the numbers of an outline: some left out, some twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from reader.letters.letter import Remark, RemarkKind
from reader.letters.structure.numbering import CIRCLES, Label
from reader.text import Span

_DIGITS: Final = re.compile(r"[0-9]+|[０-９]+")
_SMALL, _LARGE = "〇一二三四五六七八九十", "零壹貳參肆伍陸柒捌玖拾"
_HAN: Final = re.compile(r"[〇○零一二三四五六七八九十百千]+|[壹贰貳叁參叄参肆伍陆陸柒捌玖拾]+")
_SIGNS: Final = ("甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                 "abcdefghijklmnopqrstuvwxyz", "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ")  # fmt: skip
_RUNNING: Final = {"條"}
"""Styles that go on through the divisions above them, so that a list may begin with any number."""


class Headed(NamedTuple):
    """A heading of the outline: its level, its number or None, and where the number is printed."""

    level: int
    label: Label | None
    span: Span


def remarks(outline: Iterable[Headed]) -> Iterator[Remark]:
    """The gaps and repeats among the numbers of an outline, in its order.

    A list in which every item has the number one is an old way of listing, and nothing odd.
    """
    outline = tuple(outline)
    numbered = {entry.label.style for entry in outline if entry.label is not None and entry.label.value > 1}
    above: list[Headed] = []
    latest: dict[str, Headed] = {}
    for entry in outline:
        before = above[entry.level - 1] if len(above) >= entry.level else None
        del above[entry.level - 1 :]
        above.append(entry)
        if entry.label is None or entry.label.style not in numbered:
            continue
        style = entry.label.style
        if before is None or before.label is None or before.label.style != style:
            before = _running(entry.label, latest.get(style))
        latest[style] = entry
        remark = _remark(entry.label, entry.span, before.label if before is not None else None)
        if remark is not None:
            yield remark


def _running(label: Label, latest: Headed | None) -> Headed | None:
    """The last number of a list that runs through the sections above it, as that of articles does."""
    if latest is None or latest.label is None:
        return None
    return latest if label.style in _RUNNING or label.value == latest.label.value + 1 else None


def _remark(label: Label, span: Span, before: Label | None) -> Remark | None:
    last = before.value if before is not None else 0
    anew = label.value == 1 and last > 1
    if label.value == last + 1 or anew or (before is None and label.style in _RUNNING):
        return None
    kind = RemarkKind.REPEAT if label.value <= last else RemarkKind.GAP
    after = before.text if before is not None else ""
    return Remark(kind=kind, span=span, expected=_relabelled(label, last + 1), after=after)


def _relabelled(label: Label, value: int) -> str:
    """The label as it would be printed with another value, in numerals of the same kind."""
    text = label.text
    written = list(_DIGITS.finditer(text)) or list(_HAN.finditer(text))
    if not written:
        return "".join(_sign(sign, label, value) for sign in text)
    numeral = written[-1]
    return text[: numeral.start()] + _numeral(numeral[0], value) + text[numeral.end() :]


def _numeral(like: str, value: int) -> str:
    if like[0].isascii():
        return str(value).zfill(len(like)) if like[0] == "0" else str(value)
    if like[0].isdigit() and like[0] >= "０":
        return "".join(chr(0xFEE0 + ord(digit)) for digit in str(value))
    digits = _SMALL if like[0] in _SMALL + "百千零○" else _LARGE
    return _han(value, digits)


def _han(value: int, digits: str) -> str:
    tens, ones = divmod(value, 10)
    if not 0 < tens < 10:
        # A list in a letter seldom has a hundredth; it is then said digit by digit.
        return "".join(digits[int(digit)] for digit in str(value)) if tens else digits[ones]
    return (digits[tens] if tens > 1 else "") + digits[10] + (digits[ones] if ones else "")


def _sign(sign: str, label: Label, value: int) -> str:
    for signs in _SIGNS:
        if signs.find(sign) == label.value - 1 and value <= len(signs):
            return signs[value - 1]
    other = chr(ord(sign) + value - label.value)
    return other if sign in CIRCLES and CIRCLES.get(other) == (label.style, value) else sign
