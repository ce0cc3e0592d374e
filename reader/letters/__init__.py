"""Letters: reading files, decoding, structure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.deferred import deferred
from reader.letters.letter import Cruft, Letter, Part, PartRole, Remark, RemarkKind, Section, SectionKind

if TYPE_CHECKING:
    from reader.letters.encoding.decoding import decode
    from reader.letters.outline import PARSER_VERSION, display_title, to_json
    from reader.letters.sources import Source, from_text, read
    from reader.letters.structure.parsing import parse

__all__ = [
    "PARSER_VERSION",
    "Cruft",
    "Letter",
    "Part",
    "PartRole",
    "Remark",
    "RemarkKind",
    "Section",
    "SectionKind",
    "Source",
    "decode",
    "display_title",
    "from_text",
    "parse",
    "read",
    "to_json",
]

# The patterns of the parser take a tenth of a second to compile, which the first paint does not wait for.
_PLACES: Final = {
    "decode": "encoding",
    "PARSER_VERSION": "outline",
    "display_title": "outline",
    "to_json": "outline",
    "Source": "sources",
    "from_text": "sources",
    "read": "sources",
    "parse": "structure",
}

__getattr__ = deferred(__name__, _PLACES)
