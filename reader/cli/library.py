"""The verbs on the letters of a library."""

from __future__ import annotations

import datetime
from argparse import Namespace
from pathlib import Path

from reader.cli.answer import Answer
from reader.cli.interrupt import interruptible
from reader.cli.place import open_library
from reader.cli.words import storable
from reader.store import Hit, LetterSummary
from reader.tasks import BookMode, ImportResult, ImportStatus, import_files


def do_import(arguments: Namespace) -> Answer:
    """Files, folders, archives and books into the library."""
    paths = [Path(path) for path in arguments.paths]
    with interruptible() as interrupted, open_library(arguments, create=True) as library:
        books = BookMode.CHAPTERS if arguments.chapters else BookMode.WHOLE
        results = import_files(library, paths, encoding=arguments.encoding, books=books, cancelled=interrupted)
    failed = [result for result in results if result.status is ImportStatus.FAILED]
    return Answer(
        value=[_imported(result) for result in results],
        lines=tuple(f"{result.status}\t{result.id}\t{result.title}" for result in results if result.error is None),
        messages=tuple(str(result.error) for result in failed),
        failed=bool(failed),
    )


def do_list(arguments: Namespace) -> Answer:
    """The letters, the newest first, those without a date last."""
    with open_library(arguments) as library:
        letters = sorted(library.letters(), key=lambda letter: letter.title)
    letters.sort(key=lambda letter: letter.date or datetime.date.min, reverse=True)
    return Answer(value=[_listed(letter) for letter in letters], lines=tuple(_line(letter) for letter in letters))


def do_search(arguments: Namespace) -> Answer:
    """Words in letters and notes."""
    with open_library(arguments) as library:
        found = library.search(storable(arguments.query), limit=arguments.limit, scope=arguments.scope)
    return Answer(
        value={"total": found.total, "hits": [_hit(hit) for hit in found.hits]},
        lines=(
            *(f"{hit.letter_id}\t{hit.span.start}–{hit.span.end}\t{' '.join(hit.text.split())}" for hit in found.hits),
            f"{len(found.hits)} of {found.total}",
        ),
    )


def _imported(result: ImportResult) -> dict[str, object]:
    return {
        "path": str(result.path),
        "id": result.id,
        "status": result.status,
        "reason": result.reason,
        "encoding": result.encoding,
        "title": result.title,
    }


def _listed(letter: LetterSummary) -> dict[str, object]:
    return {
        "id": letter.id,
        "title": letter.title,
        "sender": letter.sender,
        "recipient": letter.recipient,
        "date": letter.date.isoformat() if letter.date else None,
        "script": letter.script,
        "chars": letter.chars,
        "annotations": letter.annotations,
    }


def _line(letter: LetterSummary) -> str:
    people = f"{letter.sender or ''} → {letter.recipient or ''}" if letter.sender or letter.recipient else ""
    date = letter.date.isoformat() if letter.date else letter.date_text or ""
    return "\t".join([letter.id, date, letter.title, people, letter.script or "", str(letter.annotations)])


def _hit(hit: Hit) -> dict[str, object]:
    return {
        "letter": hit.letter_id,
        "annotation": hit.annotation_id,
        "start": hit.span.start,
        "end": hit.span.end,
        "text": hit.text,
    }
