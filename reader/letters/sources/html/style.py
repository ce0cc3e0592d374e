"""How a stretch of a web page is set, as far as it tells something about a letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.letters.evidence import EvidenceKind

_BOLD: Final = {"b", "strong"}
_PRE: Final = {"pre", "listing", "xmp", "plaintext"}
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_TELLING: Final = {*_BOLD, *_PRE, *_HEADINGS, "center", "blockquote", "table"}
_ALIGN: Final = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_WEIGHT: Final = re.compile(r"font-weight\s*:\s*(\w+)", re.IGNORECASE)
_SPACE: Final = re.compile(r"white-space\s*:\s*([\w-]+)", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"(?<![-\w])(?:display\s*:\s*none|mso-hide\s*:\s*all)", re.IGNORECASE)
_SIZE: Final = re.compile(r"(?<![-\w])font-size\s*:\s*([^;!]+)", re.IGNORECASE)
_ZERO: Final = re.compile(r"(?:0+\.?0*|\.0+)(?:%|[a-z]{1,4})?", re.IGNORECASE)
_RELATIVE: Final = re.compile(r".*(?:%|(?<!r)em|ex|ch)|inherit|unset|smaller|larger", re.IGNORECASE)
_CLASS_ALIGN: Final = re.compile(r"(?:^|\s)(?:[\w-]*align[-_]?|text-?)?(center|centered|right)(?:\s|$)", re.IGNORECASE)
_CLASS_BOLD: Final = re.compile(r"(?:^|\s)(?:[\w-]*[-_])?bold(?:\s|$)", re.IGNORECASE)
_BLOCK: Final = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_ATTRIBUTES: Final = ("style", "class", "align", "hidden")
_ALIGNED: Final = {
    "center": EvidenceKind.CENTERED,
    "centered": EvidenceKind.CENTERED,
    "right": EvidenceKind.RIGHT,
    "end": EvidenceKind.RIGHT,
}
_PARAGRAPHS: Final = {"p", *_HEADINGS}
_ALIGNABLE: Final = {*_PARAGRAPHS, "div", "td", "th", "tr", "caption"}
_COMMANDS: Final = re.compile(r"print\s*\(|window\.close|addfavorite|external\.|doZoom", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What holds at a place, inherited by what lies within; `level` 0 is no heading, `quoted` 0 no quotation.

    What is `hidden` stays so however deep; what is `tiny`, of no size, ends where something within has a size again.
    `block`, which is not inherited, is whether the element makes lines of its own whatever its tag.
    """

    align: EvidenceKind | None = None
    bold: bool = False
    pre: bool = False
    level: int = 0
    quoted: int = 0
    linked: bool = False
    hidden: bool = False
    tiny: bool = False
    block: bool = False


class Styles:
    """The styles of one page; elements that are alike share theirs, so that a page of many is read fast."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Style] = {}

    def within(self, element: etree._Element, tag: str, around: Style) -> Style:
        """The style within `element`, given the one around it, which came from here or is the first."""
        if not element.attrib and tag not in _TELLING:
            return around
        told = tuple(map(element.get, _ATTRIBUTES))
        linked = tag == "a" and element.get("href") is not None
        # Styles live as long as this page, so that each one's address stands for it.
        key = (id(around), tag, linked, *told)
        style = self._known.get(key)
        if style is None:
            style = self._known[key] = _style(tag, around, told, linked=linked)
        return style


def _style(tag: str, around: Style, told: tuple[str | None, ...], *, linked: bool) -> Style:
    css, named, align, hidden = told
    css, named = css or "", named or ""
    return Style(
        align=_align(tag, css, named, align or "", around.align),
        bold=_weight(css, bold=around.bold or tag in _BOLD or bool(_CLASS_BOLD.search(named))),
        pre=_spaced(css, pre=around.pre or tag in _PRE),
        level=_HEADINGS.get(tag, around.level),
        quoted=around.quoted + (tag == "blockquote"),
        linked=around.linked or linked,
        hidden=around.hidden or hidden is not None or bool(_HIDDEN.search(css)),
        tiny=_is_tiny(css, around=around.tiny),
        block=bool(_BLOCK.search(css)),
    )


def is_command(element: etree._Element) -> bool:
    """Whether a link does something with the page, such as printing it, instead of leading anywhere."""
    href = (element.get("href") or "").strip().lower()
    return href.startswith("javascript:") or bool(_COMMANDS.search(element.get("onclick") or ""))


def _align(tag: str, css: str, named: str, align: str, around: EvidenceKind | None) -> EvidenceKind | None:
    if tag == "table":
        return None  # old pages centre a whole layout, and mean the table, not its lines
    if tag == "center":
        return EvidenceKind.CENTERED
    told = _ALIGN.findall(css)
    if told:
        return _ALIGNED.get(told[-1].lower())
    own = align.strip().lower()
    if own and tag in _ALIGNABLE:
        return _ALIGNED.get(own)
    # Sheets lie in other files as a rule, but the names of their classes tell; "right" of a div is a column.
    sided = _CLASS_ALIGN.search(named) if tag in _PARAGRAPHS else None
    return _ALIGNED[sided.group(1).lower()] if sided else around


def _weight(css: str, *, bold: bool) -> bool:
    told = _WEIGHT.findall(css)
    if not told:
        return bold
    weight = told[-1].lower()
    return weight in {"bold", "bolder"} or (weight.isdigit() and int(weight) >= 600)


def _is_tiny(css: str, *, around: bool) -> bool:
    told = _SIZE.findall(css)
    size = told[-1].strip() if told else "inherit"
    return _ZERO.fullmatch(size) is not None or (around and _RELATIVE.fullmatch(size) is not None)


def _spaced(css: str, *, pre: bool) -> bool:
    told = _SPACE.findall(css)
    return told[-1].lower().startswith(("pre", "break-spaces")) if told else pre
