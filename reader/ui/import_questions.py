"""What is asked about files that are imported: an encoding, how a book is to be read, whether to leave others out."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.errors import BookUndecided, ReaderError
from reader.tasks import ImportResult
from reader.ui.import_model import ImportModel
from reader.ui.import_run import Wish
from reader.ui.sentences import sentence
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.book_dialog import BookDialog
    from reader.ui.encoding_dialog import EncodingDialog


class Ready(Enum):
    """What becomes of letters that wait to be added."""

    ADD = auto()
    LEAVE = auto()
    STAY = auto()


class ImportQuestions(QObject):
    """Shows the dialog for a row of the model; the answer is a wish to import."""

    answered = Signal(object)
    refused = Signal(str)
    """A sentence on why a file cannot even be asked about."""

    def __init__(self, model: ImportModel, workspace: Workspace, sheet: QWidget) -> None:
        super().__init__(sheet)
        self._model, self._workspace, self._sheet = model, workspace, sheet
        self.dialog: EncodingDialog | BookDialog | None = None
        self._is_reading = False

    def ask(self, result: ImportResult) -> None:
        """Ask what a file waits for, if it does."""
        if isinstance(result.error, BookUndecided):
            self._ask_for_chapters(result.path)
        elif result.candidates:
            self._ask_for_encoding(result)

    def again(self, path: Path) -> Wish:
        """The wish to try a file again with all that was chosen for it."""
        chosen = self._model.chosen(path)
        return Wish((path,), chosen.encoding, chosen={path: chosen})

    def about_ready(self, count: int) -> Ready:
        """Ask what becomes of the letters that are not added yet, before they are put away."""
        box = QMessageBox(self._sheet)
        one, many = self.tr("One letter is not added yet."), self.tr("{count} letters are not added yet.")
        box.setText(one if count == 1 else many.format(count=count))
        add = box.addButton(self.tr("Add {count}").format(count=count), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Close without adding"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(add)
        box.exec()
        clicked = box.clickedButton()
        return Ready.ADD if clicked is add else Ready.LEAVE if clicked is leave else Ready.STAY

    def _ask_for_encoding(self, result: ImportResult) -> None:
        if self._is_reading:
            return
        self._is_reading = True

        def refuse(error: ReaderError) -> None:
            self._is_reading = False
            self.refused.emit(sentence(error))

        def ask(data: bytes) -> None:
            from reader.ui.encoding_dialog import EncodingDialog

            self._is_reading = False
            self.dialog = dialog = EncodingDialog(result.path.name, data, result.candidates, self._sheet)
            dialog.accepted.connect(lambda: self._decide(result.path, dialog.encoding))
            dialog.open()

        self._workspace.traffic.read_bytes(result.path, ask, refuse)

    def _decide(self, path: Path, encoding: str) -> None:
        self._model.choose_encoding(path, encoding)
        self.answered.emit(self.again(path))

    def _ask_for_chapters(self, path: Path) -> None:
        from reader.ui.book_dialog import BookDialog

        self.dialog = dialog = BookDialog(path, self._workspace, self._sheet)

        def take() -> None:
            self._model.drop(path)
            self.answered.emit(Wish(dialog.chosen(), books=dialog.mode))

        dialog.accepted.connect(take)
        dialog.open()
