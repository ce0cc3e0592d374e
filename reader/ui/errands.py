"""What the window asks for outside itself: files, the clipboard, a confirmation; then the workspace does it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.errors import EncodingFixed, NotText, ReaderError
from reader.ui.actions import Actions
from reader.ui.message_bar import MessageBar
from reader.ui.sentences import sentence
from reader.ui.watching import Watching
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.letters import Source
    from reader.store import Added
    from reader.tasks import ImportResult
    from reader.ui.import_sheet import ImportSheet
    from reader.ui.reread_dialog import RereadDialog


class Errands(QObject):
    """Dialogs and their consequences; `letter_added` names a letter to open."""

    letter_added = Signal(str)
    edited = Signal(str, object)
    """A letter that was imported, and what was written into its row."""

    def __init__(self, window: QWidget, workspace: Workspace, messages: MessageBar, actions: Actions) -> None:
        super().__init__(window)
        self._window, self._workspace, self._messages, self._actions = window, workspace, messages, actions
        self.sheet: ImportSheet | None = None
        self.dialog: RereadDialog | None = None
        self.watching = Watching(workspace, self)
        self.watching.imported.connect(self._say_come)
        self.watching.missing.connect(self._say_missing)
        workspace.settings_changed.connect(self._watch)
        workspace.library_ready.connect(self._watch)

    def ask_for_files(self) -> None:
        """Choose files to import."""
        from reader.letters.sources.formats import SUFFIXES

        kinds = self.tr("Letters ({patterns});;All files (*)").format(
            patterns=" ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        )
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add letters"), "", kinds)
        if names:
            self.import_paths([Path(name) for name in names])

    def may_close(self) -> bool:
        """Whether nothing is lost when the window closes: letters that wait to be added are asked about."""
        return self.sheet is None or self.sheet.may_close()

    def ask_for_folder(self) -> None:
        """Choose a folder to import."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of letters"))
        if name:
            self.import_paths([Path(name)])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders; a single letter that went in is opened, anything else is listed."""
        sheet = self._with_sheet()
        sheet.start(paths)
        if len(paths) > 1 or paths[0].is_dir():
            sheet.show()

    def watch(self) -> None:
        """Choose a folder that feeds the library, or end that."""
        watched = self._workspace.settings.watched_folder
        if watched and not self._asked_to_change(watched):
            return
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Folder that feeds the library"), watched)
        if name:
            self._workspace.set(watched_folder=name)
            said = self.tr("What is put into “{name}” will be added to the library while this window is open.")
            self._messages.say(said.format(name=Path(name).name))

    def reread(self, letter_id: str) -> None:
        """Choose another encoding for a letter."""
        self._workspace.traffic.read_source(letter_id, lambda source: self._reread(letter_id, source))

    def paste(self) -> None:
        """Make a letter of what is in the clipboard; headings and bold of rich text tell of its structure."""
        data, name = QGuiApplication.clipboard().mimeData(), self.tr("Pasted letter")
        markup, text = data.html() if data.hasHtml() else "", data.text()

        def refuse(error: ReaderError) -> None:
            is_no_text = isinstance(error, NotText)
            said = self.tr("What is in the clipboard is not plain text.") if is_no_text else sentence(error)
            self._messages.say(said)

        self._workspace.traffic.paste(text, markup, name, self._pasted, refuse)

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
            self._workspace.traffic.export(reading.letter_id, reading.variant, out, lambda: self._messages.say(said))

    def export_source(self) -> None:
        """Write the file that the open letter was read from, byte for byte."""
        reading = self._workspace.reading
        if reading.letter_id is None:
            self._messages.say(self.tr("Open a letter first."))
            return
        self._workspace.traffic.read_source(reading.letter_id, self._export_source)

    def _export_source(self, source: Source) -> None:
        from reader.letters.sources.formats import suffix_of

        suggested = f"{source.name}{suffix_of(source.media_type)}"
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export the original file"), suggested)
        if name:
            said = self.tr("Written to “{name}”.").format(name=Path(name).name)
            self._workspace.traffic.write_file(Path(name), source.data, lambda: self._messages.say(said))

    def back_up(self) -> None:
        """Write a backup of the library."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up the library"), "chidu-backup.db", self.tr("Libraries (*.db)")
        )
        if name:
            said = self.tr("The library was backed up and checked.")
            self._workspace.traffic.back_up(Path(name), lambda: self._messages.say(said))

    def restore_backup(self) -> None:
        """Put a backup in the library's place, once it is confirmed."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Restore a backup"), "", self.tr("Libraries (*.db);;All files (*)")
        )
        question = self.tr("Replace the library with “{name}”? A backup of the present one is kept beside it.")
        if name and self._confirmed(question.format(name=Path(name).name)):
            said = self.tr("The backup was restored.")
            self._workspace.traffic.restore_backup(Path(name), lambda: self._messages.say(said))

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

    def _reread(self, letter_id: str, source: Source) -> None:
        from reader.letters.sources.formats import REREADABLE
        from reader.ui.reread_dialog import RereadDialog

        if source.media_type not in REREADABLE:
            self._messages.say(sentence(EncodingFixed(path=source.name)))
            return
        self.dialog = dialog = RereadDialog(source, self._window)
        same = self.tr("In {encoding} the letter reads as it does now: nothing was changed.")
        other = self.tr("Read anew as {encoding}; the letter as it was is in the bin.")

        def read() -> None:
            encoding = dialog.encoding

            def show(added: Added) -> None:
                self.letter_added.emit(added.id)
                self._messages.say((same if added.id == letter_id else other).format(encoding=encoding))

            self._workspace.traffic.reread(letter_id, encoding, show)

        dialog.accepted.connect(read)
        dialog.open()

    def _watch(self) -> None:
        if self._workspace.ready:
            self.watching.watch(self._workspace.settings.watched_folder)

    def _asked_to_change(self, watched: str) -> bool:
        """Whether another folder is to be chosen; the present one may be let go instead."""
        box = QMessageBox(self._window)
        box.setText(self.tr("“{name}” feeds the library.").format(name=Path(watched).name))
        other = box.addButton(self.tr("Another folder…"), QMessageBox.ButtonRole.AcceptRole)
        stop = box.addButton(self.tr("Stop watching"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is stop:
            self._workspace.set(watched_folder="")
        return box.clickedButton() is other

    def _say_come(self, count: int, failed: list[ImportResult]) -> None:
        one, many = (
            self.tr("One letter came from the watched folder."),
            self.tr("{count} letters came from the watched folder."),
        )
        words = [one if count == 1 else many.format(count=count)] if count else []
        words += [sentence(result.error) for result in failed[:1] if result.error is not None]
        if more := len(failed) - 1:
            one, many = self.tr("One more was not read."), self.tr("{count} more were not read.")
            words += [one if more == 1 else many.format(count=more)] if more > 0 else []
        offer = self.tr("Look") if failed else ""
        self._messages.say(" ".join(words), offer=offer, act=lambda: self._list(failed), stay=bool(failed))

    def _say_missing(self, folder: Path) -> None:
        said = self.tr("The watched folder “{name}” is not there, or cannot be read.")
        self._messages.say(said.format(name=folder.name), stay=True)

    def _list(self, results: list[ImportResult]) -> None:
        """Show in the sheet what waits for an answer or a second attempt."""
        sheet = self._with_sheet()
        sheet.show_results(results)
        sheet.show()

    def _with_sheet(self) -> ImportSheet:
        if self.sheet is None:
            from reader.ui.import_sheet import ImportSheet

            self.sheet = ImportSheet(self._workspace, self._window)
            self.sheet.letter_chosen.connect(self.letter_added)
            self.sheet.finished_import.connect(self._imported)
            self.sheet.edited.connect(self.edited)
        return self.sheet

    def _confirmed(self, question: str) -> bool:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(question)
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Ok | buttons.Cancel)
        box.setDefaultButton(buttons.Cancel)
        return box.exec() == buttons.Ok

    def _imported(self, results: tuple[ImportResult, ...]) -> None:
        """Open what went in by itself; show the sheet where something needs a look."""
        sheet = self.sheet
        if sheet is None or not results:
            return
        ids = [result.id for result in results if result.id is not None]
        if len(ids) == 1 and len(sheet.model.results) == 1:
            sheet.close()
            self.letter_added.emit(ids[0])
        else:
            sheet.show()
