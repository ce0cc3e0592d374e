"""Conversion of a text to another form of script, with the map that leads back."""

from __future__ import annotations

from dataclasses import dataclass

from reader.script.choice import Choice
from reader.script.converter import converter
from reader.script.edition import DEFAULT_EDITION, Edition
from reader.script.routes import route
from reader.script.selectors import converted_without_selectors
from reader.script.variants import Variant
from reader.text import OffsetMap
from reader.text.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A text in a form of script; `map` leads from `stored` to `text`.

    `source` is the form that the text was taken to be stored in, None where nothing told. `choices` are the places,
    in the order of the text, where something else than the edition's converter decided.
    """

    stored: str
    text: str
    map: OffsetMap
    source: Variant | None
    target: Variant
    edition: Edition
    choices: tuple[Choice, ...] = ()


def converted(text: str, target: Variant, *, source: Variant | None, edition: Edition) -> View:
    """As `edition`'s own converter gives it; where `source` is None the text stays."""
    shown, offsets = converter(route(source, target, edition), edition).run(text) if source else (text, OffsetMap())
    return View(stored=text, text=shown, map=offsets, source=source, target=target, edition=edition)


def pure(text: str, target: Variant, *, source: Variant | None, edition: Edition) -> View:
    """As `edition` gives it with variation selectors out of the way of its words."""
    if source is None:
        return converted(text, target, source=None, edition=edition)
    shown, offsets = converted_without_selectors(text, converter(route(source, target, edition), edition).run)
    return View(stored=text, text=shown, map=offsets, source=source, target=target, edition=edition)


def prepare(target: Variant, *, source: Variant, edition: Edition | None = None) -> None:
    """Loads what a conversion from `source` to `target` needs, so that the next one starts at once."""
    edition = edition or DEFAULT_EDITION
    converter(route(source, target, edition), edition).load()
    # Blocks are told by the fold, whose table is made when it is first used.
    fold("")
