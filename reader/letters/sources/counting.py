"""Numbers as word processors and browsers write them before paragraphs, by the names of ECMA-376 part 1, 17.18.59."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

_LIMIT: Final = 9_999
_CLOSING: Final = tuple("、，。．：；）】〕」』")
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_STOPPED: Final = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_BRACKETED: Final = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_HAN_CIRCLED: Final = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_FULL_WIDTH: Final = {digit: digit + 0xFEE0 for digit in range(ord("0"), ord("9") + 1)}


def written(number: int, way: str) -> str:
    """`number` in a way of counting, by its name in Word; in digits where that way has no sign for it."""
    write = _WAYS.get(way)
    return write(number) if write is not None and 0 < number <= _LIMIT else str(number)


def label(text: str, *, follows_at_once: bool) -> str:
    """A number with what parts it from the words: nothing, or one space where it does not end in Chinese."""
    return text if not text or follows_at_once or text.endswith(_CLOSING) else f"{text} "


def note_mark(number: str) -> str:
    """What stands for a note in the text: its number in brackets, or ① as it is."""
    return number if unicodedata.category(number[0]) == "No" else f"[{number}]"


def _units(number: int, digits: str, units: str, *, bare_ten: bool) -> str:
    """A number with 十百千, in the digits and units given; `bare_ten` for 十二, else 一十二."""
    text, rest = "", number
    for value, unit in ((1000, units[2]), (100, units[1]), (10, units[0]), (1, "")):
        digit, rest = divmod(rest, value)
        if digit:
            text += digits[digit] + unit
        elif text and rest and not text.endswith(digits[0]):
            text += digits[0]
    return text.removeprefix(digits[1]) if bare_ten and 10 <= number < 20 else text


def _places(number: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(number))


def _counting(number: int, digits: str) -> str:
    """九十九 as it is spoken, from a hundred on digit by digit: 一〇〇."""
    return _units(number, digits, "十百千", bare_ten=True) if number < 100 else _places(number, digits)


def _row(number: int, signs: str) -> str:
    return signs[number - 1] if number <= len(signs) else str(number)


def _letters(number: int, first: str) -> str:
    """A … Z, then AA, BB, as Word goes on."""
    times, place = divmod(number - 1, 26)
    return chr(ord(first) + place) * (times + 1)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _sexagenary(number: int) -> str:
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12]


def _ordinal(number: int) -> str:
    teen = 10 < number % 100 < 20
    return str(number) + ("th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))


def _full_width(number: int) -> str:
    return str(number).translate(_FULL_WIDTH)


_SPOKEN: Final = partial(_units, digits="零一二三四五六七八九", units="十百千", bare_ten=True)

_WAYS: Final[Mapping[str, Callable[[int], str]]] = {
    "chineseCounting": partial(_counting, digits="〇一二三四五六七八九"),
    "taiwaneseCounting": partial(_counting, digits="○一二三四五六七八九"),
    "chineseCountingThousand": _SPOKEN,
    "taiwaneseCountingThousand": _SPOKEN,
    "japaneseCounting": partial(_units, digits="〇一二三四五六七八九", units="十百千", bare_ten=True),
    "ideographDigital": partial(_places, digits="〇一二三四五六七八九"),
    "taiwaneseDigital": partial(_places, digits="○一二三四五六七八九"),
    "chineseLegalSimplified": partial(_units, digits="零壹贰叁肆伍陆柒捌玖", units="拾佰仟", bare_ten=False),
    "ideographLegalTraditional": partial(_units, digits="零壹貳參肆伍陸柒捌玖", units="拾佰仟", bare_ten=False),
    "japaneseLegal": partial(_units, digits="零壱弐参四伍六七八九", units="拾百阡", bare_ten=False),
    "ideographTraditional": partial(_row, signs=_STEMS),
    "ideographZodiac": partial(_row, signs=_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographEnclosedCircle": partial(_row, signs=_HAN_CIRCLED),
    "decimalEnclosedCircle": partial(_row, signs=_CIRCLED),
    "decimalEnclosedCircleChinese": partial(_row, signs=_CIRCLED),
    "decimalEnclosedFullstop": partial(_row, signs=_STOPPED),
    "decimalEnclosedParen": partial(_row, signs=_BRACKETED),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": "{:02}".format,
    "numberInDash": "- {} -".format,
    "ordinal": _ordinal,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": partial(_letters, first="A"),
    "lowerLetter": partial(_letters, first="a"),
}
