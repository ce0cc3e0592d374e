"""What can be undone: values before and after, handed to the workspace; no dialog, no widget."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from reader.annotations import Annotation

Pair = tuple[Annotation | None, Annotation | None]


class ChangeAnnotations(QUndoCommand):
    """Annotations before and after; None where there is none.

    Commands with the same `session` (0: none) merge, so that typing a note is one step.
    """

    def __init__(self, apply: Callable[[list[Pair]], None], pairs: list[Pair], text: str, *, session: int = 0) -> None:
        super().__init__(text)
        self._apply = apply
        self._pairs = pairs
        self._session = session

    def redo(self) -> None:
        """Put the values after the change."""
        self._apply(self._pairs)

    def undo(self) -> None:
        """Put the values before the change."""
        self._apply([(after, before) for before, after in self._pairs])

    def id(self) -> int:
        """The session as Qt's merge key, -1 for none."""
        return self._session or -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the later values of the same session."""
        if not isinstance(other, ChangeAnnotations) or other.id() != self.id():
            return False
        self._pairs = [(before, later) for (before, _), (_, later) in zip(self._pairs, other._pairs, strict=True)]
        return True


class MoveToBin(QUndoCommand):
    """Letters that go to the bin, or come back from it where `binned` is False."""

    def __init__(
        self, apply: Callable[[tuple[str, ...], bool], None], ids: tuple[str, ...], text: str, *, binned: bool
    ) -> None:
        super().__init__(text)
        self._apply = apply
        self._ids = ids
        self._binned = binned

    def redo(self) -> None:
        """Move the letters."""
        self._apply(self._ids, self._binned)

    def undo(self) -> None:
        """Move them back."""
        self._apply(self._ids, not self._binned)
