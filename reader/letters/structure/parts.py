"""The parts of a letter and its cruft, gathered from what was found in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reader.letters.evidence import EvidenceKind
from reader.letters.letter import Cruft, Part, PartRole
from reader.letters.structure import quotations
from reader.letters.structure.findings import Findings
from reader.letters.structure.inline_markup import inline
from reader.text import Span


def parts(findings: Findings, date: Span | None) -> tuple[Part, ...]:
    """The parts in the order of the text, the longer first where two begin together."""
    gathered = [*_printed(findings, date), *_quotations(findings), *_tables(findings)]
    return tuple(sorted(gathered, key=lambda part: (part.span.start, -part.span.end)))


def leftovers(findings: Findings) -> tuple[Cruft, ...]:
    """The cruft in the order of the text, the longer first where two begin together."""
    return tuple(sorted(_cruft(findings), key=lambda piece: (piece.span.start, -piece.span.end)))


def _printed(findings: Findings, date: Span | None) -> Iterator[Part]:
    first, last = findings.head, findings.tail
    yield from first.parts
    yield from last.parts
    yield from (Part(PartRole.ATTACHMENT_TITLE, span) for span in findings.outline.titles)
    if findings.official is not None:
        yield from findings.official.parts
        if findings.official.title:
            yield Part(PartRole.TITLE, findings.official.title)
    if first.title is not None:
        yield from (Part(PartRole.TITLE, span) for span in first.title.copies)
        yield Part(PartRole.TITLE_BLOCK if first.title.wrapped else PartRole.TITLE, first.title.kept)
    if first.salutation is not None:
        yield Part(PartRole.SALUTATION, Span(first.salutation.start, first.salutation.end))
    named = ((PartRole.CLOSING, last.closing), (PartRole.SIGNATURE, last.signature), (PartRole.DATE, date))
    for role, span in (*named, (PartRole.DOC_NO, findings.doc_no), (PartRole.CONCLUSION, _conclusion(findings))):
        if span is not None:
            yield Part(role, span)


def _conclusion(findings: Findings) -> Span | None:
    """The unnumbered paragraphs after the last section of the body that are addressed to the whole."""
    place = findings.conclusion
    if place is None:
        return None
    end = findings.printed[findings.tail.body - 1].end
    closing = findings.tail.closing
    if closing is not None and closing.start < end:
        end = max(closing.start, findings.printed[place].start)
    return Span(findings.printed[place].start, end)


def _quotations(findings: Findings) -> Iterator[Part]:
    for first, last in findings.quoted:
        yield Part(PartRole.QUOTATION, Span(findings.found[first].start, findings.found[last].end))
    first, end = findings.head.body, findings.tail.body
    for span in quotations.within(findings.plain, findings.printed, first, end):
        yield Part(PartRole.QUOTATION, span)


def _tables(findings: Findings) -> Iterator[Part]:
    """Tables that the markup of the file tells, or the tabs between their cells."""
    for tabled, run in groupby(findings.found, key=lambda line: line.is_row):
        rows = list(run)
        if tabled and (len(rows) > 1 or EvidenceKind.TABLE in rows[0].layout):
            yield Part(PartRole.TABLE, Span(rows[0].start, rows[-1].end))


def _cruft(findings: Findings) -> Iterator[Cruft]:
    for run in findings.leftovers:
        yield Cruft(run.kind, Span(findings.found[run.first].start, findings.found[run.last].end))
    whole = {index for run in findings.leftovers for index in range(run.first, run.last + 1)}
    printed = [line for line in findings.found if line.row not in whole]
    yield from (Cruft("markup", span) for span in inline(printed))
    yield from (Cruft("broken-line", line.span) for line in findings.head.broken)
    title = findings.head.title
    if title is not None:
        tables = [run for run in findings.leftovers if run.kind == "meta-table"]
        yield from (Cruft("date-prefix", span) for span in title.prefixes)
        for span in title.copies:
            if not any(findings.found[t.first].start <= span.start < findings.found[t.last].end for t in tables):
                yield Cruft("duplicate-title", span)
