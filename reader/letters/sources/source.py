"""A text as it came from a file or the clipboard, with the bytes that it was read from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    r"""`text` is as decoded, line ends `\n`, no byte order mark, nothing else touched; `name` is the file's stem."""

    text: str
    encoding: str
    data: bytes
    media_type: str
    name: str
