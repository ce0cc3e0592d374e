"""Headings without a number: short lines that stand alone and end alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.letters.lines import Line
from reader.letters.numbering import label

LONGEST = 20
_ENDED = re.compile(r"[^，。；！,;!]+?(?:[：:]|——|－－|--)$")
_ASKED = re.compile(r"[^，。；！,;!]+[？?]$")
_BARE = re.compile(r"[^，。；！？：,;!?:·…—]+$")
_LIST = re.compile(r"[‧•·●■◆○\-*]|\d{1,2}[：:]\d\d")
_ENOUGH, _PROSE = 2, 28


def unnumbered(found: Sequence[Line], first: int, end: int) -> dict[int, int]:
    """Per place of a heading without a number its depth, 1 or 2; empty where the letter has none.

    One such line may be anything, so two must end alike, and numbered headings may not come before them.
    """
    ended: list[int] = []
    asked: list[int] = []
    bare: list[int] = []
    for place in range(first, end):
        line = found[place]
        if len(line.text) > LONGEST or not _opens_block(found, place, end):
            continue
        if label(line.text) is not None:
            if not ended:
                return {}
            continue
        if _ENDED.match(line.text):
            ended.append(place)
        elif _ASKED.match(line.text):
            asked.append(place)
        elif _BARE.match(line.text) and _is_prose(found[place + 1]):
            bare.append(place)
    return _depths(found, _chosen(ended, asked, bare))


def _chosen(ended: list[int], asked: list[int], bare: list[int]) -> list[int]:
    if len(ended) >= _ENOUGH:
        return sorted(ended + asked)
    if len(bare) >= _ENOUGH:
        return sorted(ended + asked + bare)
    return asked if len(asked) > _ENOUGH else []


def _opens_block(found: Sequence[Line], place: int, end: int) -> bool:
    """Whether a blank line, or a change of indent, sets the line off and text of its own follows."""
    line = found[place]
    if place + 1 >= end or _LIST.match(line.text):
        return False
    following = found[place + 1]
    set_off = line.blanks > 0 or (place and found[place - 1].indent != line.indent and following.indent != line.indent)
    return bool(set_off) and not _LIST.match(following.text)


def _is_prose(line: Line) -> bool:
    return len(line.text) >= _PROSE and line.text[-1] in "。！？：；…”」"


def _depths(found: Sequence[Line], places: list[int]) -> dict[int, int]:
    top = min((found[place].indent for place in places), default=0)
    return {place: 1 if found[place].indent - top < 2 else 2 for place in places}
