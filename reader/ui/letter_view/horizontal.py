"""Horizontal setting: lines from left to right, from the top down."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QTransform

from reader.text import Span
from reader.ui.letter_view.direction import Frame
from reader.ui.letter_view.shaping import Turn

_SEPARATORS = "\t\v\f\r\x85\u2028\u2029"
_UNSHOWABLE = dict.fromkeys(range(32), "\ufffd") | dict.fromkeys(map(ord, _SEPARATORS), " ")


class Horizontal:
    """Lines from left to right, from the top down."""

    vertical = False

    def wording(self, text: str) -> str:
        """The text with its control characters made visible or blank."""
        return text.translate(_UNSHOWABLE)

    def turned(self, _text: str) -> list[tuple[Span, Turn]]:
        """Nothing is turned."""
        return []

    def across(self, size: QSize) -> int:
        """The window's width."""
        return size.width()

    def extent(self, size: QSize) -> int:
        """The window's height."""
        return size.height()

    def transform(self, frame: Frame, block: float) -> QTransform:
        """A shift."""
        return QTransform.fromTranslate(frame.margin, block)

    def unturned(self, frame: Frame, block: float) -> QPointF:
        """The same shift."""
        return QPointF(frame.margin, block)
