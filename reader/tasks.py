"""What takes a while, with progress and cancel: importing files and folders, exporting letters and dictionaries."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from reader.errors import EncodingDisputed, FileUnreadable, FolderWithoutLetters, ReaderError
from reader.export import Format, replace_file, write
from reader.letters import read
from reader.letters.sources.text import MEDIA_TYPES
from reader.page import Orthography, Page
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import Overrides, holds_for
from reader.script.user_dictionary import Written, from_text, overrides_from, to_text
from reader.store import Library
from reader.store.place import refuse_library

_SUFFIXES = MEDIA_TYPES.keys() - {""}
"""A file without a suffix is read where it is named; in a folder it may be anything."""


class ImportStatus(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What became of one file; `id` and `title` are those of the letter, the one that was there for a duplicate.

    `candidates` are the encodings to choose from, best first, where that is why it failed.
    """

    path: Path
    status: ImportStatus
    id: str | None = None
    encoding: str | None = None
    title: str | None = None
    error: ReaderError | None = None
    candidates: tuple[str, ...] = ()

    @property
    def reason(self) -> str | None:
        """Why it failed, in English."""
        return None if self.error is None else str(self.error)


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    encoding: str | None = None,
    report: Callable[[int, int, ImportResult | None], None] = lambda _done, _total, _result: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[ImportResult, ...]:
    """Add files to the library, and what the folders among `paths` hold; a result for each that was tried.

    `report` gets how many are done, how many there are, and the result just come by. A cancel keeps the letters that
    are in, each of them whole.
    """
    found = [entry for path in paths for entry in _files(path)]
    results: list[ImportResult] = []
    report(0, len(found), None)
    for entry in found:
        if cancelled():
            break
        result = entry if isinstance(entry, ImportResult) else _import(library, entry, encoding)
        results.append(result)
        report(len(results), len(found), result)
    return tuple(results)


@dataclass(frozen=True, slots=True, kw_only=True)
class DictionaryResult:
    """How many words of a dictionary are new, now have another form, or were decided like this before."""

    imported: int
    replaced: int
    duplicate: int


def import_dictionary(
    library: Library, path: Path, *, target: Variant, encoding: str | None = None
) -> DictionaryResult:
    """Take in a user dictionary of OpenCC for texts shown in `target`, all of it or nothing. Raises ReaderError."""
    changes = dictionary_changes(library, path, target=target, encoding=encoding)
    library.save_overrides(after for before, after in changes if before is not after)
    fresh = sum(before is None for before, _ in changes)
    same = sum(before is after for before, after in changes)
    return DictionaryResult(imported=fresh, replaced=len(changes) - fresh - same, duplicate=same)


def dictionary_changes(
    library: Library, path: Path, *, target: Variant, encoding: str | None = None
) -> tuple[tuple[Override | None, Override], ...]:
    """What `import_dictionary` makes of each word: the decision before, None for a new one, and after it.

    Both are one object for a word that was decided like this before.
    """
    known = {one.word: one for one in library.overrides() if _is_in_place_of(one, target)}
    decided = overrides_from(from_text(read(path, encoding=encoding).text), target)
    return tuple((before := known.get(one.word), _replaced(before, one)) for one in decided)


def export_dictionary(library: Library, target: Variant, *, out: Path) -> Written:
    """Write a user dictionary of OpenCC to `out`, which is replaced whole or not at all. Raises ReaderError."""
    written = dictionary_of(library, target)
    refuse_library(out, library.path)
    replace_file(out, written.text.encode())
    return written


def dictionary_of(library: Library, target: Variant) -> Written:
    """What `export_dictionary` writes; what was decided for one place is left out, as it is not meant for others."""
    decided = [one for one in library.overrides() if one.kind is not OverrideKind.EMENDATION]
    placed = (one for one in decided if one.scope is Scope.PLACE and holds_for(one, target))
    written = to_text((one for one in decided if one.scope is not Scope.PLACE), target)
    return Written(written.text, (*written.left_out, *placed))


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


def _is_in_place_of(override: Override, target: Variant) -> bool:
    """Whether an override says the same of all letters as an entry of a dictionary for `target`."""
    return (
        override.scope is Scope.EVERYWHERE
        and override.kind is not OverrideKind.EMENDATION
        and override.target in {None, target}
    )


def _replaced(before: Override | None, made: Override) -> Override:
    """What is kept of a decision that is made anew."""
    if before is None:
        return made
    return before if (before.form, before.target) == (made.form, made.target) else replace(made, id=before.id)


def _files(path: Path) -> Iterator[Path | ImportResult]:
    """The files that `path` stands for, and a failure for each folder that gives none."""
    if not _is_folder(path):
        yield path
        return
    entries = list(_walk(path))
    yield from entries or [_failed(path, FolderWithoutLetters(path=path))]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # reading it as a file says why it cannot be reached


def _walk(folder: Path) -> Iterator[Path | ImportResult]:
    unreadable: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in _SUFFIXES:
                yield Path(parent, name)
    for error in unreadable:
        yield _failed(Path(error.filename), FileUnreadable(path=error.filename, reason=(error.strerror or "").lower()))


def _import(library: Library, path: Path, encoding: str | None) -> ImportResult:
    try:
        source = read(path, encoding=encoding)
        added = library.add(source)
        title = library.summary(added.id).title
    except ReaderError as error:
        return _failed(path, error)
    return ImportResult(
        path=path,
        status=ImportStatus.DUPLICATE if added.duplicate else ImportStatus.IMPORTED,
        id=added.id,
        encoding=source.encoding,
        title=title,
    )


def _failed(path: Path, error: ReaderError) -> ImportResult:
    candidates = error.values["candidates"] if isinstance(error, EncodingDisputed) else None
    known = tuple(candidates) if isinstance(candidates, list | tuple) else ()
    return ImportResult(path=path, status=ImportStatus.FAILED, error=error, candidates=known)
