"""Conclusions: the unnumbered paragraphs after the last section that are addressed to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reader.letters.letter import Section, SectionKind
from reader.letters.structure.lines import Line
from reader.letters.structure.plain import pattern

_TO_ALL: Final = pattern(
    r"让我们|希望|愿|感谢|谢谢|如[有蒙需]|任何问题|朋友们|同志们|各位|总之|最后|以上|相信|请各|综上|上述|此外|恳请|"
    r"敬请|特此|另附"
)


def conclusion(headed: Sequence[tuple[Section, int]], found: Sequence[Line], end: int) -> int | None:
    """The place among `found` where the conclusion begins that ends before place `end`; None where there is none.

    `headed` are the sections of the body with the places of their first lines.
    """
    if not headed:
        return None
    section, place = headed[-1]
    below = _paragraphs(found, place + 1, end)
    usual = _usual_count(headed, found)
    if section.kind is not SectionKind.LINE:
        return below[usual] if len(below) > usual else None
    # Under a heading of its own line at least one paragraph belongs to the section.
    takes_leave = len(below) > 1 and bool(_TO_ALL.search(found[below[-1]].text))
    return below[-1] if len(below) > max(usual, 1) or takes_leave else None


def _usual_count(headed: Sequence[tuple[Section, int]], found: Sequence[Line]) -> int:
    """How many paragraphs stand directly under headings like the last one: the lower median."""
    last = headed[-1][0]
    counts = sorted(
        len(_paragraphs(found, place + 1, following))
        for (section, place), (_, following) in pairwise(headed)
        if section.level == last.level and (section.kind is SectionKind.LINE) == (last.kind is SectionKind.LINE)
    )
    return counts[(len(counts) - 1) // 2] if counts else 0


def _paragraphs(found: Sequence[Line], first: int, end: int) -> list[int]:
    return [place for place in range(first, end) if found[place].opens]
