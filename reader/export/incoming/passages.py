"""Which words a note of another program is about: its selectors, its target, what is told of the source."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from reader.export.incoming.json_values import Object, listed, number, objects, text
from reader.export.incoming.offered import Clues, Words


def words_of(selectors: object, *, utf16: bool = False) -> Words:
    """The quote and the position among selectors, or what refines them; a position in a part of the text is none."""
    exact = prefix = suffix = ""
    start = end = None
    for selector, refined in _with_refinements(selectors):
        kinds = listed(selector.get("type"))
        if "TextQuoteSelector" in kinds and not exact:
            exact, prefix, suffix = (text(selector.get(name)) for name in ("exact", "prefix", "suffix"))
        elif "TextPositionSelector" in kinds and not refined and start is None:
            start, end = number(selector.get("start")), number(selector.get("end"))
    if start is None or end is None or start > end:
        start = end = None
    return Words(exact=exact, prefix=prefix, suffix=suffix, start=start, end=end, utf16=utf16)


def clues_of(source: object) -> Clues:
    """What an IRI or the description of a resource says about the letter that is meant."""
    if isinstance(source, dict):
        iris = [text(source.get("id"))]
        titles = [text(source.get(name)) for name in ("schema:name", "dc:title", "title", "label")]
        names = [text(source.get("schema:alternateName"))]
        return clues(iris, titles, names, text_hash=text(source.get("schema:sha256")))
    return clues([text(source)], [], [])


def clues(iris: list[str], titles: list[str], names: list[str], *, text_hash: str = "") -> Clues:
    """Clues without those that are empty; the name of a file is the last part of its IRI, too."""
    named = [*names, *(_name_of(iri) for iri in iris)]
    return Clues(
        iris=tuple(iri for iri in iris if iri),
        text_hash=text_hash.lower(),
        titles=tuple(title.strip() for title in titles if title.strip()),
        names=tuple(name for name in named if name),
    )


def _with_refinements(selectors: object) -> Iterator[tuple[Object, bool]]:
    waiting = [(selector, False) for selector in objects(selectors)]
    while waiting:
        selector, refined = waiting.pop(0)
        yield selector, refined
        waiting += [(other, True) for other in objects(selector.get("refinedBy"))]


def _name_of(iri: str) -> str:
    try:
        return unquote(urlsplit(iri).path).rpartition("/")[2]
    except ValueError:
        return ""
