"""The scroll bar that follows the flow, and the wheel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from reader.ui.letter_view.surface import Surface

_NOTCH = 120
_LINES_PER_NOTCH = 3
_UNRELIABLE = frozenset({"xcb"})
"""Platforms whose pixels of a turn are those of some drivers only."""


class Bars(QObject):
    """Keeps the bar of a view in step with its surface; calls `moved` after a user has moved the page."""

    def __init__(self, area: QAbstractScrollArea, surface: Surface, moved: Callable[[], None]) -> None:
        super().__init__(area)
        self._area = area
        self._surface = surface
        self._moved = moved
        self._following = False
        self._notches = 0
        self._parts = 0  # of a pixel, so many as a notch has
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

    def wheel(self, event: QWheelEvent) -> int:
        """How many pixels of the flow a wheel or touchpad asks for; what is less than one is kept for the next."""
        pixels = event.pixelDelta()
        if pixels.isNull() or QGuiApplication.platformName() in _UNRELIABLE:
            flow = self._surface.flow
            parts = self._along(event.angleDelta()) * _LINES_PER_NOTCH * (flow.typesetter.pitch if flow else 0)
        else:
            parts = self._along(pixels) * _NOTCH
        if parts * self._parts < 0 or event.phase() is Qt.ScrollPhase.ScrollBegin:
            self._parts = 0
        self._parts += parts
        whole = int(self._parts / _NOTCH)
        self._parts -= whole * _NOTCH
        return whole

    def notches(self, event: QWheelEvent) -> int:
        """Whole steps of the wheel since the last ones, for zooming; what runs on by itself does not zoom."""
        if event.phase() is Qt.ScrollPhase.ScrollMomentum:
            return 0
        self._notches += event.angleDelta().y()
        steps = int(self._notches / _NOTCH)
        self._notches -= steps * _NOTCH
        return steps

    def _along(self, delta: QPoint) -> int:
        """How far a turn leads on in the flow; on a vertical page sideways too, whichever it was turned more."""
        if self._surface.direction.vertical and abs(delta.x()) > abs(delta.y()):
            return delta.x()
        return -delta.y()

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
