"""What a letter prints around its signature: postscripts, notes, 正本 and 副本, lists of attachments, attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.letters.letter import Part, PartRole
from reader.letters.structure.lines import Line
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.plain import pattern
from reader.text import Span

_NEAR, _BELOW, _CLOSE = 12, 40, 4

_POSTSCRIPT: Final = pattern(
    r"(?:又及|又[启白]|又[:,、]|再者|再及|再[启白]|附[记言启白笔]|附:(?!.{0,12}[表图单文录则件份张纸])|补[记充]:?|"
    r"P\.?\s?S\.?(?![A-Za-z])|N\.?B\.)\s*[:.、,]?",
    re.IGNORECASE,
)
_NOTE: Final = pattern(
    r"(?:[(【\[].{1,60}[)】\]]|(?:副本(?:抄?送|:?呈)|抄[送报报件][:：]?|分送|[联联]系人?:|联络人?:|联[系络](?:电话|"
    r"方式)|(?:咨询|查询|服务|监督|举报)?(?:电话|热线|传真|手机|邮箱|电邮|地址|邮编|网址|微信|QQ)\s*[:(]|E-?mail\s*:|"
    r"(?:Tel|Fax)\b|"
    r"主题词:|印发|共印|[Cc]\.?[Cc]\.?:|席设|时间:|地点:).*|.{2,30}\d\s*[日号]印发|.{0,20}不另行文.{0,6})$",
    re.IGNORECASE,
)
_CONTACT: Final = pattern(
    r"(?:联系|联络|咨询|查询|服务)?(?:人|电话|手机|传真|邮箱|电邮|电子邮[件箱]|方式|地址|住址|通[讯信](?:地址|处)|"
    r"邮编|邮政编码|微信|QQ|身份证号?码?)"
    r"\s*(?:号码?)?\s*:\s*\S|(?:Tel|Fax|E-?mail|Email|电子信箱)\s*[:.]",
    re.IGNORECASE,
)
_DISTRIBUTION: Final = pattern(r"(?:正本|副本|抄本)\s*:")
_ATTACHED: Final = pattern(r"(?:附件|附:|附[录表]:|附(?=.{0,12}[一二三四五六七八九十\d]+[份张纸件页册本]))\s*:?\s*\S")
_LISTED: Final = pattern(r"[\d一二三四五六七八九十]{1,2}\s*[.．、]|\(\d{1,2}\)")
_LABEL: Final = r"附(?:件|录)?\s*[一二三四五六七八九十\d]{0,3}\s*(?:之[一二三四五六七八九十\d]{1,2})?\s*:?"
_ATTACHMENT: Final = pattern(rf"{_LABEL}$|附:?[^,。;:\s]{{2,20}}(?:表|图|录|单|则|文)$")
_FIRST_WORD: Final = pattern(_LABEL)
_SLIP: Final = pattern(r"[^,。;:\s]{0,8}(?:回[条执]|报名表|申请表|同意书|意向书)\s*(?:[(].{1,24}[)])?$")
_RULE: Final = pattern(r"[-—=_·.…✂〇*\s]{5,}(?:[^-—=_]{2,20}[-—=_·.…✂〇*\s]{5,})?$")
_RUNS: Final = {PartRole.DISTRIBUTION: _DISTRIBUTION, PartRole.ATTACHMENT_LIST: _ATTACHED}


def opens_postscript(text: str) -> bool:
    """Whether a paragraph is a postscript: 又及 · 附記 · P.S."""
    return bool(_POSTSCRIPT.match(text))


def opens_attachment(text: str) -> bool:
    """Whether a line is the word 附件, with its number or the name of a table, over what is attached."""
    return len(text) <= 30 and bool(_ATTACHMENT.match(text))


def lists_attachments(text: str) -> bool:
    """Whether a line says what is attached: 附件：價目表 · 附呈名冊一份."""
    return bool(_ATTACHED.match(text))


def opens_slip(text: str) -> bool:
    """Whether a line is the heading of a form to be cut off and sent back: 回條."""
    return len(text.replace(" ", "").replace("\u3000", "")) <= 24 and bool(_SLIP.match("".join(text.split())))


def is_rule(text: str) -> bool:
    """Whether a line is drawn rather than written, as over a form to be cut off."""
    return bool(_RULE.match(text))


def is_contact(text: str) -> bool:
    """Whether a line under a name says where its bearer is to be reached."""
    return len(text) <= 60 and bool(_CONTACT.match(text))


def attachment_label(text: str) -> re.Match[str] | None:
    """The word and number at the beginning of the line that opens an attachment."""
    return _FIRST_WORD.match(text) if opens_attachment(text) else None


def is_extra(text: str, *, distribution: bool = True) -> bool:
    """Whether a line belongs to none of body, closing and signature."""
    kinds = (_POSTSCRIPT, _NOTE, _ATTACHED, _DISTRIBUTION) if distribution else (_POSTSCRIPT, _NOTE, _ATTACHED)
    return any(pattern_.match(text) for pattern_ in kinds) or opens_attachment(text) or is_rule(text)


def below(found: Sequence[Line], place: int, *, signed: bool) -> tuple[list[Part], int | None]:
    """The parts from `place` on, under the signature, and the place of the first attachment.

    `signed` says that a signature stands above; what is said in sentences right under it is a postscript.
    """
    parts: list[Part] = []
    first = place
    while place < len(found):
        near = place < first + _NEAR
        if opens_attachment(found[place].text) or (near and _is_enclosed(found, place)):
            return parts, place
        role, last = _extra(found, place)
        if role is None and signed and place < first + _CLOSE and _is_said(found[place].text):
            role = PartRole.POSTSCRIPT
        if role is not None:
            parts.append(Part(role, Span(found[place].start, found[last].end)))
        place = last + 1
    return parts, None


def above(found: Sequence[Line], first: int, end: int, role: PartRole) -> tuple[Part | None, int]:
    """The list of attachments or the distribution that ends before place `end`, and the place where it begins."""
    pattern_ = _RUNS[role]
    for top in range(max(first, end - 8), end):
        if pattern_.match(found[top].text) and all(
            pattern_.match(line.text) or _LISTED.match(line.text) or not line.opens for line in found[top + 1 : end]
        ):
            return Part(role, Span(found[top].start, found[end - 1].end)), top
    return None, end


def role_of(found: Sequence[Line], place: int) -> PartRole | None:
    """What the line at `place` is beside body, closing and signature; None where it is none of these."""
    return _extra(found, place)[0]


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
    return PartRole.NOTE if _NOTE.match(text) or is_contact(text) else None, place


def _run_end(found: Sequence[Line], place: int, pattern_: re.Pattern[str]) -> int:
    following = found[place + 1 : place + 2]
    while following and not following[0].blanks and (pattern_.match(following[0].text) or not following[0].opens):
        place += 1
        following = found[place + 1 : place + 2]
    return place


def _is_said(text: str) -> bool:
    return len(text) > 8 and text[-1] in "。!?…”~"


def _is_enclosed(found: Sequence[Line], place: int) -> bool:
    """Whether what is sent along without the word 附件 begins here: a form, a title over numbered headings."""
    text = found[place].text
    if opens_slip(text):
        return True
    if not 4 <= len(text) <= 60 or text[-1] in "。;:!?,)" or is_extra(text):
        return False
    numbers = [plain_label(line.text) for line in found[place + 1 : place + _BELOW]]
    return sum(number is not None and not number.weak for number in numbers) >= 2
