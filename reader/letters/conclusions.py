"""Conclusions: the unnumbered paragraphs after the last section that are addressed to the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.letters.letter import Section, SectionKind
from reader.letters.lines import Line

_TO_ALL = re.compile(
    r"[让讓]我[们們]|希望|[愿願]|[感谢謝]{2}|[谢謝]{2}|如[有蒙需]|任何[问問][题題]|朋友[们們]|同志[们們]|各位|[总總]之|"
    r"最[后後]|以上|相信|[请請]各"
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
