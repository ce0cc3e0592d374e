"""Which letter of a library a note of another program is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from reader.annotations import Anchor, locate
from reader.errors import LetterMissing
from reader.export.incoming import Clues, Offered
from reader.export.iris import id_of
from reader.letters import Letter
from reader.store import Library
from reader.tasks.offered_anchor import offered_anchor
from reader.text.fold import fold

_ENOUGH: Final = 12
"""Characters of quote and context that must agree where nothing but words tells which letter is meant."""

_SAMPLES: Final = 3
_NONE: Final = "nothing in it names a letter of this library, and no letter has its words: say which one is meant"
_SEVERAL: Final = "it may be about several letters of this library: say which one is meant"
_BINNED: Final = "its letter is in the bin"


class Lookup:
    """Finds letters by clues; keeps what it has learnt of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._titles: dict[str, list[str]] | None = None
        self._names: dict[str, list[str]] = {}
        self._last: tuple[str, Letter] | None = None

    def letter(self, letter_id: str) -> Letter:
        """A letter, kept until another is asked for; raises LetterMissing."""
        if self._last is None or self._last[0] != letter_id:
            self._last = (letter_id, self._library.letter(letter_id))
        return self._last[1]

    def letter_of(self, clues: Clues, offered: Sequence[Offered]) -> tuple[str, bool] | str:
        """The id of the letter that notes with the same clues are about, or why it cannot be told.

        The id comes with whether it is certain that the notes were made on this very text.
        """
        certain = self._named(clues) or self._same_text(clues)
        if certain is not None:
            return _BINNED if self._library.summary(certain).binned else (certain, True)
        for candidates, enough in ((self._titled(clues), 1), (self._worded(offered), _ENOUGH)):
            holding = [key for key in candidates if self._holds(key, offered, enough)]
            if holding:
                return (holding[0], False) if len(holding) == 1 else _SEVERAL
        return _NONE

    def _named(self, clues: Clues) -> str | None:
        keys = filter(None, map(id_of, clues.iris))
        return next((key for key in keys if self._is_there(key)), None)

    def _is_there(self, letter_id: str) -> bool:
        try:
            self._library.summary(letter_id)
        except LetterMissing:
            return False
        return True

    def _same_text(self, clues: Clues) -> str | None:
        try:
            return self._library.letter_with(bytes.fromhex(clues.text_hash)) if clues.text_hash else None
        except ValueError:
            return None

    def _titled(self, clues: Clues) -> Iterable[str]:
        """The letters with a title or from a file that is named, each once."""
        if self._titles is None:
            self._titles, self._names = _by_name(self._library)
        titled = [key for title in clues.titles for key in self._titles.get(fold(title), ())]
        return dict.fromkeys([*titled, *(key for name in clues.names for key in self._names.get(name, ()))])

    def _worded(self, offered: Sequence[Offered]) -> Iterable[str]:
        """The letters that have the longest of the quotes."""
        found: dict[str, None] = {}
        longest = sorted(offered, key=lambda each: -len(each.words.exact))[:_SAMPLES]
        for quote in {each.words.exact.strip() for each in longest} - {""}:
            hits = self._library.search(quote, scope="letters").hits
            found |= dict.fromkeys(hit.letter_id for hit in hits if len(hit.span))
        return found

    def _holds(self, letter_id: str, offered: Sequence[Offered], enough: int) -> bool:
        """Whether the words of any of these notes are in a letter, told by so many characters."""
        text = self.letter(letter_id).text
        return any(_agreeing(offered_anchor(each.words, text), text) >= enough for each in offered)


def _agreeing(anchor: Anchor, text: str) -> float:
    """How many characters of quote and context agree where the words are; 0 where they are not."""
    located = locate(anchor, text)
    if located is None:
        return 0
    return located.score * (len(anchor.exact) + len(anchor.prefix) + len(anchor.suffix))


def _by_name(library: Library) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    titles: dict[str, list[str]] = defaultdict(list)
    names: dict[str, list[str]] = defaultdict(list)
    for letter in library.letters():
        titles[fold(letter.title)].append(letter.id)
        names[letter.name].append(letter.id)
    return titles, names
