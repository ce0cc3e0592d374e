"""A passage as a picture: looked at, then saved or copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.text import Span
from reader.ui.letter_view.look import Look
from reader.ui.printing.manuscript import Manuscript
from reader.ui.printing.picture import Picture

_SIZE = (56, 40)  # em


class PictureDialog(QDialog):
    """Shows the picture as it will be; a library is never written over."""

    written = Signal(str)
    """The name of the file, '' for the clipboard."""
    refused = Signal(object)

    def __init__(self, manuscript: Manuscript, span: Span, look: Look, library: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._manuscript, self._span, self._look, self._library = manuscript, span, look, library
        self.captioned = QCheckBox()
        self.captioned.setChecked(True)
        self._shown = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = self._buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy = self._buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self._arrange()
        self.retranslate()
        self.captioned.toggled.connect(self._show)
        self.save.clicked.connect(self._ask_for_file)
        self.copy.clicked.connect(self._put_into_clipboard)
        self._buttons.rejected.connect(self.reject)
        self._show()

    def write(self, out: Path) -> None:
        """Write the picture to a file, as SVG where its name ends so, else as PNG."""
        from reader.export import replace_file
        from reader.store.place import refuse_library

        picture = self._picture
        data = picture.svg(self._manuscript.caption.title) if out.suffix.lower() == ".svg" else picture.png()
        try:
            refuse_library(out, self._library)
            replace_file(out, data)
        except ReaderError as error:
            self.refused.emit(error)
        else:
            self.written.emit(out.name)
        self.accept()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("Passage as a picture"))
        self.captioned.setText(self.tr("&Title, people and date below"))
        self.save.setText(self.tr("Save…"))
        self.copy.setText(self.tr("Copy"))
        self._shown.setAccessibleName(self.tr("The picture"))

    def _show(self) -> None:
        self._picture = Picture(self._manuscript, self._span, self._look, captioned=self.captioned.isChecked())
        self._shown.setPixmap(QPixmap.fromImage(self._picture.image()))

    def _ask_for_file(self) -> None:
        kinds = self.tr("Picture (*.png);;Drawing (*.svg)")
        name, kind = QFileDialog.getSaveFileName(
            self, self.windowTitle(), f"{self._manuscript.caption.title}.png", kinds
        )
        if name:
            out = Path(name)
            if kind.endswith("(*.svg)") and out.suffix.lower() == ".png":
                out = out.with_suffix(".svg")
            self.write(out)

    def _put_into_clipboard(self) -> None:
        QGuiApplication.clipboard().setImage(self._picture.image())
        self.written.emit("")
        self.accept()

    def _arrange(self) -> None:
        em = self.fontInfo().pixelSize()
        self.resize(_SIZE[0] * em, _SIZE[1] * em)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._shown)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(self.captioned)
        layout.addWidget(self._buttons)
