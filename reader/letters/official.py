"""The Taiwan official letter (函): letterhead, block of particulars, 受文者, 正本 and 副本."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.letters.dates import Found, find
from reader.letters.letter import Part, PartRole
from reader.letters.lines import Line
from reader.letters.titles import blocks
from reader.text import Span

_REACH = 40
_SUBJECT = re.compile(r"主旨\s*[：:]")
_LETTERHEAD = re.compile(
    r"(\S.{1,40}?)[\s　]*(?:書函|函|公告|令|開會通知單|移文單|簽|呈|咨)(?:[\s　]*[（(].{1,6}[）)])?$"
)
_RECIPIENT = re.compile(r"受文者\s*[：:]\s*(.*)$")
_NUMBER = re.compile(r"發文字號\s*[：:]\s*(\S+)")
_DATE = re.compile(r"(?:發文)?日期\s*[：:]\s*(?=\S)|(?=中華民國)")
_ORIGINAL = re.compile(r"正本\s*[：:]\s*(\S.*)$")
_SEE_BELOW = re.compile(r"如(?:正|行文|受文|副本|後|下)")


class Letterhead(NamedTuple):
    """What stands over 主旨; `body` is the place of that line."""

    body: int
    title: Span | None
    sender: str | None
    recipient: str | None
    doc_no: Span | None
    date: Span | None
    found: Found | None
    parts: tuple[Part, ...]


def letterhead(found: Sequence[Line]) -> Letterhead | None:
    """The head of an official letter of Taiwan among its lines without cruft; None for any other letter."""
    body = next((place for place, line in enumerate(found[:_REACH]) if _SUBJECT.match(line.text)), None)
    if body is None:
        return None
    titled = next((line for line in found[:body] if "：" not in line.text and _LETTERHEAD.match(line.text)), None)
    addressed = next((line for line in found[:body] if _RECIPIENT.match(line.text)), None)
    date, hit = _date(found[:body])
    match = _LETTERHEAD.match(titled.text) if titled is not None else None
    return Letterhead(
        body=body,
        title=titled.span if titled is not None else None,
        sender=match[1].strip() if match is not None else None,
        recipient=_recipient(addressed, found),
        doc_no=_doc_no(found[:body]),
        date=date,
        found=hit,
        parts=tuple(_parts(found[:body], titled, addressed)),
    )


def _recipient(addressed: Line | None, found: Sequence[Line]) -> str | None:
    match = _RECIPIENT.match(addressed.text) if addressed is not None else None
    if match is not None and match[1] and not _SEE_BELOW.match(match[1]):
        return match[1].strip()
    original = next((hit for line in found if (hit := _ORIGINAL.match(line.text))), None)
    return original[1].strip() if original is not None else None


def _date(head: Sequence[Line]) -> tuple[Span | None, Found | None]:
    for line in head:
        match = _DATE.match(line.text)
        hit = (
            find(line.text[match.end() : match.end() + 40], minguo=True, context="民國") if match is not None else None
        )
        if match is not None and hit is not None:
            base = line.start + match.end()
            return Span(base + hit.start, base + hit.end), hit
    return None, None


def _doc_no(head: Sequence[Line]) -> Span | None:
    for line in head:
        match = _NUMBER.match(line.text)
        if match is not None:
            return Span(line.start + match.start(1), line.start + match.end(1))
    return None


def _parts(head: Sequence[Line], titled: Line | None, addressed: Line | None) -> Iterator[Part]:
    if addressed is not None:
        yield Part(PartRole.RECIPIENT_LINE, addressed.span)
    rest = [line for line in head if line is not titled and line is not addressed]
    for block in blocks(rest):
        yield Part(PartRole.HEADER, Span(block[0].start, block[-1].end))
