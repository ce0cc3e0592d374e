"""Titles: the heading of a whole letter, its repeated copies, and its wrapped lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.letters.evidence import EvidenceKind
from reader.letters.structure.lines import Line
from reader.letters.structure.plain import pattern, plain
from reader.text import Span

_LONGEST, _MOST_LINES, _BYLINE, _FIRST = 120, 5, 20, 40

_PREFIX: Final = re.compile(r"(?:\d{4}[-./])?\d{1,2}[-./]\d{1,2}[\s　]+(?=\S)")
_TABLE_TITLE: Final = pattern(r"(?:标\s*题|title|(?P<subject>subject))\s*:\s*[\"“']?(?=\S)")
_MARKDOWN: Final = re.compile(r"#{1,6}\s+(?=\S)|\*\*(?=\S.*\*\*$)")
_SPACED: Final = re.compile(r"\S(?:[ 　]+\S)+")
_WORDS: Final = pattern(
    r"一封信|公开信|倡议书|通知|通告|公告|布告|通报|函(?:$|——|\()|书$|信$|[启贴帖柬]$|启事|声明|批复|答复|回复|意见|"
    r"决定|请示|报告|申请|邀请|聘|——|关于|有关|致.{2,}|说明|须知|计划|方案|办法|回应|贺|慰问|谢|复:|覆:|条例|规定|"
    r"细则|纪要|事宜|Re:|证明|检讨|检查|保证|投诉|申诉|举报|建议|唁|讣|悼|令$|写给|给.{2,}的信|第.{1,4}号"
)
_GENRE: Final = pattern(r"(?:通知|通告|公告|启事|函|函件|信函|书函|告示|布告|书信|信)$")
_ADDRESS: Final = pattern(r"\d\s*[号楼室弄巷]|[路街道巷].{0,6}\d|[楼室座]$|信箱|邮编|@|^\S{1,6}[,、]\S{1,12}\d")
_COMPLETE: Final = pattern(
    r".*(?:一封信|公开信|[倡建]议书?|的信|通知|通告|公告|函|决定|批复|答复|请示|报告|启事|声明|说明|意见|办法|通报|"
    r"纪要|感谢信|贺信|慰问信|邀请书|申请书?|[之与致].*书)$"
)


class Title(NamedTuple):
    """A title in one line, the place of the copy that is kept, and the places of the others.

    `wrapped` says that the kept copy runs over several lines; `prefixes` are dates printed before copies; `byline`
    is the line that stands right under it and names the writer.
    """

    text: str
    kept: Span
    wrapped: bool
    copies: tuple[Span, ...] = ()
    prefixes: tuple[Span, ...] = ()
    byline: Line | None = None


class _Copy(NamedTuple):
    """A stretch that may be a title: as printed, as compared, where, over how many lines."""

    text: str
    key: str
    span: Span
    lines: int
    prefix: Span | None = None
    tabled: bool = False
    subject: bool = False
    byline: Line | None = None


def title(zone: Sequence[Line], tabled: Sequence[Line]) -> Title | None:
    """The title among the lines before the salutation; `tabled` are the lines of a page's table of data."""
    copies = [copy for place in range(len(zone)) for copy in _copies_from(zone, place)]
    copies += [copy for line in tabled for copy in _tabled(line)]
    tables = sorted((copy for copy in copies if copy.tabled), key=lambda copy: not copy.subject)
    chosen = _repeated(copies) or _worded(zone) or tables[:1]
    return _assembled(chosen) if chosen else None


def told(found: Sequence[Line], words: str) -> Title | None:
    """The title that a catalogue gives, where the letter prints it among its first lines."""
    key = "".join(plain(words).split())
    for place in range(min(len(found), _FIRST)):
        for copy in _copies_from(found, place):
            if copy.key == key and not copy.prefix:
                return _assembled([copy])
    return None


def subject(line: Line | None, following: Line | None) -> Title | None:
    """The subject line under a salutation, where `line` is one."""
    if line is None or following is None or len(line.text) > 40 or line.text[-1] in "。;,:!?":
        return None
    if len(following.text) <= len(line.text) or "。" in line.text:
        return None
    return Title(_closed_up(line.printed), line.span, wrapped=False)


def has_title_word(text: str) -> bool:
    """Whether `text` has a word that titles of letters have (通知, 一封信, 關於 …)."""
    return bool(_WORDS.search("".join(text.split())))


def is_genre(text: str) -> bool:
    """Whether a title says nothing but what kind of letter it stands over: 通告."""
    return bool(_GENRE.match("".join(text.split())))


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


def _copies_from(zone: Sequence[Line], place: int) -> Iterator[_Copy]:
    """The title that would begin at `place`, for one line and for several that stand together."""
    first = zone[place]
    prefix = _PREFIX.match(first.text)
    if prefix is not None:
        yield _copy([first], prefix.end(), prefix=Span(first.start, first.start + prefix.end()))
    together = [first]
    yield _copy(together, _sign_end(first))
    for line in zone[place + 1 : place + _MOST_LINES]:
        if line.blanks or line.row != first.row + len(together):
            return
        together.append(line)
        yield _copy(together, _sign_end(first))


def _copy(together: Sequence[Line], skip: int = 0, *, prefix: Span | None = None, byline: Line | None = None) -> _Copy:
    first = together[0]
    texts = [first.text[skip:], *(line.text for line in together[1:])]
    printed = [first.printed[skip:], *(line.printed for line in together[1:])]
    last = printed[-1].rstrip("*")
    cut = len(printed[-1]) - len(last) if skip else 0
    span = Span(first.start + skip, together[-1].end - cut)
    text = "\n".join([*printed[:-1], last] if cut else printed)
    return _Copy(text, "".join("".join(texts).split()), span, len(together), prefix, byline=byline)


def _sign_end(line: Line) -> int:
    match = _MARKDOWN.match(line.text)
    return match.end() if match is not None else 0


def _tabled(line: Line) -> Iterator[_Copy]:
    match = _TABLE_TITLE.match(line.text)
    if match is not None:
        copy = _copy([line], match.end())
        text = copy.text.strip("\"”’'")
        yield copy._replace(text=text, tabled=True, subject=match["subject"] is not None)


def _repeated(copies: Sequence[_Copy]) -> list[_Copy]:
    """The copies of the longest text that is printed more than once."""
    same: dict[str, list[_Copy]] = defaultdict(list)
    for copy in copies:
        same[copy.key].append(copy)
    repeated = [text for text, found in same.items() if len(found) > 1 and 2 < len(text) <= _LONGEST]
    longest = max(repeated, key=len, default=None)
    return same[longest] if longest is not None else []


def _worded(zone: Sequence[Line]) -> list[_Copy]:
    """The block that is set or reads like a title; the one nearest to the letter first."""
    for block in _set(zone):
        return [_joined(block)]
    candidates = [block for block in blocks(zone) if _may_be_title(block)]
    worded = [block for block in candidates if has_title_word("".join(line.text for line in block))]
    single = [block for block in candidates if len(block) == 1 and not _ADDRESS.search(block[0].text)]
    chosen = (worded or single)[-1:]
    return [_joined(block) for block in chosen]


def _set(zone: Sequence[Line]) -> Iterator[list[Line]]:
    """Blocks that markup sets as a title, the surest way of setting first."""
    for way in (_is_marked, _is_top, _is_centered):
        for block in blocks([line for line in zone if way(line)]):
            if _may_be_title(block) and (way is not _is_centered or len(block) > 1 or has_title_word(block[0].text)):
                yield block


def _is_marked(line: Line) -> bool:
    return EvidenceKind.TITLE in line.layout or line.text.startswith("#")


def _is_top(line: Line) -> bool:
    return EvidenceKind.HEADING in line.layout and line.layout.level == 1


def _is_centered(line: Line) -> bool:
    return EvidenceKind.CENTERED in line.layout


def _may_be_title(block: Sequence[Line]) -> bool:
    text = "".join(line.text for line in block)
    return len(block) <= _MOST_LINES and len(text) <= _LONGEST and text[-1] not in "。;,、:" and "。" not in text


def _joined(block: Sequence[Line]) -> _Copy:
    """The lines of a block as one title, up to where it is complete; the writer may be named under it."""
    for place in range(1, len(block)):
        below = block[place].text
        whole = "".join(line.text for line in block[:place])
        if _COMPLETE.match("".join(whole.split())) and len(below) <= _BYLINE and not _continues(below):
            return _copy(block[:place], _sign_end(block[0]), byline=block[place])
    return _copy(block, _sign_end(block[0]))


def _continues(below: str) -> bool:
    return below[0] in "-—(《" or has_title_word(below)


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
        byline=kept.byline,
    )


def _closed_up(text: str) -> str:
    """A letter-spaced title, 倡 議 書, without its spaces; any other as it is."""
    text = text.strip()
    pieces = text.split()
    spaced = _SPACED.fullmatch(text) and len(pieces) > 1 and all(len(piece) == 1 for piece in pieces)
    return "".join(pieces) if spaced else text
