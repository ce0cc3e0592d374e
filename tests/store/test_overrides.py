"""What the reader has decided about words is kept, changed, taken back and remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import (
    LetterMissing,
    LetterNotInBin,
    LoneSurrogate,
    OverrideMissing,
    SpanOutside,
    WordElsewhere,
    WordUnusable,
)
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store import Library, open_letter
from reader.store.backup import backup, restore
from reader.store.chunks import CHUNK
from reader.text import Span
from tests.store.samples import NOON, TEXT, letter, long_text, override, plain, source

WATER = Span(TEXT.index("渠水"), TEXT.index("渠水") + 2)


@pytest.fixture
def letter_id(any_library: Library) -> str:
    return any_library.add(source(), letter()).id


@pytest.fixture
def other_id(any_library: Library) -> str:
    return any_library.add(source("另一封"), replace(plain("另一封"), sender="李四")).id


def every_scope(letter_id: str) -> tuple[Override, ...]:
    return (
        override("渠水", "渠氺", letter_id=letter_id, span=WATER, minute=1),
        override("種子", "種籽", letter_id=letter_id, target=Variant.HANT_TW, minute=2),
        override("𠮷田", "𠮷田", kind=OverrideKind.PROTECTION, sender="王大年", minute=3),
        override("春耕", "春畊", kind=OverrideKind.EMENDATION, minute=4),
    )


def test_overrides_of_every_kind_and_scope_come_back_as_they_were_saved(any_library: Library, letter_id: str) -> None:
    saved = every_scope(letter_id)
    any_library.save_overrides(reversed(saved))
    assert any_library.overrides() == saved
    assert tuple(map(any_library.override, (each.id for each in saved))) == saved
    assert any_library.verify().problems == ()


def test_a_letter_has_its_own_overrides_those_of_its_sender_and_those_of_all(
    any_library: Library, letter_id: str, other_id: str
) -> None:
    saved = every_scope(letter_id)
    of_another = override("另", "另", sender="李四", minute=5)
    any_library.save_overrides([*saved, of_another])
    assert any_library.overrides(letter_id) == saved
    assert any_library.overrides(other_id) == (saved[3], of_another)
    with pytest.raises(LetterMissing):
        any_library.overrides("nowhere")


@pytest.mark.parametrize(
    ("named", "holds"),
    [
        ("張國榮", True),
        ("张国荣", True),
        ("张國荣", True),
        ("張國強", False),
        ("張國榮先", False),
        ("𠮷國榮", False),
        (None, False),
    ],
)
def test_a_sender_is_the_same_in_either_script(any_library: Library, named: str | None, holds: bool) -> None:
    letter_id = any_library.add(source("信"), replace(plain("信"), sender=named)).id
    any_library.save_overrides([override("信", "信", sender="張國榮"), override("信", "信", sender="某某某")])
    assert len(any_library.overrides(letter_id)) == holds


def test_a_changed_override_takes_the_place_of_the_one_before(any_library: Library, letter_id: str) -> None:
    first = every_scope(letter_id)[0]
    wider = replace(first, scope=Scope.EVERYWHERE, letter_id=None, span=None, form="渠氺")
    any_library.save_override(first)
    any_library.save_override(wider)
    assert any_library.overrides() == (wider,)


def test_an_override_that_was_taken_back_can_be_brought_back(any_library: Library, letter_id: str) -> None:
    saved = every_scope(letter_id)[1]
    any_library.save_override(saved)
    any_library.remove_override(saved.id)
    any_library.remove_override(saved.id)
    assert any_library.overrides() == any_library.overrides(letter_id) == ()
    with pytest.raises(OverrideMissing):
        any_library.override(saved.id)
    any_library.save_override(saved)
    assert any_library.overrides() == (saved,)


@pytest.mark.parametrize("asked", ["nothing", "\ud800"])
def test_an_override_that_never_was_is_missing(any_library: Library, asked: str) -> None:
    with pytest.raises(OverrideMissing):
        any_library.override(asked)
    if asked.isascii():
        with pytest.raises(OverrideMissing, match="nothing"):
            any_library.remove_override(asked)


def test_what_is_kept_and_what_is_taken_back_at_once_is_done_whole_or_not_at_all(
    any_library: Library, letter_id: str
) -> None:
    saved, new = every_scope(letter_id), override("分", "份", minute=5)
    any_library.save_overrides(saved)
    for kept, gone in (([new, replace(new, id="bad", word="")], [saved[0].id]), ([new], [saved[0].id, "never"])):
        with pytest.raises((WordUnusable, OverrideMissing)):
            any_library.change_overrides(kept, gone)
        assert any_library.overrides() == saved
    any_library.change_overrides([new, replace(saved[3], form="春播")], [saved[0].id, saved[1].id])
    assert any_library.overrides() == (saved[2], replace(saved[3], form="春播"), new)


def test_every_change_is_in_the_history(any_library: Library, letter_id: str) -> None:
    first = every_scope(letter_id)[0]
    changed = replace(first, form="渠\0水")
    for step in (first, first, changed):
        any_library.save_override(step)
    any_library.remove_override(first.id)
    any_library.save_override(first)
    history = any_library.override_history(first.id)
    assert [(r.before, r.after) for r in history] == [
        (None, first),
        (first, changed),
        (changed, None),
        (None, first),
    ]
    assert sorted(r.made for r in history) == [r.made for r in history]
    assert any_library.override_history("nothing") == ()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"letter_id": "nowhere"}, LetterMissing),
        ({"span": Span(len(TEXT) - 1, len(TEXT) + 1)}, SpanOutside),
        ({"span": WATER.shifted(1)}, WordElsewhere),
        ({"span": Span(WATER.start, WATER.end + 1)}, WordElsewhere),
        ({"word": "渠氺"}, WordElsewhere),
        ({"word": ""}, WordUnusable),
        ({"form": ""}, WordUnusable),
        ({"form": "渠\n水"}, WordUnusable),
        ({"form": "\ud800"}, LoneSurrogate),
        ({"span": None}, ValueError),
        ({"scope": Scope.EVERYWHERE}, ValueError),
        ({"sender": "王大年"}, ValueError),
        ({"target": None}, ValueError),
        ({"target": Variant.ORIGINAL}, ValueError),
        ({"kind": OverrideKind.EMENDATION}, ValueError),
        ({"kind": OverrideKind.PROTECTION, "target": None}, ValueError),
    ],
)
def test_what_cannot_hold_is_refused_with_all_that_comes_with_it(
    any_library: Library, letter_id: str, change: dict[str, object], kind: type[Exception]
) -> None:
    good = every_scope(letter_id)
    bad = replace(good[0], **change)  # type: ignore[arg-type]  # any field
    with pytest.raises(kind):
        any_library.save_overrides([*good[1:], *(override("水", "水") for _ in range(600)), bad])
    assert any_library.overrides() == ()


def test_a_place_may_lie_across_pieces_of_a_long_text(any_library: Library) -> None:
    text = "字" * (3 * CHUNK)
    letter_id = any_library.add(source(text), plain(text)).id
    for start, end in ((CHUNK - 1, CHUNK + 1), (CHUNK - 1, 2 * CHUNK + 1), (0, 1), (3 * CHUNK - 1, 3 * CHUNK)):
        any_library.save_override(override(text[start:end], "字", letter_id=letter_id, span=Span(start, end)))
    assert any_library.verify().problems == ()


def test_a_letter_that_is_deleted_takes_its_own_overrides_along(any_library: Library, letter_id: str) -> None:
    saved = every_scope(letter_id)
    any_library.save_overrides(saved)
    with pytest.raises(LetterNotInBin):
        any_library.delete_for_good(letter_id)
    any_library.move_to_bin(letter_id)
    any_library.delete_for_good(letter_id)
    assert any_library.overrides() == saved[2:]
    assert any_library.override_history(saved[0].id) == ()
    assert any_library.verify().problems == ()


def test_a_first_paint_has_the_overrides_whose_words_can_stand_there(library: Library, path: Path) -> None:
    text = long_text(2_000)
    letter_id = library.add(source(text), replace(plain(text), sender="张国荣")).id
    seen = [
        override("信文", "信紋", minute=1),
        override("親人", "亲人", sender="張國榮", minute=2),
        override("這一", "那一", kind=OverrideKind.EMENDATION, minute=3),
        override(text[7:9], "此一", letter_id=letter_id, span=Span(7, 9), minute=4),
    ]
    unseen = [
        override("火車", "火车"),
        override("信文", "信紋", sender="李國榮"),
        override("信文", "信紋", letter_id=library.add(source("信文"), plain("信文")).id),
        replace(override("信文", "信紋"), created=NOON + timedelta(minutes=9)),
    ]
    library.save_overrides([*unseen, *reversed(seen)])
    library.remove_override(unseen[-1].id)
    assert open_letter(path, letter_id).overrides == tuple(seen)
    assert library.overrides(letter_id) == (unseen[0], *seen)


def test_a_backup_carries_overrides_with_their_history(library: Library, path: Path, tmp_path: Path) -> None:
    letter_id = library.add(source(), letter()).id
    saved = every_scope(letter_id)
    library.save_overrides(saved)
    backup(path, tmp_path / "copy.db")
    library.remove_override(saved[0].id)
    library.close()
    restore(tmp_path / "copy.db", path)
    with Library.open(path) as again:
        assert again.overrides() == saved
        assert [r.after for r in again.override_history(saved[0].id)] == [saved[0]]


def test_an_override_is_a_change_that_a_backup_is_worth(library: Library) -> None:
    library.save_override(override("水", "氺"))
    assert library.changed


_words = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=12)


@given(word=_words, form=_words, sender=_words, target=st.sampled_from([v for v in Variant if v != Variant.ORIGINAL]))
def test_whatever_is_decided_comes_back(word: str, form: str, sender: str, target: Variant) -> None:
    with Library.open("sqlite://") as library:
        letter_id = library.add(source(word), replace(plain(word), sender=sender)).id
        saved = [
            override(word, form, target=target, sender=sender, minute=1),
            override(word, form, letter_id=letter_id, span=Span(0, len(word)), kind=OverrideKind.EMENDATION, minute=2),
        ]
        library.save_overrides(saved)
        assert library.overrides(letter_id) == tuple(saved)
        assert library.override_history(saved[1].id)[0].after == saved[1]
        assert library.verify().problems == ()
