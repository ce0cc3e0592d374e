"""The verbs that write letters with their notes to files."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Protocol

from reader.cli.answer import Answer
from reader.cli.interrupt import interruptible
from reader.cli.place import open_library
from reader.errors import FileUnreadable, FormatNotText, OptionElsewhere
from reader.export import Format, Manner, replace_file
from reader.export.template import Template
from reader.script import Variant
from reader.settings import places
from reader.store import Library
from reader.tasks import PdfWriter, export_letters, exported


class PdfMaker(Protocol):
    """Makes what writes PDF."""

    def __call__(self, *, vertical: bool) -> PdfWriter:
        """The writer."""
        ...


def do_export(arguments: Namespace) -> Answer:
    """Letters with their notes as files."""
    form, variant, manner = Format(arguments.format), Variant(arguments.variant), _manner(arguments)
    out = Path(arguments.out)
    pdf = arguments.pdf(vertical=arguments.vertical) if arguments.pdf and form is Format.PDF else None
    with interruptible() as interrupted, open_library(arguments) as library:
        ids = _ids(library, arguments)
        if arguments.out == "-":
            data = exported(library, ids, format=form, variant=variant, manner=manner, pdf=pdf, cancelled=interrupted)
            return _poured(data or b"", form, as_json=arguments.json)
        files = export_letters(
            library, ids, format=form, variant=variant, out=out, manner=manner, pdf=pdf, cancelled=interrupted
        )
    if files == (out,):
        said = "The letter was written to" if len(ids) == 1 else f"{len(ids)} letters were written to"
        return Answer(value={"path": str(out)}, messages=(f"{said} “{out}”.",))
    return Answer(
        value={"path": str(out), "files": [str(file) for file in files]},
        lines=tuple(map(str, files)),
        messages=(f"{len(files)} files were written to “{out}”.",),
    )


def do_markdown_template(arguments: Namespace) -> Answer:
    """The template that Markdown is written by, to begin one's own from."""
    from reader.export.markdown import DEFAULT_TEMPLATE, LETTER_NAMES, NOTE_NAMES

    if arguments.out == "-":
        return Answer(value={"path": "-", "text": DEFAULT_TEMPLATE}, text=DEFAULT_TEMPLATE)
    out = Path(arguments.out)
    replace_file(out, DEFAULT_TEMPLATE.encode())
    named = (f"Anywhere: {', '.join(sorted(LETTER_NAMES))}.", f"Of a note: {', '.join(sorted(NOTE_NAMES))}.")
    kept = f"Kept as “{places().markdown_template}” it is followed by every export."
    return Answer(value={"path": str(out)}, messages=(f"The template was written to “{out}”.", *named, kept))


def _poured(data: bytes, form: Format, *, as_json: bool) -> Answer:
    """What is written to the standard output; what is no text does not go into JSON."""
    if form.is_text:
        return Answer(value={"path": "-", "text": data.decode()}, text=data.decode())
    if as_json:
        raise FormatNotText(format=form)
    sys.stdout.buffer.write(data)
    return Answer(value={"path": "-"})


def _ids(library: Library, arguments: Namespace) -> list[str]:
    return [letter.id for letter in library.letters()] if arguments.all else list(dict.fromkeys(arguments.ids))


def _manner(arguments: Namespace) -> Manner:
    """Raises OptionElsewhere for what the format does not know."""
    form = Format(arguments.format)
    for option, given, of in (
        ("--template", arguments.template, {Format.MARKDOWN}),
        ("--front-matter", arguments.front_matter, {Format.MARKDOWN}),
        ("--vertical", arguments.vertical, {Format.HTML, Format.DOCX, Format.PDF}),
    ):
        if given and form not in of:
            raise OptionElsewhere(option=option, format=" or ".join(sorted(of)))
    template = _template(arguments.template) if form is Format.MARKDOWN else None
    return Manner(vertical=arguments.vertical, front_matter=arguments.front_matter, template=template)


def _template(given: str | None) -> Template | None:
    """The template that is named, else the reader's own where there is one."""
    from reader.export.markdown import read_markdown_template

    path = Path(given) if given else places().markdown_template
    if not given and not path.exists():
        return None
    try:
        return read_markdown_template(path.read_text("utf-8-sig"))
    except OSError as error:
        raise FileUnreadable(path=path, reason=(error.strerror or str(error)).lower()) from error
    except ValueError as error:  # bytes that are no UTF-8; a NUL in the name
        raise FileUnreadable(path=path, reason="it is not UTF-8 text") from error
