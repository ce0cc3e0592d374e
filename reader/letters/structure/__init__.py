"""Text to letter: title, people, date, sections, closing and signature, and what is left over."""

from reader.letters.structure.parsing import parse

__all__ = ["parse"]
