"""What a text must be to be stored as a letter."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reader.errors import LineTooLong

# White space, form feeds and the escape of terminals are met in real files. Bidirectional controls are text.
_CONTROLS: Final = "".join(map(chr, (*range(1, 9), *range(14, 27), *range(28, 32), 127)))
_MOST: Final = 50  # characters for each control

_MARK: Final = "\ufeff"
_LINE_ENDS: Final = "\r\v\f\x85\u2028\u2029"

_UNIT: Final = 4  # bytes that a character takes at most


def is_text(text: str) -> bool:
    """Whether it holds no NUL, which ends a text for databases and toolkits, and next to no control characters."""
    return "\x00" not in text and sum(map(text.count, _CONTROLS)) * _MOST <= len(text)


def without_marks(text: str) -> str:
    """The text without the byte order mark at its head, and a second one that a program has set before the first."""
    return text.removeprefix(_MARK).removeprefix(_MARK)


def with_plain_line_ends(text: str) -> str:
    r"""All kinds of line ends as `\n`: those of Windows and old Macs, of Unicode, and what a printer advances by."""
    text = text.replace("\r\n", "\n")
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return text


def check_lines(text: bytes | str, path: str | Path = "") -> None:
    """Refuse with LineTooLong what has too long a line; bytes, before they are decoded, by a bound that is safe."""
    # Imported here because that package imports this module.
    from reader.letters.sources.limits import LINE_CHARS

    longest = LINE_CHARS * (_UNIT if isinstance(text, bytes) else 1)
    start = 0
    while start + longest < len(text):
        end = _last_line_end(text, start, start + longest + 1)
        if end < start:
            raise LineTooLong(path=path, limit=LINE_CHARS)
        start = end + 1


def _last_line_end(text: bytes | str, start: int, end: int) -> int:
    if isinstance(text, bytes):
        return max(text.rfind(b"\n", start, end), text.rfind(b"\r", start, end))
    return max(text.rfind("\n", start, end), text.rfind("\r", start, end))
