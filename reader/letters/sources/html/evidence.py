"""Lines of a page as one text, with what the markup says of each stretch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.letters.evidence import Evidence, EvidenceKind
from reader.letters.sources.html.line import Line
from reader.text import Span


def written(lines: Sequence[Line], title: tuple[int, int] | None) -> tuple[str, tuple[Evidence, ...]]:
    """The text of `lines`, with at most one empty line between two, and its evidence in order.

    `title` are the lines, first and end, that are the title.
    """
    rows: list[tuple[int, Line]] = []
    texts: list[str] = []
    start = 0
    titled: list[tuple[int, Line]] = []
    for index, line in enumerate(lines):
        if not line.text and (not texts or not texts[-1]):
            continue
        rows.append((start, line))
        if title is not None and title[0] <= index < title[1]:
            titled.append(rows[-1])
        texts.append(line.text)
        start += len(line.text) + 1
    found = [*_of_lines(rows), *_runs(rows)]
    if titled:
        found.append(Evidence(EvidenceKind.TITLE, _around(titled)))
    found.sort(key=lambda piece: (piece.span.start, -piece.span.end, piece.kind))
    return "\n".join(texts).rstrip("\n"), tuple(found)


def _of_lines(rows: Sequence[tuple[int, Line]]) -> Iterator[Evidence]:
    for start, line in rows:
        if not line.text:
            continue
        span = _around([(start, line)])
        if line.level:
            yield Evidence(EvidenceKind.HEADING, span, line.level)
        if line.align is not None and not line.table:
            yield Evidence(line.align, span)
        for first, end in line.bold:
            yield Evidence(EvidenceKind.BOLD, Span(start + first, start + end))


def _runs(rows: Sequence[tuple[int, Line]]) -> Iterator[Evidence]:
    """Tables and quotations, each over all of its lines."""
    run: list[tuple[int, Line]] = []
    kinds = [_kind(line) for _, line in rows]
    for row, kind, after in zip(rows, kinds, [*kinds[1:], None], strict=False):
        if kind is None:
            continue
        run.append(row)
        if after != kind:
            if any(line.text for _, line in run):
                yield Evidence(kind[0], _around(run))
            run = []


def _kind(line: Line) -> tuple[EvidenceKind, int] | None:
    if line.table:
        return EvidenceKind.TABLE, line.table
    return (EvidenceKind.QUOTATION, 0) if line.quoted else None


def _around(rows: Sequence[tuple[int, Line]]) -> Span:
    """From the first word of the first line to the last of the last; lines without words do not count."""
    worded = [row for row in rows if row[1].text]
    (start, first), (last_start, last) = worded[0], worded[-1]
    return Span(start + len(first.text) - len(first.text.lstrip()), last_start + len(last.text))
