"""How letters, notes and texts are named to the world (RFC 3987), and back."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote

_UUID: Final = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_OF_UUID: Final = "urn:uuid:"
_OF_OTHERS: Final = "urn:x-chidu:"
_IRI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20\x7f]+")


def iri_of(key: str) -> str:
    """The IRI of the letter or note with this id."""
    return f"{_OF_UUID}{key}" if _UUID.fullmatch(key) else f"{_OF_OTHERS}{quote(key, safe='')}"


def id_of(iri: str) -> str | None:
    """The id that `iri_of` named, None for any other IRI."""
    if iri.startswith(_OF_UUID):
        key = iri.removeprefix(_OF_UUID).lower()
        return key if _UUID.fullmatch(key) else None
    return unquote(iri.removeprefix(_OF_OTHERS)) if iri.startswith(_OF_OTHERS) else None


def is_iri(value: object) -> bool:
    """Whether a value is an absolute IRI."""
    return isinstance(value, str) and _IRI.fullmatch(value) is not None
