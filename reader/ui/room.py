"""What the window lends to the panels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSplitter

from reader.ui.frame import Frame
from reader.ui.language import Translations


@dataclass(frozen=True, slots=True)
class Room:
    """What the window lends to the panels: where they go, and how a letter is opened."""

    panes: QSplitter
    frame: Frame
    translations: Translations
    font: QFont
    open_letter: Callable[..., None]
