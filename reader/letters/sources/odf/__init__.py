"""OpenDocument texts (.odt)."""

from reader.letters.sources.odf.document import extract

__all__ = ["extract"]
