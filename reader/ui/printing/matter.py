"""The paragraphs that are printed, one after another: those of the letter that are shown, then its numbered notes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.page import Page, Paragraph, Role
from reader.page.readings import places_to_read
from reader.text import OffsetMap, Span
from reader.ui.letter_view.folds import Folds
from reader.ui.letter_view.lines import SetParagraph
from reader.ui.letter_view.styles import Align, Face, Style
from reader.ui.letter_view.typesetter import Typesetter
from reader.ui.printing.area import NOTE_SCALE
from reader.ui.printing.manuscript import Note

_KEPT = 96
_SMALL = 0.86

HEADING = Style(face=Face.HEADING, bold=True, scale=_SMALL, align=Align.START, first=0, before=2.4)
QUOTE = Style(face=Face.KAI, scale=_SMALL, first=2, rest=2, before=0.8)
TEXT = Style(scale=_SMALL, first=2, rest=2, before=0.2)
NUMBER = Style(scale=_SMALL, align=Align.START, first=0)
BESIDE = Style(scale=NOTE_SCALE, first=1.1, rest=1.1)
BESIDE_NUMBER = Style(scale=NOTE_SCALE, align=Align.START, first=0)


class Entry(NamedTuple):
    """A paragraph that is none of the letter's; `label` stands before its first line, '' for nothing.

    What `keeps` stands on one page with the next.
    """

    text: str
    style: Style
    label: str = ""
    label_style: Style = NUMBER
    keeps: bool = False


def notes_after(notes: Sequence[Note], heading: str) -> list[Entry]:
    """Notes as they stand at the end of a letter: a heading, then each with its number, its words and its text."""
    found = [Entry(heading, HEADING, keeps=True)] if notes else []
    for note in notes:
        found.append(Entry(note.quote, QUOTE, label=str(note.number), keeps=True))
        found.extend(Entry(line, TEXT) for line in note.text.splitlines() if line.strip())
    return found


def note_beside(note: Note) -> list[Entry]:
    """A note as it stands beside its passage: with its number, without the words, which are near."""
    lines = [line for line in note.text.splitlines() if line.strip()]
    return [
        Entry(line, BESIDE, label="" if number else str(note.number), label_style=BESIDE_NUMBER)
        for number, line in enumerate(lines)
    ]


class Matter:
    """Paragraphs by number: the letter's own keep theirs, entries follow; those set last are kept."""

    def __init__(self, page: Page, open_folds: frozenset[int]) -> None:
        self.page = page
        self._folds = Folds(page)
        self._folds.open_only(open_folds)
        self._entries: list[Entry] = []
        self._kept: OrderedDict[int, SetParagraph] = OrderedDict()

    def readable(self) -> Iterator[int]:
        """The paragraphs of the letter that are printed."""
        index = self._following(0)
        while index is not None:
            yield index
            index = self._following(index + 1)

    def append(self, entries: Sequence[Entry]) -> int:
        """Put entries after all others; the number of the first."""
        self._entries.extend(entries)
        return len(self.page) + len(self._entries) - len(entries)

    def entry(self, index: int) -> Entry | None:
        """The entry with a number, None for a paragraph of the letter."""
        return self._entries[index - len(self.page)] if index >= len(self.page) else None

    def following(self, index: int) -> int | None:
        """The first paragraph to be printed from `index` on."""
        found = self._following(index) if index < len(self.page) else None
        if found is not None:
            return found
        index = max(index, len(self.page))
        return index if index - len(self.page) < len(self._entries) else None

    def role(self, index: int) -> Role:
        """What a paragraph is; entries that hold on to the next one count as headings."""
        entry = self.entry(index)
        if entry is None:
            return Role(self.page.roles[index])
        return Role.HEADING if entry.keeps else Role.BODY

    def set(self, index: int, typesetter: Typesetter) -> SetParagraph:
        """A paragraph in lines."""
        known = self._kept.get(index)
        if known is None:
            known = self._kept[index] = self._set(index, typesetter)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return known

    def _set(self, index: int, typesetter: Typesetter) -> SetParagraph:
        entry = self.entry(index)
        if entry is not None:
            return typesetter.set_as(plain(entry.text, index), entry.style)
        read = places_to_read(self.page, index, typesetter.look.ruby_scope)
        return typesetter.set(self.page.paragraph(index), self._previous(index), read=read)

    def _previous(self, index: int) -> Role | None:
        preceding = self._folds.preceding(index)
        while preceding is not None and not self._folds.readable(preceding):
            preceding = self._folds.preceding(preceding)
        return None if preceding is None else Role(self.page.roles[preceding])

    def _following(self, index: int) -> int | None:
        following = self._folds.following(index)
        while following is not None and not self._folds.readable(following):
            following = self._folds.following(following + 1)
        return following


def plain(text: str, index: int = 0) -> Paragraph:
    """Words of our own as a paragraph."""
    return Paragraph(index, Span(0, 0), text, OffsetMap(), Role.BODY)
