"""An archive of letters, looked through like a folder; nothing of it is written to disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from reader.errors import ArchiveTooDeep, ArchiveTooLarge, FileTooLarge, ReaderError
from reader.letters.sources.formats import ARCHIVES, SUFFIXES
from reader.letters.sources.limits import LIMIT_MB, MEMBERS, UNPACKED_MB
from reader.letters.sources.zipped import Zipped, open_zip

_MB: Final = 2**20
_NOT_LETTERS: Final = "__MACOSX"
_ENTRY: Final = b"PK\x01\x02"


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive, `name` relative with `/`; either `data` or the `error` that its reading gave."""

    name: str
    data: bytes | None
    error: ReaderError | None = None


def members(data: bytes) -> Iterator[Member]:
    """The files in an archive that may be letters, by name, each read when it is asked for.

    An archive in it is looked through in its turn, one in that is refused. Raises ArchiveTooLarge, FileDamaged.
    """
    return _Reading().members(open_zip(data), "")


class _Reading:
    """One pass through an archive and those in it, all of which together keep the limits for one."""

    def __init__(self) -> None:
        self._entries = self._bytes = 0

    def members(self, archive: Zipped, within: str) -> Iterator[Member]:
        for name in sorted(filter(_may_be_letter, archive.names), key=lambda name: name.split("/")):
            shown = within + name
            try:
                if _is_archive(name) and within:
                    raise ArchiveTooDeep
                data = self._read(archive, name)
                inner = self._opened(data) if _is_archive(name) else None
            except ReaderError as error:
                yield Member(shown, None, type(error)(**{**error.values, "path": shown}))
                continue
            if inner is None:
                yield Member(shown, data)
            else:
                yield from self.members(inner, f"{shown}/")

    def _read(self, archive: Zipped, name: str) -> bytes:
        self._check()
        try:
            data = archive.read(name)
        except ArchiveTooLarge:
            raise FileTooLarge(limit=LIMIT_MB) from None
        self._bytes += len(data)
        self._check()
        return data

    def _opened(self, data: bytes) -> Zipped:
        self._entries += data.count(_ENTRY)
        self._check()
        return open_zip(data)

    def _check(self) -> None:
        if self._entries > MEMBERS or self._bytes > UNPACKED_MB * _MB:
            raise ArchiveTooLarge


def _may_be_letter(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") or part == _NOT_LETTERS for part in path.parts)
    return not hidden and path.suffix.lower() in SUFFIXES


def _is_archive(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in ARCHIVES
