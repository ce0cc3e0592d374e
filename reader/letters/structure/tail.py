"""The end of a letter: closing, signature, date, and what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.letters.dates.finding import Found
from reader.letters.letter import Part, PartRole
from reader.letters.structure import closings, extras
from reader.letters.structure.lines import Line
from reader.letters.structure.signature import Signed, signed
from reader.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """Spans of the end of a letter.

    `body` is the place of the first line that no longer belongs to the body, `attachments` that of the first
    attachment; `parts` are those that are neither closing nor signature nor date.
    """

    body: int
    closing: Span | None = None
    signature: Span | None = None
    date: Span | None = None
    found: Found | None = None
    attachments: int | None = None
    parts: tuple[Part, ...] = ()


def tail(
    found: Sequence[Line],
    first: int,
    *,
    context: str,
    official: bool = False,
    dated: bool = False,
    reader: str | None = None,
) -> Tail:
    """The end of the letter whose body begins at place `first` of `found`, its lines without cruft.

    `official` is a Taiwan 函, which may be signed under 正本 and 副本; `dated` says that its date is above; `reader`
    is who the salutation names, in plain form.
    """
    end = signed(found, first, context=context, official=official, dated=dated, reader=reader)
    parts, attachments = extras.below(found, end.last, signed=end.signature is not None or end.date is not None)
    parts += _between(found, end)
    over, body = _over(found, first, end.top, (PartRole.DISTRIBUTION, PartRole.ATTACHMENT_LIST))
    closing = closings.closing(found, first, body, end.limit)
    if closing is not None and closing.whole:
        body = closing.body
    listed, body = _over(found, first, body, (PartRole.ATTACHMENT_LIST,))
    return _tail(end, body, closing, attachments, (*parts, *over, *listed))


def _between(found: Sequence[Line], end: Signed) -> list[Part]:
    """The lines between signature and date: how the writer is to be reached, who has copies."""
    if end.signature is None:
        return []
    after = [place for place in range(end.top, end.last) if found[place].start >= end.signature.end]
    roles = [(place, extras.role_of(found, place)) for place in after]
    return [Part(role, found[place].span) for place, role in roles if role is not None]


def _tail(
    end: Signed, body: int, closing: closings.Closing | None, attachments: int | None, parts: tuple[Part, ...]
) -> Tail:
    return Tail(
        body=body,
        closing=closing.span if closing is not None else None,
        signature=end.signature,
        date=end.date,
        found=end.found,
        attachments=attachments,
        parts=parts,
    )


def _over(found: Sequence[Line], first: int, end: int, roles: Sequence[PartRole]) -> tuple[list[Part], int]:
    """The parts of these roles that end before place `end`, from the last upwards, and where the first begins."""
    parts: list[Part] = []
    for role in roles:
        part, end = extras.above(found, first, end, role)
        parts += [part] if part is not None else []
    return parts, end
