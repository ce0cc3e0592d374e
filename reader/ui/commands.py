"""What can be undone: values before and after, handed to the workspace; no dialog, no widget."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from reader.annotations import Annotation
from reader.script.override import Override

Pair = tuple[Annotation | None, Annotation | None]
OverridePair = tuple[Override | None, Override | None]


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


class ChangeOverrides(QUndoCommand):
    """Decisions about words before and after; None where there is none."""

    def __init__(
        self, apply: Callable[[ChangeOverrides, list[OverridePair]], None], pairs: list[OverridePair], text: str
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
