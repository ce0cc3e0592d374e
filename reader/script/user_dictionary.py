"""The reader's decisions as an OpenCC user dictionary: on each line a word, a tab, and the form it takes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final, NamedTuple

from reader.errors import EntryIncomplete, EntryRepeated, EntryTooLong, EntryUnreadable, EntryWithoutTab
from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import BREADTH, closeness, form_for, holds_for
from reader.script.variants import Variant
from reader.text import new_id

_LONGEST: Final = 200
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_BOM: Final = "\ufeff"
_NO_TEXT: Final = re.compile("[\0\ud800-\udfff]")


class Entry(NamedTuple):
    """A word with the form it takes, as line number `line` of a file gives it, counted from 1."""

    word: str
    form: str
    line: int


class Written(NamedTuple):
    """The text of a dictionary, with the decisions that it cannot hold.

    Those are the ones that give a word another form than a wider decision does, and those whose words the format
    cannot express.
    """

    text: str
    left_out: tuple[Override, ...]


def to_text(overrides: Iterable[Override], target: Variant) -> Written:
    """The conversions and protections that have a say in `target`, one word a line, sorted.

    Of decisions about the same word the one that reaches furthest is written, then the one that was made for the
    nearest variant, then the latest; forms are written as the standard of `target` writes them.
    """
    decided = [one for one in overrides if one.kind is not OverrideKind.EMENDATION and holds_for(one, target)]
    decided.sort(
        key=lambda one: (one.word, -BREADTH[one.scope], closeness(one, target), -one.created.timestamp(), one.id)
    )
    written: dict[str, str] = {}
    left_out: list[Override] = []
    for one in decided:
        form = form_for(one, target)
        if not _can_be_written(one.word, form) or written.setdefault(one.word, form) != form:
            left_out.append(one)
    return Written("".join(f"{word}\t{form}\n" for word, form in written.items()), tuple(left_out))


def from_text(text: str) -> tuple[Entry, ...]:
    """The entries of a dictionary in the order of its lines; of several forms the first, as OpenCC takes it.

    Blank lines and those that begin with # are passed over. Raises EntryWithoutTab, EntryIncomplete, EntryTooLong,
    EntryUnreadable, EntryRepeated: one wrong line spoils the whole file.
    """
    found: dict[str, Entry] = {}
    for entry in _entries(text.removeprefix(_BOM)):
        known = found.setdefault(entry.word, entry)
        if known.form != entry.form:
            raise EntryRepeated(word=entry.word, first=known.line, line=entry.line)
    return tuple(found.values())


def overrides_from(entries: Iterable[Entry], target: Variant) -> tuple[Override, ...]:
    """Decisions that hold everywhere: what a word is shown as in `target`, protection where it is the word itself."""
    created = datetime.now(UTC)
    return tuple(_override(entry, target, created) for entry in entries)


def _override(entry: Entry, target: Variant, created: datetime) -> Override:
    protects = entry.form == entry.word
    return Override(
        id=new_id(),
        kind=OverrideKind.PROTECTION if protects else OverrideKind.CONVERSION,
        scope=Scope.EVERYWHERE,
        word=entry.word,
        form=entry.form,
        target=None if protects else target,
        created=created,
    )


def _entries(text: str) -> Iterator[Entry]:
    for number, line in enumerate(_LINE_END.split(text), start=1):
        if line.strip() and not line.startswith("#"):
            yield _entry(line, number)


def _entry(line: str, number: int) -> Entry:
    if _NO_TEXT.search(line):
        raise EntryUnreadable(line=number)
    word, *forms = line.split("\t")
    if len(forms) != 1:
        raise EntryWithoutTab(line=number)
    form = forms[0].partition(" ")[0]
    if not word.strip() or not form.strip():
        raise EntryIncomplete(line=number)
    if max(len(word), len(form)) > _LONGEST:
        raise EntryTooLong(line=number, limit=_LONGEST)
    return Entry(word, form, number)


def _can_be_written(word: str, form: str) -> bool:
    """Whether a line of these two is read back as the same two."""
    if word.startswith(("#", _BOM)) or _LINE_END.search(word + form):
        return False
    try:
        return _entry(f"{word}\t{form}", 1)[:2] == (word, form)
    except (EntryIncomplete, EntryTooLong, EntryUnreadable, EntryWithoutTab):
        return False
