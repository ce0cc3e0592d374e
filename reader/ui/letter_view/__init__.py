"""The reading surface: one page, set like a letter, horizontally or vertically."""

from reader.ui.letter_view.look import Faces, Hue, Look, Palette, Region
from reader.ui.letter_view.view import LetterView

__all__ = ["Faces", "Hue", "LetterView", "Look", "Palette", "Region"]
