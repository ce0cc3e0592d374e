"""The verbs on what was decided about words."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.cli.answer import Answer
from reader.cli.place import open_library
from reader.script import Variant
from reader.script.override import Override
from reader.tasks import dictionary_of, export_dictionary, import_dictionary


def do_overrides(arguments: Namespace) -> Answer:
    """What was decided, in the order in which it was."""
    with open_library(arguments) as library:
        overrides = library.overrides(arguments.id)
    return Answer(
        value=[_listed(override) for override in overrides],
        lines=tuple("\t".join(map(str, _fields(override))) for override in overrides),
    )


def do_export_overrides(arguments: Namespace) -> Answer:
    """Decisions as a user dictionary of OpenCC."""
    target = Variant(arguments.to)
    with open_library(arguments) as library:
        if arguments.out == "-":
            written = dictionary_of(library, target)
        else:
            written = export_dictionary(library, target, out=Path(arguments.out))
    left_out = len(written.left_out)
    value = {"path": arguments.out, "written": written.text.count("\n"), "left_out": left_out}
    messages = [f"{left_out} decisions were left out: a dictionary knows no places."] if left_out else []
    if arguments.out == "-":
        return Answer(value=value | {"text": written.text}, text=written.text, messages=tuple(messages))
    messages.insert(0, f"The dictionary was written to “{arguments.out}”.")
    return Answer(value=value, messages=tuple(messages))


def do_import_overrides(arguments: Namespace) -> Answer:
    """A user dictionary of OpenCC as decisions that hold everywhere."""
    with open_library(arguments, create=True) as library:
        done = import_dictionary(
            library, Path(arguments.file), target=Variant(arguments.to), encoding=arguments.encoding
        )
    return Answer(
        value={"imported": done.imported, "replaced": done.replaced, "duplicate": done.duplicate},
        lines=(f"{done.imported} imported, {done.replaced} replaced, {done.duplicate} there before",),
    )


def _listed(override: Override) -> dict[str, object]:
    span = override.span
    return {
        "id": override.id,
        "kind": override.kind,
        "scope": override.scope,
        "word": override.word,
        "form": override.form,
        "target": override.target,
        "letter": override.letter_id,
        "start": span and span.start,
        "end": span and span.end,
        "sender": override.sender,
        "created": override.created.isoformat(),
    }


def _fields(override: Override) -> list[object]:
    """What a line of the list says of a decision."""
    span = override.span
    where = override.sender or override.letter_id or ""
    place = f"{where} {span.start}–{span.end}" if span else where
    return [override.id, override.kind, override.scope, override.word, override.form, override.target or "", place]
