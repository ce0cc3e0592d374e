"""A look into a book before it is imported."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.letters import display_title, parse
from reader.letters.sources import book_chapters
from reader.tasks.entries import bytes_at, chapter_path

_BEGINNING = 1_200


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterGlance:
    """One chapter: the path under which it is imported, what to call it, and its first characters."""

    path: Path
    title: str
    beginning: str
    is_matter: bool


def glance_at_book(path: Path) -> tuple[ChapterGlance, ...]:
    """The chapters of a book, front and back matter among them. Raises ReaderError."""
    return tuple(
        ChapterGlance(
            path=chapter_path(path, number, chapter.source.name),
            title=chapter.source.name or display_title(parse(chapter.source.text[:_BEGINNING]), str(number)),
            beginning=chapter.source.text[:_BEGINNING],
            is_matter=chapter.is_matter,
        )
        for number, chapter in enumerate(book_chapters(bytes_at(path), path), 1)
    )
