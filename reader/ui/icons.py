"""Line icons in the theme's ink."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

_SIDE = 96


def icon(folder: Path, name: str, color: str) -> QIcon:
    """The icon `name` of the folder, drawn in a colour given as #rrggbb."""
    drawing = (folder / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    drawing = drawing.replace("<svg ", f'<svg width="{_SIDE}" height="{_SIDE}" ', 1)
    pixmap = QPixmap()
    pixmap.loadFromData(QByteArray(drawing.encode()), "SVG")
    return QIcon(pixmap)


def swatch(color: str, edge: str, side: int = 18, *, letter: str = "") -> QIcon:
    """A round patch of a colour, with a letter so that it is told apart without colour."""
    ratio = 3
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    painter.setBrush(QColor(color))
    painter.setPen(QColor(edge))
    painter.drawEllipse(1, 1, side - 2, side - 2)
    if letter:
        font = painter.font()
        font.setPixelSize(side * 11 // 20)
        painter.setFont(font)
        painter.drawText(pixmap.rect().adjusted(0, 0, -pixmap.width() + side, -pixmap.height() + side), 0x84, letter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return QIcon(pixmap)
