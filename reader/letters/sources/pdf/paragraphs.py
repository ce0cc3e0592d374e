"""Lines of a PDF to paragraphs: what was broken at the end of a line, a column or a page is joined again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise, takewhile
from typing import Final

from reader.letters.sources.pdf.lines import BULLETS, Line
from reader.letters.sources.pdf.rows import columns
from reader.letters.sources.pdf.runs import is_narrow

Paragraph = tuple[Line, ...]
"""The lines of one paragraph, never none."""

_ENDS: Final = frozenset("。！？!?…：:；;」』”’）)】.")
_INTRODUCES: Final = frozenset("：:")
_NEVER_FIRST: Final = frozenset("，。、；：！？）》」』】〉”’…—·％%,.;:!?)]}")

_NOTE: Final = 0.92
_NOTE_NUMBER: Final = 3
_LARGER: Final = 1.1
_ONE_SIZE: Final = 0.08
_WIDER: Final = 1.25
_NOT_RARE: Final = 0.15
_SHIFT: Final = 0.7
_SLACK: Final = 0.6
_SHORT_BY: Final = 2.5
_INDENTS: Final = (1.5, 5.0)
_CENTRED: Final = 3.0
_FAR_RIGHT: Final = 0.4


def body_size(lines: Sequence[Line]) -> float:
    """The size, in points, that most characters have; lines must not be empty."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[round(line.size * 2) / 2] += len(line.text)
    return max(counts, key=lambda size: counts[size])


def is_right_set(line: Line) -> bool:
    """Whether a line stands at the right end of its frame, as signatures and dates do."""
    left, right = line.start - line.frame.start, line.frame.end - line.end
    return left > _FAR_RIGHT * line.frame.width and right < left / 2 and not line.table


def is_centred(line: Line) -> bool:
    """Whether a line stands in the middle of its frame and does not fill it."""
    left, right = line.start - line.frame.start, line.frame.end - line.end
    return left > _CENTRED * line.size and abs(left - right) < max(1.5 * line.size, 0.04 * line.frame.width)


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The lines in paragraphs, in order; notes at the foot of a page come behind the paragraph that it breaks."""
    if not lines:
        return []
    setting = _Setting(lines)
    found: list[list[Line]] = []
    notes: list[list[Line]] = []
    for line, following in zip(lines, (*lines[1:], None), strict=True):
        kind = notes if id(line) in setting.notes else found
        if kind and setting.goes_on(kind[-1], line, following):
            kind[-1].append(line)
            continue
        if kind is found:
            found += notes
            notes.clear()
        kind.append([line])
    return [tuple(paragraph) for paragraph in (*found, *notes)]


class _Setting:
    """How a document sets its paragraphs: how far lines are apart, how deep first lines are indented, its notes."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._size = body_size(lines)
        self._leading = _leading(lines)
        self._indent = _indent(lines)
        self.notes = _notes(lines, self._size)

    def goes_on(self, paragraph: Sequence[Line], line: Line, following: Line | None) -> bool:
        """Whether `line` belongs to the paragraph before it."""
        last = paragraph[-1]
        if last.table or line.table or last.aside != line.aside or not _alike(last, line):
            return False
        if is_right_set(last) or is_right_set(line) or self._is_apart(paragraph, line):
            return False
        if is_centred(line):
            return self._wraps_centred(last, line)
        return (
            _is_full(last, line)
            and not (line.labelled and (last.text[-1] in _ENDS or line.text[0] in BULLETS))
            and _is_below(paragraph, line)
            and not self._opens(last, line, following)
        )

    def _is_apart(self, paragraph: Sequence[Line], line: Line) -> bool:
        """Whether there is more room above `line` than between the lines of a paragraph."""
        last = paragraph[-1]
        if line.block != last.block:
            return last.text[-1] in _INTRODUCES
        usual = self._leading * line.size
        if len(paragraph) > 1 and paragraph[-2].block == last.block:
            usual = last.place - paragraph[-2].place
        return line.place - last.place > _WIDER * usual

    def _wraps_centred(self, last: Line, line: Line) -> bool:
        """Whether a heading in the middle was broken because its first line is full."""
        if line.size < _LARGER * self._size and not line.all_bold:
            return False
        room = last.frame.width - (last.end - last.start)
        return room < _first_unit(line) + _SLACK * line.size

    def _opens(self, last: Line, line: Line, following: Line | None) -> bool:
        """Whether `line` is indented as first lines are, and not as those of a block that is set in as a whole."""
        if self._indent is None or not _near(_offset(line), self._indent * line.size, line):
            return False
        block = following is not None and following.block == line.block and _near(following.start, line.start, line)
        return not (
            block and following is not None and _is_full(line, following) and _near(_offset(last), _offset(line), line)
        )


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance of lines in a paragraph, in em: the smallest that is not rare."""
    steps = Counter(
        round((line.place - last.place) / line.size, 1)
        for last, line in pairwise(lines)
        if line.block == last.block and _same_size(last, line)
    )
    return min((step for step in steps if steps[step] >= _NOT_RARE * steps.total()), default=2.0)


def _indent(lines: Sequence[Line]) -> float | None:
    """How deep, in em, first lines are indented; None where they are not."""
    least, most = _INDENTS
    depths = Counter(
        round(depth)
        for last, line in pairwise(lines)
        if line.block == last.block
        and least <= (depth := (last.start - line.start) / line.size) <= most
        and _near(_offset(line), 0, line)
        and not is_centred(last)
        and _same_size(last, line)
        and _is_full(last, line)
    )
    return max(depths, key=lambda depth: depths[depth], default=None)


def _notes(lines: Sequence[Line], size: float) -> set[int]:
    """The ids of the small lines at the foot of pages that hold larger ones."""
    found: set[int] = set()
    for _page, group in groupby(lines, key=lambda line: line.page):
        on_page = list(group)
        foot = list(takewhile(lambda line: line.size < _NOTE * size, reversed(on_page)))
        if len(foot) < len(on_page):
            found.update(map(id, foot))
    return found


def _same_size(last: Line, line: Line) -> bool:
    return abs(last.size - line.size) <= _ONE_SIZE * line.size


def _alike(last: Line, line: Line) -> bool:
    """Whether two lines are set alike; a paragraph may begin or end in bold, but not change where a sentence ends."""
    if not _same_size(last, line):
        # The number of a note may be all that is left for the last line.
        return line.size < last.size and len(line.text) <= _NOTE_NUMBER
    ends_bold, starts_bold = _bold_at_end(last), bool(line.bold) and line.bold[0][0] == 0
    return ends_bold == starts_bold or not (last.all_bold or (line.all_bold and last.text[-1] in _ENDS))


def _bold_at_end(line: Line) -> bool:
    return bool(line.bold) and line.bold[-1][1] == len(line.text)


def _is_full(last: Line, line: Line) -> bool:
    """Whether what `line` begins with would not have fitted behind `last`."""
    allowed = _first_unit(line) + _SLACK * line.size
    if last.text[-1] not in _ENDS:
        allowed = max(allowed, _SHORT_BY * line.size)
    return last.frame.end - last.end < allowed


def _first_unit(line: Line) -> float:
    """The width, in points, of what may not be broken at the beginning of a line."""
    text = line.text.lstrip()
    if is_narrow(text[0]):
        unit = "".join(takewhile(lambda character: is_narrow(character) and not character.isspace(), text)) + " "
    else:
        unit = text[0] + "".join(takewhile(_NEVER_FIRST.__contains__, text[1:4]))
    return columns(unit) * (line.end - line.start) / columns(text)


def _offset(line: Line) -> float:
    return line.start - line.frame.start


def _near(one: float, other: float, line: Line) -> bool:
    return abs(one - other) < _SHIFT * line.size


def _is_below(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether `line` begins where the lines of the paragraph do, but for its first."""
    last = paragraph[-1]
    if _near(_offset(line), _offset(last), line):
        return True
    if len(paragraph) > 1:
        return False
    hanging = last.labelled and _near(_offset(line), last.body - last.frame.start, line)
    return hanging or 0 < _offset(last) - _offset(line) <= _INDENTS[1] * line.size
