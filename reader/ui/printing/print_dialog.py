"""How a letter is to be printed: paper, size of type, direction, notes; with the pages beside the choices."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.page.printed import Paper, PrintedNotes, PrintStyle
from reader.settings import Settings
from reader.ui.names import QT_TRANSLATE_NOOP
from reader.ui.printing.composing import Compositor
from reader.ui.printing.preview import Preview

_SIZE = (72, 54)  # em
_SIZES, _STEP = (7.0, 24.0), 0.5
_PAPER_NAMES = {
    Paper.A4: "A4",
    Paper.A5: "A5",
    Paper.B5: "B5 (JIS)",
    Paper.LETTER: QT_TRANSLATE_NOOP("PrintDialog", "Letter (US)"),
}
_NOTE_NAMES = {
    PrintedNotes.NONE: QT_TRANSLATE_NOOP("PrintDialog", "Not printed"),
    PrintedNotes.MARGIN: QT_TRANSLATE_NOOP("PrintDialog", "Beside their passages"),
    PrintedNotes.END: QT_TRANSLATE_NOOP("PrintDialog", "Numbered after the letter"),
}


class PrintDialog(QDialog):
    """`chosen` is what was chosen; `make` composes the letter in a style, for the preview."""

    def __init__(
        self,
        settings: Settings,
        make: Callable[[PrintStyle], Callable[[], Compositor]],
        *,
        to_file: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make, self._to_file = make, to_file
        self.paper, self.notes = QComboBox(), QComboBox()
        self.lying, self.vertical = QCheckBox(), QCheckBox()
        self.type_size = QDoubleSpinBox(minimum=_SIZES[0], maximum=_SIZES[1], singleStep=_STEP, decimals=1)
        self.preview = Preview()
        self._labels = {name: QLabel() for name in ("paper", "size", "notes")}
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        for box, names in ((self.paper, _PAPER_NAMES), (self.notes, _NOTE_NAMES)):
            for value in names:
                box.addItem("", value)
        self._arrange()
        self._choose(settings)
        self.retranslate()
        self._connect()
        self._show()

    @property
    def chosen_paper(self) -> Paper:
        """The size of the sheet."""
        return Paper(self.paper.currentData())

    @property
    def chosen(self) -> PrintStyle:
        """What is chosen."""
        width, height = self.chosen_paper.size
        return PrintStyle(
            paper=(height, width) if self.lying.isChecked() else (width, height),
            type_size=self.type_size.value(),
            vertical=self.vertical.isChecked(),
            notes=PrintedNotes(self.notes.currentData()),
        )

    def done(self, result: int) -> None:
        """Qt: the preview ends with the dialog."""
        self.preview.end()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("Save as PDF") if self._to_file else self.tr("Print"))
        translate = QCoreApplication.translate
        for box, names in ((self.paper, _PAPER_NAMES), (self.notes, _NOTE_NAMES)):
            for number, name in enumerate(names.values()):
                box.setItemText(number, translate("PrintDialog", name))
        for name, text in (
            ("paper", self.tr("&Paper:")),
            ("size", self.tr("&Size of type:")),
            ("notes", self.tr("&Notes:")),
        ):
            self._labels[name].setText(text)
        self.type_size.setSuffix(self.tr(" pt"))
        self.lying.setText(self.tr("&Landscape"))
        self.vertical.setText(self.tr("&Vertical text"))
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Save…") if self._to_file else self.tr("Print…"))

    def _choose(self, settings: Settings) -> None:
        self.paper.setCurrentIndex(list(_PAPER_NAMES).index(settings.paper))
        self.notes.setCurrentIndex(list(_NOTE_NAMES).index(settings.print_notes))
        self.type_size.setValue(settings.print_size)
        self.vertical.setChecked(settings.vertical)
        self.lying.setChecked(settings.vertical)

    def _connect(self) -> None:
        self.vertical.toggled.connect(self.lying.setChecked)
        for changed in (self.paper.currentIndexChanged, self.notes.currentIndexChanged, self.type_size.valueChanged):
            changed.connect(self._show)
        for toggled in (self.lying.toggled, self.vertical.toggled):
            toggled.connect(self._show)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _show(self) -> None:
        style = self.chosen
        self.preview.show_pages(self._make(style), vertical=style.vertical)

    def _arrange(self) -> None:
        em = self.fontInfo().pixelSize()
        self.resize(_SIZE[0] * em, _SIZE[1] * em)
        form = QFormLayout()
        for name, field in (("paper", self.paper), ("size", self.type_size), ("notes", self.notes)):
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        form.addRow("", self.lying)
        form.addRow("", self.vertical)
        side = QVBoxLayout()
        side.addLayout(form)
        side.addStretch(1)
        side.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.addWidget(self.preview, 1)
        row.addLayout(side)
