"""Annotations placed on the stored text, found by paragraph."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass

from reader.annotations import Annotation, Color, Style
from reader.page.lines import index_at
from reader.text import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation placed on the stored text."""

    id: str
    span: Span
    color: Color
    style: Style
    noted: bool

    @classmethod
    def of(cls, annotation: Annotation, span: Span) -> Mark:
        """The mark of `annotation` where `span` is its place."""
        return cls(annotation.id, span, annotation.color, annotation.style, bool(annotation.note))

    def shows(self, annotation: Annotation) -> bool:
        """Whether an annotation looks as this mark does."""
        return (self.color, self.style, self.noted) == (annotation.color, annotation.style, bool(annotation.note))


class Marks:
    """The marks of one letter, in the order of the text, found by paragraph."""

    def __init__(self, starts: array[int]) -> None:
        self._starts = starts
        self._marks: dict[str, Mark] = {}
        self._order: list[tuple[int, int, str]] = []
        self._by_paragraph: dict[int, list[Mark]] = {}

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Mark]:
        return (self._marks[key] for _, _, key in self._order)

    def add(self, mark: Mark) -> range:
        """Put a mark, in place of the one with its id; the paragraphs that change."""
        self.remove(mark.id)
        self._marks[mark.id] = mark
        insort(self._order, _place(mark))
        touched = self._touched(mark.span)
        for index in touched:
            insort(self._by_paragraph.setdefault(index, []), mark, key=_place)
        return touched

    def remove(self, mark_id: str) -> range:
        """Take a mark away where it is there; the paragraphs that change."""
        mark = self._marks.pop(mark_id, None)
        if mark is None:
            return range(0)
        del self._order[bisect_left(self._order, _place(mark))]
        touched = self._touched(mark.span)
        for index in touched:
            self._by_paragraph[index].remove(mark)
        return touched

    def clear(self) -> None:
        """Take every mark away."""
        self._marks.clear()
        self._order.clear()
        self._by_paragraph.clear()

    def get(self, mark_id: str) -> Mark | None:
        """The mark with this id."""
        return self._marks.get(mark_id)

    def on(self, index: int) -> list[Mark]:
        """The marks that touch paragraph `index`, in the order of the text."""
        return self._by_paragraph.get(index, [])

    def at(self, offset: int) -> list[Mark]:
        """The marks that cover the character at `offset`, shortest first."""
        here = [mark for mark in self.on(index_at(self._starts, offset)) if offset in mark.span]
        return sorted(here, key=lambda mark: len(mark.span))

    def starting_in(self, span: Span, most: int) -> list[Mark]:
        """The first marks, at most so many, that begin in a span, in the order of the text."""
        first = bisect_left(self._order, (span.start,))
        last = bisect_left(self._order, (span.end,), first)
        return [self._marks[key] for _, _, key in self._order[first : min(last, first + most)]]

    def rank(self, mark_id: str) -> int:
        """How many marks come before this one in the text."""
        return bisect_left(self._order, _place(self._marks[mark_id]))

    def _touched(self, span: Span) -> range:
        last = max(span.start, span.end - 1)
        return range(index_at(self._starts, span.start), index_at(self._starts, last) + 1)


def _place(mark: Mark) -> tuple[int, int, str]:
    return (mark.span.start, mark.span.end, mark.id)
