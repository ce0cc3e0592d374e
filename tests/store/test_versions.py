"""Older libraries are brought up step by step, after a backup."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reader.annotations import Style
from reader.errors import LibraryReadOnly, LibraryTooNew, LibraryUnreadable
from reader.script import Variant
from reader.store import Library, first_paint
from reader.store.backup import restore
from reader.store.connection import VERSION, open_read_only, open_writable, version
from reader.store.database import Database
from reader.store.verify import examine
from reader.store.versions import STEPS, create, upgrade
from tests.store.rights import without_rights
from tests.store.samples import TEXT, every_amendment, letter, note, older, override, source


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


def test_steps_run_in_order_after_a_backup(oldest: Path) -> None:
    with closing(open_writable(oldest)) as driver:
        kept = upgrade(driver, oldest, 1, (add_table, add_column))
        assert version(driver, oldest, known=3) == 3
        driver.execute("SELECT more FROM added")
    assert kept is not None
    assert kept.parent == oldest.parent
    with Library.open(kept) as backup:
        assert len(backup.letters()) == 2


def test_a_newest_library_needs_no_step_and_no_backup(old: Path) -> None:
    Library.open(old).close()
    before = sorted(old.parent.iterdir())
    with closing(open_writable(old)) as driver:
        assert upgrade(driver, old, VERSION) is None
    assert sorted(old.parent.iterdir()) == before


def test_a_step_that_fails_leaves_the_library_as_it_was(oldest: Path) -> None:
    with closing(open_writable(oldest)) as driver:
        with pytest.raises(RuntimeError, match="fails"):
            upgrade(driver, oldest, 1, (add_table, fail))
        assert version(driver, oldest, known=3) == 2
        assert driver.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall() == []


def test_a_step_that_another_program_has_done_is_not_done_again(oldest: Path) -> None:
    done = []

    def slowly(driver: sqlite3.Connection) -> None:
        while len(list(oldest.parent.glob("library-version-1-*"))) < 2:
            time.sleep(0.01)
        add_table(driver)
        done.append(driver)

    def program() -> None:
        with closing(open_writable(oldest)) as driver:
            upgrade(driver, oldest, 1, (slowly,))

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


def test_an_older_library_has_the_tables_of_today_once_it_is_opened(old: Path) -> None:
    Library.open(old).close()
    new = old.with_name("new.db")
    Library.open(new).close()
    assert tables(old) == tables(new)


def test_an_older_library_keeps_all_it_has_and_takes_what_is_new(old: Path, old_version: int) -> None:
    with Library.open(old) as library:
        first, second = library.letters()
        assert (first.dates, second.dates) == ((date(2020, 3, 2), date(2020, 3, 2)), None)
        assert library.letter(first.id) == replace(letter(), remarks=())
        assert library.source(first.id) == source()
        (kept,) = library.annotations(first.id)
        assert (kept.note, kept.anchor.exact, kept.tags) == ("渠水怎樣分？", "先說水", ("水利", "春耕", "水利"))
        assert len(library.history(first.id)) == 3
        state = library.state(first.id)
        assert state is not None
        assert (state.position, state.variant) == (7, Variant.HANS)
        assert second.title == "另一封信，說別的事。"
        assert [(each.word, each.form) for each in library.overrides()] == [("渠水", "渠氺")] * kept_overrides(
            old_version
        )
        assert library.amendments(first.id) == ()
        library.save_override(override("渠水", "渠水", letter_id=first.id))
        library.change_amendments(first.id, every_amendment(), ())
        assert len(library.overrides(first.id)) == kept_overrides(old_version) + 1
        assert library.letter(first.id).recipient == "李四"
        assert library.verify().problems == ()


def test_the_library_before_an_upgrade_is_kept_and_can_be_brought_back(old: Path, old_version: int) -> None:
    Library.open(old).close()
    (kept,) = (path for path in old.parent.iterdir() if path != old)
    with closing(open_read_only(kept)) as driver:
        assert version(driver, kept) == old_version
        assert examine(driver.execute).problems == ()
    restore(kept, old)
    with Library.open(old) as library:
        assert library.letters()[0].title == "關於春耕的信"


def test_an_older_library_is_shown_before_it_is_brought_up(old: Path, old_version: int) -> None:
    data = old.read_bytes()
    glance = first_paint(old)
    assert not glance.partial
    assert [summary.dates for summary in glance.letters] == [(date(2020, 3, 2), date(2020, 3, 2)), None]
    assert glance.opening is not None
    assert (glance.opening.letter.text, len(glance.opening.annotations)) == (TEXT, 1)
    assert len(glance.opening.overrides) == kept_overrides(old_version)
    assert old.read_bytes() == data


def test_an_older_library_that_may_not_be_written_can_be_read(open_folder: Path, old_version: int) -> None:
    path = older(open_folder / "library.db", old_version)
    data = path.read_bytes()
    with without_rights(open_folder), Library.open(path) as sealed:
        assert sealed.read_only
        first = sealed.letters()[0].id
        assert sealed.letter(first) == replace(letter(), remarks=())
        assert sealed.source(first) == source()
        assert len(sealed.annotations(first)) == 1
        assert len(sealed.overrides()) == len(sealed.overrides(first)) == kept_overrides(old_version)
        assert (sealed.override_history("any"), sealed.amendments(first), sealed.amendment_history("any")) == (
            (),
            (),
            (),
        )
        assert sealed.search("种子").total == 2
        assert sealed.verify().problems == ()
        assert first_paint(path, first).opening is not None
        with pytest.raises(LibraryReadOnly):
            sealed.save_override(override("水", "水"))
        with pytest.raises(LibraryReadOnly):
            sealed.change_amendments(first, every_amendment(), ())
    assert path.read_bytes() == data


def kept_overrides(old_version: int) -> int:
    """Version 1 knew of none, the others have one that was not taken back."""
    return min(old_version - 1, 1)


@pytest.mark.parametrize("style", Style)
def test_a_program_of_version_3_refuses_a_library_with_styles_it_would_take_for_damage(
    path: Path, style: Style
) -> None:
    with Library.open(path) as library:
        first = library.add(source(), letter()).id
        library.save(replace(note(first), style=style))
    with closing(open_read_only(path)) as driver, pytest.raises(LibraryTooNew) as refused:
        version(driver, path, known=3)
    assert "newer version" in str(refused.value)
    with Library.open(path) as library:
        assert [kept.style for kept in library.annotations(first)] == [style]
        assert [change.after and change.after.style for change in library.history(first)] == [style]
        assert library.verify().problems == ()
    opening = first_paint(path, first).opening
    assert opening is not None
    assert [kept.style for kept in opening.annotations] == [style]


@pytest.mark.parametrize("found", [1, 2])
def test_a_library_whose_number_is_damaged_is_left_as_it_is(path: Path, found: int) -> None:
    with Library.open(path) as library:
        letter_id = library.add(source(), letter(), every_amendment()).id
    for number, outcome in ((found, pytest.raises(LibraryUnreadable)), (VERSION, nullcontext())):
        with closing(sqlite3.connect(path)) as driver:
            driver.execute(f"PRAGMA user_version={number}")
        with outcome, Library.open(path) as library:
            assert len(library.amendments(letter_id)) == len(every_amendment())
            assert library.verify().problems == ()
