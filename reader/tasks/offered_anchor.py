"""The anchor of a passage as another program tells it."""

from __future__ import annotations

from functools import lru_cache

from reader.annotations import Anchor
from reader.export.incoming.offered import Words
from reader.text import Span, Utf16Index


def offered_anchor(words: Words, text: str, *, section: str = "") -> Anchor:
    """An anchor for `locate`: without a position it is behind the text, so that no place is favoured."""
    span = told_span(words, text) or Span(len(text), len(text))
    return Anchor(
        start=span.start,
        end=span.end,
        exact=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
        section=section,
    )


def told_span(words: Words, text: str) -> Span | None:
    """The position that is told, in code points and within the text; None where none is."""
    if words.start is None or words.end is None:
        return None
    start, end = words.start, words.end
    if words.utf16:
        start, end = _units(text).points(start), _units(text).points(end)
    return Span(min(start, len(text)), min(end, len(text)))


@lru_cache(maxsize=1)  # the notes of a letter come one after the other, and a text may be long
def _units(text: str) -> Utf16Index:
    return Utf16Index(text)
