"""What the words of a command line mean before anything of the program is loaded."""

import os
import re
from argparse import ArgumentTypeError
from collections.abc import Sequence
from pathlib import Path

LONGEST_SIDE = 16_384
MOST_PIXELS = 64_000_000


def mistaken(word: str, verbs: Sequence[str]) -> str:
    """A sentence where the first word is no option, no file and none of `verbs`; "" where it may be a file."""
    _, suffix = os.path.splitext(word)
    if word.startswith("-") or os.path.lexists(word) or os.path.basename(word) != word or suffix:
        return ""
    from difflib import get_close_matches

    said = f"“{word}” is neither a file nor a command"
    close = get_close_matches(word.lower(), verbs, n=1)
    return f"{said}: did you mean “{close[0]}”?" if close else f"{said}; “chidu --help” names them."


def named_file(text: str) -> Path:
    """The file to write; raises argparse's error where it has no name."""
    if not text:
        message = "the file has no name"
        raise ArgumentTypeError(message)
    return Path(text)


def size(text: str) -> tuple[int, int]:
    """The width and height that a word such as 1280x840 names; raises argparse's error."""
    found = re.fullmatch(r"([0-9]{1,5})x([0-9]{1,5})", text.lower())
    width, height = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (width and height):
        message = f"“{text}” is not a size like 1280x840"
        raise ArgumentTypeError(message)
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        message = f"“{text}” is too large: at most {LONGEST_SIDE} a side, and {MOST_PIXELS // 10**6} million pixels"
        raise ArgumentTypeError(message)
    return width, height
