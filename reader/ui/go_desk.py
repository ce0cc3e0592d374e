"""Where the ways through letters meet: back and forward, and from section to section."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.ui.history import History
from reader.ui.letter_view.selection import Selection
from reader.ui.themes import Theme

if TYPE_CHECKING:
    from reader.ui.actions import Actions
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.workspace import Workspace

_WHERE = 0.1
_AT_REST_MS = 2_000


class GoDesk(QObject):
    """Connects the commands of the menu that leads through letters."""

    def __init__(
        self, workspace: Workspace, desk: LetterDesk, actions: Actions, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._desk, self._view, self._actions = workspace, desk, desk.view, actions
        self._reading, self._theme = workspace.reading, theme
        self.history = History(workspace, desk.view, self)
        self._idle = QTimer(self, singleShot=True, interval=_AT_REST_MS)
        self._connect()
        self._show_page()
        self._show_ways()
        if workspace.ready:
            self._idle.start()

    def set_theme(self, theme: Theme) -> None:
        """Draw the list of sections in another theme from now on."""
        self._theme = theme

    def go_to_section(self) -> None:
        """Ask for a section and go there."""
        page = self._reading.page
        if page is not None and page.letter.sections:
            from reader.ui.section_palette import SectionPalette

            palette = SectionPalette(page, self._here(), self._theme, self._desk.window())
            palette.exec()
            palette.deleteLater()
            if palette.offset is not None:
                self._go_to(palette.offset)

    def next_section(self) -> None:
        """Go to the section that begins next."""
        starts = self._starts()
        number = bisect_right(starts, self._here())
        if number < len(starts):
            self._go_to(starts[number])
        else:
            self._desk.messages.say(self.tr("This is the last section."))

    def previous_section(self) -> None:
        """Go to where the section that is read begins; from there to the one before."""
        starts = self._starts()
        number = bisect_left(starts, self._here()) - 1
        if number >= 0:
            self._go_to(starts[number])
        else:
            self._desk.messages.say(self.tr("This is the first section."))

    def _connect(self) -> None:
        a, reading = self._actions, self._reading
        for name, act in {
            "back": self.history.back,
            "forward": self.history.forward,
            "go_to_section": self.go_to_section,
            "next_section": self.next_section,
            "previous_section": self.previous_section,
        }.items():
            a[name].triggered.connect(lambda _=False, act=act: act())
        self.history.changed.connect(self._show_ways)
        self.history.failed.connect(lambda said: self._desk.messages.say(said, stay=True))
        for shown in (reading.letter_opened, reading.page_changed, reading.letter_closed):
            shown.connect(self._show_page)
        self._idle.timeout.connect(self._load_words)
        self._workspace.library_ready.connect(self._idle.start)
        self._view.scrolled.connect(lambda: self._idle.start() if self._idle.isActive() else None)

    def _show_page(self) -> None:
        page = self._reading.page
        for name in ("go_to_section", "next_section", "previous_section"):
            self._actions[name].setEnabled(page is not None and bool(page.letter.sections))

    def _show_ways(self) -> None:
        trail = self.history.trail
        self._actions["back"].setEnabled(trail.leads_back)
        self._actions["forward"].setEnabled(trail.leads_forward)

    def _starts(self) -> list[int]:
        page = self._reading.page
        return [section.span.start for section in page.letter.sections] if page else []

    def _here(self) -> int:
        """The caret where it is seen, else the first character that is."""
        return self._view.here()

    def _go_to(self, offset: int) -> None:
        self._view.go_to(offset, where=_WHERE)
        self._view.set_selection(Selection(offset, offset))

    def _load_words(self) -> None:
        """Load the list of words once the page rests: it holds every thread for a tenth of a second."""
        from reader.script.cutting import prepare

        self._workspace.doubts.submit(prepare)
