"""The characters of a saved page: its bytes decide, what it says of its encoding is a hint only."""

from __future__ import annotations

import re
from typing import Final

from reader.errors import EncodingDisputed, EncodingMismatch, UnknownEncoding
from reader.letters.encoding.decoding import Decoded, decode, normal_name

_TOLD: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_TOLD_WITHIN: Final = 8_192
_CODE: Final = re.compile(rb"<!--|-->|<(/?)(script|style)\b", re.IGNORECASE)
_TAG: Final = re.compile(rb"<[^<>]*>")
_WIDE: Final = ("utf-16", "utf-32")


def decode_page(data: bytes, encoding: str | None) -> Decoded:
    """The page in `data`, perhaps without its scripts and styles; `encoding` None looks for it. Raises as `decode`."""
    if encoding or b"\x00" in data:
        return decode(data, encoding=encoding)
    # Scripts and tags are ASCII for the most part and would outvote the few words of a letter.
    page = _without_code(data)
    words = _TAG.sub(b"\n", page)
    try:
        name = decode(words if words.strip() else page).encoding
    except EncodingDisputed as dispute:
        told = _told(data, page, dispute.values.get("candidates"))
        if told is None:
            raise
        name = told
    if name.startswith(_WIDE):
        return decode(data, encoding=name)
    return decode(page, encoding=name)


def _told(data: bytes, page: bytes, candidates: object) -> str | None:
    """The encoding that the page names, if it is one of `candidates` and fits."""
    for match in _TOLD.finditer(data[:_TOLD_WITHIN]):
        try:
            name = normal_name(match.group(1).decode("ascii"))
            if isinstance(candidates, list) and name in candidates:
                return decode(page, encoding=name).encoding
        except (UnknownEncoding, EncodingMismatch):
            continue
    return None


def _without_code(data: bytes) -> bytes:
    """The page without comments, scripts and styles; one that is never closed stays."""
    kept: list[bytes] = []
    done, opened, awaited = 0, 0, b""
    for match in _CODE.finditer(data):
        mark = (b"-->" if match.group() == b"-->" else b"/" + match.group(2).lower()) if _closes(match) else b""
        if not awaited and not mark:
            opened = match.start()
            awaited = b"-->" if match.group() == b"<!--" else b"/" + match.group(2).lower()
        elif awaited and mark == awaited:
            kept.append(data[done:opened])
            done = match.end() if awaited == b"-->" else data.find(b">", match.end()) + 1
            done, awaited = done or match.end(), b""
    return b"".join((*kept, data[done:]))


def _closes(match: re.Match[bytes]) -> bool:
    return match.group() == b"-->" or match.group(1) == b"/"
