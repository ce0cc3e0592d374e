"""The verbs on files that need not be in a library."""

from __future__ import annotations

from argparse import Namespace

from reader.cli.answer import Answer
from reader.letters import parse, read, to_json
from reader.script import Doubt, Edition, Variant, convert, doubts


def do_outline(arguments: Namespace) -> Answer:
    """What is recognised in a file."""
    source = read(arguments.file, encoding=arguments.encoding)
    letter = parse(source.text, source.evidence, source.particulars)
    named = {
        "title": letter.title,
        "sender": letter.sender,
        "recipient": letter.recipient,
        "date": letter.date or letter.date_text,
    }
    return Answer(
        value=to_json(letter),
        lines=(
            *(f"{name}: {value}" for name, value in named.items() if value),
            *(f"{'  ' * section.level}{section.label}{section.heading or ''}" for section in letter.sections),
        ),
    )


def do_convert(arguments: Namespace) -> Answer:
    """A file in another script."""
    text = read(arguments.file, encoding=arguments.encoding).text
    view = convert(
        text,
        Variant(arguments.to),
        source=Variant(arguments.source) if arguments.source else None,
        edition=Edition(arguments.edition) if arguments.edition else None,
    )
    value = {
        "text": view.text,
        "source": view.source,
        "target": view.target,
        "blocks": [[source.start, source.end, target.start, target.end] for source, target in view.map.blocks],
        "doubts": [_doubt(doubt) for doubt in doubts(view)],
    }
    return Answer(value=value, text=f"{view.text}\n")


def _doubt(doubt: Doubt) -> dict[str, object]:
    return {
        "start": doubt.span.start,
        "end": doubt.span.end,
        "shown": doubt.shown,
        "candidates": list(doubt.candidates),
        "rule": doubt.rule,
    }
