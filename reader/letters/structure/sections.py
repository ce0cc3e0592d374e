"""The outline of a letter: which paragraphs are headed, how deep, and how far each section runs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.letters.letter import Remark, Section, SectionKind
from reader.letters.structure.attachments import attachments
from reader.letters.structure.heading_candidates import Candidate, candidates
from reader.letters.structure.levels import nest
from reader.letters.structure.lines import Line
from reader.letters.structure.remarks import Headed, remarks
from reader.text import Span

_AROUND: Final = re.compile(r"[().、．）（\s]")
_LETTERS: Final = {"i.": "a.", "（i）": "（a）", "Ⅰ.": "A."}
"""Styles of Roman numbers, and those of letters that they may be part of: h. i. j."""


class Outline(NamedTuple):
    """Sections in order, per section the place of its first line, titles of attachments, what is odd of numbers."""

    sections: tuple[Section, ...]
    places: tuple[int, ...]
    titles: tuple[Span, ...] = ()
    remarks: tuple[Remark, ...] = ()


class _Entry(NamedTuple):
    candidate: Candidate
    level: int


def outline(
    text: str, found: Sequence[Line], first: int, end: int, *, attached: int | None, memo: bool = False
) -> Outline:
    """The sections of the body, the places `first`..`end` of `found`, and of the attachments from `attached` on.

    `memo` reads 主旨、說明、辦法 as headings.
    """
    body = list(candidates(found, first, end, memo=memo))
    if attached is not None:
        body += attachments(found, attached)
    body = list(_lettered(body))
    levels = nest([candidate.mark for candidate in body])
    entries = [_Entry(candidate, level) for candidate, level in zip(body, levels, strict=True) if level is not None]
    entries = list(_settled(entries, found))
    stops = [end] if attached is None else sorted({end, attached, len(found)})
    return Outline(
        tuple(_sections(text, found, entries, stops)),
        tuple(entry.candidate.place for entry in entries),
        tuple(entry.candidate.title for entry in entries if entry.candidate.title is not None),
        tuple(remarks(Headed(entry.level, entry.candidate.number, entry.candidate.label) for entry in entries)),
    )


def _lettered(body: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates, those with an i or v that follows on h or u taken for a letter."""
    last: dict[str, int] = {}
    for candidate in body:
        number = candidate.number
        style = _LETTERS.get(number.style) if number is not None else None
        if number is not None and style is not None:
            sign = _AROUND.sub("", number.text)
            value = ord(sign.lower()) - ord("a") + 1 if len(sign) == 1 and sign.isascii() else 0
            if value and last.get(style) == value - 1:
                number = number._replace(style=style, value=value)
                candidate = candidate._replace(number=number, mark=candidate.mark._replace(style=style, value=value))
        if number is not None:
            last[number.style] = number.value
        yield candidate


def _settled(entries: Sequence[_Entry], found: Sequence[Line]) -> Iterator[_Entry]:
    """The entries, those settled whose first sentence may be a heading: as most of their list are."""
    lists: dict[tuple[str, int], Counter[tuple[SectionKind, bool]]] = defaultdict(Counter)
    for candidate, level in entries:
        lists[candidate.mark.style, level][candidate.kind, candidate.doubtful] += 1
    for index, entry in enumerate(entries):
        candidate = entry.candidate
        if not candidate.doubtful:
            yield entry
            continue
        if candidate.kind is SectionKind.LINE and not candidate.key:
            kind = SectionKind.ITEM if _ends_sentences(entries, index, found) else SectionKind.LINE
        else:
            kind = _usual(candidate, lists[candidate.mark.style, entry.level])
        pieces = candidate.pieces if kind is not SectionKind.ITEM else ()
        if candidate.kind is SectionKind.LINE and kind is SectionKind.RUN_IN:
            pieces = candidate.key
        yield entry._replace(candidate=candidate._replace(kind=kind, pieces=pieces))


def _ends_sentences(entries: Sequence[_Entry], index: int, found: Sequence[Line]) -> bool:
    """Whether the entry is the last of a list whose item before it is no more than a sentence as well."""
    entry, before = entries[index], entries[index - 1] if index else None
    following = entries[index + 1] if index + 1 < len(entries) else None
    if before is None or not _is_next(before, entry) or before.candidate.kind is not SectionKind.ITEM:
        return False
    if any(line.opens for line in found[before.candidate.place + 1 : entry.candidate.place]):
        return False
    return (
        following is None
        or following.level < entry.level
        or (following.level == entry.level and not _is_next(entry, following))
    )


def _is_next(before: _Entry, entry: _Entry) -> bool:
    """Whether an entry continues the list of the one before it."""
    first, second = before.candidate.mark, entry.candidate.mark
    if before.level != entry.level or first.style != second.style or first.value is None:
        return False
    return second.value == first.value + 1


def _usual(candidate: Candidate, kinds: Counter[tuple[SectionKind, bool]]) -> SectionKind:
    sure_items, items = kinds[SectionKind.ITEM, False], kinds[SectionKind.ITEM, True]
    lines, sure_runs, runs = (
        kinds[SectionKind.LINE, True], kinds[SectionKind.RUN_IN, False], kinds[SectionKind.RUN_IN, True]
    )  # fmt: skip
    if candidate.kind is SectionKind.LINE:
        return SectionKind.RUN_IN if lines + sure_runs > 1 else SectionKind.LINE
    if candidate.kind is SectionKind.ITEM:
        named = sure_runs + runs > 1 and not sure_items and items * 2 <= sure_runs + runs
        return SectionKind.RUN_IN if named else SectionKind.ITEM
    itemised = (sure_items + items, sure_items) > (sure_runs + runs, sure_runs)
    return SectionKind.ITEM if itemised else SectionKind.RUN_IN


def _sections(text: str, found: Sequence[Line], entries: Sequence[_Entry], stops: Sequence[int]) -> Iterator[Section]:
    for (candidate, level), end in zip(entries, _ends(entries, stops), strict=True):
        start = min([candidate.label.start, *(piece.start for piece in candidate.pieces[:1])])
        heading_end = candidate.pieces[-1].end if candidate.pieces else candidate.label.end
        yield Section(
            level=level,
            label=candidate.label.of(text),
            heading="".join(piece.of(text) for piece in candidate.pieces) or None,
            kind=candidate.kind,
            span=Span(start, max(found[end - 1].end, heading_end)),
            heading_end=heading_end,
        )


def _ends(entries: Sequence[_Entry], stops: Sequence[int]) -> list[int]:
    """Per section the place after its last line, found from the back in one pass."""
    ends = [0] * len(entries)
    following: list[int] = []
    stop = len(stops) - 1
    for index in range(len(entries) - 1, -1, -1):
        candidate, level = entries[index]
        while stop > 0 and stops[stop - 1] > candidate.place:
            stop -= 1
            following.clear()
        while following and entries[following[-1]].level > level:
            following.pop()
        nearest = entries[following[-1]].candidate.place if following else stops[stop]
        ends[index] = min(nearest, stops[stop]) if stops[stop] > candidate.place else candidate.place + 1
        following.append(index)
    return ends
