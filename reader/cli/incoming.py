"""The verb that takes in notes of other programs."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.cli.answer import Answer
from reader.cli.interrupt import interruptible
from reader.cli.place import open_library
from reader.tasks import import_notes


def do_import_annotations(arguments: Namespace) -> Answer:
    """Notes that another program has written, or this one."""
    with interruptible() as interrupted, open_library(arguments) as library:
        found = import_notes(library, Path(arguments.file), letter_id=arguments.letter, cancelled=interrupted)
    rejected = [str(error) for error in found.rejected]
    imported, orphaned = len(found.anchored), len(found.orphaned)
    counted = f"{imported} imported, {found.duplicate} there before, {orphaned} orphaned, {len(rejected)} rejected"
    return Answer(
        value={"imported": imported, "duplicate": found.duplicate, "orphaned": orphaned, "rejected": rejected},
        lines=(counted,),
        messages=tuple(rejected),
        failed=bool(rejected),
    )
