"""What a person has put right in letters, as it is read from the tables; older files hold none."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from reader.letters.amendment import Amendment, AmendmentKind
from reader.store.connection import Run, layout, understanding
from reader.store.history import History
from reader.text import Span

SINCE: Final = 3
"""The first version of the tables that holds amendments."""

_COLUMNS: Final = 'id, kind, name, start, "end", value'


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentRevision:
    """One change of an amendment: `before` is None where it was made, `after` where it was taken back."""

    amendment_id: str
    before: Amendment | None
    after: Amendment | None
    made: datetime


def read_amendments(run: Run, letter_id: str) -> tuple[Amendment, ...]:
    """Those of a letter that were not taken back, in the order in which they were first made."""
    return _read(run, "letter_id = ? AND removed IS NULL ORDER BY number", letter_id)


def read_amendment(run: Run, amendment_id: str) -> Amendment | None:
    """One, None where there is none or it was taken back."""
    return next(iter(_read(run, "id = ? AND removed IS NULL", amendment_id)), None)


def read_history(run: Run, amendment_id: str) -> tuple[AmendmentRevision, ...]:
    """All changes of one amendment, oldest first."""
    changes = _HISTORY.read(run, amendment_id) if layout(run) >= SINCE else ()
    return tuple(
        AmendmentRevision(amendment_id=amendment_id, before=each.before, after=each.after, made=each.made)
        for each in changes
    )


def read_last(run: Run, amendment_id: str) -> Amendment | None:
    """An amendment as its last change left it, None where that cannot be told."""
    return _HISTORY.last(run, amendment_id)


def to_json(amendment: Amendment) -> str:
    """An amendment as it is kept in the history."""
    return json.dumps(asdict(amendment), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Amendment:
    """The amendment that `to_json` wrote; raises ValueError, TypeError or LookupError for anything else."""
    record = json.loads(text)
    return Amendment(
        id=record["id"],
        kind=AmendmentKind(record["kind"]),
        name=record["name"],
        span=record["span"] and Span(**record["span"]),
        value=record["value"],
    )


_HISTORY: Final = History("amendment_revision", "amendment_id", from_json)


def _read(run: Run, where: str, key: str) -> tuple[Amendment, ...]:
    if layout(run) < SINCE:
        return ()
    rows = run(f"SELECT {_COLUMNS} FROM amendment WHERE {where}", (key,))  # noqa: S608  `where` is one of two constants
    with understanding():
        return tuple(map(_amendment, rows))


def _amendment(row: Sequence[Any]) -> Amendment:
    amendment_id, kind, name, start, end, value = row
    return Amendment(
        id=amendment_id,
        kind=AmendmentKind(kind),
        name=name,
        span=None if start is None else Span(start, end),
        value=value,
    )
