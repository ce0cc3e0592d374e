"""A library in memory, a folder of letters, and one in which many kinds of files lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store import Library
from tests.data.containers import chapter, docx, epub, paragraph, word, zipped

MOTHER = "<h1>致母親</h1><p>母親大人膝下：</p><p>兒一切安好。</p><p>兒　國藩</p>"
FATHER = "<h1>致父親</h1><p>父親大人膝下：</p><p>家中安好，請勿念。</p><p>兒　國藩</p>"
BOOK = {"a.xhtml": chapter(MOTHER), "b.xhtml": chapter(FATHER)}


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open("sqlite://") as library:
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, name in enumerate(["b.txt", "a.TXT", "deep/c.md", "deep/d.exe", ".hidden.txt", ".git/e.txt", "f"]):
        path = tmp_path / "letters" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"第{number}封信。", "utf-8")
    return tmp_path / "letters"


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A text, a Word file, a book, and an archive with a text, a book and a damaged file."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_text("致甲的信\n\n甲兄：\n\n見字如面。\n\n林美\n2021年3月4日\n", "utf-8")
    (folder / "b.docx").write_bytes(docx(word(paragraph("致乙的信") + paragraph("乙兄：") + paragraph("安好。"))))
    (folder / "c.epub").write_bytes(epub(BOOK))
    inside = {"一.txt": "第一封信。".encode(), "書.epub": epub(BOOK), "壞.docx": b"PK"}
    (folder / "d.zip").write_bytes(zipped(inside))
    return folder
