"""Annotations of Hypothesis: what its API answers, and what its client exports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.export.incoming.json_values import Object, listed, moment, objects, text
from reader.export.incoming.offered import Offered, Refused
from reader.export.incoming.passages import clues, words_of


def is_hypothesis(item: object) -> bool:
    """Whether an object is an annotation as the API has it."""
    return isinstance(item, dict) and "uri" in item and ("permissions" in item or "user" in item or "group" in item)


def hypothesis_in(items: list[Any]) -> Iterator[Offered | Refused]:
    """Each annotation; a reply is added to the note that it answers, where that is in the file too."""
    replies = _replies(items)
    known = {text(item.get("id")) for item in objects(items)}
    for number, item in enumerate(items, start=1):
        if not isinstance(item, dict):
            yield Refused(number=number, reason="it is no annotation")
        elif not known.intersection(map(text, listed(item.get("references"))[:1])):
            yield _offered(item, number, replies.get(text(item.get("id")), []))


def _replies(items: list[Any]) -> dict[str, list[str]]:
    """The texts of replies by the id of the annotation that a thread began with, in the order of time."""
    found: dict[str, list[str]] = {}
    for item in sorted(objects(items), key=lambda item: text(item.get("created"))):
        references = [text(reference) for reference in listed(item.get("references"))]
        if references and text(item.get("text")):
            found.setdefault(references[0], []).append(text(item.get("text")))
    return found


def _offered(item: Object, number: int, replies: list[str]) -> Offered:
    target = next(objects(item.get("target")), {})
    identifier = text(item.get("id"))
    document = item.get("document")
    titles = [text(title) for title in listed(document.get("title"))] if isinstance(document, dict) else []
    return Offered(
        number=number,
        iri=f"https://hypothes.is/a/{identifier}" if identifier else "",
        clues=clues([text(item.get("uri")), text(target.get("source"))], titles, []),
        words=words_of(target.get("selector"), utf16=True),
        note="\n\n".join(part for part in (text(item.get("text")), *replies) if part),
        tags=tuple(dict.fromkeys(tag for each in listed(item.get("tags")) if (tag := text(each).strip()))),
        created=moment(item.get("created")),
        modified=moment(item.get("updated")),
    )
