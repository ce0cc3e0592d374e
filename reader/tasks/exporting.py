"""Letters out of a library: a page in a variant, a file in a format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.export import Format, replace_file, write
from reader.page import Orthography, Page
from reader.script import Variant
from reader.script.overrides import Overrides
from reader.store import Library
from reader.store.place import refuse_library


def export_letter(
    library: Library,
    letter_id: str,
    *,
    format: Format,  # noqa: A002 - the word of the command line
    variant: Variant,
    out: Path,
    orthography: Orthography | None = None,
) -> None:
    """Write a letter with its annotations to `out`, which is replaced whole or not at all. Raises ReaderError.

    It is written out as the reader has decided; `orthography` says the rest, None the usual. A library is not
    replaced, nor what lies beside one.
    """
    data = exported(library, letter_id, format=format, variant=variant, orthography=orthography)
    refuse_library(out, library.path)
    replace_file(out, data)


def exported(
    library: Library,
    letter_id: str,
    *,
    format: Format,  # noqa: A002 - the word of the command line
    variant: Variant,
    orthography: Orthography | None = None,
) -> bytes:
    """What `export_letter` writes."""
    page = page_of(library, letter_id, variant=variant, orthography=orthography)
    return write(page, library.annotations(letter_id), title=library.summary(letter_id).title, into=format)


def page_of(library: Library, letter_id: str, *, variant: Variant, orthography: Orthography | None = None) -> Page:
    """A whole letter as it is shown in a variant, with what the reader has decided about its words."""
    decided = library.overrides(letter_id)
    way = replace(orthography or Orthography(), overrides=Overrides(decided) if decided else None)
    return Page(library.letter(letter_id), variant=variant, source=library.summary(letter_id).script, orthography=way)
