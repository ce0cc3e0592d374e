"""How a page is painted into a PDF: its text into a layer of its own, what lies around it as mere shapes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath

from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.galley import Placed
from reader.ui.letter_view.lines import Stroke
from reader.ui.letter_view.look import Look
from reader.ui.letter_view.painting import PagePainter
from reader.ui.printing.text_layer import Laid, TextLayer


class ShapePainter(PagePainter):
    """Paints glyphs as shapes, which nobody can select: what is copied or searched is the letter alone."""

    def draw(self, stroke: Stroke) -> None:
        """Fill the outlines of the glyphs."""
        font, shape = stroke.run.rawFont(), QPainterPath()
        shape.setFillRule(Qt.FillRule.WindingFill)
        for number, place in zip(stroke.run.glyphIndexes(), stroke.run.positions(), strict=True):
            shape.addPath(font.pathForGlyph(number).translated(place))
        self._painter.fillPath(shape, self._painter.pen().color())


class TextPainter(ShapePainter):
    """Puts the text into a layer; glyphs that stand for none of its characters are shapes."""

    def __init__(self, painter: QPainter, look: Look, direction: Direction, frame: Frame, *, layer: TextLayer) -> None:
        super().__init__(painter, look, direction, frame)
        self._layer = layer
        self._laid: dict[int, Laid] = {}

    def draw(self, stroke: Stroke) -> None:
        """Remember where the glyphs are; they are shown line by line."""
        if stroke.offsets:
            self._laid[id(stroke)] = Laid(stroke, self._painter.transform(), self._painter.pen().color())
        else:
            super().draw(stroke)

    def _paint_text(self, placed: Placed, hovered: int | None) -> None:
        super()._paint_text(placed, hovered)
        for line in placed.set.lines:
            laid = [self._laid[id(stroke)] for stroke in line.strokes if id(stroke) in self._laid]
            if laid:
                self._layer.show(line, placed.set.paragraph.text, laid)
        self._laid.clear()
