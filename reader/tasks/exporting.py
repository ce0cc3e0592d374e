"""Letters out of a library: a page in a variant, files in a format."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from reader.annotations import Annotation
from reader.errors import FileUnwritable, FolderNeeded, PdfUnavailable
from reader.export import Format, Manner, Transcript, replace_file, transcribe, write
from reader.page import Mark, Orthography, Page
from reader.script import Variant
from reader.script.overrides import Overrides
from reader.store import LetterSummary, Library
from reader.store.place import refuse_library
from reader.tasks.file_names import file_name

Report = Callable[[int, int], None]
"""Gets how many letters are done, and how many there are."""


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
    manner: Manner | None = None,
) -> None:
    """Write a letter with its annotations to `out`, which is replaced whole or not at all. Raises ReaderError.

    It is written out as the reader has decided; `orthography` says the rest, None the usual. A library is not
    replaced, nor what lies beside one.
    """
    export_letters(
        library, (letter_id,), format=format, variant=variant, out=out, orthography=orthography, manner=manner
    )


def export_letters(
    library: Library,
    letter_ids: Sequence[str],
    *,
    format: Format,  # noqa: A002 - the word of the command line
    variant: Variant,
    out: Path,
    orthography: Orthography | None = None,
    manner: Manner | None = None,
    only: Collection[str] | None = None,
    pdf: PdfWriter | None = None,
    report: Report = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Path, ...]:
    """Write letters with their annotations, or those of them in `only`; the files, as many as a cancel has left.

    A format that holds many letters gives one file, `out`. Of the others `out` is the file of a single letter, and the
    folder for the files of several, which is made where it is missing. Each file is replaced whole or not at all.
    Raises PdfUnavailable where nothing writes PDF.
    """

    def transcript(letter_id: str) -> Transcript:
        return transcript_of(library, letter_id, variant=variant, orthography=orthography, only=only)

    if format.holds_many:
        asked = _noted(library, letter_ids) if format.is_of_notes else letter_ids
        each = _reported(asked, report, cancelled)
        data = write((transcript(letter_id) for letter_id in each), into=format, manner=manner)
        target = out / f"letters{format.suffix}" if out.is_dir() else out
        return () if cancelled() else (_put(library, target, data),)
    folder = _folder(out, several=len(letter_ids) != 1)
    written: list[Path] = []
    taken: set[str] = set()
    for letter_id in _reported(letter_ids, report, cancelled):
        one = transcript(letter_id)
        made = _made(library, one, format, manner, pdf, cancelled)
        if made is not None:
            target = out if folder is None else folder / file_name(one, format, taken)
            written.append(_put(library, target, made))
    return tuple(written)


def exported(
    library: Library,
    letter_ids: Sequence[str],
    *,
    format: Format,  # noqa: A002 - the word of the command line
    variant: Variant,
    orthography: Orthography | None = None,
    manner: Manner | None = None,
    pdf: PdfWriter | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes | None:
    """What `export_letters` writes into one file, None where that was cancelled. Raises FolderNeeded for several."""
    if len(letter_ids) != 1 and not format.holds_many:
        raise FolderNeeded(path="-")
    each = (transcript_of(library, letter_id, variant=variant, orthography=orthography) for letter_id in letter_ids)
    return (
        write(each, into=format, manner=manner)
        if format.holds_many
        else _made(library, next(each), format, manner, pdf, cancelled)
    )


def transcript_of(
    library: Library,
    letter_id: str,
    *,
    variant: Variant,
    orthography: Orthography | None = None,
    only: Collection[str] | None = None,
) -> Transcript:
    """A letter with its annotations, or those of them in `only`, as it is to be written out."""
    page = page_of(library, letter_id, variant=variant, orthography=orthography)
    annotations = library.annotations(letter_id)
    if only is not None:
        annotations = tuple(annotation for annotation in annotations if annotation.id in only)
    summary = library.summary(letter_id)
    return transcribe(page, annotations, letter_id=letter_id, title=summary.title, name=summary.name)


def page_of(library: Library, letter_id: str, *, variant: Variant, orthography: Orthography | None = None) -> Page:
    """A whole letter as it is shown in a variant, with what the reader has decided about its words."""
    decided = library.overrides(letter_id)
    way = replace(orthography or Orthography(), overrides=Overrides(decided) if decided else None)
    return Page(library.letter(letter_id), variant=variant, source=library.summary(letter_id).script, orthography=way)


def _made(
    library: Library,
    transcript: Transcript,
    format: Format,  # noqa: A002 - as for `export_letters`
    manner: Manner | None,
    pdf: PdfWriter | None,
    cancelled: Callable[[], bool],
) -> bytes | None:
    """The file of one letter, None where that was cancelled."""
    if format is not Format.PDF:
        return write((transcript,), into=format, manner=manner)
    if pdf is None:
        raise PdfUnavailable
    for placed in transcript.placed:
        transcript.page.marks.add(Mark.of(placed.annotation, placed.span))
    annotations = (*(placed.annotation for placed in transcript.placed), *transcript.orphans)
    return pdf(transcript.page, annotations, library.summary(transcript.letter_id), cancelled=cancelled)


def _reported(letter_ids: Sequence[str], report: Report, cancelled: Callable[[], bool]) -> Iterator[str]:
    """The letters up to a cancel; each is reported when the next one is asked for."""
    for done, letter_id in enumerate(letter_ids):
        report(done, len(letter_ids))
        if cancelled():
            return
        yield letter_id
    report(len(letter_ids), len(letter_ids))


def _noted(library: Library, letter_ids: Sequence[str]) -> Sequence[str]:
    """Of several letters those with notes: only these have anything to say in a file of notes."""
    if len(letter_ids) == 1:
        return letter_ids
    return [letter_id for letter_id in letter_ids if library.summary(letter_id).annotations]


def _folder(out: Path, *, several: bool) -> Path | None:
    """The folder that files go into, None where `out` is a file itself. Raises FolderNeeded, FileUnwritable."""
    try:
        if out.is_dir():
            return out
        if not several:
            return None
        if out.exists():
            raise FolderNeeded(path=out)
        out.mkdir(parents=True)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise FileUnwritable(path=out, reason=(reason or str(error)).lower()) from error
    return out


def _put(library: Library, target: Path, data: bytes) -> Path:
    refuse_library(target, library.path)
    replace_file(target, data)
    return target
