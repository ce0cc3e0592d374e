"""Backups count only when they were checked, and nothing that was there is thrown away."""

from __future__ import annotations

import os
import resource
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.errors import (
    DiskFull,
    FileUnwritable,
    LibraryBusy,
    LibraryMissing,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreadable,
    ReaderError,
)
from reader.store import Library
from reader.store.backup import backup, keep_backup, restore, stamp
from tests.store.rights import without_rights
from tests.store.samples import letter, long_text, note, plain, source


@pytest.fixture
def filled(path: Path) -> Path:
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
        library.save(note(letter_id, words="甲\0乙"))
    return path


def contents(path: Path) -> list[object]:
    with Library.open(path, create=False) as library:
        return [
            (library.letter(each.id), library.source(each.id), library.annotations(each.id), library.history(each.id))
            for each in library.letters()
        ]


def titles(path: Path) -> list[str]:
    with Library.open(path, create=False) as library:
        return [summary.title for summary in library.letters()]


def add(path: Path, text: str) -> None:
    with Library.open(path) as library:
        library.add(source(text), plain(text))


def test_a_backup_restored_elsewhere_is_the_same_library(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "backup.db"
    backup(filled, out)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["backup.db"]
    other = tmp_path / "fresh" / "library.db"
    assert restore(out, other) is None
    assert contents(other) == contents(filled)
    assert contents(filled)


def test_a_backup_of_a_library_that_is_open_and_written_holds_all_that_was_kept(library: Library, path: Path) -> None:
    out = path.with_name("backup.db")
    library.add(source(), letter())
    backup(path, out)
    assert len(titles(out)) == 1
    library.add(source("後來"), plain("後來"))
    backup(path, out)
    assert len(titles(out)) == 2


def test_a_library_without_rights_to_write_can_be_backed_up(open_folder: Path, tmp_path: Path) -> None:
    inner = open_folder / "inner"
    add(inner / "library.db", "信")
    tmp_path = open_folder / "out"
    tmp_path.mkdir()
    tmp_path.chmod(0o777)
    with without_rights(inner):
        backup(inner / "library.db", tmp_path / "backup.db")
    assert len(titles(tmp_path / "backup.db")) == 1


def test_there_is_no_backup_of_nothing(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        backup(tmp_path / "library.db", tmp_path / "backup.db")
    with closing(sqlite3.connect(tmp_path / "library.db")) as blank:
        blank.executescript("CREATE TABLE t (a); DROP TABLE t;")
    with pytest.raises(LibraryMissing):
        backup(tmp_path / "library.db", tmp_path / "backup.db")
    assert not (tmp_path / "backup.db").exists()


def test_a_damaged_library_makes_no_backup_and_the_one_before_stays(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "backup.db"
    backup(filled, out)
    before = out.read_bytes()
    with closing(sqlite3.connect(filled)) as other, other:
        other.execute("DROP TRIGGER letter_text_stays_on_update")
        other.execute("UPDATE letter_text SET body = '改'")
    with pytest.raises(LibraryUnreadable, match=r"library\.db"):
        backup(filled, out)
    assert out.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["backup.db"]


def test_a_library_with_broken_pages_makes_no_backup(filled: Path, tmp_path: Path) -> None:
    with filled.open("r+b") as file:
        file.seek(4096)
        file.write(b"\x99" * 4096 * 4)
    with pytest.raises(LibraryUnreadable, match=r"library\.db"):
        backup(filled, tmp_path / "backup.db")
    assert not list(tmp_path.glob("*backup*"))


def test_a_backup_does_not_overwrite_a_library_in_use_nor_itself(filled: Path, tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        backup(filled, filled)
    other = tmp_path / "other.db"
    with Library.open(other) as library:
        library.add(source("別的"), plain("別的"))
        with pytest.raises(FileUnwritable):
            backup(filled, other)
        assert len(library.letters()) == 1


def test_a_backup_into_no_folder_says_so(filled: Path, tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable, match="nowhere"):
        backup(filled, tmp_path / "nowhere" / "backup.db")


def test_restoring_keeps_the_library_that_was_there(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "backup.db"
    backup(filled, out)
    old = contents(filled)
    add(filled, "後來的信")
    new = contents(filled)
    kept = restore(out, filled)
    assert kept is not None
    assert contents(filled) == old
    assert contents(kept) == new
    assert {file.name for file in filled.parent.iterdir()} == {filled.name, kept.name}


def test_restoring_over_a_damaged_library_keeps_its_bytes(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "backup.db"
    backup(filled, out)
    noise = b"no longer a library" * 500
    filled.write_bytes(noise)
    kept = restore(out, filled)
    assert kept is not None
    assert kept.read_bytes() == noise
    assert len(titles(filled)) == 1


def test_a_library_copied_with_its_waiting_writes_is_restored_with_them(library: Library, path: Path) -> None:
    library.add(source(), letter())
    copy = path.with_name("copy.db")
    for ending in ("", "-wal"):
        copy.with_name(copy.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
    other = path.with_name("other.db")
    restore(copy, other)
    assert len(titles(other)) == 1


def test_nothing_is_restored_while_the_library_is_open(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "backup.db"
    backup(filled, out)
    with Library.open(filled) as library:
        with pytest.raises(LibraryBusy):
            restore(out, filled)
        library.add(source("還在"), plain("還在"))
    assert len(titles(filled)) == 2
    assert list(filled.parent.iterdir()) == [filled]


def test_what_is_no_sound_library_is_not_restored(filled: Path, tmp_path: Path) -> None:
    before = filled.read_bytes()
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"noise" * 5000)
    with pytest.raises(LibraryUnreadable, match=r"noise\.db"):
        restore(noise, filled)
    newer = tmp_path / "newer.db"
    backup(filled, newer)
    with closing(sqlite3.connect(newer)) as other:
        other.execute("PRAGMA user_version=99")
    with pytest.raises(LibraryTooNew):
        restore(newer, filled)
    with pytest.raises(LibraryMissing):
        restore(tmp_path / "nothing.db", filled)
    with pytest.raises(FileUnwritable):
        restore(filled, filled)
    assert filled.read_bytes() == before
    assert list(filled.parent.iterdir()) == [filled]


def test_a_library_that_may_not_be_written_is_not_replaced(open_folder: Path, tmp_path: Path) -> None:
    path = open_folder / "library.db"
    add(path, "信")
    out = open_folder / "backup.db"
    backup(path, out)
    path.chmod(0o444)
    open_folder.chmod(0o777)
    if os.geteuid() == 0:
        os.seteuid(65534)
    try:
        with pytest.raises(LibraryReadOnly):
            restore(out, path)
    finally:
        if os.geteuid() != 0 and os.getuid() == 0:
            os.seteuid(0)
    assert len(titles(path)) == 1
    assert tmp_path


def test_a_backup_is_kept_after_changes_only(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    Library.open(path).close()
    assert keep_backup(path, folder) is None
    add(path, "一")
    first = keep_backup(path, folder)
    assert first is not None
    assert keep_backup(path, folder) is None
    add(path, "二")
    second = keep_backup(path, folder)
    assert second is not None
    assert sorted(folder.iterdir()) == [first, second]
    assert (
        abs(
            datetime.now(UTC) - datetime.strptime(second.stem, "library.db-%Y%m%dT%H%M%S%fZ").replace(tzinfo=UTC)
        ).seconds
        < 60
    )


def test_the_last_ten_backups_are_kept_and_other_files_left_alone(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    others = [folder / "library.db-mine.db", folder / "other-20200101T000000000000Z.db", folder / "notes.txt"]
    for other in others:
        other.touch()
    made = []
    for number in range(13):
        add(path, f"第{number}封")
        made.append(keep_backup(path, folder))
    assert sorted(set(folder.iterdir()) - set(others)) == made[-10:]
    assert all(other.exists() for other in others)
    assert len(titles(made[-1] or path)) == 13


def test_a_clock_that_was_set_back_does_not_cost_the_newest_backup(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    add(path, "一")
    first = keep_backup(path, folder)
    assert first is not None
    future = folder / f"library.db-{stamp(datetime(2999, 1, 1, tzinfo=UTC))}.db"
    first.rename(future)
    add(path, "二")
    made = keep_backup(path, folder, keep=1)
    assert made is not None
    assert made.name > future.name
    assert list(folder.iterdir()) == [made]


def test_a_backup_that_has_gone_bad_is_followed_by_a_good_one(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    add(path, "一")
    first = keep_backup(path, folder)
    assert first is not None
    first.write_bytes(b"rust" * 5000)
    second = keep_backup(path, folder)
    assert second is not None
    assert len(titles(second)) == 1


def test_a_damaged_library_pushes_out_no_good_backup(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    add(path, "一")
    good = keep_backup(path, folder)
    add(path, "二")
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("DROP TRIGGER source_file_stays_on_update")
        other.execute("UPDATE source_file SET data = x'00'")
    with pytest.raises(LibraryUnreadable):
        keep_backup(path, folder, keep=1)
    assert list(folder.iterdir()) == [good]


def test_nothing_is_kept_of_a_library_without_tables(tmp_path: Path) -> None:
    blank = tmp_path / "library.db"
    with closing(sqlite3.connect(blank)) as other:
        other.executescript("CREATE TABLE t (a); DROP TABLE t;")
    assert keep_backup(blank, tmp_path / "backups") is None


def test_a_backup_that_was_cut_short_long_ago_is_cleared_away(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    backup(filled, tmp_path / "out.db")
    folder.mkdir()
    old, young = folder / ".library.db.1.chidu-part", folder / ".library.db.2.chidu-part"
    old.touch()
    young.touch()
    os.utime(old, (0, 0))
    made = keep_backup(filled, folder)
    assert set(folder.iterdir()) == {made, young}


def test_a_disk_that_takes_no_more_leaves_no_half_backup(path: Path, tmp_path: Path) -> None:
    text = long_text(10_000)
    add(path, text)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        with pytest.raises(DiskFull, match=r"backup\.db"):
            backup(path, tmp_path / "backup.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [file for file in tmp_path.iterdir() if file.is_file()] == []
    assert len(titles(path)) == 1


def test_backups_where_a_file_is_in_the_way_say_so(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "backups").touch()
    with pytest.raises(FileUnwritable):
        keep_backup(filled, tmp_path / "backups")


def test_a_long_library_is_backed_up_whole(path: Path, tmp_path: Path) -> None:
    text = long_text(30_000)
    add(path, text)
    backup(path, tmp_path / "backup.db")
    assert contents(tmp_path / "backup.db") == contents(path)


def test_a_backup_replaces_a_library_or_an_empty_file_and_nothing_else(filled: Path, tmp_path: Path) -> None:
    letters, foreign, empty = tmp_path / "thesis.doc", tmp_path / "foreign.db", tmp_path / "empty"
    letters.write_text("years of work", "utf-8")
    with closing(sqlite3.connect(foreign)) as other:
        other.execute("CREATE TABLE t (a)")
    empty.touch()
    before = foreign.read_bytes()
    for out in (letters, foreign):
        with pytest.raises(FileUnwritable, match="it is another file than a library"):
            backup(filled, out)
    assert letters.read_text("utf-8") == "years of work"
    assert foreign.read_bytes() == before
    backup(filled, empty)
    backup(filled, empty)
    assert len(titles(empty)) == 1


def test_a_backup_replaces_no_device_pipe_or_folder(filled: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    null = tmp_path / "null"
    null.symlink_to("/dev/null")
    for out in (pipe, null):
        with pytest.raises(FileUnwritable, match="it is not a regular file"):
            backup(filled, out)
    assert pipe.is_fifo()
    assert null.is_symlink()
    for out in (tmp_path, Path(), Path("..")):
        with pytest.raises(FileUnwritable, match="it is a folder"):
            backup(filled, out)


def test_a_backup_does_not_replace_the_library_by_another_of_its_names(filled: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin.db"
    os.link(filled, twin)
    with pytest.raises(FileUnwritable, match="it is the library itself"):
        backup(filled, twin)
    with pytest.raises(FileUnwritable, match="it is the library itself"):
        restore(twin, filled)


def test_libraries_in_one_folder_keep_their_own_backups(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    paths = [tmp_path / name for name in ("a.db", "a.sqlite", "a", "[ab]?*.db")]
    made: dict[Path, list[Path | None]] = {path: [] for path in paths}
    for number in range(4):
        for path in paths:
            add(path, f"第{number}封，{path.name}")
            made[path].append(keep_backup(path, folder, keep=2))
            assert keep_backup(path, folder, keep=2) is None
    kept = {each for backups in made.values() for each in backups[-2:]}
    assert set(folder.iterdir()) == kept


def test_a_place_that_may_not_be_written_is_named_as_the_user_named_it(open_folder: Path) -> None:
    inner = open_folder / "inner"
    path = open_folder / "library.db"
    add(path, "信")
    inner.mkdir(mode=0o755)
    for mode in (0o555, 0):
        with without_rights(inner, folder_mode=mode):
            for act in (backup, restore):
                with pytest.raises(ReaderError) as caught:
                    act(path, inner / "out.db")
                verb = "read" if mode == 0 and "read" in str(caught.value) else "written"
                assert str(caught.value) == f"“{inner / 'out.db'}” cannot be {verb}: permission denied."
                assert mode == 0 or verb == "written"


def test_a_restore_onto_a_full_disk_names_the_library(path: Path, tmp_path: Path) -> None:
    add(path, long_text(10_000))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
    try:
        with pytest.raises(DiskFull, match=r"“[^”]*/fresh/library\.db”"):
            restore(path, tmp_path / "fresh" / "library.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list((tmp_path / "fresh").iterdir()) == []


def test_a_folder_is_not_restored_over(filled: Path, tmp_path: Path) -> None:
    for place in (tmp_path, Path()):
        with pytest.raises(LibraryUnreadable):
            restore(filled, place)
