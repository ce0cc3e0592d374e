"""The reader's decisions about words as a Qt table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.script.override import Override, OverrideKind, Scope
from reader.text.fold import fold
from reader.ui.names import QT_TRANSLATE_NOOP
from reader.ui.word_reason import scope_name

Index = QModelIndex | QPersistentModelIndex

KIND_NAMES = {
    OverrideKind.CONVERSION: QT_TRANSLATE_NOOP("Decisions", "Conversion"),
    OverrideKind.PROTECTION: QT_TRANSLATE_NOOP("Decisions", "Not converted"),
    OverrideKind.EMENDATION: QT_TRANSLATE_NOOP("Decisions", "Emendation"),
}
COLUMNS = (
    QT_TRANSLATE_NOOP("Decisions", "Word"),
    QT_TRANSLATE_NOOP("Decisions", "Shown as"),
    QT_TRANSLATE_NOOP("Decisions", "Kind"),
    QT_TRANSLATE_NOOP("Decisions", "Holds"),
    QT_TRANSLATE_NOOP("Decisions", "Made"),
)


class OverridesModel(QAbstractTableModel):
    """Rows as values, newest first; `title_of` names a letter by its id."""

    def __init__(self, title_of: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._all: tuple[Override, ...] = ()
        self._folded: list[str] = []
        self._rows: list[Override] = []
        self._wanted = ""

    @property
    def count(self) -> int:
        """How many decisions there are, shown or not."""
        return len(self._all)

    def show(self, overrides: Sequence[Override]) -> None:
        """Show other decisions."""
        self._all = tuple(sorted(overrides, key=lambda one: one.created, reverse=True))
        self._folded = [fold(f"{one.word}\n{one.form}") for one in self._all]
        self._choose()

    def narrow(self, words: str) -> None:
        """Show only decisions about words in which these are found, in either script."""
        self._wanted = fold(words.strip())
        self._choose()

    def row(self, index: Index) -> Override:
        """The decision at an index."""
        return self._rows[index.row()]

    def rows(self, first: int, last: int) -> list[Override]:
        """The decisions in the rows from `first` to `last`, this one, too."""
        return self._rows[first : last + 1]

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt: the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the text of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._cells(self._rows[index.row()])[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Decisions", COLUMNS[section])
        return None

    def _cells(self, override: Override) -> tuple[str, ...]:
        kind = QCoreApplication.translate("Decisions", KIND_NAMES[override.kind])
        made = override.created.astimezone().strftime("%Y-%m-%d %H:%M")
        return override.word, override.form, kind, self._holds(override), made

    def _holds(self, override: Override) -> str:
        """Where a decision holds, with the letter or sender it is about."""
        if override.scope is Scope.EVERYWHERE:
            return scope_name(override.scope)
        about = override.sender if override.letter_id is None else self._title_of(override.letter_id)
        return f"{scope_name(override.scope)}：{about}"

    def _choose(self) -> None:
        self.beginResetModel()
        self._rows = [one for one, words in zip(self._all, self._folded, strict=True) if self._wanted in words]
        self.endResetModel()
