"""The numbers that a browser writes before the items of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from lxml import etree

_STYLE: Final = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b([a-z-]+)\s*(?:;|$)", re.IGNORECASE)
_NUMBERED: Final = re.compile(
    r"[（(〔【]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十百零〇壹贰貳叁參肆伍陆陸柒捌玖拾甲乙丙丁]{1,5})[)）〕】、．.:：]|"
    r"第[一二三四五六七八九十百]+[章节節条條]|[①-⑳⑴-⒇⒈-⒛㈠-㈩]"
)
_DIGITS: Final = "零一二三四五六七八九"
_LIMIT: Final = 9_999
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Counter:
    """The numbering of one list; `number` gives what stands before the next item, '' for lists without numbers."""

    def __init__(self, items: etree._Element, tag: str) -> None:
        self._style = _style(items) or ("decimal" if tag == "ol" else "none")
        self._step = -1 if items.get("reversed") is not None else 1
        count = sum(1 for item in items if item.tag == "li")
        self._next = _number(items.get("start"), count if self._step < 0 else 1)

    def number(self, item: etree._Element) -> str:
        """The number of `item` with its mark and space; '' where the item brings one of its own."""
        value = _number(item.get("value"), self._next)
        self._next = value + self._step
        write = _WRITERS.get(_style(item) or self._style)
        if write is None or not 0 < value <= _LIMIT or _NUMBERED.match(_first_words(item)):
            return ""
        return write(value)


def chinese(number: int) -> str:
    """A number from 1 to 9,999 as 一百零三."""
    written, rest = "", number
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, rest = divmod(rest, unit)
        if digit:
            written += _DIGITS[digit] + name
        elif written and rest and not written.endswith("零"):
            written += "零"
    return written.removeprefix("一") if 10 <= number < 20 else written


def _style(element: etree._Element) -> str:
    told = _STYLE.search(element.get("style") or "")
    if told:
        return told.group(1).lower()
    return {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}.get(
        element.get("type") or "", ""
    )


def _first_words(item: etree._Element) -> str:
    return next((text.lstrip() for text in item.itertext() if not text.isspace()), "")


def _number(written: str | None, otherwise: int) -> int:
    short = (written or "").strip()
    return int(short) if re.fullmatch(r"-?[0-9]{1,4}", short) else otherwise


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written


def _letters(number: int) -> str:
    written = ""
    while number:
        number, place = divmod(number - 1, 26)
        written = chr(ord("a") + place) + written
    return written


def _decimal(number: int) -> str:
    return f"{number}. "


def _han(number: int) -> str:
    return f"{chinese(number)}、"


_WRITERS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": _decimal,
    "decimal-leading-zero": lambda number: f"{number:02}. ",
    "lower-alpha": lambda number: f"{_letters(number)}. ",
    "lower-latin": lambda number: f"{_letters(number)}. ",
    "upper-alpha": lambda number: f"{_letters(number).upper()}. ",
    "upper-latin": lambda number: f"{_letters(number).upper()}. ",
    "lower-roman": lambda number: f"{_roman(number)}. ",
    "upper-roman": lambda number: f"{_roman(number).upper()}. ",
    "cjk-decimal": _han,
    "cjk-ideographic": _han,
    "simp-chinese-informal": _han,
    "trad-chinese-informal": _han,
}
