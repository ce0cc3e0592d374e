"""Characters of a PDF page in runs: what stands beside each other in one style, along the direction of reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import pypdfium2 as pdfium

from reader.errors import FileTooDemanding
from reader.letters.sources.pdf.characters import Character, Characters, Style
from reader.letters.sources.pdf.radicals import ordinary

HAN_GAP: Final = 0.7
"""The narrowest gap beside a Han character, in em, that is a space: justified lines are stretched by less."""

LATIN_GAP: Final = 0.18
"""The same between two letters of other scripts."""

NARROW: Final = re.compile("[^\u2e80-\U0010ffff—…‘’“”·]")
"""One character of a script whose words are set apart by spaces, as Han characters and their signs are not."""

_BACKWARD: Final = 0.5
_UNEVEN: Final = 0.3
_MIDDLE: Final = 0.35
_SAMPLE: Final = 500
_STEP: Final = 2.5

_CLEANED: Final = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF]),
    **dict.fromkeys(map(ord, "\uf06c\uf06e\uf071\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8"), "•"),
    **dict.fromkeys([0x09, 0xA0], " "),
    0x2003: "　",
}
"""Controls go, the bullets of symbol fonts become one that other fonts have, spaces are those that people type."""


class Run(NamedTuple):
    """Characters beside each other in one style, in points that grow in the direction of reading.

    `start`..`end` lie along the line and leave out white space at both ends, `place` is the middle of the line
    across it; `seen` is False for the invisible text over a scan.
    """

    text: str
    start: float
    end: float
    place: float
    size: float
    bold: bool
    seen: bool


class Group(NamedTuple):
    """The runs of a page in one direction; the page itself extends from `first` to `last` along the lines."""

    runs: tuple[Run, ...]
    vertical: bool
    first: float
    last: float


class PageText(NamedTuple):
    """What a page says, its main direction first; of `total` characters some are `unreadable`."""

    groups: tuple[Group, ...]
    total: int
    unreadable: int


class _Placed(NamedTuple):
    """A character with its box in the direction of reading: along the line and, in `place`, across it."""

    text: str
    start: float
    end: float
    place: float
    character: Character


def is_narrow(character: str) -> bool:
    """Whether words of its script are set apart by spaces."""
    return NARROW.match(character) is not None


def page_text(page: pdfium.PdfPage, most: int) -> PageText:
    """The text of a page; what lies beyond its edges is left out, and what is slanted, which is a watermark.

    Raises FileTooDemanding where it has more than `most` characters.
    """
    characters = Characters(page)
    if characters.total > most:
        raise FileTooDemanding
    by_turns: dict[int, list[Character]] = {}
    for character in characters:
        if character.style.turns is not None:
            by_turns.setdefault(character.style.turns, []).append(character)
    order = sorted(by_turns, key=lambda turns: -len(by_turns[turns]))
    vertical = bool(order) and _is_vertical(by_turns[order[0]][:_SAMPLE], order[0])
    if vertical and (lying := (order[0] + 3) % 4) in by_turns:
        # Words of other scripts lie on their side in a column.
        by_turns[order[0]] += by_turns.pop(lying)
        order.remove(lying)
    left, bottom, right, top = page.get_cropbox()
    flat = Style(size=0.0, bold=False, seen=True, turns=0, x=0.0, y=0.0)
    box = Character("", left, bottom, right, top, flat)
    groups = [_group(by_turns[turns], turns, box, vertical=vertical and turns == order[0]) for turns in order]
    return PageText(tuple(groups), characters.total, characters.unreadable)


def _is_vertical(characters: Sequence[Character], turns: int) -> bool:
    """Whether most characters stand below the one before."""
    steps: Counter[bool] = Counter()
    for before, after in pairwise(characters):
        size = after.style.size
        along = _middle(_laid(after, turns)) - _middle(_laid(before, turns))
        across = _middle(_stood(after, turns)) - _middle(_stood(before, turns))
        if abs(along) < _UNEVEN * size < across < _STEP * size:
            steps[True] += 1
        elif abs(across) < _UNEVEN * size < along < _STEP * size:
            steps[False] += 1
    return steps[True] > steps[False]


def _middle(placed: _Placed) -> float:
    return (placed.start + placed.end) / 2


def _group(characters: Sequence[Character], turns: int, page: Character, *, vertical: bool) -> Group:
    laid, stood = _laid(page, turns), _stood(page, turns)
    if vertical:
        runs = _runs(_side_by_side(characters, turns))
        first, last, top, bottom = stood.start, stood.end, -laid.end, -laid.start
    else:
        runs = _runs(_laid(character, turns) for character in characters)
        first, last, top, bottom = laid.start, laid.end, stood.start, stood.end
    inside = (run for run in runs if run.start < last and run.end > first and top < run.place < bottom)
    return Group(tuple(inside), vertical, first, last)


def _laid(character: Character, turns: int) -> _Placed:
    """A character of horizontal text that is turned by quarters; lines lie by their baselines."""
    text, left, bottom, right, top, style = character
    middle = _MIDDLE * style.size
    if turns == 0:
        return _Placed(text, left, right, -style.y - middle, character)
    if turns == 1:
        return _Placed(text, bottom, top, style.x - middle, character)
    if turns == 2:
        return _Placed(text, -right, -left, style.y - middle, character)
    return _Placed(text, -top, -bottom, -style.x - middle, character)


def _stood(character: Character, turns: int) -> _Placed:
    """A character of a column; columns follow each other from right to left."""
    text, left, bottom, right, top, _style = character
    if turns == 0:
        return _Placed(text, -top, -bottom, -(left + right) / 2, character)
    if turns == 1:
        return _Placed(text, left, right, -(bottom + top) / 2, character)
    if turns == 2:
        return _Placed(text, bottom, top, (left + right) / 2, character)
    return _Placed(text, -right, -left, (bottom + top) / 2, character)


def _side_by_side(characters: Iterable[Character], turns: int) -> Iterator[_Placed]:
    """The places of a column; what is set flat in one of them, as numbers are, is taken together."""
    flat: list[_Placed] = []
    for character in characters:
        laid = _laid(character, turns)
        if flat and (laid.character.style is not flat[-1].character.style or not _follows(flat[-1], laid)):
            yield _as_one([_stood(each.character, turns) for each in flat])
            flat = []
        flat.append(laid)
    if flat:
        yield _as_one([_stood(each.character, turns) for each in flat])


def _as_one(placed: Sequence[_Placed]) -> _Placed:
    if len(placed) == 1:
        return placed[0]
    return _Placed(
        "".join(each.text for each in placed),
        min(each.start for each in placed),
        max(each.end for each in placed),
        sum(each.place for each in placed) / len(placed),
        placed[0].character,
    )


def _runs(placed: Iterable[_Placed]) -> Iterator[Run]:
    started: list[_Placed] = []
    for each in placed:
        if started and not _follows(started[-1], each):
            yield from _run(started)
            started = []
        started.append(each)
    yield from _run(started)


def _follows(before: _Placed, after: _Placed) -> bool:
    """Whether `after` stands next to `before` in the same style."""
    one, other = before.character.style, after.character.style
    size = other.size
    return (
        -_BACKWARD * size < after.start - before.end < HAN_GAP * size
        and abs(after.place - before.place) < _UNEVEN * size
        and (one is other or one[:3] == other[:3])
    )


def _run(placed: Sequence[_Placed]) -> Iterator[Run]:
    """The run of these characters, none where all are controls."""
    text = ordinary("".join(_spaced(placed)).translate(_CLEANED))
    if not text:
        return
    printed = [each for each in placed if not each.text.isspace()] or placed
    first = printed[0]
    style = first.character.style
    yield Run(text, first.start, printed[-1].end, first.place, style.size, style.bold, style.seen)


def _spaced(placed: Sequence[_Placed]) -> Iterator[str]:
    """The characters, with a space where letters stand apart without one."""
    end, last = 0.0, " "
    for text, start, stop, _place, character in placed:
        apart = start - end > LATIN_GAP * character.style.size
        if apart and _in_a_word(last) and _in_a_word(text[0]):
            yield " "
        yield text
        end, last = stop, text[-1]


def _in_a_word(character: str) -> bool:
    return is_narrow(character) and not character.isspace()
