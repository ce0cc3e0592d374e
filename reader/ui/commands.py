"""What can be undone: values before and after, handed to the workspace; no dialog, no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.annotations import Annotation

Pair = tuple[Annotation | None, Annotation | None]
_Decision = TypeVar("_Decision")


class ChangeAnnotations(QUndoCommand):
    """Annotations before and after; None where there is none.

    Commands with the same `session` (0: none) merge, so that typing a note is one step.
    """

    def __init__(self, apply: Callable[[list[Pair]], None], pairs: list[Pair], text: str, *, session: int = 0) -> None:
        super().__init__(text)
        self._apply = apply
        self._pairs = pairs
        self._session = session
        self._muted = False

    @property
    def ids(self) -> list[str]:
        """The ids of the annotations it changes."""
        return [pair.id for before, after in self._pairs if (pair := after or before) is not None]

    def leads_to(self, values: dict[str, Annotation | None], *, undone: bool = False) -> bool:
        """Whether doing it, or undoing it, gives the annotations these values."""
        results = [before if undone else after for before, after in self._pairs]
        return self.ids == list(values) and all(a is b for a, b in zip(results, values.values(), strict=True))

    def mute(self, is_muted: bool) -> None:
        """Let doing and undoing have no effect, for a change that was refused."""
        self._muted = is_muted

    def redo(self) -> None:
        """Put the values after the change."""
        if not self._muted:
            self._apply(self._pairs)

    def undo(self) -> None:
        """Put the values before the change."""
        if not self._muted:
            self._apply([(after, before) for before, after in self._pairs])

    def id(self) -> int:
        """The session as Qt's merge key, -1 for none."""
        return self._session or -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the later values of the same session and the same annotations."""
        if not isinstance(other, ChangeAnnotations) or other.id() != self.id() or other.ids != self.ids:
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


class ChangeDecisions(QUndoCommand, Generic[_Decision]):
    """Decisions of the reader before and after; None where there is none."""

    def __init__(
        self,
        apply: Callable[[ChangeDecisions[_Decision], list[tuple[_Decision | None, _Decision | None]]], None],
        pairs: list[tuple[_Decision | None, _Decision | None]],
        text: str,
    ) -> None:
        super().__init__(text)
        self._apply = apply
        self._pairs = pairs
        self._muted = False

    def mute(self, is_muted: bool) -> None:
        """Let doing and undoing have no effect, for a change that was refused."""
        self._muted = is_muted

    def redo(self) -> None:
        """Put the decisions after the change."""
        if not self._muted:
            self._apply(self, self._pairs)

    def undo(self) -> None:
        """Put the decisions before the change."""
        if not self._muted:
            self._apply(self, [(after, before) for before, after in self._pairs])

    def take_back(self, stack: QUndoStack) -> None:
        """Leave the stack as it was before this step, or its undoing, which the library refused."""
        index = stack.index()
        self.mute(True)
        if index < stack.count() and stack.command(index) is self:
            stack.redo()
            self.mute(False)
            return
        self.setObsolete(True)
        if index > 0 and stack.command(index - 1) is self:
            stack.undo()
