"""The window: the letter first, and what lies around it as soon as the letter has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from reader.errors import ReaderError
from reader.store.glance import Glance
from reader.text import Span
from reader.ui import looks
from reader.ui.desktop import theme_of
from reader.ui.first_paint import FirstPaint
from reader.ui.frame import Frame
from reader.ui.geometry import DESK, Geometry
from reader.ui.language import Translations
from reader.ui.letter_desk import LetterDesk
from reader.ui.sentences import sentence
from reader.ui.style_sheet import paint_application
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.panels import Panels

_EYE = 0.25


class MainWindow(QMainWindow):
    """Holds the letter, and the frame that `panels` fill after the first paint; `finished` tells of it."""

    finished = Signal()
    panels: Panels

    def __init__(self, workspace: Workspace, translations: Translations, base_font: QFont) -> None:
        super().__init__()
        self.workspace = workspace
        self._translations, self._base_font = translations, base_font
        self._warned = False
        theme = theme_of(workspace.settings.theme)
        paint_application(theme)
        self.desk = LetterDesk(workspace)
        self.desk.view.set_look(looks.look(workspace.settings, theme))
        self.frame_ = Frame(self)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.geometry_ = Geometry(workspace.places.config / "window.ini", self, self.panes)
        self._arrange()
        workspace.failed.connect(self.say_failure)
        workspace.reading.letter_opened.connect(self._show_letter)
        workspace.reading.page_changed.connect(self._show_page)
        workspace.reading.letter_closed.connect(self._show_nothing)
        self._show_title()
        FirstPaint(self.panes).painted.connect(self._finish)

    def show_glance(self, glance: Glance) -> None:
        """Show what the first paint needs."""
        if glance.opening is None:
            self.desk.show_nothing()
        self.workspace.show_glance(glance)

    def open_letter(self, letter_id: str, hit: Span | None = None) -> None:
        """Open a letter, at a hit where one is given."""
        reading = self.workspace.reading
        try:
            if reading.letter_id != letter_id:
                reading.open(letter_id, offset=hit.start if hit else None)
        except ReaderError as error:
            self.say_failure(error)
            return
        if hit is not None:
            self.desk.view.go_to(hit.start, where=_EYE, flash=hit)

    def say_failure(self, error: ReaderError) -> None:
        """Say what failed, in one sentence that stays until it is put away."""
        self.desk.messages.say(sentence(error), stay=True)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: look what other programs have written when the window comes to the front."""
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.workspace.notice()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: nothing typed is lost; where it cannot be stored, the window stays until it is closed once more."""
        if self.panels is not None and not self.panels.errands.may_close():
            event.ignore()
            return
        self.desk.put_away()
        errors = self.workspace.flush()
        if errors and not self._warned:
            self._warned = True
            self.say_failure(errors[0])
            event.ignore()
            return
        self.geometry_.keep()
        super().closeEvent(event)

    def _arrange(self) -> None:
        for pane in (QWidget(), self.desk, QWidget()):
            self.panes.addWidget(pane)
        self.panes.setHandleWidth(1)
        self.panes.setStretchFactor(DESK, 1)
        self.panes.setChildrenCollapsible(False)
        self.desk.setMinimumWidth(320)
        self.setCentralWidget(self.panes)
        self.geometry_.restore()

    def _finish(self) -> None:
        from reader.ui.garbage import Garbage
        from reader.ui.panels import Panels
        from reader.ui.room import Room

        room = Room(self.panes, self.frame_, self._translations, self._base_font, self.open_letter)
        self.panels = Panels(self, self.workspace, self.desk, room)
        Garbage(self, lambda: self.workspace.busy)
        self.finished.emit()
        from reader.ui.assistive import attend

        attend(self.desk.view)

    def _show_letter(self) -> None:
        self.desk.show_letter()
        self._show_title()

    def _show_page(self) -> None:
        self.desk.show_page()
        self._show_title()

    def _show_nothing(self) -> None:
        self.desk.show_nothing()
        self._show_title()

    def _show_title(self) -> None:
        reading = self.workspace.reading
        page = reading.page
        title = page.shown_text(page.letter.title or reading.name) if page else ""
        self.setWindowTitle(f"{title} — 尺牘" if title else "尺牘 Chidu")
