"""The numbers that a browser writes before the items of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from lxml import etree

from reader.letters.sources.counting import written

_STYLE: Final = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b([a-z-]+)\s*(?:;|$)", re.IGNORECASE)
_NUMBERED: Final = re.compile(
    r"[（(〔【]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十百零〇壹贰貳叁參肆伍陆陸柒捌玖拾甲乙丙丁]{1,5})[)）〕】、．.:：]|"
    r"第[一二三四五六七八九十百]+[章节節条條]|[①-⑳⑴-⒇⒈-⒛㈠-㈩]"
)
_LIMIT: Final = 9_999


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


def _style(element: etree._Element) -> str:
    told = _STYLE.search(element.get("style") or "")
    if told:
        return told.group(1).lower()
    return {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}.get(
        element.get("type") or "", ""
    )


def _first_words(item: etree._Element) -> str:
    return next((text.lstrip() for text in item.itertext() if not text.isspace()), "")


def _number(told: str | None, otherwise: int) -> int:
    short = (told or "").strip()
    return int(short) if re.fullmatch(r"-?[0-9]{1,4}", short) else otherwise


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


def _counted(way: str, mark: str = ". ") -> Callable[[int], str]:
    return lambda number: f"{written(number, way)}{mark}"


_HAN: Final = _counted("chineseCountingThousand", "、")

# Letters go on otherwise than in Word: after z comes aa, then ab.
_WRITERS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": _counted("decimal"),
    "decimal-leading-zero": _counted("decimalZero"),
    "lower-alpha": lambda number: f"{_letters(number)}. ",
    "lower-latin": lambda number: f"{_letters(number)}. ",
    "upper-alpha": lambda number: f"{_letters(number).upper()}. ",
    "upper-latin": lambda number: f"{_letters(number).upper()}. ",
    "lower-roman": _counted("lowerRoman"),
    "upper-roman": _counted("upperRoman"),
    "cjk-decimal": _HAN,
    "cjk-ideographic": _HAN,
    "simp-chinese-informal": _HAN,
    "trad-chinese-informal": _HAN,
}
