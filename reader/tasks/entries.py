"""What is named to be imported, taken apart: files, what folders hold, members of archives, chapters of books."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from reader.errors import BookUndecided, FileMissing, FileUnreadable, FolderWithoutLetters, ReaderError
from reader.letters import Source
from reader.letters.evidence import NOTHING_TOLD
from reader.letters.sources import archive, book_chapters, file_bytes, read_bytes
from reader.letters.sources.archive import Member
from reader.letters.sources.formats import ARCHIVES, BOOKS, SUFFIXES
from reader.tasks.catalogue import told_of


class BookMode(StrEnum):
    """What becomes of a book: `ASK` refuses it, so that a person is asked."""

    ASK = "ask"
    WHOLE = "whole"
    CHAPTERS = "chapters"


@dataclass(frozen=True, slots=True)
class Entry:
    """One file, or one thing inside a file: `path` names it, `data` gives its bytes.

    What cannot be looked into is an entry, too, whose `data` says why. `source` is there where it was read already.
    """

    path: Path
    data: Callable[[], bytes]
    source: Source | None = None

    def read(self, encoding: str | None) -> Source:
        """The source of a letter; `encoding` None looks for it. Raises ReaderError.

        What a list beside the file says of it comes before the file's own metadata.
        """
        source = self.source or read_bytes(self.data(), self.path, encoding=encoding)
        told = told_of(self.path)
        return source if told is NOTHING_TOLD else replace(source, particulars=told.or_else(source.particulars))


@dataclass(frozen=True, slots=True)
class Container:
    """An archive or book of which only some letters are wanted, by the paths of their entries."""

    path: Path
    wanted: frozenset[Path]


def files(paths: Sequence[Path]) -> Iterator[Path | Container | Entry]:
    """The files that paths stand for, in order; paths inside one archive or book come together.

    What gives no file is an entry that is refused.
    """
    inside: dict[Path, list[Path]] = {}
    for path in paths:
        if (holder := _holder(path)) is not None:
            inside.setdefault(holder, []).append(path)
    for path in paths:
        holder = _holder(path)
        if holder is None:
            yield from _files(path)
        elif holder in inside:
            yield Container(holder, frozenset(inside.pop(holder)))


def entries(file: Path | Container | Entry, *, books: BookMode) -> Iterator[Entry]:
    """The letters in a file; archives and books give several, each when its turn comes."""
    if isinstance(file, Entry):
        yield file
    elif isinstance(file, Container):
        yield from _wanted(file)
    elif file.suffix.lower() in ARCHIVES:
        yield from _in_archive(file, books)
    elif file.suffix.lower() in BOOKS and books is not BookMode.WHOLE:
        yield from _in_book(file, lambda: file_bytes(file), books)
    else:
        yield Entry(file, lambda: file_bytes(file))


def bytes_at(path: Path) -> bytes:
    """What a file, a member of an archive or a chapter of a book holds. Raises ReaderError."""
    holder = _holder(path)
    if holder is None:
        return file_bytes(path)
    for entry in entries(Container(holder, frozenset({path})), books=BookMode.WHOLE):
        return entry.data()
    raise FileMissing(path=path)


def chapter_path(book: Path, number: int, name: str) -> Path:
    """The path under which a chapter is imported, `number` counted from 1."""
    return book / f"{number:03} {name}".replace("/", "／").strip()


def _holder(path: Path) -> Path | None:
    """The archive or book that a path leads into, None for a path of the file system."""
    for parent in reversed(path.parents):
        if parent.suffix.lower() in ARCHIVES | BOOKS and _is_file(parent):
            return parent
    return None


def _files(path: Path) -> Iterator[Path | Entry]:
    if not _is_folder(path):
        yield path
        return
    found = False
    for inner in _walk(path):
        found = True
        yield inner
    if not found:
        yield _refused(path, FolderWithoutLetters(path=path))


def _wanted(container: Container) -> Iterator[Entry]:
    """The entries that are wanted: files in an archive, chapters of a book, which may be in an archive itself."""
    missing, path = set(container.wanted), container.path
    if path.suffix.lower() in BOOKS:
        found = _in_book(path, lambda: file_bytes(path), BookMode.CHAPTERS, container.wanted)
    else:
        found = _in_archive(path, BookMode.WHOLE, container.wanted)
    for entry in found:
        missing.discard(entry.path)
        yield entry
    for path in sorted(missing):
        yield _refused(path, FileMissing(path=path))


def _in_archive(path: Path, books: BookMode, wanted: frozenset[Path] = frozenset()) -> Iterator[Entry]:
    found = False
    try:
        for member in archive.members(file_bytes(path)):
            found = True
            yield from _in_member(path / member.name, member, books, wanted)
    except ReaderError as error:
        yield _refused(path, error)
        return
    if not found:
        yield _refused(path, FolderWithoutLetters(path=path))


def _in_member(path: Path, member: Member, books: BookMode, wanted: frozenset[Path]) -> Iterator[Entry]:
    chapters = frozenset(one for one in wanted if path in one.parents)
    if chapters and member.data is not None:
        yield from _in_book(path, _held(member.data), BookMode.CHAPTERS, chapters)
    if wanted and path not in wanted:
        return
    if member.data is None:
        yield _refused(path, member.error or FileUnreadable(path=path, reason="it is damaged"))
    elif path.suffix.lower() in BOOKS and books is not BookMode.WHOLE:
        yield from _in_book(path, _held(member.data), books)
    else:
        yield Entry(path, _held(member.data))


def _held(data: bytes) -> Callable[[], bytes]:
    return lambda: data


def _in_book(
    path: Path, data: Callable[[], bytes], books: BookMode, wanted: frozenset[Path] = frozenset()
) -> Iterator[Entry]:
    if books is BookMode.ASK:
        yield _refused(path, BookUndecided(path=path))
        return
    try:
        chapters = book_chapters(data(), path)
    except ReaderError as error:
        yield _refused(path, error)
        return
    for number, chapter in enumerate(chapters, 1):
        inner = chapter_path(path, number, chapter.source.name)
        # Front and back matter is passed over, unless it was asked for by name.
        if inner in wanted or not (wanted or chapter.is_matter):
            yield Entry(inner, _held(chapter.source.data), chapter.source)


def _refused(path: Path, error: ReaderError) -> Entry:
    told = type(error)(**{**error.values, "path": path})

    def data() -> bytes:
        raise told

    return Entry(path, data)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # reading it as a file says why it cannot be reached


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return False


def _walk(folder: Path) -> Iterator[Path | Entry]:
    unreadable: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(parent, name)
    for error in unreadable:
        told = FileUnreadable(path=error.filename, reason=(error.strerror or "").lower())
        yield _refused(Path(error.filename), told)
