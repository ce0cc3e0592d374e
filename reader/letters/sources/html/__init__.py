"""Web pages and pasted rich text: the main text, with headings, bold and the rest as evidence."""

from reader.letters.sources.html.page import blocks_of, extract, from_fragment

__all__ = ["blocks_of", "extract", "from_fragment"]
