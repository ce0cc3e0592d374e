"""Shipped corrections: places of a conversion that its dictionaries get wrong, with the reason for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.script.choice import Authority, Choice
from reader.script.conversion import View, converted
from reader.script.correction_rows import shipped
from reader.script.edition import Edition
from reader.script.segmentation import recut
from reader.script.variants import Variant
from reader.text import Span
from reader.text.fold import fold


class _Form(NamedTuple):
    """What is to be shown for a character of the stored text, and why."""

    at: int
    shown: str
    reason: str


def corrections(view: View) -> tuple[Choice, ...]:
    """What the shipped corrections show otherwise than a pure view does, in the order of the text.

    Each keeps the length of what it replaces; a place that the edition gets right is left out.
    """
    if view.source is None or not (_to_traditional(view) or _to_simplified(view)):
        return ()
    return tuple(_joined(_differing(view, sorted(_forms(view).values()))))


def _to_traditional(view: View) -> bool:
    target = view.target
    return bool(view.source and view.source.simplified and (target.traditional or target is Variant.JA_SHINJITAI))


def _to_simplified(view: View) -> bool:
    return bool(view.source and view.source.traditional and view.target.simplified)


def _forms(view: View) -> dict[int, _Form]:
    """The form of each character that is decided; the dictionary has the last word over the cut into words."""
    # Vocabulary is another matter: in an idiom a character is written as in the standard it belongs to.
    target = view.target.standard
    forms: dict[int, _Form] = {}
    if not target.simplified:
        for span, shown, words in recut(view):
            for at, form in zip(range(span.start, span.end), shown, strict=True):
                forms[at] = _Form(at, form, f"斷詞：{words}")
    for claim, row in shipped(Variant.HANT if target is Variant.JA_SHINJITAI else target).claims(view.stored):
        for index, form in row.forms.items():
            at = claim.start + index
            forms[at] = _Form(at, _written(form, target, view.edition), row.reason)
    return forms


def _differing(view: View, forms: Iterable[_Form]) -> Iterator[_Form]:
    """Those that the view does not show already; where it shows another word, vocabulary, it is left alone."""
    for form in forms:
        shown = view.map.to_target(Span(form.at, form.at + 1)).of(view.text)
        if shown != form.shown and fold(shown) == fold(form.shown):
            yield form


def _joined(forms: Iterable[_Form]) -> Iterator[Choice]:
    """One choice for neighbours that are decided for the same reason."""
    run: list[_Form] = []
    for form in forms:
        if run and (form.at != run[-1].at + 1 or form.reason != run[-1].reason):
            yield _choice(run)
            run = []
        run.append(form)
    if run:
        yield _choice(run)


def _choice(run: list[_Form]) -> Choice:
    return Choice(
        span=Span(run[0].at, run[-1].at + 1),
        shown="".join(form.shown for form in run),
        authority=Authority.CORRECTION,
        reason=run[0].reason,
    )


@lru_cache(maxsize=1_024)
def _written(form: str, target: Variant, edition: Edition) -> str:
    """A form of the dictionary as the standard of `target` writes it."""
    return converted(form, target, source=Variant.HANT, edition=edition).text if not target.simplified else form
