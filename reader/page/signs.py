"""What a reader may want to know of a paragraph's writing, as places on the shown text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from reader.page.paragraph import Paragraph
from reader.script.choice import Authority
from reader.text import Span

if TYPE_CHECKING:
    from reader.script import Doubt


class SignKind(IntEnum):
    """Why a place is marked."""

    DOUBT = 0  # the converter may have chosen the wrong character
    REPLACED = 1  # vocabulary of another region
    CHOSEN = 2  # a correction or the reader decided, not the converter
    EMENDED = 3  # the reader has corrected the stored text
    DIFFERENT = 4  # the page beside shows something else


@dataclass(frozen=True, slots=True)
class Sign:
    """One marked place; `span` lies on the paragraph's shown text."""

    span: Span
    kind: SignKind


def signs_of(paragraph: Paragraph, doubts: Iterable[Doubt], beside: Paragraph | None) -> tuple[Sign, ...]:
    """The signs of a paragraph in the order of the text; `beside` is the same paragraph as another page shows it."""
    found = [*_decided(paragraph), *_replaced(paragraph)]
    found += (Sign(paragraph.map.to_target(doubt.span), SignKind.DOUBT) for doubt in doubts)
    if beside is not None:
        found += (Sign(span, SignKind.DIFFERENT) for span in paragraph.differences(beside))
    return tuple(sorted(found, key=lambda sign: (sign.span, sign.kind)))


def _decided(paragraph: Paragraph) -> Iterator[Sign]:
    for choice in paragraph.view.choices if paragraph.view else ():
        kind = SignKind.EMENDED if choice.authority is Authority.EMENDATION else SignKind.CHOSEN
        yield Sign(paragraph.map.to_target(choice.span), kind)


def _replaced(paragraph: Paragraph) -> Iterator[Sign]:
    """Whole words, as the map's blocks leave out the ends that both words share."""
    view = paragraph.view
    if view is None or not view.map.blocks or view.source is None:
        return
    from reader.script import traced  # only where a word was replaced
    from reader.text.fold import fold

    decided = [choice.span for choice in view.choices]
    for decision in traced(view.stored, source=view.source, target=view.target, edition=view.edition):
        if fold(decision.word) != fold(decision.form) and not any(map(decision.span.overlaps, decided)):
            yield Sign(view.map.to_target(decision.span), SignKind.REPLACED)
