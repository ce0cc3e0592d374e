"""How a passage is described so that it is found again, and how it is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from typing import Literal

from reader.annotations.annotation import Anchor
from reader.errors import PassageEmpty, SpanOutside
from reader.text import Span
from reader.text.fold import fold

CONTEXT = 32
"""Code points of context that an anchor keeps on either side."""

_WINDOW = 3 * CONTEXT  # another copy may have line ends and indents between the words
_ENOUGH = 0.6  # met by a quote of sixteen characters with its whole context on one side only
_LEAD = 1.5  # by what factor the context of the place that is meant agrees better than any other


@dataclass(frozen=True, slots=True)
class Located:
    """Where an anchor's words are: at its position, or elsewhere by quote and context.

    `score` is the share of quote and context that agrees; 1.0 at the position.
    """

    span: Span
    how: Literal["position", "quote"]
    score: float


def describe(text: str, span: Span, *, section: str = "", base: int = 0) -> Anchor:
    """The anchor of a passage; `text` may be a slice of the stored text that begins at offset `base`.

    Raises SpanOutside where `text` does not hold the passage, PassageEmpty where it has no characters.
    """
    start, end = span.start - base, span.end - base
    if start < 0 or end > len(text):
        raise SpanOutside(start=span.start, end=span.end, chars=base + len(text))
    if start == end:
        raise PassageEmpty(start=span.start)
    return Anchor(
        start=span.start,
        end=span.end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        section=section,
    )


def locate(anchor: Anchor, text: str, *, base: int = 0) -> Located | None:
    """Where an anchor's words are in a stored text, or its slice from offset `base`; None where nothing tells.

    Quote and context are compared folded, so a copy in the other script or with other line ends is recognised.
    Similar words never are, nor the same words in a place that neither context nor length singles out.
    """
    if not anchor.exact:
        return None
    start = anchor.start - base
    if _holds_at(start, anchor, text):
        return Located(Span(anchor.start, anchor.start + len(anchor.exact)), "position", 1.0)
    found = _by_quote(start, anchor, _folded(text))
    if found is None:
        return None
    return Located(Span(found[0], found[0] + len(anchor.exact)).shifted(base), "quote", found[1])


def _holds_at(start: int, anchor: Anchor, text: str) -> bool:
    """Whether the quote is at `start`, with the context of one side as far as `text` reaches."""
    if start < 0 or not text.startswith(anchor.exact, start):
        return False
    end = start + len(anchor.exact)
    before, after = text[max(0, start - len(anchor.prefix)) : start], text[end : end + len(anchor.suffix)]
    return anchor.prefix.endswith(before) or anchor.suffix.startswith(after)


# The notes of a letter are located one after the other, and folding ten million characters takes a while.
@lru_cache(maxsize=1)
def _folded(text: str) -> str:
    return fold(text)


def _by_quote(position: int, anchor: Anchor, text: str) -> tuple[int, float] | None:
    """Start and score of the one place that must be meant, in a folded text."""
    quote = fold(anchor.exact)
    before, after = _dense(fold(anchor.prefix))[::-1], _dense(fold(anchor.suffix))
    # Of two places that agree equally well, the one at the position is meant.
    candidates = nlargest(
        2,
        (
            (_agreeing(before, after, text, start, start + len(quote)), start == position, start)
            for start in _occurrences(quote, text)
        ),
    )
    if not candidates:
        return None
    context, in_place, start = candidates[0]
    score = (len(quote) + context) / (len(quote) + len(before) + len(after))
    clear = len(candidates) == 1 or context > _LEAD * candidates[1][0]
    meant = (in_place and context > 0) or (clear and score >= _ENOUGH)
    return (start, score) if meant else None


def _occurrences(quote: str, text: str) -> Iterator[int]:
    start = text.find(quote)
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _agreeing(before: str, after: str, text: str, start: int, end: int) -> int:
    """How many characters of context next to start..end agree; `before` is reversed, both without white space."""
    left = _dense(text[max(0, start - _WINDOW) : start])[::-1]
    return _common(before, left) + _common(after, _dense(text[end : end + _WINDOW]))


def _common(a: str, b: str) -> int:
    """The length of the common beginning."""
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


def _dense(text: str) -> str:
    return "".join(text.split())
