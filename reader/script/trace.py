"""Which words of the dictionaries decided what a conversion shows."""

from __future__ import annotations

from dataclasses import dataclass

from reader.script.converter import converter
from reader.script.dictionaries import UNION, Group, choices
from reader.script.edition import DEFAULT_EDITION, Edition
from reader.script.routes import route
from reader.script.variants import Variant
from reader.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A word that won its place in step number `step` and changed what its characters alone become, `plain`.

    `span` lies on the stored text, `shown_span` on the converted one; `dictionary` holds the row `word`, `form`.
    """

    span: Span
    shown_span: Span
    step: int
    word: str
    form: str
    plain: str
    dictionary: str


def traced(text: str, *, source: Variant, target: Variant, edition: Edition | None = None) -> tuple[Decision, ...]:
    """The decisions of a conversion, step by step, each step's in the order of the text."""
    edition = edition or DEFAULT_EDITION
    stages = list(converter(route(source, target, edition), edition).stages(text))
    found: list[Decision] = []
    for number, stage in enumerate(stages):
        for claim in stage.claims():
            span = stage.before.to_source(Span(claim.start, claim.end))
            found.append(
                Decision(
                    span=span,
                    shown_span=stages[-1].after.to_target(span),
                    step=number,
                    word=claim.word,
                    form=stage.step.changes[claim.word],
                    plain=stage.step.plain(claim.word),
                    dictionary=dictionary_of(claim.word, stage.group, edition),
                )
            )
    return tuple(found)


def dictionary_of(word: str, group: Group, edition: Edition) -> str:
    """The dictionary of a group that a word is taken from; raises KeyError where none holds it."""
    for name in group:
        for file in name.split(UNION):
            if word in choices(file, edition):
                return file
    raise KeyError(word)
