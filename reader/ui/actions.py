"""Every command of the window: its words, its keys, its icon; menus, toolbar and help are made from this list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from reader.annotations import Style
from reader.ui.names import (
    COLOR_NAMES,
    EDITION_NAMES,
    FACE_NAMES,
    LANGUAGE_NAMES,
    PART_NAMES,
    PUNCTUATION_NAMES,
    QT_TRANSLATE_NOOP,
    THEME_NAMES,
    VARIANT_NAMES,
    color_name,
    part_name,
    variant_name,
)

Keys = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command; `text` is its English name, `keys` are sequences or one of Qt's standard keys."""

    name: str
    text: str
    keys: tuple[str, ...] | QKeySequence.StandardKey = ()
    icon: str = ""
    checkable: bool = False


COMMANDS = (
    Command(name="import", text=QT_TRANSLATE_NOOP("Actions", "Add letters…"), keys=Keys.Open, icon="import"),
    Command(name="import_folder", text=QT_TRANSLATE_NOOP("Actions", "Add a folder…")),
    Command(name="watch", text=QT_TRANSLATE_NOOP("Actions", "Watch a folder…")),
    Command(name="paste_letter", text=QT_TRANSLATE_NOOP("Actions", "Paste as a new letter"), keys=("Ctrl+Shift+V",)),
    Command(name="particulars", text=QT_TRANSLATE_NOOP("Actions", "About this letter…"), keys=("Ctrl+I",)),
    Command(name="export_source", text=QT_TRANSLATE_NOOP("Actions", "Export the original file…")),
    Command(name="export", text=QT_TRANSLATE_NOOP("Actions", "Export letter and notes…"), keys=("Ctrl+E",)),
    Command(name="print", text=QT_TRANSLATE_NOOP("Actions", "Print…"), keys=Keys.Print),
    Command(name="export_pdf", text=QT_TRANSLATE_NOOP("Actions", "Save as PDF…")),
    Command(name="picture", text=QT_TRANSLATE_NOOP("Actions", "Save the passage as a picture…")),
    Command(name="backup", text=QT_TRANSLATE_NOOP("Actions", "Back up the library…")),
    Command(name="restore", text=QT_TRANSLATE_NOOP("Actions", "Restore a backup…")),
    Command(name="bin_letter", text=QT_TRANSLATE_NOOP("Actions", "Move letter to the bin"), keys=("Del",)),
    Command(name="show_bin", text=QT_TRANSLATE_NOOP("Actions", "Show the bin"), checkable=True),
    Command(name="quit", text=QT_TRANSLATE_NOOP("Actions", "Quit"), keys=("Ctrl+Q",)),
    Command(name="undo", text=QT_TRANSLATE_NOOP("Actions", "Undo"), keys=Keys.Undo),
    Command(name="redo", text=QT_TRANSLATE_NOOP("Actions", "Redo"), keys=Keys.Redo),
    Command(name="copy", text=QT_TRANSLATE_NOOP("Actions", "Copy"), keys=Keys.Copy, icon="copy"),
    Command(
        name="copy_original", text=QT_TRANSLATE_NOOP("Actions", "Copy in the stored script"), keys=("Ctrl+Shift+C",)
    ),
    Command(name="find", text=QT_TRANSLATE_NOOP("Actions", "Search the library"), keys=("Ctrl+Shift+F",)),
    Command(name="find_here", text=QT_TRANSLATE_NOOP("Actions", "Find in this letter"), keys=Keys.Find),
    Command(name="find_next", text=QT_TRANSLATE_NOOP("Actions", "Next hit"), keys=Keys.FindNext),
    Command(name="find_previous", text=QT_TRANSLATE_NOOP("Actions", "Previous hit"), keys=Keys.FindPrevious),
    Command(name="back", text=QT_TRANSLATE_NOOP("Actions", "Back"), keys=("Alt+Left",)),
    Command(name="forward", text=QT_TRANSLATE_NOOP("Actions", "Forward"), keys=("Alt+Right",)),
    Command(name="go_to_section", text=QT_TRANSLATE_NOOP("Actions", "Go to section…"), keys=("Ctrl+J",)),
    Command(name="next_section", text=QT_TRANSLATE_NOOP("Actions", "Next section"), keys=("Ctrl+PgDown",)),
    Command(name="previous_section", text=QT_TRANSLATE_NOOP("Actions", "Previous section"), keys=("Ctrl+PgUp",)),
    Command(
        name="highlight",
        text=QT_TRANSLATE_NOOP("Actions", "Highlight"),
        keys=("Ctrl+H", "Ctrl+Shift+H"),
        icon="highlight",
    ),
    Command(name="underline", text=QT_TRANSLATE_NOOP("Actions", "Underline"), keys=("Ctrl+U",), icon="underline"),
    Command(name="wave", text=QT_TRANSLATE_NOOP("Actions", "Wavy underline"), keys=("Ctrl+Shift+U",), icon="wave"),
    Command(name="strike", text=QT_TRANSLATE_NOOP("Actions", "Strike through"), icon="strike"),
    Command(name="emphasis", text=QT_TRANSLATE_NOOP("Actions", "Emphasis dots"), keys=("Ctrl+.",), icon="emphasis"),
    Command(name="proper_name", text=QT_TRANSLATE_NOOP("Actions", "Proper name mark"), icon="proper-name"),
    Command(name="book_title", text=QT_TRANSLATE_NOOP("Actions", "Book title mark"), icon="book-title"),
    Command(name="ruby", text=QT_TRANSLATE_NOOP("Actions", "Reading of the characters"), keys=("Ctrl+R",)),
    Command(name="note", text=QT_TRANSLATE_NOOP("Actions", "Write a note"), keys=("Ctrl+N",), icon="note"),
    Command(name="erase", text=QT_TRANSLATE_NOOP("Actions", "Delete highlight"), keys=("Ctrl+Backspace",)),
    Command(
        name="toggle_original",
        text=QT_TRANSLATE_NOOP("Actions", "Switch to the original and back"),
        keys=("F4",),
        icon="swap",
    ),
    Command(
        name="beside",
        text=QT_TRANSLATE_NOOP("Actions", "Stored text beside"),
        keys=("F9",),
        icon="beside",
        checkable=True,
    ),
    Command(
        name="doubts",
        text=QT_TRANSLATE_NOOP("Actions", "Mark uncertain places"),
        keys=("F6",),
        checkable=True,
    ),
    Command(name="explain", text=QT_TRANSLATE_NOOP("Actions", "About this word"), keys=("F2",)),
    Command(name="next_doubt", text=QT_TRANSLATE_NOOP("Actions", "Next uncertain place"), keys=("Alt+Down",)),
    Command(name="previous_doubt", text=QT_TRANSLATE_NOOP("Actions", "Previous uncertain place"), keys=("Alt+Up",)),
    Command(name="count_doubts", text=QT_TRANSLATE_NOOP("Actions", "Look through the whole letter")),
    Command(name="stop_count", text=QT_TRANSLATE_NOOP("Actions", "Stop looking through the letter")),
    Command(name="probable_original", text=QT_TRANSLATE_NOOP("Actions", "Show the probable original beside")),
    Command(
        name="corrected",
        text=QT_TRANSLATE_NOOP("Actions", "Correct known errors of the dictionaries"),
        checkable=True,
    ),
    Command(
        name="emended",
        text=QT_TRANSLATE_NOOP("Actions", "Show emendations"),
        keys=("Ctrl+Shift+E",),
        checkable=True,
    ),
    Command(name="overrides", text=QT_TRANSLATE_NOOP("Actions", "Decisions about words…"), keys=("Ctrl+Shift+O",)),
    Command(name="check_conversion", text=QT_TRANSLATE_NOOP("Actions", "Check the conversion of this letter…")),
    Command(
        name="vertical",
        text=QT_TRANSLATE_NOOP("Actions", "Vertical text"),
        keys=("Ctrl+Shift+T",),
        icon="vertical",
        checkable=True,
    ),
    Command(name="cruft", text=QT_TRANSLATE_NOOP("Actions", "Show leftovers of the web page"), checkable=True),
    Command(name="text_settings", text=QT_TRANSLATE_NOOP("Actions", "Text and page…"), keys=("Ctrl+,",)),
    Command(name="zoom_in", text=QT_TRANSLATE_NOOP("Actions", "Larger text"), keys=("Ctrl+=", "Ctrl++")),
    Command(name="zoom_out", text=QT_TRANSLATE_NOOP("Actions", "Smaller text"), keys=("Ctrl+-",)),
    Command(name="zoom_reset", text=QT_TRANSLATE_NOOP("Actions", "Normal size"), keys=("Ctrl+0",)),
    Command(
        name="next_theme",
        text=QT_TRANSLATE_NOOP("Actions", "Next theme"),
        keys=("Ctrl+Shift+L",),
        icon="theme",
    ),
    Command(
        name="library_pane",
        text=QT_TRANSLATE_NOOP("Actions", "Library pane"),
        keys=("F7",),
        icon="library",
        checkable=True,
    ),
    Command(
        name="notes_pane",
        text=QT_TRANSLATE_NOOP("Actions", "Outline and notes pane"),
        keys=("F8",),
        icon="notes",
        checkable=True,
    ),
    Command(name="full_screen", text=QT_TRANSLATE_NOOP("Actions", "Only the text"), keys=("F11",), checkable=True),
    Command(name="palette", text=QT_TRANSLATE_NOOP("Actions", "All commands…"), keys=("Ctrl+Shift+P",)),
    Command(name="help", text=QT_TRANSLATE_NOOP("Actions", "Help and shortcuts"), keys=("F1",)),
    Command(name="about", text=QT_TRANSLATE_NOOP("Actions", "About Chidu")),
)

STYLES = {
    "underline": Style.UNDERLINE,
    "wave": Style.WAVE,
    "strike": Style.STRIKE,
    "emphasis": Style.EMPHASIS,
    "proper_name": Style.PROPER_NAME,
    "book_title": Style.BOOK_TITLE,
}
"""The commands that mark in another style than a highlight."""


class Actions:
    """The commands as Qt actions, by name."""

    def __init__(self, parent: QObject) -> None:
        self._commands = {command.name: command for command in COMMANDS}
        self._actions = {command.name: self._made(command, parent) for command in COMMANDS}
        self.variants = {variant: self._choice(parent, f"Alt+{key}") for key, variant in enumerate(VARIANT_NAMES)}
        self.colors = {color: self._plain(parent, f"Ctrl+{key}") for key, color in enumerate(COLOR_NAMES, 1)}
        self.themes = {theme: self._choice(parent) for theme in THEME_NAMES}
        self.faces = {face: self._choice(parent) for face in FACE_NAMES}
        self.editions = {edition: self._choice(parent) for edition in EDITION_NAMES}
        self.punctuation = {style: self._choice(parent) for style in PUNCTUATION_NAMES}
        self.parts = {name: self._plain(parent) for name in PART_NAMES}
        self.languages = {language: self._choice(parent) for language in ("", *LANGUAGE_NAMES)}
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Every action that can be called by its name."""
        scripts = (self.variants, self.editions, self.punctuation)
        groups = (self._actions, *scripts, self.colors, self.parts, self.themes, self.faces, self.languages)
        return [action for group in groups for action in group.values()]

    def icon_name(self, name: str) -> str:
        """The file name of a command's icon, '' where it has none."""
        return self._commands[name].icon

    def named(self) -> list[tuple[str, QAction]]:
        """The actions of the command list with their names."""
        return list(self._actions.items())

    def name_step(self, name: str, step: str) -> None:
        """Say what undo or redo would do."""
        text = QCoreApplication.translate("Actions", self._commands[name].text)
        self._actions[name].setText(f"{text}: {step}" if step else text)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        translate = QCoreApplication.translate
        for name, action in self._actions.items():
            action.setText(translate("Actions", self._commands[name].text))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())
        for variant, action in self.variants.items():
            action.setText(variant_name(variant))
        self._retranslate_choices()

    def _retranslate_choices(self) -> None:
        translate = QCoreApplication.translate
        for color, action in self.colors.items():
            action.setText(color_name(color))
        for name, action in self.parts.items():
            action.setText(part_name(name))
        for key, action in self.themes.items():
            action.setText(translate("Themes", THEME_NAMES[key]))
        for key, action in self.faces.items():
            action.setText(translate("Faces", FACE_NAMES[key]))
        for edition, action in self.editions.items():
            action.setText(translate("Editions", EDITION_NAMES[edition]))
        for style, action in self.punctuation.items():
            action.setText(translate("Punctuation", PUNCTUATION_NAMES[style]))
        for key, action in self.languages.items():
            action.setText(LANGUAGE_NAMES.get(key) or translate("Actions", "As the system"))

    def _made(self, command: Command, parent: QObject) -> QAction:
        action = QAction(parent)
        action.setObjectName(command.name)
        if isinstance(command.keys, tuple):
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        else:
            action.setShortcuts(command.keys)
        action.setCheckable(command.checkable)
        return action

    def _choice(self, parent: QObject, keys: str = "") -> QAction:
        action = self._plain(parent, keys)
        action.setCheckable(True)
        return action

    def _plain(self, parent: QObject, keys: str = "") -> QAction:
        action = QAction(parent)
        if keys:
            action.setShortcut(QKeySequence(keys))
        return action
