"""Ideographic variation selectors: kept behind a character that stays, out of the way of the words of a dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from reader.text import OffsetMap, Span

# Behind a Han only: an emoji's or a keycap's selector is another matter.
_SELECTED: Final = re.compile(r"(?<=[⺀-⿟㐀-鿿豈-﫿\U00020000-\U0003fffd])[︀-️\U000e0100-\U000e01ef]")
_ANY: Final = re.compile("[︀-️\U000e0100-\U000e01ef]")


def converted_without_selectors(text: str, convert: Callable[[str], tuple[str, OffsetMap]]) -> tuple[str, OffsetMap]:
    """What `convert` makes of the text without its selectors, each of them put back where its character stays.

    A selector names one glyph of its character, so it goes where the character becomes another one.
    """
    found = [match.start() for match in _SELECTED.finditer(text)] if _ANY.search(text) else []
    if not found:
        return convert(text)
    places = set(found)
    plain = "".join(character for at, character in enumerate(text) if at not in places)
    shown, offsets = convert(plain)
    # Counted in the text without selectors, each stands after so many characters.
    ends = [at - number for number, at in enumerate(found)]
    kept = [_stays(plain, shown, offsets, end) for end in ends]
    return _put_back(text, found, ends, kept, shown, offsets)


def _stays(plain: str, shown: str, offsets: OffsetMap, end: int) -> bool:
    base = Span(end - 1, end)
    inside = any(block.source.overlaps(base) for block in offsets.blocks)
    return not inside and offsets.to_target(base).of(shown) == base.of(plain)


def _put_back(
    text: str, found: list[int], ends: list[int], kept: list[bool], shown: str, offsets: OffsetMap
) -> tuple[str, OffsetMap]:
    """The shown text with the selectors that are kept, and the map from the text with all of them."""
    pieces: list[str] = []
    blocks = [(_grown(block.source, ends), block.target) for block in offsets.blocks]
    done = added = 0
    moved: list[tuple[Span, Span]] = []
    pending = iter([*blocks, (Span(len(text), len(text)), Span(len(shown), len(shown)))])
    block = next(pending)
    for at, end, stays in zip(found, ends, kept, strict=True):
        while block[0].end <= at - 1 and len(block[0]):
            moved.append((block[0], block[1].shifted(added)))
            block = next(pending)
        if block[0].start <= at - 1 < block[0].end:
            continue  # taken in by the block
        place = offsets.to_target(Span(end - 1, end)).end
        pieces.append(shown[done:place])
        done = place
        if stays:
            pieces.append(text[at])
            added += 1
        else:
            moved.append((Span(at - 1, at + 1), Span(place - 1 + added, place + added)))
    while len(block[0]):
        moved.append((block[0], block[1].shifted(added)))
        block = next(pending)
    pieces.append(shown[done:])
    return "".join(pieces), OffsetMap(moved)


def _grown(span: Span, ends: list[int]) -> Span:
    """A span of the text without selectors as one of the text with them, the one behind its end included."""
    before = sum(1 for end in ends if end <= span.start)
    within = sum(1 for end in ends if end <= span.end)
    return Span(span.start + before, span.end + within)
