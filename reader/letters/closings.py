"""Closings: 此致敬禮, wishes, 特此通知, and the last words of old letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.letters.lines import Line
from reader.text import Span

_OPENS_BLOCK = re.compile(r"(?:此致|[谨謹]致|此[请請候]|肅此|[专專耑][此肃肅]?)[，,：:]?$|此致(?=[\s　\S]{0,30}$)")
_OPENS_WISH = re.compile(
    r"(?:.{0,20}[，,。])?(?:[敬伏恳懇]+[祈乞]|[诸諸伏][维維惟]|[统統]希|[顺順][颂頌祝致候请請]|"
    r"敬[请請颂頌祝候叩]|即[请請颂頌问問]|[并並][颂頌请請候祝]|此[请請颂頌候]|[谨謹][颂頌祝]|"
    r"恭[请請颂頌祝]|"
    r"祝[您你妳]?|祝[愿願]|[颂頌])[：:，,]?$"
)
_ADDRESS_END = re.compile(r".{0,30}(?:[台臺]照|[\s　][台臺尊大惠鈞钧][鉴鑒鑑]|查照|[台臺][启啟])[！!。]?$")
_LINE = re.compile(
    r"(?:此致|敬[礼禮]|[谨謹]此|特此|[专專耑]此|肅此|匆此|草此|手此|此[请請颂頌候复覆]|"
    r"[顺順][颂頌祝致候请請]|敬[请請颂頌祝候叩]|即[请請颂頌问問]|[并並][颂頌请請候祝]|"
    r"恭[请請颂頌祝]|[谨謹][颂頌祝]|祝[您你妳大各全我]|祝[：:，,　 ]|祝[好安福]|衷心祝|最后祝|最後祝|"
    r"再次(?:感[谢謝]|致[谢謝歉])|(?:衷心)?感[谢謝][您你各大]|多[谢謝]|"
    r"妥否|以上.{0,12}(?:如无不妥|妥否|[请請]批|[请請]示)|当否|如无不妥|盼[复覆]|[请請](?:查照|[鉴鑒]察|"
    r"予)|此[复覆]$|此令$|"
    r"[顿頓]首|再拜|不[一宣備备具]|匆匆|[临臨][书書]|[临臨][颖穎]|[临臨][纸紙]|晚安|珍重|保重).{0,40}$"
)
_FORMAL = re.compile(r"(?:特此|[谨謹]此|此[复覆])[^，。]{1,8}[。！]?$")
_REST = r"(?:余|[餘馀])(?:[俟容續续另詳详]|不(?:一一|具|[盡尽備备多贅赘詳详宣])|[无無][他它別别]).{0,6}"
_SIGNED = r".{0,4}(?:[谨謹跪叩][禀稟白启啟呈]|手[草具书書示]|[^，。]{2}草)"
_LAST_WORDS = re.compile(
    rf"{_REST}(?:[，,].{{0,6}})?|.{{0,6}}再拜.{{0,3}}|.{{0,16}}(?:不一一|不宣|不[備备]|不具|不[盡尽](?:言|"
    rf"意|宣|[欲所]言)?|[顿頓]首|稽首|百拜)|"
    r".{0,20}(?:不知所[言云]|[图圖察]之|[鉴鑒]之|[谅諒]之|[裁教][之焉]|幸甚|[为為]荷|[为為]盼|[为為][祷禱感])|"
    rf"(?:特此|[谨謹]此|[专專耑]此).{{1,20}}|{_SIGNED}|"
    r".{0,24}(?:晚安|珍重|保重|再[会會見见]|安好|[万萬]福|平安|[盼候][复覆])"
)
_LAST_CLAUSE = re.compile(rf"[，,;；](?=(?:{_REST}|{_SIGNED})(?:[，,]{_SIGNED})?$)")
_THANKS = re.compile(
    r"(?:再次|最后|最後)?(?:衷心)?(?:感[谢謝][您你各大].{0,24}|[谢謝]{2}.{0,10}|多[谢謝].{0,10})|"
    r"(?:祝[您你妳大各]|敬祝|[顺順]祝|[预預]祝|衷心祝).{1,30}"
)
_WISHED = 30


class Closing(NamedTuple):
    """Where the closing is; `body` is the place of its first line where it fills whole lines (`whole`)."""

    span: Span
    body: int
    whole: bool


def closing(found: Sequence[Line], first: int, end: int, limit: int | None = None) -> Closing | None:
    """The closing of the body that is the places `first`..`end` of `found`.

    `limit` is the offset at which the text of the last line stops, where a date ends it.
    """
    if end <= first:
        return None
    last = found[end - 1]
    if limit is not None:
        return _last_words(last, limit, end - 1)
    block = _block(found, first, end)
    if block is not None:
        above = _block(found, first, block.body)
        return block if above is None else Closing(Span(above.span.start, block.span.end), above.body, whole=True)
    return _line(found, first, end) or _last_words(last, last.end, end - 1)


def is_closing_line(text: str) -> bool:
    """Whether a line is a closing formula or a wish by itself."""
    return len(text) <= 50 and bool(_LINE.match(text) or _OPENS_BLOCK.match(text) or _OPENS_WISH.match(text))


def ends_address(text: str) -> bool:
    """Whether a line ends the address of a closing: … 台照 · … 鈞鑒."""
    return bool(_ADDRESS_END.match(text))


def opens_wish(text: str) -> bool:
    """Whether a line leads over to a wish on the next one: 祝 · 專此奉唁，敬請."""
    return len(text) <= _WISHED and bool(_OPENS_WISH.match(text) or _OPENS_BLOCK.match(text))


def _block(found: Sequence[Line], first: int, end: int) -> Closing | None:
    """Several lines: 此致 with the address under it, 祝 with the wish under it."""
    for place in range(end - 1, max(first, end - 5) - 1, -1):
        text = found[place].text
        if len(text) > _WISHED or not (_OPENS_BLOCK.match(text) or _OPENS_WISH.match(text)):
            continue
        below = found[place + 1 : end]
        if all(len(line.text) <= _WISHED and line.text[-1] not in "，：" for line in below):
            return Closing(Span(found[place].start, found[end - 1].end), place, whole=True)
    return None


def _line(found: Sequence[Line], first: int, end: int) -> Closing | None:
    """A line, or two under each other, that are a formula."""
    top = end
    while top > first and end - top < 3 and _is_formula(found[top - 1].text):
        top -= 1
    return Closing(Span(found[top].start, found[end - 1].end), top, whole=True) if top < end else None


def _is_formula(text: str) -> bool:
    if len(text) > 40 or not _LINE.match(text):
        return False
    return text.count("。") + text.count("！") <= 1 or len(text) <= 20


def _last_words(line: Line, limit: int, place: int) -> Closing | None:
    """The last sentence of the body where it takes leave."""
    text = line.text[: limit - line.start].rstrip()
    base = max(0, len(text) - 200)
    sentences = list(re.finditer(r"[^。！？!?]+(?:[。！？!?]+[”」』]?|$)", text[base:]))
    if not sentences:
        return None
    start = base + sentences[-1].start()
    phrase = text[start:].rstrip("。！？!?，, ")
    clause = _LAST_CLAUSE.search(phrase)
    if clause is not None:
        start += clause.end()
    elif not _LAST_WORDS.fullmatch(phrase) and not (start == 0 and _THANKS.fullmatch(phrase)):
        return None
    return Closing(Span(line.start + start, line.start + len(text)), place, whole=start == 0)
