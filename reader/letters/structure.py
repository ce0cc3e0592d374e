"""Text to letter: what is title, salutation, section, closing, signature, date and what is left over."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.letters import conclusions, cruft, people
from reader.letters.cruft import Leftover
from reader.letters.dates import Found, find
from reader.letters.head import Head, head
from reader.letters.letter import Cruft, Letter, Part, PartRole, Section
from reader.letters.lines import Line, lines, reflowed
from reader.letters.official import Letterhead, letterhead
from reader.letters.salutations import recipient
from reader.letters.sections import Outline, outline
from reader.letters.tail import Tail, tail
from reader.text import Span

_CONTEXT = 20_000
"""Characters in which other years of the letter are looked for."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One letter while it is read: its text, its lines, those without cruft, and what was found in them."""

    text: str
    found: Sequence[Line]
    printed: Sequence[Line]
    leftovers: Sequence[Leftover]
    head: Head
    official: Letterhead | None
    tail: Tail
    outline: Outline
    conclusion: int | None


def parse(text: str) -> Letter:
    """The letter in `text`. Never raises; what cannot be told stays None or empty."""
    reading = _read(text)
    first, last = reading.head, reading.tail
    title = _title(reading)
    saluted = reading.text[first.salutation.start : first.salutation.end] if first.salutation else None
    signature = last.signature.of(text) if last.signature else None
    date, date_span = _date(reading)
    doc_no = reading.official.doc_no if reading.official else first.doc_no
    return Letter(
        text=text,
        title=title,
        sender=_sender(reading, title, signature),
        recipient=_recipient(reading, title, saluted),
        salutation=saluted,
        date=date,
        date_text=date_span.of(text) if date_span else None,
        closing=last.closing.of(text) if last.closing else None,
        signature=signature,
        doc_no=doc_no.of(text) if doc_no else None,
        sections=_trimmed(reading),
        parts=tuple(sorted(_parts(reading, date_span, doc_no), key=lambda part: (part.span.start, -part.span.end))),
        cruft=tuple(sorted(_cruft(reading), key=lambda piece: (piece.span.start, -piece.span.end))),
    )


def _read(text: str) -> _Reading:
    found = lines(text)
    leftovers = cruft.leftovers(found)
    left = {index for run in leftovers for index in range(run.first, run.last + 1)}
    printed = reflowed([cruft.without_markup(line) for line in found if line.row not in left])
    official = letterhead(printed)
    first = head(printed, found, leftovers) if official is None else Head(body=official.body)
    printed = [line for line in printed if line not in first.broken] if first.broken else printed
    body = official.body if official else first.body - sum(line.row < _index(found, first) for line in first.broken)
    dated = official is not None and official.date is not None
    last = tail(printed, body, context=text[:_CONTEXT], official=official is not None, dated=dated)
    saluting = first.salutation is not None and body < len(printed) and printed[body].start < first.salutation.end
    sections = outline(
        text, printed, body + saluting, last.body, attachments=last.attachments, memo=official is not None
    )
    conclusion = None if official is not None else _conclusion_place(sections, printed, last.body)
    return _Reading(text, found, printed, leftovers, first, official, last, sections, conclusion)


def _index(found: Sequence[Line], first: Head) -> int:
    return first.salutation.line if first.salutation else len(found)


def _title(reading: _Reading) -> str | None:
    if reading.official is not None:
        return reading.official.title.of(reading.text) if reading.official.title else None
    return reading.head.title.text if reading.head.title else None


def _sender(reading: _Reading, title: str | None, signature: str | None) -> str | None:
    if reading.official is not None and reading.official.sender:
        return reading.official.sender
    saluted = reading.head.salutation
    closing = reading.tail.closing.of(reading.text) if reading.tail.closing else None
    writer = saluted.writer if saluted else None
    return people.sender(signature, title=title, byline=reading.head.byline, writer=writer, closing=closing)


def _recipient(reading: _Reading, title: str | None, saluted: str | None) -> str | None:
    if reading.official is not None:
        return reading.official.recipient
    named = recipient(saluted) if saluted else None
    if named is not None:
        return named
    closing = reading.tail.closing.of(reading.text) if reading.tail.closing else None
    formal = reading.head.salutation is not None and reading.head.salutation.formal
    address = [line.text for line in reading.head.address] if formal else []
    return people.recipient_of(closing=closing, title=title, address=address, text=reading.text[:_CONTEXT])


def _date(reading: _Reading) -> tuple[datetime.date | None, Span | None]:
    """The letter's own date, else the one in its head, else the one of the page it was taken from."""
    pairs: list[tuple[Found | None, Span | None]] = [(reading.tail.found, reading.tail.date)]
    if reading.official is not None:
        pairs.insert(0, (reading.official.found, reading.official.date))
    pairs.append((reading.head.found, reading.head.date))
    for found, span in pairs:
        if found is not None and span is not None:
            return found.date, span
    return _page_date(reading)


def _page_date(reading: _Reading) -> tuple[datetime.date | None, Span | None]:
    for run in reading.leftovers:
        line = reading.found[run.first]
        hit = find(line.text, minguo=True, context=reading.text[:_CONTEXT]) if run.kind == "meta-line" else None
        if hit is not None and hit.date is not None:
            return hit.date, Span(line.start + hit.start, line.start + hit.end)
    return None, None


def _parts(reading: _Reading, date: Span | None, doc_no: Span | None) -> Iterator[Part]:
    first, last = reading.head, reading.tail
    yield from first.parts
    yield from last.parts
    yield from (Part(PartRole.ATTACHMENT_TITLE, span) for span in reading.outline.titles)
    if reading.official is not None:
        yield from reading.official.parts
        if reading.official.title:
            yield Part(PartRole.TITLE, reading.official.title)
    if first.title is not None:
        yield from (Part(PartRole.TITLE, span) for span in first.title.copies)
        yield Part(PartRole.TITLE_BLOCK if first.title.wrapped else PartRole.TITLE, first.title.kept)
    if first.salutation is not None:
        yield Part(PartRole.SALUTATION, Span(first.salutation.start, first.salutation.end))
    named = ((PartRole.CLOSING, last.closing), (PartRole.SIGNATURE, last.signature), (PartRole.DATE, date))
    for role, span in (*named, (PartRole.DOC_NO, doc_no), (PartRole.CONCLUSION, _conclusion(reading))):
        if span is not None:
            yield Part(role, span)


def _conclusion(reading: _Reading) -> Span | None:
    """The unnumbered paragraphs after the last section of the body that are addressed to the whole."""
    place = reading.conclusion
    if place is None:
        return None
    end = reading.printed[reading.tail.body - 1].end
    closing = reading.tail.closing
    if closing is not None and closing.start < end:
        end = max(closing.start, reading.printed[place].start)
    return Span(reading.printed[place].start, end)


def _trimmed(reading: _Reading) -> tuple[Section, ...]:
    """The sections, those that the conclusion ends cut off before it."""
    place = reading.conclusion
    if place is None:
        return reading.outline.sections
    stop, end = reading.printed[place].start, reading.printed[place - 1].end
    return tuple(
        replace(section, span=Span(section.span.start, end)) if stop in section.span else section
        for section in reading.outline.sections
    )


def _conclusion_place(outlined: Outline, printed: Sequence[Line], end: int) -> int | None:
    headed = [pair for pair in zip(outlined.sections, outlined.places, strict=True) if pair[1] < end]
    return conclusions.conclusion(headed, printed, end)


def _cruft(reading: _Reading) -> Iterator[Cruft]:
    for run in reading.leftovers:
        yield Cruft(run.kind, Span(reading.found[run.first].start, reading.found[run.last].end))
    whole = {index for run in reading.leftovers for index in range(run.first, run.last + 1)}
    yield from (Cruft("markup", span) for span in cruft.inline([ln for ln in reading.found if ln.row not in whole]))
    yield from (Cruft("broken-line", line.span) for line in reading.head.broken)
    title = reading.head.title
    if title is not None:
        tables = [s for s in reading.leftovers if s.kind == "meta-table"]
        yield from (Cruft("date-prefix", span) for span in title.prefixes)
        for span in title.copies:
            if not any(reading.found[t.first].start <= span.start < reading.found[t.last].end for t in tables):
                yield Cruft("duplicate-title", span)
