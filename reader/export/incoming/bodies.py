"""What a Web Annotation says of its passage: its bodies as one note in Markdown, and tags."""

from __future__ import annotations

from collections.abc import Iterator

from reader.export.incoming.json_values import Object, listed, text


def note_and_tags(annotation: Object) -> tuple[str, tuple[str, ...]]:
    """The note, its parts one after the other, and each tag once; a resource that lies elsewhere becomes a link."""
    tagging = "tagging" in listed(annotation.get("motivation"))
    notes, tags = [], []
    for body in _flat(annotation.get("body")):
        purposes = listed(body.get("purpose")) if isinstance(body, dict) else []
        if "tagging" in purposes or (tagging and not purposes):
            tags += [tag] if (tag := _tag(body)) else []
        elif part := _note(body):
            notes.append(part)
    if value := text(annotation.get("bodyValue")):
        notes.append(value)
    return "\n\n".join(notes), tuple(dict.fromkeys(tags))


def _flat(bodies: object) -> Iterator[object]:
    """The bodies, those in lists among them, of a choice the first."""
    for body in listed(bodies):
        if isinstance(body, dict) and "items" in body:
            items = listed(body["items"])
            yield from _flat(items[:1] if "Choice" in listed(body.get("type")) else items)
        else:
            yield body


def _tag(body: object) -> str:
    if isinstance(body, dict):
        return (text(body.get("value")) or _address(body)).strip()
    return text(body).strip()


def _note(body: object) -> str:
    if not isinstance(body, dict):
        return f"<{body}>" if isinstance(body, str) else ""
    value = text(body.get("value"))
    if value:
        return _plain(value) if text(body.get("format")).startswith("text/html") else value
    address = _address(body)
    return f"<{address}>" if address else ""


def _address(body: Object) -> str:
    source = body.get("source")
    if isinstance(source, dict):
        return text(source.get("id"))
    return text(source) or text(body.get("id"))


def _plain(markup: str) -> str:
    """The words of HTML, a line for each block."""
    from lxml.html import document_fromstring

    try:
        tree = document_fromstring(markup.replace("\x00", ""))
    except ValueError:
        return markup
    for block in tree.iter("p", "br", "li", "div"):
        block.tail = "\n" + (block.tail or "")
    return str(tree.text_content()).strip()
