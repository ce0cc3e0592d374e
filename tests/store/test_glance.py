"""The first paint reads what it needs and no more."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import reader.store
from reader.errors import LetterMissing, LibraryMissing
from reader.letters import Section, SectionKind
from reader.letters.dates.edtf import from_edtf
from reader.script import Variant
from reader.store import Glance, Library, ReadingState, first_paint, open_letter
from reader.store.chunks import CHUNK
from reader.text import Span
from tests.store.samples import NOON, TEXT, letter, long_text, note, plain, source

ROOT = Path(__file__).parents[2]


def test_no_library_yet_is_an_empty_glance(tmp_path: Path) -> None:
    assert first_paint(tmp_path / "library.db") == Glance()
    with pytest.raises(LibraryMissing):
        open_letter(tmp_path / "library.db", "x")


def test_a_library_whose_tables_are_not_those_of_today_is_left_to_the_library(path: Path) -> None:
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.executescript("PRAGMA writable_schema=ON; DELETE FROM sqlite_master; PRAGMA user_version=0;")
        other.executescript("PRAGMA application_id=0; VACUUM;")
    assert first_paint(path) == Glance(partial=True)
    with pytest.raises(LetterMissing):
        open_letter(path, "x")


def test_the_list_and_the_letter_read_last_come_together(library: Library, path: Path) -> None:
    first = library.add(source(), letter()).id
    library.add(source("另"), plain("另"))
    assert first_paint(path).opening is None
    here = ReadingState(position=7, variant=Variant.HANS, modified=NOON)
    library.remember(first, here)
    mark = note(first)
    library.save(mark)
    glance = first_paint(path)
    assert sorted(glance.letters, key=lambda s: s.id) == sorted(library.letters(), key=lambda s: s.id)
    assert not glance.partial
    opening = glance.opening
    assert opening is not None
    assert (opening.id, opening.name, opening.start, opening.chars) == (first, "信一", 0, len(TEXT))
    assert (opening.letter, opening.state, opening.annotations) == (letter(), here, (mark,))
    assert opening.script == library.summary(first).script
    assert opening.complete


def test_a_letter_that_is_asked_for_is_opened_instead(library: Library, path: Path) -> None:
    first = library.add(source(), letter()).id
    second = library.add(source("另"), plain("另")).id
    library.remember(first, ReadingState(position=0, variant=None, modified=NOON))
    opening = first_paint(path, second).opening
    assert opening is not None
    assert opening.id == second
    with pytest.raises(LetterMissing):
        first_paint(path, "nowhere")


def test_binned_letters_are_not_in_the_list(library: Library, path: Path) -> None:
    library.move_to_bin(library.add(source(), letter()).id)
    assert first_paint(path).letters == ()


def test_the_newest_letters_come_first_and_those_without_a_date_last(library: Library, path: Path) -> None:
    dates = [date(1911, 10, 10), None, date(2020, 3, 2), date(1987, 6, 5)]
    for number, day in enumerate(dates):
        text = f"第{number}封"
        library.add(source(text), replace(plain(text), date=day))
    shown = [summary.date for summary in first_paint(path).letters]
    assert shown == [date(2020, 3, 2), date(1987, 6, 5), date(1911, 10, 10), None]


def test_a_letter_without_a_certain_day_stands_where_its_first_possible_day_does(library: Library, path: Path) -> None:
    for edtf in ("1911-10-10", "1911", "1911-10/1912-03", "1910-XX", "1911-10", "1911-12-01"):
        library.add(source(edtf), replace(plain(edtf), title=edtf, date_span=from_edtf(edtf)))
    shown = first_paint(path).letters
    assert [summary.title for summary in shown] == [
        "1911-12-01",
        "1911-10-10",
        "1911-10",
        "1911-10/1912-03",
        "1911",
        "1910-XX",
    ]
    assert [summary.date for summary in shown] == [date(1911, 12, 1), date(1911, 10, 10), None, None, None, None]
    assert shown[3].dates == (date(1911, 10, 1), date(1912, 3, 31))
    for summary in shown:
        assert open_letter(path, summary.id).letter.date_span == from_edtf(summary.title)
        assert library.letter(summary.id).date_span == from_edtf(summary.title)
    found = dict.fromkeys(hit.letter_id for hit in library.search("191").hits)
    assert list(found) == [summary.id for summary in shown]


def test_of_very_many_letters_only_the_newest_are_read(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.glance.MANY", 6)
    monkeypatch.setattr("reader.store.glance.NEWEST", 3)
    for day in range(1, 7):
        library.add(source(f"{day}"), replace(plain(f"{day}"), date=date(2020, 1, day)))
    assert len(first_paint(path).letters) == 6
    library.add(source("8"), replace(plain("8"), date=date(2020, 1, 8)))
    glance = first_paint(path)
    assert glance.partial
    assert [summary.date and summary.date.day for summary in glance.letters] == [8, 6, 5]


def test_of_a_long_letter_only_the_part_around_the_place_is_read(library: Library, path: Path) -> None:
    text = long_text(20_000)
    letter_id = library.add(source(text), plain(text)).id
    marks = [note(letter_id, text, start=at, end=at + 2) for at in range(0, len(text), 10_000)]
    library.save_all([*marks, note(letter_id, text, start=len(text), end=len(text))])
    for position in (0, 100_000, 300_000, len(text)):
        library.remember(letter_id, ReadingState(position=position, variant=None, modified=NOON))
        opening = open_letter(path, letter_id)
        end = opening.start + len(opening.letter.text)
        assert not opening.complete
        assert opening.chars == len(text)
        assert opening.letter.text == text[opening.start : end]
        assert opening.start <= position <= end
        assert len(opening.letter.text) <= 3 * CHUNK
        assert min(position + CHUNK // 2, len(text)) <= end
        assert opening.start <= max(position - CHUNK // 2, 0)
        touching = [m for m in library.annotations(letter_id) if m.anchor.start < end and m.anchor.end > opening.start]
        assert [m for m in opening.annotations if m.anchor.start < len(text)] == touching
        assert len(opening.annotations) - len(touching) == (end == len(text))
    assert text[opening.start - 1] == "\n"


def test_a_place_can_be_asked_for_and_is_kept_within_the_letter(library: Library, path: Path) -> None:
    text = long_text(20_000)
    letter_id = library.add(source(text), plain(text)).id
    library.remember(letter_id, ReadingState(position=0, variant=None, modified=NOON))
    assert open_letter(path, letter_id, around=300_000).start > 100_000
    assert open_letter(path, letter_id, around=-5).start == 0
    last = open_letter(path, letter_id, around=10**9)
    assert last.start + len(last.letter.text) == len(text)


def test_the_structure_of_a_slice_is_what_touches_it(library: Library, path: Path) -> None:
    text = long_text(20_000)
    ends = list(range(0, len(text), 1_000))
    sections = [
        Section(level=1, label="", heading="全", kind=SectionKind.LINE, span=Span(0, len(text)), heading_end=1),
        *(
            Section(level=2, label="", heading=None, kind=SectionKind.ITEM, span=Span(a, a + 1_000), heading_end=a)
            for a in ends
        ),
    ]
    whole = replace(plain(text), sections=tuple(sections))
    letter_id = library.add(source(text), whole).id
    opening = open_letter(path, letter_id, around=300_000)
    part = Span(opening.start, opening.start + len(opening.letter.text))
    assert opening.letter.sections == tuple(s for s in sections if s.span.overlaps(part))
    assert opening.letter.title is None
    assert library.letter(letter_id) == whole


def test_a_structure_that_cannot_be_understood_is_left_out(library: Library, path: Path) -> None:
    letter_id = library.add(source(), letter()).id
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE structure SET body = '{}'")
    opening = open_letter(path, letter_id)
    assert (opening.letter.text, opening.letter.sections) == (TEXT, ())
    assert opening.letter.title == "關於春耕的信"


def test_a_glance_loads_no_sqlalchemy() -> None:
    code = (
        "import sys, reader.store.glance; from reader.store import first_paint, LetterSummary;"
        "print('sqlalchemy' in sys.modules); reader.store.Library; print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_the_store_names_what_it_offers() -> None:
    for name in reader.store.__all__:
        assert getattr(reader.store, name).__name__ == name
    with pytest.raises(AttributeError, match="nothing"):
        getattr(reader.store, "nothing")  # noqa: B009  a name that is not there
