"""An outline into which headings are put and from which they are taken, with levels and ends that stay lawful."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reader.letters.letter import Letter, PartRole, Section
from reader.text import Span

_TAIL: Final = {
    PartRole.CONCLUSION,
    PartRole.CLOSING,
    PartRole.SIGNATURE,
    PartRole.DATE,
    PartRole.POSTSCRIPT,
    PartRole.NOTE,
    PartRole.DISTRIBUTION,
    PartRole.ATTACHMENT_LIST,
}
"""What a section that runs to the end of the body does not hold."""


@dataclass(slots=True, eq=False)
class _Area:
    """A stretch that sections cover without a gap: body, attachments. No section lies below one of another area."""

    start: int
    end: int


@dataclass(slots=True, eq=False)
class _Entry:
    """A section with the level it has now, and where the section began that ended it at first, -1 for a new one."""

    section: Section
    area: _Area
    level: int
    ended_by: int | None = -1

    @property
    def start(self) -> int:
        return self.section.span.start

    @property
    def extent(self) -> Span:
        """Where number and words of the heading are."""
        return Span(self.start, max(self.section.heading_end, self.start + 1))


class Outlining:
    """The outline of a letter while it is changed, from the first heading to the last."""

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._tails = sorted({part.span.start for part in letter.parts if part.role in _TAIL})
        self._areas = self._covered()
        self._tails = [at for at in self._tails if not self._is_inside(at)]
        self._entries = [_Entry(each, self._area_at(each.span.start), each.level) for each in letter.sections]
        for entry, ended_by in zip(self._entries, _followers(self._entries), strict=True):
            entry.ended_by = ended_by

    def take(self, extent: Span) -> None:
        """Take away the headings that touch a stretch; their text belongs to the section before."""
        for entry in self._touching(extent):
            self._remove(entry)

    def put(self, made: Section, level: int, *, chosen_as: Span) -> None:
        """Have a heading at a level, in place of those that touch it; one that is there already stays what it is."""
        entry = self._held(made, chosen_as) or self._inserted(made)
        index = self._entries.index(entry)
        self._place_in_area(index, level)
        entry.area.end = max(entry.area.end, made.heading_end)
        entry.level = min(level, self._lowest(index))
        self._settle(index + 1, entry.area)

    def sections(self) -> Iterator[Section]:
        """The sections with the levels they have now, each up to where it ends now."""
        ends = [self._end(*pair) for pair in zip(self._entries, _followers(self._entries), strict=True)]
        below: list[tuple[int, int]] = []
        for index in range(len(ends) - 1, -1, -1):
            level = self._entries[index].level
            while below and below[-1][0] > level:
                ends[index] = max(ends[index], below.pop()[1])
            below.append((level, ends[index]))
        for entry, end in zip(self._entries, ends, strict=True):
            yield replace(entry.section, level=entry.level, span=Span(entry.start, end))

    def _end(self, entry: _Entry, follower: int | None) -> int:
        if entry.ended_by == follower:
            return entry.section.span.end
        limit = entry.area.end if follower is None else min(follower, entry.area.end)
        return self._end_of_print(limit, entry.section.heading_end)

    def _touching(self, extent: Span) -> list[_Entry]:
        return [entry for entry in self._entries if entry.extent.overlaps(extent)]

    def _remove(self, entry: _Entry) -> None:
        index = self._entries.index(entry)
        del self._entries[index]
        self._settle(index, entry.area)

    def _held(self, made: Section, chosen_as: Span) -> _Entry | None:
        """The entry that has this very heading."""
        for entry in self._entries:
            if entry.extent == chosen_as or _headed_alike(entry.section, made):
                return entry
        return None

    def _inserted(self, made: Section) -> _Entry:
        """A new entry in its place, still without an area of its own."""
        nowhere = _Area(made.span.start, made.span.start)
        entry = _Entry(made, nowhere, 1)
        touched = self._touching(entry.extent)
        for other in touched[1:]:
            self._remove(other)
        if touched:
            entry.area = touched[0].area
            entry.area.start = min(entry.area.start, entry.start)
            self._entries[self._entries.index(touched[0])] = entry
        else:
            index = bisect_left([other.start for other in self._entries], entry.start)
            self._entries.insert(index, entry)
        return entry

    def _place_in_area(self, index: int, level: int) -> None:
        """Find the area that a new heading falls in, or let one reach to it, or make one."""
        entry = self._entries[index]
        if entry.area in self._areas:
            return
        place = bisect_right([area.start for area in self._areas], entry.start)
        before = self._areas[place - 1] if place else None
        after = self._areas[place] if place < len(self._areas) else None
        if before is not None and entry.start < before.end:
            entry.area = before
            return
        if after is not None and self._has_tail(entry.section.heading_end, after.start):
            after = None
        if before is not None and level > 1 and not self._has_tail(before.end, entry.start):
            before.end = self._reach(entry)
            entry.area = before
            if after is not None:
                self._join(before, after)
        elif after is not None:
            after.start = entry.start
            entry.area = after
        else:
            entry.area.end = self._reach(entry)
            self._areas.insert(place, entry.area)

    def _reach(self, entry: _Entry) -> int:
        """Where the text under a heading outside all areas ends."""
        end = min((at for at in self._tails if at >= entry.section.heading_end), default=len(self._letter.text))
        return self._end_of_print(end, entry.section.heading_end)

    def _join(self, before: _Area, after: _Area) -> None:
        before.end = after.end
        self._areas.remove(after)
        for entry in self._entries:
            if entry.area is after:
                entry.area = before

    def _lowest(self, index: int) -> int:
        """The lowest level that the entry at a place may have."""
        above = self._entries[index - 1] if index else None
        return 1 + (above.level if above is not None and above.area is self._entries[index].area else 0)

    def _settle(self, index: int, area: _Area) -> None:
        """Raise what hangs in the air from a place on, all of it alike, so that siblings stay siblings."""
        if index == len(self._entries) or self._entries[index].area is not area:
            return
        lowest = self._lowest(index)
        excess = self._entries[index].level - lowest
        for entry in self._entries[index:]:
            if entry.level <= lowest or entry.area is not area:
                return
            entry.level = max(lowest, entry.level - excess)

    def _covered(self) -> list[_Area]:
        areas: list[_Area] = []
        for section in self._letter.sections:
            span, last = section.span, areas[-1] if areas else None
            if last is not None and (span.start < last.end or self._adjoin(last.end, span.start)):
                last.end = max(last.end, span.end)
            else:
                areas.append(_Area(span.start, span.end))
        return areas

    def _area_at(self, offset: int) -> _Area:
        return self._areas[bisect_right([area.start for area in self._areas], offset) - 1]

    def _is_inside(self, offset: int) -> bool:
        return any(area.start < offset < area.end for area in self._areas)

    def _adjoin(self, end: int, start: int) -> bool:
        """Whether only blanks and cruft lie between two offsets."""
        return self._end_of_print(start, end) == end and not self._has_tail(end, start)

    def _has_tail(self, start: int, end: int) -> bool:
        return any(start <= at < end for at in self._tails)

    def _end_of_print(self, end: int, start: int) -> int:
        """Where the last character between two offsets ends that is neither blank nor cruft; `start` for none."""
        text = self._letter.text
        while end > start:
            if not text[end - 1].isspace():
                over = [cruft.span.start for cruft in self._letter.cruft if end - 1 in cruft.span]
                if not over:
                    return end
                end = min(over) + 1
            end -= 1
        return start


def _headed_alike(one: Section, other: Section) -> bool:
    return one.span.start == other.span.start and replace(one, level=other.level, span=other.span) == other


def _followers(entries: Sequence[_Entry]) -> list[int | None]:
    """Per section where the next one of its level or a higher one begins, None for none."""
    found: list[int | None] = []
    open_: list[_Entry] = []
    for entry in reversed(entries):
        while open_ and open_[-1].level > entry.level:
            open_.pop()
        found.append(open_[-1].start if open_ else None)
        open_.append(entry)
    return found[::-1]
