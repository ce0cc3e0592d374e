"""Headings without a number: short lines that stand alone and end, begin or are bracketed alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.letters.structure.lines import Line
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.plain import pattern

LONGEST: Final = 20
_ENDED: Final = pattern(r"(?!.*(?:如[下次左]|以下|下列|下面)[^,]{0,1}:).[^,。;!]*?(?::|——|--)$")
_ASKED: Final = pattern(r"[^,。;!]+\?$")
_BARE: Final = pattern(r"[^,。;!?:·…]+(?::[^,。;!?:·…]{2,})?$")
_SIGNED: Final = pattern(r"(?:[◆◇■□▲△★☆◎※§▌▎▶►]\s*|【(?=[^】]+】$))([^。;】]+?)】?$")
_BRACKETED: Final = pattern(r"【([^】\d]{2,12})】(?=[^】【\s])")
_BULLET: Final = pattern(r"([·〇✓✔→–—*◆◇■▲△★☆►▶➤❖♦-])(?!\1)[\s　]*(?![\s　\d.%])")
_DOTTED: Final = pattern(r"([·〇✓✔→–*♦❖➤-])[\s　]*([^\s　\d,。:;!?()*-][^,。:;!?]{1,19})$")
_LIST: Final = pattern(r"[·◆〇\-*□]|\d{1,2}:\d\d")
_ENOUGH, _TURNS, _PROSE, _SHORTEST, _TOPIC, _SAID = 2, 3, 28, 3, 8, 10


class Free(NamedTuple):
    """A heading without a number: 1 or 2 for its depth, where it is in its line, whether text follows it there."""

    depth: int
    start: int
    end: int
    run_in: bool = False


def unnumbered(found: Sequence[Line], first: int, end: int) -> dict[int, Free]:
    """The headings without a number by their places; empty where the letter has none.

    One such line may be anything, so two must look alike, and numbered headings may not come before them.
    """
    signed = _signed(found, first, end)
    if len(signed) >= _ENOUGH:
        return signed
    close = not any(line.blanks for line in found[first + 1 : end])
    ended: list[int] = []
    asked: list[int] = []
    bare: list[int] = []
    for place in range(first, end):
        line = found[place]
        number = plain_label(line.text)
        if number is not None and not number.weak and not ended:
            return {}
        if number is not None or len(line.text) > LONGEST or not _opens_block(found, place, end, close=close):
            continue
        if _ENDED.match(line.text):
            ended.append(place)
        elif _ASKED.match(line.text):
            asked.append(place)
        elif _BARE.match(line.text) and _is_prose(found, place + 1):
            bare.append(place)
    places = _chosen(ended, asked, bare) or (_alternating(found, first, end) if close else [])
    return _depths(found, places)


def _alternating(found: Sequence[Line], first: int, end: int) -> list[int]:
    """Short lines of which each stands over one sentence or more, where at least three take turns with them."""
    places = [p for p in range(first + 1, end - 1) if _is_topic(found[p]) and _is_said(found[p + 1])]
    if len(places) < _TURNS:
        return []
    taken = set(places)
    return places if all(place in taken or _is_said(found[place]) for place in range(first, end)) else []


def _is_topic(line: Line) -> bool:
    return _SHORTEST <= len(line.text) <= _TOPIC and line.opens and line.text.isalnum()


def _is_said(line: Line) -> bool:
    return len(line.text) >= _SAID and line.text[-1] in "。!?"


def _signed(found: Sequence[Line], first: int, end: int) -> dict[int, Free]:
    """Short lines in brackets, or behind a sign of their own, over text; words in brackets with text behind them."""
    places = {}
    for place in range(first, end - 1):
        hit = _SIGNED.match(found[place].text) if len(found[place].text) <= LONGEST + 2 else None
        if hit is not None:
            places[place] = Free(1, *hit.span(1))
    places |= _dotted(found, first, end)
    for place in range(first, end):
        hit = _BRACKETED.match(found[place].text) if found[place].opens else None
        if hit is not None:
            places[place] = Free(1, *hit.span(1), run_in=True)
    return places


def _dotted(found: Sequence[Line], first: int, end: int) -> dict[int, Free]:
    """Short lines behind a sign that items of a list have as well, where at least three stand over text without it."""
    places = {}
    for place in range(first, end - 1):
        hit = _DOTTED.match(found[place].text)
        if hit is not None and found[place + 1].text[0] != hit[1]:
            places[place] = Free(1, *hit.span(2))
    return places if len(places) >= _TURNS else {}


def bulleted(found: Sequence[Line], first: int, end: int) -> set[int]:
    """The places of paragraphs that begin with the same sign, where at least three of them follow each other."""
    places: set[int] = set()
    run: list[int] = []
    for place in range(first, end):
        text = found[place].text
        if not found[place].opens:
            continue
        if run and (not _BULLET.match(text) or text[0] != found[run[0]].text[0]):
            places |= set(run) if len(run) >= _TURNS else set()
            run = []
        if _BULLET.match(text):
            run.append(place)
    return places | set(run) if len(run) >= _TURNS else places


def _chosen(ended: list[int], asked: list[int], bare: list[int]) -> list[int]:
    if len(ended) >= _ENOUGH:
        return sorted(ended + asked)
    if len(bare) >= _ENOUGH:
        return sorted(ended + asked + bare)
    return asked if len(asked) > _ENOUGH else []


def _opens_block(found: Sequence[Line], place: int, end: int, *, close: bool) -> bool:
    """Whether a blank line, or a change of indent, sets the line off and text of its own follows.

    In a text without blank lines (`close`) a line between paragraphs is set off by being short.
    """
    line = found[place]
    if place + 1 >= end or not line.opens or _LIST.match(line.text):
        return False
    following = found[place + 1]
    set_off = line.blanks > 0 or (place and found[place - 1].indent != line.indent and following.indent != line.indent)
    if close and not set_off and place:
        set_off = _is_prose(found, place - 1) and _is_prose(found, place + 1) and following.opens
    return bool(set_off) and not _LIST.match(following.text)


def _is_prose(found: Sequence[Line], place: int) -> bool:
    """Whether the line is a paragraph, or of one that is broken over several lines."""
    text = found[place].text
    if not found[place].opens or (place + 1 < len(found) and not found[place + 1].opens):
        return True
    return len(text) >= _PROSE and text[-1] in "。!?:;…”’)."


def _depths(found: Sequence[Line], places: list[int]) -> dict[int, Free]:
    top = min((found[place].indent for place in places), default=0)
    return {
        place: Free(
            1 if found[place].indent - top < 2 else 2,
            0,
            len(found[place].text.rstrip(":—- 　")),
        )
        for place in places
    }
