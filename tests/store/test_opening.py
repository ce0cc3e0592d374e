"""What is and what is not a library, and what is said of it."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import StatementError
from sqlalchemy.pool import Pool

from reader.errors import (
    DiskFull,
    FileUnreadable,
    FileUnwritable,
    LibraryBusy,
    LibraryMissing,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreadable,
)
from reader.store import Library, ReadingState, first_paint, open_letter
from reader.store.connection import failure
from reader.store.database import Database
from reader.text import Span
from tests.store.rights import without_rights
from tests.store.samples import NOON, TEXT, every_amendment, letter, long_text, note, override, plain, source, told


def test_everything_is_there_after_opening_again(path: Path) -> None:
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
        mark = note(letter_id, words="記")
        library.save(mark)
        place = ReadingState(position=5, variant=None, modified=NOON)
        library.remember(letter_id, place)
    with Library.open(path) as library:
        assert library.letter(letter_id) == letter()
        assert library.annotations(letter_id) == (mark,)
        assert library.state(letter_id) == place
        assert not library.changed
        assert library.path == path


def test_a_closed_library_leaves_one_file_and_answers_no_more(path: Path) -> None:
    library = Library.open(path)
    library.add(source(), letter())
    library.close()
    library.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    for ask in (library.letters, library.data_version, lambda: library.remove("x")):
        with pytest.raises(ValueError, match="closed"):
            ask()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", ":memory:"])
def test_a_library_in_memory_has_no_file(url: str) -> None:
    with Library.open(url) as library:
        library.add(source(), letter())
        assert library.path is None
        assert len(library.letters()) == 1
        assert library.verify().problems == ()
        assert library.data_version() >= 0


def test_a_library_is_named_by_a_path_or_an_address(path: Path) -> None:
    with Library.open(f"sqlite:///{path}") as library:
        library.add(source(), letter())
    with Library.open(str(path), create=False) as library:
        assert len(library.letters()) == 1


@pytest.mark.parametrize("url", ["postgresql://host/db", "://"])
def test_an_address_of_something_else_is_no_library(url: str) -> None:
    with pytest.raises(LibraryUnreadable):
        Library.open(url)


def test_a_missing_library_is_made_only_where_that_is_wanted(path: Path) -> None:
    with pytest.raises(LibraryMissing):
        Library.open(path, create=False)
    assert not path.parent.exists()
    Library.open(path).close()
    Library.open(path, create=False).close()


def test_an_empty_file_is_made_a_library(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with pytest.raises(LibraryMissing):
        Library.open(path, create=False)
    with Library.open(path) as library:
        assert library.letters() == ()


@pytest.mark.parametrize("name", ["a b", "信#1?x=%41&mode=memory", "𠮷", "file:x"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / f"{name}.db"
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
    assert path.is_file()
    assert open_letter(path, letter_id).complete


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    for ask in (Library.open, first_paint):
        with pytest.raises(LibraryUnreadable):
            ask(tmp_path)


def test_a_file_where_a_folder_is_needed_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileUnwritable):
        Library.open(tmp_path / "file" / "library.db")


def test_an_impossible_name_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        Library.open(tmp_path / "a\0b")


@pytest.mark.parametrize("data", [b"x", b"not a library\n" * 1000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_of_something_else_is_no_library_and_stays_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "letters.txt"
    path.write_bytes(data)
    for ask in (Library.open, first_paint):
        with pytest.raises(LibraryUnreadable, match=r"letters\.txt"):
            ask(path)
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_is_no_library_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "places.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE place (name TEXT)")
    data = path.read_bytes()
    for ask in (Library.open, first_paint):
        with pytest.raises(LibraryUnreadable):
            ask(path)
    assert path.read_bytes() == data


def test_a_library_of_a_newer_version_is_refused_and_stays_as_it_is(path: Path) -> None:
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version=99")
    data = path.read_bytes()
    for ask in (Library.open, first_paint, lambda path: open_letter(path, letter_id)):
        with pytest.raises(LibraryTooNew, match="99"):
            ask(path)
    assert path.read_bytes() == data


def test_a_library_cut_off_is_unreadable(path: Path) -> None:
    with Library.open(path) as library:
        text = long_text(4_000)
        library.add(source(text), plain(text))
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    for ask in (Library.open, first_paint):
        with pytest.raises(LibraryUnreadable):
            ask(path)


def test_a_library_with_a_page_of_noise_says_that_it_is_damaged(path: Path) -> None:
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
        for number in range(50):
            library.save(note(letter_id, words=f"{number}" * 50))
    with path.open("r+b") as file:
        for page in range(1, path.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(b"\x99" * 4096)
    with pytest.raises(LibraryUnreadable), Library.open(path) as library:
        library.annotations(letter_id)
    with pytest.raises(LibraryUnreadable):
        open_letter(path, letter_id)


def read_all(path: Path, letter_id: str) -> None:
    with Library.open(path) as library:
        library.letters()
        library.letter(letter_id)
        library.state(letter_id)
        library.annotations(letter_id)
        library.history(letter_id)
        library.overrides(letter_id)
        library.source(letter_id)
        library.amendments(letter_id)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE annotation SET color = 'pink'",
        "UPDATE annotation SET note = CAST(x'ff' AS TEXT)",
        "UPDATE letter SET date_first = 'some day'",
        "UPDATE letter SET date_last = NULL",
        "UPDATE evidence SET body = '{'",
        "UPDATE evidence SET body = '{}'",
        "UPDATE amendment SET kind = 'guess'",
        'UPDATE amendment SET start = 9, "end" = NULL WHERE start IS NOT NULL',
        "UPDATE letter SET script = 'Latn'",
        "UPDATE reading_state SET variant = 'Latn'",
        "UPDATE revision SET after = '{'",
        "UPDATE override SET kind = 'guess'",
        "UPDATE override SET start = 9",
        "DELETE FROM letter_text",
    ],
)
def test_values_that_were_never_written_there_are_damage(path: Path, statement: str) -> None:
    with Library.open(path) as library:
        letter_id = library.add(told(), letter(), every_amendment()).id
        library.save(note(letter_id))
        library.save_override(override("關於", "关于", letter_id=letter_id, span=Span(0, 2)))
        library.remember(letter_id, ReadingState(position=5, variant=None, modified=NOON))
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("DROP TRIGGER letter_text_stays_on_delete")
        other.execute(statement)
    with pytest.raises(LibraryUnreadable):
        read_all(path, letter_id)
    if not any(table in statement for table in ("revision", "evidence", "amendment")):
        with pytest.raises(LibraryUnreadable):
            first_paint(path)


def test_a_library_that_may_not_be_written_can_be_read(open_folder: Path) -> None:
    path = open_folder / "library.db"
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
    data = path.read_bytes()
    with without_rights(open_folder), Library.open(path) as sealed:
        assert sealed.read_only
        assert sealed.letter(letter_id) == letter()
        assert sealed.verify().problems == ()
        assert sealed.data_version() == sealed.data_version()
        assert first_paint(path, letter_id).opening is not None
        for write in (
            lambda: sealed.save(note(letter_id)),
            lambda: sealed.add(source("新"), plain("新")),
            lambda: sealed.move_to_bin(letter_id),
        ):
            with pytest.raises(LibraryReadOnly, match=r"library\.db"):
                write()
        assert not sealed.changed
    assert path.read_bytes() == data
    with Library.open(path) as library:
        assert not library.read_only


def test_a_library_on_a_sealed_medium_with_writes_that_wait_is_not_shown_half(open_folder: Path) -> None:
    path = open_folder / "library.db"
    copy = open_folder / "copy"
    copy.mkdir(mode=0o755)
    with Library.open(path) as library:
        library.add(source(), letter())
        for name in ("library.db", "library.db-wal"):
            (copy / name).write_bytes((open_folder / name).read_bytes())
    with without_rights(copy):
        for ask in (Library.open, first_paint):
            with pytest.raises(LibraryReadOnly):
                ask(copy / "library.db")


def test_a_library_that_may_not_even_be_read_says_so(open_folder: Path) -> None:
    inner = open_folder / "inner"
    inner.mkdir()
    Library.open(inner / "library.db").close()
    with without_rights(inner, folder_mode=0):
        for ask in (Library.open, first_paint):
            with pytest.raises(FileUnreadable):
                ask(inner / "library.db")


def test_a_library_file_that_may_not_be_read_says_so(open_folder: Path) -> None:
    path = open_folder / "library.db"
    Library.open(path).close()
    with without_rights(open_folder, file_mode=0):
        for ask in (Library.open, first_paint):
            with pytest.raises(FileUnreadable, match=r"library\.db.*: permission denied\."):
                ask(path)


def test_a_new_library_in_a_folder_that_may_not_be_written_says_so(open_folder: Path) -> None:
    with without_rights(open_folder):
        with pytest.raises(FileUnwritable):
            Library.open(open_folder / "library.db")
        with pytest.raises(FileUnwritable):
            Library.open(open_folder / "deeper" / "library.db")


def test_a_library_without_tables_that_may_not_be_written_cannot_be_read(open_folder: Path) -> None:
    path = open_folder / "library.db"
    with closing(sqlite3.connect(path)) as other:
        other.executescript("CREATE TABLE t (a); DROP TABLE t;")
    with without_rights(open_folder), pytest.raises(LibraryReadOnly):
        Library.open(path)


def test_an_empty_file_that_may_not_be_written_cannot_be_made_a_library(open_folder: Path) -> None:
    path = open_folder / "library.db"
    path.touch(mode=0o444)
    with without_rights(open_folder), pytest.raises(FileUnwritable):
        Library.open(path)


def test_a_library_that_another_program_keeps_writing_is_busy(library: Library, path: Path) -> None:
    letter_id = library.add(source(), letter()).id
    database = Database(path, patience=0.2)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, closing(database):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy), database.write():
            pass
        assert library.letter(letter_id).text == TEXT
        other.execute("COMMIT")
        with database.write():
            pass


@pytest.fixture
def small_disk() -> Iterator[None]:
    """Files that may only grow by a few pages."""

    def limit(connection: sqlite3.Connection, _: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages + 20}")

    event.listen(Pool, "connect", limit)
    yield
    event.remove(Pool, "connect", limit)


def test_a_full_disk_keeps_what_was_there(path: Path, request: pytest.FixtureRequest) -> None:
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
    request.getfixturevalue("small_disk")
    with Library.open(path) as library:
        text = long_text(10_000)
        with pytest.raises(DiskFull, match=r"library\.db"):
            library.add(source(text), plain(text))
        library.save(note(letter_id))
        assert len(library.letters()) == 1
        assert library.verify().problems == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_IOERR_READ", FileUnreadable),
        ("SQLITE_IOERR_FSYNC", FileUnwritable),
        ("SQLITE_IOERR_WRITE", DiskFull),
        ("SQLITE_IOERR_SHMSIZE", DiskFull),
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_CANTOPEN", FileUnreadable),
        ("SQLITE_BUSY_SNAPSHOT", LibraryBusy),
        ("SQLITE_READONLY_DBMOVED", LibraryReadOnly),
        ("SQLITE_CORRUPT_INDEX", LibraryUnreadable),
    ],
)
def test_each_failure_of_the_disk_has_its_sentence(name: str, kind: type) -> None:
    error = sqlite3.OperationalError("what sqlite says")
    error.sqlite_errorname = name
    error.sqlite_errorcode = getattr(sqlite3, name)
    assert type(failure(error, "here")) is kind


def test_a_mistake_in_a_statement_is_not_passed_off_as_a_failure_of_the_file(path: Path) -> None:
    database = Database(path)
    with closing(database):
        with pytest.raises(sqlite3.OperationalError), database.run() as run:
            run("SELECT FROM", ())
        with pytest.raises(sqlite3.ProgrammingError), database.run() as run:
            run("SELECT ?", ())
        with pytest.raises(StatementError), database.read() as session:
            session.execute(text("SELECT :missing"))


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may grow by a byte, nor a new one be filled."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_library_on_a_full_disk_is_read_and_refuses_what_is_new(path: Path) -> None:
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
        library.save(note(letter_id, words="要緊的話"))
    with full_disk():
        assert first_paint(path, letter_id).opening is not None
        with Library.open(path) as library:
            assert library.read_only
            assert library.letter(letter_id) == letter()
            assert len(library.annotations(letter_id)) == 1
            assert library.verify().problems == ()
            with pytest.raises(DiskFull, match=r"library\.db"):
                library.save(note(letter_id))
    with Library.open(path) as library:
        library.save(note(letter_id))
        assert len(library.annotations(letter_id)) == 2


def test_a_full_disk_hides_no_write_that_waits(path: Path) -> None:
    copy = path.with_name("copy.db")
    with Library.open(path) as library:
        library.add(source(), letter())
        for ending in ("", "-wal"):
            copy.with_name(copy.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
    with full_disk():
        for ask in (Library.open, first_paint):
            with pytest.raises(DiskFull):
                ask(copy)
    with Library.open(copy) as library:
        assert len(library.letters()) == 1
