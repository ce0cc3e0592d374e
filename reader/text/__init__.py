"""Positions in a text, the folding of its characters, identifiers."""

from reader.text.characters import CharacterMap
from reader.text.ids import new_id
from reader.text.spans import Block, OffsetMap, Span, Utf16Index

__all__ = ["Block", "CharacterMap", "OffsetMap", "Span", "Utf16Index", "new_id"]
