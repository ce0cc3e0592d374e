"""What is printed: a letter as it is shown, with its marks and notes, apart from what the window does meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.annotations import Annotation
from reader.page import Mark, Page
from reader.page.marks import Marks
from reader.text import Span

_QUOTED = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What a printed letter is headed with, as it is shown: its title, sender → recipient, its date; '' if unknown."""

    title: str
    people: str = ""
    date: str = ""

    @property
    def particulars(self) -> str:
        """People and date on one line."""
        return " · ".join(part for part in (self.people, self.date) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note with the passage that it stands on, spans of the stored text; `span` is None where that is gone."""

    number: int
    span: Span | None
    quote: str
    text: str


class Manuscript:
    """A letter to be printed; made on the window's thread, used on one other.

    `open_folds` are the first paragraphs of leftovers that are shown.
    """

    def __init__(
        self,
        page: Page,
        annotations: Sequence[Annotation],
        caption: Caption,
        *,
        open_folds: frozenset[int] = frozenset(),
    ) -> None:
        self.caption = caption
        self.open_folds = open_folds
        self.page = page.in_orthography(page.orthography)
        self._annotations = [annotation for annotation in annotations if annotation.note.strip()]
        self._marks = list(page.marks)
        self.page.marks = Marks(page.starts)

    def place_marks(self) -> None:
        """Put the marks on the page; a printed note has a number in place of the dot."""
        for mark in self._marks:
            self.page.marks.add(replace(mark, noted=False))
        self._marks.clear()

    def notes(self, readable: Iterable[int]) -> list[Note]:
        """The notes in the order of the text, numbered from 1, then those whose words are gone.

        Those on paragraphs that are not `readable` are left out.
        """
        paragraphs = frozenset(readable)
        placed: list[tuple[Mark, Annotation]] = []
        gone: list[Annotation] = []
        for annotation in self._annotations:
            mark = self.page.marks.get(annotation.id)
            if mark is None:
                gone.append(annotation)
            elif self.page.at(max(mark.span.start, mark.span.end - 1)) in paragraphs:
                placed.append((mark, annotation))
        placed.sort(key=lambda pair: (pair[0].span.end, pair[0].span.start))
        found = [
            Note(number=number, span=mark.span, quote=self._quote(mark.span), text=annotation.note.strip())
            for number, (mark, annotation) in enumerate(placed, start=1)
        ]
        return found + [
            Note(number=number, span=None, quote=_shortened(annotation.anchor.exact), text=annotation.note.strip())
            for number, annotation in enumerate(gone, start=len(found) + 1)
        ]

    def _quote(self, span: Span) -> str:
        words = self.page.shown(Span(span.start, min(span.end, span.start + _QUOTED)))
        return " ".join(words.split("\n")) + ("…" if len(span) > _QUOTED else "")


def _shortened(words: str) -> str:
    line = " ".join(words.split("\n"))
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED]}…"
