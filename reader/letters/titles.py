"""Titles: the heading of a whole letter, its repeated copies, and its wrapped lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.letters.lines import Line
from reader.text import Span

_LONGEST, _MOST_LINES = 120, 5

_PREFIX = re.compile(r"(?:\d{4}[-./])?\d{1,2}[-./]\d{1,2}[\s　]+(?=\S)")
_TABLE_TITLE = re.compile(r"(?:[标標]\s*[题題]|title)\s*[：:]\s*(?=\S)")
_MARKDOWN = re.compile(r"#{1,6}\s+(?=\S)")
_SPACED = re.compile(r"\S(?:[ 　]+\S)+")
_WORDS = re.compile(
    r"一封信|公[开開]信|倡[议議][书書]|通知|通告|公告|函(?:$|——)|[书書]$|信$|[启啟]事|[声聲]明|批[复覆]|"
    r"[答回][复覆]|意[见見]|[决決]定|[请請]示|[报報]告|邀[请請]|聘|——|"
    r"[关關][于於]|有[關关]|致.{2,}|[说說]明|[须須]知|[计計][划畫]|方案|[办辦]法|回[应應]|[贺賀]|慰[问問]|"
    r"[谢謝]|[复覆][：:]|[条條]例|[规規]定|[细細][则則]|[纪紀]要|事宜|Re:"
)


class Title(NamedTuple):
    """A title in one line, the place of the copy that is kept, and the places of the others.

    `wrapped` says that the kept copy runs over several lines; `prefixes` are dates printed before copies.
    """

    text: str
    kept: Span
    wrapped: bool
    copies: tuple[Span, ...] = ()
    prefixes: tuple[Span, ...] = ()


class _Copy(NamedTuple):
    text: str
    span: Span
    lines: int
    prefix: Span | None = None
    tabled: bool = False


def title(zone: Sequence[Line], tabled: Sequence[Line], *, plain: bool) -> Title | None:
    """The title among the lines before the salutation; `tabled` are the lines of a page's table of data.

    `plain` takes a line that has no word of a title in it as well.
    """
    copies = [copy for line in zone for copy in _copies_from(zone, line)]
    copies += [copy for line in tabled for copy in _tabled(line)]
    chosen = _repeated(copies) or _worded(zone, copies, plain=plain) or [copy for copy in copies if copy.tabled][:1]
    return _assembled(chosen) if chosen else None


def subject(line: Line | None, following: Line | None) -> Title | None:
    """The subject line under a salutation, where `line` is one."""
    if line is None or following is None or len(line.text) > 40 or line.text[-1] in "。！？；，：:,!?;":
        return None
    if len(following.text) <= len(line.text) or "。" in line.text:
        return None
    return Title(_closed_up(line.text), line.span, wrapped=False)


def has_title_word(text: str) -> bool:
    """Whether `text` has a word that titles of letters have (通知, 一封信, 關於 …)."""
    return bool(_WORDS.search("".join(text.split())))


def blocks(zone: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand together: neither a blank line nor a line that was left out lies between them."""
    block: list[Line] = []
    for line in zone:
        if block and (line.blanks or line.row != block[-1].row + 1):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _copies_from(zone: Sequence[Line], first: Line) -> Iterator[_Copy]:
    """The title that would begin in line `first`, for one line and for several that stand together."""
    skip = _MARKDOWN.match(first.text)
    start = first.start + (skip.end() if skip else 0)
    prefix = _PREFIX.match(first.text)
    if prefix is not None:
        rest = first.start + prefix.end()
        span = Span(rest, first.end)
        yield _Copy(first.text[prefix.end() :], span, 1, Span(first.start, rest))
    texts = [first.text[start - first.start :]]
    yield _Copy(texts[0], Span(start, first.end), 1)
    place = zone.index(first)
    for line in zone[place + 1 : place + _MOST_LINES]:
        if line.blanks or line.row != first.row + len(texts):
            return
        texts.append(line.text)
        yield _Copy("\n".join(texts), Span(start, line.end), len(texts))


def _tabled(line: Line) -> Iterator[_Copy]:
    match = _TABLE_TITLE.match(line.text)
    if match is not None:
        yield _Copy(line.text[match.end() :], Span(line.start + match.end(), line.end), 1, tabled=True)


def _repeated(copies: Sequence[_Copy]) -> list[_Copy]:
    """The copies of the longest text that is printed more than once."""
    same: dict[str, list[_Copy]] = defaultdict(list)
    for copy in copies:
        same["".join(copy.text.split())].append(copy)
    repeated = [text for text, found in same.items() if len(found) > 1 and 2 < len(text) <= _LONGEST]
    longest = max(repeated, key=len, default=None)
    return same[longest] if longest is not None else []


def _worded(zone: Sequence[Line], copies: Sequence[_Copy], *, plain: bool) -> list[_Copy]:
    """The block that reads like a title; the one nearest to the letter first."""
    for copy in copies:
        if copy.lines == 1 and not copy.prefix and copy.span.start and _is_markdown(zone, copy):
            return [copy]
    candidates = [block for block in blocks(zone) if _may_be_title(block)]
    worded = [block for block in candidates if has_title_word("".join(line.text for line in block))]
    single = [block for block in candidates if len(block) == 1] if plain else []
    chosen = (worded or single)[-1:]
    return [_joined(block) for block in chosen]


def _is_markdown(zone: Sequence[Line], copy: _Copy) -> bool:
    return any(line.end == copy.span.end and line.start < copy.span.start for line in zone)


def _may_be_title(block: Sequence[Line]) -> bool:
    text = "".join(line.text for line in block)
    return len(block) <= _MOST_LINES and len(text) <= _LONGEST and text[-1] not in "。；，、：:,;" and "。" not in text


def _joined(block: Sequence[Line]) -> _Copy:
    text = "\n".join(line.text for line in block)
    return _Copy(text, Span(block[0].start, block[-1].end), len(block))


def _assembled(copies: Sequence[_Copy]) -> Title:
    printed = [copy for copy in copies if not copy.tabled] or list(copies)
    kept = max(printed, key=lambda copy: copy.span.start)
    unbroken = next((copy for copy in copies if copy.lines == 1), kept)
    text = unbroken.text if unbroken.lines == 1 else "".join(_closed_up(line) for line in kept.text.split("\n"))
    return Title(
        _closed_up(text),
        kept.span,
        wrapped=kept.lines > 1,
        copies=tuple(sorted(copy.span for copy in copies if copy is not kept)),
        prefixes=tuple(sorted(copy.prefix for copy in copies if copy.prefix is not None)),
    )


def _closed_up(text: str) -> str:
    """A letter-spaced title, 倡 議 書, without its spaces; any other as it is."""
    text = text.strip()
    pieces = text.split()
    spaced = _SPACED.fullmatch(text) and len(pieces) > 1 and all(len(piece) == 1 for piece in pieces)
    return "".join(pieces) if spaced else text
