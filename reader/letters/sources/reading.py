"""Reading a file, a member of an archive or a pasted text as the source of one letter."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.errors import (
    ArchiveNotRead,
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    LoneSurrogate,
    NothingToRead,
    ReaderError,
    UnknownFormat,
)
from reader.letters.encoding.decoding import decode
from reader.letters.sources.formats import ARCHIVES, CHAPTER, FORMATS, Format
from reader.letters.sources.isolation import Isolation
from reader.letters.sources.limits import LIMIT_MB
from reader.letters.sources.source import Extract, Source

if TYPE_CHECKING:
    from reader.letters.sources.epub.book import Chapter

_Given = TypeVar("_Given")

_SURROGATE = re.compile("[\ud800-\udfff]")
_READER = Isolation()


def read(path: str | Path, *, encoding: str | None = None) -> Source:
    """The text of a file; `encoding` None looks for it. Raises a kind of ReaderError with `path` in its sentence."""
    path = Path(path)
    return read_bytes(file_bytes(path), path, encoding=encoding)


def file_bytes(path: Path) -> bytes:
    """What a file holds; raises FileMissing, FileUnreadable, FileTooLarge, or UnknownFormat by its suffix."""
    _check_file(path)
    if path.suffix.lower() not in FORMATS.keys() | ARCHIVES:
        raise UnknownFormat(path=path)
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileUnreadable(path=path, reason=_reason(error)) from error


def read_bytes(data: bytes, path: Path, *, encoding: str | None = None) -> Source:
    """The source in `data`; `path` gives the format by its suffix, the name, and what a sentence calls it."""
    suffix = path.suffix.lower()
    if suffix in ARCHIVES:
        raise ArchiveNotRead(path=path)
    kind = FORMATS.get(suffix)
    if kind is None:
        raise UnknownFormat(path=path)
    if not data:
        raise FileEmpty(path=path)
    return _plain(data, path, kind, encoding) if not kind.module else _extracted(data, path, kind, encoding)


@dataclass(frozen=True, slots=True)
class BookChapter:
    """A chapter of a book as the source of a letter; `is_matter` for title page, contents and the like."""

    source: Source
    is_matter: bool


def book_chapters(data: bytes, path: Path) -> tuple[BookChapter, ...]:
    """The chapters of an EPUB in order; `path` is what a sentence calls it. Raises ReaderError."""
    return tuple(_chapter(chapter) for chapter in _isolated(_chapters, data, path))


def from_text(text: str, name: str) -> Source:
    """Pasted text as a source; `name` stands for the file's stem."""
    data = _pasted(text, name)
    try:
        decoded = decode(data, encoding="utf-8", path=name)
    except FileEmpty:
        raise NothingToRead from None
    return Source(text=decoded.text, encoding="utf-8", data=data, media_type="text/plain", name=name)


def from_rich_text(markup: str, name: str) -> Source:
    """Pasted HTML as a source, with headings and bold as evidence; raises NothingToRead, or as `read`."""
    data = _pasted(markup, name)
    extract = _isolated(_fragment, data, Path(name))
    if not extract.text.strip():
        raise NothingToRead
    return Source(
        text=extract.text, encoding="utf-8", data=data, media_type="text/html", name=name, evidence=extract.evidence
    )


def close() -> None:
    """End the process that reads files, where one was needed."""
    _READER.close()


def _pasted(text: str, name: str) -> bytes:
    if _SURROGATE.search(text):
        raise LoneSurrogate
    data = text.encode()
    if len(data) > LIMIT_MB * 2**20:
        raise FileTooLarge(path=name, limit=LIMIT_MB)
    return data


def _plain(data: bytes, path: Path, kind: Format, encoding: str | None) -> Source:
    decoded = decode(data, encoding=encoding, path=path)
    return Source(text=decoded.text, encoding=decoded.encoding, data=data, media_type=kind.media_type, name=path.stem)


def _extracted(data: bytes, path: Path, kind: Format, encoding: str | None) -> Source:
    extract = _isolated(kind.extract, data, path, encoding)
    return Source(
        text=extract.text,
        encoding=extract.encoding,
        data=data,
        media_type=kind.media_type,
        name=path.stem,
        evidence=extract.evidence,
        particulars=extract.particulars,
    )


def _fragment(data: bytes, _encoding: str | None) -> Extract:
    from reader.letters.sources.html.page import from_fragment  # in the process that reads

    return from_fragment(data.decode())


def _chapter(chapter: Chapter) -> BookChapter:
    extract = chapter.extract
    source = Source(
        text=extract.text,
        encoding=extract.encoding,
        data=chapter.data,
        media_type=CHAPTER,
        name=chapter.name,
        evidence=extract.evidence,
        particulars=extract.particulars,
    )
    return BookChapter(source, chapter.is_matter)


def _chapters(data: bytes, encoding: str | None) -> tuple[Chapter, ...]:
    from reader.letters.sources.epub.book import chapters  # in the process that reads

    return chapters(data, encoding)


def _isolated(
    extract: Callable[[bytes, str | None], _Given], data: bytes, path: Path, encoding: str | None = None
) -> _Given:
    try:
        return _READER.run(extract, data, encoding)
    except ReaderError as error:
        # The process that read it knows bytes only.
        raise type(error)(**{**error.values, "path": path}) from error


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
