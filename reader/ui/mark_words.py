"""A mark in words, for those who hear what others see."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.annotations import Color, Style
from reader.ui.names import QT_TRANSLATE_NOOP, color_name

_STYLES = {
    Style.HIGHLIGHT: QT_TRANSLATE_NOOP("Actions", "Highlight"),
    Style.UNDERLINE: QT_TRANSLATE_NOOP("Actions", "Underline"),
    Style.WAVE: QT_TRANSLATE_NOOP("Actions", "Wavy underline"),
    Style.STRIKE: QT_TRANSLATE_NOOP("Actions", "Strike through"),
    Style.EMPHASIS: QT_TRANSLATE_NOOP("Actions", "Emphasis dots"),
    Style.PROPER_NAME: QT_TRANSLATE_NOOP("Actions", "Proper name mark"),
    Style.BOOK_TITLE: QT_TRANSLATE_NOOP("Actions", "Book title mark"),
    Style.RUBY: QT_TRANSLATE_NOOP("Actions", "Reading of the characters"),
}
_COLORED = {Style.HIGHLIGHT, Style.UNDERLINE, Style.WAVE, Style.STRIKE}


def mark_words(style: Style, color: Color) -> str:
    """What a mark is, and its colour where it is drawn in one."""
    said = QCoreApplication.translate("Actions", _STYLES[style])
    return f"{said}: {color_name(color)}" if style in _COLORED else said
