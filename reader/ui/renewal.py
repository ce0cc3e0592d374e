"""Letters that older rules have looked through are looked through anew, one by one behind the window."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from reader.letters import Letter
    from reader.ui.workspace import Workspace

_PAUSE_MS = 5
"""Between two letters, so that what the reader asks for meanwhile comes first."""


class Renewal(QObject):
    """Begins when the library is there; what a person has put right stays, and the open letter comes first."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._waiting: deque[str] = deque()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._next)
        workspace.library_ready.connect(self._begin)

    def _begin(self) -> None:
        library = self._workspace.library
        self._workspace.tasks.submit(lambda: library().outdated(), self._take)

    def _take(self, ids: tuple[str, ...]) -> None:
        opened = self._workspace.reading.letter_id
        self._waiting.extend(sorted(ids, key=lambda letter_id: letter_id != opened))
        self._next()

    def _next(self) -> None:
        if not self._waiting or self._workspace.closed:
            return
        letter_id, library = self._waiting.popleft(), self._workspace.library
        self._workspace.tasks.submit(
            lambda: library().letter(letter_id),
            lambda letter: self._show(letter_id, letter),
            lambda _: self._go_on(),  # a letter that is gone, or damaged, is told of when it is opened
        )

    def _show(self, letter_id: str, letter: Letter) -> None:
        if self._workspace.reading.letter_id == letter_id:
            self._workspace.reading.show_structure(letter)
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._pause.start()
        else:
            self._workspace.reload()
