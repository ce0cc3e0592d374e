"""The references between the files of a book, and the members that they lead to."""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit


class Names:
    """Finds members by references that differ from their names in case, percent signs or form of Unicode."""

    __slots__ = ("_exact", "_loose")

    def __init__(self, names: Iterable[str]) -> None:
        self._exact = frozenset(names)
        self._loose = {_loosened(name): name for name in sorted(self._exact, reverse=True)}

    def find(self, reference: str, *, base: str = "") -> tuple[str, str] | None:
        """The member that `reference` in the member `base` leads to, and its fragment; None where there is none."""
        try:
            parts = urlsplit(reference.strip())
        except ValueError:
            return None
        path = unquote(parts.path).replace("\\", "/")
        for start in (posixpath.dirname(base), ""):
            name = posixpath.normpath(posixpath.join("/", start, path)).lstrip("/") if path else base
            found = name if name in self._exact else self._loose.get(_loosened(name))
            if found is not None:
                return found, unquote(parts.fragment)
        return None


def _loosened(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
