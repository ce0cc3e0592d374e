"""Places where a conversion may have chosen the wrong character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.script.conversion import View, converted
from reader.script.variants import Variant
from reader.text import Span


class Rule(StrEnum):
    """Why a place is doubtful, the most telling rule first."""

    NAME = "name"
    WORD_EDGE = "word-edge"
    OVERLAPPING_PHRASES = "overlapping-phrases"
    EDITIONS_DISAGREE = "editions-disagree"
    PHRASE_OVERRULES_CHARACTER = "phrase-overrules-character"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The row of a dictionary that decided: the word, with all forms that stand there, the one taken first."""

    dictionary: str
    word: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubtful place, `span` on the stored text; `shown` is what the view has there.

    `candidates` are what else it could read, the likeliest first; `row` is None where no word decided.
    """

    span: Span
    shown: str
    candidates: tuple[str, ...]
    rule: Rule
    row: Row | None = None


def doubts(view: View, *, names: Iterable[Span] = ()) -> tuple[Doubt, ...]:
    """The doubtful places of a view, in the order of the text and apart; where a choice decided there is no doubt.

    Where the view shows the text as it is stored, the text itself may have come out of a conversion: what such a
    conversion would have written is judged then, wherever the text reads the same. `names` are the stretches of the
    stored text where people are named: there a character with several forms is doubtful even alone.
    """
    if view.source is None:
        return ()
    found = _of_origin(view, names) if _is_same_script(view) else _of_conversion(view, names)
    decided = [choice.span for choice in view.choices]
    return tuple(doubt for doubt in found if not any(map(doubt.span.overlaps, decided)))


def _of_conversion(view: View, names: Iterable[Span]) -> Iterator[Doubt]:
    from reader.script.judging import Judge

    if view.source is not None:
        yield from Judge(view.source, view.target, view.edition).doubts(view.stored, names)


def _of_origin(view: View, names: Iterable[Span]) -> Iterator[Doubt]:
    """What a conversion from the other script would have written, where the stored text reads the same."""
    from reader.script.judging import Judge

    source = view.source
    if source is None:
        return
    other = Variant.HANT if source.simplified else Variant.HANS
    origin = converted(view.stored, other, source=source, edition=view.edition)
    judge = Judge(other, source, view.edition)
    for doubt in judge.doubts(origin.text, map(origin.map.to_target, names)):
        span = origin.map.to_source(doubt.span)
        if doubt.shown == span.of(view.stored):
            yield replace(doubt, span=span, shown=view.map.to_target(span).of(view.text))


def _is_same_script(view: View) -> bool:
    """Whether only standards part the text from what is shown."""
    source, target = view.source, view.target
    if source is None or target is Variant.ORIGINAL:
        return True
    return source.simplified == target.simplified and source.traditional == target.traditional
