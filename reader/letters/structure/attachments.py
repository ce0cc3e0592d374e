"""Attachments with their own outlines: the word 附件, the title under it, what is sent along without the word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from reader.letters.evidence import EvidenceKind
from reader.letters.letter import SectionKind
from reader.letters.structure.extras import attachment_label
from reader.letters.structure.heading_candidates import MOST_LINES, Candidate, candidates
from reader.letters.structure.levels import Mark
from reader.letters.structure.lines import Line
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.plain import pattern
from reader.text import Span

_MARK: Final = Mark("attachment", None, rank=-30)
_FORM: Final = pattern(r"(?:[表单册]|名单|清单|回[执条])$")
_MORE: Final = frozenset("(—-《")
_LIST, _LONGEST, _CELLS = 4, 40, 2


def attachments(found: Sequence[Line], first: int) -> Iterator[Candidate]:
    """The attachments from place `first` on with their sections; what begins the first without a word is its title."""
    end = min(len(found), first + MOST_LINES)
    places = [p for p in range(first, end) if p == first or attachment_label(found[p].text) is not None]
    for place, following in pairwise([*places, end]):
        candidate = _attachment(found, place, following)
        yield candidate
        yield from candidates(found, min(candidate.last + 1, following), following, memo=False)


def _attachment(found: Sequence[Line], place: int, end: int) -> Candidate:
    """The heading of the attachment at `place`, which ends before `end`."""
    line = found[place]
    word = attachment_label(line.text)
    length = len(word[0].rstrip()) if word is not None else 0
    printed = Span(line.start, line.start + length)
    begin = word.end() if word is not None else 0
    own = line.text[begin:].rstrip(":")
    more = _set_alike(found, place, end) if word is None else place
    if more > place:
        return _wrapped(place, more, printed, found[place : more + 1])
    if own:
        heading = Span(line.start + begin, line.start + begin + len(own))
        return Candidate(place, printed, SectionKind.ATTACHMENT, _MARK, place, (heading,))
    titled = _title_lines(found[place + 1 : min(end, place + 7)])
    last = place + len(titled)
    if len(titled) == 1:
        return Candidate(place, printed, SectionKind.ATTACHMENT, _MARK, last, (titled[0].span,))
    if titled:
        return _wrapped(place, last, printed, titled)
    return Candidate(place, printed, SectionKind.ATTACHMENT, _MARK, last)


def _wrapped(place: int, last: int, printed: Span, titled: Sequence[Line]) -> Candidate:
    """An attachment whose title runs over several lines."""
    pieces = tuple(line.span for line in titled)
    title = Span(titled[0].start, titled[-1].end)
    return Candidate(place, printed, SectionKind.ATTACHMENT, _MARK, last, pieces, title=title)


def _set_alike(found: Sequence[Line], place: int, end: int) -> int:
    """The place of the last line of a title that markup sets over several lines alike."""
    layout = found[place].layout
    whole = layout.bold is not None or EvidenceKind.CENTERED in layout or EvidenceKind.HEADING in layout
    while whole and place + 1 < end and _is_alike(found[place], found[place + 1]):
        place += 1
    return place


def _is_alike(line: Line, below: Line) -> bool:
    same = line.layout.kinds == below.layout.kinds and (line.layout.bold is None) == (below.layout.bold is None)
    return same and not below.blanks and plain_label(below.text) is None and below.text[-1] not in "。;:,"


def _title_lines(below: Sequence[Line]) -> Sequence[Line]:
    """The title under the word 附件, over its first paragraph or heading; one line of a longer list is its title."""
    count = 0
    while count < len(below) and _titles(below, count) and not (count and _is_complete(below[:count], below[count])):
        count += 1
    return below[:count] if count < _LIST else below[:1]


def _is_complete(titled: Sequence[Line], line: Line) -> bool:
    """Whether a title has ended over `line`: with the name of a form, or over the row of one."""
    row = line.is_row or sum(len(cell) > 1 for cell in line.text.split()) > _CELLS
    return row or (bool(_FORM.search(titled[-1].text)) and line.text[0] not in _MORE)


def _titles(below: Sequence[Line], place: int) -> bool:
    """Whether the line can be one of a title: neither numbered nor a sentence nor the first line of a paragraph."""
    text = below[place].text
    if plain_label(text) is not None or text[-1] in "。;:," or len(text) > _LONGEST:
        return False
    return place + 1 == len(below) or below[place + 1].opens
