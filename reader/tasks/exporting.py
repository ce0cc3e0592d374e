"""Letters out of a library: a page in a variant, a file in a format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from reader.annotations import Annotation, locate
from reader.errors import PdfUnavailable
from reader.export import Format, replace_file, write
from reader.page import Mark, Orthography, Page
from reader.script import Variant
from reader.script.overrides import Overrides
from reader.store import LetterSummary, Library
from reader.store.place import refuse_library


class PdfWriter(Protocol):
    """Sets a letter as PDF; what needs Qt is handed down to where nothing knows of it.

    The page has its marks on it. None is given back where that was cancelled.
    """

    def __call__(
        self, page: Page, annotations: Sequence[Annotation], summary: LetterSummary, *, cancelled: Callable[[], bool]
    ) -> bytes | None:
        """The file."""
        ...


def export_letter(
    library: Library,
    letter_id: str,
    *,
    format: Format,  # noqa: A002 - the word of the command line
    variant: Variant,
    out: Path,
    orthography: Orthography | None = None,
    pdf: PdfWriter | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Write a letter with its annotations to `out`, which is replaced whole or not at all. Raises ReaderError.

    It is written out as the reader has decided; `orthography` says the rest, None the usual. `pdf` writes that
    format; where it is cancelled nothing is written. A library is not replaced, nor what lies beside one.
    """
    data = exported(
        library, letter_id, format=format, variant=variant, orthography=orthography, pdf=pdf, cancelled=cancelled
    )
    refuse_library(out, library.path)
    if data is not None:
        replace_file(out, data)


def exported(
    library: Library,
    letter_id: str,
    *,
    format: Format,  # noqa: A002 - the word of the command line
    variant: Variant,
    orthography: Orthography | None = None,
    pdf: PdfWriter | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes | None:
    """What `export_letter` writes, None where that was cancelled. Raises PdfUnavailable where nothing writes PDF."""
    page = page_of(library, letter_id, variant=variant, orthography=orthography)
    annotations, summary = library.annotations(letter_id), library.summary(letter_id)
    if format is not Format.PDF:
        return write(page, annotations, title=summary.title, into=format)
    if pdf is None:
        raise PdfUnavailable
    for annotation in annotations:
        if (located := locate(annotation.anchor, page.letter.text)) is not None:
            page.marks.add(Mark.of(annotation, located.span))
    return pdf(page, annotations, summary, cancelled=cancelled)


def page_of(library: Library, letter_id: str, *, variant: Variant, orthography: Orthography | None = None) -> Page:
    """A whole letter as it is shown in a variant, with what the reader has decided about its words."""
    decided = library.overrides(letter_id)
    way = replace(orthography or Orthography(), overrides=Overrides(decided) if decided else None)
    return Page(library.letter(letter_id), variant=variant, source=library.summary(letter_id).script, orthography=way)
