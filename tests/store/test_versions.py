"""Older libraries are brought up step by step, after a backup."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryReadOnly
from reader.script import Variant
from reader.store import Library, first_paint
from reader.store.backup import restore
from reader.store.connection import VERSION, open_read_only, open_writable, version
from reader.store.database import Database
from reader.store.verify import examine
from reader.store.versions import STEPS, create, upgrade
from tests.store.rights import without_rights
from tests.store.samples import TEXT, letter, override, source, version_1


def add_table(driver: sqlite3.Connection) -> None:
    driver.execute("CREATE TABLE added (name TEXT)")


def add_column(driver: sqlite3.Connection) -> None:
    driver.execute("ALTER TABLE added ADD COLUMN more TEXT")


def fail(driver: sqlite3.Connection) -> None:
    driver.execute("CREATE TABLE half (name TEXT)")
    msg = "the step fails"
    raise RuntimeError(msg)


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
        assert len(backup.letters()) == 2


def test_a_newest_library_needs_no_step_and_no_backup(old: Path) -> None:
    Library.open(old).close()
    before = sorted(old.parent.iterdir())
    with closing(open_writable(old)) as driver:
        assert upgrade(driver, old, VERSION) is None
    assert sorted(old.parent.iterdir()) == before


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


def test_tables_are_not_made_over_those_of_another_program(path: Path) -> None:
    with Library.open(path) as library:
        library.add(source(), letter())
    with closing(Database(path)) as database, database.read() as session:
        engine = session.get_bind().engine
    create(engine, path)
    with Library.open(path) as library:
        assert len(library.letters()) == 1


def tables(path: Path) -> dict[str, str]:
    """What makes each table, index and trigger, whatever the white space."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {name: " ".join(statement.replace("(", " ( ").replace(")", " ) ").split()) for name, statement in rows}


def test_a_library_of_version_1_has_the_tables_of_today_once_it_is_opened(old: Path) -> None:
    Library.open(old).close()
    new = old.with_name("new.db")
    Library.open(new).close()
    assert tables(old) == tables(new)


def test_a_library_of_version_1_keeps_all_it_has_and_takes_overrides(old: Path) -> None:
    with Library.open(old) as library:
        first, second = library.letters()
        assert library.letter(first.id) == letter()
        assert library.source(first.id) == source()
        (kept,) = library.annotations(first.id)
        assert (kept.note, kept.anchor.exact, kept.tags) == ("渠水怎樣分？", "先說水", ("水利", "春耕", "水利"))
        assert len(library.history(first.id)) == 3
        state = library.state(first.id)
        assert state is not None
        assert (state.position, state.variant) == (7, Variant.HANS)
        assert second.title == "另一封信，說別的事。"
        assert library.overrides() == ()
        library.save_override(override("渠水", "渠水", letter_id=first.id))
        assert len(library.overrides(first.id)) == 1
        assert library.verify().problems == ()


def test_the_library_before_an_upgrade_is_kept_and_can_be_brought_back(old: Path) -> None:
    Library.open(old).close()
    (kept,) = (path for path in old.parent.iterdir() if path != old)
    with closing(open_read_only(kept)) as driver:
        assert version(driver, kept) == 1
        assert examine(driver.execute).problems == ()
    restore(kept, old)
    with Library.open(old) as library:
        assert library.letters()[0].title == "關於春耕的信"


def test_a_library_of_version_1_is_shown_before_it_is_brought_up(old: Path) -> None:
    data = old.read_bytes()
    glance = first_paint(old)
    assert not glance.partial
    assert len(glance.letters) == 2
    assert glance.opening is not None
    assert (glance.opening.letter.text, len(glance.opening.annotations)) == (TEXT, 1)
    assert glance.opening.overrides == ()
    assert old.read_bytes() == data


def test_a_library_of_version_1_that_may_not_be_written_can_be_read(open_folder: Path) -> None:
    path = version_1(open_folder / "library.db")
    data = path.read_bytes()
    with without_rights(open_folder), Library.open(path) as sealed:
        assert sealed.read_only
        first = sealed.letters()[0].id
        assert sealed.letter(first) == letter()
        assert len(sealed.annotations(first)) == 1
        assert (sealed.overrides(), sealed.overrides(first), sealed.override_history("any")) == ((), (), ())
        assert sealed.search("种子").total == 2
        assert sealed.verify().problems == ()
        assert first_paint(path, first).opening is not None
        with pytest.raises(LibraryReadOnly):
            sealed.save_override(override("水", "水"))
    assert path.read_bytes() == data
