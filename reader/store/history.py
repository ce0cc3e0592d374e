"""What was kept with every change: what there was before and after it, as JSON, oldest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Generic, TypeVar

from reader.store.connection import Run, understanding
from reader.store.moments import from_number

Value = TypeVar("Value")

_CHANGES: Final = "SELECT before, after, made FROM {table} WHERE {subject} = ? ORDER BY number"
_LAST: Final = "SELECT after FROM {table} WHERE {subject} = ? ORDER BY number DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Change(Generic[Value]):
    """One change: `before` is None where something was made, `after` where it was taken back."""

    before: Value | None
    after: Value | None
    made: datetime


@dataclass(frozen=True, slots=True)
class History(Generic[Value]):
    """The changes in a table, found by the column `subject`; `from_json` raises ValueError, TypeError, LookupError."""

    table: str
    subject: str
    from_json: Callable[[str], Value]

    def read(self, run: Run, key: str) -> Iterator[Change[Value]]:
        """All changes of what `key` names."""
        for before, after, made in run(_CHANGES.format(table=self.table, subject=self.subject), (key,)):
            with understanding():
                change = Change(before and self.from_json(before), after and self.from_json(after), from_number(made))
            yield change

    def last(self, run: Run, key: str) -> Value | None:
        """What the last change left, None where that cannot be told."""
        for (after,) in run(_LAST.format(table=self.table, subject=self.subject), (key,)):
            try:
                return self.from_json(after)
            except (ValueError, TypeError, LookupError):
                return None
        return None
