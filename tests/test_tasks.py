"""Files come in whole or not at all, and each is accounted for."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import EncodingDisputed, FileUnwritable, LetterMissing
from reader.export import Format
from reader.page import Orthography
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store import Library
from reader.tasks import ImportResult, ImportStatus, export_letter, import_files

Report = tuple[int, int, ImportResult | None]


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open("sqlite://") as library:
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, name in enumerate(["b.txt", "a.TXT", "deep/c.md", "deep/d.pdf", ".hidden.txt", ".git/e.txt", "f"]):
        path = tmp_path / "letters" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"第{number}封信。", "utf-8")
    return tmp_path / "letters"


def names(results: tuple[ImportResult, ...]) -> list[str]:
    return [result.path.name for result in results]


def test_a_folder_stands_for_its_letters_in_order_without_what_is_hidden(library: Library, folder: Path) -> None:
    results = import_files(library, [folder])
    assert names(results) == ["a.TXT", "b.txt", "c.md"]
    assert all(result.status is ImportStatus.IMPORTED and result.reason is None for result in results)
    assert [letter.id for letter in library.letters()] == [result.id for result in results]


def test_a_file_that_is_named_is_tried_whatever_it_is(library: Library, folder: Path) -> None:
    results = import_files(library, [folder / "deep" / "d.pdf", folder / "deep" / "c.md", folder / "none.txt"])
    assert [result.status for result in results] == ["failed", "imported", "failed"]
    assert results[2].reason == f"“{folder / 'none.txt'}” is not there."


def test_progress_tells_of_every_file(library: Library, folder: Path) -> None:
    reports: list[Report] = []
    results = import_files(library, [folder], report=lambda *report: reports.append(report))
    assert reports == [(0, 3, None), *((done, 3, result) for done, result in enumerate(results, 1))]


def test_a_cancel_keeps_the_letters_that_are_in(library: Library, folder: Path) -> None:
    reports: list[Report] = []
    results = import_files(
        library, [folder], report=lambda *report: reports.append(report), cancelled=lambda: len(reports) > 2
    )
    assert names(results) == ["a.TXT", "b.txt"]
    assert len(library.letters()) == 2
    assert library.verify().problems == ()


def test_the_same_text_is_in_the_library_once(library: Library, folder: Path) -> None:
    (folder / "copy.txt").write_text("第1封信。", "utf-16")
    results = import_files(library, [folder])
    assert [result.status for result in results] == ["imported", "imported", "duplicate", "imported"]
    assert results[2].id == results[0].id
    assert results[2].title == results[0].title
    assert len(library.letters()) == 3


def test_a_copy_that_was_binned_comes_back(library: Library, folder: Path) -> None:
    (first, *_) = import_files(library, [folder])
    assert first.id is not None
    library.move_to_bin(first.id)
    (again, *_) = import_files(library, [folder / "a.TXT"])
    assert (again.status, again.id) == (ImportStatus.DUPLICATE, first.id)
    assert len(library.letters()) == 3


def test_a_disputed_encoding_comes_with_its_candidates_and_a_named_one_settles_it(
    library: Library, tmp_path: Path
) -> None:
    for word in ("中", "信", "一二", "甲乙丙", "書信", "山水", "天地玄黃"):
        path = tmp_path / f"{word}.txt"
        path.write_bytes(word.encode("big5hkscs"))
        (result,) = import_files(library, [path])
        if isinstance(result.error, EncodingDisputed):
            break
    else:
        pytest.fail("none of the short files was disputed")
    assert result.status is ImportStatus.FAILED
    assert len(result.candidates) > 1
    assert "big5hkscs" in result.candidates
    assert result.reason is not None
    (settled,) = import_files(library, [path], encoding="big5hkscs")
    assert settled.id is not None
    assert library.letter(settled.id).text == word


def test_folders_that_give_nothing_are_accounted_for(library: Library, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (result,) = import_files(library, [tmp_path / "empty"])
    assert result.reason == f"“{tmp_path / 'empty'}” holds no .txt or .md file."


def test_a_loop_of_links_ends(library: Library, folder: Path) -> None:
    (folder / "deep" / "again").symlink_to(folder)
    assert len(import_files(library, [folder])) == 3


def test_a_name_that_no_disk_can_hold_is_not_there(library: Library, tmp_path: Path) -> None:
    (result,) = import_files(library, [tmp_path / "n\0l.txt"])
    assert result.status is ImportStatus.FAILED


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


def test_a_folder_gives_every_kind_of_file_that_is_read_by_name(library: Library, tmp_path: Path) -> None:
    for number, name in enumerate(["a.txt", "b.text", "c.md", "d.MARKDOWN", "e.doc", "f"]):
        (tmp_path / name).write_text(f"第{number}封信。", "utf-8")
    assert names(import_files(library, [tmp_path])) == ["a.txt", "b.text", "c.md", "d.MARKDOWN"]


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
