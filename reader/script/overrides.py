"""The reader's decisions about the words of one letter, ready to be looked up in its text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from reader.script.choice import Authority, Choice
from reader.script.lexicon import Lexicon
from reader.script.override import Override, OverrideKind, Scope
from reader.script.variants import Variant
from reader.text import OffsetMap, Span
from reader.text.fold import fold

BREADTH: Final = {scope: rank for rank, scope in enumerate(Scope)}
"""The scopes by how far they reach, the narrowest first."""


class Held(NamedTuple):
    """A decision at a place where it holds, `span` from the start of the stretch."""

    span: Span
    override: Override


class Overrides:
    """The decisions that concern one letter; its maker has chosen those of the letter, its sender and everywhere.

    All kinds contend for a place, and each is found by the word as it is stored. The narrower scope wins, then the
    longer word, then an emendation, then the one further left. So an emendation comes before what was decided about
    the same word, a longer word, as a name, is kept from the emendation of a part, and one place can be exempted
    from an emendation. What loses a place does not hold there at all.
    """

    __slots__ = ("_by_id", "_by_word", "_lexicon", "_placed", "_starts", "has_emendations")

    def __init__(self, overrides: Iterable[Override] = ()) -> None:
        self._by_id = {override.id: override for override in overrides}
        self._by_word: dict[str, list[Override]] = {}
        placed: list[Held] = []
        for one in self._by_id.values():
            if not one.word or not one.form:
                msg = f"not an override: {one}"
                raise ValueError(msg)
            if one.span is None:
                self._by_word.setdefault(one.word, []).append(one)
            else:
                placed.append(Held(one.span, one))
        self._placed = sorted(placed, key=lambda held: held.span)
        self._starts = [held.span.start for held in self._placed]
        self._lexicon: Lexicon | None = None
        self.has_emendations = any(one.kind is OverrideKind.EMENDATION for one in self._by_id.values())

    def __bool__(self) -> bool:
        return bool(self._by_id)

    def __iter__(self) -> Iterator[Override]:
        return iter(self._by_id.values())

    def get(self, override_id: str) -> Override | None:
        """The decision with this id."""
        return self._by_id.get(override_id)

    def holding(self, text: str, target: Variant, at: int = 0, *, emended: bool = True) -> tuple[Held, ...]:
        """What holds in a stored stretch that begins at offset `at` of the letter and is shown as `target`.

        The decisions are apart from one another and in the order of the text; without `emended` emendations are as
        if they had not been made.
        """
        found = [
            held
            for held in (*self._at_places(text, at), *self._at_words(text))
            if holds_for(held.override, target) and (emended or held.override.kind is not OverrideKind.EMENDATION)
        ]
        return tuple(_apart(sorted(found, key=lambda held: _precedence(held, target))))

    def emended(self, text: str, at: int = 0) -> tuple[str, OffsetMap, tuple[Choice, ...]]:
        """A stored stretch with what the reader has emended in it, the map to that, and where it was done."""
        held = [
            one for one in self.holding(text, Variant.ORIGINAL, at) if one.override.kind is OverrideKind.EMENDATION
        ]
        meant, offsets = laid_over(text, held)
        return meant, offsets, tuple(choice_of(one, one.override.form) for one in held)

    def _at_places(self, text: str, at: int) -> Iterator[Held]:
        for span, override in self._placed[bisect_left(self._starts, at) : bisect_left(self._starts, at + len(text))]:
            here = span.shifted(-at)
            if here.of(text) == override.word:
                yield Held(here, override)

    def _at_words(self, text: str) -> Iterator[Held]:
        if not self._by_word:
            return
        if self._lexicon is None:
            words = dict.fromkeys(self._by_word, 0)
            self._lexicon = Lexicon(words, words)
        for claim in set(self._lexicon.occurrences(text)):
            span = Span(claim.start, claim.end)
            yield from (Held(span, override) for override in self._by_word[claim.word])


def laid_over(text: str, emendations: Iterable[Held]) -> tuple[str, OffsetMap]:
    """The text with emendations in place of its own words, and the map to it."""
    pieces: list[str] = []
    blocks: list[tuple[Span, Span]] = []
    done = shift = 0
    for span, override in emendations:
        form, start = override.form, span.start + shift
        pieces += text[done : span.start], form
        if len(form) != len(span) or fold(form) != fold(override.word):
            blocks.append((span, Span(start, start + len(form))))
        shift += len(form) - len(span)
        done = span.end
    pieces.append(text[done:])
    return "".join(pieces), OffsetMap(blocks)


def choice_of(held: Held, shown: str) -> Choice:
    """What a decision comes to at its place."""
    return Choice(span=held.span, shown=shown, authority=Authority(held.override.kind), override=held.override.id)


def holds_for(override: Override, target: Variant) -> bool:
    """Whether a decision has a say in what `target` shows.

    A form that was chosen in one standard is meant for all of its script; a protection has a say in the original too,
    where it keeps an emendation off.
    """
    made = override.target
    return made is None or _script(made) == _script(target)


def closeness(override: Override, target: Variant) -> int:
    """How far the variant that a decision was made in is from `target`; 0 for the same."""
    made = override.target
    if made is None or made is target:
        return 0
    return 1 if made.standard == target.standard else 2


def form_for(override: Override, target: Variant) -> str:
    """What is shown for the word in `target`: the form that was chosen, written as that standard writes it."""
    made = override.target
    if made is None or made.standard == target.standard:
        return override.form
    return _carried(override.form, made.standard, target.standard)


def _precedence(held: Held, target: Variant) -> tuple[Any, ...]:
    """Sorts what contends for a place, the winner first; of equals the later decision wins."""
    override = held.override
    return (
        BREADTH[override.scope],
        -len(held.span),
        override.kind is not OverrideKind.EMENDATION,
        held.span.start,
        closeness(override, target),
        -override.created.timestamp(),
        override.id,
    )


def _apart(held: Iterable[Held]) -> list[Held]:
    """The first of any that overlap, in the order of the text."""
    taken: list[Held] = []
    starts: list[int] = []
    for one in held:
        place = bisect_left(starts, one.span.end)
        # The nearest that begins before its end reaches furthest, as those taken are apart.
        if place == 0 or taken[place - 1].span.end <= one.span.start:
            taken.insert(place, one)
            insort(starts, one.span.start)
    return taken


def _script(variant: Variant) -> str:
    """Traditional, Simplified or Japanese."""
    return Variant.HANS if variant.simplified else Variant.HANT if variant.traditional else variant


@lru_cache(maxsize=1_024)
def _carried(form: str, made: Variant, target: Variant) -> str:
    # Most forms are shown in the variant that they were chosen in.
    from reader.script.conversion import converted
    from reader.script.edition import Edition

    # Only this edition leads from every standard to every other.
    return converted(form, target, source=made, edition=Edition.OFFICIAL).text
