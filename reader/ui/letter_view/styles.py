"""How each part of a letter is set: face, size, indent, alignment and the space before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from reader.page import Role


class Face(Enum):
    """Which of the look's families is used."""

    BODY = "body"
    HEADING = "heading"
    KAI = "kai"


class Align(Enum):
    """Where lines stand in the column; `JUSTIFY` fills all lines but the last."""

    JUSTIFY = "justify"
    START = "start"
    CENTER = "center"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The setting of one paragraph.

    `first` and `rest` indent its lines, `inset` keeps them from the end and `before` is the space before it, all in
    em of the body, so that what is indented stands in line whatever its size. `label` in pixels indents all lines but
    the first, too.
    """

    face: Face = Face.BODY
    scale: float = 1.0
    bold: bool = False
    align: Align = Align.JUSTIFY
    first: float = 2.0
    rest: float = 0.0
    inset: float = 0.0
    before: float = 0.0
    faint: bool = False
    label: float = 0.0


_INDENT = 2.0
APART = 0.8
"""The least space that tells paragraphs without an indent apart, in em."""
_BODY = Style(first=_INDENT)
_STYLES = {
    Role.CONTINUED: Style(first=0),
    Role.TITLE: Style(face=Face.BODY, scale=1.5, bold=True, align=Align.CENTER, first=0),
    Role.SALUTATION: Style(face=Face.KAI, first=0, scale=1.05),
    Role.HEADING: Style(face=Face.HEADING, bold=True, align=Align.START, first=2, rest=2),
    Role.CLOSING: Style(first=2),
    Role.SIGNATURE: Style(align=Align.END, first=0, inset=2),
    Role.DATE: Style(align=Align.END, first=0, inset=2),
    Role.HEADER: Style(scale=0.85, first=0, align=Align.START),
    Role.NOTE: Style(scale=0.9, first=2, rest=2),
    Role.CRUFT: Style(scale=0.8, first=2, rest=2, align=Align.START, faint=True),
}
FOLD = Style(scale=0.75, align=Align.CENTER, first=0)
"""The quiet line that stands for folded leftovers."""

_HEADING_SCALES = {1: 1.15, 2: 1.05}
_BEFORE = {
    Role.TITLE: 0.8,
    Role.SALUTATION: 1.2,
    Role.CLOSING: 0.9,
    Role.SIGNATURE: 1.5,
    Role.DATE: 0.9,
    Role.HEADER: 0.6,
    Role.NOTE: 1.2,
    Role.CRUFT: 1.0,
}
_BEFORE_HEADING = {1: 1.2, 2: 0.8}
_AFTER = {
    Role.TITLE: 1.6,
    Role.SALUTATION: 0.35,
    Role.HEADING: 0.4,
    Role.SIGNATURE: 0.9,
    Role.DATE: 0.9,
    Role.HEADER: 1.0,
    Role.CRUFT: 1.0,
}
_TOGETHER = {Role.TITLE, Role.SALUTATION, Role.CLOSING, Role.SIGNATURE, Role.DATE, Role.HEADER, Role.NOTE, Role.CRUFT}
_SIGNED = {Role.SIGNATURE, Role.DATE}
_BEFORE_RUN_IN = {1: 0.5}


def style_of(role: Role, *, level: int = 0, previous: Role | None = None, indent: float = 2) -> Style:
    """The style of a paragraph; `level` is its heading's, 0 without one, `previous` the role of the one before it.

    `indent` in em is that of paragraphs; without one they stand apart (CLREQ §7.1.1).
    """
    style = _STYLES.get(role, _BODY)
    if role is Role.HEADING:
        style = replace(style, scale=_HEADING_SCALES.get(level, 1.0))
    if role is Role.CLOSING and previous is Role.CLOSING:
        style = replace(style, first=0)
    before = _space(role, level, previous)
    if not indent and role is Role.BODY and previous is not None:
        before = max(before, APART)
    part = indent / _INDENT
    return replace(style, first=style.first * part, rest=style.rest * part, before=before)


def _space(role: Role, level: int, previous: Role | None) -> float:
    if previous is None or role is Role.CONTINUED:
        return 0.0
    if role is previous and role in _TOGETHER:
        return 0.0
    if {role, previous} == _SIGNED:
        return 0.1
    return max(_before(role, level), _AFTER.get(previous, 0.0))


def _before(role: Role, level: int) -> float:
    if role is Role.HEADING:
        return _BEFORE_HEADING.get(level, 0.5)
    if role is Role.BODY and level:
        return _BEFORE_RUN_IN.get(level, 0.0)
    return _BEFORE.get(role, 0.0)
