"""Salutations: where a letter addresses its reader, and who that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.letters.lines import Line
from reader.letters.numbering import label

_REACH = 30
"""Lines at the beginning among which a salutation is looked for."""

_RESPECT = (
    r"足下|左右|膝下|座下|[阁閣]下|[台臺][鉴鑒鑑]|大[鉴鑒鑑]|尊[鉴鑒鑑]|惠[鉴鑒鑑]|[钧鈞][鉴鑒鑑]|"
    r"[礼禮][鉴鑒鑑]|道[鉴鑒鑑]|雅[鉴鑒鑑]|英[鉴鑒鑑]|"
    r"[赐賜][鉴鑒鑑]|[勋勳][鉴鑒鑑]|[丽麗][鉴鑒鑑]|[台臺]右|[妝妆]次|[台臺侍]次|侍右|座右|[麾]下|"
    r"[讲講教道文][席几]|膝前|慈[鉴鑒鑑]|如晤|如面|如握|收[览覽]|青[览覽]|[亲親][览覽]|知悉|知之|[见見]字"
)
_BLESSED = r"(?:万福金安|萬福金安|万福全安|金安|福安|[礼禮]安|[礼禮]次|[钧鈞]安|安好)"
_FORMULA = re.compile(
    r"(?:敬[啟启覆复]者|[逕迳径]([啟启覆复])者|[謹谨][啟启覆复]者|[啟启]者|[茲兹][啟启]者|致有[關关]人士|"
    r"致[閣阁]下|[諸诸]位[鈞钧][鑒鉴])\s*[：:，,]?$"
)
_RESPECTFUL = re.compile(rf"[^，。：；！？\n]{{1,24}}?(?:{_RESPECT})\s*(?:[：:，,；;。]|$)")
_BLESSING = re.compile(rf"[^，。：；！？\n]{{1,16}}{_BLESSED}[。，,：:；;]?")
_WRITER = re.compile(r"[^，。：；！？\s]{1,10}(?:跪|敬|[谨謹]|叩|拜|脆)(?:[禀稟呈白]|[启啟])[，,：:]?$")
_WRITER_RUNIN = re.compile(
    rf"[^，。：；！？\s]{{1,8}}(?:跪|敬|[谨謹]|叩)[禀稟]([^，。：；！？\s]{{1,10}}大人{_BLESSED}[。，,：:；;]?)"
)
_OPENING = re.compile(r"[^，。：；！？\s]{0,8}(?:[顿頓]首|再拜|[谨謹])?(?:[顿頓]首|再拜|[启啟]|白)[：:]")
_SON = re.compile(r"字?[谕諭][^，。：；！？\s]{1,8}[：:，,]")
_PERSON = re.compile(
    r".*(?:先生|女士|小姐|太太|夫人|同志|朋友|同[学學]|[老教][师師]|[师師]傅|家[长長]|[们們友]|爸|[妈媽]|"
    r"爹|娘|父|母|爷|爺|奶|外婆|外公|哥|弟|姐|"
    r"姊|妹|叔|伯|姑|舅|姨|[儿兒]|[孙孫]|[亲親]|大家好|[你您妳][们們]?好|平安|各位|尊敬|敬[爱愛]|"
    r"[亲親][爱愛]|全[体體]|住[户戶]|居民|[业業]主|"
    r"客[户戶]|[经經]理|主任|校[长長]|局[长長]|教授|博士|[医醫][师師生]|[编編][辑輯]|[顾顧]客|[贵貴]客|Mr|"
    r"Ms|Mrs|Dr|Dear)"
)
_GREETED = re.compile(r"([^，。：:；！？\s]{1,16}[：:])\s*(?:[你您妳][们們]?好|大家好|平安|[见見]字如[面晤])")
_NO_NAME = re.compile(
    r".*(?:如下|以下|下列|包括|通知|公告|主旨|[说說]明|[办辦]法|附件|附[录錄]|正本|副本|抄送|目[录錄]|"
    r"[档檔][号號]|[电電][话話]|地址|[日时時]期|"
    r"[时時][间間]|[关關]于|[標标][題题]|[發发]文|[題题]目|[摘概]要|核心提示|答[复覆]|回[应應])"
)
_WRAPPING = re.compile(
    r"^(?:(?:最|十分)?(?:尊敬|敬[爱愛]|[亲親][爱愛])的|[亲親][爱愛]|Dear\s+|字?[谕諭](?=.)|致[：:]\s*)"
)
_GREETING = re.compile(
    rf"[，,：:\s　]*(?:{_RESPECT}|{_BLESSED}|[你您妳][们們]?好|大家好|平安|早安|午安|晚安|如晤|收|[启啟]|"
    rf"敬[启啟])?[：:，,；;。！!\s　]*$"
)


class Salutation(NamedTuple):
    """The salutation from `start` to `end` in the text, which ends in line `line`; `first` is the line it begins in.

    `formal` says that it names nobody (敬啟者); `writer` is who writes, where the salutation says so.
    """

    first: int
    line: int
    start: int
    end: int
    formal: bool = False
    writer: str | None = None


def salutation(found: Sequence[Line]) -> Salutation | None:
    """The salutation among the first lines; None where the letter has none."""
    head = found[:_REACH]
    for place, line in enumerate(head):
        following = head[place + 1] if place + 1 < len(head) else None
        hit = _explicit(line, following) or _plain(line, following)
        if hit is not None:
            return hit
        if len(line.text) > 80 or (len(line.text) > 25 and line.text[-1] in "。！？；"):
            return None
    return None


def recipient(text: str) -> str | None:
    """Who a salutation addresses, without honorific wrapping; None for one that names nobody."""
    name = text.strip()
    if _FORMULA.match(name) or _OPENING.fullmatch(name):
        return None
    written = _WRITER_RUNIN.match(name)
    if written is not None:
        name = written[1]
    elif "\n" in name:
        name = name.rsplit("\n", 1)[1]
    name = _WRAPPING.sub("", re.sub(r"^.*再拜[言白上]?[書书]?[，,]?(?=.)", "", name.strip()))
    name = _GREETING.sub("", name)
    return _GREETING.sub("", name).strip() or None


def _explicit(line: Line, following: Line | None) -> Salutation | None:
    """A salutation that says so by its words, wherever the body then begins."""
    text = line.text
    if _FORMULA.match(text):
        return Salutation(line.row, line.row, line.start, line.end, formal=True)
    written = _WRITER.match(text)
    if written is not None and following is not None:
        return _under_writer(line, following)
    number = label(text)
    offset = number.end if number is not None and number.style == "〔1〕" else 0
    for pattern in (_WRITER_RUNIN, _RESPECTFUL, _BLESSING, _SON, _OPENING):
        match = pattern.match(text[offset:])
        if match is not None and (pattern is not _OPENING or match.end() < len(text)):
            start = line.start + offset
            writer = _writer(text) if pattern is _WRITER_RUNIN else None
            return Salutation(line.row, line.row, start, start + match.end(), writer=writer)
    return None


def _under_writer(line: Line, following: Line) -> Salutation | None:
    match = _BLESSING.match(following.text) or _RESPECTFUL.match(following.text)
    match = match or re.match(r"[^，。：；！？\s]{1,10}大人[，,：:]", following.text)
    if match is None:
        return None
    end = following.start + match.end()
    return Salutation(line.row, following.row, line.start, end, writer=_writer(line.text))


def _writer(text: str) -> str | None:
    match = re.match(
        r"(?:孙男|孫男|不肖男|男|[孙孫]|[侄姪]|[儿兒]子?|女|[婿弟兄])?(.+?)(?:跪|敬|[谨謹]|叩|拜|脆)[禀稟呈白启啟]",
        text,
    )
    return match[1] if match is not None else None


def _plain(line: Line, following: Line | None) -> Salutation | None:
    """A short line that ends like an address: 小舟： · 陳女士， · 各位山友，平安！ The next line is the body."""
    text = line.text
    greeted = _GREETED.match(text)
    if greeted is not None and len(text) <= 40:
        return Salutation(line.row, line.row, line.start, line.start + greeted.end(1))
    if following is None or len(text) > 80 or label(text) is not None or text.startswith(("#", "（", "(", "【")):
        return None
    colon = text.endswith(("：", ":")) and not re.search(r"[。；！？?]", text) and not _NO_NAME.match(text)
    greeting = len(text) <= 25 and text[-1] in "，,！!" and _PERSON.match(text) and not re.search(r"[。；？]", text)
    if (colon and ("：" not in text[:-1] and ":" not in text[:-1])) or greeting:
        return Salutation(line.row, line.row, line.start, line.end)
    return None
