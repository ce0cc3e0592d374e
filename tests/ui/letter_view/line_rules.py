"""The rules of lines, told by characters alone and apart from the typesetter, for tests that count offences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.page import Kinsoku
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.typesetter import Typesetter

LEVELS = tuple(Kinsoku)
CLOSING = "、，；：。！？」』）〕］｝〉》】〗”’)]}"
HANGING = "、，。：；！？,"
_UNSEEN = "\u200b\u200c\u200d"
_OPENING = "「『（〔［｛〈《【〖“‘([{"
_UNITS = [
    "(?<=[A-Za-z])(?=[A-Za-z])",
    "(?<=[0-9])(?=[0-9%℃])|(?<=[0-9])(?=[.,:][0-9])|(?<=[0-9][.,])(?=[0-9])|(?<=[$￥£])(?=[0-9])",
    "(?<=—)(?=—)|(?<=…)(?=…)",
    "(?=[\u0300-\u036f\U000e0100-\U000e01ef])",
]
_OFFENCES = {
    Kinsoku.NONE: [],
    Kinsoku.BASIC: [f"(?=[{re.escape(CLOSING)},.;:!?%·・‧～－/／])", f"(?<=[{re.escape(_OPENING)}])"],
    Kinsoku.GB: ["(?<=[/／])", "(?=[々])"],
    Kinsoku.STRICT: ["(?=[—…])"],
}
_FORBIDDEN = {
    level: re.compile("|".join([*_UNITS, *(rule for held in LEVELS[: number + 1] for rule in _OFFENCES[held])]))
    for number, level in enumerate(LEVELS)
}
_QUIET = f"{re.escape(CLOSING)},.;:!?—…· \u3000"
_ALONE = re.compile(f"[{_QUIET}]*[^{_QUIET}]?[{_QUIET}]*")


def offences(placed: SetParagraph, typesetter: Typesetter) -> Iterator[str]:
    """What is wrong with the lines of a paragraph; places where nothing else could be done do not count."""
    text, level = placed.paragraph.text, typesetter.look.kinsoku
    forbidden = {match.start() for match in _FORBIDDEN[level].finditer(text)}
    for line, following in pairwise(placed.lines):
        at = following.start
        free = any(_is_free(text, place, forbidden) for place in range(line.start + 1, at))
        if free and (at in forbidden or text[at].isspace()):
            yield f"{text[max(0, at - 6) : at]} | {text[at : at + 6]}"
    for line in placed.lines:
        if line.edges[-1] > typesetter.measure + 0.1 and not _may_stick_out(text, line, typesetter, forbidden):
            yield f"{line.edges[-1] / typesetter.em:.2f} em: {text[line.start : line.end]}"
    yield from _left_alone(placed, forbidden)


def _is_free(text: str, place: int, forbidden: set[int]) -> bool:
    """Whether a line may end before a place; within an address or a word no place is better than another."""
    western = all("!" <= char <= "~" or char in _UNSEEN for char in text[place - 1 : place + 1])
    return place not in forbidden and not text[place].isspace() and not western


def _may_stick_out(text: str, line: SetLine, typesetter: Typesetter, forbidden: set[int]) -> bool:
    content = text[line.start : line.end].rstrip()
    hangs = typesetter.look.hanging and content[-1:] in HANGING and content[-2:-1] not in CLOSING
    over = line.edges[-1] - typesetter.measure
    if hangs and over <= line.em + 0.1:
        return True
    return not any(_is_free(text, place, forbidden) for place in range(line.start + 1, line.start + len(content)))


def _left_alone(placed: SetParagraph, forbidden: set[int]) -> Iterator[str]:
    """A single character in the last line that could have had company from the line before."""
    if len(placed.lines) < 2:
        return
    text, last, before = placed.paragraph.text, placed.lines[-1], placed.lines[-2]
    if _ALONE.fullmatch(text, last.start, last.end):
        half = (before.start + last.start) // 2 + 1
        if any(_is_free(text, place, forbidden) for place in range(half, last.start)):
            yield f"alone: {text[before.start : last.start]} | {text[last.start :]}"
