"""W3C Web Annotations, as their model has them and as Recogito writes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.export.incoming.bodies import note_and_tags
from reader.export.incoming.json_values import Object, color, listed, moment, objects, style, text
from reader.export.incoming.offered import Clues, Offered, Refused, Words
from reader.export.incoming.passages import clues_of, words_of
from reader.export.incoming.rules import COMPOSITES, broken_list_rules, broken_rules
from reader.export.incoming.selector_rules import broken_selectors


def web_annotations_in(content: Object) -> Iterator[Offered | Refused]:
    """The annotations of a file that is one, or a page or collection of them, if they keep the rules of the model."""
    context = content.get("@context")
    kinds = listed(content.get("type"))
    kind = next((kind for kind in ("AnnotationCollection", "AnnotationPage") if kind in kinds), None)
    if kind is None:
        yield from _strict(content, context, 1)
        return
    broken = broken_list_rules(content, kind, context=context)
    if broken:
        yield Refused(number=1, reason=f"the {kind} {', '.join(broken)}")
        return
    found = 0
    for page in _pages(content):
        for item in listed(page.get("items")):
            found += 1
            if isinstance(item, dict):
                yield from _strict(item, item.get("@context", context), found)
            else:
                yield Refused(number=found, reason="it is not in the file but elsewhere")


def recogito_in(items: list[Any]) -> Iterator[Offered | Refused]:
    """The annotations of Recogito-JS and of Recogito's Text Annotator, which leave out what they take for granted."""
    for number, item in enumerate(items, start=1):
        if not isinstance(item, dict) or not isinstance(item.get("target"), dict | list):
            yield Refused(number=number, reason="it is no annotation with a target")
            continue
        broken = [
            problem for target in objects(item["target"]) for problem in broken_selectors(target.get("selector"))
        ]
        if broken:
            yield Refused(number=number, reason=f"the annotation {', '.join(broken)}")
        elif "bodies" in item:
            yield from _native(item, number)
        else:
            yield from _each_target(item, number, utf16=True)


def _pages(content: Object) -> Iterator[Object]:
    """The pages that are in a file, in order; none twice."""
    page: object = content if "items" in content else content.get("first")
    seen: set[int] = set()
    while isinstance(page, dict) and id(page) not in seen:
        seen.add(id(page))
        yield page
        page = page.get("next")


def _strict(annotation: Object, context: object, number: int) -> Iterator[Offered | Refused]:
    broken = broken_rules(annotation, context=context)
    if broken:
        yield Refused(number=number, reason=f"the annotation {', '.join(dict.fromkeys(broken))}")
    else:
        yield from _each_target(annotation, number, utf16=False)


def _each_target(annotation: Object, number: int, *, utf16: bool) -> Iterator[Offered]:
    """A note for each passage; one that is about several passages becomes several."""
    targets = list(_flat(annotation.get("target")))
    for place, target in enumerate(targets):
        iri = text(annotation.get("id"))
        yield _offered(annotation, target, number, iri=f"{iri}#{place + 1}" if iri and place else iri, utf16=utf16)


def _flat(targets: object) -> Iterator[object]:
    for target in listed(targets):
        if isinstance(target, dict) and COMPOSITES.intersection(map(str, listed(target.get("type")))):
            yield from _flat(target.get("items"))
        else:
            yield target


def _offered(annotation: Object, target: object, number: int, *, iri: str, utf16: bool) -> Offered:
    note, tags = note_and_tags(annotation)
    clues, words, section, classes = clues_of(target), Words(), "", []
    if isinstance(target, dict):
        words = words_of(target.get("selector"), utf16=utf16)
        section = text(target.get("schema:articleSection"))
        classes = list(_class_words(target.get("styleClass")))
        clues = clues_of(target.get("source", target))
    return Offered(
        number=number,
        iri=iri,
        clues=clues,
        words=words,
        section=section,
        color=color(classes),
        style=style(classes),
        note=note,
        tags=tags,
        created=moment(annotation.get("created")),
        modified=moment(annotation.get("modified")),
    )


def _class_words(classes: object) -> Iterator[str]:
    """The names of classes, and what a hyphen parts in one: ours say the colour, then the style."""
    for each in listed(classes):
        for word in text(each).split():
            yield from (word, *word.split("-", 1))


def _native(annotation: Object, number: int) -> Iterator[Offered]:
    """The Text Annotator's own model: bodies and selectors by other names."""
    note, tags = note_and_tags({"body": annotation["bodies"]})
    for target in objects(annotation["target"]):
        for place, selector in enumerate(objects(target.get("selector"))):
            iri = text(annotation.get("id"))
            words = words_of(
                [
                    {
                        "type": "TextQuoteSelector",
                        "exact": selector.get("quote"),
                        "prefix": selector.get("quotePrefix"),
                        "suffix": selector.get("quoteSuffix"),
                    },
                    {"type": "TextPositionSelector", "start": selector.get("start"), "end": selector.get("end")},
                ],
                utf16=True,
            )
            yield Offered(
                number=number,
                iri=f"{iri}#{place + 1}" if iri and place else iri,
                clues=Clues(),
                words=words,
                note=note,
                tags=tags,
                created=moment(target.get("created")),
                modified=moment(target.get("updated")),
            )
