"""Quotations of an earlier letter: in the text, in paragraphs of their own, below the answer to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from reader.letters.evidence import EvidenceKind
from reader.letters.structure.lines import Line
from reader.letters.structure.plain import pattern
from reader.text import Span

_MARK: Final = ">"
_FORWARDED: Final = pattern(
    r"-{2,}\s*(?:原始邮件|转发的?邮件|原邮件|Original Message|Forwarded message|转寄|原信)\s*-*|"
    r"(?=.*(?:\d{4}|@)).{4,70}(?:写道|wrote)\s*:$",
    re.IGNORECASE,
)
_FIELD: Final = pattern(
    r"(?:[发寄收]件[人者]|发送时间|发送日期|日期|抄送|主题|主旨|From|To|Cc|Sent|Date|Subject)\s*:", re.IGNORECASE
)
_FILED: Final = pattern(
    r"(?:内|略|令|函|电|呈|咨|训)(?:开|称|略称|略开|内开|内称|报|以|载)[:,]?\s*“?|如[下次左]:\s*“?"
)
_FILED_END: Final = pattern(r"[,。]?”?[,。]?等[因由情语](?=[,。:;]|$|[奉准据到附])", re.MULTILINE)
_LETTER: Final = pattern(
    r"(?:来[书函信示教谕札文件]|[手大惠前][书函札教]|[你您贵]的?(?:来信|信|函)[里中上]?|"
    r"信[里中上])[^,。:“”\n]{0,6}(?:说|写道|写着|道|云|曰|谓|称|问|提到|所[云言称])[:,]?[ 　]*“"
)
_SAID: Final = pattern(r"来[书函信示教谕札文]|前[函信]|[你您贵].{0,6}[信函]|信[里中上]|原[函文]")
_NEAR, _SHORTEST, _LONGEST, _ABOVE, _SAYS = 24, 6, 4_000, 3, 80


def set_off(found: Sequence[Line]) -> list[tuple[int, int]]:
    """The lines that are quoted as such, by the first and last row of each run: block quotes, the letter answered."""
    runs: list[tuple[int, int]] = []
    for place, line in enumerate(found):
        if _is_forwarded(found, place):
            runs.append((line.row, found[-1].row))
            break
        if line.text.startswith(_MARK) or EvidenceKind.QUOTATION in line.layout:
            if runs and runs[-1][1] == line.row - 1:
                runs[-1] = (runs[-1][0], line.row)
            else:
                runs.append((line.row, line.row))
    # A letter that is quoted as a whole is the letter.
    return runs if sum(last - first + 1 for first, last in runs) * 10 < len(found) * 9 else []


def within(plain: str, found: Sequence[Line], first: int, end: int) -> Iterator[Span]:
    """The stretches between places `first` and `end` that repeat the words of the letter answered."""
    if first >= end:
        return
    start, stop = found[first].start, found[end - 1].end
    reached = start
    for span in sorted([*_filed(plain, start, stop), *_quoted(plain, start, stop)]):
        if span.start >= reached:
            reached = span.end
            yield span
    for above, line in zip(found[first:end], found[first + 1 : end], strict=False):
        whole = line.text[0] == "“" and line.text.rstrip("。")[-1] == "”"
        if whole and above.text[-1] == ":" and _SAID.search(above.text[-_NEAR:]) and line.start >= reached:
            yield line.span


def _is_forwarded(found: Sequence[Line], place: int) -> bool:
    """Whether the letter that is answered begins here: after a line that says so, or with the fields of a mail."""
    if place < _ABOVE or place + 1 >= len(found) or len(found[place].text) > _SAYS:
        return False
    if _FORWARDED.match(found[place].text):
        return True
    # A block that begins at the top is of this letter.
    if not _FIELD.match(found[place].text) or _FIELD.match(found[place - 1].text):
        return False
    return sum(bool(_FIELD.match(line.text)) for line in found[place : place + 5]) > 2


def _filed(plain: str, start: int, stop: int) -> Iterator[Span]:
    """What an old official letter repeats of another between 內開 and 等因."""
    ends = [match.start() for match in _FILED_END.finditer(plain, start, stop)]
    if not ends:
        return
    for opening in _FILED.finditer(plain, start, stop):
        place = bisect_left(ends, opening.end() + _SHORTEST)
        if place < len(ends) and ends[place] - opening.end() <= _LONGEST:
            yield Span(opening.end(), ends[place])


def _quoted(plain: str, start: int, stop: int) -> Iterator[Span]:
    """What a letter repeats of the one it answers in quotation marks."""
    for opening in _LETTER.finditer(plain, start, stop):
        end = plain.find("”", opening.end(), min(stop, opening.end() + _LONGEST))
        if end - opening.end() >= _SHORTEST:
            yield Span(opening.end(), end)
