"""What an argument may be, said before any work begins."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError

MOST = 1_000_000_000
"""No answer holds more lines: a larger number means all of them."""

_DIGITS = 1000


def path(text: str) -> str:
    """The name of a file or folder."""
    if not text:
        msg = "a path is empty: name a file or folder"
        raise ArgumentTypeError(msg)
    return text


def count(text: str) -> int:
    """A number of lines, at most as many as there can be."""
    if not re.fullmatch("[0-9]+", text):
        msg = f"not a number from 0 up: {text[:40]!r}"
        raise ArgumentTypeError(msg)
    digits = text.lstrip("0") or "0"
    return min(int(digits), MOST) if len(digits) <= _DIGITS else MOST


def position(text: str) -> int:
    """A position in a text; whether the text is that long is seen later."""
    if not re.fullmatch(f"-?[0-9]{{1,{_DIGITS}}}", text):
        msg = f"not a position: {text[:40]!r}"
        raise ArgumentTypeError(msg)
    return int(text)
