"""A library is told from other files before anything is written over it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import FileUnwritable, LibraryUnreadable
from reader.store import Library
from reader.store.place import is_library, library_file, refuse_library
from tests.store.samples import plain, source


def test_a_path_and_an_address_name_the_same_file() -> None:
    assert library_file("a b.db") == library_file(Path("a b.db")) == library_file("sqlite:///a b.db") == Path("a b.db")
    assert library_file("sqlite:////x/y.db") == library_file("sqlite+pysqlite:////x/y.db") == Path("/x/y.db")


@pytest.mark.parametrize("name", [":memory:", "sqlite://", "sqlite:///", "sqlite:///:memory:"])
def test_a_library_in_memory_has_no_file(name: str) -> None:
    assert library_file(name) is None


@pytest.mark.parametrize("name", ["postgresql://host/letters", "://", "what is this://"])
def test_other_addresses_are_refused(name: str) -> None:
    with pytest.raises(LibraryUnreadable):
        library_file(name)


def test_a_name_that_stands_for_nothing_says_so(path: Path, tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for name in ("loop", "n\0l"):
        with pytest.raises(FileUnwritable):
            refuse_library(tmp_path / name, path)


def test_a_library_and_what_lies_beside_it_are_not_written_over(library: Library, path: Path, tmp_path: Path) -> None:
    library.add(source(), plain(source().text))
    hard, soft = tmp_path / "hard.md", tmp_path / "soft.md"
    os.link(path, hard)
    soft.symlink_to(path)
    beside = [path.with_name(path.name + ending) for ending in ("", "-wal", "-shm", "-journal")]
    for out in (hard, soft, *beside, path.parent / ".." / path.parent.name / path.name):
        with pytest.raises(FileUnwritable, match="it is the library itself"):
            refuse_library(out, path)


def test_no_other_library_is_written_over_either(path: Path) -> None:
    Library.open(path).close()
    assert is_library(path)
    for ending in ("", "-wal", "-journal"):
        with pytest.raises(FileUnwritable, match="it is a library"):
            refuse_library(path.with_name(path.name + ending), None)


def test_a_new_library_that_is_in_use_is_not_written_over(library: Library, path: Path) -> None:
    assert library.letters() == ()
    with pytest.raises(FileUnwritable, match="it is a library"):
        refuse_library(path, None)


def test_other_files_may_be_written(path: Path, tmp_path: Path) -> None:
    Library.open(path).close()
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as other:
        other.execute("CREATE TABLE t (a)")
    assert not is_library(foreign)
    (tmp_path / "-wal").touch()
    for name in ("foreign.db", "new.md", "-wal", "nowhere/x.md", "."):
        refuse_library(tmp_path / name, path)
