"""Where letters come from: one module per format."""

from reader.letters.sources.limits import LIMIT_MB
from reader.letters.sources.reading import book_chapters, file_bytes, from_rich_text, from_text, read, read_bytes
from reader.letters.sources.source import Extract, Source

__all__ = [
    "LIMIT_MB",
    "Extract",
    "Source",
    "book_chapters",
    "file_bytes",
    "from_rich_text",
    "from_text",
    "read",
    "read_bytes",
]
