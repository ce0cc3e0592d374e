"""The typeface of the letter: those that are shipped, 仿宋 where the system has it, any other font with Han."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.settings import Face, Settings
from reader.ui import looks
from reader.ui.names import FACE_NAMES, QT_TRANSLATE_NOOP
from reader.ui.setting_controls import Box, said

_FONT = QT_TRANSLATE_NOOP("TextSettings", "Font")
_NONE_YET = QT_TRANSLATE_NOOP("TextSettings", "Choose a font…")


class FacePicker(QWidget):
    """Two lists: the typefaces, and under `Face.OWN` the installed fonts, each written in itself."""

    changed = Signal(object)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.caption, self.fields = text, ("face", "family")
        self.faces, self.families = Box(), Box()
        for face in _offered():
            self.faces.addItem("", str(face))
        self.families.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.faces)
        column.addWidget(self.families)
        self.setFocusProxy(self.faces)
        self.faces.activated.connect(self._choose_face)
        self.families.activated.connect(self._choose_family)

    def put(self, settings: Settings) -> None:
        """Show the typeface of the settings."""
        self.faces.setCurrentIndex(self.faces.findData(str(settings.face)))
        self._show_families(is_shown=settings.face is Face.OWN)
        self.families.setCurrentIndex(self.families.findText(settings.family))

    def retranslate(self, label: str) -> None:
        """Put every text in the window's language."""
        self.faces.setAccessibleName(label)
        self.families.setAccessibleName(said(_FONT))
        self.families.setPlaceholderText(said(_NONE_YET))
        for row in range(self.faces.count()):
            name = FACE_NAMES[self.faces.itemData(row)]
            self.faces.setItemText(row, QCoreApplication.translate("Faces", name))

    def _choose_face(self, row: int) -> None:
        face = Face(self.faces.itemData(row))
        self._show_families(is_shown=face is Face.OWN)
        family = self.families.currentText()
        if face is not Face.OWN:
            self.changed.emit({"face": face})
        elif family:
            self.changed.emit({"face": face, "family": family})
        else:
            self.families.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_family(self, row: int) -> None:
        self.changed.emit({"face": Face.OWN, "family": self.families.itemText(row)})

    def _show_families(self, *, is_shown: bool) -> None:
        if is_shown and not self.families.count():
            for family in looks.han_families():
                self.families.addItem(family)
                self.families.setItemData(self.families.count() - 1, QFont(family), Qt.ItemDataRole.FontRole)
            self.families.setCurrentIndex(-1)
        self.families.setVisible(is_shown)


def _offered() -> list[Face]:
    return [face for face in Face if face is not Face.FANGSONG or looks.fangsong() is not None]
