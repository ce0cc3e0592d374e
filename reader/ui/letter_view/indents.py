"""Indents that paragraphs bring along: their own white space, labels before which the other lines give way (凸排)."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from reader.page import Paragraph, Role
from reader.ui.letter_view.cells import Cells
from reader.ui.letter_view.kinsoku import SPACE
from reader.ui.letter_view.look import Region
from reader.ui.letter_view.spacing import drop_indent
from reader.ui.letter_view.styles import Align, Style

_LEADING_SPACE = re.compile(f"{SPACE}*")
_IDEOGRAPHIC_SPACE = "\u3000"
_USUAL = 2 * _IDEOGRAPHIC_SPACE
_WIDEST = 1 / 3
_SPACES = r"[ \u3000]*"
_NUMBER = rf"[0-9０-９]{{1,2}}[.．、]{_SPACES}"
_LABELS = {
    Role.NOTE: re.compile(
        rf"{_SPACES}(?:(?:附件|附|註|注|備註|备注|正本|副本|副本送|主送|抄送|抄報|抄报|分送|cc)"
        rf"[0-9０-９一二三四五六七八九十]{{0,2}}[：:]{_SPACES}(?:{_NUMBER})?|{_NUMBER})"
    ),
    Role.HEADER: re.compile(rf"{_SPACES}[^：:，。、]{{1,7}}[：:]{_SPACES}"),
    Role.BODY: re.compile(rf"{_SPACES}[問问答][：:]{_SPACES}"),
}
_AFTER_NUMBER = re.compile(_SPACES)


def with_own_indent(cells: Cells, text: str, style: Style, *, flush: bool = False) -> Style:
    """The style without its indent where the text brings ideographic spaces; other white space in front is dropped.

    With `flush` the usual two of a paragraph are dropped, too; more or fewer have a reason.
    """
    found = _LEADING_SPACE.match(cells.kinds)
    count = found.end() if found else 0
    if not count:
        return style
    own = text[: cells.stops[count]]
    keeps = _IDEOGRAPHIC_SPACE in own and not (flush and own == _USUAL)
    if keeps and style.align in {Align.JUSTIFY, Align.START}:
        return replace(style, first=0)
    drop_indent(cells, count)
    return style


def hung(cells: Cells, paragraph: Paragraph, style: Style, *, region: Region, room: float) -> Style:
    """The style with all lines but the first behind the paragraph's label, if it has one (CLREQ §7.1.1).

    `room` is the length of a line in pixels; a label that takes too much of it changes nothing.
    """
    end = _label_end(paragraph, region)
    if not end or style.align not in {Align.JUSTIFY, Align.START}:
        return style
    count = bisect_left(cells.stops, end)
    width = sum(cells.advances[:count]) + sum(cells.gaps.get(cell, 0.0) for cell in range(count))
    return replace(style, rest=style.first, label=width) if width <= _WIDEST * room else style


def _label_end(paragraph: Paragraph, region: Region) -> int:
    """Where the label ends in the text, 0 without one.

    Numbered items of a Mainland document are paragraphs like all others (GB/T 9704).
    """
    if paragraph.heading and paragraph.role is Role.BODY and region is not Region.SC:
        return _end_of_number(paragraph)
    pattern = _LABELS.get(paragraph.role)
    found = pattern.match(paragraph.text) if pattern else None
    return found.end() if found and found.end() < len(paragraph.text) else 0


def _end_of_number(paragraph: Paragraph) -> int:
    found = _AFTER_NUMBER.match(paragraph.text, paragraph.heading.end) if paragraph.heading else None
    return found.end() if found else 0
