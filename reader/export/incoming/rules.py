"""The rules of the Web Annotation Data Model that a file has to keep (W3C Recommendation, 23 February 2017)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from reader.export.incoming.json_values import Object, is_moment, listed
from reader.export.incoming.selector_rules import broken_selectors
from reader.export.iris import is_iri
from reader.export.web_annotation import CONTEXT

COMPOSITES: Final = frozenset({"Choice", "List", "Composite", "Independents"})

_DIRECTIONS: Final = frozenset({"ltr", "rtl", "auto"})
_OF_SPECIFIC: Final = ("selector", "state", "styleClass", "renderedVia", "scope")


def broken_rules(annotation: Object, *, context: object) -> list[str]:
    """What is wrong with an annotation, in words that follow “the annotation”; `context` is the one that holds."""
    return [
        *_context(context),
        *_identity(annotation, "Annotation"),
        *_target(annotation),
        *_body(annotation),
        *_circumstances(annotation),
    ]


def broken_list_rules(holder: Object, kind: str, *, context: object) -> list[str]:
    """What is wrong with an AnnotationCollection or AnnotationPage, without what is in it."""
    broken = [*_context(context), *_identity(holder, kind)]
    if kind == "AnnotationPage" and not isinstance(holder.get("items"), list):
        broken.append("has no list of items")
    total = holder.get("total")
    if total is not None and (not isinstance(total, int) or isinstance(total, bool) or total < 0):
        broken.append("has a total that is no number")
    return broken


def _context(context: object) -> Iterator[str]:
    if context is None:
        yield "has no @context"
    elif CONTEXT not in listed(context):
        yield f"has another @context than {CONTEXT}"


def _identity(holder: Object, kind: str) -> Iterator[str]:
    """§3.1: exactly one id, and the class among the types."""
    if "id" not in holder:
        yield "has no id"
    elif not is_iri(holder["id"]):
        yield "has more than one id" if isinstance(holder["id"], list) else "has an id that is no IRI"
    if "type" not in holder:
        yield "has no type"
    elif kind not in listed(holder["type"]):
        yield f"has another type than {kind}"


def _target(annotation: Object) -> Iterator[str]:
    targets = listed(annotation.get("target"))
    if not targets:
        yield "has no target"
    for target in targets:
        yield from _resource(target, "target")


def _body(annotation: Object) -> Iterator[str]:
    """§3.2, §3.2.5: bodies are resources; `bodyValue` is one string, and excludes them."""
    if "bodyValue" in annotation:
        if "body" in annotation:
            yield "has both a body and a bodyValue"
        if not isinstance(annotation["bodyValue"], str):
            yield "has a bodyValue that is no string"
    for body in listed(annotation.get("body")):
        yield from _resource(body, "body")


def _resource(resource: object, what: str) -> Iterator[str]:
    if isinstance(resource, str):
        if not is_iri(resource):
            yield f"has a {what} that is no IRI"
    elif not isinstance(resource, dict):
        yield f"has a {what} that is no resource"
    else:
        yield from _described(resource, what)


def _described(resource: Object, what: str) -> Iterator[str]:
    kinds = listed(resource.get("type"))
    composites = COMPOSITES.intersection(kind for kind in kinds if isinstance(kind, str))
    if len(composites) > 1:
        yield f"has a {what} of several kinds of list"
    if "items" in resource or composites:
        yield from _items(resource, what, named=bool(composites))
    elif "TextualBody" in kinds or "value" in resource:
        if not isinstance(resource.get("value"), str):
            yield f"has a textual {what} without one value"
    elif "SpecificResource" in kinds or "source" in resource or any(name in resource for name in _OF_SPECIFIC):
        yield from _specific(resource, what)
    elif "id" not in resource:
        yield f"has a {what} without an id"
    yield from _properties(resource, what)


def _items(resource: Object, what: str, *, named: bool) -> Iterator[str]:
    """§3.2.7, appendix A: a list says of what kind it is."""
    if not named:
        yield f"has a {what} with items that does not say what kind of list it is"
    if not isinstance(resource.get("items"), list):
        yield f"has a {what} that is a list without items"
    for item in listed(resource.get("items")):
        yield from _resource(item, what)


def _specific(resource: Object, what: str) -> Iterator[str]:
    """§4: exactly one source, and selectors that say what they select."""
    source = resource.get("source")
    if source is None:
        yield f"has a specific {what} without a source"
    elif isinstance(source, dict):
        yield from _described(source, "source")
    elif not is_iri(source):
        yield f"has a specific {what} with a source that is no IRI"
    yield from broken_selectors(resource.get("selector"))


def _properties(resource: Object, what: str) -> Iterator[str]:
    """§3.2.1: what describes a resource."""
    if "id" in resource and not is_iri(resource["id"]):
        yield f"has a {what} with an id that is no IRI"
    for name in ("format", "language"):
        if not _strings(resource.get(name)):
            yield f"has a {what} with a {name} that is no string"
    language = resource.get("processingLanguage")
    if language is not None and not isinstance(language, str):
        yield f"has a {what} with another number of processing languages than one"
    direction = resource.get("textDirection")
    if direction is not None and (not isinstance(direction, str) or direction not in _DIRECTIONS):
        yield f"has a {what} with a textDirection other than ltr, rtl or auto"


def _circumstances(annotation: Object) -> Iterator[str]:
    """§3.3: who made it, when, why, and by what right."""
    for name in ("creator", "generator", "audience", "stylesheet"):
        if not all(is_iri(named) or isinstance(named, dict) for named in listed(annotation.get(name))):
            yield f"has a {name} that is neither an IRI nor a description"
    for name in ("created", "modified", "generated"):
        if annotation.get(name) is not None and not is_moment(annotation[name]):
            yield f"has a time “{name}” that is not one xsd:dateTime"
    if not _strings(annotation.get("motivation")):
        yield "has a motivation that is no string"
    checks: dict[str, Callable[[Any], bool]] = {"rights": _iris, "via": _iris, "canonical": is_iri}
    for name, holds in checks.items():
        if annotation.get(name) is not None and not holds(annotation[name]):
            yield f"has a value of “{name}” that is no IRI"


def _strings(value: object) -> bool:
    return all(isinstance(each, str) for each in listed(value))


def _iris(value: object) -> bool:
    return all(is_iri(each) for each in listed(value))
