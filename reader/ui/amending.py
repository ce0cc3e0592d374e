"""What the reader says of letters' parts: made with undo, stored, then shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.errors import ReaderError
from reader.letters.amendment import Amendment, AmendmentKind
from reader.ui.commands import ChangeDecisions
from reader.ui.reading import Reading
from reader.ui.workers import Worker

if TYPE_CHECKING:
    from reader.letters import Letter
    from reader.store import Library

_Pair = tuple[Amendment | None, Amendment | None]


class Amending(QObject):
    """Changes what is recognised in any letter of the library; a change that the library refuses is taken back."""

    amended = Signal(str)
    """The letter whose parts are others now, and stored; or as they were, where that was refused."""

    def __init__(
        self,
        reading: Reading,
        writes: Worker,
        library: Callable[[], Library],
        undo: QUndoStack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading, self._writes, self._library, self._undo = reading, writes, library, undo

    def say(
        self,
        letter_id: str,
        said: Sequence[Amendment],
        *,
        text: str,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Say something of a letter, each in place of what was said of the same before; `text` names the step.

        `then` is called when the step can be undone.
        """

        def push(known: tuple[Amendment, ...]) -> None:
            # What is said last wins by its place: it is a new amendment, not the earlier one with another value.
            gone: list[_Pair] = [(one, None) for one in known if any(_is_about_the_same(one, made) for made in said)]
            self._push(letter_id, [*gone, *((None, made) for made in said)], text)
            then()

        self._known(letter_id, push)

    def forget(
        self, letter_id: str, kinds: frozenset[AmendmentKind], *, text: str, then: Callable[[], None] = lambda: None
    ) -> None:
        """Take back all that was said of a letter in these kinds, so that the rules decide again.

        `then` is called when the step can be undone; not where nothing was said.
        """

        def push(known: tuple[Amendment, ...]) -> None:
            pairs: list[_Pair] = [(one, None) for one in known if one.kind in kinds]
            self._push(letter_id, pairs, text)
            if pairs:
                then()

        self._known(letter_id, push)

    def _known(self, letter_id: str, then: Callable[[tuple[Amendment, ...]], None]) -> None:
        library = self._library
        self._writes.submit(lambda: library().amendments(letter_id), then)

    def _push(self, letter_id: str, pairs: list[_Pair], text: str) -> None:
        if pairs:
            self._undo.push(
                ChangeDecisions(lambda command, changes: self._apply(letter_id, command, changes), pairs, text)
            )

    def _apply(self, letter_id: str, command: ChangeDecisions[Amendment], pairs: list[_Pair]) -> None:
        kept = [after for _, after in pairs if after is not None]
        gone = [before.id for before, after in pairs if before is not None and after is None]
        library = self._library

        def show(letter: Letter) -> None:
            if self._reading.letter_id == letter_id:
                self._reading.show_structure(letter)
            self.amended.emit(letter_id)

        def refuse(error: ReaderError) -> None:
            command.take_back(self._undo)
            self._writes.failed.emit(error)
            self.amended.emit(letter_id)

        self._writes.submit(lambda: library().change_amendments(letter_id, kept, gone), show, refuse)


def _is_about_the_same(one: Amendment, other: Amendment) -> bool:
    """Whether one takes the other's place: a field or part is said once, a stretch once.

    Title and date are field and part: whichever is said last.
    """
    if one.name != other.name:
        return False
    if one.kind is not other.kind:
        return {one.kind, other.kind} == {AmendmentKind.FIELD, AmendmentKind.PART}
    return one.kind in {AmendmentKind.FIELD, AmendmentKind.PART} or one.span == other.span
