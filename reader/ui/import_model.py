"""The files of an import as a Qt table: what became of each, and what was recognised in it, to be corrected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reader.errors import BookUndecided
from reader.letters.amendment import Amendment, AmendmentKind
from reader.letters.dates.edtf import parse_edtf
from reader.store.summary import LetterSummary
from reader.tasks import Chosen, ImportResult, ImportStatus, held
from reader.text.ids import new_id
from reader.ui.library_model import badge
from reader.ui.names import variant_name
from reader.ui.sentences import sentence
from reader.ui.typed import typed

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the table."""

    FILE = 0
    STATUS = 1
    TITLE = 2
    SENDER = 3
    RECIPIENT = 4
    DATE = 5
    REMARKS = 6
    SCRIPT = 7
    ENCODING = 8


_FIELDS: Final = {
    Column.TITLE: "title",
    Column.SENDER: "sender",
    Column.RECIPIENT: "recipient",
    Column.DATE: "date",
}
_OPEN: Final = {ImportStatus.READY, ImportStatus.IMPORTED, ImportStatus.DUPLICATE}


class ImportModel(QAbstractTableModel):
    """Rows are results by path; what is written into a cell is kept beside them until the library has it."""

    edited = Signal(str, object)
    """A letter that is in the library, and the amendment that was written for it."""
    refused = Signal(str)
    """A sentence on what cannot stand in a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.results: list[ImportResult] = []
        self._rows: dict[Path, int] = {}
        self._count: Counter[ImportStatus] = Counter()
        self._written: dict[Path, dict[str, Amendment]] = {}
        self._encodings: dict[Path, str] = {}

    def put(self, results: Iterable[ImportResult]) -> None:
        """Add results, in place of earlier ones for the same file."""
        fresh: dict[Path, ImportResult] = {}
        for result in results:
            row = self._rows.get(result.path)
            if row is None:
                fresh[result.path] = result
                continue
            self._count[self.results[row].status] -= 1
            self._count[result.status] += 1
            self._show(row, result)
            self._hand_over(result)
        if fresh:
            first = len(self.results)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._rows |= {path: first + number for number, path in enumerate(fresh)}
            self.results += fresh.values()
            self._count.update(result.status for result in fresh.values())
            self.endInsertRows()

    def see(self, letters: Iterable[LetterSummary]) -> None:
        """Show of the letters that are in the library what is kept of them there now."""
        known = {letter.id: letter for letter in letters}
        for row, result in enumerate(self.results):
            letter = known.get(result.id) if result.id is not None else None
            if letter is None:
                continue
            written = self._written.pop(result.path, None)
            now = held(letter, remarks=result.recognised.remarks if result.recognised else 0)
            if written or now != result.recognised:
                self._show(row, replace(result, recognised=now))

    def choose_encoding(self, path: Path, encoding: str) -> None:
        """Take note of the encoding that a person has chosen for a file."""
        self._encodings[path] = encoding

    def chosen(self, path: Path) -> Chosen:
        """What a person has chosen for a file and written into its row."""
        return Chosen(self._encodings.get(path), tuple(self._written.get(path, {}).values()))

    def drop(self, path: Path) -> None:
        """Take the row of a file away, as when what is in it comes instead."""
        row = self._rows.get(path)
        if row is None:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        self._count[self.results.pop(row).status] -= 1
        self._rows = {result.path: number for number, result in enumerate(self.results)}
        self.endRemoveRows()

    def clear(self) -> None:
        """Begin a new list."""
        self.beginResetModel()
        self.results.clear()
        self._rows.clear()
        self._count.clear()
        self._written.clear()
        self._encodings.clear()
        self.endResetModel()

    def count(self, status: ImportStatus) -> int:
        """How many files came to this."""
        return self._count[status]

    def ready(self) -> dict[Path, Chosen]:
        """The files that were looked through and wait to be added, with what was chosen for them."""
        return {
            result.path: self.chosen(result.path) for result in self.results if result.status is ImportStatus.READY
        }

    def waits(self) -> bool:
        """Whether any row waits for the reader, to be added or to be answered."""
        return bool(self._count[ImportStatus.READY]) or any(map(is_asked, self.results))

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: the number of files."""
        return 0 if parent is not None and parent.isValid() else len(self.results)

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt: those of `Column`."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.FILE: self.tr("File"),
            Column.STATUS: self.tr("Result"),
            Column.TITLE: self.tr("Title"),
            Column.SENDER: self.tr("Sender"),
            Column.RECIPIENT: self.tr("Recipient"),
            Column.DATE: self.tr("Date"),
            Column.REMARKS: self.tr("To look at"),
            Column.SCRIPT: self.tr("Script"),
            Column.ENCODING: self.tr("Encoding"),
        }[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: what was recognised can be corrected, before and after the letter is added."""
        flags = super().flags(index)
        if index.isValid() and index.column() in _FIELDS and self.results[index.row()].status in _OPEN:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the words of a cell; the whole path, or the whole sentence, as its tool tip."""
        if not index.isValid():
            return None
        result, column = self.results[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return str(result.path) if column is Column.FILE else self._spelled_out(result, column)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._cell(result, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: keep what was written; a date that is none is refused with a sentence."""
        if role != Qt.ItemDataRole.EditRole or index.column() not in _FIELDS:
            return False
        result, column = self.results[index.row()], Column(index.column())
        words = typed(str(value))
        if words == self._cell(result, column):
            return False
        if column is Column.DATE and words:
            date = parse_edtf(words)
            if date is None:
                self.refused.emit(
                    self.tr("“{words}” is not a date: write 1845-10-31, 1845-10, 1845 or 1845/1847.").format(
                        words=words
                    )
                )
                return False
            words = date.edtf
        field = _FIELDS[column]
        made = Amendment(id=new_id(), kind=AmendmentKind.FIELD, name=field, value=words or None)
        self._written.setdefault(result.path, {})[field] = made
        self._show(index.row(), result)
        if result.id is not None:
            self.edited.emit(result.id, made)
        return True

    def _show(self, row: int, result: ImportResult) -> None:
        self.results[row] = result
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _hand_over(self, result: ImportResult) -> None:
        """What was written before the letter was added is in the library with it, unless the letter was there."""
        if result.id is None:
            return
        written = self._written.pop(result.path, {})
        if result.status is ImportStatus.DUPLICATE:
            for made in written.values():
                self.edited.emit(result.id, made)

    def _cell(self, result: ImportResult, column: Column) -> str:
        if column is Column.FILE:
            return result.path.name
        if column is Column.STATUS:
            return self._status(result)
        if column is Column.ENCODING:
            return result.encoding or ""
        if column is Column.SCRIPT:
            return badge(result.recognised.script) if result.recognised else ""
        if column is Column.REMARKS:
            return self._remarks(result)
        if column is Column.TITLE and result.error:
            return sentence(result.error)
        return self._field(result, column)

    def _spelled_out(self, result: ImportResult, column: Column) -> str:
        if column is Column.SCRIPT and result.recognised:
            script = result.recognised.script
            return variant_name(script) if script else self.tr("not certain")
        return self._cell(result, column)

    def _status(self, result: ImportResult) -> str:
        if isinstance(result.error, BookUndecided):
            return self.tr("book?")
        return {
            ImportStatus.READY: self.tr("ready"),
            ImportStatus.IMPORTED: self.tr("added"),
            ImportStatus.DUPLICATE: self.tr("already here"),
            ImportStatus.FAILED: self.tr("encoding?") if result.candidates else self.tr("failed"),
        }[result.status]

    def _field(self, result: ImportResult, column: Column) -> str:
        written = self._written.get(result.path, {}).get(_FIELDS[column])
        if written is not None:
            return written.value or ""
        return getattr(result.recognised, _FIELDS[column], None) or ""

    def _remarks(self, result: ImportResult) -> str:
        found = result.recognised
        if found is None:
            return ""
        said = []
        if not self._field(result, Column.SENDER) and not self._field(result, Column.RECIPIENT):
            said.append(self.tr("no people found"))
        if not self._field(result, Column.DATE):
            uncertain = self.tr("date not certain: {date}").format(date=found.date_text)
            said.append(uncertain if found.date_text else self.tr("no date"))
        if found.remarks:
            said.append(self.tr("odd numbering: {count}").format(count=found.remarks))
        return " · ".join(said)


def is_asked(result: ImportResult) -> bool:
    """Whether a file waits for an answer: its encoding, or how it is to be read as a book."""
    return bool(result.candidates) or isinstance(result.error, BookUndecided)
