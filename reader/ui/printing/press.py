"""Pages composed and painted one by one, for the preview; everything here runs on one thread, that of its fonts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from reader.ui.printing.composing import Compositor
from reader.ui.printing.leaf import Leaf
from reader.ui.printing.painting import LeafPainter

MOST = 400
"""Pages that are composed for the preview at most, unless a later one is asked for."""

_AT_ONCE = 8


class Proof(NamedTuple):
    """A painted page; `pages` are known so far, `is_all` tells whether there are no more."""

    image: QImage
    number: int
    pages: int
    is_all: bool


class Press:
    """One composition; lives on the worker's thread alone, where its fonts belong."""

    def __init__(self, make: Callable[[], Compositor]) -> None:
        self._make: Callable[[], Compositor] | None = make
        self._compositor: Compositor | None = None
        self._coming: Iterator[Leaf] = iter(())
        self._leaves: list[Leaf] = []
        self._is_all = False

    def pull(self, number: int, size: QSize) -> Proof:
        """The page with a number, the last one if there are fewer, painted to fit a size in pixels."""
        while len(self._leaves) <= number and self._compose():
            pass
        number = min(number, len(self._leaves) - 1)
        return Proof(self._paint(number, size), number, len(self._leaves), self._is_all)

    def count(self) -> tuple[int, bool]:
        """Compose some more pages; how many there are, and whether that is all or enough."""
        is_over = not self._compose()
        return len(self._leaves), is_over or len(self._leaves) >= MOST

    def end(self) -> None:
        """Let go of everything."""
        self._compositor, self._coming = None, iter(())

    def _compose(self) -> bool:
        """Compose some pages; whether there may be more."""
        if self._make is not None:
            self._compositor = self._make()
            self._coming, self._make = self._compositor.leaves(), None
        for _ in range(_AT_ONCE):
            leaf = next(self._coming, None)
            if leaf is None:
                self._is_all = True
                return False
            self._leaves.append(leaf)
        return True

    def _paint(self, number: int, size: QSize) -> QImage:
        compositor = self._compositor
        if compositor is None:
            return QImage()
        sheet = compositor.area.sheet
        fitting = sheet.scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        image = QImage(fitting, QImage.Format.Format_RGB32)
        image.fill(compositor.look.palette.paper)
        painter = QPainter(image)
        painter.scale(fitting.width() / sheet.width(), fitting.height() / sheet.height())
        LeafPainter(painter, compositor).paint(self._leaves[number], len(self._leaves))
        painter.end()
        return image
