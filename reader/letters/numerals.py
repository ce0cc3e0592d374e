"""Numbers as they are printed in letters: ASCII and full-width digits, Han numerals of every kind."""

from __future__ import annotations

from functools import lru_cache

DIGITS = {
    **{digit: value for value, digit in enumerate("0123456789")},
    **{digit: value for value, digit in enumerate("０１２３４５６７８９")},
    **{digit: value for value, digit in enumerate("〇一二三四五六七八九")},
    **{digit: value for value, digit in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "○": 0, "Ｏ": 0, "貳": 2, "參": 3, "叄": 3, "陸": 6, "兩": 2, "两": 2, "元": 1,
}  # fmt: skip
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": "二十", "卄": "二十", "念": "二十", "卅": "三十", "卌": "四十"}

HAN = "〇○零一二三四五六七八九十百千元正廿卅"
"""The numerals of dates, for use inside the brackets of a pattern."""


@lru_cache(maxsize=4096)
def number(numeral: str) -> int | None:
    """The value of a numeral, None where it is not a well-formed one (十十, 二匹, the empty string)."""
    for short, full in _TENS.items():
        numeral = numeral.replace(short, full)
    if not numeral:
        return None
    if all(character in DIGITS for character in numeral):
        return int("".join(str(DIGITS[character]) for character in numeral))
    return _with_units(numeral)


def _with_units(numeral: str) -> int | None:
    total, digit, last_unit = 0, None, 10_000
    for character in numeral:
        unit = UNITS.get(character)
        if unit is None:
            if character not in DIGITS or digit:
                return None
            digit = DIGITS[character]
            continue
        if unit >= last_unit or digit == 0:
            return None
        total += (1 if digit is None else digit) * unit
        digit, last_unit = None, unit
    return total + (digit or 0)
