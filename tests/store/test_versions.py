"""Older libraries are brought up step by step, after a backup."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.store import Library
from reader.store.connection import VERSION, open_writable, version
from reader.store.database import Database
from reader.store.versions import STEPS, create, upgrade
from tests.store.samples import letter, source


def add_table(driver: sqlite3.Connection) -> None:
    driver.execute("CREATE TABLE added (name TEXT)")


def add_column(driver: sqlite3.Connection) -> None:
    driver.execute("ALTER TABLE added ADD COLUMN more TEXT")


def fail(driver: sqlite3.Connection) -> None:
    driver.execute("CREATE TABLE half (name TEXT)")
    msg = "the step fails"
    raise RuntimeError(msg)


@pytest.fixture
def old(path: Path) -> Path:
    with Library.open(path) as library:
        library.add(source(), letter())
    return path


def test_the_newest_version_is_the_one_after_the_last_step() -> None:
    assert 1 + len(STEPS) == VERSION


def test_steps_run_in_order_after_a_backup(old: Path) -> None:
    with closing(open_writable(old)) as driver:
        kept = upgrade(driver, old, 1, (add_table, add_column))
        assert version(driver, old, known=3) == 3
        driver.execute("SELECT more FROM added")
    assert kept is not None
    assert kept.parent == old.parent
    with Library.open(kept) as backup:
        assert len(backup.letters()) == 1


def test_a_newest_library_needs_no_step_and_no_backup(old: Path) -> None:
    with closing(open_writable(old)) as driver:
        assert upgrade(driver, old, 1) is None
    assert list(old.parent.iterdir()) == [old]


def test_a_step_that_fails_leaves_the_library_as_it_was(old: Path) -> None:
    with closing(open_writable(old)) as driver:
        with pytest.raises(RuntimeError, match="fails"):
            upgrade(driver, old, 1, (add_table, fail))
        assert version(driver, old, known=3) == 2
        assert driver.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall() == []


def test_a_step_that_another_program_has_done_is_not_done_again(old: Path) -> None:
    done = []

    def slowly(driver: sqlite3.Connection) -> None:
        while len(list(old.parent.glob("library-version-1-*"))) < 2:
            time.sleep(0.01)
        add_table(driver)
        done.append(driver)

    def program() -> None:
        with closing(open_writable(old)) as driver:
            upgrade(driver, old, 1, (slowly,))

    programs = [threading.Thread(target=program) for _ in range(2)]
    for each in programs:
        each.start()
    for each in programs:
        each.join()
    assert len(done) == 1


def test_tables_are_not_made_over_those_of_another_program(old: Path) -> None:
    with closing(Database(old)) as database, database.read() as session:
        engine = session.get_bind().engine
    create(engine, old)
    with Library.open(old) as library:
        assert len(library.letters()) == 1
