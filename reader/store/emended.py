"""The texts of letters as the reader has emended them, for search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import Overrides
from reader.text import OffsetMap, Span
from reader.text.fold import fold


class Emendations:
    """The emendations of a library, and the protections that keep them off, found by letter."""

    def __init__(self, emending: Iterable[Override]) -> None:
        self._made: dict[tuple[str | None, str | None], Overrides] = {}
        self._everywhere: list[Override] = []
        self._by_letter: defaultdict[str, list[Override]] = defaultdict(list)
        self._by_sender: defaultdict[str, list[Override]] = defaultdict(list)
        for one in emending:
            if one.letter_id is not None:
                self._by_letter[one.letter_id].append(one)
            elif one.scope is Scope.SENDER:
                self._by_sender[fold(one.sender or "")].append(one)
            else:
                self._everywhere.append(one)

    def of(self, letter_id: str, sender: str | None) -> Overrides:
        """Those that hold in a letter."""
        folded = fold(sender) if sender and self._by_sender else ""
        own, of_sender = self._by_letter.get(letter_id, ()), self._by_sender.get(folded, ())
        # Most letters have none of their own: what is made for one of them is good for the next.
        key = (letter_id if own else None, folded if of_sender else None)
        if key not in self._made:
            self._made[key] = Overrides([*own, *of_sender, *self._everywhere])
        return self._made[key]


def emended(text: str, overrides: Overrides) -> tuple[str, OffsetMap] | None:
    """The text of a whole letter with its emendations, and the map to it; None where none of them holds."""
    words = {one.word for one in overrides if one.kind is OverrideKind.EMENDATION and one.word in text}
    if not words:
        return None
    lines: list[str] = []
    blocks: list[tuple[Span, Span]] = []
    start = size = 0
    # Line by line, as no emendation reaches over the end of a line: most lines have none of the words.
    for stored in text.split("\n"):
        line = stored
        if any(word in stored for word in words):
            line, offsets, _ = overrides.emended(stored, start)
            blocks += ((source.shifted(start), target.shifted(size)) for source, target in offsets.blocks)
        lines.append(line)
        start += len(stored) + 1
        size += len(line) + 1
    return "\n".join(lines), OffsetMap(blocks)
