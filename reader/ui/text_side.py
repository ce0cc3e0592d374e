"""The panel of the text's settings beside the letter: opened, closed, and kept in step with the settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QTabWidget

from reader.ui.letter_desk import LetterDesk
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.text_settings import TextSettings

_LEAST = 300


class TextSide(QObject):
    """Puts the panel into the tabs at the letter's side while it is wanted."""

    def __init__(
        self, workspace: Workspace, desk: LetterDesk, side: QTabWidget, shown: QAction, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._desk, self._side, self._shown = workspace, desk, side, shown
        self.panel: TextSettings | None = None
        self._tab, self._was_shown = 0, True
        self._sizes: list[int] = []
        side.installEventFilter(self)
        workspace.settings_changed.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether the panel is seen."""
        return self.panel is not None and self.panel.isVisible()

    def toggle(self) -> None:
        """Open the panel, or close it where it is seen."""
        if self.is_open:
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show the panel, with the side that holds it, and give it the keyboard."""
        panel, side = self._made(), self._side
        if not self.is_open:
            self._was_shown = self._shown.isChecked()
        if side.indexOf(panel) < 0:
            self._tab, self._sizes = side.currentIndex(), []
            side.addTab(panel, self.tr("Text"))
        panel.put(self._workspace.settings)
        side.setCurrentWidget(panel)
        self._shown.setChecked(True)
        self._widen(panel.needed)
        panel.enter()

    def close(self) -> None:
        """Put the panel away; the side is as it was."""
        panel, side = self.panel, self._side
        if panel is None or side.indexOf(panel) < 0:
            return
        side.removeTab(side.indexOf(panel))
        side.setCurrentIndex(self._tab)
        panes = side.parentWidget()
        if isinstance(panes, QSplitter) and self._sizes:
            panes.setSizes(self._sizes)
        self._shown.setChecked(self._was_shown)
        self._desk.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self.panel is not None:
            place = self._side.indexOf(self.panel)
            if place >= 0:
                self._side.setTabText(place, self.tr("Text"))
        return super().eventFilter(watched, event)

    def _made(self) -> TextSettings:
        if self.panel is None:
            from reader.ui.text_settings import TextSettings

            self.panel = TextSettings()
            self.panel.changed.connect(self._change)
            self.panel.closed.connect(self.close)
        return self.panel

    def _change(self, changes: dict[str, object]) -> None:
        settings, panel = self._workspace.settings, self.panel
        replaced = {name: getattr(settings, name) for name in changes}
        self._workspace.set(**changes)
        if panel is not None and changes == panel.usual:
            said = self.tr("Text and page are as they were at first.")
            act = partial(self._workspace.set, **replaced)
            self._desk.messages.say(said, offer=self.tr("Undo"), act=act)

    def _follow(self) -> None:
        if self.panel is not None:
            self.panel.put(self._workspace.settings)

    def _widen(self, needed: int) -> None:
        """Take room from the letter where the side has too little for the controls."""
        panes, wanted = self._side.parentWidget(), max(_LEAST, needed)
        if isinstance(panes, QSplitter) and self._side.width() < wanted:
            self._sizes = self._sizes or panes.sizes()
            sizes, place = panes.sizes(), panes.indexOf(self._side)
            sizes[place - 1] += sizes[place] - wanted
            sizes[place] = wanted
            panes.setSizes(sizes)
