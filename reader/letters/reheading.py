"""Headings that a person made or took away, as they are printed, and what becomes of the outline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from reader.letters.amendment import Amendment
from reader.letters.letter import Letter, Remark, Section, SectionKind
from reader.letters.reoutlining import Outlining
from reader.letters.structure.numbering import label
from reader.letters.structure.remarks import Headed, remarks
from reader.text import Span

_FINAL: Final = "。.：:—－-– 　\t*_"
"""What may follow a heading on its line: it is not part of the heading, nor a paragraph of its own."""

_LINE: Final = 100
"""Characters of a line that tell what its number is."""

_MARKUP: Final = re.compile(r"[#*_ \t　]+")


def reheaded(letter: Letter, decisions: Iterable[Amendment]) -> Letter:
    """The letter with its outline as decided; of two decisions about the same stretch the later wins.

    A heading lies at most one level below the one before it, whatever level was asked for.
    """
    chosen = _latest(letter.text, decisions)
    if not chosen:
        return letter
    outline = Outlining(letter)
    for decision in chosen:
        if decision.level is None:
            outline.take(decision.extent)
        else:
            outline.put(decision.section, decision.level, chosen_as=decision.span)
    sections = tuple(outline.sections())
    return replace(letter, sections=sections, remarks=_remarked(letter, sections))


class _Decision(NamedTuple):
    """A heading as chosen and as printed: `extent` is what it is about; `level` None takes headings away."""

    extent: Span
    span: Span
    level: int | None
    section: Section


def _latest(text: str, decisions: Iterable[Amendment]) -> list[_Decision]:
    """The decisions that hold, in the order of the text, no two about the same stretch."""
    found: list[_Decision] = []
    for one in reversed(list(decisions)):
        made = _decision(text, one)
        if made is not None and not any(made.extent.overlaps(other.extent) for other in found):
            found.append(made)
    return sorted(found, key=lambda decision: decision.extent)


def _decision(text: str, one: Amendment) -> _Decision | None:
    span = printed(text, one.span) if one.span is not None else None
    section = _headed(text, span) if span is not None else None
    if span is None or section is None:
        return None
    extent = Span(min(span.start, section.span.start), span.end)
    return _Decision(extent, span, None if one.value is None else int(one.value), section)


def printed(text: str, span: Span) -> Span | None:
    """The stretch without the white space around it, None for a blank one."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    return Span(start, end) if start < end else None


def _headed(text: str, span: Span) -> Section | None:
    """The section that a heading opens, as far as its line tells; of a heading of several lines the first."""
    begin = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", begin)
    line = text[begin : stop if stop >= 0 else len(text)]
    first, last = span.start - begin, min(span.end - begin, len(line))
    number, words = _number(line, first)
    first = number if number is not None else words  # The number before the words belongs to their heading.
    chosen = line[words:last]
    heading = chosen.strip().rstrip(_FINAL)
    words += len(chosen) - len(chosen.lstrip()) if heading else 0
    mark = line[first:words].rstrip()
    if not heading and not mark:
        return None
    end = words + len(heading) if heading else first + len(mark)
    return Section(
        level=1,
        label=mark,
        heading=heading or None,
        kind=_kind(heading, line[end:]),
        span=Span(begin + first, begin + end),
        heading_end=begin + end,
    )


def _remarked(letter: Letter, sections: Sequence[Section]) -> tuple[Remark, ...]:
    """What was odd about the numbers, without what no longer is, and with what is odd about those of today."""
    before, now = (set(_remarks(letter.text, outline)) for outline in (letter.sections, sections))
    return tuple(sorted(set(letter.remarks) - (before - now) | (now - before), key=lambda remark: remark.span))


def _remarks(text: str, sections: Sequence[Section]) -> Iterator[Remark]:
    return remarks([_numbered(text, section) for section in sections])


def _numbered(text: str, section: Section) -> Headed:
    """A section with its number, told from its line."""
    start = section.span.start
    number = label(text[start : start + _LINE].split("\n", 1)[0]) if section.label else None
    return Headed(section.level, number, Span(start, start + len(section.label)))


def _number(line: str, first: int) -> tuple[int | None, int]:
    """Where the number begins that stands right before or at `first`, None for none; and where the words begin."""
    mark = _MARKUP.match(line)
    opening = mark.end() if mark is not None else 0
    number = label(line[opening:])
    if number is not None:
        words = opening + number.end
        if not line[words : max(first, words)].strip():
            return opening, words
    return None, first if first >= opening or opening == len(line) else opening


def _kind(heading: str, rest: str) -> SectionKind:
    if not heading:
        return SectionKind.ITEM
    return SectionKind.RUN_IN if rest.strip(_FINAL) else SectionKind.LINE
