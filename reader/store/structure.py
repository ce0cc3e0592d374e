"""How the recognised structure of a letter is kept: compact JSON for each piece of its text, derived and replaceable.

A section, part, stretch of cruft or remark is written with every piece of the text that it touches. So a slice of a
long letter is shown with what touches it, and nothing else is read.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from reader.letters import Cruft, Letter, Part, PartRole, Remark, RemarkKind, Section, SectionKind
from reader.text import Span

_Stretch = Section | Part | Cruft | Remark

_EMPTY: Final = "[[],[],[],[]]"


@dataclass(frozen=True, slots=True)
class Structure:
    """The stretches that were recognised in a letter, or in a slice of it; each in the order of the text."""

    sections: tuple[Section, ...] = ()
    parts: tuple[Part, ...] = ()
    cruft: tuple[Cruft, ...] = ()
    remarks: tuple[Remark, ...] = ()


def encode(letter: Letter, starts: Sequence[int]) -> list[tuple[int, str]]:
    """The structure by the pieces that begin at `starts`; pieces without any are left out."""
    pieces: list[tuple[list[object], ...]] = [([], [], [], []) for _ in starts]
    recognised: tuple[tuple[_Stretch, ...], ...] = (letter.sections, letter.parts, letter.cruft, letter.remarks)
    for kind, stretches in enumerate(recognised):
        for stretch in stretches:
            first = bisect_right(starts, stretch.span.start) - 1
            for piece in pieces[first : max(first + 1, bisect_left(starts, stretch.span.end))]:
                piece[kind].append(_record(stretch))
    written = (json.dumps(piece, ensure_ascii=False, separators=(",", ":")) for piece in pieces)
    return [(start, body) for start, body in zip(starts, written, strict=True) if body != _EMPTY]


def decode(pieces: Iterable[Sequence[Any]]) -> Structure | None:
    """The structure from its pieces (start, JSON) in the order of the text; None where they cannot be understood."""
    sections: list[Section] = []
    parts: list[Part] = []
    cruft: list[Cruft] = []
    remarks: list[Remark] = []
    # What reaches into the first piece from before belongs to the slice; into later ones, it was seen.
    try:
        for number, (start, body) in enumerate(pieces):
            own = start if number else 0
            records = json.loads(body)
            sections += [_section(*record) for record in records[0] if record[0] >= own]
            parts += [Part(PartRole(role), Span(a, b)) for a, b, role in records[1] if a >= own]
            cruft += [Cruft(kind, Span(a, b)) for a, b, kind in records[2] if a >= own]
            # Pieces of version 2 know of no remarks.
            remarks += [_remark(*record) for group in records[3:] for record in group if record[0] >= own]
    except (ValueError, TypeError, LookupError):
        return None
    return Structure(tuple(sections), tuple(parts), tuple(cruft), tuple(remarks))


def _record(stretch: _Stretch) -> list[object]:
    span = [stretch.span.start, stretch.span.end]
    if isinstance(stretch, Section):
        return [*span, stretch.level, stretch.label, stretch.heading, stretch.kind, stretch.heading_end]
    if isinstance(stretch, Remark):
        return [*span, stretch.kind, stretch.expected, stretch.after]
    return [*span, stretch.role if isinstance(stretch, Part) else stretch.kind]


def _section(
    start: int, end: int, level: int, label: str, heading: str | None, kind: str, heading_end: int
) -> Section:
    return Section(
        level=level,
        label=label,
        heading=heading,
        kind=SectionKind(kind),
        span=Span(start, end),
        heading_end=heading_end,
    )


def _remark(start: int, end: int, kind: str, expected: str, after: str) -> Remark:
    return Remark(kind=RemarkKind(kind), span=Span(start, end), expected=expected, after=after)
