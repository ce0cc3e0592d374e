"""Text to letter: what is title, salutation, section, closing, signature, date and what is left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reader.letters.dates.finding import Found, date_line, find
from reader.letters.evidence import NOTHING_TOLD, Evidence, Particulars
from reader.letters.known_letters import look_up
from reader.letters.letter import Letter, Section
from reader.letters.structure import conclusions, cruft, parts, people, quotations
from reader.letters.structure.findings import Findings
from reader.letters.structure.head import Head, head
from reader.letters.structure.inline_markup import without_markup
from reader.letters.structure.layout import layouts
from reader.letters.structure.lines import Line, lines, reflowed
from reader.letters.structure.official import letterhead
from reader.letters.structure.plain import plain
from reader.letters.structure.salutations import recipient
from reader.letters.structure.sections import Outline, outline
from reader.letters.structure.tail import tail
from reader.text import Span

_CONTEXT: Final = 20_000
"""Characters in which other years of the letter are looked for."""


def parse(text: str, evidence: Sequence[Evidence] = (), particulars: Particulars = NOTHING_TOLD) -> Letter:
    """The letter in `text`. Never raises; what cannot be told stays None or empty.

    `evidence` is what the markup of its file says of stretches of the text; `particulars`, and what is known of
    well-known letters, fill in where the text is silent.
    """
    told = particulars.or_else(look_up(text))
    findings = _read(text, evidence, told.title)
    title = findings.title or told.title
    date, printed = _date(findings, told)
    return Letter(
        text=text,
        title=title,
        sender=_sender(findings, title, told.sender),
        recipient=_recipient(findings, title) or told.recipient,
        salutation=findings.salutation,
        date=date.date if date is not None else None,
        date_span=date.span if date is not None else None,
        date_text=printed.of(text) if printed is not None else None,
        closing=findings.closing,
        signature=findings.signature,
        doc_no=findings.doc_no.of(text) if findings.doc_no is not None else None,
        sections=_trimmed(findings),
        parts=parts.parts(findings, printed),
        cruft=parts.leftovers(findings),
        remarks=findings.outline.remarks,
    )


def _read(text: str, evidence: Sequence[Evidence], known: str | None) -> Findings:
    folded = plain(text)
    found = lines(text, folded, layouts(text, evidence))
    leftovers = cruft.leftovers(found)
    left = {index for run in leftovers for index in range(run.first, run.last + 1)}
    quoted = quotations.set_off([line for line in found if line.row not in left])
    left |= {index for first, last in quoted for index in range(first, last + 1)}
    printed = reflowed([without_markup(line) for line in found if line.row not in left])
    official = letterhead(printed)
    first = head(printed, found, leftovers, known) if official is None else Head(body=official.body)
    printed = [line for line in printed if line not in first.broken] if first.broken else printed
    body = official.body if official else first.body - sum(line.row < _index(found, first) for line in first.broken)
    dated = official is not None and official.date is not None
    last = tail(
        printed,
        body,
        context=text[:_CONTEXT],
        official=official is not None,
        dated=dated,
        reader=_reader(text, first),
    )
    saluting = first.salutation is not None and body < len(printed) and printed[body].start < first.salutation.end
    sections = outline(text, printed, body + saluting, last.body, attached=last.attachments, memo=official is not None)
    conclusion = None if official is not None else _conclusion_place(sections, printed, last.body)
    return Findings(text, folded, found, printed, leftovers, quoted, first, official, last, sections, conclusion)


def _reader(text: str, first: Head) -> str | None:
    """Who the salutation names, in plain form."""
    hit = first.salutation
    named = recipient(text[hit.start : hit.end]) if hit is not None else None
    return plain(named) if named is not None else None


def _index(found: Sequence[Line], first: Head) -> int:
    return first.salutation.line if first.salutation else len(found)


def _sender(findings: Findings, title: str | None, told: str | None) -> str | None:
    """The writer; where the text only calls him 國藩 and a catalogue 曾國藩, he is called so."""
    if findings.official is not None and findings.official.sender:
        return findings.official.sender
    saluted = findings.head.salutation
    named = people.sender(
        findings.signature,
        title=title,
        byline=findings.head.byline,
        writer=saluted.writer if saluted is not None else None,
        closing=findings.closing,
    )
    if named is None or (told is not None and plain(told).endswith(plain(named))):
        return told
    return named


def _recipient(findings: Findings, title: str | None) -> str | None:
    if findings.official is not None:
        return findings.official.recipient
    first = findings.head
    named = recipient(findings.salutation) if findings.salutation is not None else None
    if named is not None:
        return named
    formal = first.salutation is not None and first.salutation.formal
    address = [line.printed for line in first.address] if formal else []
    return people.recipient_of(
        closing=findings.closing,
        field=first.recipient,
        title=title,
        address=address,
        text=findings.text[:_CONTEXT],
    )


def _date(findings: Findings, particulars: Particulars) -> tuple[Found | None, Span | None]:
    """The letter's own date, else the one in its head, else that of the page it was taken from, else as told."""
    pairs: list[tuple[Found | None, Span | None]] = [(findings.tail.found, findings.tail.date)]
    if findings.official is not None:
        pairs.insert(0, (findings.official.found, findings.official.date))
    pairs.append((findings.head.found, findings.head.date))
    for found, span in pairs:
        if found is not None and span is not None:
            return found, span
    on_page = _page_date(findings)
    if on_page is not None or particulars.date is None:
        return on_page or (None, None)
    return date_line(particulars.date), None


def _page_date(findings: Findings) -> tuple[Found, Span] | None:
    for run in findings.leftovers:
        line = findings.found[run.first]
        hit = None
        if run.kind == "meta-line":
            hit = find(line.printed, minguo=True, context=findings.text[:_CONTEXT])
        if hit is not None and hit.date is not None:
            return hit, Span(line.start + hit.start, line.start + hit.end)
    return None


def _trimmed(findings: Findings) -> tuple[Section, ...]:
    """The sections, those that the conclusion ends cut off before it."""
    place = findings.conclusion
    if place is None:
        return findings.outline.sections
    stop, end = findings.printed[place].start, findings.printed[place - 1].end
    return tuple(
        replace(section, span=Span(section.span.start, end)) if stop in section.span else section
        for section in findings.outline.sections
    )


def _conclusion_place(outlined: Outline, printed: Sequence[Line], end: int) -> int | None:
    headed = [pair for pair in zip(outlined.sections, outlined.places, strict=True) if pair[1] < end]
    return conclusions.conclusion(headed, printed, end)
