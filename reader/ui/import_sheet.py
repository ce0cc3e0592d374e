"""Adding letters: progress with cancel, then a line per file that says what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QElapsedTimer,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.errors import FileUnreadable
from reader.tasks import ImportResult, ImportStatus
from reader.ui.encoding_dialog import EncodingDialog
from reader.ui.sentences import sentence
from reader.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
_RELOAD_MS = 1_000
_FILE, _STATUS, _DETAIL = range(3)


class ResultsModel(QAbstractTableModel):
    """What became of each file: file, status, title or reason."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.results: list[ImportResult] = []

    def put(self, result: ImportResult) -> None:
        """Add a result, in place of an earlier one for the same file."""
        for row, known in enumerate(self.results):
            if known.path == result.path:
                self.results[row] = result
                self.dataChanged.emit(self.index(row, 0), self.index(row, _DETAIL))
                return
        end = len(self.results)
        self.beginInsertRows(QModelIndex(), end, end)
        self.results.append(result)
        self.endInsertRows()

    def clear(self) -> None:
        """Begin a new list."""
        self.beginResetModel()
        self.results.clear()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: the number of files."""
        return 0 if parent is not None and parent.isValid() else len(self.results)

    def columnCount(self, parent: Index | None = None) -> int:
        """Qt: three."""
        return 0 if parent is not None and parent.isValid() else _DETAIL + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("File"), self.tr("Result"), self.tr("Letter or reason"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the words of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        result = self.results[index.row()]
        if index.column() == _FILE:
            return result.path.name if role == Qt.ItemDataRole.DisplayRole else str(result.path)
        if index.column() == _STATUS:
            return self._status(result)
        return sentence(result.error) if result.error else result.title

    def _status(self, result: ImportResult) -> str:
        return {
            ImportStatus.IMPORTED: self.tr("added"),
            ImportStatus.DUPLICATE: self.tr("already here"),
            ImportStatus.FAILED: self.tr("encoding?") if result.candidates else self.tr("failed"),
        }[result.status]


class ImportSheet(QDialog):
    """Runs one import after the other on the workspace; the window stays usable."""

    letter_chosen = Signal(str)
    finished_import = Signal(object)
    _reported = Signal(int, int, object)

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._cancelled = Event()
        self._running = False
        self._waiting: list[tuple[list[Path], str | None]] = []
        self._reloaded = QElapsedTimer()
        self.model = ResultsModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self._bar, self._summary = QProgressBar(textVisible=False), QLabel()
        self._cancel, self._close = QPushButton(), QPushButton()
        self._encoding, self._again = QPushButton(), QPushButton()
        self._arrange()
        self._connect()
        self.retranslate()

    def start(self, paths: Sequence[Path], *, encoding: str | None = None) -> None:
        """Import files and folders."""
        if self._running:
            self._waiting.append((list(paths), encoding))
            return
        if not {result.path for result in self.model.results} & set(paths):
            self.model.clear()
        self._running = True
        self._cancelled = Event()
        self._reloaded.start()
        self._refresh()
        self._workspace.import_paths(
            paths,
            encoding=encoding,
            report=lambda done, total, result: self._reported.emit(done, total, result),
            cancelled=self._cancelled,
            done=self._finished,
        )

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("Add letters"))
        self._cancel.setText(self.tr("Cancel"))
        self._close.setText(self.tr("Close"))
        self._encoding.setText(self.tr("Choose the encoding…"))
        self._again.setText(self.tr("Try again"))
        self._refresh()

    def _arrange(self) -> None:
        self.resize(720, 380)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(_STATUS, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setColumnWidth(_FILE, 220)
        buttons = QHBoxLayout()
        for button in (self._encoding, self._again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self._cancel, self._close):
            buttons.addWidget(button)
        self._close.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self._summary)
        layout.addWidget(self._bar)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._reported.connect(self._show_progress)
        self._cancel.clicked.connect(lambda: self._cancelled.set())
        self._close.clicked.connect(self.close)
        self._encoding.clicked.connect(self._choose_encoding)
        self._again.clicked.connect(lambda: self._retry(None))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._refresh())
        self.table.doubleClicked.connect(self._act_on)

    def _selected(self) -> ImportResult | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.results[rows[0].row()] if rows else None

    def _show_progress(self, done: int, total: int, result: ImportResult | None) -> None:
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        if result is not None:
            self.model.put(result)
        if self._reloaded.hasExpired(_RELOAD_MS):
            self._reloaded.start()
            self._workspace.reload()
        self._refresh()

    def _finished(self, results: tuple[ImportResult, ...]) -> None:
        self._running = False
        for result in results:
            self.model.put(result)
        waiting = [row for row, result in enumerate(self.model.results) if result.candidates]
        if waiting:
            self.table.selectRow(waiting[0])
        self._refresh()
        self.finished_import.emit(results)
        if self._waiting:
            following, encoding = self._waiting.pop(0)
            self.start(following, encoding=encoding)

    def _refresh(self) -> None:
        count = {status: sum(r.status is status for r in self.model.results) for status in ImportStatus}
        self._summary.setText(
            self.tr("{imported} added, {duplicate} already here, {failed} failed").format(
                imported=count[ImportStatus.IMPORTED],
                duplicate=count[ImportStatus.DUPLICATE],
                failed=count[ImportStatus.FAILED],
            )
        )
        if self._cancelled.is_set():
            self._summary.setText(self.tr("Cancelled: {so_far}").format(so_far=self._summary.text()))
        selected = self._selected()
        failed = selected is not None and selected.status is ImportStatus.FAILED
        self._bar.setVisible(self._running)
        self._cancel.setVisible(self._running)
        self._again.setEnabled(failed and not self._running)
        self._encoding.setEnabled(failed and bool(selected and selected.candidates) and not self._running)

    def _act_on(self, index: QModelIndex) -> None:
        result = self.model.results[index.row()]
        if result.id is not None:
            self.letter_chosen.emit(result.id)
        elif result.candidates:
            self._choose_encoding()

    def _choose_encoding(self) -> None:
        result = self._selected()
        if result is None:
            return
        try:
            dialog = EncodingDialog(result.path, result.candidates, self)
        except OSError as error:
            self._summary.setText(sentence(FileUnreadable(path=result.path, reason=(error.strerror or "").lower())))
            return
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._retry(dialog.encoding)

    def _retry(self, encoding: str | None) -> None:
        result = self._selected()
        if result is not None:
            self.start([result.path], encoding=encoding)
