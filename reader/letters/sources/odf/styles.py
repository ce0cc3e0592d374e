"""How the paragraphs and words of an OpenDocument text are set, through the styles that they inherit from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from reader.letters.evidence import EvidenceKind
from reader.letters.sources.odf.names import FO, OFFICE, STYLE, TEXT

_ALIGNED: Final = {"center": EvidenceKind.CENTERED, "right": EvidenceKind.RIGHT, "end": EvidenceKind.RIGHT}
_WEIGHTS: Final = (f"{STYLE}font-weight-asian", f"{FO}font-weight")
_BOLD_FROM: Final = 600


class Styles:
    """The styles of a text: those with names, and those that its content has for itself."""

    def __init__(self, *documents: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._bold: dict[tuple[str, str], bool | None] = {}
        for document in documents:
            for holder in document if document is not None else ():
                if holder.tag in {f"{OFFICE}styles", f"{OFFICE}automatic-styles"}:
                    self._take(holder)

    def is_bold(self, family: str, name: str | None, *, around: bool) -> bool:
        """Whether words in a style of this family, "paragraph" or "text", are bold; `around` where it is silent."""
        if name is None and family == "text":
            return around
        key = (family, name or "")
        if key not in self._bold:
            told = (_weight(style) for style in self._chain(*key))
            self._bold[key] = next((one for one in told if one is not None), None)
        found = self._bold[key]
        return around if found is None else found

    def is_hidden(self, family: str, name: str | None) -> bool:
        """Whether words in a style are not printed."""
        told = (_property(style, "text", f"{TEXT}display") for style in self._chain(family, name or ""))
        return next((one for one in told if one is not None), "") == "none"

    def align(self, name: str | None) -> EvidenceKind | None:
        """How a paragraph in a style is aligned, where that tells something."""
        told = (_property(style, "paragraph", f"{FO}text-align") for style in self._chain("paragraph", name or ""))
        return _ALIGNED.get(next((one for one in told if one is not None), ""))

    def is_title(self, name: str | None) -> bool:
        """Whether a style is that of titles, or derived from it."""
        return any(style.get(f"{STYLE}name") == "Title" for style in self._chain("paragraph", name or ""))

    def list_style(self, name: str | None) -> str | None:
        """The list that a style of paragraphs belongs to."""
        told = (style.get(f"{STYLE}list-style-name") for style in self._chain("paragraph", name or ""))
        return next((one for one in told if one is not None), None) or None

    def _take(self, holder: etree._Element) -> None:
        for style in holder:
            family = style.get(f"{STYLE}family") or ""
            if style.tag == f"{STYLE}style":
                self._styles[family, style.get(f"{STYLE}name") or ""] = style
            elif style.tag == f"{STYLE}default-style":
                self._styles[family, ""] = style

    def _chain(self, family: str, name: str) -> Iterator[etree._Element]:
        """A style, those that it is derived from, and what holds where none says anything."""
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            style = self._styles.get((family, name))
            if style is None:
                break
            yield style
            name = style.get(f"{STYLE}parent-style-name") or ""
        if family == "paragraph" and (family, "") in self._styles:
            yield self._styles[family, ""]


def _property(style: etree._Element, group: str, name: str) -> str | None:
    properties = style.find(f"{STYLE}{group}-properties")
    return properties.get(name) if properties is not None else None


def _weight(style: etree._Element) -> bool | None:
    """Chinese has a weight of its own; programs that know nothing of it give only the other one."""
    for name in _WEIGHTS:
        told = _property(style, "text", name)
        if told is not None:
            return told == "bold" or (told.isascii() and told.isdigit() and int(told[:4]) >= _BOLD_FROM)
    return None
