"""What the window asks for outside itself: files, the clipboard, a confirmation; then the workspace does it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.errors import NotText, ReaderError
from reader.ui.actions import Actions
from reader.ui.message_bar import MessageBar
from reader.ui.sentences import sentence
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.store import Added
    from reader.ui.import_sheet import ImportSheet


class Errands(QObject):
    """Dialogs and their consequences; `letter_added` names a letter to open."""

    letter_added = Signal(str)

    def __init__(self, window: QWidget, workspace: Workspace, messages: MessageBar, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages, self._actions = window, workspace, messages, actions
        self.sheet: ImportSheet | None = None

    def ask_for_files(self) -> None:
        """Choose files to import."""
        kinds = self.tr("Letters (*.txt *.md);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add letters"), "", kinds)
        if names:
            self.import_paths([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Choose a folder to import."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of letters"))
        if name:
            self.import_paths([Path(name)])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders; a single letter that went in is opened, anything else is listed."""
        if self.sheet is None:
            from reader.ui.import_sheet import ImportSheet

            self.sheet = ImportSheet(self._workspace, self._window)
            self.sheet.letter_chosen.connect(self.letter_added)
            self.sheet.finished_import.connect(self._imported)
        if len(paths) > 1 or paths[0].is_dir():
            self.sheet.show()
        self.sheet.start(paths)

    def paste(self) -> None:
        """Make a letter of the text in the clipboard."""
        from reader.letters import from_text

        try:
            source = from_text(QGuiApplication.clipboard().text(), self.tr("Pasted letter"))
        except NotText:
            self._messages.say(self.tr("What is in the clipboard is not plain text."))
        except ReaderError as error:
            self._messages.say(sentence(error))
        else:
            self._workspace.add(source, self._pasted)

    def _pasted(self, added: Added) -> None:
        if added.duplicate:
            self._messages.say(self.tr("This text was in the library already; here it is."))
        self.letter_added.emit(added.id)

    def bin(self, ids: Sequence[str]) -> None:
        """Move letters to the bin and offer undo."""
        if ids:
            self._workspace.bin_letters(ids, text=self.tr("move to the bin"))
            one, many = self.tr("The letter is in the bin."), self.tr("{count} letters are in the bin.")
            said = one if len(ids) == 1 else many.format(count=len(ids))
            self._messages.undoable(self._workspace.undo_stack, said, self.tr("Undo"))

    def restore(self, ids: Sequence[str]) -> None:
        """Take letters out of the bin."""
        if ids:
            self._workspace.restore_letters(ids, text=self.tr("restore from the bin"))

    def delete_for_good(self, ids: Sequence[str]) -> None:
        """Delete letters of the bin, once it is confirmed."""
        one = self.tr("Delete this letter with its notes for good? This cannot be undone.")
        many = self.tr("Delete {count} letters with their notes for good? This cannot be undone.")
        if ids and self._confirmed(one if len(ids) == 1 else many.format(count=len(ids))):
            self._workspace.delete_for_good(ids, self._workspace.reload)

    def export(self) -> None:
        """Write the open letter with its notes as Markdown."""
        reading = self._workspace.reading
        if reading.letter_id is None:
            self._messages.say(self.tr("Open a letter first."))
            return
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export letter and notes"), f"{reading.name}.md", self.tr("Markdown (*.md)")
        )
        if name:
            out = Path(name)
            said = self.tr("Written to “{name}”.").format(name=out.name)
            self._workspace.export(reading.letter_id, reading.variant, out, lambda: self._messages.say(said))

    def back_up(self) -> None:
        """Write a backup of the library."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up the library"), "chidu-backup.db", self.tr("Libraries (*.db)")
        )
        if name:
            said = self.tr("The library was backed up and checked.")
            self._workspace.back_up(Path(name), lambda: self._messages.say(said))

    def restore_backup(self) -> None:
        """Put a backup in the library's place, once it is confirmed."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Restore a backup"), "", self.tr("Libraries (*.db);;All files (*)")
        )
        question = self.tr("Replace the library with “{name}”? A backup of the present one is kept beside it.")
        if name and self._confirmed(question.format(name=Path(name).name)):
            said = self.tr("The backup was restored.")
            self._workspace.restore_backup(Path(name), lambda: self._messages.say(said))

    def show_palette(self) -> None:
        """Find a command by its name."""
        from reader.ui.command_palette import CommandPalette

        CommandPalette(self._actions, self._window).exec()

    def show_help(self) -> None:
        """Show how to begin, and the shortcuts."""
        from reader.ui.help import HelpDialog

        HelpDialog(self._actions, self._window).exec()

    def show_about(self) -> None:
        """Say what this is."""
        from reader.ui.help import show_about

        show_about(self._window)

    def _confirmed(self, question: str) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(question)
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Ok | buttons.Cancel)
        box.setDefaultButton(buttons.Cancel)
        return box.exec() == buttons.Ok

    def _imported(self, results: object) -> None:
        """Open what went in by itself; show the sheet where something needs a look."""
        shown = [result for result in results if result.id is not None]  # type: ignore[attr-defined]  # a Qt signal
        if self.sheet is None or self.sheet.isVisible():
            return
        if (
            len(shown) == 1
            and len(self.sheet.model.results) >= 1
            and not any(
                result.error
                for result in results  # type: ignore[attr-defined]  # a Qt signal
            )
        ):
            self.letter_added.emit(shown[0].id)
        else:
            self.sheet.show()
