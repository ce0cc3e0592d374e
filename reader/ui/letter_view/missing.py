"""Characters for which no font has a glyph: a box with the digits of the code point in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from reader.ui.letter_view.look import Faces

_INSET = 0.08
_STROKE = 0.045
_ROWS = 2
_FILL = 0.84
_TIGHT = 1.25
_LEAST = 4


def code_of(char: str) -> str:
    """How a character is named that cannot be shown: `U+` and at least four digits."""
    return f"U+{ord(char):04X}"


class BoxPainter:
    """Paints the boxes of missing characters, upright in either direction, with the painter's pen."""

    def __init__(self, painter: QPainter, faces: Faces) -> None:
        self._painter = painter
        self._font = QFont()
        self._font.setFamilies([family.format(region="TC") for family in faces.heading])

    def paint(self, box: QRectF, char: str) -> None:
        """Paint one box within the square of a character, in pixels of the painter."""
        side = min(box.width(), box.height())
        frame = QRectF(0, 0, side * (1 - 2 * _INSET), side * (1 - 2 * _INSET))
        frame.moveCenter(box.center())
        pen = QPen(self._painter.pen())
        pen.setWidthF(max(1.0, side * _STROKE))
        self._painter.save()
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(frame)
        self._write(frame, code_of(char).removeprefix("U+"))
        self._painter.restore()

    def _write(self, frame: QRectF, digits: str) -> None:
        """The digits in two rows, each as wide as the frame lets it be."""
        columns = -(-len(digits) // _ROWS)
        rows = [digits[:-columns], digits[-columns:]]
        height = frame.height() * _FILL / _ROWS
        size = height * _TIGHT
        self._font.setPixelSize(max(_LEAST, round(size)))
        widest = QFontMetricsF(self._font).horizontalAdvance("0" * columns)
        self._font.setPixelSize(max(_LEAST, int(size * min(1.0, frame.width() * _FILL / widest))))
        metrics = QFontMetricsF(self._font)
        drop = metrics.capHeight() / 2
        shape = QPainterPath()
        for number, row in enumerate(rows):
            left = frame.center().x() - metrics.horizontalAdvance(row) / 2
            middle = frame.center().y() + (number - 0.5) * height
            shape.addText(QPointF(left, middle + drop), self._font, row)
        # Shapes, not text: in a PDF they are not to be copied.
        self._painter.fillPath(shape, self._painter.pen().color())
