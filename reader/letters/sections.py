"""The outline of a letter: which paragraphs are headed, how deep, and how far each section runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from reader.letters.extras import attachment_label
from reader.letters.headings import Heading, heading
from reader.letters.letter import Section, SectionKind
from reader.letters.levels import Mark, nest
from reader.letters.lines import Line
from reader.letters.numbering import label
from reader.letters.unnumbered import unnumbered
from reader.text import Span

_MARKDOWN = re.compile(r"(#{1,6})[ \t　]+(?=\S)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,60}?)(?<=\S)\1[：:]?$")
_MEMO = re.compile(r"(主旨|[说說]明|[办辦]法|[拟擬][办辦]|公告事[项項]|依[据據]|建[议議])\s*[：:]")
_ATTACHMENT, _TOP, _MEMO_RANK, _BOLD_RANK, _UNNUMBERED = -30, -20, -10, -5, -1


class _Candidate(NamedTuple):
    """A line that may be headed: its mark, its label as printed and where its heading lies in the text."""

    place: int
    start: int
    label: str
    heading: Heading
    mark: Mark
    title: Span | None = None


class Outline(NamedTuple):
    """Sections in order, per section the place of its first line, and titles of attachments that are wrapped."""

    sections: tuple[Section, ...]
    places: tuple[int, ...]
    titles: tuple[Span, ...] = ()


def outline(
    text: str, found: Sequence[Line], first: int, end: int, *, attachments: int | None, memo: bool = False
) -> Outline:
    """The sections of the body, the places `first`..`end` of `found`, and of the attachments from `attachments` on.

    `memo` reads 主旨、說明、辦法 as headings.
    """
    body = list(_candidates(found, first, end, memo=memo))
    if attachments is not None:
        body += _attached(found, attachments)
    levels = nest([candidate.mark for candidate in body])
    headed = [(candidate, level) for candidate, level in zip(body, levels, strict=True) if level is not None]
    stops = _stops(found, end, attachments)
    sections = tuple(_sections(text, found, headed, stops))
    titles = tuple(candidate.title for candidate, _ in headed if candidate.title is not None)
    return Outline(sections, tuple(candidate.place for candidate, _ in headed), titles)


def _candidates(found: Sequence[Line], first: int, end: int, *, memo: bool) -> Iterator[_Candidate]:
    free = unnumbered(found, first, end)
    for place in range(first, end):
        line = found[place]
        if not line.opens:
            continue
        following = found[place + 1] if place + 1 < len(found) else None
        goes_on = following is not None and not following.opens
        heads = following is not None and place + 1 < end and label(following.text) is None
        candidate = _headed(line, place, goes_on=goes_on, heads=heads, memo=memo)
        if candidate is None and place in free:
            candidate = _free(line, place, free[place])
        if candidate is not None:
            yield candidate


def _headed(line: Line, place: int, *, goes_on: bool, heads: bool, memo: bool) -> _Candidate | None:
    role = _MEMO.match(line.text) if memo else None
    if role is not None:
        return _memo(line, place, role)
    markdown, bold = _MARKDOWN.match(line.text), _BOLD.match(line.text)
    if markdown is not None:
        depth = len(markdown[1])
        return _marked(
            line, place, markdown.end(), len(line.text.rstrip("# ")), Mark(f"#{depth}", None, rank=_TOP + depth)
        )
    if bold is not None and bold[2][-1] not in "。；，":
        return _marked(line, place, bold.start(2), bold.end(2), Mark("**", None, rank=_BOLD_RANK))
    number = label(line.text)
    if number is None:
        return None
    mark = Mark(number.style, number.value, weak=number.weak)
    return _Candidate(
        place, line.start, number.text, heading(line.text, number.end, goes_on=goes_on, heads=heads), mark
    )


def _marked(line: Line, place: int, start: int, end: int, mark: Mark) -> _Candidate:
    """A heading that Markdown marks as one, with its number if it prints one; its depth is the mark's."""
    number = label(line.text[start:end])
    first = start + (number.end if number is not None else 0)
    begin = first + len(line.text[first:end]) - len(line.text[first:end].lstrip(" 　\t"))
    stop = max(begin, len(line.text[:end].rstrip("：:—。 ")))
    return _Candidate(place, line.start + start, line.text[start:first], Heading(SectionKind.LINE, begin, stop), mark)


def _memo(line: Line, place: int, role: re.Match[str]) -> _Candidate:
    kind = SectionKind.RUN_IN if line.text[role.end() :].strip() else SectionKind.LINE
    return _Candidate(place, line.start, "", Heading(kind, 0, role.end(1)), Mark("memo", None, rank=_MEMO_RANK))


def _free(line: Line, place: int, depth: int) -> _Candidate:
    end = len(line.text.rstrip("：:—－- 　"))
    mark = Mark(f"free{depth}", None, rank=_UNNUMBERED - 2 + depth)
    return _Candidate(place, line.start, "", Heading(SectionKind.LINE, 0, end), mark)


def _attached(found: Sequence[Line], first: int) -> Iterator[_Candidate]:
    """Attachments with their own outlines; what begins the first one without the word 附件 is its title."""
    places = [p for p in range(first, len(found)) if p == first or attachment_label(found[p].text) is not None]
    for place, following in pairwise([*places, len(found)]):
        candidate, inside = _attachment(found, place, following)
        yield candidate
        yield from _candidates(found, min(inside, following), following, memo=False)


def _attachment(found: Sequence[Line], place: int, end: int) -> tuple[_Candidate, int]:
    """The heading of the attachment at `place`, which ends before `end`, and the place under its title."""
    line = found[place]
    word = attachment_label(line.text)
    mark = Mark("attachment", None, rank=_ATTACHMENT)
    printed = word[0].rstrip() if word is not None else ""
    begin = word.end() if word is not None else 0
    if begin < len(line.text):
        own = Heading(SectionKind.ATTACHMENT, begin, len(line.text.rstrip("：:")))
        return _Candidate(place, line.start, printed, own, mark), place + 1
    titled = _title_lines(found[place + 1 : min(end, place + 6)])
    if len(titled) == 1:
        shift = titled[0].start - line.start
        own = Heading(SectionKind.ATTACHMENT, shift, shift + len(titled[0].text))
        return _Candidate(place, line.start, printed, own, mark), place + 2
    title = Span(titled[0].start, titled[-1].end) if titled else None
    own = Heading(SectionKind.ATTACHMENT, begin, begin)
    return _Candidate(place, line.start, printed, own, mark, title), place + 1 + len(titled)


def _title_lines(below: Sequence[Line]) -> Sequence[Line]:
    """The title under the word 附件, over its first paragraph or heading; one line of a longer list is its title."""
    lines = list(takewhile(_titles, below))
    return lines if len(lines) < 4 else lines[:1]


def _titles(line: Line) -> bool:
    return label(line.text) is None and line.text[-1] not in "。；：，" and len(line.text) <= 40


def _stops(found: Sequence[Line], end: int, attachments: int | None) -> list[int]:
    """Places at which every section ends: where the body ends, where the attachments begin, the end."""
    return [end] if attachments is None else sorted({end, attachments, len(found)})


def _sections(
    text: str, found: Sequence[Line], headed: Sequence[tuple[_Candidate, int]], stops: Sequence[int]
) -> Iterator[Section]:
    ends = _ends(headed, stops)
    for (candidate, level), end in zip(headed, ends, strict=True):
        base = found[candidate.place].start
        own = candidate.heading
        words = text[base + own.start : base + own.end] if own.end > own.start else None
        yield Section(
            level=level,
            label=candidate.label,
            heading=words,
            kind=own.kind,
            span=Span(candidate.start, max(found[end - 1].end, base + own.end)),
            heading_end=base + own.end,
        )


def _ends(headed: Sequence[tuple[_Candidate, int]], stops: Sequence[int]) -> list[int]:
    """Per section the place after its last line, found from the back in one pass."""
    ends = [0] * len(headed)
    following: list[int] = []
    stop = len(stops) - 1
    for index in range(len(headed) - 1, -1, -1):
        candidate, level = headed[index]
        while stop > 0 and stops[stop - 1] > candidate.place:
            stop -= 1
            following.clear()
        while following and headed[following[-1]][1] > level:
            following.pop()
        nearest = headed[following[-1]][0].place if following else stops[stop]
        ends[index] = min(nearest, stops[stop]) if stops[stop] > candidate.place else candidate.place + 1
        following.append(index)
    return ends
