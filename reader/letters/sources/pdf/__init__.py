"""PDF files with a text layer: characters on pages, made lines and paragraphs again."""

from reader.letters.sources.pdf.document import extract

__all__ = ["extract"]
