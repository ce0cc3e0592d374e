"""The question in which of two encodings a file is written, with a preview of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.letters.encoding import decode
from reader.ui.sentences import sentence

_PREVIEW_BYTES = 6_000
_PREVIEW_CHARS = 1_200


class EncodingDialog(QDialog):
    """The candidates side by side, best first; `encoding` is the one that was chosen."""

    def __init__(self, path: Path, candidates: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.encoding = candidates[0]
        self.setWindowTitle(self.tr("In which encoding is “{name}”?").format(name=path.name))
        self.resize(860, 460)
        data = _head(path)
        choice = QLabel(self.tr("The bytes do not tell. Choose the reading that makes sense:"))
        columns = QHBoxLayout()
        self._group = QButtonGroup(self)
        for number, encoding in enumerate(candidates[:2]):
            columns.addWidget(self._column(number, encoding, data))
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda number: self._choose(candidates[number]))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(choice)
        layout.addLayout(columns, 1)
        layout.addWidget(buttons)

    def previews(self) -> list[str]:
        """The texts that are shown side by side."""
        return [box.toPlainText() for box in self.findChildren(QPlainTextEdit)]

    def choose(self, number: int) -> None:
        """Choose a reading by its place."""
        self._group.button(number).click()

    def _choose(self, encoding: str) -> None:
        self.encoding = encoding

    def _column(self, number: int, encoding: str, data: bytes) -> QWidget:
        button = QRadioButton(encoding)
        self._group.addButton(button, number)
        preview = QPlainTextEdit(readOnly=True)
        preview.setAccessibleName(self.tr("Preview in {encoding}").format(encoding=encoding))
        preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        preview.setPlainText(_preview(data, encoding))
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(button)
        layout.addWidget(preview, 1)
        return column


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_PREVIEW_BYTES)
    # A line end is a place where no character of two bytes is cut.
    return data[: data.rfind(b"\n") + 1] or data


def _preview(data: bytes, encoding: str) -> str:
    for cut in range(4):
        try:
            return decode(data[: len(data) - cut], encoding=encoding).text[:_PREVIEW_CHARS]
        except ReaderError as error:
            told = sentence(error)
    return told
