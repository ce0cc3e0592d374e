"""The way from sign to sign through a letter."""

from __future__ import annotations

from reader.page import SignKind
from reader.text import Span
from reader.ui.letter_view.flow import Flow, Hit

SEARCHED = 30_000
"""About how many characters are looked through for one sign: each of them has to be converted for it."""


def next_sign(flow: Flow, hit: Hit, kinds: frozenset[SignKind], *, backward: bool = False) -> Span | None:
    """The stored span of the nearest sign that begins after a place, or before it; None where none is known near."""
    index: int | None = hit.paragraph
    left = SEARCHED
    while index is not None and left > 0:
        found = [sign.span for sign in flow.page.signs(index) if sign.kind in kinds]
        if index == hit.paragraph:
            found = [span for span in found if _is_beyond(span.start, hit.offset, backward=backward)]
        if found:
            return flow.page.paragraph(index).stored(found[-1 if backward else 0])
        left -= max(1, len(flow.page.span(index)))
        index = flow.readable_before(index) if backward else flow.readable_after(index + 1)
    return None


def _is_beyond(start: int, offset: int, *, backward: bool) -> bool:
    return start < offset if backward else start > offset
