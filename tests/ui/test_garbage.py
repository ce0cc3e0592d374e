"""Garbage is collected on the window's thread, however much the workers make, and does not wait for ever."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.garbage import Garbage

MANY = 2_500
"""More values than Python makes without looking for garbage."""


class Cycle:
    """Garbage that only a collection finds; tells on which thread it was found."""

    ends: list[threading.Thread]

    def __init__(self, ends: list[threading.Thread]) -> None:
        self.ends = ends
        self.itself = self

    def __del__(self) -> None:
        self.ends.append(threading.current_thread())


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    assert qapp
    gc.collect()
    found = QObject()
    yield found
    found.deleteLater()
    QApplication.sendPostedEvents(found, QEvent.Type.DeferredDelete)


def fill() -> list[list[int]]:
    """Values that stay, enough of them to have garbage looked for."""
    return [[number] for number in range(MANY)]


def test_what_a_worker_leaves_behind_is_collected_on_the_thread_of_the_window(parent: QObject, qtbot: QtBot) -> None:
    Garbage(parent, lambda: True)
    ends: list[threading.Thread] = []

    def work() -> None:
        Cycle(ends)
        for _ in range(20):
            fill()

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert not ends
    kept = fill()
    qtbot.waitUntil(lambda: bool(ends))
    assert kept
    assert ends == [threading.main_thread()]


def test_nothing_is_looked_through_where_little_was_made(parent: QObject) -> None:
    garbage = Garbage(parent, lambda: False)
    ends: list[threading.Thread] = []
    gc.collect()
    Cycle(ends)
    garbage.collect()
    assert not ends


@pytest.mark.parametrize(("generation", "looks"), [(0, 1), (1, 11), (2, 130)])
def test_garbage_of_every_age_is_found(parent: QObject, generation: int, looks: int) -> None:
    garbage = Garbage(parent, lambda: False)
    ends: list[threading.Thread] = []
    grow_old(Cycle(ends), generation)
    look(garbage, looks)
    assert ends


def test_what_is_older_waits_while_workers_are_busy_but_not_for_ever(parent: QObject) -> None:
    busy = [True]
    garbage = Garbage(parent, lambda: busy[0])
    ends: list[threading.Thread] = []
    grow_old(Cycle(ends), 1)
    look(garbage, 100)
    assert not ends
    look(garbage, 110)
    assert len(ends) == 1
    grow_old(Cycle(ends), 1)
    busy[0] = False
    look(garbage, 11)
    assert len(ends) == 2


def look(garbage: Garbage, times: int) -> None:
    """Have garbage looked for so often, with enough made each time."""
    kept = []
    for _ in range(times):
        kept.append(fill())
        garbage.collect()


def grow_old(_value: object, generation: int) -> None:
    """Let a value live through as many collections as bring it into a generation."""
    for age in range(generation):
        gc.collect(age)
