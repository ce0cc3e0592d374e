"""Closings: 此致敬禮, wishes, 特此通知, and the last words of old letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.letters.structure.lines import Line
from reader.letters.structure.paragraphs import paragraph
from reader.letters.structure.plain import pattern
from reader.text import Span

_VERB: Final = (
    r"(?:[敬顺即并此谨恭叩虔祗祇肃专][请颂祝问候贺叩询]|[敬顺即并]致|祝[您你妳愿]?|颂|恭候|恭请|[敬谨]祝|此[请候颂])"
)
"""What leads over to a wish: 敬請 · 順頌 · 祝."""

_OPENS_BLOCK: Final = pattern(
    r"(?:此致|谨致|谨呈|此[请候咨上]|致以|顺致|[肃专端耑手草匆匆]此|专肃此?|(?:肃此|专此|草此|手此|"
    r"匆此)[^,。]{0,6})[,:]?$|此致(?=[\s　](?!敬礼))[\s　\S]{0,30}$|(?:谨呈|此咨)[\s　]+\S.{0,24}$"
)
_OPENS_WISH: Final = pattern(rf"(?:.{{0,24}}[,。\s　])?(?:{_VERB}|[敬伏恳][祈乞希]|[诸伏][维惟]|统希)[:,]?$")
_ADDRESS_END: Final = pattern(r".{0,30}(?:台照|[\s　][台尊大惠钧]鉴|查照|台启|台收|[钧台]核)[!。]?$")
_WISH: Final = (
    r"(?:[敬顺即并此谨恭叩虔祗祇肃][请颂祝问候贺叩致]|祝[您你妳大各全我愿][^,。]|祝[:,　 ]|祝[好安福]|"
    r"祝[^,。]{1,4}[祺安绥祉佳]|致以?[^,。]{0,6}敬?礼|预祝|衷心祝|最后祝)"
)
_LINE: Final = pattern(
    rf"(?:此致|敬礼|谨此|特此|[肃专端耑匆草手用]此|{_WISH}|"
    r"再次(?:感谢|致[谢歉]|向[您你]表示)|[愿祈求][^,。]{0,4}祝福|不胜[^,。]{1,6}|无任[^,。]{1,6}|"
    r"(?:衷心)?感谢[您你各大]|多谢|谢谢|叩谢|[妥当]否|以上.{0,12}(?:如无不妥|[妥当]否|请批|请示|请[示复审])|如无不妥|"
    r"[盼候]复|请(?:查照|[鉴审核]察?|予|函复|批[示准]|审议)|此[复覆令批布启谕达证咨状](?:$|[。!])|顿首|再拜|"
    r"不[一宣备具]|不尽|匆匆|临书|临颖|临纸|晚安|珍重|保重|恭候|恭请[\s　]|[恭敬]请光临|[您你妳]?最?(?:诚挚|真诚|"
    r"忠实|忠诚|谦卑|恭敬|挚爱)的,?$|谨致|愿你|(?:[Bb]est|[Kk]ind|[Ww]arm)?\s?(?:[Rr]egards|[Ww]ishes)|Yours?\b|"
    r"[Ss]incerely|Cheers|愿您).{0,40}$"
)
_REST: Final = r"(?:余(?:[俟容续另详候]|不(?:一一|具|[尽备多赘详宣])|无[他别])|不尽(?:欲|所|之)).{0,6}"
_SIGNED: Final = r".{0,4}(?:[谨跪叩][禀白启呈]|手[草具书示]|[^,。]{2}草)"
_LAST_WORDS: Final = pattern(
    rf"{_REST}(?:,.{{0,6}})?|.{{0,6}}再拜.{{0,3}}|"
    r".{0,16}(?:不一一|不宣|不备|不具|不尽(?:言|意|宣|[欲所]言)?|顿首|稽首|百拜|不赘|不缕)|.{0,24}(?:不知所[言云]|"
    r"[图察]之|鉴之|谅之|[裁教][之焉]|幸甚|[为是至]荷|[为是至]盼|[为是至][祷感]|[德公感]便|为要|为幸|是幸|至祷|台安|"
    r"时[祺绥]|商[祺安]|文[祺安]|公鉴|鉴核|亮察|谅察|查照)|"
    rf"(?:特此|谨此|专此|端此|耑此|为此).{{1,20}}|{_SIGNED}|"
    r".{0,24}(?:晚安|珍重|保重|再[会见]|安好|万福|平安|一路走好|安息|[盼候]复|千古|不朽|[吻想爱]你.{0,4})"
)
_LAST_CLAUSE: Final = pattern(rf"[,;](?=(?:{_REST}|{_SIGNED})(?:,{_SIGNED})?$)")
_THANKS: Final = pattern(
    r"(?:再次|最后)?(?:衷心)?(?:感谢[您你各大].{0,24}|谢谢.{0,10}|多谢.{0,10})|(?:祝[您你妳大各全]|敬祝|顺祝|预祝|"
    r"衷心祝).{1,30}"
)
_SENTENCE: Final = pattern(r"[^。!?]+(?:[。!?]+[”’]?|$)")
_LEAVE: Final = pattern(r"(?:[肃专端耑手草匆谨特]此|余[容俟候]|不[尽宣备一]|匆匆|临[书颖纸]).{0,12}[,。]?$")
_WISHED, _ALONE, _SAID, _LEAD = 30, 8, 200, 10


class Closing(NamedTuple):
    """Where the closing is; `body` is the place of its first whole line, where it has any (`whole`)."""

    span: Span
    body: int
    whole: bool


def closing(found: Sequence[Line], first: int, end: int, limit: int | None = None) -> Closing | None:
    """The closing of the body that is the places `first`..`end` of `found`.

    `limit` is the offset at which the text of the last line stops, where a date ends it.
    """
    if end <= first:
        return None
    if limit is not None:
        return _last_words(found, first, end, limit)
    block = _block(found, first, end)
    if block is not None:
        if found[block.body - 1].end > block.span.start:
            return block
        above = _block(found, first, block.body) or _leave(found, first, block.body)
        return block if above is None else Closing(Span(above.span.start, block.span.end), above.body, whole=True)
    return _line(found, first, end) or _last_words(found, first, end, found[end - 1].end)


def is_closing_line(text: str) -> bool:
    """Whether a line is a closing formula or a wish by itself."""
    return len(text) <= 50 and bool(_LINE.match(text) or opens_wish(text))


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
        below = found[place + 1 : end]
        if any(len(line.text) > _WISHED or line.text[-1] in ",:" for line in below):
            continue
        said = _said(text)
        if said and below and len(text) - said <= _LEAD and opens_wish(text[said:]):
            # The last sentence is said, and only what follows it takes leave.
            return Closing(Span(found[place].start + said, found[end - 1].end), place + 1, whole=True)
        if not said and opens_wish(text) and (len(text) <= _ALONE or found[place].opens):
            return Closing(Span(found[place].start, found[end - 1].end), place, whole=True)
    return None


def _said(text: str) -> int:
    """How much of a line are sentences that come before what is said last; 0 where these take leave as well."""
    said = max(text.rfind(sign, 0, -1) for sign in "。!?") + 1
    leaves = is_closing_line(text[:said]) or _LEAVE.match(text[:said]) or _LAST_WORDS.fullmatch(text[: said - 1])
    return 0 if not said or leaves else said


def _leave(found: Sequence[Line], first: int, end: int) -> Closing | None:
    """The line over a wish that takes leave by itself (肅此敬達)."""
    line = found[end - 1] if end > first else None
    return Closing(line.span, end - 1, whole=True) if line is not None and _LEAVE.match(line.text) else None


def _line(found: Sequence[Line], first: int, end: int) -> Closing | None:
    """A line, or two under each other, that are a formula."""
    top = end
    while top > first and end - top < 3 and _is_formula(found[top - 1].text):
        top -= 1
    return Closing(Span(found[top].start, found[end - 1].end), top, whole=True) if top < end else None


def _is_formula(text: str) -> bool:
    if len(text) > 40 or not _LINE.match(text):
        return False
    return text.count("。") + text.count("!") <= 1 or len(text) <= 20


def _last_words(found: Sequence[Line], first: int, end: int, limit: int) -> Closing | None:
    """The last sentence of the body where it takes leave."""
    top = end - 1
    while top > first and not found[top].opens and found[end - 1].end - found[top].start < _SAID:
        top -= 1
    para = paragraph(found, top, end)
    last = found[end - 1]
    text = para.text[: len(para.text) - len(last.text) + limit - last.start].rstrip()
    base = max(0, len(text) - _SAID)
    sentences = list(_SENTENCE.finditer(text[base:]))
    if not sentences:
        return None
    start = base + sentences[-1].start()
    phrase = text[start:].rstrip("。!?, ")
    clause = _LAST_CLAUSE.search(phrase)
    if clause is not None:
        start += clause.end()
    elif not _LAST_WORDS.fullmatch(phrase) and not (start == 0 and _THANKS.fullmatch(phrase)):
        return None
    pieces = list(para.pieces(start, len(text)))
    return Closing(Span(pieces[0].start, pieces[-1].end), top, whole=start == 0) if pieces else None
