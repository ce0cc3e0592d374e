"""A text as the reader sees it: emended, converted by an edition, then corrected and overruled place by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import StringIO
from itertools import groupby
from typing import Final

from reader.script.choice import Authority, Choice
from reader.script.choosing import beside, choice_applied, in_order
from reader.script.conversion import View, converted, pure
from reader.script.correction import corrections
from reader.script.detection import detect, source_of
from reader.script.edition import DEFAULT_EDITION, Edition
from reader.script.override import OverrideKind
from reader.script.overrides import Held, Overrides, choice_of, form_for, laid_over
from reader.script.punctuation import PunctuationStyle, punctuated
from reader.script.variants import Variant
from reader.text import OffsetMap, Span

NONE: Final = Overrides()

_FIRM: Final = frozenset({Authority.CONVERSION, Authority.PROTECTION})


def convert(text: str, target: Variant, *, source: Variant | None = None, edition: Edition | None = None) -> View:
    """The text in the form `target`; the form it is stored in is detected unless `source` names a script.

    With an `edition` the text is what that edition's own converter gives. Without one it is the best that is known
    here: the default edition with the shipped corrections, each line from its own script.
    Line ends part words, so paragraphs can be converted one by one.
    """
    if source is Variant.ORIGINAL:
        source = None
    if edition is None:
        return rendered_lines(text, target, source=source)
    return converted(text, target, source=source or detect(text), edition=edition)


def rendered(
    text: str,
    target: Variant,
    *,
    source: Variant | None,
    edition: Edition | None = None,
    overrides: Overrides = NONE,
    at: int = 0,
    corrected: bool = True,
    emended: bool = True,
    punctuation: PunctuationStyle = PunctuationStyle.STORED,
) -> View:
    """A stored stretch that begins at offset `at` of its letter, in the form `target`.

    The map leads from the stored text, and the spans of the choices lie on it. The original is only emended. Where
    `source` is None nothing is converted, but what the reader has decided about a word holds.
    """
    edition = edition or DEFAULT_EDITION
    held = overrides.holding(text, target, at, emended=emended) if overrides else ()
    if held:
        view = _overruled(text, held, target, source, edition, corrected=corrected)
    else:
        view = pure(text, target, source=source, edition=edition)
        view = choice_applied(view, corrections(view)) if corrected else view
    if punctuation is PunctuationStyle.STORED or target is Variant.ORIGINAL or source is None:
        return view
    return _punctuated(view, punctuation)


def rendered_lines(text: str, target: Variant, *, source: Variant | None = None) -> View:
    """The best that is known here of a text of several lines, each from its own script where `source` is None.

    The source of the view is then that of the whole text.
    """
    if source is not None or "\n" not in text or target is Variant.ORIGINAL:
        return rendered(text, target, source=source or detect(text))
    whole = detect(text)
    pieces: list[View] = []
    for script, lines in groupby(StringIO(text, newline="\n"), key=lambda line: source_of(line, whole)):
        pieces.append(rendered("".join(lines), target, source=script))
    return pieces[0] if len(pieces) == 1 and pieces[0].source is whole else _joined(text, pieces, target, whole)


def _overruled(
    text: str, held: Sequence[Held], target: Variant, source: Variant | None, edition: Edition, *, corrected: bool
) -> View:
    """The view of a stretch where decisions of the reader hold, made of the text that was meant."""
    emendations = [one for one in held if one.override.kind is OverrideKind.EMENDATION]
    meant, before = laid_over(text, emendations)
    view = pure(meant, target, source=source, edition=edition)
    decided = [replace(one, span=before.to_target(one.span)) for one in _decided(held, view)]
    found = corrections(view) if corrected else ()
    view = choice_applied(view, in_order([*beside(found, [one.span for one in decided]), *decided]))
    return _on_stored(view, text, before, emendations) if emendations else view


def _decided(held: Iterable[Held], view: View) -> Iterator[Choice]:
    """What conversions and protections show; in the original both only keep an emendation off."""
    for one in held if view.target is not Variant.ORIGINAL else ():
        if one.override.kind is not OverrideKind.EMENDATION:
            yield choice_of(one, form_for(one.override, view.target))


def _on_stored(view: View, text: str, before: OffsetMap, emendations: Iterable[Held]) -> View:
    """A view of the text that was meant as one of the stored text; `before` leads from this to that.

    An emendation's choice stands for all that became of its word.
    """
    offsets = before.then(view.map)
    emended = [choice_of(one, offsets.to_target(one.span).of(view.text)) for one in emendations]
    others = beside(view.choices, [before.to_target(one.span) for one in emended])
    back = (replace(one, span=before.to_source(one.span)) for one in others)
    return replace(view, stored=text, map=offsets, choices=in_order([*emended, *back]))


def _punctuated(view: View, style: PunctuationStyle) -> View:
    """The view with its quotation marks in a style, except in words that the reader has decided about."""
    shown = punctuated(view.text, style, view.target)
    if shown == view.text:
        return view
    pieces: list[str] = []
    done = 0
    for choice in view.choices:
        span = view.map.to_target(choice.span)
        # Two choices in one block lead to the same place.
        if choice.authority in _FIRM and span.start >= done:
            pieces += shown[done : span.start], span.of(view.text)
            done = span.end
    pieces.append(shown[done:])
    return replace(view, text="".join(pieces))


def _joined(text: str, pieces: Sequence[View], target: Variant, source: Variant | None) -> View:
    """The views of stretches that follow one another, as one."""
    blocks: list[tuple[Span, Span]] = []
    choices: list[Choice] = []
    start = shown = 0
    for view in pieces:
        blocks += ((one.shifted(start), other.shifted(shown)) for one, other in view.map.blocks)
        choices += (replace(choice, span=choice.span.shifted(start)) for choice in view.choices)
        start += len(view.stored)
        shown += len(view.text)
    return View(
        stored=text,
        text="".join(view.text for view in pieces),
        map=OffsetMap(blocks),
        source=source,
        target=target,
        edition=DEFAULT_EDITION,
        choices=tuple(choices),
    )
