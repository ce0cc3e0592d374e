"""The beginning of a letter: title, number, byline, date, inside address, salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.letters.cruft import Leftover
from reader.letters.dates import Found, date_line, opening_date
from reader.letters.letter import Part, PartRole
from reader.letters.lines import Line
from reader.letters.numbering import label
from reader.letters.salutations import Salutation, salutation
from reader.letters.titles import Title, blocks, has_title_word, subject, title
from reader.text import Span

_DOC_NO = re.compile(
    r"[^\s，。：]{0,16}[〔\[［（(【]\s?[12]\d{3}\s?[〕\]］）)】][^\s，。]{0,8}?\d{1,6}\s?[号號]$|"
    r"[^\s，。：]{1,16}字第\s?[\d〇一二三四五六七八九十百]{1,12}\s?[号號]$"
)
_REFERENCE = re.compile(
    r"(?:本[函局处處署店校会會公司司行院中心]{1,2}|我[方司])?(?:[檔档案][号號]|[编編文][号號]|"
    r"Our [Rr]ef\.?|[Rr]ef\.?(?: [Nn]o\.?)?)\s*[：:.]\s*(\S+)$"
)
_KEYED = re.compile(r"[^，。；：:]{1,16}[：:]\s*\S.{0,80}$")
_BYLINE = re.compile(
    r"(?:[〔（(\[【]?(?:先秦|[春戰战]秋?[国國]?|[兩两西東东]?[漢汉]|[魏晉晋隋唐宋元明清金]|三[国國魏]|"
    r"南北朝|五代|南朝|北朝|近[现現]?代|民[国國]|[現现當当]代)[代朝]?\s*[〕）)\]】：:·・\s　]\s*|(?:作者|"
    r"文|撰文|[编編]者|[著撰])\s*[：:/／]\s*)([^，。：\s]{2,12})(?:[（(].{1,20}[）)])?$"
)
_FIELD = re.compile(
    r"(?:(?P<title>主[题題]|[标標][题題]|事由|Subject)|(?P<date>日期|[时時][间間]|[发發]送[时時][间間]|Date)|"
    r"(?P<writer>[发發寄]件[人者]|[发發]信人|From)|收件[人者]|收信人|抄送|To|Cc)\s*[：:]\s*(?=\S)",
    re.IGNORECASE,
)
_BRACKETS = {"）": "（", ")": "("}
_REACH = 12


@dataclass(slots=True)
class Head:
    """What stands before the body; `body` is the place of the line in which the body begins."""

    body: int
    title: Title | None = None
    salutation: Salutation | None = None
    subject: bool = False
    byline: str | None = None
    doc_no: Span | None = None
    date: Span | None = None
    found: Found | None = None
    broken: list[Line] = field(default_factory=list)
    address: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def head(printed: Sequence[Line], found: Sequence[Line], leftovers: Sequence[Leftover]) -> Head:
    """The head of a letter; `printed` are its lines without cruft, `found` all of them."""
    hit = salutation(printed)
    limit = next((p for p, line in enumerate(printed) if hit and line.row == hit.first), None)
    zone = printed[:limit] if limit is not None else _before_prose(printed)
    result = Head(body=len(zone), salutation=hit)
    plain = [line for line in zone if not _taken(line, result)]
    tabled = [
        found[i] for run in leftovers if run.kind in {"meta-table", "markup"} for i in range(run.first, run.last + 1)
    ]
    _entitle(result, printed, plain, tabled)
    if hit is not None:
        _after_salutation(result, printed, hit)
    _address(result, plain)
    return result


def _entitle(result: Head, printed: Sequence[Line], plain: list[Line], tabled: list[Line]) -> None:
    if result.title is not None:
        return
    hit = result.salutation
    under = _under(printed, hit) if hit is not None else (None, None)
    entitled = any(has_title_word(line.text) for line in plain[-2:] if len(line.text) > 6)
    if hit is not None and hit.formal and not entitled:
        result.title = subject(*under)
        result.subject = result.title is not None
    if result.title is None:
        result.title = title(plain, tabled, plain=True) if len(printed) > 1 else None
    if result.title is None and under[0] is not None and has_title_word(under[0].text) and under[0].blanks:
        result.title = subject(*under)
        result.subject = result.title is not None


def _under(printed: Sequence[Line], hit: Salutation) -> tuple[Line | None, Line | None]:
    place = next((p for p, line in enumerate(printed) if line.row == hit.line), len(printed))
    if hit.end < printed[place].end:
        return None, None
    lines = [line if label(line.text) is None else None for line in printed[place + 1 : place + 3]]
    return (lines[0], lines[1]) if len(lines) > 1 else (None, None)


def _after_salutation(result: Head, printed: Sequence[Line], hit: Salutation) -> None:
    place = next(p for p, line in enumerate(printed) if line.row == hit.line)
    result.body = place if hit.end < printed[place].end else place + 1
    if result.subject:
        result.body += 1
    opening = printed[place - 1] if place else None
    if opening is not None and re.search(r"(?:再拜|[顿頓]首|[谨謹])[^。]{0,2}(?:言|白|[启啟]|上)?。$", opening.text):
        result.parts.append(Part(PartRole.OPENING, opening.span))


def _before_prose(printed: Sequence[Line]) -> Sequence[Line]:
    for place, line in enumerate(printed[:_REACH]):
        headed = place > 0 and label(line.text.lstrip("# ")) is not None
        if headed or len(line.text) > 60 or line.text[-1] in "。！？；：":
            return printed[:place]
    return printed[: min(_REACH, max(len(printed) - 1, 0))] if len(printed) > 1 else []


def _taken(line: Line, result: Head) -> bool:
    """Whether a line before the salutation is something else than a title; what it is goes to `result`."""
    text = line.text
    if _DOC_NO.match(text) and len(text) <= 40:
        result.doc_no = line.span
        return True
    if len(text) <= 80 and (_dated(line, result) or _is_field(line, result)):
        return True
    byline = _BYLINE.match(text)
    if byline is not None:
        result.byline = byline[1]
        result.parts.append(Part(PartRole.BYLINE, line.span))
        return True
    if _is_broken(text):
        result.broken.append(line)
        return True
    reference = _REFERENCE.match(text)
    if reference is not None and result.doc_no is None and not text.startswith(("來", "来", "貴", "贵")):
        result.doc_no = Span(line.start + reference.start(1), line.start + reference.end(1))
    if reference is not None or (_KEYED.match(text) and not has_title_word(text)):
        result.address.append(line)
        return True
    return False


def _is_field(line: Line, result: Head) -> bool:
    """A field of an electronic letter: 发件人 … 主题 …; its title and writer are the letter's."""
    match = _FIELD.match(line.text)
    if match is None:
        return False
    rest = Span(line.start + match.end(), line.end)
    if match["title"]:
        result.title = Title(line.text[match.end() :], rest, wrapped=False)
    elif match["writer"]:
        result.byline = line.text[match.end() :].strip()
    elif match["date"] and result.date is None:
        hit = date_line(line.text[match.end() :])
        if hit is not None:
            result.date, result.found = Span(rest.start + hit.start, rest.start + hit.end), hit
    result.address.append(line)
    return True


def _dated(line: Line, result: Head) -> bool:
    whole = date_line(line.text)
    hit = whole or (
        opening_date(line.text)
        if re.search(r"[日号號\d][\s　]+\S*(?:[会會]|院|局|部|通[过過]|公布|[发發]布|施行)", line.text)
        else None
    )
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
