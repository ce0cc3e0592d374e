"""User dictionaries of OpenCC: taken into a library, written from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from reader.export import replace_file
from reader.letters import read
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import holds_for
from reader.script.user_dictionary import Written, from_text, overrides_from, to_text
from reader.store import Library
from reader.store.place import refuse_library


@dataclass(frozen=True, slots=True, kw_only=True)
class DictionaryResult:
    """How many words of a dictionary are new, now have another form, or were decided like this before."""

    imported: int
    replaced: int
    duplicate: int


def import_dictionary(
    library: Library, path: Path, *, target: Variant, encoding: str | None = None
) -> DictionaryResult:
    """Take in a user dictionary of OpenCC for texts shown in `target`, all of it or nothing. Raises ReaderError."""
    changes = dictionary_changes(library, path, target=target, encoding=encoding)
    library.save_overrides(after for before, after in changes if before is not after)
    fresh = sum(before is None for before, _ in changes)
    same = sum(before is after for before, after in changes)
    return DictionaryResult(imported=fresh, replaced=len(changes) - fresh - same, duplicate=same)


def dictionary_changes(
    library: Library, path: Path, *, target: Variant, encoding: str | None = None
) -> tuple[tuple[Override | None, Override], ...]:
    """What `import_dictionary` makes of each word: the decision before, None for a new one, and after it.

    Both are one object for a word that was decided like this before.
    """
    known = {one.word: one for one in library.overrides() if _is_in_place_of(one, target)}
    decided = overrides_from(from_text(read(path, encoding=encoding).text), target)
    return tuple((before := known.get(one.word), _replaced(before, one)) for one in decided)


def export_dictionary(library: Library, target: Variant, *, out: Path) -> Written:
    """Write a user dictionary of OpenCC to `out`, which is replaced whole or not at all. Raises ReaderError."""
    written = dictionary_of(library, target)
    refuse_library(out, library.path)
    replace_file(out, written.text.encode())
    return written


def dictionary_of(library: Library, target: Variant) -> Written:
    """What `export_dictionary` writes; what was decided for one place is left out, as it is not meant for others."""
    decided = [one for one in library.overrides() if one.kind is not OverrideKind.EMENDATION]
    placed = (one for one in decided if one.scope is Scope.PLACE and holds_for(one, target))
    written = to_text((one for one in decided if one.scope is not Scope.PLACE), target)
    return Written(written.text, (*written.left_out, *placed))


def _is_in_place_of(override: Override, target: Variant) -> bool:
    """Whether an override says the same of all letters as an entry of a dictionary for `target`."""
    return (
        override.scope is Scope.EVERYWHERE
        and override.kind is not OverrideKind.EMENDATION
        and override.target in {None, target}
    )


def _replaced(before: Override | None, made: Override) -> Override:
    """What is kept of a decision that is made anew."""
    if before is None:
        return made
    return before if (before.form, before.target) == (made.form, made.target) else replace(made, id=before.id)
