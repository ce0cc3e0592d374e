"""Where the keys take the caret: by character, phrase, line and to the ends."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from reader.text import Span
from reader.ui.letter_view.flow import Flow, Hit
from reader.ui.letter_view.phrases import next_phrase, next_stop, previous_phrase, previous_stop

Step = Callable[[str, int], int]


class Move(Enum):
    """A movement of the caret."""

    NEXT_CHARACTER = auto()
    PREVIOUS_CHARACTER = auto()
    NEXT_PHRASE = auto()
    PREVIOUS_PHRASE = auto()
    NEXT_LINE = auto()
    PREVIOUS_LINE = auto()
    LINE_START = auto()
    LINE_END = auto()
    LETTER_START = auto()
    LETTER_END = auto()


BY_LINE = {Move.NEXT_LINE: 1, Move.PREVIOUS_LINE: -1}
_FORWARD = {Move.NEXT_CHARACTER: next_stop, Move.NEXT_PHRASE: next_phrase}
_BACKWARD = {Move.PREVIOUS_CHARACTER: previous_stop, Move.PREVIOUS_PHRASE: previous_phrase}


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
    if move in {Move.LINE_START, Move.LINE_END}:
        return _line_end(flow, hit, at_end=move is Move.LINE_END)
    return _letter_end(flow, hit, at_end=move is Move.LETTER_END)


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


def _letter_end(flow: Flow, hit: Hit, *, at_end: bool) -> Hit:
    index = flow.readable_before(len(flow.page)) if at_end else flow.readable_after(0)
    if index is None:
        return hit
    return Hit(index, len(flow.page.paragraph(index).text) if at_end else 0)
