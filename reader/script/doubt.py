"""Places where a conversion may have chosen the wrong character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.script.conversion import View, carried, convert, steps
from reader.script.dictionaries import Chain, Edition, choices
from reader.script.lexicon import Claim
from reader.script.routes import route
from reader.script.step import Step
from reader.script.variants import Variant
from reader.text import OffsetMap, Span


class Rule(StrEnum):
    """Why a place is doubtful."""

    PHRASE_OVERRULES_CHARACTER = "phrase-overrules-character"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubtful place, `span` on the stored text; `shown` is what the view has there.

    `candidates` are what else it could read, the usual form of its characters first.
    """

    span: Span
    shown: str
    candidates: tuple[str, ...]
    rule: Rule


def doubts(view: View) -> tuple[Doubt, ...]:
    """The doubtful places of a view, in the order of the text.

    Where the view shows the text as it is stored, the text itself may have come out of a conversion: what such a
    conversion would have written is judged then, wherever the text reads the same.
    """
    if view.source is None:
        return ()
    chain = route(view.source, view.target, view.edition)
    if chain:
        return _in_order(_judged(view.stored, chain, OffsetMap(), view.edition))
    other = Variant.HANT if view.source.simplified else Variant.HANS
    origin = convert(view.stored, other, source=view.source, edition=view.edition)
    found = _judged(origin.text, route(other, view.source, view.edition), origin.map, view.edition)
    return _in_order(doubt for doubt in found if doubt.shown == doubt.span.of(view.stored))


def _in_order(found: Iterable[Doubt]) -> tuple[Doubt, ...]:
    return tuple(sorted(found, key=lambda doubt: doubt.span))


def _judged(text: str, chain: Chain, before: OffsetMap, edition: Edition) -> Iterator[Doubt]:
    """The doubtful places of converting `text`; `before` leads to it from the stored text."""
    parts = steps(chain, edition)
    for number, (step, names) in enumerate(zip(parts, chain, strict=True), start=1):
        shown, after = carried(text, parts[number - 1 :])
        for claim in filter(step.overrules, step.claims(text)):
            place = Span(claim.start, claim.end)
            seen = after.to_target(place).of(shown)
            others = [carried(form, parts[number:])[0] for form in _forms(step, claim, choices(names[-1], edition))]
            yield Doubt(
                span=before.to_source(place),
                shown=seen,
                candidates=tuple(form for form in dict.fromkeys(others) if form != seen),
                rule=Rule.PHRASE_OVERRULES_CHARACTER,
            )
        text, following = step.run(text)
        before = before.then(following)


def _forms(step: Step, claim: Claim, choices: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """What the word could become: its characters one by one, then each other form of a character it changes."""
    plain, value = step.plain(claim.word), step.changes[claim.word]
    yield plain
    for index, character in enumerate(claim.word):
        if plain[index] != value[index]:
            for form in choices.get(character, ()):
                yield value[:index] + form + value[index + 1 :]
