"""Why a word is shown as it is: what is stored, what decided, what else it could be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.script.choice import Choice
from reader.script.conversion import View, converted
from reader.script.dictionaries import choices
from reader.script.doubt import Doubt, Row, Rule, doubts
from reader.script.trace import Decision, traced
from reader.script.variants import Variant
from reader.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One word; `span` lies on the view's stored text.

    `candidates` are what else it could be shown as, the likeliest first; `rows` decided, step by step; `rule` says
    why it is doubtful, None where it is not; `choice` is what was decided against the converter.
    """

    span: Span
    stored: str
    shown: str
    candidates: tuple[str, ...]
    rows: tuple[Row, ...]
    rule: Rule | None
    choice: Choice | None


def explain(view: View, offset: int) -> Explanation | None:
    """The word at an offset of the stored text; None where it could not be shown otherwise."""
    if view.source is None or not 0 <= offset < len(view.stored):
        return None
    choice = next((choice for choice in view.choices if offset in choice.span), None)
    doubt = next((doubt for doubt in doubts(view) if offset in doubt.span), None)
    decisions = _decisions(view, offset)
    span = _span(view, offset, choice, doubt, decisions)
    shown = view.map.to_target(span).of(view.text)
    rows = [_row(view, decision) for decision in decisions]
    if doubt is not None and doubt.row is not None and doubt.row not in rows:
        rows.append(doubt.row)
    if not rows:
        rows += _of_characters(view, span)
    found = _candidates(view, span, choice, doubt, decisions)
    candidates = tuple(form for form in dict.fromkeys(found) if form != shown)
    if not candidates and choice is None and shown == span.of(view.stored):
        return None
    return Explanation(
        span=span,
        stored=span.of(view.stored),
        shown=shown,
        candidates=candidates,
        rows=tuple(rows),
        rule=doubt.rule if doubt else None,
        choice=choice,
    )


def _decisions(view: View, offset: int) -> list[Decision]:
    if view.source is None or view.target is Variant.ORIGINAL:
        return []
    found = traced(view.stored, source=view.source, target=view.target, edition=view.edition)
    return [decision for decision in found if offset in decision.span]


def _span(view: View, offset: int, choice: Choice | None, doubt: Doubt | None, decisions: list[Decision]) -> Span:
    """The choice or the doubt at the offset, else what the last word that decided covers, else one character."""
    if choice is not None or doubt is not None:
        found = choice.span if choice is not None else doubt.span if doubt is not None else Span(offset, offset)
    else:
        found = decisions[-1].span if decisions else Span(offset, offset + 1)
    return view.map.to_source(view.map.to_target(found))


def _row(view: View, decision: Decision) -> Row:
    forms = choices(decision.dictionary, view.edition)[decision.word]
    return Row(dictionary=decision.dictionary, word=decision.word, forms=forms)


def _candidates(
    view: View, span: Span, choice: Choice | None, doubt: Doubt | None, decisions: list[Decision]
) -> Iterator[str]:
    stored = span.of(view.stored)
    if choice is not None and view.source is not None:
        yield from _converted(view, stored)
    if doubt is not None and doubt.span == span:
        yield from doubt.candidates
    for decision in reversed(decisions):
        if decision.span == span:
            yield decision.plain
            yield from choices(decision.dictionary, view.edition)[decision.word]
    if decisions and decisions[-1].span == span:
        yield from _converted(view, stored)
    for index, row in enumerate(_rows(view, stored)):
        shown = view.map.to_target(span).of(view.text)
        for form in row.forms if row and len(shown) == len(stored) else ():
            yield shown[:index] + _in_standard(view, form) + shown[index + 1 :]


def _converted(view: View, stored: str) -> Iterator[str]:
    """The word as the edition converts it alone, without vocabulary."""
    plain = {
        Variant.HANT_TW_IDIOM: Variant.HANT_TW,
        Variant.HANT_HK_IDIOM: Variant.HANT_HK,
        Variant.HANS_IDIOM: Variant.HANS,
    }
    target = plain.get(view.target, view.target)
    yield converted(stored, target, source=view.source, edition=view.edition).text


def _of_characters(view: View, span: Span) -> Iterator[Row]:
    return (row for row in _rows(view, span.of(view.stored)) if row)


def _rows(view: View, stored: str) -> Iterator[Row | None]:
    """For each character the row that tells its forms in the script that is shown."""
    source, target = view.source, view.target
    if source is None or target is Variant.JA_SHINJITAI:
        return
    simplified = source.simplified if target is Variant.ORIGINAL else target.simplified
    # Where the script stays, the forms are those that its other side has for the character's counterpart.
    name = "TSCharacters.txt" if simplified else "STCharacters.txt"
    known = choices(name, view.edition)
    origin = stored
    if simplified == source.simplified:
        other = Variant.HANT if simplified else Variant.HANS
        origin = converted(stored, other, source=source, edition=view.edition).text
    for character in origin if len(origin) == len(stored) else ():
        forms = known.get(character, ())
        yield (
            Row(dictionary=name, word=character, forms=forms) if len(forms) > 1 or forms[:1] != (character,) else None
        )


def _in_standard(view: View, form: str) -> str:
    """A form of the dictionary as the standard that is shown writes it."""
    target = view.source if view.target is Variant.ORIGINAL else view.target
    if target is None or not target.traditional:
        return form
    return converted(form, target, source=Variant.HANT, edition=view.edition).text
