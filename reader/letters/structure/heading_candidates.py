"""Paragraphs that may be headed: by a number, by the signs of Markdown, by the markup of their file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.letters.dates.finding import date_line
from reader.letters.evidence import EvidenceKind
from reader.letters.letter import SectionKind
from reader.letters.structure.headings import LONGEST, Heading, heading
from reader.letters.structure.levels import Mark
from reader.letters.structure.lines import Line
from reader.letters.structure.numbering import RANKS, SPOKEN, Label, plain_label
from reader.letters.structure.paragraphs import paragraph
from reader.letters.structure.plain import pattern
from reader.letters.structure.unnumbered import Free, bulleted, unnumbered
from reader.text import Span

_MARKDOWN: Final = re.compile(r"(#{1,6})[ \t　]+(?=\S)")
_BOLD: Final = re.compile(r"(\*\*|__)(?=\S)(.{1,60}?)(?<=\S)\1(:?)")
_ATTRIBUTES: Final = re.compile(r"\s*\{[:#.][^{}]*\}\s*$")
_MEMO: Final = pattern(r"(主\s*旨|说\s*明|办\s*法|拟\s*办(?:意见)?|公告事项|依\s*据|建\s*议)\s*:")
_ENDED: Final = pattern(r"[。;]|[;,、]$")
_FINAL: Final = ":。—- 　*"
_TOP, _MEMO_RANK, _BOLD_RANK, _UNNUMBERED = -20, -10, -5, -1
MOST_LINES: Final = 20_000
"""Lines of a body, or of all attachments, in which headings are looked for; no letter is as long."""

_FEW, _PHRASE, _NAME, _SIGNS = 2, 20, 20, 2
"""How many phrases in bold at the head of paragraphs are headings, not stress; characters of such a phrase, of a
heading under its number, of the signs before a bold stretch."""

_ENDS: Final = frozenset("。:—-　")


class Candidate(NamedTuple):
    """A paragraph that may be headed: its place, where its label and its heading are printed, its mark.

    `pieces` are the heading, one span per line that it runs over, none for an item. A `doubtful` one is settled by
    the others of its list; a doubtful item has the pieces that would be its heading, a doubtful line the `key` before
    its colon that would be. `last` is the place of the last line that its heading takes; `title` is that of an
    attachment where it is wrapped.
    """

    place: int
    label: Span
    kind: SectionKind
    mark: Mark
    last: int
    pieces: tuple[Span, ...] = ()
    number: Label | None = None
    doubtful: bool = False
    key: tuple[Span, ...] = ()
    title: Span | None = None


class _Stress(NamedTuple):
    """What is bold at the head of a paragraph, half-open; `after` is where its signs end."""

    start: int
    end: int
    after: int


def candidates(found: Sequence[Line], first: int, end: int, *, memo: bool) -> Iterator[Candidate]:
    """The candidates that open between the places `first` and `end` of `found`; `memo` reads 主旨 as a heading."""
    end = min(end, first + MOST_LINES)
    free = unnumbered(found, first, end)
    listed = bulleted(found, first, end)
    stressed = _stressed(found, first, end)
    taken = first
    for place in range(first, end):
        line = found[place]
        if place < taken or not line.opens or line.is_row:
            continue
        candidate = _headed(found, place, end, memo=memo, stressed=place in stressed)
        if candidate is None and place in free:
            candidate = _free(line, place, free[place])
        if candidate is None and place in listed:
            candidate = _bulleted(line, place)
        if candidate is not None:
            taken = candidate.last + 1
            yield candidate


def _headed(found: Sequence[Line], place: int, end: int, *, memo: bool, stressed: bool) -> Candidate | None:
    line = found[place]
    role = _MEMO.match(line.text) if memo else None
    if role is not None:
        return _memo(line, place, role)
    markdown = _MARKDOWN.match(line.text)
    begin = markdown.end() if markdown is not None else 0
    stress = _stress(line, begin)
    # Bold in Markdown holds the number, bold of a file may begin behind it.
    signed = stress is not None and stress.after > stress.end
    origin = stress.start if stress is not None and signed else begin
    number = plain_label(line.text[origin:], bare=True)
    if markdown is not None:
        return _marked(line, place, origin, number, len(markdown[1]))
    if number is not None:
        return _numbered(found, place, end, origin, number, stress)
    return _emphasised(found, place, stress, stressed=stressed)


def _stress(line: Line, begin: int) -> _Stress | None:
    """The bold stretch that the line, or what follows its number, begins with."""
    bold = _BOLD.match(line.text, begin)
    if bold is not None:
        return _Stress(bold.start(2), bold.end(2), bold.end())
    if line.layout.bold is None:
        return None
    start, end = line.layout.bold
    return _Stress(start, end, end)


def _marked(line: Line, place: int, start: int, number: Label | None, depth: int) -> Candidate:
    """A heading with the signs of Markdown, which say how deep it lies."""
    after = start + (number.end if number is not None else 0)
    begin = after + len(line.text[after:]) - len(line.text[after:].lstrip(" 　\t"))
    stop = max(begin, len(_ATTRIBUTES.sub("", line.text).rstrip("# ").rstrip(_FINAL)))
    pieces = (Span(line.start + begin, line.start + stop),) if stop > begin else ()
    kind = SectionKind.LINE if pieces else SectionKind.ITEM
    mark = Mark(f"#{depth}", None, rank=_TOP + depth)
    return Candidate(place, Span(line.start + start, line.start + after), kind, mark, place, pieces, number)


def _numbered(
    found: Sequence[Line], place: int, end: int, origin: int, number: Label, stress: _Stress | None
) -> Candidate | None:
    para = paragraph(found, place, end)
    line, after = found[place], origin + number.end
    said = _set_apart(line, after, stress)
    last = place
    if said is None and not line.text[after:].strip(_FINAL) and _names(found, place + 1, end):
        said, last = Heading(SectionKind.LINE, len(line.text), len(line.text)), place + 1
    if said is None:
        following = found[para.last + 1].text if para.last + 1 < min(end, len(found)) else None
        listed = following is None or plain_label(following, bare=number.style in SPOKEN) is not None
        said = heading(para.text, after, heads=not listed)
    named = said.kind is SectionKind.LINE or "." in number.style or number.style in SPOKEN
    if number.bare and not named:
        return None
    pieces = (found[last].span,) if last > place else tuple(para.pieces(said.start, said.end))
    mark = Mark(number.style, number.value, weak=number.weak, bare=number.bare)
    number = number._replace(text=line.printed[origin:after])
    spans = Span(line.start + origin, line.start + after)
    key = tuple(para.pieces(said.start, said.key)) if said.key else ()
    return Candidate(place, spans, said.kind, mark, last, pieces, number, said.doubtful, key)


def _set_apart(line: Line, after: int, stress: _Stress | None) -> Heading | None:
    """The heading that markup sets apart behind the number: the line, or its first words in bold."""
    if EvidenceKind.HEADING in line.layout and _may_head(line.text[after:]):
        return _trimmed(line, SectionKind.LINE, after, len(line.text))
    begin = after + len(line.text[after:]) - len(line.text[after:].lstrip(" 　、"))
    stress = stress or _stress(line, begin)
    if stress is None or stress.start > begin or stress.end <= begin:
        return None
    words = line.text[begin : stress.end]
    if not _may_head(words):
        return None
    follows = line.text[stress.after :].strip(_FINAL)
    return _trimmed(line, SectionKind.RUN_IN if follows else SectionKind.LINE, begin, stress.end)


def _trimmed(line: Line, kind: SectionKind, start: int, end: int) -> Heading | None:
    words = line.text[start:end]
    begin = start + len(words) - len(words.lstrip(" 　、"))
    stop = start + len(words.rstrip(_FINAL))
    return Heading(kind, begin, stop) if stop > begin else None


def _may_head(words: str) -> bool:
    """Whether words in bold can be a heading: neither a paragraph nor a date nor part of a list."""
    words = words.strip(_FINAL)
    return 0 < len(words) <= LONGEST and not _ENDED.search(words) and date_line(words) is None


def _names(found: Sequence[Line], place: int, end: int) -> bool:
    """Whether the line at `place`, under a number alone on its line, is what the number stands for."""
    if place + 1 >= min(end, len(found)):
        return False
    text = found[place].text
    if text[0].isdigit():
        return False
    return len(text) <= _NAME and plain_label(text) is None and not _ENDED.search(text) and text[-1] not in "!?:"


def _emphasised(found: Sequence[Line], place: int, stress: _Stress | None, *, stressed: bool) -> Candidate | None:
    """A heading without a number that is marked as one, or bold as a whole, or bold at the head of a paragraph."""
    line = found[place]
    if EvidenceKind.HEADING in line.layout and _may_head(line.text):
        said = _trimmed(line, SectionKind.LINE, 0, len(line.text))
        depth = line.layout.level
        mark = Mark(f"#{depth}", None, rank=_TOP + depth) if depth else Mark("**", None, rank=_BOLD_RANK)
        return None if said is None else _unlabelled(line, place, said, mark)
    if stress is None or stress.start > _SIGNS or not _may_head(line.text[stress.start : stress.end]):
        return None
    alone = not line.text[stress.after :].strip(_FINAL)
    if not stressed and (not alone or _is_wrapped(found, place)):
        return None
    said = _trimmed(line, SectionKind.LINE if alone else SectionKind.RUN_IN, stress.start, stress.end)
    return None if said is None else _unlabelled(line, place, said, Mark("**", None, rank=_BOLD_RANK))


def _is_wrapped(found: Sequence[Line], place: int) -> bool:
    """Whether the line over or under it is bold as well, as in a title over several lines or the head of a table."""
    over = place > 0 and not found[place].blanks and _is_bold(found[place - 1])
    return over or (place + 1 < len(found) and not found[place + 1].blanks and _is_bold(found[place + 1]))


def _is_bold(line: Line) -> bool:
    stress = _stress(line, 0)
    if stress is None or stress.start > _SIGNS or line.text[stress.after :].strip(_FINAL):
        return False
    words = line.text[stress.start : stress.end]
    return _may_head(words) and plain_label(words) is None


def _unlabelled(line: Line, place: int, said: Heading, mark: Mark) -> Candidate:
    start = line.start + said.start
    return Candidate(place, Span(start, start), said.kind, mark, place, (Span(start, line.start + said.end),))


def _memo(line: Line, place: int, role: re.Match[str]) -> Candidate:
    kind = SectionKind.RUN_IN if line.text[role.end() :].strip() else SectionKind.LINE
    said = Heading(kind, 0, role.end(1))
    return _unlabelled(line, place, said, Mark("memo", None, rank=_MEMO_RANK))


def _free(line: Line, place: int, free: Free) -> Candidate:
    mark = Mark(f"free{free.depth}", None, rank=_UNNUMBERED - 2 + free.depth)
    kind = SectionKind.RUN_IN if free.run_in else SectionKind.LINE
    return _unlabelled(line, place, Heading(kind, free.start, free.end), mark)


def _bulleted(line: Line, place: int) -> Candidate:
    """An item with a sign that stands for no number, below all that are numbered."""
    said = heading(line.text, 1, heads=False)
    pieces = (Span(line.start + said.start, line.start + said.end),) if said.kind is SectionKind.RUN_IN else ()
    kind = SectionKind.RUN_IN if pieces else SectionKind.ITEM
    mark = Mark(f"bullet{line.text[0]}", None, rank=len(RANKS))
    label = Span(line.start, line.start + 1)
    return Candidate(place, label, kind, mark, place, pieces, doubtful=said.doubtful and bool(pieces))


def _stressed(found: Sequence[Line], first: int, end: int) -> set[int]:
    """The places of paragraphs that begin with a phrase in bold, where there are enough of them to be headings."""
    places = set()
    for place in range(first, end):
        line = found[place]
        stress = _stress(line, 0)
        if stress is None or stress.start > _SIGNS or stress.end - stress.start > _PHRASE:
            continue
        if _ENDS & set(line.text[stress.end - 1 : stress.after + 1]):
            places.add(place)
    return places if len(places) >= _FEW else set()
