"""The letters of the library as a Qt list, sorted, and narrowed to what a search found."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.letters.dates.span import DateSpan
from reader.script import Variant
from reader.settings import Sort
from reader.store.summary import LetterSummary
from reader.text import Span
from reader.ui.names import variant_name

Index = QModelIndex | QPersistentModelIndex
_EARLIEST = datetime.date.min
_NEVER = datetime.datetime.min.replace(tzinfo=datetime.UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: a letter, and where a search found something in it.

    Title, people and snippet are as stored in what comes in, as shown in what the model gives.
    """

    letter: LetterSummary
    title: str
    snippet: str = ""
    hit: Span | None = None
    people: str = ""


class LibraryModel(QAbstractListModel):
    """Rows as values; `RowRole` gives the `Row`."""

    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._write: Callable[[str, Variant | None], str] = lambda text, _: text

    def write_with(self, write: Callable[[str, Variant | None], str]) -> None:
        """Have the words of a letter, whose script is given, written by `write`."""
        self._write = write
        self.show_anew()

    def show_anew(self) -> None:
        """Show the same rows as their words are written now."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def show(self, rows: Sequence[Row], order: Sort) -> None:
        """Show other rows; when only values changed, rows stay in place."""
        ordered = sorted(rows, key=_KEYS[order], reverse=order is not Sort.TITLE)
        if [row.letter.id for row in ordered] == [row.letter.id for row in self._rows]:
            self._rows = ordered
            self.show_anew()
            return
        self.beginResetModel()
        self._rows = ordered
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """The row at an index."""
        return self._rows[index.row()]

    def find(self, letter_id: str | None) -> QModelIndex:
        """The index of a letter, invalid where it is not listed."""
        for number, row in enumerate(self._rows):
            if row.letter.id == letter_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the title for display, a whole sentence for assistive technology, the `Row` for the delegate."""
        if not index.isValid():
            return None
        row = self._shown(self._rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            letter = row.letter
            script = variant_name(letter.script) if letter.script else ""
            notes = self.tr("Notes: {count}").format(count=letter.annotations) if letter.annotations else ""
            parts = (row.title, row.people, date_shown(letter), script, notes, row.snippet)
            return ", ".join(part for part in parts if part)
        return row if role == self.RowRole else None

    def _shown(self, row: Row) -> Row:
        letter = row.letter
        title, snippet, names = (self._write(text, letter.script) for text in (row.title, row.snippet, people(letter)))
        return replace(row, title=title, snippet=snippet, people=names)


def people(letter: LetterSummary) -> str:
    """Sender → recipient, as far as known."""
    return " → ".join(name for name in (letter.sender, letter.recipient) if name)


def date_shown(letter: LetterSummary) -> str:
    """The date as printed and, where that is not what is printed, as year-month-day or the range it is in."""
    printed = " ".join((letter.date_text or "").split())
    if letter.dates is None:
        return printed
    reckoned = DateSpan(*letter.dates).edtf
    year = str(letter.dates[0].year)
    return reckoned if not printed or year in printed else f"{reckoned} · {printed}"


def years(letters: Iterable[LetterSummary]) -> Counter[int | None]:
    """How many letters may be of each year; None counts those whose year is not certain."""
    count: Counter[int | None] = Counter()
    for letter in letters:
        if letter.dates is None:
            count[None] += 1
            continue
        for year in range(letter.dates[0].year, letter.dates[1].year + 1):
            count[year] += 1
    return count


def is_of(year: int | None, letter: LetterSummary) -> bool:
    """Whether a letter may be of a year; None asks for those whose year is not certain."""
    if letter.dates is None:
        return year is None
    return year is not None and letter.dates[0].year <= year <= letter.dates[1].year


def script_badge(letter: LetterSummary) -> str:
    """One character for the stored script."""
    return badge(letter.script)


def badge(script: Variant | None) -> str:
    """One character for a script, '' where it is not known."""
    if script is None:
        return ""
    return "简" if script.simplified else "繁"


_KEYS = {
    Sort.DATE: lambda row: (row.letter.dates[0] if row.letter.dates else _EARLIEST, row.letter.added),
    Sort.TITLE: lambda row: (row.title, row.letter.added),
    Sort.READ: lambda row: (row.letter.last_read or _NEVER, row.letter.added),
}
