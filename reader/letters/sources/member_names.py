"""What the members of an archive are called: names in any encoding, made harmless."""

from __future__ import annotations

import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from typing import Final

from reader.letters.encoding.frequency import cost

_UTF8: Final = 0x800  # a bit of a member's flags, APPNOTE.TXT 4.4.4
_UNICODE_PATH: Final = 0x7075  # APPNOTE.TXT 4.6.9
_EASTERN: Final = ("gb18030", "big5hkscs", "cp932")
_WESTERN: Final = "cp437"  # what names are in by the rules of the format
_NEVER_IN_NAMES: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_DRIVE: Final = re.compile(r"^[A-Za-z]:")
_FOREIGN: Final = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f]+|[^\x00-\x7f]+(?=[A-Za-z])")
_LETTER_BITS: Final = 9
"""What a Latin letter with a mark costs inside a word, more than frequent Han and less than rare ones."""


def names_of(members: Sequence[zipfile.ZipInfo]) -> tuple[str, ...]:
    """Relative names with `/` between their parts that lead nowhere out of the archive, '' where nothing is left.

    A folder's name ends in `/`.
    """
    told = [_told(member) for member in members]
    encoding = encoding_of(b"\n".join(name for name in told if isinstance(name, bytes)))
    return tuple(_harmless(name if isinstance(name, str) else name.decode(encoding, "replace")) for name in told)


def encoding_of(names: bytes) -> str:
    """The encoding of names, which archives made on Windows, and some made on a Mac, do not tell."""
    utf8 = _attempt(names, "utf-8")
    if utf8 is not None and (utf8.isascii() or max(utf8) > "\u07ff"):  # three bytes in order are hardly a chance
        return "utf-8"
    costs = {name: cost(text).bits for name in _EASTERN if (text := _attempt(names, name)) is not None}
    for name, text in ((_WESTERN, names.decode(_WESTERN)), ("utf-8", utf8)):
        if text is not None and _is_western(text):
            plain = "".join(filter(str.isascii, text))
            costs[name] = cost(plain).bits + _LETTER_BITS * (len(text) - len(plain))
    return min(costs, key=costs.__getitem__, default=_WESTERN)


def _told(member: zipfile.ZipInfo) -> str | bytes:
    """The name as text where the archive says how it is written, else as bytes."""
    if member.flag_bits & _UTF8:
        return member.orig_filename
    # The module decodes what it is not told as cp437, which gives every byte back; later it may swap separators.
    name = member.orig_filename.encode(_WESTERN, "replace")
    return _unicode_path(member.extra, name) or name


def _unicode_path(extra: bytes, name: bytes) -> str | None:
    """The name in UTF-8 that some programs put beside one in their own encoding."""
    place = 0
    while place + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, place)
        field = extra[place + 4 : place + 4 + size]
        if kind == _UNICODE_PATH and field[1:5] == struct.pack("<L", zlib.crc32(name)):
            return _attempt(field[5:], "utf-8")
        place += 4 + size
    return None


def _attempt(names: bytes, encoding: str) -> str | None:
    try:
        return names.decode(encoding)
    except ValueError:
        return None


def _is_western(names: str) -> bool:
    """Whether all that is not ASCII are Latin letters inside words."""
    foreign = "".join(_FOREIGN.findall(names))
    return len(foreign) == sum(not character.isascii() for character in names) and all(
        unicodedata.name(character, "").startswith("LATIN") for character in foreign
    )


def _harmless(name: str) -> str:
    """A relative name without steps upwards, drives and characters that cannot be seen."""
    cleaned = unicodedata.normalize("NFC", _NEVER_IN_NAMES.sub("", name.split("\x00", 1)[0]).replace("\\", "/"))
    parts = [part for part in _DRIVE.sub("", cleaned).split("/") if part.strip(" .")]
    return "/".join(parts) + ("/" if cleaned.endswith("/") and parts else "")
