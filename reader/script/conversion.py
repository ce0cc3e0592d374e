"""Conversion of a text to another form of script, with the map that leads back."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reader.script.detection import detect
from reader.script.dictionaries import DEFAULT_EDITION, Chain, Edition, entries
from reader.script.routes import route
from reader.script.step import Step
from reader.script.variants import Variant
from reader.text import OffsetMap

_IDENTITY: Final = OffsetMap()
_steps: Final[dict[tuple[Edition, tuple[str, ...]], Step]] = {}
_building: Final = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A text in a form of script; `map` leads from `stored` to `text`.

    `source` is the form that the text was taken to be stored in, None where nothing told.
    """

    stored: str
    text: str
    map: OffsetMap
    source: Variant | None
    target: Variant
    edition: Edition


def convert(text: str, target: Variant, *, source: Variant | None = None, edition: Edition = DEFAULT_EDITION) -> View:
    """The text in the form `target`; the form it is stored in is detected unless `source` names a script.

    Line ends part words, so paragraphs can be converted one by one.
    """
    if source is None or source is Variant.ORIGINAL:
        source = detect(text)
    shown, offsets = carried(text, steps(route(source, target, edition), edition) if source else ())
    return View(stored=text, text=shown, map=offsets, source=source, target=target, edition=edition)


def prepare(target: Variant, *, source: Variant, edition: Edition = DEFAULT_EDITION) -> None:
    """Loads what a conversion from `source` to `target` needs, so that the next one starts at once."""
    steps(route(source, target, edition), edition)


def carried(text: str, through: Iterable[Step]) -> tuple[str, OffsetMap]:
    """The text after all the steps, with the map to it."""
    offsets = _IDENTITY
    for step in through:
        text, following = step.run(text)
        offsets = offsets.then(following)
    return text, offsets


def steps(chain: Chain, edition: Edition) -> tuple[Step, ...]:
    """The steps of a chain; those that were asked for before, by any chain, are there already."""
    return tuple(_step(names, edition) for names in chain)


def _step(names: tuple[str, ...], edition: Edition) -> Step:
    found = _steps.get((edition, names))
    if found:
        return found
    # One thread builds, another that wants the same waits: twice the work would take both longer.
    with _building:
        if (edition, names) not in _steps:
            _steps[edition, names] = Step([entries(name, edition) for name in names])
        return _steps[edition, names]
