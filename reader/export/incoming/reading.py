"""Which program a file of notes is from, and what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from reader.errors import AnnotationsUnreadable
from reader.export.incoming.hypothesis import hypothesis_in, is_hypothesis
from reader.export.incoming.offered import Offered, Refused
from reader.export.incoming.readest import is_readest, readest_in, readest_markdown_in
from reader.export.incoming.table import is_table, table_in
from reader.export.incoming.web import recogito_in, web_annotations_in

_OWN_MARKDOWN = "SHA-256 of the text: "


def read_annotations(data: bytes, name: str) -> tuple[Offered | Refused, ...]:
    """What a file offers, in order. Raises AnnotationsUnreadable where it is of no kind that is known.

    Known are W3C Web Annotations in JSON-LD, exports of Hypothesis, Recogito and Readest, and our own and Readwise's
    tables.
    """
    try:
        content = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        raise AnnotationsUnreadable(path=name, reason="it is not UTF-8 text") from None
    found = tuple(_found(content, name))
    return tuple(_whole(each) for each in found)


def _found(content: str, name: str) -> Iterator[Offered | Refused]:
    start = content.lstrip()[:1]
    if start not in {"{", "["}:
        if is_table(content.partition("\n")[0].rstrip("\r")):
            return table_in(content)
        if start == "#" and "\n>" in content and _OWN_MARKDOWN not in content:
            return readest_markdown_in(content)
    return _in_json(_read(content, name), name)


def _read(content: str, name: str) -> Any:
    try:
        return json.loads(content)
    except ValueError as error:
        where = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise AnnotationsUnreadable(path=name, reason=f"it is not JSON{where}") from None
    except RecursionError:
        raise AnnotationsUnreadable(path=name, reason="it is not JSON that anybody wrote") from None


def _in_json(content: Any, name: str) -> Iterator[Offered | Refused]:
    if is_readest(content):
        return readest_in(content)
    if is_hypothesis(content):
        return hypothesis_in([content])
    if isinstance(content, list):
        return hypothesis_in(content) if content and all(map(is_hypothesis, content)) else recogito_in(content)
    if not isinstance(content, dict):
        raise AnnotationsUnreadable(path=name, reason="it holds no annotations")
    rows = next((content[key] for key in ("rows", "annotations") if isinstance(content.get(key), list)), None)
    return web_annotations_in(content) if rows is None else hypothesis_in(rows)


def _whole(each: Offered | Refused) -> Offered | Refused:
    """Refuses what no text can hold: half a character."""
    if isinstance(each, Offered):
        words = (each.iri, each.words.exact, each.words.prefix, each.words.suffix, each.note, each.section, *each.tags)
        if _is_broken(words):
            return Refused(number=each.number, reason="it holds half of a character (a lone surrogate)")
    return each


def _is_broken(words: Sequence[str]) -> bool:
    return any("\ud800" <= character <= "\udfff" for word in words for character in word)
