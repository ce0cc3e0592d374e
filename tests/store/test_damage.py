"""A library with broken bytes is answered with a value or a sentence, whatever is asked."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader.errors import LibraryUnreadable, ReaderError
from reader.script.override import Override, OverrideKind
from reader.store import Library, ReadingState, first_paint, open_letter
from reader.store.backup import backup, restore
from reader.text import Span
from tests.store.samples import NOON, every_amendment, letter, long_text, note, override, plain, source, told


@pytest.fixture
def sound(path: Path) -> bytes:
    """The bytes of a library with letters, evidence, amendments, notes, overrides, a place of reading and a bin."""
    with Library.open(path) as library:
        letter_id = library.add(told(), letter(), every_amendment()).id
        library.save_all([note(letter_id, words=f"話{number}") for number in range(40)])
        library.save_overrides(overrides(letter_id))
        library.remember(letter_id, ReadingState(position=5, variant=None, modified=NOON))
        for number in range(12):
            text = long_text(20 + 200 * (number == 0), f"第{number}封信的這一行\n")
            library.move_to_bin(library.add(source(text), plain(text)).id) if number % 4 == 3 else library.add(
                source(text), plain(text)
            )
    return path.read_bytes()


def overrides(letter_id: str) -> list[Override]:
    return [
        override("春耕", "春畊", kind=OverrideKind.EMENDATION, letter_id=letter_id, span=Span(2, 4)),
        *(override("信", f"訊{number}", letter_id=letter_id) for number in range(20)),
        override("信", "訊", sender="王大年"),
        override("這一行", "那一行", kind=OverrideKind.EMENDATION),
    ]


def patched(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311  not for secrets
    broken = bytearray(data)
    for _ in range((1, 20, 300)[seed % 3]):
        start = 0 if chance.random() < 0.1 else 100
        end = len(broken) if chance.random() < 0.6 else 4096 * 4
        at = chance.randrange(start, end)
        broken[at] = chance.choice((chance.randrange(256), broken[at] ^ 1 << chance.randrange(8)))
    return bytes(broken)


def ask_everything(copy: Path) -> None:
    """Every question; each gives a value or raises ReaderError, and anything else falls through."""

    def ask(question: Callable[[], object]) -> None:
        with suppress(ReaderError):
            question()

    def inside() -> None:
        with Library.open(copy, create=False) as library:
            ids: list[str] = []
            ask(library.verify)
            ask(lambda: ids.extend(summary.id for summary in library.letters()))
            ask(lambda: library.letters(binned=True))
            ask(library.last_open)
            ask(lambda: library.search("信"))
            ask(library.overrides)
            for letter_id in ids:
                for question in (
                    library.letter, library.annotations, library.source, library.state, library.history,
                    library.overrides, library.amendments,
                ):  # fmt: skip
                    ask(lambda question=question, letter_id=letter_id: question(letter_id))  # type: ignore[misc]
                ask(lambda letter_id=letter_id: open_letter(copy, letter_id))  # type: ignore[misc]
            for letter_id in ids[:2]:
                ask(lambda letter_id=letter_id: library.save(note(letter_id)))  # type: ignore[misc]
                ask(lambda letter_id=letter_id: library.save_overrides(overrides(letter_id)))  # type: ignore[misc]
                ask(lambda letter_id=letter_id: library.change_amendments(letter_id, every_amendment(), ()))  # type: ignore[misc]
                ask(lambda letter_id=letter_id: library.move_to_bin(letter_id))  # type: ignore[misc]
                ask(lambda letter_id=letter_id: library.delete_for_good(letter_id))  # type: ignore[misc]
            ask(lambda: library.add(source("新的信"), plain("新的信")))

    out = copy.with_name("out.db")
    ask(lambda: first_paint(copy))
    ask(lambda: backup(copy, out))
    ask(lambda: restore(copy, copy.with_name("fresh.db")))
    ask(inside)


def try_copies(sound: bytes, folder: Path, seeds: range) -> None:
    for seed in seeds:
        place = folder / str(seed)
        place.mkdir()
        copy = place / "copy.db"
        copy.write_bytes(patched(sound, seed))
        ask_everything(copy)


def test_broken_bytes_end_in_a_value_or_a_sentence(sound: bytes, tmp_path: Path) -> None:
    try_copies(sound, tmp_path, range(45))


@pytest.mark.long
def test_broken_bytes_end_in_a_value_or_a_sentence_in_many_copies(sound: bytes, tmp_path: Path) -> None:
    try_copies(sound, tmp_path, range(45, 445))


@pytest.mark.parametrize(
    "table",
    [
        "letter_text",
        "letter",
        "annotation",
        "tag",
        "source_file",
        "reading_state",
        "override",
        "amendment",
        "evidence",
    ],
)
def test_a_table_that_is_gone_is_damage(sound: bytes, tmp_path: Path, table: str) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(sound)
    with closing(sqlite3.connect(copy)) as other:
        other.execute(f"DROP TABLE {table}")
    ask_everything(copy)
    with pytest.raises(LibraryUnreadable):
        backup(copy, tmp_path / "out.db")


def test_a_column_that_is_gone_is_damage(sound: bytes, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(sound)
    with closing(sqlite3.connect(copy)) as other:
        other.execute("ALTER TABLE letter RENAME COLUMN display_title TO other_title")
    ask_everything(copy)
    with pytest.raises(LibraryUnreadable):
        first_paint(copy)
