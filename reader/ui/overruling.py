"""The reader's decisions about words: made with undo, stored before they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.errors import ReaderError
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import BREADTH
from reader.text import Span
from reader.text.fold import fold
from reader.text.ids import new_id
from reader.ui.commands import ChangeDecisions
from reader.ui.reading import Reading
from reader.ui.workers import Worker

if TYPE_CHECKING:
    from reader.store import Library

OverridePair = tuple[Override | None, Override | None]


class Overruling(QObject):
    """Holds the decisions that concern the open letter; a change that the library refuses is taken back."""

    overrides_changed = Signal()

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
        self._known: dict[str, Override] = {}
        self._unanswered = 0
        reading.letter_opened.connect(lambda _: self._read(is_shown=False))
        reading.letter_closed.connect(self._forget)
        reading.noticed.connect(lambda: self._read(is_shown=True))

    def get(self, override_id: str) -> Override | None:
        """A decision that concerns the open letter."""
        return self._known.get(override_id)

    @property
    def letter_sender(self) -> str | None:
        """The sender of the open letter, as it is stored."""
        return self._reading.page.letter.sender if self._reading.page else None

    def decide(
        self, kind: OverrideKind, scope: Scope, span: Span, form: str, *, text: str, held: Override | None = None
    ) -> None:
        """Have the word at a span of the stored text shown as `form`; `text` names the step for undo.

        The same word decided again in the same scope takes the place of earlier decisions, and of `held`, the one that
        holds there now, unless that one reaches further.
        """
        page, letter_id = self._reading.page, self._reading.letter_id
        if page is None or letter_id is None:
            return
        made = Override(
            id=new_id(),
            kind=kind,
            scope=scope,
            word=page.stored(span),
            form=form,
            target=page.variant if kind is OverrideKind.CONVERSION else None,
            letter_id=letter_id if scope in {Scope.PLACE, Scope.LETTER} else None,
            span=span if scope is Scope.PLACE else None,
            sender=self.letter_sender if scope is Scope.SENDER else None,
            created=datetime.now(UTC),
        )
        earlier = [one for one in self._known.values() if _is_about(one, made)]
        if held is not None and held not in earlier and BREADTH[held.scope] <= BREADTH[scope]:
            earlier.append(held)
        kept = earlier[0] if earlier else None
        pairs: list[OverridePair] = [(kept, replace(made, id=kept.id) if kept else made)]
        self._push([*pairs, *((one, None) for one in earlier[1:])], text)

    def revoke(self, overrides: Iterable[Override], *, text: str) -> None:
        """Take decisions back."""
        pairs: list[OverridePair] = [(override, None) for override in overrides]
        if pairs:
            self._push(pairs, text)

    def take_in(self, changes: Iterable[tuple[Override | None, Override]], *, text: str) -> None:
        """Make many decisions, each in place of the one before it, None for none; all or nothing, as one step."""
        pairs: list[OverridePair] = [(before, after) for before, after in changes if before is not after]
        if pairs:
            self._push(pairs, text)

    def _push(self, pairs: list[OverridePair], text: str) -> None:
        self._undo.push(ChangeDecisions(self._apply, pairs, text))

    def _apply(self, command: ChangeDecisions[Override], pairs: Sequence[OverridePair]) -> None:
        kept = [after for _, after in pairs if after is not None]
        gone = [before.id for before, after in pairs if before is not None and after is None]
        # What is decided before this is stored knows of it already.
        self._known |= {one.id: one for one in kept if self._concerns(one)}
        for override_id in gone:
            self._known.pop(override_id, None)
        self._unanswered += 1
        library = self._library
        self._writes.submit(
            lambda: library().change_overrides(kept, gone),
            lambda _: self._answered(),
            lambda error: self._refused(command, error),
        )

    def _concerns(self, override: Override) -> bool:
        return override.letter_id in {None, self._reading.letter_id}

    def _answered(self) -> None:
        """Read what holds, once all is answered that was asked for."""
        self._unanswered -= 1
        if not self._unanswered:
            self._read(is_shown=True)

    def _refused(self, command: ChangeDecisions[Override], error: ReaderError) -> None:
        command.take_back(self._undo)
        self._writes.failed.emit(error)
        self._answered()

    def _forget(self) -> None:
        self._known.clear()

    def _read(self, *, is_shown: bool) -> None:
        """Read what concerns the open letter, and show the letter by it."""
        letter_id, library = self._reading.letter_id, self._library
        if letter_id is None:
            self.overrides_changed.emit()
            return

        def show(overrides: tuple[Override, ...]) -> None:
            if self._reading.letter_id != letter_id or self._unanswered:
                return
            is_new = set(overrides) != set(self._reading.orthography.overrides or ())
            self._known = {override.id: override for override in overrides}
            if is_shown and is_new:
                self._reading.obey(overrides)
            self.overrides_changed.emit()

        self._writes.submit(lambda: library().overrides(letter_id), show)


def _is_about(one: Override, other: Override) -> bool:
    """Whether two decisions are about the same word in the same scope and script.

    One that keeps a word from conversion is about every script; an emendation is about the stored text.
    """
    if _subject(one) != _subject(other) or not _is_same_person(one.sender, other.sender):
        return False
    return None in {one.target, other.target} or _family(one.target) == _family(other.target)


def _subject(one: Override) -> tuple[object, ...]:
    return one.word, one.scope, one.letter_id, one.span, one.kind is OverrideKind.EMENDATION


def _is_same_person(one: str | None, other: str | None) -> bool:
    return one == other or (one is not None and other is not None and fold(one) == fold(other))


def _family(target: Variant | None) -> tuple[bool, bool] | None:
    return None if target is None else (target.simplified, target.traditional)
