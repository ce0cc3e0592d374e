"""Notes into a library: on their words, as orphans, or refused; nothing twice, nothing guessed, nothing lost."""

import datetime
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Anchor, Annotation, Color, Style, describe, section_label
from reader.errors import FileMissing, FileUnreadable, LetterMissing
from reader.export import Format
from reader.letters import from_text
from reader.script import Variant
from reader.store import Library
from reader.tasks import export_letter, export_letters, import_notes, look_for_notes
from reader.text import Span
from reader.text.ids import new_id
from tests.data_folder import needs

TEXT = """致友人書

友人足下：

　　別來三載，音問久疏。𠮷田先生來，知足下安好，甚慰甚慰。前託購之書，已寄一部。

一、書目。所寄之書凡三十冊，目錄見附頁。
二、歸期。秋間當可北返，屆時再圖良晤。

　　此頌
文祺

弟　德明
民國二十三年四月二日
"""
MOMENT = datetime.datetime(2024, 5, 1, 8, 30, 0, 123456, tzinfo=datetime.UTC)


@pytest.fixture
def letter_id(library: Library) -> str:
    return library.add(from_text(TEXT, "友人.txt")).id


def noted(letter_id: str, quote: str, text: str = TEXT, **changes: Any) -> Annotation:
    start = text.index(quote)
    anchor = describe(text, Span(start, start + len(quote)))
    note = Annotation(
        id=new_id(), letter_id=letter_id, anchor=anchor, color=Color.RED, style=Style.WAVE, note="*此*\n\n> 處",
        tags=("甲", "乙,丙"), created=MOMENT, modified=MOMENT + datetime.timedelta(days=1),
    )  # fmt: skip
    return replace(note, **changes)


def written(tmp_path: Path, content: object, name: str = "notes.json") -> Path:
    file = tmp_path / name
    data = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    file.write_text(data, "utf-8")
    return file


def quoted(exact: str, *, source: str = "", **more: object) -> dict[str, object]:
    """An annotation as the API of Hypothesis has it."""
    selector = {"type": "TextQuoteSelector", "exact": exact, **more}
    return {"id": exact, "uri": source, "user": "x", "text": "記", "target": [{"selector": [selector]}]}


ORPHANED = Anchor(start=30, end=34, exact="不在信中", prefix="原來有", suffix="的話", section="一、書目")


@pytest.mark.parametrize("form", [Format.JSONLD, Format.CSV])
def test_notes_come_back_as_they_were(library: Library, letter_id: str, tmp_path: Path, form: Format) -> None:
    letter = library.letter(letter_id)
    notes = [noted(letter_id, quote) for quote in ("𠮷田先生", "慰", "凡三十冊，目錄見附頁。\n二、歸期", "友人")]
    notes.append(noted(letter_id, "北返", note="", tags=(), style=Style.RUBY))
    for at, note in enumerate(notes):
        label = section_label(letter, note.anchor.start)
        notes[at] = replace(note, anchor=replace(note.anchor, section=label))
    notes.append(noted(letter_id, "友人", anchor=ORPHANED))
    gone = noted(letter_id, "文祺")
    library.save_all([*notes, gone])
    library.remove(gone.id)
    before = library.annotations(letter_id)
    out = tmp_path / "notes"
    export_letter(library, letter_id, format=form, variant=Variant.HANS, out=out)
    again = import_notes(library, out)
    assert (again.anchored, again.orphaned, again.duplicate, again.rejected) == ((), (), len(notes), ())
    assert library.annotations(letter_id) == before
    for note in notes:
        library.remove(note.id)
    found = import_notes(library, out)
    assert (len(found.anchored), len(found.orphaned), found.duplicate) == (len(notes) - 1, 1, 0)
    assert library.annotations(letter_id) == before
    with Library.open("sqlite://") as other:
        new = other.add(from_text(TEXT, "x.txt")).id
        import_notes(other, out)
        assert [replace(note, letter_id=letter_id) for note in other.annotations(new)] == list(before)


SPANS = st.integers(0, len(TEXT) - 1).flatmap(lambda a: st.integers(a + 1, len(TEXT)).map(lambda b: Span(a, b)))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MOMENTS = st.datetimes(timezones=st.just(datetime.UTC)).filter(lambda moment: moment.year > 1970)


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    """A note on some words of the letter, or on words that are not there."""
    anchor = describe(TEXT, draw(SPANS))
    if draw(st.booleans()):
        anchor = replace(ORPHANED, prefix=draw(WORDS), suffix=draw(WORDS), section=draw(WORDS))
    return noted(
        "letter", "友人", anchor=anchor, color=draw(st.sampled_from(Color)), style=draw(st.sampled_from(Style)),
        note=draw(WORDS), tags=tuple(dict.fromkeys(tag for tag in draw(st.lists(WORDS)) if tag.strip() == tag != "")),
        created=draw(MOMENTS), modified=draw(MOMENTS),
    )  # fmt: skip


@pytest.mark.parametrize("form", [Format.JSONLD, Format.CSV])
def test_any_notes_come_back_as_they_were(tmp_path: Path, form: Format) -> None:
    out = tmp_path / "notes"

    @given(st.lists(annotations(), max_size=5))
    def come_back(drawn: Sequence[Annotation]) -> None:
        with Library.open("sqlite://") as library, Library.open("sqlite://") as other:
            letter_id = library.add(from_text(TEXT, "友人.txt")).id
            letter = library.letter(letter_id)
            notes = [replace(note, letter_id=letter_id) for note in drawn]
            for at, note in enumerate(notes):
                if note.anchor.exact != ORPHANED.exact:
                    label = section_label(letter, note.anchor.start)
                    notes[at] = replace(note, anchor=replace(note.anchor, section=label))
            library.save_all(notes)
            export_letter(library, letter_id, format=form, variant=Variant.ORIGINAL, out=out)
            new = other.add(from_text(TEXT, "友人.txt")).id
            assert import_notes(other, out).rejected == ()
            assert [replace(note, letter_id=letter_id) for note in other.annotations(new)] == list(
                library.annotations(letter_id)
            )

    come_back()


def test_a_library_comes_back_letter_by_letter(tmp_path: Path) -> None:
    out = tmp_path / "all.jsonld"
    texts = [TEXT, TEXT.replace("友人", "家兄"), TEXT.replace("三十", "四十")]
    with Library.open("sqlite://") as library, Library.open("sqlite://") as other:
        ids = [library.add(from_text(text, f"{at}.txt")).id for at, text in enumerate(texts)]
        library.save_all(noted(letter_id, "目錄見附頁", text) for letter_id, text in zip(ids, texts, strict=True))
        export_letters(library, ids, format=Format.JSONLD, variant=Variant.ORIGINAL, out=out)
        new = [other.add(from_text(text, "x.txt")).id for text in reversed(texts)]
        assert len(import_notes(other, out).anchored) == 3
        assert [len(other.annotations(letter_id)) for letter_id in new] == [1, 1, 1]


@pytest.mark.parametrize(
    ("annotation", "words"),
    [
        (quoted("甚慰甚慰", source="https://example.org/%E5%8F%8B%E4%BA%BA.txt"), "甚慰甚慰"),
        (quoted("甚慰甚慰") | {"document": {"title": ["致友人書"]}}, "甚慰甚慰"),
        (quoted("甚慰甚慰") | {"document": {"title": ["致友人书"]}}, "甚慰甚慰"),
        (quoted("秋間當可北返，屆時再圖良晤。"), "秋間當可北返，屆時再圖良晤。"),
        (quoted("书已寄", prefix="前託購之", suffix="一部。一、書目。"), None),
    ],
)
def test_a_letter_is_known_by_its_file_its_title_or_enough_of_its_words(
    library: Library, letter_id: str, tmp_path: Path, annotation: dict[str, object], words: str | None
) -> None:
    found = import_notes(library, written(tmp_path, {"rows": [annotation]}))
    if words is None:
        assert "nothing in it names a letter" in str(found.rejected[0])
        return
    assert found.rejected == ()
    (note,) = library.annotations(letter_id)
    assert (note.anchor.exact, note.note) == (words, "記")
    assert note.anchor.prefix == TEXT[note.anchor.start - 32 : note.anchor.start]


def test_few_words_alone_do_not_tell_a_letter(library: Library, letter_id: str, tmp_path: Path) -> None:
    found = import_notes(library, written(tmp_path, {"rows": [quoted("文祺")]}))
    assert (found.anchored, len(found.rejected)) == ((), 1)
    assert library.annotations(letter_id) == ()
    chosen = import_notes(library, written(tmp_path, {"rows": [quoted("文祺")]}), letter_id=letter_id)
    assert len(chosen.anchored) == 1


def test_a_title_of_another_letter_takes_no_notes(library: Library, letter_id: str, tmp_path: Path) -> None:
    other = quoted("此信全無此語") | {"document": {"title": ["致友人書"]}}
    assert len(import_notes(library, written(tmp_path, {"rows": [other]})).rejected) == 1
    assert library.annotations(letter_id) == ()


def test_words_that_several_letters_have_are_refused(library: Library, letter_id: str, tmp_path: Path) -> None:
    library.add(from_text(TEXT.replace("四月", "五月"), "另一.txt"))
    found = import_notes(library, written(tmp_path, {"rows": [quoted("秋間當可北返，屆時再圖良晤。")]}))
    assert str(found.rejected[0]) == (
        "Annotation 1: it may be about several letters of this library: say which one is meant."
    )
    assert library.annotations(letter_id) == ()


def test_words_that_are_there_twice_make_an_orphan_and_no_guess(
    library: Library, letter_id: str, tmp_path: Path
) -> None:
    found = import_notes(library, written(tmp_path, {"rows": [quoted("甚慰"), quoted("足下")]}), letter_id=letter_id)
    assert ([note.anchor.exact for note in found.orphaned], found.anchored) == (["甚慰", "足下"], ())
    assert [(note.anchor.start, note.anchor.end) for note in library.annotations(letter_id)] == [(0, 0), (0, 0)]
    at = TEXT.rindex("足下")
    told = quoted("足下", prefix=TEXT[at - 20 : at], suffix=TEXT[at + 2 : at + 22]) | {"id": "x"}
    placed = import_notes(library, written(tmp_path, {"rows": [told]}), letter_id=letter_id)
    assert [note.anchor.start for note in placed.anchored] == [at]


def test_positions_in_utf16_are_understood_where_rare_characters_come_before(
    library: Library, letter_id: str, tmp_path: Path
) -> None:
    start = TEXT.rindex("甚慰")
    assert "𠮷" in TEXT[:start]
    content = [
        {
            "type": "Annotation",
            "id": "#1",
            "body": [],
            "target": {
                "selector": [
                    {"type": "TextQuoteSelector", "exact": "甚慰"},
                    {"type": "TextPositionSelector", "start": start + 1, "end": start + 3},
                ]
            },
        }
    ]
    (note,) = import_notes(library, written(tmp_path, content), letter_id=letter_id).anchored
    assert note.anchor.start == start


def test_a_position_alone_counts_only_for_this_very_text(library: Library, letter_id: str, tmp_path: Path) -> None:
    def told(source: str) -> dict[str, object]:
        selector = {"type": "TextPositionSelector", "start": 0, "end": 4}
        return {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"urn:uuid:{new_id()}",
            "type": "Annotation",
            "target": {"source": source, "selector": selector},
        }

    (note,) = import_notes(library, written(tmp_path, told(f"urn:uuid:{letter_id}"))).anchored
    assert note.anchor.exact == "致友人書"
    elsewhere = import_notes(library, written(tmp_path, told("http://example.org/x")), letter_id=letter_id)
    (orphan,) = elsewhere.orphaned
    assert (orphan.anchor.exact, orphan.anchor.start, orphan.anchor.end) == ("", 0, 4)


def test_the_same_note_is_not_taken_in_twice_by_whatever_it_is_known(
    library: Library, letter_id: str, tmp_path: Path
) -> None:
    file = written(tmp_path, {"rows": [quoted("秋間當可北返，屆時再圖良晤。")]})
    assert len(import_notes(library, file).anchored) == 1
    assert import_notes(library, file).duplicate == 1
    other = {"rows": [quoted("秋間當可北返，屆時再圖良晤。") | {"id": "another"}]}
    assert import_notes(library, written(tmp_path, other)).duplicate == 1
    changed = {"rows": [quoted("秋間當可北返，屆時再圖良晤。") | {"id": "third", "text": "別的話"}]}
    assert import_notes(library, written(tmp_path, changed)).duplicate == 0
    assert len(library.annotations(letter_id)) == 2


def test_a_note_is_never_taken_from_the_letter_that_has_it(library: Library, letter_id: str, tmp_path: Path) -> None:
    library.save(noted(letter_id, "秋間當可北返"))
    copy = library.add(from_text(TEXT.replace("四月", "五月"), "另一.txt")).id
    out = tmp_path / "notes.jsonld"
    export_letter(library, letter_id, format=Format.JSONLD, variant=Variant.ORIGINAL, out=out)
    assert len(import_notes(library, out, letter_id=copy).anchored) == 1
    assert [len(library.annotations(each)) for each in (letter_id, copy)] == [1, 1]
    assert import_notes(library, out, letter_id=copy).duplicate == 1


def test_a_letter_in_the_bin_takes_no_notes(library: Library, letter_id: str, tmp_path: Path) -> None:
    library.save(noted(letter_id, "秋間當可北返"))
    out = tmp_path / "notes.jsonld"
    export_letter(library, letter_id, format=Format.JSONLD, variant=Variant.ORIGINAL, out=out)
    library.move_to_bin(letter_id)
    assert [str(error) for error in import_notes(library, out).rejected] == ["Annotation 1: its letter is in the bin."]


def test_looking_changes_nothing_and_a_cancel_takes_nothing_in(
    library: Library, letter_id: str, tmp_path: Path
) -> None:
    file = written(tmp_path, {"rows": [quoted("秋間當可北返，屆時再圖良晤。")]})
    assert len(look_for_notes(library, file).anchored) == 1
    assert import_notes(library, file, cancelled=lambda: True).anchored == ()
    assert library.annotations(letter_id) == ()
    told: list[tuple[int, int]] = []
    import_notes(library, file, report=lambda done, total: told.append((done, total)))
    assert told == [(0, 1), (1, 1)]


def test_what_cannot_be_read_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        import_notes(library, tmp_path / "gone.json")
    with pytest.raises(FileUnreadable):
        import_notes(library, tmp_path)
    with pytest.raises(LetterMissing):
        import_notes(library, written(tmp_path, []), letter_id="none")
    (refused,) = import_notes(library, written(tmp_path, "no json")).rejected
    assert "is not JSON" in str(refused)


def test_correct_samples_of_w3c_are_kept_where_their_letter_is_named(library: Library) -> None:
    samples = needs("anchoring/w3c-samples")
    letter_id = library.add(from_text("he wrote that this is an anotation that has some errors in it", "page.txt")).id
    kept = {}
    for path in sorted((samples / "correct").iterdir()):
        found = look_for_notes(library, path, letter_id=letter_id)
        assert found.rejected == (), path.name
        kept[path.stem] = (len(found.anchored), len(found.orphaned))
    assert kept["anno26"] == (1, 0)
    assert kept.pop("example41") == (0, 0)
    assert all(sum(counts) > 0 for counts in kept.values())
    for path in (samples / "incorrect").iterdir():
        found = import_notes(library, path, letter_id=letter_id)
        assert (found.anchored, found.orphaned, len(found.rejected)) == ((), (), 1), path.name
