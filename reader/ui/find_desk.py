"""Where the commands for finding in the open letter meet; what they need is made when one of them is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTabWidget

from reader.ui.themes import Theme

if TYPE_CHECKING:
    from reader.ui.actions import Actions
    from reader.ui.finder import Finder
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.workspace import Workspace


class FindDesk(QObject):
    """Connects the commands with the letter and a pane at its side, in which the hits may be listed."""

    def __init__(
        self,
        workspace: Workspace,
        desk: LetterDesk,
        side: QTabWidget,
        actions: Actions,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._desk, self._side, self._actions = workspace, desk, side, actions
        self._reading, self._theme = workspace.reading, theme
        self._finder: Finder | None = None
        self._was_shown = True
        for name, act in {
            "find_here": lambda: self.finder.open(),
            "find_next": lambda: self.finder.step(1),
            "find_previous": lambda: self.finder.step(-1),
        }.items():
            actions[name].triggered.connect(lambda _=False, act=act: act())
        for shown in (self._reading.letter_opened, self._reading.page_changed, self._reading.letter_closed):
            shown.connect(self._allow)
        self._allow()

    @property
    def finder(self) -> Finder:
        """What finds; made at its first use."""
        if self._finder is None:
            from reader.ui.finder import Finder

            self._finder = finder = Finder(self._workspace, self._desk, self._side, self._theme, self)
            self._reading.letter_opened.connect(lambda _: finder.begin_anew())
            for shown in (self._reading.letter_opened, self._reading.page_changed, self._reading.letter_closed):
                shown.connect(lambda *_: finder.search_again())
            finder.list_toggled.connect(self._make_room)
            self._actions["beside"].toggled.connect(lambda _: finder.point_out())
        return self._finder

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self._finder is not None:
            self._finder.set_theme(theme)

    def _make_room(self, is_listed: bool) -> None:
        """Show the side with the list; without it the side is as it was."""
        pane = self._actions["notes_pane"]
        if is_listed:
            self._was_shown = pane.isChecked()
        pane.setChecked(is_listed or (self._was_shown and pane.isChecked()))

    def _allow(self) -> None:
        for name in ("find_here", "find_next", "find_previous"):
            self._actions[name].setEnabled(self._reading.page is not None)
