"""What the desktop asks of every program: light or dark, more contrast, less motion."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from reader.settings import Theme as ThemeName
from reader.ui.themes import CONTRAST, NIGHT, PAPER, THEMES, Theme


class Wish(NamedTuple):
    """What the desktop asks for; nothing where it does not say."""

    dark: bool = False
    contrast: bool = False


def wish() -> Wish:
    """What the desktop asks for now."""
    hints = QGuiApplication.styleHints()
    preference = getattr(_accessibility(), "contrastPreference", None)
    return Wish(
        dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        contrast=preference is not None and preference() is Qt.ContrastPreference.HighContrast,
    )


def theme_of(name: ThemeName) -> Theme:
    """The theme of a setting; `SYSTEM` is what the desktop asks for."""
    return theme_for(wish()) if name is ThemeName.SYSTEM else THEMES[name]


def theme_for(wanted: Wish) -> Theme:
    """The theme that meets a wish, contrast before darkness."""
    if wanted.contrast:
        return CONTRAST
    return NIGHT if wanted.dark else PAPER


def moves() -> bool:
    """Whether the desktop lets things move; asking wakes the style, which takes a while."""
    from PySide6.QtWidgets import QApplication, QStyle

    preference = getattr(_accessibility(), "motionPreference", None)
    if preference is not None and "Reduce" in preference().name:
        return False
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


class Desktop(QObject):
    """Tells when the desktop asks for other colours."""

    wish_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.wish_changed)
        contrast = getattr(_accessibility(), "contrastPreferenceChanged", None)
        if contrast is not None:
            contrast.connect(self.wish_changed)


def _accessibility() -> QObject | None:
    """Qt's hints for accessibility, None before Qt 6.10."""
    hints = getattr(QGuiApplication.styleHints(), "accessibility", None)
    return hints() if hints is not None else None
