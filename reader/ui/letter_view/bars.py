"""The scroll bar that follows the flow, and the wheel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from reader.ui.letter_view.surface import Surface

_NOTCH = 120
_LINES_PER_NOTCH = 3


class Bars(QObject):
    """Keeps the bar of a view in step with its surface; calls `moved` after a user has moved the page."""

    def __init__(self, area: QAbstractScrollArea, surface: Surface, moved: Callable[[], None]) -> None:
        super().__init__(area)
        self._area = area
        self._surface = surface
        self._moved = moved
        self._following = False
        self._notches = 0
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            bar.valueChanged.connect(self._drag)

    def follow(self) -> None:
        """Put the bar where the surface is; its range rests while it is being dragged."""
        bar, flow = self._bar(), self._surface.flow
        if flow is None:
            return
        self._following = True
        if not bar.isSliderDown():
            bar.setRange(0, max(0, round(flow.length - flow.extent)))
            bar.setPageStep(flow.extent)
            bar.setSingleStep(flow.typesetter.pitch)
        bar.setValue(round(flow.position))
        self._following = False

    def choose(self) -> None:
        """Show the bar of the surface's direction alone, none without a page."""
        vertical = self._surface.direction.vertical
        shown = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if self._surface.page else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        hidden = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._area.setVerticalScrollBarPolicy(hidden if vertical else shown)
        self._area.setHorizontalScrollBarPolicy(shown if vertical else hidden)
        bar = self._area.horizontalScrollBar()
        bar.setInvertedAppearance(vertical)
        bar.setInvertedControls(not vertical)

    def wheel(self, event: QWheelEvent) -> float:
        """How many pixels of the flow a wheel or touchpad asks for."""
        pixels: QPoint = event.pixelDelta()
        if not pixels.isNull():
            return float(-pixels.y() + (pixels.x() if self._surface.direction.vertical else 0))
        flow = self._surface.flow
        pitch = flow.typesetter.pitch if flow else 0
        angle = event.angleDelta()
        turned = angle.y() or (-angle.x() if self._surface.direction.vertical else 0)
        return -turned * _LINES_PER_NOTCH * pitch / _NOTCH

    def notches(self, event: QWheelEvent) -> int:
        """Whole steps of the wheel since the last ones, for zooming."""
        self._notches += event.angleDelta().y()
        steps = int(self._notches / _NOTCH)
        self._notches -= steps * _NOTCH
        return steps

    def _bar(self) -> QScrollBar:
        vertical = self._surface.direction.vertical
        return self._area.horizontalScrollBar() if vertical else self._area.verticalScrollBar()

    def _drag(self, value: int) -> None:
        flow, bar = self._surface.flow, self._bar()
        if self._following or flow is None or self.sender() is not bar:
            return
        if value == bar.maximum():
            self._surface.to_end()
        elif value == bar.minimum():
            self._surface.to_start()
        else:
            self._surface.scroll(value - round(flow.position))
        self._moved()
