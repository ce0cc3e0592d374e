"""The open letter out of the window: printed, as PDF, a passage as a picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from reader.page import Page
    from reader.page.printed import PrintStyle
    from reader.ui.actions import Actions
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.printing.composing import Compositor
    from reader.ui.printing.manuscript import Caption, Manuscript
    from reader.ui.printing.picture_dialog import PictureDialog
    from reader.ui.printing.print_dialog import PrintDialog
    from reader.ui.workspace import Workspace

_TELL_MS = 250


class PrintingDesk(QObject):
    """Asks how, then has it done on a worker; what takes longer shows how far it is and can be stopped."""

    def __init__(self, workspace: Workspace, desk: LetterDesk, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._desk, self._actions = workspace, desk, actions
        self._reading = workspace.reading
        self._cancelled: Event | None = None
        self._share = 0.0
        self._timer = QTimer(self, interval=_TELL_MS)
        self._timer.timeout.connect(self._tell)
        self.dialog: PrintDialog | None = None
        self.printer_dialog: QPrintDialog | None = None
        self.picture: PictureDialog | None = None
        actions["print"].triggered.connect(lambda _=False: self.ask(to_file=False))
        actions["export_pdf"].triggered.connect(lambda _=False: self.ask(to_file=True))
        actions["picture"].triggered.connect(lambda _=False: self.show_picture())
        for shown in (self._reading.letter_opened, self._reading.page_changed, self._reading.letter_closed):
            shown.connect(self._allow)
        self._allow()

    def ask(self, *, to_file: bool) -> None:
        """Show the pages and ask how the letter is to be printed."""
        if self._cancelled is not None:
            self._desk.messages.say(self.tr("One letter is being written already; stop it first, or wait."))
            return
        if self._reading.page is None:
            return
        from reader.ui.printing.print_dialog import PrintDialog

        settings = self._workspace.settings
        self.dialog = dialog = PrintDialog(settings, self.composing, to_file=to_file, parent=self._desk.window())
        dialog.accepted.connect(lambda: self._go_on(dialog, to_file=to_file))
        dialog.open()

    def composing(self, style: PrintStyle) -> Callable[[], Compositor]:
        """What composes the open letter, on whichever thread it is called, as it is shown now."""
        from reader.ui.printing.composing import Compositor

        page, look = self._reading.page, self._desk.view.look
        if page is None:
            msg = "no letter is open"
            raise RuntimeError(msg)
        manuscript = self._manuscript(page)
        return lambda: Compositor(manuscript, look, style)

    def write_pdf(self, style: PrintStyle, out: Path) -> None:
        """Write the open letter as PDF, on the worker."""
        make, library = self.composing(style), self._workspace.path

        def write(report: Callable[[float], None], cancelled: Callable[[], bool]) -> bool:
            from reader.export import replace_file
            from reader.store.place import refuse_library
            from reader.ui.printing.pdf import pdf

            refuse_library(out, library)
            data = pdf(make(), report=report, cancelled=cancelled)
            if data is not None:
                replace_file(out, data)
            return data is not None

        self._run(write, self.tr("Written to “{name}”.").format(name=out.name))

    def print_letter(self, style: PrintStyle, printer: QPrinter) -> None:
        """Print the open letter, on the worker; where that is into a file, as a PDF that can be searched."""
        if name := printer.outputFileName():
            self.write_pdf(style, Path(name))
            return
        make = self.composing(style)

        def write(report: Callable[[float], None], cancelled: Callable[[], bool]) -> bool:
            from reader.ui.printing.printer import print_on

            return print_on(printer, make(), report=report, cancelled=cancelled)

        self._run(write, self.tr("The letter was sent to the printer."))

    def cancel(self) -> None:
        """Stop what is being written; nothing of it is left."""
        if self._cancelled is not None:
            self._cancelled.set()

    def show_picture(self) -> None:
        """Show the selected passage as a picture, to be saved or copied."""
        page, span = self._reading.page, self._desk.view.selection
        if page is None or span is None:
            self._desk.messages.say(self.tr("Select the passage first."))
            return
        from reader.ui.printing.picture import LONGEST
        from reader.ui.printing.picture_dialog import PictureDialog

        if len(span) > LONGEST:
            self._desk.messages.say(self.tr("That is too long for a picture: select a shorter passage."))
            return
        view = self._desk.view
        manuscript, library = self._manuscript(page), self._workspace.path
        self.picture = dialog = PictureDialog(manuscript, span, view.look, library, self._desk.window())
        dialog.written.connect(self._say_written)
        dialog.refused.connect(self._workspace.failed)
        dialog.open()

    def _go_on(self, dialog: PrintDialog, *, to_file: bool) -> None:
        style = dialog.chosen
        self._workspace.set(paper=dialog.chosen_paper, print_size=style.type_size, print_notes=style.notes)
        if not to_file:
            self._ask_for_printer(style)
            return
        name, _ = QFileDialog.getSaveFileName(
            self._desk.window(), self.tr("Save as PDF"), f"{self._reading.name}.pdf", self.tr("PDF (*.pdf)")
        )
        if name:
            self.write_pdf(style, Path(name))

    def _ask_for_printer(self, style: PrintStyle) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        from reader.ui.printing.printer import printer_for, style_on

        printer = printer_for(style, self._caption().title)
        self.printer_dialog = dialog = QPrintDialog(printer, self._desk.window())
        dialog.accepted.connect(lambda: self.print_letter(style_on(printer, style), printer))
        QDialog.open(dialog)

    def _run(self, write: Callable[[Callable[[float], None], Callable[[], bool]], bool], said: str) -> None:
        self._cancelled = cancelled = Event()
        self._share = 0.0

        def report(share: float) -> None:
            self._share = share

        def finish(is_written: bool | None) -> None:
            self._cancelled = None
            self._timer.stop()
            if is_written is not None:
                self._desk.messages.say(said if is_written else self.tr("Stopped; nothing was written."))

        self._timer.start()
        self._workspace.traffic.run(lambda: write(report, cancelled.is_set), cancelled, finish)

    def _tell(self) -> None:
        """Say how far it is; what is done at once never comes here."""
        said = self.tr("Writing the letter: {share} %").format(share=int(100 * self._share))
        self._desk.messages.say(said, offer=self.tr("Stop"), act=self.cancel, stay=True)

    def _say_written(self, name: str) -> None:
        copied, written = self.tr("The picture is in the clipboard."), self.tr("Written to “{name}”.")
        self._desk.messages.say(written.format(name=name) if name else copied)

    def _manuscript(self, page: Page) -> Manuscript:
        from reader.ui.printing.manuscript import Manuscript

        annotations, folds = self._workspace.annotating.in_order(), self._desk.view.open_folds
        return Manuscript(page, annotations, self._caption(), open_folds=folds)

    def _caption(self) -> Caption:
        from reader.ui.library_model import date_shown, people
        from reader.ui.printing.manuscript import Caption

        page, letter_id = self._reading.page, self._reading.letter_id
        summary = self._workspace.summary(letter_id) if letter_id else None
        if page is None or summary is None:
            return Caption(title=self._reading.name)
        shown = page.shown_text
        return Caption(title=shown(summary.title), people=shown(people(summary)), date=date_shown(summary))

    def _allow(self) -> None:
        is_whole = self._reading.page is not None and self._reading.complete
        for name in ("print", "export_pdf", "picture"):
            self._actions[name].setEnabled(is_whole)
