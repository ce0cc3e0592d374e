"""Files and folders into a library, with progress and cancel; or only looked through first."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reader.errors import InternalError, ReaderError
from reader.letters import Letter, Source, parse
from reader.store import Addition, Library
from reader.tasks.entries import BookMode, Container, Entry, entries, files
from reader.tasks.result import Chosen, ImportResult, ImportStatus, failed, recognised_in
from reader.tasks.shelving import Shelving

_LOOKS_UP_AFTER = 256

_log = logging.getLogger(__name__)

Report = Callable[[int, int, ImportResult | None], None]
"""Gets how many are done, how many are known of, and the result just come by."""


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    encoding: str | None = None,
    books: BookMode = BookMode.WHOLE,
    chosen: Mapping[Path, Chosen] | None = None,
    restoring: bool = True,
    report: Report = lambda _done, _total, _result: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[ImportResult, ...]:
    """Add files to the library, and what folders, archives and books among `paths` hold; a result for each tried.

    `chosen` goes by the path of a result; without `restoring`, what is in the bin stays there. A cancel keeps the
    letters that are in, each of them whole.
    """
    known = chosen or {}
    shelf = Shelving(library, restoring=restoring)

    def add(entry: Entry) -> list[ImportResult]:
        picked = known.get(entry.path, Chosen(encoding))
        try:
            source, letter = _read(entry, picked.encoding)
        except ReaderError as error:
            return shelf.refuse(failed(entry.path, error))
        return shelf.put(entry.path, Addition(source, letter, picked.amendments))

    return _each(paths, books, add, shelf.flush, report, cancelled)


def look_through(
    paths: Sequence[Path],
    *,
    encoding: str | None = None,
    books: BookMode = BookMode.WHOLE,
    report: Report = lambda _done, _total, _result: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[ImportResult, ...]:
    """What `import_files` would find in `paths`, without a library and without adding anything."""
    return _each(paths, books, lambda entry: [_look(entry, encoding)], list, report, cancelled)


def _each(
    paths: Sequence[Path],
    books: BookMode,
    treat: Callable[[Entry], list[ImportResult]],
    finish: Callable[[], list[ImportResult]],
    report: Report,
    cancelled: Callable[[], bool],
) -> tuple[ImportResult, ...]:
    """The results of `treat` and at the end of `finish`, reported as they come."""
    waiting = _listed(paths, report, cancelled)
    results: list[ImportResult] = []

    def take(come: list[ImportResult], left: int) -> None:
        for result in come:
            results.append(result)
            # An archive counts as one until it is opened, then by what it holds.
            report(len(results), max(len(waiting), len(results) + left), result)

    report(0, len(waiting), None)
    for number, file in enumerate(waiting, 1):
        for entry in entries(file, books=books):
            if cancelled():
                break
            take(treat(entry), len(waiting) - number)
        if cancelled():
            break
    take(finish(), 0)
    return tuple(results)


def _listed(paths: Sequence[Path], report: Report, cancelled: Callable[[], bool]) -> list[Path | Container | Entry]:
    """The files, none where a cancel comes before all are found: a folder may be a whole disk."""
    found: list[Path | Container | Entry] = []
    for file in files(paths):
        found.append(file)
        if len(found) % _LOOKS_UP_AFTER == 0:
            if cancelled():
                return []
            report(0, len(found), None)
    return found


def _look(entry: Entry, encoding: str | None) -> ImportResult:
    try:
        source, letter = _read(entry, encoding)
    except ReaderError as error:
        return failed(entry.path, error)
    recognised = recognised_in(letter, source)
    return ImportResult(
        path=entry.path,
        status=ImportStatus.READY,
        encoding=source.encoding,
        title=recognised.title,
        recognised=recognised,
    )


def _read(entry: Entry, encoding: str | None) -> tuple[Source, Letter]:
    """The text of an entry and what is recognised in it. Raises ReaderError, of whatever kind the failure is."""
    try:
        source = entry.read(encoding)
        return source, parse(source.text, source.evidence, source.particulars)
    except ReaderError:
        raise
    except Exception as error:  # noqa: BLE001  one file that nobody foresaw does not keep the others out
        _log.exception("unforeseen error in %s", entry.path)
        raise InternalError(reason=f"{type(error).__name__}: {error}") from None
