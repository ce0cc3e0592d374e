"""The text around the reader's place as an assistive client is given it, and the places in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.text import Utf16Index
from reader.ui.letter_view.flow import Flow, Hit

_BEFORE, _AFTER = 4_000, 16_000
_LEAST = 1_000
"""Characters before the place, after it, and how few there may be left before another excerpt is taken."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The shown text of paragraphs that follow each other; places in it are UTF-16 units, as everywhere in Qt.

    `begins` tells where each of the paragraphs `indices` begins, `is_first` and `is_last` whether the letter begins
    and ends with the excerpt.
    """

    indices: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    begins: tuple[int, ...] = ()
    is_first: bool = True
    is_last: bool = True

    @property
    def text(self) -> str:
        """The whole of it; the lines of the letter end with line ends, long ones that were cut are whole again."""
        return "".join(("\n" if self._is_line(place) else "") + text for place, text in enumerate(self.texts))

    @property
    def size(self) -> int:
        """How many units there are."""
        return self.begins[-1] + _units(self.texts[-1]) if self.texts else 0

    def lines(self) -> list[range]:
        """The numbers of the paragraphs in each line of the letter, in order."""
        firsts = [place for place in range(len(self.texts)) if not place or self._is_line(place)]
        return [range(a, b) for a, b in zip(firsts, [*firsts[1:], len(self.texts)], strict=True)]

    def serves(self, hit: Hit) -> bool:
        """Whether a place is in it, with text enough on both sides."""
        if not self.indices or not self.indices[0] <= hit.paragraph <= self.indices[-1]:
            return False
        units = self.units(hit)
        return (self.is_first or units >= _LEAST) and (self.is_last or self.size - units >= _LEAST)

    def units(self, hit: Hit) -> int:
        """Where a place of the page is; the nearest end where it is not in the excerpt."""
        place = bisect_left(self.indices, hit.paragraph)
        if place == len(self.indices):
            return self.size
        if self.indices[place] != hit.paragraph:
            return self.begins[place]
        return self.begins[place] + Utf16Index(self.texts[place]).units(hit.offset)

    def hit(self, units: int) -> Hit | None:
        """The place of the page, None where the excerpt is empty."""
        if not self.texts:
            return None
        place = max(0, bisect_right(self.begins, units) - 1)
        text = self.texts[place]
        return Hit(self.indices[place], min(len(text), Utf16Index(text).points(max(0, units - self.begins[place]))))

    def _is_line(self, place: int) -> bool:
        """Whether a line end stands before a paragraph."""
        return place > 0 and self.begins[place] > self.begins[place - 1] + _units(self.texts[place - 1])


def around(flow: Flow, index: int) -> Excerpt:
    """The excerpt around a paragraph."""
    if flow.readable_after(index) != index:
        return Excerpt()
    before, is_first = _before(flow, index)
    after, is_last = _after(flow, index)
    indices = [*reversed(before), index, *after]
    page, texts, begins, at = flow.page, [], [], 0
    for place, paragraph in enumerate(indices):
        if place and _ends_line(flow, indices[place - 1], paragraph):
            at += 1
        texts.append(page.paragraph(paragraph).text)
        begins.append(at)
        at += _units(texts[-1])
    return Excerpt(tuple(indices), tuple(texts), tuple(begins), is_first, is_last)


def _before(flow: Flow, index: int) -> tuple[list[int], bool]:
    """The paragraphs before one, the nearest first, and whether they begin the letter."""
    found, room = list[int](), _BEFORE
    previous = flow.readable_before(index)
    while previous is not None and room > 0:
        found.append(previous)
        room -= len(flow.page.span(previous))
        previous = flow.readable_before(previous)
    return found, previous is None


def _after(flow: Flow, index: int) -> tuple[list[int], bool]:
    """The paragraphs after one, and whether they end the letter."""
    found, room = list[int](), _AFTER
    following = flow.readable_after(index + 1)
    while following is not None and room > 0:
        found.append(following)
        room -= len(flow.page.span(following))
        following = flow.readable_after(following + 1)
    return found, following is None


def _ends_line(flow: Flow, index: int, following: int) -> bool:
    """Whether a line of the letter ends between two paragraphs: overlong lines are cut into several."""
    return following > index + 1 or flow.page.span(index).end < flow.page.starts[following]


def _units(text: str) -> int:
    return Utf16Index(text).units(len(text))
