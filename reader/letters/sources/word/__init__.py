"""Word files (.docx)."""

from reader.letters.sources.word.document import extract

__all__ = ["extract"]
