"""The menu bar and the toolbar, built from the actions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from reader.ui.actions import Actions
from reader.ui.icons import icon, swatch
from reader.ui.themes import Theme

_MENUS = (
    ("&Letters", "import import_folder paste_letter - export - bin_letter show_bin - backup restore - quit"),
    ("&Edit", "undo redo - copy copy_original - find palette"),
    ("&Notes", "highlight underline note erase"),
    ("&View", "vertical cruft - zoom_in zoom_out zoom_reset - next_theme library_pane notes_pane full_screen"),
    ("&Script", "toggle_original"),
    ("&Help", "help about"),
)
_TOOLBAR = "library_pane import - script toggle_original vertical - highlight note - notes_pane"


@dataclass(frozen=True, slots=True)
class Menus:
    """The menus by their English names, to be named anew when the language changes."""

    bars: dict[str, QMenu]
    toolbar: QToolBar
    script: QToolButton


def build(window: QMainWindow, actions: Actions) -> Menus:
    """Put menu bar and toolbar on a window."""
    bars: dict[str, QMenu] = {}
    for title, names in _MENUS:
        menu = bars[title] = window.menuBar().addMenu("")
        _fill(menu, actions, names)
    _add_choices(bars["&Script"], actions.variants.values(), window)
    bars["&Notes"].addSeparator()
    colors = bars["Colour"] = bars["&Notes"].addMenu("")
    colors.addActions(list(actions.colors.values()))
    for title, group in (("Theme", actions.themes), ("Typeface", actions.faces), ("Language", actions.languages)):
        menu = bars[title] = bars["&View"].addMenu("")
        _add_choices(menu, group.values(), window, separate=False)
    script = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
    script.setObjectName("script")
    script.setMenu(bars["&Script"])
    script.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    made = Menus(bars, _toolbar(window, actions, script), script)
    retranslate(made)
    return made


def retranslate(menus: Menus) -> None:
    """Put every title in the window's language."""
    names = {
        "&Letters": QCoreApplication.translate("Menus", "&Letters"),
        "&Edit": QCoreApplication.translate("Menus", "&Edit"),
        "&Notes": QCoreApplication.translate("Menus", "&Notes"),
        "&View": QCoreApplication.translate("Menus", "&View"),
        "&Script": QCoreApplication.translate("Menus", "&Script"),
        "&Help": QCoreApplication.translate("Menus", "&Help"),
        "Colour": QCoreApplication.translate("Menus", "Highlight in"),
        "Theme": QCoreApplication.translate("Menus", "Theme"),
        "Typeface": QCoreApplication.translate("Menus", "Typeface"),
        "Language": QCoreApplication.translate("Menus", "Language"),
    }
    for title, menu in menus.bars.items():
        menu.setTitle(names[title])
    menus.script.setToolTip(QCoreApplication.translate("Menus", "Script in which the letter is shown"))
    menus.script.setAccessibleName(menus.script.toolTip())
    menus.toolbar.setWindowTitle(QCoreApplication.translate("Menus", "Toolbar"))


def set_theme(actions: Actions, theme: Theme, folder: Path) -> None:
    """Draw the icons in the theme's ink; every tooltip names its key."""
    for name, action in actions.named():
        if file := actions.icon_name(name):
            action.setIcon(icon(folder, file, theme.ink))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()} ({keys})")
    for color, action in actions.colors.items():
        action.setIcon(swatch(theme.highlights[color], theme.faint))


def _fill(menu: QMenu, actions: Actions, names: str) -> None:
    for name in names.split():
        if name == "-":
            menu.addSeparator()
        else:
            menu.addAction(actions[name])


def _add_choices(menu: QMenu, choices: Iterable[QAction], window: QMainWindow, *, separate: bool = True) -> None:
    if separate:
        menu.addSeparator()
    group = QActionGroup(window)
    for action in choices:
        group.addAction(action)
        menu.addAction(action)


def _toolbar(window: QMainWindow, actions: Actions, script: QToolButton) -> QToolBar:
    toolbar = QToolBar(window)
    toolbar.setObjectName("toolbar")
    toolbar.setMovable(False)
    toolbar.setIconSize(QSize(20, 20))
    toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name in _TOOLBAR.split():
        if name == "-":
            toolbar.addSeparator()
        elif name == "script":
            toolbar.addWidget(script)
        else:
            toolbar.addAction(actions[name])
    for button in toolbar.findChildren(QToolButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    window.addToolBar(toolbar)
    return toolbar
