"""How a Word file looks: its styles, and what colours and styles of marks are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element

from reader.annotations import Annotation, Color, Style
from reader.export.word.names import added, made, root

_FILLS: Final = {
    Color.YELLOW: "FFF0A6",
    Color.RED: "FFD0CC",
    Color.GREEN: "CDECCD",
    Color.BLUE: "CFE3FB",
    Color.VIOLET: "E6D6F7",
}
_INKS: Final = {
    Color.YELLOW: "B89400",
    Color.RED: "C0392B",
    Color.GREEN: "2E7D32",
    Color.BLUE: "1F6FC4",
    Color.VIOLET: "7B3FB5",
}
_LINES: Final = {
    Style.UNDERLINE: "single",
    Style.PROPER_NAME: "single",
    Style.WAVE: "wave",
    Style.BOOK_TITLE: "wave",
}
_FACES: Final = {"zh-Hans": ("SimSun", "zh-CN"), "zh-Hant-HK": ("PMingLiU", "zh-HK")}

# Name, alignment, size in half points, bold, colour, space before and after in twentieths of a point.
_PARAGRAPHS: Final = (
    ("Title", "center", 36, True, "", 0, 240),
    ("Salutation", "", 24, True, "", 120, 120),
    ("Closing", "", 24, False, "", 120, 120),
    ("Signature", "right", 24, False, "", 120, 60),
    ("Date", "right", 24, False, "", 60, 120),
    ("Header", "", 21, False, "666666", 60, 60),
    ("Note", "", 21, False, "666666", 60, 60),
    ("Cruft", "", 18, False, "808080", 0, 0),
    ("Quote", "", 24, False, "", 120, 60),
    ("CommentText", "", 20, False, "", 0, 60),
)


def marking(annotations: list[Annotation], *, bold: bool = False) -> Iterator[_Element]:
    """The properties of words under these marks, in the order that the format wants; the shortest mark wins."""
    if bold:
        yield made("b")
    if any(annotation.style is Style.STRIKE for annotation in annotations):
        yield made("strike")
    lined = next((annotation for annotation in reversed(annotations) if annotation.style in _LINES), None)
    if lined is not None:
        yield made("u", val=_LINES[lined.style], color=_INKS[lined.color])
    filled = next((annotation for annotation in reversed(annotations) if annotation.style is Style.HIGHLIGHT), None)
    if filled is not None:
        yield made("shd", val="clear", color="auto", fill=_FILLS[filled.color])
    if any(annotation.style is Style.EMPHASIS for annotation in annotations):
        yield made("em", val="underDot")


def styles(language: str) -> _Element:
    """The part that names the styles; typefaces are those that Word has for the script."""
    face, tag = _FACES.get(language, ("PMingLiU" if "Hant" in language else "SimSun", "zh-TW"))
    if "Hans" in language:
        face, tag = _FACES["zh-Hans"]
    part = root("styles")
    defaults = added(added(added(part, "docDefaults"), "rPrDefault"), "rPr")
    added(defaults, "rFonts", ascii="Times New Roman", hAnsi="Times New Roman", eastAsia=face, cs="Times New Roman")
    added(defaults, "sz", val="24")
    added(defaults, "lang", val="en-US", eastAsia=tag)
    _add(part, "Normal", "", 24, bold=False, color="", before=60, after=60, default=True)
    for name, alignment, size, bold, color, before, after in _PARAGRAPHS:
        _add(part, name, alignment, size, bold=bold, color=color, before=before, after=after)
    for level in range(1, 7):
        name = f"Heading{level}"
        _add(part, name, "", max(30 - 2 * level, 24), bold=True, color="", before=200, after=80, level=level)
    reference = added(part, "style", type="character", styleId="CommentReference")
    added(reference, "name", val="annotation reference")
    added(added(reference, "rPr"), "sz", val="16")
    return part


_NAMES: Final = {"CommentText": "annotation text", "Title": "Title", "Header": "letter header", "Note": "letter note"}


def _add(
    part: _Element,
    key: str,
    alignment: str,
    size: int,
    *,
    bold: bool,
    color: str,
    before: int,
    after: int,
    level: int = 0,
    default: bool = False,
) -> None:
    style = added(part, "style", type="paragraph", styleId=key, **({"default": "1"} if default else {}))
    added(style, "name", val=f"heading {level}" if level else _NAMES.get(key, key))
    if not default:
        added(style, "basedOn", val="Normal")
    properties = added(style, "pPr")
    if level:
        added(properties, "keepNext")
    added(properties, "spacing", before=str(before), after=str(after), line="360", lineRule="auto")
    if alignment:
        added(properties, "jc", val=alignment)
    if level:
        added(properties, "outlineLvl", val=str(level - 1))
    words = added(style, "rPr")
    if bold:
        added(words, "b")
    if color:
        added(words, "color", val=color)
    added(words, "sz", val=str(size))
