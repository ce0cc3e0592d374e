"""The place of reading is kept per letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reader.errors import LetterMissing, SpanOutside
from reader.script import Variant
from reader.store import Library, ReadingState
from tests.store.samples import NOON, TEXT, letter, plain, source

HERE = ReadingState(position=7, variant=Variant.HANS, modified=NOON)


def test_the_place_and_the_script_come_back(any_library: Library) -> None:
    letter_id = any_library.add(source(), letter()).id
    assert any_library.state(letter_id) is None
    any_library.remember(letter_id, HERE)
    assert any_library.state(letter_id) == HERE
    later = replace(HERE, position=len(TEXT), variant=None)
    any_library.remember(letter_id, later)
    assert any_library.state(letter_id) == later


def test_the_letter_read_last_is_the_last_open_one_unless_it_is_binned(any_library: Library) -> None:
    assert any_library.last_open() is None
    first = any_library.add(source("甲"), plain("甲")).id
    second = any_library.add(source("乙"), plain("乙")).id
    any_library.remember(second, ReadingState(position=0, variant=None, modified=NOON))
    any_library.remember(first, ReadingState(position=0, variant=None, modified=NOON + timedelta(microseconds=1)))
    assert any_library.last_open() == first
    any_library.move_to_bin(first)
    assert any_library.last_open() == second


def test_a_place_in_no_letter_or_outside_of_it_is_refused(any_library: Library) -> None:
    with pytest.raises(LetterMissing):
        any_library.remember("nowhere", HERE)
    letter_id = any_library.add(source(), letter()).id
    for position in (-1, len(TEXT) + 1):
        with pytest.raises(SpanOutside):
            any_library.remember(letter_id, replace(HERE, position=position))


def test_reading_alone_is_no_change_that_needs_a_backup(library: Library, path: Path) -> None:
    letter_id = library.add(source(), letter()).id
    library.close()
    with Library.open(path) as reopened:
        reopened.remember(letter_id, HERE)
        assert not reopened.changed
        reopened.move_to_bin(letter_id)
        assert reopened.changed
