"""Milliseconds until a widget is painted; actions that take turns, so that a busy moment hits all alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

ROUNDS = 9
_PATIENCE = 120
"""Seconds after which no painting is waited for any more."""


class Painting(QObject):
    """Counts how often the ground of a view is painted."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every event of the ground."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)

    def after(self, action: Callable[[], object]) -> float:
        """Milliseconds of an action until the ground has been painted as the event loop paints it."""
        before, begun = self.count, time.perf_counter()
        action()
        while self.count == before:
            QApplication.processEvents()
            assert time.perf_counter() - begun < _PATIENCE, "nothing was painted"
        return (time.perf_counter() - begun) * 1_000


def timed(action: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1_000


def medians(*actions: Callable[[], float], rounds: int = ROUNDS) -> list[float]:
    """The median of what each action measures."""
    return [statistics.median(values) for values in _turns(actions, rounds)]


def best(*actions: Callable[[], float], rounds: int = ROUNDS) -> list[float]:
    """The least of what each action measures: what is left when nothing else is in the way."""
    return [min(values) for values in _turns(actions, rounds)]


def p99(values: Sequence[float]) -> float:
    """The value that one in a hundred exceeds."""
    return sorted(values)[-max(2, len(values) // 100) - 1] if len(values) > 2 else max(values)


def _turns(actions: Sequence[Callable[[], float]], rounds: int) -> list[tuple[float, ...]]:
    return list(zip(*[[action() for action in actions] for _ in range(rounds)], strict=True))
