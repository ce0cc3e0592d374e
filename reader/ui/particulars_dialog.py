"""What a letter is: title, sender, recipient, date, to be corrected; script, encoding and size, to be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.letters import Letter, Source
from reader.letters.amendment import Amendment, AmendmentKind
from reader.letters.dates.edtf import parse_edtf
from reader.letters.sources.formats import REREADABLE
from reader.store.summary import LetterSummary
from reader.text.ids import new_id
from reader.ui.names import variant_name
from reader.ui.typed import typed

_WIDTH = 34  # em
_LONGEST = 300
_FIELDS = ("title", "sender", "recipient", "date")
_VALUES = ("printed", "script", "file", "size", "encoding")


class ParticularsDialog(QDialog):
    """Four fields as they are recognised or were said; OK says what was changed in them. It goes when it is closed."""

    said = Signal(object)
    """The amendments, one for each field that was changed."""
    forget_requested = Signal()
    encoding_requested = Signal()

    def __init__(self, letter: Letter, summary: LetterSummary | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._letter, self._summary, self._is_over = letter, summary, False
        self.fields = {name: QLineEdit() for name in _FIELDS}
        self._labels = {name: QLabel() for name in (*_FIELDS, *_VALUES)}
        self._values = {name: QLabel(wordWrap=True) for name in _VALUES}
        self._wrong = QLabel(wordWrap=True)
        self._wrong.setObjectName("wrong")
        self._wrong.hide()
        self.forget, self.encoding = QPushButton(), QPushButton()
        self._known = {name: value or "" for name, value in self._recognised().items()}
        for name, field in self.fields.items():
            field.setMaxLength(_LONGEST)
            field.setText(self._known[name])
        self._arrange()
        self.retranslate()

    def accept(self) -> None:
        """Say what was changed; a date that is not one is pointed out first."""
        date = self.fields["date"].text().strip()
        if date and date != self._known["date"] and parse_edtf(date) is None:
            self._wrong.setText(
                self.tr("“{date}” is not a date: write 1845-10-31, 1845-10, 1845 or 1845/1847.").format(date=date)
            )
            self._wrong.show()
            self.fields["date"].setFocus()
            return
        if changed := [self._amendment(name) for name in _FIELDS if self._is_changed(name)]:
            self.said.emit(changed)
        super().accept()

    def done(self, result: int) -> None:
        """Qt: what is read after this is not shown."""
        self._is_over = True
        super().done(result)

    def show_source(self, source: Source) -> None:
        """Show how the file was read, and offer to read it otherwise where it does not say that itself."""
        if not self._is_over:
            self._values["encoding"].setText(source.encoding)
            self.encoding.setVisible(source.media_type in REREADABLE)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("About this letter"))
        names = {
            "title": self.tr("Title"),
            "sender": self.tr("Sender"),
            "recipient": self.tr("Recipient"),
            "date": self.tr("Date"),
            "printed": self.tr("Date as printed"),
            "script": self.tr("Stored script"),
            "file": self.tr("File"),
            "size": self.tr("Length"),
            "encoding": self.tr("Encoding"),
        }
        for name, label in self._labels.items():
            label.setText(names[name])
            if name in self.fields:
                self.fields[name].setAccessibleName(names[name])
        self.fields["date"].setPlaceholderText(self.tr("1845-10-31, 1845-10 or 1845/1847; empty: not certain"))
        self.forget.setText(self.tr("As recognised"))
        self.forget.setToolTip(self.tr("Drop what was said by hand here, and take what the rules find"))
        self.encoding.setText(self.tr("Read in another encoding…"))
        self._fill()

    def _recognised(self) -> dict[str, str | None]:
        letter = self._letter
        date = letter.date_span.edtf if letter.date_span else None
        return {"title": letter.title, "sender": letter.sender, "recipient": letter.recipient, "date": date}

    def _fill(self) -> None:
        summary = self._summary
        script = variant_name(summary.script) if summary and summary.script else self.tr("not certain")
        self._values["printed"].setText(self._letter.date_text or "–")
        self._values["script"].setText(script)
        self._values["file"].setText(summary.name if summary else "–")
        self._values["size"].setText(self.tr("{count} characters").format(count=f"{len(self._letter.text):,}"))

    def _is_changed(self, name: str) -> bool:
        return self.fields[name].text().strip() != self._known[name]

    def _amendment(self, name: str) -> Amendment:
        value = typed(self.fields[name].text()) or None
        if name == "date" and value is not None and (span := parse_edtf(value)) is not None:
            value = span.edtf
        return Amendment(id=new_id(), kind=AmendmentKind.FIELD, name=name, value=value)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in self.fields.items():
            form.addRow(self._labels[name], field)
            self._labels[name].setBuddy(field)
        read = QHBoxLayout()
        read.addWidget(self._values["encoding"], 1)
        read.addWidget(self.encoding)
        for name, value in self._values.items():
            value.setObjectName("faint")
            form.addRow(self._labels[name], read if name == "encoding" else value)
        self.encoding.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.forget, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.forget.clicked.connect(self.forget_requested)
        self.forget.clicked.connect(self.reject)
        self.encoding.clicked.connect(self.encoding_requested)
        self.encoding.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._wrong)
        layout.addWidget(buttons)
        self.setMinimumWidth(_WIDTH * self.fontInfo().pixelSize())
