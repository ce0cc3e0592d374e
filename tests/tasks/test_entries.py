"""What is named to be imported, taken apart: folders, archives, books, and what is in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import BookUndecided, FileDamaged, FileMissing, FolderWithoutLetters, UnknownFormat
from reader.tasks import BookMode, bytes_at
from reader.tasks.books import glance_at_book
from reader.tasks.entries import chapter_path, entries, files
from tests.data.containers import chapter, epub, zipped
from tests.tasks.conftest import BOOK

CHAPTERS = ("001 致母親", "002 致父親")


def taken(*paths: Path, books: BookMode = BookMode.WHOLE) -> list[str]:
    """The entries by name."""
    return [entry.path.name for file in files(paths) for entry in entries(file, books=books)]


def refusals(*paths: Path, books: BookMode = BookMode.WHOLE) -> dict[str, type[Exception]]:
    """The kinds of errors by name."""
    found: dict[str, type[Exception]] = {}
    for file in files(paths):
        for entry in entries(file, books=books):
            try:
                entry.read(None)
            except Exception as error:  # noqa: BLE001  whatever it is, it is compared
                found[entry.path.name] = type(error)
    return found


@pytest.mark.parametrize(
    ("books", "names"),
    [
        (BookMode.WHOLE, ["a.txt", "b.docx", "c.epub", "一.txt", "壞.docx", "書.epub"]),
        (BookMode.ASK, ["a.txt", "b.docx", "c.epub", "一.txt", "壞.docx", "書.epub"]),
        (BookMode.CHAPTERS, ["a.txt", "b.docx", *CHAPTERS, "一.txt", "壞.docx", *CHAPTERS]),
    ],
)
def test_a_folder_is_taken_apart_as_far_as_is_wished(mixed: Path, books: BookMode, names: list[str]) -> None:
    assert taken(mixed, books=books) == names


def test_a_book_waits_for_an_answer_where_a_person_is_asked(mixed: Path) -> None:
    assert refusals(mixed, books=BookMode.ASK) == {
        "c.epub": BookUndecided,
        "書.epub": BookUndecided,
        "壞.docx": FileDamaged,
    }


def test_a_path_into_an_archive_or_book_gives_what_is_there_and_no_more(mixed: Path) -> None:
    archive, book = mixed / "d.zip", mixed / "c.epub"
    inside = [archive / "一.txt", book / CHAPTERS[1], archive / "書.epub" / CHAPTERS[0]]
    assert taken(*inside) == ["一.txt", CHAPTERS[0], CHAPTERS[1]]
    assert taken(mixed / "d.zip" / "書.epub") == ["書.epub"]


def test_what_is_not_in_an_archive_or_book_is_missing(mixed: Path) -> None:
    gone = [mixed / "d.zip" / "二.txt", mixed / "c.epub" / "009 致誰"]
    assert refusals(*gone) == {"二.txt": FileMissing, "009 致誰": FileMissing}
    for path in gone:
        with pytest.raises(FileMissing):
            bytes_at(path)


def test_the_bytes_of_a_file_are_given_wherever_it_lies(mixed: Path) -> None:
    assert bytes_at(mixed / "a.txt") == (mixed / "a.txt").read_bytes()
    assert bytes_at(mixed / "d.zip" / "一.txt") == "第一封信。".encode()
    assert bytes_at(mixed / "d.zip" / "書.epub") == epub(BOOK)
    assert "母親大人膝下".encode() in bytes_at(mixed / "c.epub" / CHAPTERS[0])


def test_a_folder_that_is_called_like_an_archive_is_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "信.zip"
    folder.mkdir()
    (folder / "a.txt").write_text("第一封信。", "utf-8")
    assert taken(folder) == ["a.txt"]
    assert bytes_at(folder / "a.txt") == "第一封信。".encode()


def test_an_archive_that_is_none_or_holds_no_letter_is_said(tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"no archive")
    (tmp_path / "empty.zip").write_bytes(zipped({"a.exe": b"MZ"}))
    found = refusals(tmp_path / "no.zip", tmp_path / "empty.zip")
    assert found == {"no.zip": FileDamaged, "empty.zip": FolderWithoutLetters}


def test_a_file_of_another_format_is_refused_where_it_is_named(folder: Path) -> None:
    assert refusals(folder / "deep" / "d.exe") == {"d.exe": UnknownFormat}


def test_a_glance_at_a_book_names_its_chapters_and_how_they_begin(mixed: Path) -> None:
    for book in (mixed / "c.epub", mixed / "d.zip" / "書.epub"):
        first, second = glance_at_book(book)
        assert (first.title, second.title) == ("致母親", "致父親")
        assert (first.path, second.path) == (book / CHAPTERS[0], book / CHAPTERS[1])
        assert "母親大人膝下" in first.beginning
        assert not first.is_matter


def test_front_matter_is_passed_over_unless_it_is_asked_for(tmp_path: Path) -> None:
    contents = "<h1>目錄</h1>" + "".join(f'<p><a href="{name}">{name}</a></p>' for name in BOOK)
    book = tmp_path / "c.epub"
    book.write_bytes(epub({"toc.xhtml": chapter(contents), **BOOK}))
    glances = glance_at_book(book)
    matter = [glance for glance in glances if glance.is_matter]
    assert len(matter) == len(glances) - 2
    assert taken(book, books=BookMode.CHAPTERS) == [glance.path.name for glance in glances if not glance.is_matter]
    for glance in matter:
        assert taken(glance.path) == [glance.path.name]


def test_a_chapter_whose_name_has_a_slash_is_no_folder() -> None:
    assert chapter_path(Path("c.epub"), 3, "a/b ").name == "003 a／b"
