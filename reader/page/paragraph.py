"""One paragraph as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.page.lines import Role
from reader.text import OffsetMap, Span

if TYPE_CHECKING:
    from reader.script import View


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph in one variant.

    `span` is absolute, on the stored text, without the line end; `map` leads from the stored paragraph to `text`.
    `heading` and `cruft` are spans of `text`; `level` is that of a heading, 0 elsewhere. `view` tells how the text
    came about, its spans count from the paragraph's start; None where the text is shown as stored.
    """

    index: int
    span: Span
    text: str
    map: OffsetMap
    role: Role
    level: int = 0
    heading: Span | None = None
    cruft: tuple[Span, ...] = ()
    view: View | None = None

    def stored(self, shown: Span) -> Span:
        """Where a span of `text` lies in the stored text."""
        return self.map.to_source(shown).shifted(self.span.start)

    def shown(self, stored: Span) -> Span:
        """Where a span of the stored text lies in `text`, cut off at the paragraph's ends."""
        start = min(max(stored.start, self.span.start), self.span.end)
        end = min(max(stored.end, start), self.span.end)
        return self.map.to_target(Span(start - self.span.start, end - self.span.start))

    def differences(self, other: Paragraph) -> Iterator[Span]:
        """The stretches of `text` that the same paragraph shows otherwise in `other`, in order and apart."""
        run: Span | None = None
        for here, there in self._pairs(other):
            if here.of(self.text) == there.of(other.text):
                continue
            if run is not None and run.end == here.start:
                run = Span(run.start, here.end)
                continue
            if run is not None:
                yield run
            run = here
        if run is not None:
            yield run

    def _pairs(self, other: Paragraph) -> Iterator[tuple[Span, Span]]:
        """What stands for the same stored characters in both: one by one, or as wholes where either has a block."""
        at = 0
        for stretch in [*_merged(self.map, other.map), Span(len(self.span), len(self.span))]:
            mine = self.map.to_target(Span(at, stretch.start)) if at < stretch.start else None
            if mine is not None:
                theirs = other.map.to_target(Span(at, stretch.start))
                for step in range(len(mine)):
                    here, there = mine.start + step, theirs.start + step
                    yield Span(here, here + 1), Span(there, there + 1)
            if len(stretch):
                yield self.map.to_target(stretch), other.map.to_target(stretch)
            at = stretch.end


def _merged(one: OffsetMap, other: OffsetMap) -> list[Span]:
    """The stored stretches that a block of either map covers, joined where they overlap."""
    merged: list[Span] = []
    for span in sorted(block.source for block in (*one.blocks, *other.blocks)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
