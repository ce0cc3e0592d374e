"""Adding letters: progress with cancel, a row per file with what was recognised, to be corrected before or after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
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

from reader.errors import BookUndecided
from reader.tasks import BookMode, ImportResult, ImportStatus
from reader.ui.import_model import Column, ImportModel, is_asked
from reader.ui.import_questions import ImportQuestions, Ready
from reader.ui.import_run import ImportRun, Wish
from reader.ui.sentences import sentence
from reader.ui.workspace import Workspace

_FIXED = {Column.STATUS: 7, Column.DATE: 7, Column.SCRIPT: 4, Column.ENCODING: 7}
_SHARING = {Column.FILE: 12, Column.SENDER: 10, Column.RECIPIENT: 10, Column.REMARKS: 13}
"""Widths in em, less where there is less room; the title takes what is left."""
_TITLE = 18
_SIZE = QSize(96, 36)

_REFUSED_MS = 10_000
"""How long it is said why something could not be written into a cell."""


class ImportSheet(QDialog):
    """Lists what comes of imports; the window stays usable."""

    letter_chosen = Signal(str)
    finished_import = Signal(object)
    edited = Signal(str, object)
    """A letter of the library and an amendment that was written into its row."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.model, self.run = ImportModel(self), ImportRun(workspace, self)
        self.questions = ImportQuestions(self.model, workspace, self)
        self.table = QTableView()
        self.first = QCheckBox()
        self.bar = QProgressBar(textVisible=False)
        self._summary, self._below = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.add, self.cancel, self.leave = QPushButton(), QPushButton(), QPushButton()
        self.show_letter, self.choose, self.again = QPushButton(), QPushButton(), QPushButton()
        self._wrong, self._warned = "", False
        self._refused = QTimer(self, singleShot=True, interval=_REFUSED_MS)
        self._arrange()
        self._connect()
        self.retranslate()

    @property
    def summary(self) -> str:
        """The sentence over the table."""
        return self._summary.text()

    @property
    def detail(self) -> str:
        """What is said of the selected row under the table."""
        return self._below.text()

    def start(self, paths: Sequence[Path]) -> None:
        """Import files and folders, or look through them first where that is wished for."""
        self._begin_list()
        self._begin(Wish(tuple(paths)))

    def show_results(self, results: Sequence[ImportResult]) -> None:
        """List what came of an import elsewhere."""
        self._begin_list()
        self.model.put(results)
        self._refresh()

    def add_ready(self) -> None:
        """Add what was looked through, with what was written into the rows."""
        if ready := self.model.ready():
            self.run.begin(Wish(tuple(ready), books=BookMode.WHOLE, chosen=ready))
            self._refresh()

    def reject(self) -> None:
        """Close, unless what was looked through is to be added after all."""
        ready = self.model.count(ImportStatus.READY)
        if not ready or self.run.running or self._may_leave(ready):
            super().reject()

    def may_close(self) -> bool:
        """Whether the whole window may close; letters that wait to be added are pointed out once."""
        if self._warned or not (self.isVisible() and self.model.count(ImportStatus.READY)):
            return True
        self._warned = True
        self.activateWindow()
        self._refuse(self.tr("These letters are not added yet: add them, or close the window once more."))
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: share the room between the columns."""
        super().resizeEvent(event)
        em = self.fontInfo().pixelSize()
        room = self.width() / em - sum(_FIXED.values()) - _TITLE
        share = min(1.0, max(0.3, room / sum(_SHARING.values())))
        for column, width in _FIXED.items():
            self.table.setColumnWidth(column, width * em)
        for column, width in _SHARING.items():
            self.table.setColumnWidth(column, int(width * em * share))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("Add letters"))
        self.first.setText(self.tr("Look through before adding"))
        self.first.setToolTip(self.tr("Files are read and listed; nothing is added before you say so"))
        self.table.setAccessibleName(self.tr("Files and what was recognised in them"))
        self.cancel.setText(self.tr("Cancel"))
        self.leave.setText(self.tr("Close"))
        self.show_letter.setText(self.tr("Open the letter"))
        self.again.setText(self.tr("Try again"))
        self._refresh()

    def _begin_list(self) -> None:
        """Begin a new list, unless something in the one that is shown is still under way."""
        if not (self.run.running or (self.isVisible() and self.model.waits())):
            self.model.clear()
            self._warned = False

    def _begin(self, wish: Wish) -> None:
        self.run.begin(replace(wish, adds=not self.first.isChecked()))
        self._refresh()

    def _show_come(self, done: int, total: int, results: list[ImportResult]) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.model.put(results)
        self._refresh()

    def _finish(self, results: tuple[ImportResult, ...]) -> None:
        asked = next((row for row, result in enumerate(self.model.results) if is_asked(result)), None)
        if asked is not None:
            self.table.selectRow(asked)
            self.table.scrollTo(self.model.index(asked, 0))
        self._refresh()
        self.finished_import.emit(results)
        if len(self.model.results) == 1 and isinstance(self.model.results[0].error, BookUndecided):
            QTimer.singleShot(0, self, self._choose)

    def _refresh(self) -> None:
        self._summary.setText(self._counted())
        self._below.setText(self._told())
        selected, running, ready = self._selected(), self.run.running, self.model.count(ImportStatus.READY)
        asked = selected is not None and is_asked(selected)
        is_book = selected is not None and isinstance(selected.error, BookUndecided)
        failed = selected is not None and selected.status is ImportStatus.FAILED
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.show_letter.setEnabled(selected is not None and selected.id is not None)
        self.again.setEnabled(failed and not asked and not running)
        self.choose.setText(self.tr("How to read the book…") if is_book else self.tr("Choose the encoding…"))
        self.choose.setEnabled(asked and not running)
        self.add.setText(self.tr("Add {count}").format(count=ready))
        self.add.setVisible(bool(ready))
        self.add.setEnabled(not running)

    def _counted(self) -> str:
        kinds = (
            (ImportStatus.READY, self.tr("{count} ready to be added")),
            (ImportStatus.IMPORTED, self.tr("{count} added")),
            (ImportStatus.DUPLICATE, self.tr("{count} already here")),
            (ImportStatus.FAILED, self.tr("{count} not read")),
        )
        counted = [(self.model.count(status), words) for status, words in kinds]
        words = " · ".join(words.format(count=f"{count:,}") for count, words in counted if count)
        if self.run.cancelled:
            return self.tr("Cancelled: {so_far}").format(so_far=words or self.tr("nothing added"))
        return words or (self.tr("Files are being read…") if self.run.running else "")

    def _told(self) -> str:
        """What was refused a moment ago, else what there is to know of the selected row, in full."""
        if self._refused.isActive():
            return self._wrong
        row = self.table.currentIndex().row()
        if self._selected() is None:
            return ""
        result = self.model.results[row]
        remarks = self.model.index(row, Column.REMARKS).data()
        return sentence(result.error) if result.error else " · ".join(filter(None, (str(result.path), remarks)))

    def _refuse(self, told: str) -> None:
        self._wrong = told
        self._refused.start()
        self._refresh()

    def _selected(self) -> ImportResult | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.results[rows[0].row()] if rows else None

    def _open(self) -> None:
        result = self._selected()
        if result is not None and result.id is not None:
            self.letter_chosen.emit(result.id)

    def _act_on(self, index: QModelIndex) -> None:
        if self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return  # the cell is written in
        result = self.model.results[index.row()]
        if is_asked(result):
            self._choose()
        else:
            self._open()

    def _choose(self) -> None:
        if (result := self._selected()) is not None:
            self.questions.ask(result)

    def _retry(self) -> None:
        if (result := self._selected()) is not None:
            self._begin(self.questions.again(result.path))

    def _may_leave(self, ready: int) -> bool:
        if (answer := self.questions.about_ready(ready)) is Ready.ADD:
            self.add_ready()
        return answer is not Ready.STAY

    def _arrange(self) -> None:
        em = self.fontInfo().pixelSize()
        self.resize((_SIZE * em).boundedTo(self.screen().availableSize()))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(2 * em + 6)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(3 * em)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._below.setMinimumHeight(2 * self._below.fontMetrics().lineSpacing())
        self._below.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._below.setObjectName("faint")
        buttons = QHBoxLayout()
        for button in (self.show_letter, self.choose, self.again):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.cancel, self.add, self.leave):
            buttons.addWidget(button)
        for button in (self.show_letter, self.choose, self.again, self.cancel, self.add, self.leave):
            button.setAutoDefault(False)  # Enter in the table writes into a cell, it adds and closes nothing
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addWidget(self.first)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.bar)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._below)
        layout.addLayout(buttons)
        self.table.setFocus()

    def _connect(self) -> None:
        self.run.came.connect(self._show_come)
        self.run.ended.connect(self._finish)
        self.cancel.clicked.connect(self.run.cancel)
        self.leave.clicked.connect(self.close)
        self.add.clicked.connect(self.add_ready)
        self.show_letter.clicked.connect(self._open)
        self.choose.clicked.connect(self._choose)
        self.again.clicked.connect(self._retry)
        self.first.setChecked(self._workspace.settings.look_first)
        self.first.toggled.connect(lambda is_on: self._workspace.set(look_first=is_on))
        self._workspace.library_changed.connect(lambda: self.model.see(self._workspace.letters))
        self.questions.answered.connect(self._begin)
        self.questions.refused.connect(self._summary.setText)
        self.model.edited.connect(self.edited)
        self.model.refused.connect(self._refuse)
        self._refused.timeout.connect(self._refresh)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._refresh())
        self.table.doubleClicked.connect(self._act_on)
