"""Menu bar, toolbar and status bar, filled from the actions."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QToolBar, QToolButton

from reader.ui.status import StatusBar
from reader.ui.themes import Theme

if TYPE_CHECKING:
    from reader.ui.actions import Actions

_LETTERS = (
    "import import_folder paste_letter watch - particulars - export export_source - print export_pdf picture - "
    "bin_letter show_bin - backup restore - quit"
)
_VIEW = "vertical text_settings cruft - zoom_in zoom_out zoom_reset - next_theme library_pane notes_pane full_screen"
_MENUS = (
    ("&Letters", _LETTERS),
    ("&Edit", "undo redo - copy copy_original - find_here find_next find_previous find - palette"),
    ("&Notes", "highlight underline wave strike note - emphasis proper_name book_title ruby - erase"),
    ("&Go", "back forward - go_to_section next_section previous_section"),
    ("&View", _VIEW),
    ("&Script", "toggle_original beside - explain overrides - doubts next_doubt previous_doubt - emended corrected"),
    ("&Help", "help check_conversion - about"),
)
_VARIANTS_AT = 3
"""How many entries of the script menu stand before the variants: two commands and the line under them."""

_TOOLBAR_HEIGHT = 44
_TOOLBAR = "library_pane import - script toggle_original beside vertical - highlight note - notes_pane"


class Frame:
    """Menu bar, toolbar and status bar: their places first, what is in them when the window has been painted."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.bar, self.status = QMenuBar(), StatusBar()
        window.setMenuBar(self.bar)
        window.setStatusBar(self.status)
        self._menus = {title: QMenu(self.bar) for title, _ in _MENUS}
        for menu in self._menus.values():
            self.bar.addMenu(menu)
        self.script = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.script.setObjectName("script")
        self.toolbar = _toolbar(window)
        self.retranslate()

    def fill(self, actions: Actions) -> None:
        """Put the commands into the frame."""
        for title, names in _MENUS:
            _fill(self._menus[title], actions, names)
        script = self._menus["&Script"]
        _add_choices(script, actions.variants.values(), self._window, before=script.actions()[_VARIANTS_AT])
        script.addSeparator()
        for title, choices in (("Quotation marks", actions.punctuation), ("Dictionaries", actions.editions)):
            self._menus[title] = script.addMenu("")
            _add_choices(self._menus[title], choices.values(), self._window)
        self._menus["Parts"] = self._menus["&Edit"].addMenu("")
        _fill_parts(self._menus["Parts"], actions)
        self._menus["&Notes"].addSeparator()
        self._menus["Colour"] = self._menus["&Notes"].addMenu("")
        self._menus["Colour"].addActions(list(actions.colors.values()))
        for title, group in (("Theme", actions.themes), ("Typeface", actions.faces), ("Language", actions.languages)):
            self._menus[title] = self._menus["&View"].addMenu("")
            _add_choices(self._menus[title], group.values(), self._window)
        self.script.setMenu(self._menus["&Script"])
        for name in _TOOLBAR.split():
            if name == "-":
                self.toolbar.addSeparator()
            elif name == "script":
                self.toolbar.addWidget(self.script)
            else:
                self.toolbar.addAction(actions[name])
        for button in self.toolbar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    def show_script(self, name: str) -> None:
        """Say in which script the letter is shown."""
        self.script.setText(name)
        self.script.setAccessibleName(f"{self.script.toolTip()}: {name}" if name else self.script.toolTip())

    @property
    def parts(self) -> QMenu:
        """The menu that says what a selected passage is."""
        return self._menus["Parts"]

    def retranslate(self) -> None:
        """Put every title in the window's language."""
        names = {
            "&Letters": QCoreApplication.translate("Menus", "&Letters"),
            "&Edit": QCoreApplication.translate("Menus", "&Edit"),
            "&Notes": QCoreApplication.translate("Menus", "&Notes"),
            "&Go": QCoreApplication.translate("Menus", "&Go"),
            "&View": QCoreApplication.translate("Menus", "&View"),
            "&Script": QCoreApplication.translate("Menus", "&Script"),
            "&Help": QCoreApplication.translate("Menus", "&Help"),
            "Quotation marks": QCoreApplication.translate("Menus", "Quotation marks"),
            "Dictionaries": QCoreApplication.translate("Menus", "Dictionaries"),
            "Parts": QCoreApplication.translate("Menus", "The selected words are"),
            "Colour": QCoreApplication.translate("Menus", "Highlight in"),
            "Theme": QCoreApplication.translate("Menus", "Theme"),
            "Typeface": QCoreApplication.translate("Menus", "Typeface"),
            "Language": QCoreApplication.translate("Menus", "Language"),
        }
        for title, menu in self._menus.items():
            menu.setTitle(names[title])
        self.script.setToolTip(QCoreApplication.translate("Menus", "Script in which the letter is shown"))
        self.show_script(self.script.text())
        self.toolbar.setWindowTitle(QCoreApplication.translate("Menus", "Toolbar"))


def set_icons(actions: Actions, theme: Theme, folder: Path) -> None:
    """Draw the icons in the theme's ink."""
    from reader.ui.icons import icon, swatch

    for name, action in actions.named():
        if file := actions.icon_name(name):
            action.setIcon(icon(folder, file, theme.ink))
    for color, action in actions.colors.items():
        action.setIcon(swatch(theme.highlights[color], theme.faint))


def _fill(menu: QMenu, actions: Actions, names: str) -> None:
    for name in names.split():
        if name == "-":
            menu.addSeparator()
        else:
            menu.addAction(actions[name])


def _fill_parts(menu: QMenu, actions: Actions) -> None:
    for name, action in actions.parts.items():
        if name in {"heading-1", "cut"}:
            menu.addSeparator()
        menu.addAction(action)


def _add_choices(
    menu: QMenu, choices: Iterable[QAction], window: QMainWindow, *, before: QAction | None = None
) -> None:
    group = QActionGroup(window)
    for action in choices:
        group.addAction(action)
        if before is None:
            menu.addAction(action)
        else:
            menu.insertAction(before, action)
    if before is not None:
        menu.insertSeparator(before)


def _toolbar(window: QMainWindow) -> QToolBar:
    toolbar = QToolBar(window)
    toolbar.setObjectName("toolbar")
    toolbar.setMovable(False)
    toolbar.setIconSize(QSize(20, 20))
    toolbar.setFixedHeight(_TOOLBAR_HEIGHT)
    toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.addToolBar(toolbar)
    return toolbar
