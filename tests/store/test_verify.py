"""Damage is found."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Style
from reader.errors import LibraryUnreadable
from reader.store import Library, ReadingState, Report, first_paint
from reader.store.backup import backup
from reader.text import Span
from tests.store.samples import NOON, TEXT, every_amendment, letter, long_text, note, override, plain, source, told

WATER = Span(TEXT.index("渠水"), TEXT.index("渠水") + 2)


@pytest.fixture
def letter_id(path: Path) -> str:
    with Library.open(path) as library:
        letter_id = library.add(told(), letter(), every_amendment()).id
        library.save(note(letter_id, words="要緊的話"))
        library.save_override(override("渠水", "渠氺", letter_id=letter_id, span=WATER))
        text = long_text(6_000)
        library.add(source(text, name="長信"), plain(text))
        library.remember(letter_id, ReadingState(position=5, variant=None, modified=NOON))
    return letter_id


@contextmanager
def tampered(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection, connection:
        triggers = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        for name in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield connection


def verify(path: Path) -> Report:
    with Library.open(path) as library:
        return library.verify()


def test_a_sound_library_has_no_problems(path: Path, letter_id: str) -> None:
    report = verify(path)
    assert (report.letters, report.notes, report.problems) == (2, 1, ())
    assert letter_id


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE letter_text SET body = replace(body, '水', '氺')", "text"),
        ("UPDATE letter_text SET body = CAST(x'e6b0' AS TEXT) WHERE start = 0", "text"),
        ("UPDATE letter_text SET start = 1 WHERE start = 0", "text"),
        ("DELETE FROM letter_text", "text"),
        ("UPDATE letter SET chars = chars + 1", "text"),
        ("UPDATE source_file SET data = x'00'", "file"),
        ("DELETE FROM source_file", "file"),
        ("UPDATE annotation SET note = '別的話'", "last saved"),
        ("UPDATE annotation SET color = 'pink'", "cannot be read"),
        ("UPDATE annotation SET style = 'halo'", "a style that is not known"),
        ("UPDATE annotation SET note = CAST(x'ff' AS TEXT)", "cannot be read"),
        ("UPDATE revision SET after = '{}'", "last saved"),
        ("DELETE FROM revision", "last saved"),
        ('UPDATE annotation SET "end" = 1000', "outside"),
        ("UPDATE reading_state SET position = 1000", "outside"),
        ("UPDATE override SET form = '別'", "last saved"),
        ("UPDATE override SET kind = '別'", "cannot be read"),
        ("UPDATE override_revision SET after = '{'", "last saved"),
        ("UPDATE override SET word = '別'", "not at its place"),
        ('UPDATE override SET "end" = 1000', "not at its place"),
        ("UPDATE amendment SET value = '別' WHERE kind = 'field'", "last said"),
        ("UPDATE amendment SET kind = '別'", "cannot be read"),
        ("UPDATE amendment_revision SET after = '{'", "last said"),
        ("DELETE FROM amendment_revision", "last said"),
        ('UPDATE amendment SET "end" = 1000', "outside"),
        ("UPDATE evidence SET body = '[]'", "cannot be read"),
        ("UPDATE evidence SET body = replace(body, '32', '99')", "outside"),
        ("UPDATE letter SET date_first = '?'", "cannot be read"),
    ],
)
def test_what_was_tampered_with_is_found_at_its_letter(path: Path, letter_id: str, statement: str, what: str) -> None:
    with tampered(path) as connection:
        connection.execute(statement)
    problems = verify(path).problems
    assert any(problem.letter == letter_id and what in problem.what for problem in problems), problems


def test_a_note_of_an_unknown_style_is_shown_as_a_highlight_and_told_of(path: Path, letter_id: str) -> None:
    with tampered(path) as connection:
        connection.execute("UPDATE annotation SET style = 'halo'")
        connection.execute('UPDATE revision SET after = replace(after, \'"style":"underline"\', \'"style":"halo"\')')
    opening = first_paint(path, letter_id).opening
    assert opening is not None
    assert [(kept.style, kept.note) for kept in opening.annotations] == [(Style.HIGHLIGHT, "要緊的話")]
    with Library.open(path) as library:
        (kept,) = library.annotations(letter_id)
        assert kept.style is Style.HIGHLIGHT
        assert len(library.history(letter_id)) == 1
        assert [problem.letter for problem in library.verify().problems] == [letter_id]
        library.save(replace(kept, style=Style.WAVE))
        assert library.verify().problems == ()


def test_an_override_that_is_of_no_letter_is_looked_at_too(path: Path) -> None:
    with Library.open(path) as library:
        library.save_override(override("水", "氺"))
    with tampered(path) as connection:
        connection.execute("UPDATE override SET form = '別'")
    (problem,) = verify(path).problems
    assert (problem.letter, "last saved" in problem.what) == ("", True)


def test_rows_that_belong_to_nothing_are_found(path: Path, letter_id: str) -> None:
    with tampered(path) as connection:
        connection.execute("UPDATE tag SET annotation_id = 'nothing'")
    assert any("annotation" in problem.what for problem in verify(path).problems)
    assert letter_id


def test_an_index_that_does_not_agree_with_its_table_is_found(path: Path, letter_id: str) -> None:
    with tampered(path) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = 'letter_by_date'")
    assert any("damaged" in problem.what and not problem.letter for problem in verify(path).problems)
    assert letter_id


def flip(path: Path, at: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1 << bit]))


def test_a_bit_that_flips_in_a_text_or_its_file_is_found(path: Path, letter_id: str, tmp_path: Path) -> None:
    data = path.read_bytes()
    words = "渠水要分".encode()
    places = [at for at in range(len(data)) if data.startswith(words, at)]
    assert len(places) >= 2
    for at in places:
        copy = tmp_path / "flipped.db"
        shutil.copyfile(path, copy)
        flip(copy, at + 4, 3)
        assert letter_id in {problem.letter for problem in verify(copy).problems}


def words_of(library: Library, letter_id: str) -> tuple[object, ...]:
    return (
        library.letter(letter_id).text,
        library.source(letter_id).data,
        library.annotations(letter_id),
        library.overrides(letter_id),
    )


def unnoticed(path: Path, copy: Path, rounds: int) -> int:
    """How many of `rounds` flips changed a text, note or override without being found."""
    chance = random.Random(11)  # noqa: S311  not for secrets
    with Library.open(path) as library:
        ids = [summary.id for summary in library.letters()]
        sound = [words_of(library, i) for i in ids]
    missed = 0
    for _ in range(rounds):
        shutil.copyfile(path, copy)
        flip(copy, chance.randrange(path.stat().st_size), chance.randrange(8))
        try:
            with Library.open(copy) as library:
                if not library.verify().problems:
                    read = [words_of(library, i) for i in ids]
                    missed += read != sound
        except LibraryUnreadable:
            continue
    return missed


def test_no_flipped_bit_changes_words_unnoticed(path: Path, letter_id: str, tmp_path: Path) -> None:
    assert letter_id
    assert unnoticed(path, tmp_path / "flipped.db", 15) == 0


@pytest.mark.long
def test_of_many_flipped_bits_none_changes_words_unnoticed(path: Path, letter_id: str, tmp_path: Path) -> None:
    assert letter_id
    assert unnoticed(path, tmp_path / "flipped.db", 600) == 0


def test_a_text_that_is_sound_after_damage_elsewhere_is_still_read(path: Path, letter_id: str) -> None:
    with tampered(path) as connection:
        connection.execute("UPDATE letter_text SET body = '別的' WHERE letter_id != ?", (letter_id,))
    with Library.open(path) as library:
        assert library.letter(letter_id).text == TEXT
        assert {problem.letter for problem in library.verify().problems}.isdisjoint({letter_id})


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE letter SET script = 'xx'",
        "UPDATE letter SET date_first = '20x'",
        "UPDATE letter SET added = 9e18",
        "UPDATE reading_state SET variant = 'xx'",
        "UPDATE structure SET body = '['",
    ],
)
def test_what_could_not_be_listed_or_opened_is_no_sound_library(
    path: Path, letter_id: str, statement: str, tmp_path: Path
) -> None:
    with tampered(path) as connection:
        connection.execute(statement)
    problems = [problem.what for problem in verify(path).problems if problem.letter == letter_id]
    assert problems
    assert not any(what.endswith((": ", ":")) for what in problems)
    with pytest.raises(LibraryUnreadable):
        backup(path, tmp_path / "out.db")
