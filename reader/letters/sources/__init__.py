"""Where letters come from: one module per format."""

from reader.letters.sources.source import Source
from reader.letters.sources.text import LIMIT_MB, from_text, read

__all__ = ["LIMIT_MB", "Source", "from_text", "read"]
