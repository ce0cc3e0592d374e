"""Places where a conversion may have chosen the wrong character."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from io import StringIO
from itertools import groupby

from reader.script.conversion import View, converted
from reader.script.edition import Edition
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
    decided = [choice.span for choice in view.choices]
    named = list(names)
    return tuple(
        doubt
        for stretch, source in _stretches(view)
        for doubt in _judged(view, stretch, source, named)
        if not _meets(doubt.span, decided) and doubt.shown == view.map.to_target(doubt.span).of(view.text)
    )


def _stretches(view: View) -> Iterator[tuple[Span, Variant]]:
    """The lines of the stored text that are in one script, as in a text with quotations in another."""
    from reader.script.detection import source_of

    if "\n" not in view.stored or view.source is Variant.JA_SHINJITAI:
        if view.source is not None:
            yield Span(0, len(view.stored)), view.source
        return
    start = 0
    for source, lines in groupby(StringIO(view.stored, newline="\n"), key=lambda line: source_of(line, view.source)):
        end = start + sum(map(len, lines))
        if source is not None:
            yield Span(start, end), source
        start = end


def _judged(view: View, stretch: Span, source: Variant, names: Iterable[Span]) -> Iterator[Doubt]:
    from reader.script.judging import Judge

    text = stretch.of(view.stored)
    within = (span.within(stretch) for span in names)
    named = [span.shifted(-stretch.start) for span in within if span is not None]
    if not _is_same_script(source, view.target):
        for doubt in Judge(source, view.target, view.edition).doubts(text, named):
            yield replace(doubt, span=doubt.span.shifted(stretch.start))
        return
    for doubt in _of_origin(text, source, view.edition, named):
        span = doubt.span.shifted(stretch.start)
        shown = view.map.to_target(span).of(view.text)
        yield replace(doubt, span=span, shown=shown, candidates=_in_standard(doubt, shown, source, view))


def _of_origin(text: str, source: Variant, edition: Edition, names: Iterable[Span]) -> Iterator[Doubt]:
    """What a conversion from the other script would have written, where the stored text reads the same."""
    from reader.script.judging import Judge

    if source is Variant.JA_SHINJITAI:
        return
    other = Variant.HANT if source.simplified else Variant.HANS
    origin = converted(text, other, source=source, edition=edition)
    # Simplified has one form for what a name could be in Traditional: nothing about it is doubtful.
    named = () if source.simplified else map(origin.map.to_target, names)
    for doubt in Judge(other, source, edition).doubts(origin.text, named):
        span = origin.map.to_source(doubt.span)
        if doubt.shown == span.of(text):
            yield replace(doubt, span=span)


def _in_standard(doubt: Doubt, shown: str, source: Variant, view: View) -> tuple[str, ...]:
    """The candidates as the standard that is shown writes them."""
    if view.target in (Variant.ORIGINAL, source):
        return doubt.candidates
    target, edition = view.target.standard, view.edition
    forms = (converted(form, target, source=source, edition=edition).text for form in doubt.candidates)
    return tuple(form for form in dict.fromkeys(forms) if form != shown)


def _is_same_script(source: Variant, target: Variant) -> bool:
    """Whether only standards part a text from what is shown."""
    if target is Variant.ORIGINAL:
        return True
    return source.simplified == target.simplified and source.traditional == target.traditional


def _meets(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span overlaps one of others, which are in order and apart."""
    index = bisect_left(others, span.end, key=lambda other: other.start)
    return index > 0 and others[index - 1].overlaps(span)
