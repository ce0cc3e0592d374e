"""Salutations: where a letter addresses its reader, and who that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.letters.structure.lines import Line
from reader.letters.structure.numbering import plain_label
from reader.letters.structure.plain import pattern, plain

_REACH: Final = 30
"""Lines at the beginning among which a salutation is looked for."""

_PROSE, _SHORT = 80, 25

_RESPECT: Final = (
    r"(?:[台大尊惠钧礼道雅英赐勋丽伟崇公均垂青慈懿荃澄芳俪文霁亮睿淑同共赏]鉴|[道史撰砚吟讲教文坛礼讲皋]席|"
    r"[台侍妆苫行军礼殿旅]次|(?<![点时岁元分日月年天个名斤米里%\d])左右|[侍座尊勋史砚执台]右|执事|[文道梧]几|"
    r"[阁足膝座节麾殿陛]下|膝前|函丈|坛坫|如[晤面握见]|收览|[青亲惠赐台]览|知悉|知之|见字|尊前|"
    r"(?<=[儿弟妹妻女侄孙兄姊姐])[览阅])"
)
_BLESSED: Final = r"(?:万福金安|万福全安|万福|金安|福安|礼安|礼次|钧安|安好)"
_END: Final = r"\s*(?:[:,;。]|$)"
_FORMULA: Final = pattern(
    r"(?:敬[启覆]者|[迳径迳][启覆]者|谨启者|[兹敬]?启者|谨?覆者|敬禀者|致有关人士|敬?致阁下|诸位钧鉴)(?:[:,]|\s*$|"
    r"(?=\s))"
)
_RESPECTFUL: Final = pattern(rf"[^,。:;!?\n]{{1,24}}?{_RESPECT}{_END}")
_ALSO: Final = pattern(rf"(?<=,)(?:[^。:;!?\n]{{1,40}}?{_RESPECT}[:,])+")
_BLESSING: Final = pattern(rf"[^,。:;!?\n]{{1,16}}{_BLESSED}[。,:;]?")
_WRITER: Final = pattern(r"[^,。:;!?\s]{1,10}(?:跪|敬|谨|叩|拜|脆|百拜)(?:[禀呈白启]|上言)[,:]?$")
_WRITER_RUNIN: Final = pattern(rf"[^,。:;!?\s]{{1,8}}(?:跪|敬|谨|叩)禀([^,。:;!?\s]{{1,10}}大人{_BLESSED}[。,:;]?)")
_OPENING: Final = pattern(r"[^,。:;!?\s]{0,8}(?:顿首|再拜|谨)?(?:顿首|再拜|启|白):")
_SON: Final = pattern(r"字?谕[^,。:;!?\s]{1,8}[:,]")
_DELIVERED: Final = pattern(r"致\s?:\s*[^。;!?]{2,40}$|(?:To|TO)\s?:\s*\S.{1,40}$")
_FIELD: Final = pattern(
    r"(?:由|自|日\s?期|事由|主题|有关|副本|经手人|From|Date|Subject|Re|c\.?c\.?)\s*:", re.IGNORECASE
)
_DEAR: Final = pattern(
    r"(?:我?最?|十分)?(?:亲爱|尊敬|敬爱|可爱|挚爱)的[^,。:;!?\s]{0,16}$|[^,。:;!?\s]{0,4}(?:妈妈|爸爸|爹娘|父母|"
    r"老师)$"
)
_PERSON: Final = pattern(
    r".*(?:先生|女士|小姐|太太|夫人|同志|朋友|同学|[老教]师|师傅|家长|[们友]|爸|妈|爹|娘|父|母|爷|奶|外婆|外公|哥|弟|"
    r"姐|姊|妹|叔|伯|姑|舅|姨|儿|孙|亲|大家好|[你您妳]们?好|平安|各位|诸位|尊敬|敬爱|亲爱|全体|住户|居民|业主|客户|"
    r"经理|主任|校长|局长|[院处科部市县镇村馆社]长|书记|主席|委员|教授|博士|医[师生]|编辑|主编|律师|法官|顾客|贵客|"
    r"宝贝|老婆|老公|Mr|Ms|Mrs|Dr|Dear|Hi|Hello|嗨|哈[喽啰])"
)
_WRITES: Final = pattern(r"(?:孙男|不肖男|男|孙|侄|儿子?|女|[婿弟兄])?(.+?)(?:跪|敬|谨|叩|拜|脆)[禀呈白启]")
_ADULT: Final = pattern(r"[^,。:;!?\s]{1,10}大人[,:]")
_GREETED: Final = pattern(
    r"([^,。:;!?\s]{1,20}:)\s*(?:[你您妳]们?好|大家好|平安|见字如[面晤]|[早午晚]安|新年好|好久不见)"
)
_PLACEHOLDER: Final = re.compile(r"[^,。:]{0,6}\{\{[^{}]{1,40}\}\}[^,。:]{0,6}[,:]$")
"""The name that a form letter is to be filled in with."""

_HELLO: Final = pattern(r"(?:[你您妳]们?好|大家好|[早午晚]安|见字如[面晤]|展信[佳安悦]|平安|好久不见|新年好)[!,。~]*$")
_NO_NAME: Final = pattern(
    r".*(?:如下|如[次左]|以下|下列|包括|通知|公告|主旨|说明|办法|附件|附录|正本|副本|抄[送报]|目录|档号|电话|地址|"
    r"[日时]期|时间|地点|关于|标题|发文|题目|摘要|概要|核心提示|答复|回应|事由|主持|记录|备注|联络|联系|[出列缺]席|"
    r"(?:说|道|曰|云|问|想|是|有|为|承诺|声明|保证|请求|宣布|认为|表示|决定|报告|汇报|提出|发现|补充|强调|重申|事项|"
    r"内容|要求|方面|理由|原因|意见|建议|问题|情况)\s*:$)"
)
_WRAPPING: Final = pattern(
    r"(?:我?(?:最|十分)?(?:尊敬|敬爱|亲爱)的(?=.{2})|亲爱(?!的)|Dear\s+|Hi,?\s*|Hello,?\s*|嗨,?|哈[啰喽],?|你好,|"
    r"字?谕(?=.)|(?:To|TO)\s?:\s*|致\s?:\s*|致(?=.{2,}[:]))"
)
_PREFACE: Final = pattern(r".*再拜[言白上]?书?,?(?=.)")
_INNER: Final = re.compile(r"(?<=[、，,])\s*(?:尊敬|敬[爱愛]|[亲親][爱愛])的")
_GREETING: Final = pattern(
    rf"[,:\s　]*(?:{_RESPECT}|{_BLESSED}|[你您妳]们?好|大家好|(?<=[师爸妈哥姐叔姨总理长])好|平安|[早午晚]安|如晤|收|"
    rf"敬?启)?[:,;。!\s　]*$"
)


class Salutation(NamedTuple):
    """The salutation from `start` to `end` in the text, which ends in line `line`; `first` is the line it begins in.

    `formal` says that it names nobody (敬啟者); `writer` is where who writes is named, if the salutation says so.
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
    delivered = None
    for place, line in enumerate(head):
        following = head[place + 1] if place + 1 < len(head) else None
        hit = (_explicit(line, following) if line.opens else None) or _plain(line, following, first=place == 0)
        if hit is not None:
            return hit
        if _DELIVERED.match(line.text) is not None and not (following and _FIELD.match(following.text)):
            # Over a salutation it is a field of the letterhead: 致：全體家長 … 敬啟者：
            delivered = delivered or Salutation(line.row, line.row, line.start, line.end)
        if len(line.text) > _PROSE or (len(line.text) > _SHORT and line.text[-1] in "。!?;"):
            break
    return delivered


def recipient(saluted: str) -> str | None:
    """Who a salutation addresses, without honorific wrapping; None for one that names nobody."""
    text = plain(saluted)
    if _FORMULA.match(text.strip()) or _OPENING.fullmatch(text.strip()):
        return None
    written = _WRITER_RUNIN.match(text)
    start = written.start(1) if written is not None else text.rstrip().rfind("\n") + 1
    start += len(text[start:]) - len(text[start:].lstrip())
    for wrapping in (_PREFACE, _WRAPPING, _WRAPPING):
        match = wrapping.match(text, start)
        start = match.end() if match is not None else start
    end = len(text)
    for _ in range(2):
        greeting = _GREETING.search(text, start, end)
        end = greeting.start() if greeting is not None else end
    return _INNER.sub("", saluted[start:end].strip()) or None


def is_greeting(text: str) -> bool:
    """Whether a line only greets (您好)."""
    return bool(_HELLO.match(text))


def _explicit(line: Line, following: Line | None) -> Salutation | None:
    """A salutation that says so by its words, wherever the body then begins."""
    text = line.text
    formula = _FORMULA.match(text)
    if formula is not None:
        return Salutation(line.row, line.row, line.start, line.start + len(formula[0].rstrip()), formal=True)
    if _WRITER.match(text) is not None and following is not None:
        return _under_writer(line, following)
    number = plain_label(text)
    offset = number.end if number is not None and number.style == "〔1〕" else 0
    for pattern_ in (_WRITER_RUNIN, _RESPECTFUL, _BLESSING, _SON, _OPENING):
        match = pattern_.match(text, offset)
        if match is not None and (pattern_ is not _OPENING or match.end() < len(text)):
            also = _ALSO.match(text, match.end()) if pattern_ is _RESPECTFUL else None
            end = line.start + (also or match).end()
            writer = _writer(line) if pattern_ is _WRITER_RUNIN else None
            return Salutation(line.row, line.row, line.start + offset, end, writer=writer)
    return None


def _under_writer(line: Line, following: Line) -> Salutation | None:
    match = _BLESSING.match(following.text) or _RESPECTFUL.match(following.text) or _ADULT.match(following.text)
    if match is None:
        return None
    end = following.start + match.end()
    return Salutation(line.row, following.row, line.start, end, writer=_writer(line))


def _writer(line: Line) -> str | None:
    match = _WRITES.match(line.text)
    return line.printed[match.start(1) : match.end(1)] if match is not None else None


def _plain(line: Line, following: Line | None, *, first: bool) -> Salutation | None:
    """A short line that ends like an address: 小舟： · 陳女士， · 各位山友，平安！ The next line is the body."""
    text = line.text
    greeted = _GREETED.match(text)
    if greeted is not None and len(text) <= 40 and not _NO_NAME.match(greeted[1]):
        return Salutation(line.row, line.row, line.start, line.start + greeted.end(1))
    if (
        following is None
        or len(text) > _PROSE
        or plain_label(text) is not None
        or text.startswith(("#", "(", "【", "*"))
    ):
        return None
    if (
        _PLACEHOLDER.match(text)
        or _addresses(text)
        or _greets(text)
        or (first and _calls(line, following))
        or _is_dear(text, following)
    ):
        return Salutation(line.row, line.row, line.start, line.end)
    return None


def _addresses(text: str) -> bool:
    colon = text.endswith(":") and not re.search(r"[。;!?]", text) and not _NO_NAME.match(text)
    return colon and ":" not in text[:-1]


def _greets(text: str) -> bool:
    return len(text) <= _SHORT and text[-1] in ",!" and bool(_PERSON.match(text)) and not re.search(r"[。;?]", text)


def _calls(line: Line, following: Line) -> bool:
    """Whether the very first line is no more than a name (寶貝)."""
    name = len(line.text) <= 8 and line.text[-1] in ",!" and line.text[:-1].isalnum()
    return name and len(following.text) > len(line.text) and following.blanks > line.blanks


def _is_dear(text: str, following: Line) -> bool:
    """Whether a line without any sign at its end is an address nevertheless: 親愛的媽媽."""
    return bool(_DEAR.match(text)) and len(following.text) > len(text)
