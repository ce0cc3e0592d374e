"""Books: the whole as one letter, or each chapter."""

from reader.letters.sources.epub.book import Chapter, chapters, extract

__all__ = ["Chapter", "chapters", "extract"]
