"""Where the keys take the caret: by character, word, line, sentence, paragraph, section, and to the ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from enum import Enum, auto
from functools import partial

from reader.page import Role
from reader.text import Span
from reader.ui.letter_view.flow import Flow, Hit
from reader.ui.letter_view.phrases import (
    next_sentence,
    next_stop,
    next_word,
    previous_sentence,
    previous_stop,
    previous_word,
)

Step = Callable[[str, int], int]


class Move(Enum):
    """A movement of the caret."""

    NEXT_CHARACTER = auto()
    PREVIOUS_CHARACTER = auto()
    NEXT_WORD = auto()
    PREVIOUS_WORD = auto()
    NEXT_SENTENCE = auto()
    PREVIOUS_SENTENCE = auto()
    NEXT_PARAGRAPH = auto()
    PREVIOUS_PARAGRAPH = auto()
    NEXT_SECTION = auto()
    PREVIOUS_SECTION = auto()
    NEXT_LINE = auto()
    PREVIOUS_LINE = auto()
    LINE_START = auto()
    LINE_END = auto()
    LETTER_START = auto()
    LETTER_END = auto()


BY_LINE = {Move.NEXT_LINE: 1, Move.PREVIOUS_LINE: -1}
FAR = frozenset({Move.LETTER_START, Move.LETTER_END, Move.NEXT_SECTION, Move.PREVIOUS_SECTION})
"""Movements after which a reader may want to come back."""

_FORWARD = {
    Move.NEXT_CHARACTER: next_stop,
    Move.NEXT_WORD: next_word,
    Move.NEXT_SENTENCE: next_sentence,
}
_BACKWARD = {
    Move.PREVIOUS_CHARACTER: previous_stop,
    Move.PREVIOUS_WORD: previous_word,
    Move.PREVIOUS_SENTENCE: previous_sentence,
}


def moved(flow: Flow, hit: Hit, move: Move, *, inline: float) -> Hit:
    """The place after a movement, the same one where there is nothing further.

    `inline` is the place along the line that movements from line to line keep to.
    """
    if move in _FORWARD:
        return _forward(flow, hit, _FORWARD[move])
    if move in _BACKWARD:
        return _backward(flow, hit, _BACKWARD[move])
    if move in BY_LINE:
        return _by_line(flow, hit, BY_LINE[move], inline)
    return _OTHERS[move](flow, hit)


def inline_of(flow: Flow, hit: Hit) -> float:
    """How far along its line a place is."""
    line = flow.set_paragraph(hit.paragraph).line_of(hit.offset, upstream=hit.upstream)
    return line.edge(hit.offset) if line else 0.0


def _forward(flow: Flow, hit: Hit, step: Step) -> Hit:
    paragraph = flow.page.paragraph(hit.paragraph)
    if hit.offset >= len(paragraph.text):
        after = flow.readable_after(hit.paragraph + 1)
        return hit if after is None else Hit(after, 0)
    # Through the stored text and back, so that a replaced word is passed as a whole.
    passed = Span(hit.offset, step(paragraph.text, hit.offset))
    return Hit(hit.paragraph, paragraph.shown(paragraph.stored(passed)).end)


def _backward(flow: Flow, hit: Hit, step: Step) -> Hit:
    if hit.offset <= 0:
        before = flow.readable_before(hit.paragraph)
        return hit if before is None else Hit(before, len(flow.page.paragraph(before).text))
    paragraph = flow.page.paragraph(hit.paragraph)
    passed = Span(step(paragraph.text, hit.offset), hit.offset)
    return Hit(hit.paragraph, paragraph.shown(paragraph.stored(passed)).start)


def _by_line(flow: Flow, hit: Hit, step: int, inline: float) -> Hit:
    placed = flow.set_paragraph(hit.paragraph)
    place = placed.number_of(hit.offset, upstream=hit.upstream) + step
    if not 0 <= place < len(placed.lines):
        index = flow.readable_after(hit.paragraph + 1) if step > 0 else flow.readable_before(hit.paragraph)
        if index is None:
            return hit
        placed = flow.set_paragraph(index)
        place = 0 if step > 0 else len(placed.lines) - 1
    line = placed.lines[place]
    offset = line.offset_at(inline)
    return Hit(placed.paragraph.index, offset, placed.is_upstream(line, offset))


def _line_end(flow: Flow, hit: Hit, *, at_end: bool) -> Hit:
    placed = flow.set_paragraph(hit.paragraph)
    line = placed.line_of(hit.offset, upstream=hit.upstream)
    if line is None:
        return hit
    offset = line.end if at_end else line.start
    return Hit(hit.paragraph, offset, placed.is_upstream(line, offset))


def _next_paragraph(flow: Flow, hit: Hit) -> Hit:
    after = flow.readable_after(hit.paragraph + 1)
    while after is not None and flow.page.role(after) is Role.CONTINUED:
        after = flow.readable_after(after + 1)
    return _letter_end(flow, hit, at_end=True) if after is None else Hit(after, 0)


def _previous_paragraph(flow: Flow, hit: Hit) -> Hit:
    index = hit.paragraph if hit.offset else flow.readable_before(hit.paragraph)
    while index is not None and flow.page.role(index) is Role.CONTINUED:
        index = flow.readable_before(index)
    return _letter_end(flow, hit, at_end=False) if index is None else Hit(index, 0)


def _by_section(flow: Flow, hit: Hit, *, forward: bool) -> Hit:
    page = flow.page
    here = page.paragraph(hit.paragraph).stored(Span(hit.offset, hit.offset)).start
    starts = [section.span.start for section in page.letter.sections if page.start <= section.span.start < page.end]
    number = bisect_right(starts, here) if forward else bisect_left(starts, here) - 1
    if not 0 <= number < len(starts):
        return _letter_end(flow, hit, at_end=forward)
    return flow.where(starts[number])


def _letter_end(flow: Flow, hit: Hit, *, at_end: bool) -> Hit:
    index = flow.readable_before(len(flow.page)) if at_end else flow.readable_after(0)
    if index is None:
        return hit
    return Hit(index, len(flow.page.paragraph(index).text) if at_end else 0)


_OTHERS: dict[Move, Callable[[Flow, Hit], Hit]] = {
    Move.LINE_START: partial(_line_end, at_end=False),
    Move.LINE_END: partial(_line_end, at_end=True),
    Move.NEXT_PARAGRAPH: _next_paragraph,
    Move.PREVIOUS_PARAGRAPH: _previous_paragraph,
    Move.NEXT_SECTION: partial(_by_section, forward=True),
    Move.PREVIOUS_SECTION: partial(_by_section, forward=False),
    Move.LETTER_START: partial(_letter_end, at_end=False),
    Move.LETTER_END: partial(_letter_end, at_end=True),
}
