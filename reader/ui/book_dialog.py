"""How to read a book: each chapter as a letter, with a preview and a tick for each, or the whole as one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.tasks import BookMode
from reader.tasks.books import ChapterGlance, glance_at_book
from reader.ui.sentences import sentence
from reader.ui.workspace import Workspace

_SIZE = (64, 34)  # em
_LIST = 26


class BookDialog(QDialog):
    """The chapters come from a worker; front and back matter is listed without a tick."""

    def __init__(self, path: Path, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._path = path
        self._chapters: tuple[ChapterGlance, ...] = ()
        self._is_over = False
        self.each, self.whole = QRadioButton(), QRadioButton()
        self.list, self.preview = QListWidget(), QPlainTextEdit(readOnly=True)
        self._said = QLabel(wordWrap=True)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._arrange()
        self._connect()
        self.each.setChecked(True)
        self.retranslate()
        self._allow()
        workspace.tasks.submit(lambda: glance_at_book(path), self._show, self._refuse)

    @property
    def mode(self) -> BookMode:
        """What was chosen."""
        return BookMode.CHAPTERS if self.each.isChecked() else BookMode.WHOLE

    def chosen(self) -> tuple[Path, ...]:
        """What is to be imported: the book, or the chapters that are ticked."""
        if self.mode is BookMode.WHOLE:
            return (self._path,)
        return tuple(
            chapter.path for chapter, item in zip(self._chapters, self._items(), strict=True) if _ticked(item)
        )

    def done(self, result: int) -> None:
        """Qt: what the worker finds after this is not shown."""
        self._is_over = True
        super().done(result)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("“{name}” is a book").format(name=self._path.name))
        self.each.setText(self.tr("One letter per chapter"))
        self.whole.setText(self.tr("The whole book as one letter"))
        self.list.setAccessibleName(self.tr("Chapters"))
        self.preview.setAccessibleName(self.tr("The beginning of the chapter"))
        if not self._chapters:
            self._said.setText(self.tr("The book is being opened…"))

    def _show(self, chapters: tuple[ChapterGlance, ...]) -> None:
        if self._is_over:
            return
        self._chapters = chapters
        for chapter in chapters:
            item = QListWidgetItem(chapter.title, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if chapter.is_matter else Qt.CheckState.Checked)
            item.setToolTip(chapter.title)
        self.list.setCurrentRow(next((n for n, chapter in enumerate(chapters) if not chapter.is_matter), 0))
        self._allow()

    def _refuse(self, error: ReaderError) -> None:
        if not self._is_over:
            self._said.setText(sentence(error))

    def _preview(self, row: int) -> None:
        self.preview.setPlainText(self._chapters[row].beginning if 0 <= row < len(self._chapters) else "")

    def _allow(self) -> None:
        """Say what OK will do, and allow it where it does anything."""
        ticked = sum(map(_ticked, self._items()))
        self.list.setEnabled(self.each.isChecked())
        can = bool(self._chapters) and (self.whole.isChecked() or ticked > 0)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(can)
        if self._chapters:
            count = ticked if self.each.isChecked() else 1
            one, many = self.tr("One letter will be added."), self.tr("{count} letters will be added.")
            self._said.setText(one if count == 1 else many.format(count=count))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _arrange(self) -> None:
        em = self.fontInfo().pixelSize()
        self.resize(_SIZE[0] * em, _SIZE[1] * em)
        self.list.setFixedWidth(_LIST * em)
        choices, columns = QHBoxLayout(), QHBoxLayout()
        for button in (self.each, self.whole):
            choices.addWidget(button)
        choices.addStretch(1)
        columns.addWidget(self.list)
        columns.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(choices)
        layout.addLayout(columns, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self.each.toggled.connect(lambda _: self._allow())
        self.list.itemChanged.connect(lambda _: self._allow())
        self.list.currentRowChanged.connect(self._preview)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)


def _ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
