"""Highlights and notes are kept exactly, with every change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Color
from reader.errors import AnnotationMissing, LetterMissing, LoneSurrogate, SpanOutside
from reader.store import Library
from tests.store.samples import TEXT, letter, note, plain, source


@pytest.fixture
def letter_id(any_library: Library) -> str:
    return any_library.add(source(), letter()).id


def test_a_note_comes_back_as_it_was_saved(any_library: Library, letter_id: str) -> None:
    saved = note(letter_id, words="渠水 *要分*")
    any_library.save(saved)
    assert any_library.annotation(saved.id) == saved
    assert any_library.annotations(letter_id) == (saved,)


def test_notes_come_in_the_order_of_the_text(any_library: Library, letter_id: str) -> None:
    late, early, wide = (note(letter_id, start=a, end=b) for a, b in ((20, 25), (3, 4), (3, 9)))
    any_library.save_all([late, wide, early])
    assert any_library.annotations(letter_id) == (early, wide, late)


def test_a_changed_note_replaces_the_one_before_with_its_tags(any_library: Library, letter_id: str) -> None:
    first = note(letter_id)
    changed = replace(first, color=Color.VIOLET, note="改", tags=("種子",))
    any_library.save(first)
    any_library.save(changed)
    assert any_library.annotations(letter_id) == (changed,)


def test_a_removed_note_is_gone_until_it_is_saved_again(any_library: Library, letter_id: str) -> None:
    saved = note(letter_id)
    any_library.save(saved)
    any_library.remove(saved.id)
    any_library.remove(saved.id)
    assert any_library.annotations(letter_id) == ()
    with pytest.raises(AnnotationMissing):
        any_library.annotation(saved.id)
    any_library.save(saved)
    assert any_library.annotations(letter_id) == (saved,)


def test_a_note_that_never_was_cannot_be_removed(any_library: Library) -> None:
    with pytest.raises(AnnotationMissing, match="nothing"):
        any_library.remove("nothing")


def test_a_note_on_a_letter_that_is_not_there_is_refused(any_library: Library) -> None:
    with pytest.raises(LetterMissing):
        any_library.save(note("nowhere"))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (5, 4), (0, len(TEXT) + 1)])
def test_a_note_outside_the_text_is_refused(any_library: Library, letter_id: str, start: int, end: int) -> None:
    with pytest.raises(SpanOutside):
        any_library.save(note(letter_id, start=start, end=end))


def test_one_bad_note_among_many_keeps_all_out(any_library: Library, letter_id: str) -> None:
    notes = [note(letter_id) for _ in range(600)]
    with pytest.raises(SpanOutside):
        any_library.save_all([*notes, note(letter_id, end=10_000)])
    assert any_library.annotations(letter_id) == ()
    any_library.save_all(notes)
    assert len(any_library.annotations(letter_id)) == 600


def test_a_lone_surrogate_in_a_note_is_refused_and_the_note_stays(any_library: Library, letter_id: str) -> None:
    saved = note(letter_id, words="好")
    any_library.save(saved)
    for broken in (replace(saved, note="\udfff"), replace(saved, tags=("\ud800",))):
        with pytest.raises(LoneSurrogate):
            any_library.save(broken)
    assert any_library.annotations(letter_id) == (saved,)


def test_every_change_is_in_the_history(any_library: Library, letter_id: str) -> None:
    first = note(letter_id)
    changed = replace(first, note="改\0了")
    for step in (first, first, changed):
        any_library.save(step)
    any_library.remove(first.id)
    any_library.save(changed)
    history = any_library.history(letter_id)
    assert [(r.before, r.after) for r in history] == [
        (None, first),
        (first, changed),
        (changed, None),
        (None, changed),
    ]
    assert {r.annotation_id for r in history} == {first.id}
    assert sorted(r.made for r in history) == [r.made for r in history]


def test_the_last_of_two_states_in_one_go_counts_and_both_are_in_the_history(
    any_library: Library, letter_id: str
) -> None:
    first = note(letter_id)
    second = replace(first, note="後", tags=())
    any_library.save_all([first, second])
    assert any_library.annotations(letter_id) == (second,)
    assert [(r.before, r.after) for r in any_library.history(letter_id)] == [(None, first), (first, second)]


def test_a_note_can_move_to_another_letter(any_library: Library, letter_id: str) -> None:
    other = any_library.add(source("另一封信，說別的事。"), plain("另一封信，說別的事。")).id
    saved = note(letter_id, start=0, end=2)
    any_library.save(saved)
    moved = replace(saved, letter_id=other)
    any_library.save(moved)
    assert any_library.annotations(letter_id) == ()
    assert any_library.annotations(other) == (moved,)
    assert any_library.verify().problems == ()


_words = st.text(st.characters(codec="utf-8"), max_size=40)


@given(words=_words, tags=st.lists(_words, max_size=4), exact=_words, start=st.integers(0, 30))
def test_whatever_is_written_comes_back(words: str, tags: list[str], exact: str, start: int) -> None:
    with Library.open("sqlite://") as library:
        letter_id = library.add(source(), letter()).id
        plain_note = note(letter_id, start=start, end=start + 3, words=words)
        saved = replace(plain_note, tags=tuple(tags), anchor=replace(plain_note.anchor, exact=exact, section=words))
        library.save(saved)
        assert library.annotations(letter_id) == (saved,)
        assert library.history(letter_id)[0].after == saved
        assert library.verify().problems == ()
