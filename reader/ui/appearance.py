"""Theme, typeface, zoom and language, as the settings say, applied to the application and the panels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reader.settings import Face, Language, Motion
from reader.settings import Theme as ThemeName
from reader.ui import desktop, looks
from reader.ui.actions import Actions
from reader.ui.desktop import Desktop, theme_of
from reader.ui.frame import set_icons
from reader.ui.language import Translations
from reader.ui.letter_view import LetterView
from reader.ui.style_sheet import paint_application
from reader.ui.themes import THEMES, Theme
from reader.ui.workspace import Workspace

_ZOOM_STEP = 1.1


class Themed(Protocol):
    """A panel that draws in a theme."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""


class Appearance(QObject):
    """Changes settings at a wish, and applies them; colours only where the theme changed."""

    wish_changed = Signal()
    """The desktop asks for other colours, which are to be applied."""

    def __init__(
        self, workspace: Workspace, actions: Actions, translations: Translations, font: QFont, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._actions, self._translations, self._font = workspace, actions, translations, font
        self._applied = self.theme
        self._has_icons = False
        self._desktop = Desktop(self)
        self._desktop.wish_changed.connect(self.wish_changed)

    @property
    def theme(self) -> Theme:
        """The theme of the settings."""
        return theme_of(self._workspace.settings.theme)

    @property
    def moves(self) -> bool:
        """Whether things may move on the screen, as settings and desktop have it."""
        return self._workspace.settings.motion is Motion.SYSTEM and desktop.moves()

    def apply(self, view: LetterView, panels: Iterable[Themed]) -> None:
        """Put everything as the settings say."""
        settings, theme = self._workspace.settings, self.theme
        if theme is not self._applied:
            self._applied = theme
            paint_application(theme)
            for panel in panels:
                panel.set_theme(theme)
            if self._has_icons:
                self.draw_icons()
        view.set_look(looks.look(settings, theme))
        self._actions.themes[settings.theme].setChecked(True)
        self._actions.faces[Face.OWN].setVisible(bool(settings.family))
        self._actions.faces[settings.face].setChecked(True)
        self._actions.languages[settings.language].setChecked(True)
        self._actions["vertical"].setChecked(settings.vertical)

    def draw_icons(self) -> None:
        """Draw the icons in the theme's ink, from now on with every theme."""
        self._has_icons = True
        set_icons(self._actions, self.theme, self._workspace.places.resources / "icons")

    def connect_choices(self) -> None:
        """Let the choices of the menus change the settings."""
        workspace, actions = self._workspace, self._actions
        for theme, action in actions.themes.items():
            action.triggered.connect(lambda _=False, theme=theme: workspace.set(theme=ThemeName(theme)))
        actions.faces[Face.FANGSONG].setVisible(looks.fangsong() is not None)
        for face, action in actions.faces.items():
            action.triggered.connect(lambda _=False, face=face: workspace.set(face=Face(face)))
        for language, action in actions.languages.items():
            action.triggered.connect(lambda _=False, language=language: self.speak(Language(language)))
        actions["vertical"].toggled.connect(lambda on: workspace.set(vertical=on))

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller; 0 goes back to the normal size."""
        workspace = self._workspace
        workspace.set(zoom=round(workspace.settings.zoom * _ZOOM_STEP**steps, 3) if steps else 1.0)

    def next_theme(self) -> None:
        """Go on to the next theme."""
        names = list(THEMES)
        following = names[(names.index(self.theme.name) + 1) % len(names)]
        self._workspace.set(theme=ThemeName(following))

    def speak(self, language: Language) -> None:
        """Put the window in a language, at once."""
        self._workspace.set(language=language)
        self._translations.use(language)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(looks.window_font(self._font, self._translations.language))
            paint_application(self.theme)  # styled widgets take other type only with their style
