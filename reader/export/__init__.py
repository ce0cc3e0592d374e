"""Letters with their notes in the formats of other programs."""

from reader.export.file import replace_file
from reader.export.formats import Format, write

__all__ = ["Format", "replace_file", "write"]
