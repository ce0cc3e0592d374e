"""Notes in tables (CSV): our own, and those with the columns of Readwise."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from reader.export.incoming.json_values import color, moment, style
from reader.export.incoming.offered import Offered, Refused, Words
from reader.export.incoming.passages import clues
from reader.export.iris import iri_of
from reader.export.note_table import COLUMNS, parted_tags, unguarded

_LONGEST_CELL = 10_000_000


def is_table(first_line: str) -> bool:
    """Whether a file begins with the names of columns that are known here."""
    return {"quote", "letter"} <= _names(first_line) or {"Highlight", "Title"} <= _names(first_line)


def table_in(content: str) -> Iterator[Offered | Refused]:
    """The notes in the rows, which number from 1 after the names of the columns."""
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(io.StringIO(content, newline=""), strict=True)
    ours = set(COLUMNS) <= set(reader.fieldnames or ())
    number = 0
    try:
        for number, row in enumerate(reader, start=1):
            cells = {name: cell for name, cell in row.items() if isinstance(name, str) and isinstance(cell, str)}
            yield _ours(cells, number) if ours else _readwise(cells, number)
    except csv.Error as error:
        yield Refused(number=number + 1, reason=f"the row cannot be read: {error}")


def _ours(row: Mapping[str, str], number: int) -> Offered | Refused:
    cells = {name: unguarded(row.get(name, "")) for name in COLUMNS}
    try:
        start, end = int(cells["start"]), int(cells["end"])
    except ValueError:
        return Refused(number=number, reason="its start or end is no number")
    if not 0 <= start <= end:
        return Refused(number=number, reason="it ends before it starts")
    return Offered(
        number=number,
        iri=iri_of(cells["id"]) if cells["id"] else "",
        clues=clues([iri_of(cells["letter"])], [cells["title"]], [], text_hash=cells["text_sha256"]),
        words=Words(exact=cells["quote"], prefix=cells["prefix"], suffix=cells["suffix"], start=start, end=end),
        section=cells["section"],
        color=color([cells["color"]]),
        style=style([cells["style"]]),
        note=cells["note"],
        tags=parted_tags(cells["tags"]),
        created=moment(cells["created"]),
        modified=moment(cells["modified"]),
    )


def _readwise(row: Mapping[str, str], number: int) -> Offered:
    return Offered(
        number=number,
        clues=clues([row.get("URL", "")], [row.get("Title", "")], []),
        words=Words(exact=row.get("Highlight", "")),
        note=row.get("Note", ""),
        created=moment(row.get("Date", "")),
    )


def _names(line: str) -> set[str]:
    return set(next(csv.reader([line]), []))
