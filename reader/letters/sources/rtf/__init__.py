"""Rich Text Format."""

from reader.letters.sources.rtf.document import extract

__all__ = ["extract"]
