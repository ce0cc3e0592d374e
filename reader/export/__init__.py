"""Letters with their notes in the formats of other programs; names are loaded when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.deferred import deferred

if TYPE_CHECKING:
    from reader.export.file import replace_file
    from reader.export.formats import Format, write

__all__ = ["Format", "replace_file", "write"]

_PLACES: Final = {"Format": "formats", "replace_file": "file", "write": "formats"}

__getattr__ = deferred(__name__, _PLACES)
