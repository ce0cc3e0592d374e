"""Letters go in whole, come out the same, and never change."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.errors import (
    AnnotationMissing,
    LetterMissing,
    LetterNotInBin,
    LibraryUnreadable,
    LoneSurrogate,
    NothingToRead,
    SpanOutside,
)
from reader.letters import PARSER_VERSION, from_text, parse
from reader.letters.amendment import AmendmentKind
from reader.store import Addition, Library, ReadingState
from reader.text import Span
from tests.store.rights import without_rights
from tests.store.samples import NOON, TEXT, amendment, letter, long_text, note, plain, source, told


def test_a_letter_comes_back_with_every_field(any_library: Library) -> None:
    added = any_library.add(source(), letter())
    assert not added.duplicate
    assert any_library.letter(added.id) == letter()


def test_the_original_file_comes_back_byte_for_byte(any_library: Library) -> None:
    original = replace(source(), data=b"\xff\xfe\x00raw", encoding="gb18030", media_type="text/markdown")
    added = any_library.add(original, letter())
    assert any_library.source(added.id) == original


def test_what_a_file_says_beside_its_text_comes_back(any_library: Library) -> None:
    added = any_library.add(told())
    assert any_library.source(added.id) == told()
    assert any_library.letter(added.id) == parse(TEXT, told().evidence, told().particulars)
    assert any_library.verify().problems == ()


def test_a_text_without_a_letter_is_parsed_on_the_way_in(any_library: Library) -> None:
    added = any_library.add(source())
    assert any_library.letter(added.id) == parse(TEXT)


def test_the_same_text_is_not_put_in_twice(any_library: Library) -> None:
    first = any_library.add(source(), letter())
    again = any_library.add(source(name="另一個名字"), letter())
    assert (again.id, again.duplicate) == (first.id, True)
    assert len(any_library.letters()) == 1


def test_many_letters_come_in_at_once_each_as_if_alone(any_library: Library) -> None:
    known = any_library.add(source("第一封"), plain("第一封")).id
    any_library.move_to_bin(known)
    texts = ["第一封", "第二封", "第三封", "第二封"]
    added = any_library.add_many([Addition(source(text), plain(text)) for text in texts])
    assert [each.duplicate for each in added] == [True, False, False, True]
    assert (added[0].id, added[1].id) == (known, added[3].id)
    assert [any_library.letter(each.id).text for each in added] == texts
    assert [summary.id for summary in any_library.letters()] == [known, added[1].id, added[2].id]
    assert any_library.add_many([]) == ()
    assert any_library.verify().problems == ()


def test_many_letters_come_in_all_or_none(any_library: Library) -> None:
    outside = amendment(AmendmentKind.PART, "signature", words="王大年")
    with pytest.raises(SpanOutside):
        any_library.add_many([Addition(source("第一封")), Addition(source("第二封"), amendments=[outside])])
    for text, kind in (("", NothingToRead), ("\ud800", LoneSurrogate)):
        with pytest.raises(kind):
            any_library.add_many([Addition(source("第一封")), Addition(replace(source(), text=text))])
    assert any_library.letters() == ()


def test_a_duplicate_of_a_binned_letter_takes_it_out_of_the_bin(any_library: Library) -> None:
    first = any_library.add(source(), letter())
    any_library.move_to_bin(first.id)
    assert any_library.add(source(), letter()).duplicate
    assert [summary.id for summary in any_library.letters()] == [first.id]


def test_a_duplicate_alone_writes_nothing(path: Path) -> None:
    with Library.open(path) as library:
        library.add(source(), letter())
    with Library.open(path) as library:
        library.add(source(), letter())
        assert not library.changed


def test_the_summary_shows_what_the_list_needs(any_library: Library) -> None:
    before = datetime.now(UTC)
    added = any_library.add(source(), letter())
    any_library.save(note(added.id))
    removed = note(added.id)
    any_library.save(removed)
    any_library.remove(removed.id)
    any_library.remember(added.id, ReadingState(position=3, variant=None, modified=NOON))
    (summary,) = any_library.letters()
    assert summary == any_library.summary(added.id)
    assert (summary.title, summary.name) == ("關於春耕的信", "信一")
    assert (summary.sender, summary.recipient) == ("王大年", "各位鄉親")
    assert (str(summary.date), summary.date_text) == ("2020-03-02", "二〇二〇年三月二日")
    assert (summary.chars, summary.annotations) == (len(TEXT), 1)
    assert summary.script is not None
    assert summary.last_read == NOON
    assert timedelta() <= summary.added - before < timedelta(minutes=1)
    assert not summary.binned


def test_a_letter_in_which_nothing_was_recognised_still_has_a_title(any_library: Library) -> None:
    added = any_library.add(source("～\n", name="無題"), plain("～\n"))
    summary = any_library.summary(added.id)
    assert summary.title
    assert (summary.date, summary.script, summary.last_read) == (None, None, None)


def test_letters_are_listed_in_the_order_in_which_they_came(any_library: Library) -> None:
    ids = [any_library.add(source(f"第{n}封"), plain(f"第{n}封")).id for n in range(5)]
    assert [summary.id for summary in any_library.letters()] == ids


def test_the_bin_hides_a_letter_and_gives_it_back(any_library: Library) -> None:
    added = any_library.add(source(), letter())
    any_library.move_to_bin(added.id)
    any_library.move_to_bin(added.id)
    assert any_library.letters() == ()
    (binned,) = any_library.letters(binned=True)
    assert (binned.id, binned.binned) == (added.id, True)
    any_library.restore(added.id)
    assert len(any_library.letters()) == 1


def test_a_letter_is_deleted_for_good_only_from_the_bin_and_takes_its_notes_along(any_library: Library) -> None:
    added = any_library.add(source(), letter())
    any_library.save(note(added.id))
    with pytest.raises(LetterNotInBin):
        any_library.delete_for_good(added.id)
    any_library.move_to_bin(added.id)
    any_library.delete_for_good(added.id)
    assert any_library.letters(binned=True) == ()
    assert any_library.history(added.id) == ()
    report = any_library.verify()
    assert (report.letters, report.notes, report.problems) == (0, 0, ())


def test_a_letter_that_was_deleted_can_be_put_in_again(any_library: Library) -> None:
    first = any_library.add(source(), letter())
    any_library.move_to_bin(first.id)
    any_library.delete_for_good(first.id)
    assert not any_library.add(source(), letter()).duplicate


@pytest.mark.parametrize(
    "ask",
    [
        Library.letter,
        Library.summary,
        Library.source,
        Library.annotations,
        Library.move_to_bin,
        Library.restore,
        Library.delete_for_good,
    ],
)
def test_a_letter_that_is_not_there_is_missing(any_library: Library, ask: Callable[[Library, str], object]) -> None:
    with pytest.raises(LetterMissing, match="nowhere"):
        ask(any_library, "nowhere")


def test_half_a_character_is_the_id_of_nothing(any_library: Library) -> None:
    for ask in (
        any_library.summary,
        any_library.letter,
        any_library.source,
        any_library.annotations,
        any_library.move_to_bin,
        any_library.restore,
    ):
        with pytest.raises(LetterMissing):
            ask("\udcff")
    with pytest.raises(AnnotationMissing):
        any_library.annotation("\udcff")


def test_an_empty_text_is_nothing_to_read(any_library: Library) -> None:
    with pytest.raises(NothingToRead):
        any_library.add(source(""))


def test_a_lone_surrogate_is_refused_and_nothing_is_stored(any_library: Library) -> None:
    text = "壞\ud800字"
    broken = replace(source(), text=text)
    with pytest.raises(LoneSurrogate):
        any_library.add(broken, plain(text))
    assert any_library.letters() == ()


def test_a_file_name_that_is_no_text_does_not_keep_a_letter_out(any_library: Library) -> None:
    added = any_library.add(source(name="信\udcff"), letter())
    assert any_library.summary(added.id).name == "信?"


def test_nul_and_rare_characters_survive(any_library: Library) -> None:
    text = "甲\0乙𠮷丙\r\x85\u2028丁\n"
    added = any_library.add(source(text), plain(text))
    assert any_library.letter(added.id).text == text
    assert any_library.summary(added.id).chars == len(text)


def test_a_long_letter_comes_back_whole(any_library: Library) -> None:
    text = long_text(10_000)
    added = any_library.add(source(text), plain(text))
    assert any_library.letter(added.id).text == text
    assert any_library.source(added.id).text == text


def test_the_database_itself_refuses_to_change_a_text(library: Library, path: Path) -> None:
    library.add(source(), letter())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in (
            "UPDATE letter_text SET body = '改'",
            "UPDATE source_file SET data = x'00'",
            "UPDATE letter SET text_hash = x'00'",
            "UPDATE letter SET chars = 1",
            "DELETE FROM letter_text",
            "DELETE FROM source_file",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="never changes"):
                other.execute(statement)


def test_a_structure_of_an_older_parser_is_parsed_anew_and_kept(library: Library, path: Path) -> None:
    added = library.add(source(), letter())
    _age(path)
    assert library.letter(added.id) == parse(TEXT)
    assert _parser_version(path) == PARSER_VERSION
    assert library.letter(added.id) == parse(TEXT)
    assert library.verify().problems == ()


def test_a_structure_that_cannot_be_understood_is_parsed_anew(library: Library, path: Path) -> None:
    added = library.add(source(), letter())
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE structure SET body = '[[1],2'")
    assert library.letter(added.id) == parse(TEXT)


def test_a_structure_that_cannot_be_kept_does_not_stop_the_reading(open_folder: Path) -> None:
    path = open_folder / "library.db"
    with Library.open(path) as library:
        added = library.add(source(), letter())
    _age(path)
    with without_rights(open_folder), Library.open(path) as sealed:
        assert sealed.letter(added.id) == parse(TEXT)
    assert _parser_version(path) == -1


def test_a_text_that_lost_a_piece_is_not_shown_as_if_whole(library: Library, path: Path) -> None:
    text = long_text(10_000)
    added = library.add(source(text), plain(text))
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("DROP TRIGGER letter_text_stays_on_delete")
        other.execute("DELETE FROM letter_text WHERE start > 0")
    with pytest.raises(LibraryUnreadable):
        library.letter(added.id)


def test_spans_that_reach_over_the_pieces_of_a_long_text_are_kept_once(any_library: Library) -> None:
    text = long_text(10_000)
    whole = replace(
        letter(text), sections=tuple(replace(s, span=Span(s.span.start, len(text))) for s in letter().sections)
    )
    added = any_library.add(source(text), whole)
    assert any_library.letter(added.id) == whole


def _age(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE letter SET parser_version = -1")


def _parser_version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as other:
        (version,) = other.execute("SELECT parser_version FROM letter").fetchone()
        return int(version)


def test_letters_in_which_an_older_parser_looked_are_named_until_they_are_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        first, second = (
            library.add(from_text(text, "信")).id for text in ("父親大人：\n安好。", "母親大人：\n安好。")
        )
        assert library.outdated() == ()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE letter SET parser_version = 0, sender = '誰' WHERE id = ?", (second,))
    with Library.open(path) as library:
        assert library.outdated() == (second,)
        library.letter(second)
        assert library.outdated() == ()
        assert library.summary(second).sender is None
        assert library.summary(first).sender is None
