"""Letters and notes as they are read from the tables, whole or the part that a slice of the text needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from reader.annotations import Anchor, Annotation, Color, Style
from reader.errors import LetterMissing
from reader.letters import Letter
from reader.letters.dates.span import DateSpan
from reader.script import Variant
from reader.store.connection import Damaged, Run, asking, layout, understanding
from reader.store.moments import days, from_number
from reader.store.structure import Structure, decode
from reader.text import Span

EVERYWHERE: Final = Span(0, 2**62)

_STYLES: Final = frozenset(Style)

_SINCE: Final = 3
"""The first version of the tables that knows between which days a letter was written."""

_HEAD: Final = """
    SELECT name, script, chars, parser_version, {}, {}, date_text, title, sender, recipient, salutation, closing,
        signature, doc_no
    FROM letter WHERE id = ?
"""

_TOUCHING: Final = 'letter_id = ? AND removed IS NULL AND start < ? AND ("end" > ? OR start >= ?)'


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the row of a letter itself says; `words` is the letter still without its text and spans."""

    name: str
    script: Variant | None
    chars: int
    parser_version: int
    words: Letter

    def letter(self, text: str, structure: Structure) -> Letter:
        """The letter, or a slice of it, with its text and spans."""
        return replace(
            self.words,
            text=text,
            sections=structure.sections,
            parts=structure.parts,
            cruft=structure.cruft,
            remarks=structure.remarks,
        )


def day_columns(run: Run) -> tuple[str, str]:
    """The columns of a letter's row with the first and the last possible day."""
    return ("date_first", "date_last") if layout(run) >= _SINCE else ("date", "date")


def read_head(run: Run, letter_id: str) -> Head:
    """The row of a letter; raises LetterMissing."""
    missing = LetterMissing(id=letter_id)
    with asking(missing):
        rows = run(
            _HEAD.format(*day_columns(run)),
            (letter_id,),
        )
    for name, script, chars, parser_version, first, last, date_text, *people in rows:
        title, sender, recipient, salutation, closing, signature, doc_no = people
        with understanding():
            pair = days(first, last)
            span = None if pair is None else DateSpan(*pair)
            variant = None if script is None else Variant(script)
        words = Letter(
            text="",
            title=title,
            sender=sender,
            recipient=recipient,
            salutation=salutation,
            date=None if span is None else span.day,
            date_span=span,
            date_text=date_text,
            closing=closing,
            signature=signature,
            doc_no=doc_no,
        )
        return Head(name=name, script=variant, chars=chars, parser_version=parser_version, words=words)
    raise missing


def read_chunks(run: Run, letter_id: str) -> Iterator[tuple[int, str]]:
    """The pieces of a text with their starts, in order."""
    rows = run("SELECT start, body FROM letter_text WHERE letter_id = ? ORDER BY start", (letter_id,))
    return ((start, body) for start, body in rows)


def read_text(run: Run, letter_id: str) -> str:
    """The whole stored text."""
    return "".join(body for _, body in read_chunks(run, letter_id))


def read_passage(run: Run, letter_id: str, span: Span) -> str:
    """The stored characters of a span, fewer where the text ends before it does."""
    pieces = list(
        run(
            """SELECT start, body FROM letter_text WHERE letter_id = ? AND start < ?
            AND start >= (SELECT max(start) FROM letter_text WHERE letter_id = ? AND start <= ?) ORDER BY start""",
            (letter_id, span.end, letter_id, span.start),
        )
    )
    first = pieces[0][0] if pieces else 0
    return "".join(body for _, body in pieces)[span.start - first : span.end - first]


def read_slice(run: Run, letter_id: str, position: int) -> tuple[int, str]:
    """The piece of a text that holds `position` with its neighbours, and where that slice starts."""
    pieces = [
        *run(
            "SELECT start, body FROM letter_text WHERE letter_id = ? AND start <= ? ORDER BY start DESC LIMIT 2",
            (letter_id, position),
        ),
        *run(
            "SELECT start, body FROM letter_text WHERE letter_id = ? AND start > ? ORDER BY start LIMIT 1",
            (letter_id, position),
        ),
    ]
    if not pieces:
        raise Damaged
    pieces.sort(key=lambda piece: piece[0])
    return pieces[0][0], "".join(body for _, body in pieces)


def read_structure(run: Run, letter_id: str, within: Span = EVERYWHERE) -> Structure | None:
    """What was recognised in the pieces of text that begin in `within`; None where it cannot be understood."""
    return decode(
        run(
            "SELECT start, body FROM structure WHERE letter_id = ? AND start >= ? AND start < ? ORDER BY start",
            (letter_id, within.start, within.end),
        )
    )


def read_annotations(run: Run, letter_id: str, within: Span = EVERYWHERE) -> tuple[Annotation, ...]:
    """The notes of a letter that touch `within`, in text order, without those removed."""
    return _annotations(run, _TOUCHING, (letter_id, within.end, within.start, within.start))


def read_annotation(run: Run, annotation_id: str) -> Annotation | None:
    """One note, None where there is none or it was removed."""
    return next(iter(_annotations(run, "id = ? AND removed IS NULL", (annotation_id,))), None)


def known_style(word: str) -> Style:
    """The style by its word, a plain highlight for one that is not known here: its words and note are not lost."""
    return Style(word) if word in _STYLES else Style.HIGHLIGHT


def _annotations(run: Run, where: str, values: tuple[object, ...]) -> tuple[Annotation, ...]:
    rows = run(
        f"""SELECT id, letter_id, start, "end", exact, prefix, suffix, section, color, style, note, created, modified
        FROM annotation WHERE {where} ORDER BY start, "end", id""",  # noqa: S608  `where` is one of two constants
        values,
    )
    tags: dict[str, list[str]] = defaultdict(list)
    for annotation_id, name in run(
        f"SELECT annotation_id, name FROM tag JOIN annotation ON id = annotation_id WHERE {where} ORDER BY position",  # noqa: S608
        values,
    ):
        tags[annotation_id].append(name)
    with understanding():
        return tuple(_annotation(row, tags.get(row[0], ())) for row in rows)


def _annotation(row: Sequence[Any], tags: Sequence[str]) -> Annotation:
    return Annotation(
        id=row[0],
        letter_id=row[1],
        anchor=Anchor(start=row[2], end=row[3], exact=row[4], prefix=row[5], suffix=row[6], section=row[7]),
        color=Color(row[8]),
        style=known_style(row[9]),
        note=row[10],
        tags=tuple(tags),
        created=from_number(row[11]),
        modified=from_number(row[12]),
    )
