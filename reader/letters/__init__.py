"""Letters: reading files, decoding, structure."""

from reader.letters.encoding import decode
from reader.letters.letter import Cruft, Letter, Part, PartRole, Section, SectionKind
from reader.letters.outline import to_json
from reader.letters.sources import Source, from_text, read
from reader.letters.structure import PARSER_VERSION, display_title, parse

__all__ = [
    "PARSER_VERSION",
    "Cruft",
    "Letter",
    "Part",
    "PartRole",
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
