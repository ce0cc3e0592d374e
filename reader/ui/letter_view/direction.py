"""What differs between horizontal and vertical setting: words for the shaper, turned glyphs, the page's turn."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QTransform

from reader.text import Span
from reader.ui.letter_view.shaping import Turn


class Frame(NamedTuple):
    """The window onto the flow: its size, where the column begins along the line, how far it reaches line by line."""

    size: QSize
    margin: float
    measure: float
    extent: int


class Direction(Protocol):
    """A direction of setting; pages are set in logical coordinates and turned by `transform`."""

    vertical: bool

    def wording(self, text: str) -> str:
        """The characters to shape, one for each of `text`."""
        ...

    def turned(self, text: str) -> list[tuple[Span, Turn]]:
        """The stretches of worded text that do not run along the line, in order."""
        ...

    def across(self, size: QSize) -> int:
        """How long a line may be in a window of this size."""
        ...

    def extent(self, size: QSize) -> int:
        """How much room there is for lines."""
        ...

    def transform(self, frame: Frame, block: float) -> QTransform:
        """From logical coordinates that begin at `block` of the window to the window's pixels."""
        ...

    def unturned(self, frame: Frame, block: float) -> QPointF:
        """Where upright glyphs of a paragraph that begins at `block` are counted from."""
        ...
