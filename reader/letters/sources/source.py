"""A text as it came from a file or the clipboard, with the bytes that it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from reader.letters.evidence import NOTHING_TOLD, Evidence, Particulars


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    r"""What a format gave: text with line ends `\n`, evidence in the order of the text, particulars.

    `encoding` is that of the bytes, "utf-8" for formats that fix it.
    """

    text: str
    encoding: str = "utf-8"
    evidence: tuple[Evidence, ...] = ()
    particulars: Particulars = NOTHING_TOLD


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    r"""A text and where it comes from; `name` is the file's stem.

    `text` is as decoded, line ends of every kind as `\n`, no byte order mark, nothing else touched. `data` are the
    bytes that it was read from: a whole file, or the member of an archive or the chapter of a book.
    """

    text: str
    encoding: str
    data: bytes
    media_type: str
    name: str
    evidence: tuple[Evidence, ...] = ()
    particulars: Particulars = NOTHING_TOLD
