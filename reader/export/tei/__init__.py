"""Letters in TEI P5: the text with its parts and notes, and who wrote to whom and when (CMIF)."""

from reader.export.tei.file import cmif, tei

__all__ = ["cmif", "tei"]
