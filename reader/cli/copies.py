"""The verbs that keep a library safe."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.cli.answer import Answer
from reader.cli.place import library_file, open_library
from reader.store.backup import backup, restore


def do_verify(arguments: Namespace) -> Answer:
    """Whether every letter and note is whole."""
    with open_library(arguments) as library:
        report = library.verify()
    return Answer(
        value={
            "letters": report.letters,
            "notes": report.notes,
            "problems": [{"letter": problem.letter, "what": problem.what} for problem in report.problems],
        },
        lines=(f"{report.letters} letters, {report.notes} notes, {len(report.problems) or 'no'} problems",),
        messages=tuple(
            f"{problem.letter}: {problem.what}" if problem.letter else problem.what for problem in report.problems
        ),
        failed=bool(report.problems),
    )


def do_backup(arguments: Namespace) -> Answer:
    """A checked copy of the library."""
    out = Path(arguments.out)
    backup(library_file(arguments), out)
    return Answer(value={"path": str(out)}, messages=(f"The library was copied to “{out}”.",))


def do_restore(arguments: Namespace) -> Answer:
    """A backup in the place of the library."""
    path = library_file(arguments)
    kept = restore(Path(arguments.file), path)
    messages = [f"“{arguments.file}” was put in the place of the library."]
    if kept is not None:
        messages.append(f"The library that was there is kept as “{kept}”.")
    return Answer(value={"path": str(path), "kept": None if kept is None else str(kept)}, messages=tuple(messages))
