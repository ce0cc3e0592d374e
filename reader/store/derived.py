"""What is recognised in a text and may be recognised anew: the columns of its letter, the pieces of its structure."""

from __future__ import annotations

import datetime
from typing import Any

from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from reader.letters import PARSER_VERSION, Letter, display_title
from reader.letters.amending import amended
from reader.store.amendment import read_amendments
from reader.store.chunks import cut
from reader.store.connection import Damaged, Run
from reader.store.database import run_in
from reader.store.records import Head, read_text
from reader.store.schema import LetterRow, StructureRow
from reader.store.structure import encode


def recognised(letter: Letter, name: str) -> dict[str, Any]:
    """The columns that come from the parser, and from a person who has put it right."""
    first, last = _days(letter)
    return {
        "display_title": display_title(letter, name),
        "title": letter.title,
        "sender": letter.sender,
        "recipient": letter.recipient,
        "salutation": letter.salutation,
        "date_first": first,
        "date_last": last,
        "date_text": letter.date_text,
        "closing": letter.closing,
        "signature": letter.signature,
        "doc_no": letter.doc_no,
        "parser_version": PARSER_VERSION,
    }


def _days(letter: Letter) -> tuple[datetime.date | None, datetime.date | None]:
    if letter.date_span is not None:
        return letter.date_span.first, letter.date_span.last
    return letter.date, letter.date


def pieces(letter_id: str, letter: Letter) -> list[dict[str, Any]]:
    """The rows of a letter's structure."""
    starts = [start for start, _ in cut(letter.text)]
    return [{"letter_id": letter_id, "start": start, "body": body} for start, body in encode(letter, starts)]


def read_whole(run: Run, letter_id: str, head: Head) -> str:
    """The whole stored text; raises Damaged where a piece of it is missing."""
    text = read_text(run, letter_id)
    if len(text) != head.chars:
        raise Damaged
    return text


def keep(session: Session, letter_id: str, parsed: Letter, name: str) -> Letter:
    """Keep what was parsed as it is after the amendments that hold now; gives the letter so amended."""
    letter = amended(parsed, read_amendments(run_in(session), letter_id))
    session.execute(update(LetterRow).where(LetterRow.id == letter_id).values(recognised(letter, name)))
    session.execute(delete(StructureRow).where(StructureRow.letter_id == letter_id))
    rows = pieces(letter_id, letter)
    if rows:
        session.execute(insert(StructureRow), rows)
    return letter
