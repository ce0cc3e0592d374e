"""Ideographic variation selectors: kept behind a character that stays, out of the way of the words of a dictionary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from reader.text import OffsetMap, Span

# Behind a Han only: an emoji's or a keycap's selector is another matter.
_SELECTED: Final = re.compile(r"(?<=[⺀-⿟㐀-鿿豈-﫿\U00020000-\U0003fffd])[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")
_ANY: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def converted_without_selectors(text: str, convert: Callable[[str], tuple[str, OffsetMap]]) -> tuple[str, OffsetMap]:
    """What `convert` makes of the text without its selectors, each of them put back where its character stays.

    A selector names one glyph of its character, so it goes where the character becomes another one.
    """
    found = [Span(*match.span()) for match in _SELECTED.finditer(text)] if _ANY.search(text) else []
    if not found:
        return convert(text)
    plain = _SELECTED.sub("", text)
    shown, offsets = convert(plain)
    bases = list(_bases(found))
    stripped = OffsetMap((Span(one.start - 1, one.end), base) for one, base in zip(found, bases, strict=True))
    kept = [
        (offsets.to_target(base), one.of(text))
        for one, base in zip(found, bases, strict=True)
        if _stays(base, plain, shown, offsets)
    ]
    selected, put_back = _put_back(shown, kept)
    blocks = stripped.then(offsets).then(put_back).blocks
    return selected, OffsetMap(block for block in blocks if block.source.of(text) != block.target.of(selected))


def _bases(found: Iterable[Span]) -> Iterator[Span]:
    """Where the character before each of the found selectors lies in the text without them."""
    removed = 0
    for one in found:
        yield Span(one.start - 1 - removed, one.start - removed)
        removed += len(one)


def _stays(base: Span, plain: str, shown: str, offsets: OffsetMap) -> bool:
    there = offsets.to_target(base)
    return there.of(shown) == base.of(plain) and offsets.to_source(there) == base


def _put_back(shown: str, kept: Sequence[tuple[Span, str]]) -> tuple[str, OffsetMap]:
    """The shown text with a selector behind each of the characters that keep theirs, and the map to it."""
    pieces: list[str] = []
    blocks: list[tuple[Span, Span]] = []
    done = added = 0
    for base, selector in kept:
        pieces += shown[done : base.end], selector
        blocks.append((base, Span(base.start + added, base.end + added + len(selector))))
        done = base.end
        added += len(selector)
    pieces.append(shown[done:])
    return "".join(pieces), OffsetMap(blocks)
