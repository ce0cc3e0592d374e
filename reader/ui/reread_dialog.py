"""Another encoding for a letter that is in the library: chosen from a list, with a live preview."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.letters import Source
from reader.ui.encoding_preview import ENCODINGS, preview_of

_SIZE = (56, 30)  # em
_LIST = 14


class RereadDialog(QDialog):
    """`encoding` is the one that was chosen; the present one cannot be."""

    def __init__(self, source: Source, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._source = source
        self.encodings, self.preview = QListWidget(), QPlainTextEdit(readOnly=True)
        self._why = QLabel(wordWrap=True)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._arrange()
        for name in dict.fromkeys((source.encoding, *ENCODINGS)):
            item = QListWidgetItem(name, self.encodings)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self.encodings.currentItemChanged.connect(lambda *_: self._show())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.retranslate()
        self.encodings.setCurrentRow(0)

    @property
    def encoding(self) -> str:
        """The encoding that is marked in the list."""
        item = self.encodings.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else self._source.encoding

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("Read “{name}” in another encoding").format(name=self._source.name))
        self._why.setText(
            self.tr(
                "The file is read anew and takes the letter's place with all its notes; "
                "the letter as it is now goes to the bin."
            )
        )
        self.encodings.setAccessibleName(self.tr("Encoding"))
        self.preview.setAccessibleName(self.tr("How the file reads in this encoding"))
        present = self.encodings.item(0)
        if present is not None:
            present.setText(self.tr("{encoding} (now)").format(encoding=self._source.encoding))

    def _show(self) -> None:
        source, is_page = self._source, self._source.media_type == "text/html"
        self.preview.setPlainText(preview_of(source.data, self.encoding, name=source.name, is_page=is_page))
        is_other = self.encoding != self._source.encoding
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(is_other)

    def _arrange(self) -> None:
        em = self.fontInfo().pixelSize()
        self.resize(_SIZE[0] * em, _SIZE[1] * em)
        self.encodings.setFixedWidth(_LIST * em)
        self._why.setObjectName("faint")
        columns = QHBoxLayout()
        columns.addWidget(self.encodings)
        columns.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self._why)
        layout.addLayout(columns, 1)
        layout.addWidget(self._buttons)
