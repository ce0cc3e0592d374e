"""How the markup of its file sets a line: what of the evidence bears on it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from reader.letters.evidence import Evidence, EvidenceKind
from reader.text import Span

_MOSTLY: Final = 0.8
"""The share of a line that has to be set so for the line to be called so; its number or a space may be left out."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What markup says of one line: `kinds`, the level of a heading (0 for none), what is bold.

    `bold` is the first bold stretch in characters of the line, half-open; None where nothing is.
    """

    kinds: frozenset[EvidenceKind] = field(default_factory=frozenset)
    level: int = 0
    bold: tuple[int, int] | None = None

    def __contains__(self, kind: EvidenceKind) -> bool:
        return kind in self.kinds


BARE: Final = Layout()
"""A line of which no markup says anything."""


def layouts(text: str, evidence: Iterable[Evidence]) -> dict[int, Layout]:
    """The layout of each line that evidence says something of, by the offset of its first printed character."""
    by_kind: dict[EvidenceKind, list[Evidence]] = defaultdict(list)
    for item in evidence:
        if 0 <= item.span.start < min(item.span.end, len(text)):
            by_kind[item.kind].append(item)
    if not by_kind:
        return {}
    rows = list(_rows(text))
    found: dict[int, Layout] = {}
    for kind, items in by_kind.items():
        for row, span, level in _set(rows, _apart(items)):
            before = found.get(row.start, BARE)
            after = _with(before, kind, row, span, level)
            if after is not before:
                found[row.start] = after
    return _telling(found, len(rows))


def _rows(text: str) -> Iterator[Span]:
    offset = 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            start = offset + raw.index(words[0])
            yield Span(start, start + len(words))
        offset += len(raw) + 1


def _apart(items: Sequence[Evidence]) -> list[Evidence]:
    """The stretches in order, those that touch joined, so that however they nest each line is met once."""
    joined: list[Evidence] = []
    for item in sorted(items, key=lambda item: item.span.start):
        last = joined[-1] if joined else None
        if last is None or item.span.start > last.span.end or item.level != last.level:
            joined.append(item if last is None else _after(last, item))
        else:
            joined[-1] = replace(last, span=Span(last.span.start, max(last.span.end, item.span.end)))
    return joined


def _after(last: Evidence, item: Evidence) -> Evidence:
    start = max(item.span.start, last.span.end)
    return replace(item, span=Span(start, max(start, item.span.end)))


def _set(rows: Sequence[Span], items: Sequence[Evidence]) -> Iterator[tuple[Span, Span, int]]:
    starts = [row.start for row in rows]
    for item in items:
        place = max(0, bisect_right(starts, item.span.start) - 1)
        while place < len(rows) and rows[place].start < item.span.end:
            inside = item.span.within(rows[place])
            if inside is not None:
                yield rows[place], inside, item.level
            place += 1


def _with(layout: Layout, kind: EvidenceKind, row: Span, span: Span, level: int) -> Layout:
    if kind is EvidenceKind.BOLD:
        return _bolder(layout, span.start - row.start, span.end - row.start)
    if len(span) < _MOSTLY * len(row):
        return layout
    level = level if kind is EvidenceKind.HEADING else layout.level
    return replace(layout, kinds=layout.kinds | {kind}, level=level)


def _bolder(layout: Layout, start: int, end: int) -> Layout:
    if layout.bold is None:
        return replace(layout, bold=(start, end))
    first, last = layout.bold
    return replace(layout, bold=(first, end)) if start <= last + 1 else layout


def _telling(found: dict[int, Layout], rows: int) -> dict[int, Layout]:
    """The layouts without what is true of nearly every line: where all is bold, bold tells nothing."""
    bold = sum(layout.bold is not None for layout in found.values())
    centered = sum(EvidenceKind.CENTERED in layout for layout in found.values())
    if bold * 3 > rows * 2 and rows > 3:
        found = {start: replace(layout, bold=None) for start, layout in found.items()}
    if centered * 3 > rows * 2 and rows > 3:
        flat = frozenset({EvidenceKind.CENTERED})
        found = {start: replace(layout, kinds=layout.kinds - flat) for start, layout in found.items()}
    return found
