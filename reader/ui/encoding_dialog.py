"""The question in which encoding a file is written, with a preview of each that may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.encoding_preview import ENCODINGS, preview_of

_SIZE = (68, 30)  # em
_PAGES = {".html", ".htm", ".xhtml"}
_LIKELY = 2
"""How many candidates have a preview of their own; any other encoding shares the last one."""


class EncodingDialog(QDialog):
    """The best candidates side by side, beside them any other; `encoding` is the one that was chosen."""

    def __init__(self, name: str, data: bytes, candidates: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name, self._data, self._likely = name, data, candidates[:_LIKELY]
        self._is_page = Path(name).suffix.lower() in _PAGES
        self.group, self.others = QButtonGroup(self), QComboBox()
        self._choice = QLabel(wordWrap=True)
        self.previews = [QPlainTextEdit(readOnly=True) for _ in range(len(self._likely) + 1)]
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self.others.addItems([one for one in dict.fromkeys((*candidates, *ENCODINGS)) if one not in self._likely])
        self._arrange()
        self.others.currentIndexChanged.connect(lambda _: self._show_other())
        self.others.activated.connect(lambda _: self.group.button(len(self._likely)).setChecked(True))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._show_other()
        self.retranslate()

    @property
    def encoding(self) -> str:
        """The encoding whose button is checked."""
        number = self.group.checkedId()
        return self._likely[number] if number < len(self._likely) else self.others.currentText()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("In which encoding is “{name}”?").format(name=self._name))
        self._choice.setText(self.tr("The bytes do not tell. Choose the reading that makes sense:"))
        self.group.button(len(self._likely)).setText(self.tr("Another:"))
        self.others.setAccessibleName(self.tr("Another encoding"))
        self.others.setToolTip(self.others.accessibleName())
        for encoding, preview in zip(self._likely, self.previews, strict=False):
            preview.setAccessibleName(self.tr("Preview in {encoding}").format(encoding=encoding))
        self.previews[-1].setAccessibleName(self.tr("Preview in the other encoding"))

    def _preview(self, encoding: str) -> str:
        return preview_of(self._data, encoding, name=self._name, is_page=self._is_page)

    def _show_other(self) -> None:
        self.previews[-1].setPlainText(self._preview(self.others.currentText()))

    def _arrange(self) -> None:
        em = self.fontInfo().pixelSize()
        self.resize(_SIZE[0] * em, _SIZE[1] * em)
        columns = QHBoxLayout()
        for number, preview in enumerate(self.previews):
            columns.addLayout(self._column(number, preview), 1)
            self.group.button(number).setMinimumHeight(self.others.sizeHint().height())
        self.group.button(0).setChecked(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self._choice)
        layout.addLayout(columns, 1)
        layout.addWidget(self._buttons)

    def _column(self, number: int, preview: QPlainTextEdit) -> QVBoxLayout:
        button = QRadioButton()
        self.group.addButton(button, number)
        preview.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        head = QHBoxLayout()
        head.addWidget(button)
        if number < len(self._likely):
            button.setText(self._likely[number])
            preview.setPlainText(self._preview(self._likely[number]))
        else:
            head.addWidget(self.others, 1)
        column = QVBoxLayout()
        column.addLayout(head)
        column.addWidget(preview, 1)
        return column
