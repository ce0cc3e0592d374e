"""Choices laid over a view: other words than the converter's are shown at their places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from reader.script.choice import Choice
from reader.script.conversion import View, pure
from reader.text import Block, OffsetMap, Span
from reader.text.fold import fold


class _Part(NamedTuple):
    """A stretch of the stored text, where it is shown in a view, and what is to be shown for it."""

    source: Span
    shown: Span
    form: str
    is_block: bool


def choice_applied(view: View, choices: Sequence[Choice]) -> View:
    """The view with what was chosen in place of what it shows there; the choices are added to the view's.

    They are in the order of the text, apart from one another and from those of the view. Where one touches a block
    the whole of it is replaced: the characters beside the choice are converted on their own.
    """
    if not choices:
        return view
    regions = list(_regions(view, choices))
    starts = [region.source.start for region in regions]
    kept = (block for block in view.map.blocks if not _inside(block, regions, starts))
    others = (_Part(*block, block.target.of(view.text), is_block=True) for block in kept)
    pieces: list[str] = []
    blocks: list[tuple[Span, Span]] = []
    done = shift = 0
    for part in sorted([*regions, *others]):
        pieces += view.text[done : part.shown.start], part.form
        start, done = part.shown.start + shift, part.shown.end
        if part.is_block:
            blocks.append((part.source, Span(start, start + len(part.form))))
        shift += len(part.form) - len(part.shown)
    pieces.append(view.text[done:])
    return replace(view, text="".join(pieces), map=OffsetMap(blocks), choices=in_order([*view.choices, *choices]))


def beside(choices: Iterable[Choice], spans: Iterable[Span]) -> Iterator[Choice]:
    """What of the choices lies outside the spans; only one that keeps its length can be parted."""
    taken = {offset for span in spans for offset in range(span.start, span.end)}
    for choice in choices:
        start, end = choice.span.start, choice.span.end
        if taken.isdisjoint(range(start, end)):
            yield choice
        elif len(choice.shown) == end - start:
            for is_free, offsets in groupby(range(start, end), key=lambda offset: offset not in taken):
                if is_free:
                    first, *rest = offsets
                    span = Span(first, first + 1 + len(rest))
                    yield replace(choice, span=span, shown=span.shifted(-start).of(choice.shown))


def in_order(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """The choices in the order of the text."""
    return tuple(sorted(choices, key=lambda choice: choice.span))


def _regions(view: View, choices: Iterable[Choice]) -> Iterator[_Part]:
    """Choices widened to whole blocks, those that touch the same one together."""
    found: list[tuple[Span, Span, list[Choice]]] = []
    for choice in choices:
        shown = view.map.to_target(choice.span)
        source = view.map.to_source(shown)
        if found and source.start < found[-1][0].end:
            source_before, shown_before, together = found.pop()
            source, shown = Span(source_before.start, source.end), Span(shown_before.start, shown.end)
            found.append((source, shown, [*together, choice]))
        else:
            found.append((source, shown, [choice]))
    for source, shown, together in found:
        form = _form(view, source, together)
        is_block = len(form) != len(source) or fold(form) != fold(source.of(view.stored))
        yield _Part(source, shown, form, is_block)


def _form(view: View, source: Span, choices: Iterable[Choice]) -> str:
    """The choices with what lies beside them in a stretch."""
    pieces: list[str] = []
    at = source.start
    for choice in choices:
        pieces += _alone(view, Span(at, choice.span.start)), choice.shown
        at = choice.span.end
    pieces.append(_alone(view, Span(at, source.end)))
    return "".join(pieces)


def _alone(view: View, span: Span) -> str:
    """What a stretch that was part of a block is converted to on its own."""
    if not len(span):
        return ""
    return pure(span.of(view.stored), view.target, source=view.source, edition=view.edition).text


def _inside(block: Block, regions: Sequence[_Part], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, block.source.start) - 1
    return place >= 0 and block.source.start in regions[place].source
