"""What the reader has decided about words, as it is read from the tables; a file of version 1 holds none."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store.connection import Run, layout, understanding
from reader.store.history import History
from reader.store.moments import from_number
from reader.text import Span
from reader.text.fold import forms

SINCE: Final = 2
"""The first version of the tables that holds overrides."""

_COLUMNS: Final = 'id, kind, scope, word, form, target, letter_id, start, "end", sender, created'
_OF_LETTERS: Final = "removed IS NULL AND letter_id = ?"
_OF_OTHERS: Final = "removed IS NULL AND letter_id IS NULL AND (sender IS NULL OR sender IN ({names}))"
_EMENDING: Final = """
    removed IS NULL AND kind IN (?, ?) AND EXISTS (SELECT 1 FROM override WHERE kind = ? AND removed IS NULL)
"""
_SENDERS: Final = """
    SELECT DISTINCT sender FROM override WHERE letter_id IS NULL AND sender IS NOT NULL AND removed IS NULL
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideRevision:
    """One change of an override: `before` is None where it was made, `after` where it was taken back."""

    override_id: str
    before: Override | None
    after: Override | None
    made: datetime


def read_overrides(run: Run) -> tuple[Override, ...]:
    """All that were not taken back, in the order in which they were made."""
    return _read(run, "removed IS NULL", ())


def read_override(run: Run, override_id: str) -> Override | None:
    """One, None where there is none or it was taken back."""
    return next(iter(_read(run, "id = ? AND removed IS NULL", (override_id,))), None)


def read_emending(run: Run) -> tuple[Override, ...]:
    """The emendations, with the protections that may keep them off; nothing where there is no emendation."""
    emendation, protection = OverrideKind.EMENDATION, OverrideKind.PROTECTION
    return _read(run, _EMENDING, (emendation, protection, emendation))


def read_own(run: Run, letter_id: str | None) -> tuple[Override, ...]:
    """Those of one letter and its places; those of senders and everywhere for None."""
    return _read(run, "letter_id IS ? AND removed IS NULL", (letter_id,))


def read_concerning(run: Run, letter_id: str, sender: str | None) -> tuple[Override, ...]:
    """Those that hold in a letter: its own, those of its sender in whatever script he is named, those of all."""
    return _read(run, *_concerning(run, letter_id, sender)) if _are_kept(run) else ()


def read_touching(run: Run, letter_id: str, sender: str | None, text: str) -> tuple[Override, ...]:
    """Those of them whose words can stand in `text`, a slice of the letter."""
    if not _are_kept(run):
        return ()
    where, values = _concerning(run, letter_id, sender)
    characters = set(text)
    # A whole dictionary may have been taken in: for its other words the first paint reads no row and makes no value.
    rows = run(f"SELECT rowid, word FROM override WHERE {where}", values)  # noqa: S608
    found = [str(number) for number, word in rows if characters.issuperset(word)]
    return _read(run, f"rowid IN ({','.join(found)})", ())


def read_history(run: Run, override_id: str) -> tuple[OverrideRevision, ...]:
    """All changes of one override, oldest first."""
    changes = _HISTORY.read(run, override_id) if _are_kept(run) else ()
    return tuple(
        OverrideRevision(override_id=override_id, before=each.before, after=each.after, made=each.made)
        for each in changes
    )


def read_last(run: Run, override_id: str) -> Override | None:
    """An override as its last change left it, None where that cannot be told."""
    return _HISTORY.last(run, override_id)


def to_json(override: Override) -> str:
    """An override as it is kept in the history."""
    record = asdict(override) | {"created": override.created.isoformat()}
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Override:
    """The override that `to_json` wrote; raises ValueError, TypeError or LookupError for anything else."""
    record = json.loads(text)
    return Override(
        id=record["id"],
        kind=OverrideKind(record["kind"]),
        scope=Scope(record["scope"]),
        word=record["word"],
        form=record["form"],
        target=record["target"] and Variant(record["target"]),
        letter_id=record["letter_id"],
        span=record["span"] and Span(**record["span"]),
        sender=record["sender"],
        created=datetime.fromisoformat(record["created"]),
    )


_HISTORY: Final = History("override_revision", "override_id", from_json)


def _are_kept(run: Run) -> bool:
    return layout(run) >= SINCE


def _read(run: Run, where: str, values: Sequence[object]) -> tuple[Override, ...]:
    if not _are_kept(run):
        return ()
    rows = run(f"SELECT {_COLUMNS} FROM override WHERE {where} ORDER BY created, id", tuple(values))  # noqa: S608
    with understanding():
        return tuple(map(_override, rows))


def _override(row: Sequence[Any]) -> Override:
    start, end = row[7], row[8]
    return Override(
        id=row[0],
        kind=OverrideKind(row[1]),
        scope=Scope(row[2]),
        word=row[3],
        form=row[4],
        target=None if row[5] is None else Variant(row[5]),
        letter_id=row[6],
        span=None if start is None else Span(start, end),
        sender=row[9],
        created=from_number(row[10]),
    )


def _concerning(run: Run, letter_id: str, sender: str | None) -> tuple[str, tuple[object, ...]]:
    """The condition of a statement, with its values."""
    names = _alike(sender, [name for (name,) in run(_SENDERS, ())]) if sender else []
    others = _OF_OTHERS.format(names=",".join("?" * len(names)))
    return f"({_OF_LETTERS} OR {others})", (letter_id, *names)


def _alike(sender: str, names: Iterable[str]) -> list[str]:
    """Those of the names that differ from the sender's in script or variant at most."""
    same_length = [name for name in names if len(name) == len(sender)]
    if not any(name != sender for name in same_length):
        return same_length
    members = forms(sender)
    return [name for name in same_length if all(map(frozenset.__contains__, members, name))]
