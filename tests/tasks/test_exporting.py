"""A letter is written as it is shown, to a file that is replaced whole or not at all."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.annotations import Annotation, Color, Style, describe
from reader.errors import FileUnwritable, FolderNeeded, LetterMissing, PdfUnavailable
from reader.export import Format, transcribe
from reader.letters import Letter, from_text
from reader.page import Orthography, Page
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store import LetterSummary, Library
from reader.tasks import export_letter, export_letters, import_files
from reader.tasks.file_names import file_name
from reader.text import Span


def test_an_export_replaces_the_file_and_leaves_it_where_there_is_no_letter(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (first, *_) = import_files(library, [folder])
    assert first.id is not None
    out = tmp_path / "out.md"
    export_letter(library, first.id, format=Format.MARKDOWN, variant=Variant.HANS, out=out)
    written = out.read_text("utf-8")
    assert written.startswith("# 第1封信")
    with pytest.raises(LetterMissing):
        export_letter(library, "none", format=Format.MARKDOWN, variant=Variant.HANS, out=out)
    assert out.read_text("utf-8") == written


def test_an_export_is_written_out_as_was_decided_and_as_is_asked(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (first, *_) = import_files(library, [folder])
    assert first.id is not None
    slip = Override(
        id="slip", kind=OverrideKind.EMENDATION, scope=Scope.EVERYWHERE, word="第1", form="第一",
        created=datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC),
    )  # fmt: skip
    library.save_override(slip)
    out = tmp_path / "out.md"
    for way, title in ((None, "第一封信"), (Orthography(emended=False), "第1封信")):
        export_letter(library, first.id, format=Format.MARKDOWN, variant=Variant.ORIGINAL, out=out, orthography=way)
        assert out.read_text("utf-8").startswith(f"# {title}")


def test_an_export_onto_the_library_leaves_it_as_it_is(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        (first, *_) = import_files(library, [folder])
        assert first.id is not None
        for ending in ("", "-wal", "-shm", "-journal"):
            with pytest.raises(FileUnwritable, match="it is the library itself"):
                export_letter(
                    library,
                    first.id,
                    format=Format.MARKDOWN,
                    variant=Variant.HANS,
                    out=path.with_name(path.name + ending),
                )
        assert len(library.letters()) == 3
        assert library.verify().problems == ()


def ids_of(library: Library, folder: Path) -> list[str]:
    return [str(result.id) for result in import_files(library, [folder])]


@pytest.mark.parametrize("form", [form for form in Format if not form.holds_many and form is not Format.PDF])
def test_several_letters_go_into_a_folder_one_file_each(
    library: Library, folder: Path, tmp_path: Path, form: Format
) -> None:
    ids, out = ids_of(library, folder), tmp_path / "new" / "out"
    told: list[tuple[int, int]] = []
    files = export_letters(
        library, ids, format=form, variant=Variant.HANS, out=out, report=lambda done, total: told.append((done, total))
    )
    assert sorted(path.name for path in out.iterdir()) == sorted(file.name for file in files)
    assert {file.name for file in files} == {f"第{number}封信。{form.suffix}" for number in (0, 1, 2)}
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("form", [form for form in Format if form.holds_many])
def test_a_format_that_holds_many_letters_has_one_file(
    library: Library, folder: Path, tmp_path: Path, form: Format
) -> None:
    out = tmp_path / "out"
    assert export_letters(library, ids_of(library, folder), format=form, variant=Variant.ORIGINAL, out=out) == (out,)
    assert out.is_file()
    inside = tmp_path / "deep"
    inside.mkdir()
    (file,) = export_letters(library, (), format=form, variant=Variant.ORIGINAL, out=inside)
    assert file == inside / f"letters{form.suffix}"


def test_letters_with_the_same_name_do_not_replace_each_other(library: Library, tmp_path: Path) -> None:
    texts = [f"辭職信\n\n{words}" for words in ("甲", "乙", "丙")]
    ids = [library.add(from_text(text, "信.txt")).id for text in texts]
    files = export_letters(library, ids, format=Format.TEXT, variant=Variant.ORIGINAL, out=tmp_path / "out")
    assert [file.name for file in files] == ["辭職信.txt", "辭職信 (2).txt", "辭職信 (3).txt"]
    assert [file.read_text("utf-8") for file in files] == texts


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b\\c:d*e?f", "a b c d e f.md"),
        ("../../etc", "etc.md"),
        ("CON", "_CON.md"),
        ("nul.txt", "_nul.txt.md"),
        (" . ", "_.md"),
        ("\u202e信\x00", "信.md"),
        ("信" * 80, "信" * 60 + ".md"),
    ],
)
def test_a_name_is_one_that_every_system_takes(title: str, name: str) -> None:
    written = transcribe(Page(Letter(text="x")), (), letter_id="x", title=title)
    assert file_name(written, Format.MARKDOWN, set()) == name


def test_pdf_is_set_by_the_writer_that_is_handed_down(library: Library, folder: Path, tmp_path: Path) -> None:
    ids, out = ids_of(library, folder), tmp_path / "out"

    def pdf(
        page: Page, annotations: Sequence[Annotation], summary: LetterSummary, *, cancelled: Callable[[], bool]
    ) -> bytes | None:
        assert (len(annotations), cancelled()) == (0, False)
        return None if summary.id == ids[1] else page.letter.text.encode()

    files = export_letters(library, ids, format=Format.PDF, variant=Variant.ORIGINAL, out=out, pdf=pdf)
    assert [file.name for file in files] == ["第1封信。.pdf", "第2封信。.pdf"]
    assert [file.read_text("utf-8") for file in files] == ["第1封信。", "第2封信。"]
    with pytest.raises(PdfUnavailable):
        export_letters(library, ids, format=Format.PDF, variant=Variant.ORIGINAL, out=out)


def test_several_letters_are_not_written_into_one_file_that_cannot_hold_them(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    ids, out = ids_of(library, folder), tmp_path / "file"
    out.write_text("kept", "utf-8")
    with pytest.raises(FolderNeeded, match="name a folder for several letters"):
        export_letters(library, ids, format=Format.DOCX, variant=Variant.ORIGINAL, out=out)
    assert out.read_text("utf-8") == "kept"
    with pytest.raises(FileUnwritable):
        export_letters(library, ids, format=Format.DOCX, variant=Variant.ORIGINAL, out=out / "deeper")


def test_a_single_letter_goes_into_a_folder_that_is_there_under_its_own_name(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    (first, *_) = ids_of(library, folder)
    (file,) = export_letters(library, (first,), format=Format.HTML, variant=Variant.ORIGINAL, out=tmp_path)
    assert file == tmp_path / "第1封信。.html"


def test_a_cancel_leaves_the_files_that_are_written_whole(library: Library, folder: Path, tmp_path: Path) -> None:
    ids, asked = ids_of(library, folder), iter([False, True])
    files = export_letters(
        library, ids, format=Format.TEXT, variant=Variant.ORIGINAL, out=tmp_path / "out", cancelled=lambda: next(asked)
    )
    assert [file.read_text("utf-8") for file in files] == ["第1封信。"]
    out = tmp_path / "notes.csv"
    none = export_letters(library, ids, format=Format.CMIF, variant=Variant.ORIGINAL, out=out, cancelled=lambda: True)
    assert (none, out.exists()) == ((), False)


def test_only_the_notes_that_are_chosen_are_written(library: Library, tmp_path: Path) -> None:
    text = "甲乙丙丁"
    letter_id = library.add(from_text(text, "信.txt")).id
    moment = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)
    notes = [
        Annotation(
            id=f"note-{at}", letter_id=letter_id, anchor=describe(text, Span(at, at + 1)), color=Color.RED,
            style=Style.HIGHLIGHT, note="", tags=(), created=moment, modified=moment,
        )
        for at in range(3)
    ]  # fmt: skip
    library.save_all(notes)
    out = tmp_path / "notes.csv"
    export_letters(library, (letter_id,), format=Format.CSV, variant=Variant.ORIGINAL, out=out, only={"note-1"})
    assert [line.split(",")[0] for line in out.read_text("utf-8-sig").splitlines()[1:2]] == ["note-1"]
    library.remove("note-1")
    export_letters(library, (letter_id,), format=Format.CSV, variant=Variant.ORIGINAL, out=out)
    assert "note-1" not in out.read_text("utf-8-sig")
