"""The beginning of a letter: title, number, byline, date, inside address, salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from reader.letters.dates.finding import Found, date_line, find, opening_date
from reader.letters.evidence import EvidenceKind
from reader.letters.letter import Part, PartRole
from reader.letters.structure import people
from reader.letters.structure.cruft import Leftover
from reader.letters.structure.document_numbers import is_document_number
from reader.letters.structure.lines import Line
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.plain import pattern
from reader.letters.structure.plain import plain as plain_form
from reader.letters.structure.salutations import Salutation, is_greeting, salutation
from reader.letters.structure.titles import Title, blocks, has_title_word, is_genre, subject, title, told
from reader.text import Span

_REFERENCE: Final = pattern(
    r"(?:本[^\s:,。]{1,4}|我[方司])?(?:[文]?[档编文][号]|文件编号|Our [Rr]ef\.?|"
    r"[Rr]ef\.?(?: [Nn]o\.?)?)(?:[\s　]*(?:in\s)?OUR REF\.?)?\s*[:.]\s*(\S.*)$"
)
_KEYED: Final = pattern(r"[^,。;:]{1,20}:\s*\S.{0,80}$")
_BYLINE: Final = pattern(
    r"(?:[〔(\[【]?(?:先秦|[春战]秋?国?|[两西东]?汉|[魏晋隋唐宋元明清金]|三国魏?|南北朝|五代|南朝|北朝|近现?代|民国|"
    r"[现当]代)[代朝]?\s*[〕)\]】:·\s　]\s*|(?:作者|文|撰文|编者|[著撰])\s*[:/]\s*)([^,。:\s]{2,12})(?:\(.{1,20}\))?$"
)
_FIELD: Final = pattern(
    r"(?:(?P<title>主\s?题|主旨|[标题][题目]|事由|Subject)|(?P<date>日期|时间|发送时间|发送日期|Date|Sent)|"
    r"(?P<writer>(?:[发寄]件[人者]|发信人|寄信人)(?:姓名)?|From|由)|(?P<reader>(?:收件[人者]|收信人)(?:姓名)?|To|致)|抄送|密送|附件|Cc|Bcc|Attachments?)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_ADDRESS: Final = pattern(r"\s*[<(\[]?[\w.+-]+@[\w.-]+[>)\]]?|\s*;$")
_ORDERED: Final = pattern(r"令([^,。:\s]{2,20}[长厅局府院部署会校处县员道司])$")
_OPENED: Final = pattern(r"(?:再拜|顿首|谨)[^。]{0,2}(?:言|白|启|上)?。$")
_OPENING: Final = pattern(
    r"臣[^,。:]{0,8}(?:言|奏|启|白):|[^。:]{0,30}(?:再拜|顿首|谨|昧死)[^。:]{0,14}(?:[阁足殿陛]下|左右|执事|上言)。"
)
_PASSED: Final = pattern(r"[日号\d][\s　]+\S*(?:会|院|局|部|通过|公布|发布|施行)")
_PUNCTUATED: Final = pattern(r"[,。;].*[,。;]|。")
_SUBJECT: Final = pattern(
    r"应征|申请|诚邀|敬邀|邀请|查询|投诉|建议|调整|事宜|安排|通知|通告|公告|(?:日|会|宴|旅行|计划|活动)$"
)
_CIRCULAR: Final = pattern(r".{0,30}(?:通告|通函|通启|家长信|信函|函件)\s?(?:\(第?[^()]{1,8}[号期]\)|第.{1,6}[号期])$")
"""A numbered circular, which is named by its subject: 家長通告（第18號）."""

_SET_OFF: Final = {EvidenceKind.TITLE, EvidenceKind.CENTERED}
_BRACKETS: Final = {")": "("}
_REACH, _PROSE, _KEPT, _SHORTEST, _HEADING = 12, 60, 80, 4, 16


@dataclass(slots=True)
class Head:
    """What stands before the body; `body` is the place of the line in which the body begins."""

    body: int
    title: Title | None = None
    salutation: Salutation | None = None
    subject: bool = False
    byline: str | None = None
    recipient: str | None = None
    doc_no: Span | None = None
    date: Span | None = None
    found: Found | None = None
    broken: list[Line] = field(default_factory=list)
    address: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def head(printed: Sequence[Line], found: Sequence[Line], leftovers: Sequence[Leftover], known: str | None) -> Head:
    """The head of a letter; `printed` are its lines without cruft, `found` all of them, `known` is a told title."""
    hit = salutation(printed)
    limit = next((p for p, line in enumerate(printed) if hit and line.row == hit.first), None)
    zone = printed[:limit] if limit is not None else _before_prose(printed)
    result = Head(body=len(zone), salutation=hit)
    plain = [line for line in zone if not _taken(line, result)]
    tabled = [
        found[i] for run in leftovers if run.kind in {"meta-table", "markup"} for i in range(run.first, run.last + 1)
    ]
    result.title = result.title or (told(printed, known) if known else None)
    _entitle(result, printed, plain, tabled)
    if hit is not None:
        _after_salutation(result, printed, hit)
    elif result.title is not None:
        plain = _before_body(result, zone, plain)
    if hit is None:
        result.parts += _opening(printed[result.body : result.body + 1])
    _address(result, plain)
    return result


def _opening(first: Sequence[Line]) -> list[Part]:
    """How a memorial or an old letter begins that has no salutation: 臣密言 · 某謹再拜獻書尚書閣下."""
    match = _OPENING.match(first[0].text) if first else None
    return [Part(PartRole.OPENING, Span(first[0].start, first[0].start + match.end()))] if match is not None else []


def _entitle(result: Head, printed: Sequence[Line], plain: list[Line], tabled: list[Line]) -> None:
    if result.title is not None:
        return
    hit = result.salutation
    over = title(plain, tabled) if len(printed) > 1 else None
    under = _under(printed, hit) if hit is not None else None
    speaks = over is not None and not _is_letterhead(plain_form(over.text))
    if over is not None and speaks and hit is not None and hit.formal:
        speaks = has_title_word(over.text)
    result.subject = under is not None and not speaks
    result.title = under if result.subject else over
    if result.title is not None and result.title.byline is not None:
        result.byline = result.byline or result.title.byline.printed
        result.parts.append(Part(PartRole.BYLINE, result.title.byline.span))


def _is_letterhead(text: str) -> bool:
    """Whether what stands at the top names the sender or the kind of letter only."""
    return is_genre(text) or people.is_body(text) or bool(_CIRCULAR.match("".join(text.split())))


def _under(printed: Sequence[Line], hit: Salutation) -> Title | None:
    """The subject line under the salutation, set off from the text under it."""
    place = next((p for p, line in enumerate(printed) if line.row == hit.line), len(printed))
    lines = printed[place + 1 : place + 3]
    if hit.end < printed[place].end or len(lines) < 2 or plain_label(lines[0].text) is not None:
        return None
    line, following = lines
    if is_greeting(line.text) or plain_label(following.text) is not None or date_line(line.printed) is not None:
        return None
    close = not any(line.blanks for line in printed)
    set_off = bool(line.blanks and following.blanks) or (close and _SUBJECT.search(line.text) is not None)
    set_off = set_off or bool(line.layout.kinds & _SET_OFF)
    if not hit.formal and not (set_off and len(line.text) >= _SHORTEST):
        return None
    if not hit.formal and not has_title_word(line.text) and _has_headings(printed[place + 2 :], close=close):
        return None
    return subject(line, following)


def _has_headings(below: Sequence[Line], *, close: bool) -> bool:
    """Whether more short lines stand between the paragraphs, so that the first one is a heading as well."""
    return any(
        len(line.text) <= _HEADING and line.text[-1].isalnum() and len(following.text) > _HEADING
        and (close or (line.blanks and following.blanks) or line.layout.bold or EvidenceKind.HEADING in line.layout)
        for line, following in pairwise(below)
    )  # fmt: skip


def _before_body(result: Head, zone: Sequence[Line], plain: list[Line]) -> list[Line]:
    """The lines that are no part of the body: it begins under the title where there is no salutation."""
    kept = result.title.kept if result.title is not None else Span(0, 0)
    taken = [part.span for part in result.parts]
    first = next((line for line in plain if line.start >= kept.end and line.span not in taken), None)
    if first is None:
        return plain
    result.body = next(place for place, line in enumerate(zone) if line is first)
    return [line for line in plain if line.start < first.start]


def _after_salutation(result: Head, printed: Sequence[Line], hit: Salutation) -> None:
    place = next(p for p, line in enumerate(printed) if line.row == hit.line)
    result.body = place if hit.end < printed[place].end else place + 1
    if result.subject:
        result.body += 1
    opening = printed[place - 1] if place else None
    if opening is not None and _OPENED.search(opening.text):
        result.parts.append(Part(PartRole.OPENING, opening.span))


def _before_prose(printed: Sequence[Line]) -> Sequence[Line]:
    for place, line in enumerate(printed[:_REACH]):
        headed = place > 0 and plain_label(line.text.lstrip("# ")) is not None
        broken = place + 1 < len(printed) and not printed[place + 1].opens
        if headed or broken or _is_prose(line.text):
            return printed[:place]
    return printed[: min(_REACH, max(len(printed) - 1, 0))] if len(printed) > 1 else []


def _is_prose(text: str) -> bool:
    return len(text) > _PROSE or text[-1] in "。!?;:" or bool(_PUNCTUATED.search(text))


def _taken(line: Line, result: Head) -> bool:
    """Whether a line before the salutation is something else than a title; what it is goes to `result`."""
    text = line.text
    if is_document_number(text):
        result.doc_no = line.span
        return True
    if len(text) <= _KEPT and (_dated(line, result) or _is_field(line, result)):
        return True
    ordered = _ORDERED.match(text)
    if ordered is not None:
        result.recipient = line.printed[ordered.start(1) : ordered.end(1)]
        result.parts.append(Part(PartRole.RECIPIENT_LINE, line.span))
        return True
    byline = _BYLINE.match(text)
    if byline is not None:
        result.byline = line.printed[byline.start(1) : byline.end(1)]
        result.parts.append(Part(PartRole.BYLINE, line.span))
        return True
    if _is_broken(text):
        result.broken.append(line)
        return True
    return _is_keyed(line, result)


def _is_keyed(line: Line, result: Head) -> bool:
    """A line of the letterhead that says what it gives: 電話：… 本函檔號：…."""
    reference = _REFERENCE.match(line.text)
    if reference is not None and result.doc_no is None:
        result.doc_no = Span(line.start + reference.start(1), line.start + reference.end(1))
    if reference is not None or (_KEYED.match(line.text) and not has_title_word(line.text)):
        result.address.append(line)
        return True
    return False


def _is_field(line: Line, result: Head) -> bool:
    """A field of an electronic letter: 发件人 … 主题 …; its title and writer are the letter's."""
    match = _FIELD.match(line.text)
    if match is None:
        return False
    rest = Span(line.start + match.end(), line.end)
    said = line.printed[match.end() :]
    if match["title"]:
        result.title = Title(said, rest, wrapped=False)
    elif match["writer"]:
        result.byline = _ADDRESS.sub("", said).strip() or said
    elif match["reader"]:
        result.recipient = _ADDRESS.sub("", said).strip() or said
    elif match["date"] and result.date is None:
        hit = date_line(said) or find(said)
        if hit is not None:
            result.date, result.found = Span(rest.start + hit.start, rest.start + hit.end), hit
    result.address.append(line)
    return True


def _dated(line: Line, result: Head) -> bool:
    hit = date_line(line.printed) or (opening_date(line.printed) if _PASSED.search(line.text) else None)
    if hit is None:
        return False
    if result.date is None:
        result.date = Span(line.start + hit.start, line.start + hit.end)
        result.found = hit
    return True


def _is_broken(text: str) -> bool:
    """A line whose bracket was opened on a line that got lost or stands elsewhere."""
    opening = _BRACKETS.get(text[-1])
    return opening is not None and opening not in text


def _address(result: Head, plain: list[Line]) -> None:
    """Lines before the salutation that are not the title: letterhead and inside address."""
    spans = [result.title.kept, *result.title.copies] if result.title is not None else []
    spans += [part.span for part in result.parts]
    lines = [line for line in plain if not any(line.span.overlaps(span) for span in spans)]
    for block in blocks(sorted([*result.address, *lines], key=lambda line: line.start)):
        result.parts.append(Part(PartRole.HEADER, Span(block[0].start, block[-1].end)))
    result.address = list(blocks(lines))[-1] if lines else []
