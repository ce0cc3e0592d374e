"""Plain text and Markdown files, and pasted text."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from reader.errors import (
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    LoneSurrogate,
    NothingToRead,
    UnknownFormat,
)
from reader.letters.encoding import decode
from reader.letters.sources.source import Source

LIMIT_MB = 100
"""The largest file or paste that is taken, in MB of 2**20 bytes."""

MEDIA_TYPES = {
    "": "text/plain",
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
"""Suffixes that are read, in lower case; other files are refused whatever they hold."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def read(path: str | Path, *, encoding: str | None = None) -> Source:
    """The text of a file; `encoding` None looks for it. Raises a kind of ReaderError with `path` in its sentence."""
    path = Path(path)
    _check_file(path)
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None:
        raise UnknownFormat(path=path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path=path, reason=_reason(error)) from error
    decoded = decode(data, encoding=encoding, path=path)
    return Source(text=decoded.text, encoding=decoded.encoding, data=data, media_type=media_type, name=path.stem)


def from_text(text: str, name: str) -> Source:
    """Pasted text as a source; `name` stands for the file's stem."""
    if _SURROGATE.search(text):
        raise LoneSurrogate
    data = text.encode()
    if len(data) > LIMIT_MB * 2**20:
        raise FileTooLarge(path=name, limit=LIMIT_MB)
    try:
        decoded = decode(data, encoding="utf-8", path=name)
    except FileEmpty:
        raise NothingToRead from None
    return Source(text=decoded.text, encoding="utf-8", data=data, media_type="text/plain", name=name)


def _check_file(path: Path) -> None:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        raise FileMissing(path=path) from None
    except OSError as error:
        raise FileUnreadable(path=path, reason=_reason(error)) from error
    if stat.S_ISDIR(status.st_mode):
        raise FileUnreadable(path=path, reason="it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise FileUnreadable(path=path, reason="it is not a regular file")
    if status.st_size > LIMIT_MB * 2**20:
        raise FileTooLarge(path=path, limit=LIMIT_MB)


def _reason(error: OSError) -> str:
    return os.strerror(error.errno).lower() if error.errno else str(error)
