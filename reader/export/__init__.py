"""Letters with their notes in the formats of other programs, and notes of theirs; names are loaded when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.deferred import deferred

if TYPE_CHECKING:
    from reader.export.file import replace_file
    from reader.export.formats import Format, write
    from reader.export.manner import Manner, Wording
    from reader.export.transcript import Transcript, transcribe

__all__ = ["Format", "Manner", "Transcript", "Wording", "replace_file", "transcribe", "write"]

_PLACES: Final = {
    "Format": "formats",
    "Manner": "manner",
    "Transcript": "transcript",
    "Wording": "manner",
    "replace_file": "file",
    "transcribe": "transcript",
    "write": "formats",
}

__getattr__ = deferred(__name__, _PLACES)
