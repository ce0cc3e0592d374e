"""The way through letters that jumps have left behind: back and forward, as in a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.ui.letter_view import LetterView
from reader.ui.sentences import sentence
from reader.ui.workspace import Workspace

_KEPT = 200


class Place(NamedTuple):
    """A letter, and the offset of the first character that is seen of it."""

    letter_id: str
    offset: int


class Trail:
    """Places that were left by a jump, the latest last, and those that going back has left."""

    def __init__(self) -> None:
        self._before: list[Place] = []
        self._after: list[Place] = []

    @property
    def leads_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._before)

    @property
    def leads_forward(self) -> bool:
        """Whether there is a place to go forward to."""
        return bool(self._after)

    def leave(self, place: Place) -> None:
        """Remember a place that a jump leaves; what going back has left is forgotten."""
        self._after.clear()
        _push(self._before, place)

    def back(self, here: Place | None, is_there: Callable[[str], bool]) -> Place | None:
        """The last place before `here`, in a letter that is still there; None where there is none."""
        return _passed(self._before, self._after, here, is_there)

    def forward(self, here: Place | None, is_there: Callable[[str], bool]) -> Place | None:
        """The place that going back has left last; None where there is none."""
        return _passed(self._after, self._before, here, is_there)


class History(QObject):
    """Remembers where jumps lead away from, in the letter that is open and from letter to letter."""

    changed = Signal()
    failed = Signal(str)

    def __init__(self, workspace: Workspace, view: LetterView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._reading, self._view = workspace, workspace.reading, view
        self.trail = Trail()
        self._going = self._arriving = False
        view.leaving_place.connect(self._leave)
        self._reading.leaving.connect(lambda: self._leave(view.place()))
        self._reading.letter_opened.connect(lambda _: self._arrive())

    def back(self) -> None:
        """Go where the last jump came from."""
        self._go(self.trail.back(self._here, self._is_there))

    def forward(self) -> None:
        """Go where going back has come from."""
        self._go(self.trail.forward(self._here, self._is_there))

    @property
    def _here(self) -> Place | None:
        letter_id = self._reading.letter_id
        return Place(letter_id, self._view.place()) if letter_id is not None else None

    def _leave(self, offset: int) -> None:
        letter_id = self._reading.letter_id
        if letter_id is None or self._going or self._arriving:
            return
        self.trail.leave(Place(letter_id, offset))
        self.changed.emit()

    def _arrive(self) -> None:
        """A letter that opens at a place is not left again by going to that place."""
        self._arriving = True
        QTimer.singleShot(0, self, self._stay)

    def _stay(self) -> None:
        self._arriving = False

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self._going = True
            try:
                self._show(place)
            except ReaderError as error:
                self.failed.emit(sentence(error))
            finally:
                self._going = False
        self.changed.emit()

    def _show(self, place: Place) -> None:
        if self._reading.letter_id == place.letter_id:
            self._view.go_to(place.offset, where=0)
        else:
            self._reading.open(place.letter_id, offset=place.offset)

    def _is_there(self, letter_id: str) -> bool:
        return letter_id == self._reading.letter_id or self._workspace.summary(letter_id) is not None


def _push(places: list[Place], place: Place) -> None:
    if not places or places[-1] != place:
        places.append(place)
        del places[:-_KEPT]


def _passed(
    source: list[Place], target: list[Place], here: Place | None, is_there: Callable[[str], bool]
) -> Place | None:
    """Take the last place from a list, and put `here` on the other one."""
    while source:
        place = source.pop()
        if place != here and is_there(place.letter_id):
            if here is not None:
                _push(target, here)
            return place
    return None
