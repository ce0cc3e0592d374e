"""The members of a zip archive in memory, bounded before anything is unpacked; nothing is written to disk."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from reader.errors import ArchiveTooLarge, FileDamaged, FileLocked
from reader.letters.sources.limits import LIMIT_MB, MEMBERS, RATIO, UNPACKED_MB
from reader.letters.sources.member_names import names_of

_MB: Final = 2**20
_BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    ValueError,
    EOFError,
    OSError,
    OverflowError,
    struct.error,
    zlib.error,
)
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # LZMA may ask for gigabytes before the first byte
_ENCRYPTED: Final = 0x1  # a bit of a member's flags, APPNOTE.TXT 4.4.4
_ENTRY, _END, _END_BYTES = b"PK\x01\x02", b"PK\x05\x06", 22
_COMMENT_BYTES: Final = 2**16 - 1
_ZIP64: Final = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Zipped:
    """An archive whose sizes are within the limits; `names` are its files in the archive's order, folders left out.

    Names have `/` between their parts; those that would lead out of the archive are cut so that they do not.
    """

    names: tuple[str, ...]
    _members: Mapping[str, zipfile.ZipInfo]
    _archive: zipfile.ZipFile

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str, limit: int = LIMIT_MB * _MB) -> bytes:
        """What a member holds, at most `limit` bytes; raises ArchiveTooLarge, FileLocked, FileDamaged, KeyError."""
        member = self._members[name]
        if member.flag_bits & _ENCRYPTED:
            raise FileLocked
        if member.compress_type not in _METHODS:
            raise FileDamaged
        if member.file_size > limit:
            raise ArchiveTooLarge
        try:
            with self._archive.open(member) as packed:
                # One byte more than the archive tells, so that a member which is longer shows itself.
                data = packed.read(member.file_size + 1)
        except (*_BROKEN, RuntimeError):
            raise FileDamaged from None
        if len(data) != member.file_size:
            raise FileDamaged
        return data


def open_zip(data: bytes) -> Zipped:
    """The archive in `data`, or in the end of it; raises ArchiveTooLarge or FileDamaged."""
    _check_count(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (*_BROKEN, RuntimeError):
        raise FileDamaged from None
    _check_sizes(archive.infolist(), len(data))
    members = _members(archive.infolist())
    return Zipped(tuple(members), members, archive)


def _check_count(data: bytes) -> None:
    """Count the entries before they are read, each of which costs time and memory whatever it says."""
    end = data.rfind(_END, max(0, len(data) - _END_BYTES - _COMMENT_BYTES))
    if end < 0 or len(data) < end + _END_BYTES:
        raise FileDamaged
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    start = 0 if size == _ZIP64 else max(0, end - size)
    if data.count(_ENTRY, start, end) > MEMBERS:
        raise ArchiveTooLarge


def _check_sizes(members: Iterable[zipfile.ZipInfo], held: int) -> None:
    """By what the archive says; a member that holds more than it says is found out when it is read."""
    packed = unpacked = 0
    for member in members:
        packed += member.compress_size
        unpacked += member.file_size
        swollen = member.file_size > _MB and member.file_size > RATIO * member.compress_size
        # Members that lie over one another make a small file unpack to a huge one.
        if swollen or unpacked > UNPACKED_MB * _MB or packed > held:
            raise ArchiveTooLarge


def _members(found: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    members: dict[str, zipfile.ZipInfo] = {}
    for name, member in zip(names_of(found), found, strict=True):
        if not name or name.endswith("/") or stat.S_ISLNK(member.external_attr >> 16):
            continue
        if name in members:  # two programs would see two different files
            raise FileDamaged
        members[name] = member
    return members
