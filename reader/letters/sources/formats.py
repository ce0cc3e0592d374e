"""The formats that letters come in: by suffix, how each is read."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Final, cast

from reader.letters.sources.source import Extract


@dataclass(frozen=True, slots=True)
class Format:
    """`module` below `reader.letters.sources` holds `extract(data, encoding) -> Extract`; '' is plain text.

    It is imported where it is needed only: the libraries behind them cost a tenth of a second and more.
    """

    media_type: str
    module: str = ""

    def extract(self, data: bytes, encoding: str | None) -> Extract:
        """Read a file of this format; to be called in isolation."""
        module = import_module(f"reader.letters.sources.{self.module}")
        return cast("Extract", module.extract(data, encoding))


_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TEXT, _MARKDOWN, _PAGE = Format("text/plain"), Format("text/markdown"), Format("text/html", "html")

CHAPTER: Final = "application/xhtml+xml"
"""The media type of one chapter of a book."""

FORMATS: Final = {
    "": _TEXT,
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _PAGE,
    ".htm": _PAGE,
    ".xhtml": _PAGE,
    ".docx": Format(_WORD, "word"),
    ".odt": Format("application/vnd.oasis.opendocument.text", "odf"),
    ".rtf": Format("application/rtf", "rtf"),
    ".epub": Format("application/epub+zip", "epub"),
    ".pdf": Format("application/pdf", "pdf"),
}
"""By suffix in lower case; other files are refused whatever they hold."""

REREADABLE: Final = {kind.media_type for kind in (_TEXT, _MARKDOWN, _PAGE)}
"""Media types whose files do not say for certain in which encoding they are."""

ARCHIVES: Final = {".zip"}
"""Suffixes of files that are looked through like folders."""

BOOKS: Final = {".epub"}
"""Suffixes of files that may hold one letter, or one in each chapter."""

SUFFIXES: Final = (FORMATS.keys() | ARCHIVES) - {""}
"""What is taken from a folder; a file without a suffix is read where it is named, in a folder it may be anything."""


def suffix_of(media_type: str) -> str:
    """The usual suffix of a file of this kind, '' where none is known."""
    if media_type == CHAPTER:
        return ".xhtml"
    return next((suffix for suffix, kind in FORMATS.items() if suffix and kind.media_type == media_type), "")
