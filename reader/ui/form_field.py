"""The line into which the form of a word is written that the stored text should have."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit


class FormField(QLineEdit):
    """Enter gives the form on; what would change nothing, or could not be stored, is refused with a sentence."""

    given = Signal(str)
    refused = Signal(str)

    def __init__(self, longest: int) -> None:
        super().__init__()
        self._longest = longest
        self._stored = ""
        self.returnPressed.connect(self._give)

    def offer(self, stored: str, form: str) -> None:
        """Have `stored` corrected, beginning with `form`."""
        self._stored = stored
        self.setText(form)

    def ask(self) -> None:
        """Wait for the form."""
        self.show()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setPlaceholderText(self.tr("What the letter should say; Enter keeps it"))
        self.setAccessibleName(self.tr("Emended word"))

    def _give(self) -> None:
        form = self.text().strip()
        if not form:
            self.refused.emit(self.tr("Write what the letter should say here."))
        elif form == self._stored:
            self.refused.emit(self.tr("This is what is stored: write something else."))
        elif len(form) > self._longest:
            self.refused.emit(self.tr("Write at most {limit} characters.").format(limit=self._longest))
        else:
            self.given.emit(form)
