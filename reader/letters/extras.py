"""What a letter prints around its signature: postscripts, notes, 正本 and 副本, lists of attachments, attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.letters.letter import Part, PartRole
from reader.letters.lines import Line
from reader.letters.numbering import label
from reader.text import Span

_NEAR, _BELOW = 12, 40

_POSTSCRIPT = re.compile(
    r"(?:又及|又[：:启啟白]|附[记記]|再及|再[启啟][：:]|P\.?\s?S\.?(?![A-Za-z])|[补補][记記])\s*[：:.、，]?",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:[（(【\[].{1,60}[）)】\]]|(?:副本送|副本抄送|抄[送报報]|[联聯][系絡络繫]人?[：:]|"
    r"[联聯][系絡络繫][电電][话話]|"
    r"主[题題][词詞][：:]|印[发發]|c\.?c\.?[：:]).*)$"
)
_DISTRIBUTION = re.compile(r"(?:正本|副本|抄本)\s*[：:]")
_ATTACHED = re.compile(r"(?:附件|附[：:]|附[录錄表][：:])\s*[：:]?\s*\S")
_LISTED = re.compile(r"[\d０-９一二三四五六七八九十]{1,2}\s*[.．、]")
_LABEL = r"附(?:件|[录錄])?\s*[一二三四五六七八九十\d１-９]{0,3}\s*[：:]?"
_ATTACHMENT = re.compile(rf"{_LABEL}$|附[：:]?[^，。；：\s]{{2,20}}(?:表|[图圖]|[录錄]|[单單]|[则則]|文)$")
_RUNS = {PartRole.DISTRIBUTION: _DISTRIBUTION, PartRole.ATTACHMENT_LIST: _ATTACHED}


def opens_postscript(text: str) -> bool:
    """Whether a paragraph is a postscript: 又及 · 附記 · P.S."""
    return bool(_POSTSCRIPT.match(text))


def opens_attachment(text: str) -> bool:
    """Whether a line is the word 附件, with its number or the name of a table, over what is attached."""
    return len(text) <= 30 and bool(_ATTACHMENT.match(text))


def attachment_label(text: str) -> re.Match[str] | None:
    """The word and number at the beginning of the line that opens an attachment."""
    return re.match(_LABEL, text) if opens_attachment(text) else None


def is_extra(text: str, *, distribution: bool = True) -> bool:
    """Whether a line belongs to none of body, closing and signature."""
    kinds = (_POSTSCRIPT, _NOTE, _ATTACHED, _DISTRIBUTION) if distribution else (_POSTSCRIPT, _NOTE, _ATTACHED)
    return any(pattern.match(text) for pattern in kinds) or opens_attachment(text)


def below(found: Sequence[Line], place: int) -> tuple[list[Part], int | None]:
    """The parts from `place` on, under the signature, and the place of the first attachment."""
    parts: list[Part] = []
    first = place
    while place < len(found):
        if opens_attachment(found[place].text) or (place < first + _NEAR and _is_enclosed(found, place)):
            return parts, place
        role, last = _extra(found, place)
        if role is not None:
            parts.append(Part(role, Span(found[place].start, found[last].end)))
        place = last + 1
    return parts, None


def above(found: Sequence[Line], first: int, end: int, role: PartRole) -> tuple[Part | None, int]:
    """The list of attachments or the distribution that ends before place `end`, and the place where it begins."""
    pattern = _RUNS[role]
    for top in range(max(first, end - 6), end):
        if pattern.match(found[top].text) and all(
            pattern.match(line.text) or _LISTED.match(line.text) for line in found[top + 1 : end]
        ):
            return Part(role, Span(found[top].start, found[end - 1].end)), top
    return None, end


def _extra(found: Sequence[Line], place: int) -> tuple[PartRole | None, int]:
    """The role of the line at `place` and the place of the last line that shares it."""
    text = found[place].text
    if _POSTSCRIPT.match(text):
        last = place
        while last + 1 < len(found) and not is_extra(found[last + 1].text):
            last += 1
        return PartRole.POSTSCRIPT, last
    if _DISTRIBUTION.match(text):
        return PartRole.DISTRIBUTION, _run_end(found, place, _DISTRIBUTION)
    if _ATTACHED.match(text):
        return PartRole.ATTACHMENT_LIST, _run_end(found, place, _LISTED)
    return PartRole.NOTE if _NOTE.match(text) else None, place


def _run_end(found: Sequence[Line], place: int, pattern: re.Pattern[str]) -> int:
    following = found[place + 1 : place + 2]
    while following and pattern.match(following[0].text) and not following[0].blanks:
        place += 1
        following = found[place + 1 : place + 2]
    return place


def _is_enclosed(found: Sequence[Line], place: int) -> bool:
    """Whether a document begins here that is sent along without the word 附件: a title over numbered headings."""
    text = found[place].text
    if not 4 <= len(text) <= 60 or text[-1] in "。；：！？，）)" or is_extra(text):
        return False
    numbers = [label(line.text) for line in found[place + 1 : place + _BELOW]]
    return sum(number is not None and not number.weak for number in numbers) >= 2
