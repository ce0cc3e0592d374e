"""How the paragraphs and words of a Word file are set, through the styles that they inherit from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.letters.evidence import EvidenceKind
from reader.letters.sources.word.package import W

_ALIGNED: Final = {"center": EvidenceKind.CENTERED, "right": EvidenceKind.RIGHT, "end": EvidenceKind.RIGHT}
_OFF: Final = {"0", "false", "off"}
_TITLES: Final = {"title", "标题", "標題"}
_LEVELS: Final = 9


@dataclass(frozen=True, slots=True)
class Numbered:
    """The list that a paragraph belongs to and its level there from 0; `style` is the style that says so, or None."""

    list_id: str
    level: int
    style: str | None = None


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """`bold` and `hidden` are what the paragraph's style says of its words; `level` 0 is no heading."""

    bold: bool
    hidden: bool
    align: EvidenceKind | None
    level: int
    is_title: bool
    numbered: Numbered | None


class Styles:
    """The styles of a file; without any, nothing is set in a special way."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default: str | None = None
        for style in root.iterchildren(f"{W}style") if root is not None else ():
            name = style.get(f"{W}styleId") or ""
            self._styles[name] = style
            if style.get(f"{W}type") == "paragraph" and is_on(style, "default"):
                self._default = name
        self._paragraphs: dict[str | None, ParagraphLook] = {}
        self._words: dict[tuple[str | None, str], bool] = {}

    def paragraph(self, properties: etree._Element | None) -> ParagraphLook:
        """How a paragraph with these properties of its own is set."""
        named = value(properties, "pStyle")
        style = self._paragraph_style(named if named in self._styles else self._default)
        if properties is None:
            return style
        align, level = value(properties, "jc"), value(properties, "outlineLvl")
        return ParagraphLook(
            bold=style.bold,
            hidden=style.hidden,
            align=_ALIGNED.get(align) if align is not None else style.align,
            level=_level(level) if level is not None else style.level,
            is_title=style.is_title,
            numbered=_numbered(properties, style.numbered),
        )

    def word(self, properties: etree._Element | None, look: ParagraphLook, *, toggle: str = "b") -> bool:
        """Whether words of a paragraph are bold, or with `toggle` "vanish" hidden."""
        of_paragraph = look.bold if toggle == "b" else look.hidden
        if properties is None:
            return of_paragraph
        own = _toggled(properties, toggle)
        if own is not None:
            return own
        # Two styles that both say bold make plain words: ECMA-376 part 1, 17.7.3.
        return of_paragraph != self._inherited(value(properties, "rStyle"), toggle)

    def numbered(self, style: str) -> Numbered | None:
        """The list that a style of lists or paragraphs puts its paragraphs into."""
        return next((found for _, found in self._numberings(style)), None)

    def _paragraph_style(self, name: str | None) -> ParagraphLook:
        if name not in self._paragraphs:
            chain = list(self._chain(name))
            properties = [found for style in chain if (found := style.find(f"{W}pPr")) is not None]
            align = next((told for one in properties if (told := value(one, "jc")) is not None), None)
            self._paragraphs[name] = ParagraphLook(
                bold=self._inherited(name, "b"),
                hidden=self._inherited(name, "vanish"),
                align=_ALIGNED.get(align or ""),
                level=_style_level(chain),
                is_title=any(_name(style) in _TITLES for style in chain),
                numbered=next((found for _, found in self._numberings(name)), None),
            )
        return self._paragraphs[name]

    def _inherited(self, name: str | None, toggle: str) -> bool:
        if (name, toggle) not in self._words:
            told = (_toggled(style.find(f"{W}rPr"), toggle) for style in self._chain(name))
            self._words[name, toggle] = next((one for one in told if one is not None), False)
        return self._words[name, toggle]

    def _numberings(self, name: str | None) -> Iterator[tuple[str, Numbered]]:
        for style in self._chain(name):
            properties = style.find(f"{W}pPr/{W}numPr")
            list_id = value(properties, "numId")
            if list_id is not None:
                own = style.get(f"{W}styleId") or ""
                yield own, Numbered(list_id, whole(value(properties, "ilvl")), own)

    def _chain(self, name: str | None) -> Iterator[etree._Element]:
        """A style and those that it is based on, nearest first."""
        seen: set[str] = set()
        while name is not None and name not in seen and name in self._styles:
            seen.add(name)
            yield self._styles[name]
            name = value(self._styles[name], "basedOn")


def value(element: etree._Element | None, name: str) -> str | None:
    """The value of a child element, None where it is not there."""
    child = element.find(f"{W}{name}") if element is not None else None
    return child.get(f"{W}val") if child is not None else None


def whole(told: str | None, otherwise: int = 0) -> int:
    """A number that is written in a few digits."""
    return int(told) if told is not None and told.isascii() and told.isdigit() and len(told) <= 6 else otherwise


def is_on(element: etree._Element, attribute: str) -> bool:
    """Whether an attribute that can be on or off is there and on."""
    told = element.get(f"{W}{attribute}")
    return told is not None and told.lower() not in _OFF


def _toggled(properties: etree._Element | None, name: str) -> bool | None:
    child = properties.find(f"{W}{name}") if properties is not None else None
    return None if child is None else (child.get(f"{W}val") or "1").lower() not in _OFF


def _numbered(properties: etree._Element, style: Numbered | None) -> Numbered | None:
    own = properties.find(f"{W}numPr")
    if own is None:
        return style
    list_id, level = value(own, "numId"), value(own, "ilvl")
    if list_id is None:
        return Numbered(style.list_id, whole(level), None) if style is not None else None
    return Numbered(list_id, whole(level)) if list_id != "0" else None


def _name(style: etree._Element) -> str:
    return (value(style, "name") or "").strip().lower()


def _level(told: str | None) -> int:
    level = whole(told, _LEVELS)
    return level + 1 if level < _LEVELS else 0


def _style_level(chain: list[etree._Element]) -> int:
    """By the outline level that a style in the chain has, or by the name of a built-in one."""
    for style in chain:
        told = value(style.find(f"{W}pPr"), "outlineLvl")
        if told is not None:
            return _level(told)
        kind, _, level = _name(style).partition(" ")
        if kind == "heading" and whole(level) in range(1, _LEVELS + 1):
            return whole(level)
    return 0
