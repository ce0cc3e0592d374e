"""The Taiwan official letter (函): letterhead, block of particulars, 受文者, 正本 and 副本."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reader.letters.dates.finding import Found, find
from reader.letters.letter import Part, PartRole
from reader.letters.structure.lines import Line
from reader.letters.structure.plain import pattern
from reader.letters.structure.titles import blocks
from reader.text import Span

_REACH, _ENOUGH = 40, 2
_SUBJECT: Final = pattern(r"主\s*旨\s*:")
_PARTICULAR: Final = pattern(
    r"(?:受文者|发文日期|发文字号|速\s*别|密等及?|档\s*号|保存年限|承办人|承办单位|附\s*件|地\s*址|电\s*话|传\s*真|"
    r"电子信箱|电子邮件|联络方式|裁决字号)[^:]{0,12}:"
)
_SURE: Final = pattern(r"(?:受文者|发文日期|发文字号)\s*:")
_LETTERHEAD: Final = pattern(
    r"(\S.{1,40}?)[\s　]*(?:书函|函|公告|令|开会通知单|移文单|签|呈|咨|通知单|笺函|公函)(?:[\s　]*\(.{1,6}\))?$"
)
_NOTE: Final = pattern(r"(签[\s　]*于[\s　]*(\S{2,20}))")
_RECIPIENT: Final = pattern(r"受文者\s*:\s*(.*)$")
_NUMBER: Final = pattern(r"发文字号\s*:\s*(\S+)")
_DATE: Final = pattern(r"(?:发文)?日期\s*:\s*(?=\S)|.{0,24}?(?=中华民国)")
_ORIGINAL: Final = pattern(r"正本\s*:\s*(\S.*)$")
_MAIL: Final = pattern(r"(?:[寄发收]件[人者]|From|To|Cc)\s*:")
"""Fields of electronic mail, whose subject is 主旨 as well."""

_SEE_BELOW: Final = pattern(r"如(?:正|行文|受文|副本|后|下)")


class Letterhead(NamedTuple):
    """What stands over the body; `body` is the place of its first line."""

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
    body = body if body is not None else _under_particulars(found)
    if body is None or any(_MAIL.match(line.text) for line in found[:body]):
        return None
    titled, title, sender = _titled(found[:body])
    addressed = next((line for line in found[:body] if _RECIPIENT.match(line.text)), None)
    date, hit = _date(found[:body])
    return Letterhead(
        body=body,
        title=title,
        sender=sender,
        recipient=_recipient(addressed, found),
        doc_no=_doc_no(found[:body]),
        date=date,
        found=hit,
        parts=tuple(_parts(found[:body], titled, addressed)),
    )


def _under_particulars(found: Sequence[Line]) -> int | None:
    """The place under the block of 受文者 and 發文日期, for the letters without 主旨; None where there is none."""
    head = found[:_REACH]
    if sum(bool(_SURE.match(line.text)) for line in head) < _ENOUGH:
        return None
    last = max(place for place, line in enumerate(head) if _PARTICULAR.match(line.text))
    return last + 1 if last + 1 < len(found) else None


def _titled(head: Sequence[Line]) -> tuple[Line | None, Span | None, str | None]:
    """The line that holds the title, the title in it, and whose letter it is."""
    for line in head:
        noted = _NOTE.match(line.text)
        if noted is not None:
            return line, Span(line.start, line.start + noted.end(1)), line.printed[noted.start(2) : noted.end(2)]
        match = _LETTERHEAD.match(line.text) if ":" not in line.text else None
        if match is not None:
            return line, line.span, line.printed[: match.end(1)].strip()
    return None, None, None


def _recipient(addressed: Line | None, found: Sequence[Line]) -> str | None:
    match = _RECIPIENT.match(addressed.text) if addressed is not None else None
    if addressed is not None and match is not None and match[1] and not _SEE_BELOW.match(match[1]):
        return addressed.printed[match.start(1) :].strip()
    for line in found:
        original = _ORIGINAL.match(line.text)
        if original is not None:
            return line.printed[original.start(1) :].strip()
    return None


def _date(head: Sequence[Line]) -> tuple[Span | None, Found | None]:
    for line in head:
        match = _DATE.match(line.text)
        if match is None:
            continue
        hit = find(line.printed[match.end() : match.end() + 40], minguo=True, context="民國")
        if hit is not None:
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
