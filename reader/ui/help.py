"""Help in the window: how to begin, and every shortcut, from the actions themselves."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QTextBrowser, QVBoxLayout, QWidget

from reader.ui.actions import Actions


class HelpDialog(QDialog):
    """A page of text with the table of shortcuts."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help and shortcuts"))
        self.resize(620, 640)
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setHtml(self._page(actions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)

    def _page(self, actions: Actions) -> str:
        rows = []
        for action in actions.all():
            # Qt's standard keys also name the media keys of some keyboards; the first one is what people press.
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if keys:
                name = escape(action.text())
                rows.append(f"<tr><td>{name}</td><td style='padding-left:24px'><b>{escape(keys)}</b></td></tr>")
        said = "".join(
            f"<p>{escape(text)}</p>" for text in (*self._on_letters(), *self._on_reading(), *self._on_the_surface())
        )
        title = escape(self.tr("Shortcuts"))
        return f"{said}<h3>{title}</h3><table cellpadding='3'>{''.join(rows)}</table>"

    def _on_letters(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Drop files or folders anywhere on the window, or paste a text, to add letters: text, web pages, "
                "Word, OpenDocument, RTF, EPUB, PDF and zip archives. What was recognised in each can be corrected "
                "in the list."
            ),
            self.tr(
                "Ctrl+I shows who wrote to whom and when, and reads a file in another encoding; the notes go with it. "
                "Select words and right-click to say what they are: the title, the signature, a heading. What you say "
                "stays when the rules get better. Leftovers of a web page are folded; point at the fold to keep them."
            ),
        )

    def _on_reading(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Select a passage with the mouse or with Shift and the arrow keys: a small bar offers colours, "
                "other styles, note and copy. Click a highlight to change it, write its note or delete it. A double "
                "click takes a word, a triple one a sentence."
            ),
            self.tr(
                "Switch the script as often as you like: the stored text never changes, and every highlight stays "
                "on its words."
            ),
            self.tr(
                "A dotted line marks what is uncertain in a conversion, a dashed one vocabulary of another region, "
                "half brackets what you have emended. F2 or Alt+click tells what is stored, what decided and what "
                "else it could be; there you choose another form, keep a name from conversion, or correct the stored "
                "text."
            ),
            self.tr(
                "The status bar says how many places are uncertain, and whether the letter reads as a machine wrote "
                "it. F9 shows the stored text beside the converted one; both scroll together."
            ),
            self.tr(
                "Notes are saved as you type. A backup is kept beside the library whenever it changed; the last ten "
                "are there. Nothing is sent anywhere."
            ),
        )

    def _on_the_surface(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Ctrl+F finds in this letter, in whatever script it is written: Enter keeps the hit and goes on, Esc "
                "leads back to where you began. Alt+Left goes back to where you were before a jump, Ctrl+J to a "
                "section by its name. The scroll bar shows sections, marks and hits of the whole letter."
            ),
            self.tr(
                "With Ctrl the arrows go by word and by paragraph, Alt+Page Down goes by sentence, Ctrl+Page Down by "
                "section; with Shift they select. On a vertical page the arrows turn with the lines."
            ),
            self.tr(
                "Ctrl+, sets text and page beside the letter; every change shows at once and is kept. Ctrl+R shows "
                "the readings of the selected characters, and once more takes them away. F11 leaves only the text: "
                "Esc leads back."
            ),
            self.tr(
                "Ctrl+P prints; Letters › Save as PDF… writes a file whose text can be searched and copied. A "
                "selected passage is saved as a picture in the same menu."
            ),
            self.tr(
                "With a screen reader the letter is read like any document: arrows, selection and reading on work, "
                "and its description says what is at the caret: the part of the letter, a highlight with its note, an "
                "uncertain place."
            ),
        )


def show_about(parent: QWidget) -> None:
    """Say what this is and what it does not do."""
    box = QMessageBox(parent)
    translate = QCoreApplication.translate
    box.setWindowTitle(translate("About", "About Chidu"))
    box.setText("<h2>尺牘 Chidu</h2>")
    box.setInformativeText(
        translate("About", "Reads and annotates stored Chinese letters in either script.")
        + "\n"
        + translate("About", "No account, no network, no telemetry.")
    )
    box.exec()
