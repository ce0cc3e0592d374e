"""Amendments laid over what the rules found: fields, parts, headings and cruft as a person has decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from reader.letters import dates
from reader.letters.amendment import Amendment, AmendmentKind
from reader.letters.dates.edtf import from_edtf
from reader.letters.letter import Cruft, Letter, Part, PartRole
from reader.letters.reheading import printed, reheaded
from reader.text import Span

BY_HAND: Final = "by-hand"
"""The kind of cruft that a person has cut."""

_WORDS: Final = {
    PartRole.TITLE: "title",
    PartRole.SALUTATION: "salutation",
    PartRole.CLOSING: "closing",
    PartRole.SIGNATURE: "signature",
    PartRole.DATE: "date_text",
    PartRole.DOC_NO: "doc_no",
}
"""The fields in which a letter keeps the words of a part."""

_CONTEXT: Final = 20_000
"""Characters in which other years of the letter are looked for."""


def amended(letter: Letter, amendments: Sequence[Amendment]) -> Letter:
    """The letter as a person has put it right: of two amendments about the same thing the later wins.

    A field that is given wins over the words of a part. An amendment whose span holds no printed character, or does
    not lie within the text, changes nothing.
    """
    usable = [one for one in amendments if one.span is None or _is_printed(letter.text, one.span)]
    letter = _with_words(letter, [one for one in usable if one.kind in {AmendmentKind.FIELD, AmendmentKind.PART}])
    for one in usable:
        if one.kind is AmendmentKind.CRUFT and one.span is not None:
            letter = replace(letter, cruft=_cut(letter, one.span) if one.value else _kept(letter, one.span))
    return reheaded(letter, [one for one in usable if one.kind is AmendmentKind.HEADING])


def _is_printed(text: str, span: Span) -> bool:
    return span.end <= len(text) and printed(text, span) is not None


def _with_words(letter: Letter, decided: Sequence[Amendment]) -> Letter:
    """The letter with its parts and fields as decided; the parts that the rules found give way."""
    text = letter.text
    placed = _placed(text, decided)
    taken = [span for span in placed.values() if span is not None]
    parts = [Part(_titled(role, span.of(text)), span) for role, span in placed.items() if span is not None]
    changes: dict[str, Any] = {}
    for part in letter.parts:
        if _one_title(part.role) in placed:
            continue
        left = _beside(text, part.span, taken)
        if left != part.span and _words(letter, part.role) == part.span.of(text):
            changes |= _worded(letter, part.role, _of(text, left))
        parts += [Part(part.role, left)] if left is not None else []
    for one in sorted(decided, key=lambda one: one.kind is AmendmentKind.FIELD):
        if one.kind is AmendmentKind.FIELD:
            changes |= _told(one)
        else:
            role = _one_title(PartRole(one.name))
            changes |= _worded(letter, role, _of(text, placed[role]))
    parts.sort(key=lambda part: (part.span.start, -part.span.end))
    return replace(letter, parts=tuple(parts), **changes)


def _placed(text: str, decided: Sequence[Amendment]) -> dict[PartRole, Span | None]:
    """Where each part is that was placed by hand, None for nowhere; the earlier placed gives way to the later."""
    last: dict[PartRole, Span | None] = {}
    for one in decided:
        if one.kind is AmendmentKind.PART:
            role = _one_title(PartRole(one.name))
            last.pop(role, None)
            last[role] = printed(text, one.span) if one.span is not None else None
    placed: dict[PartRole, Span | None] = {}
    for role, span in reversed(last.items()):
        taken = [other for other in placed.values() if other is not None]
        placed[role] = None if span is None else _beside(text, span, taken)
    return placed


def _beside(text: str, span: Span, taken: Sequence[Span]) -> Span | None:
    """What is left of a span beside those that are taken, None for nothing."""
    before: Span | None = None
    left: Span | None = span
    while left is not None and left != before:  # What one cuts off may bring another to the edge.
        before = left
        for other in taken:
            left = _outside(text, left, other) if left is not None else None
    return left


def _outside(text: str, span: Span, taken: Span) -> Span | None:
    """A span without its beginning or end, or all of it, that is taken; one that holds or is held by it stays."""
    if span == taken:
        return None
    if not span.overlaps(taken) or (taken.start <= span.start and span.end <= taken.end):
        return span
    if taken.start <= span.start:
        return printed(text, Span(taken.end, span.end))
    return printed(text, Span(span.start, taken.start)) if taken.end >= span.end else span


def _of(text: str, span: Span | None) -> str | None:
    return None if span is None else span.of(text)


def _one_title(role: PartRole) -> PartRole:
    """The role, that of a title for one of several lines, too."""
    return PartRole.TITLE if role is PartRole.TITLE_BLOCK else role


def _titled(role: PartRole, words: str) -> PartRole:
    return PartRole.TITLE_BLOCK if role is PartRole.TITLE and "\n" in words else role


def _told(one: Amendment) -> dict[str, Any]:
    """The field that is said to be something."""
    if one.name == "date":
        days = from_edtf(one.value) if one.value else None
        return {"date": days.day if days is not None else None, "date_span": days}
    return {one.name: one.value}


def _words(letter: Letter, role: PartRole) -> str | None:
    """What the letter says to be the words of a part, None where it keeps none."""
    name = _WORDS.get(_one_title(role))
    return None if name is None else getattr(letter, name)


def _worded(letter: Letter, role: PartRole, words: str | None) -> dict[str, Any]:
    """The fields that follow from the words of a part."""
    name = _WORDS.get(_one_title(role))
    if name is None:
        return {}
    if role is PartRole.DATE:
        found = dates.find(words, minguo=True, context=letter.text[:_CONTEXT]) if words else None
        span = found.span if found is not None else None
        return {"date_text": words, "date": span.day if span is not None else None, "date_span": span}
    return {name: _in_one_line(words) if words and name == "title" else words}


def _in_one_line(words: str) -> str:
    """A title that was wrapped or letter-spaced, without the spaces between."""
    rows = [row.strip() for row in words.split("\n")]
    spaced = all(len(piece) == 1 for row in rows for piece in row.split())
    return "".join("".join(row.split()) if spaced else row for row in rows)


def _cut(letter: Letter, span: Span) -> tuple[Cruft, ...]:
    """The cruft with a stretch more; what was cut by hand before and overlaps it becomes one with it."""
    others = []
    for cruft in letter.cruft:
        if cruft.kind == BY_HAND and cruft.span.overlaps(span):
            span = Span(min(cruft.span.start, span.start), max(cruft.span.end, span.end))
        else:
            others.append(cruft)
    return _in_order([*others, Cruft(BY_HAND, printed(letter.text, span) or span)])


def _kept(letter: Letter, span: Span) -> tuple[Cruft, ...]:
    """The cruft without a stretch."""
    return _in_order([Cruft(cruft.kind, left) for cruft in letter.cruft for left in _around(letter, cruft.span, span)])


def _around(letter: Letter, span: Span, kept: Span) -> Iterator[Span]:
    """What of a span lies before and after a stretch of it, where anything is printed there."""
    if not span.overlaps(kept):
        yield span
        return
    for rest in (Span(span.start, max(kept.start, span.start)), Span(min(kept.end, span.end), span.end)):
        left = printed(letter.text, rest)
        if left is not None:
            yield left


def _in_order(cruft: Sequence[Cruft]) -> tuple[Cruft, ...]:
    return tuple(sorted(cruft, key=lambda piece: (piece.span.start, -piece.span.end, piece.kind == BY_HAND)))
