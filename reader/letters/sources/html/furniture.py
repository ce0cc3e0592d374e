"""What a web page has around its text: navigation, sharing, comments, related pages, the foot."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from lxml import etree

from reader.letters.sources.html.line import Line

_ELEMENTS: Final = {"nav", "footer", "aside"}
_ROLES: Final = {"navigation", "contentinfo", "complementary", "search", "banner", "menu", "toolbar", "dialog"}
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NAMES: Final = {
    "ad", "ads", "authi", "autoplay", "banner", "bdshare", "bshare", "cmt", "crumb", "crumbs", "daohang", "dibu",
    "erweima", "ewm", "fenxiang", "foot", "fxd", "gg", "guanggao", "hidden", "hide", "hot", "jiathis", "links",
    "login", "menu", "nav", "pager", "paging", "paihang", "phb", "pi", "pinglun", "player", "pls", "pop", "prev",
    "print", "qr", "rank", "rss", "search", "share", "side", "sns", "social", "tags", "tj", "tool", "tools", "tuijian",
    "video", "vote", "weixin", "xgyd", "xiangguan",
}  # fmt: skip
"""Words in the names of classes and ids; pinyin and its initials as Chinese pages have them."""
_ALWAYS: Final = re.compile(
    r"breadcrumb|comment|gentie|repl(?:ies|y-?list)|copyright|discuss|disqus|footer|navbar|navigat|pagenav|paginat|recommend|relat(?:ed|ion)|"
    r"sidebar|(?:^|\s)widget(?:$|[\s_]|-area)"
)
_OFTEN: Final = re.compile(r"advert|hotnews|popup|qrcode|ranking|relate|shar(?:e|ing)|sponsor|subscri|toolbar|weibo")
_BOILERPLATE: Final = re.compile(
    r"copyright|©|all rights reserved|powered by|版[权權]|ICP[备備证證]|公网安备|[转轉][载載]|许可证|[备備]案[号號]|"
    r"[上下]一[篇页頁条條则則]|[网網]站[标標][识識][码碼]|免[责責][声聲]明",
    re.IGNORECASE,
)
_ANOTHER_SENSE: Final = re.compile(
    r"(?<![\w-])(?:overflow-?(?:[xy]-?)?hidden|hid(?:e|den)-?(?:scroll(?:bar)?|overflow|xs|sm|md|lg|xl|print|mobile|desktop)|"
    r"(?:xs|sm|md|lg|xl|print):hidden)(?![\w-])",
    re.IGNORECASE,
)
"""Names that tell how something is set, and on which screens, not that it is hidden."""
_PROSE: Final = frozenset("，。；？！,.;?!…")
_LONG: Final = 30
_POST: Final = re.compile(r"(?:post|pid|floor|reply)[_-]?\d+", re.IGNORECASE)
"""How boards name one contribution among those of a thread."""
_COUNTED: Final = re.compile(
    r"(?:[\s|｜·,，/]*(?:查看|[阅閱][读讀]|[浏瀏][览覽]|[点點][击擊]|回[复復覆]|[評评][论論]|主[题題]|帖子|[积積]分|[转轉][发發]|[点點][赞贊]|人[气氣])"
    r"(?:次[数數]|人[数數]|量|[数數])?\s*(?:[:：]\s*)?[\[(（]?\d+[\])）]?(?:\s*次)?)+\s*"
)
_COMMANDED: Final = re.compile(
    r"(?:[\s|｜·/【】\[\]（）()]*(?:打印(?:本[页頁])?|列印|[关關][闭閉](?:本[页頁]|窗口)?|回[复復覆]|[举舉][报報]|收藏|分享到?[:：]?"
    r"|返回[顶頂]部|[发發]消息|只看[该該]作者|倒序[浏瀏][览覽]|加好友|字[号號體体][:：]|[大中小](?![\u3400-\u9fff])))+"
    r"[\s|｜·/【】\[\]（）()]*"
    r"|[扫掃]一[扫掃](?:.{0,10}(?:手[机機]|微信|二[维維]|[关關]注|打[开開]|[码碼]).{0,10})?|[上下]一[篇页頁条條则則]\s*[:：].*"
)
_SERVICE_LENGTH: Final = 100
_ATTACHED: Final = re.compile(r"\s*附[件錄录表圖图]")
_CAPTIONS: Final = {"figcaption"}
_CAPTION_NAMES: Final = re.compile(r"caption|\b(?:img|image|pic|photo)(?:[-_ ]?(?:txt|text|info|desc|note))?\b")
_CAPTION_LENGTH: Final = 120


class Furniture(IntEnum):
    """How surely an element says by its tag, role or name that it is no part of the text."""

    NO = 0
    PERHAPS = 1
    SURE = 2


def furniture_of(element: etree._Element) -> Furniture:
    """What an element says of itself; names in another's layout may still mean something else."""
    if element.tag in _ELEMENTS or (element.get("role") or "").lower() in _ROLES:
        return Furniture.SURE
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    if named == " ":
        return Furniture.NO
    named = _ANOTHER_SENSE.sub("", named)
    low = named.lower()
    if _ALWAYS.search(low):
        return Furniture.SURE
    words = (word.lower() for word in _WORD.findall(named))
    return Furniture.PERHAPS if _OFTEN.search(low) or not _NAMES.isdisjoint(words) else Furniture.NO


def is_reply(element: etree._Element) -> bool:
    """Whether an element is a contribution to a thread after the first."""
    if not _POST.fullmatch(element.get("id") or ""):
        return False
    return any(_POST.fullmatch(before.get("id") or "") for before in element.itersiblings(preceding=True))


def is_foot(element: etree._Element) -> bool:
    """Whether an element is the foot of the page or of an article in it."""
    return element.tag == "footer" or "foot" in f"{element.get('class') or ''} {element.get('id') or ''}".lower()


def is_caption(element: etree._Element) -> bool:
    """Whether an element holds a picture with a few words on it."""
    if element.tag in _CAPTIONS:
        return True
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return bool(_CAPTION_NAMES.search(named) and next(element.iter("img"), None) is not None and _is_short(element))


def is_text_by_tag(element: etree._Element) -> bool:
    """Whether an element says that it holds the text."""
    return (
        element.tag in {"article", "main"}
        or (element.get("role") or "").lower() in {"main", "article"}
        or (element.get("itemprop") or "").lower() == "articlebody"
    )


def is_boilerplate(line: Line) -> bool:
    """Whether a line reads like what stands at the foot of any page."""
    return bool(_BOILERPLATE.search(line.text))


def is_service(line: Line) -> bool:
    """Whether a whole line counts readers or offers to print, to share and the like."""
    if not 1 < len(line.text) <= _SERVICE_LENGTH:
        return False
    return bool(_COUNTED.fullmatch(line.text) or _COMMANDED.fullmatch(line.text))


def prose_of(line: Line) -> int:
    """How many characters of a line are prose outside of links; 0 for headings, links and what stands at any foot."""
    if is_link(line) or is_boilerplate(line):
        return 0
    prose = len(line.text) >= _LONG or has_stops(line.text)
    return max(0, len(line.text) - line.linked) if prose else 0


def has_stops(text: str) -> bool:
    """Whether a text has punctuation of sentences."""
    return not _PROSE.isdisjoint(text)


def is_link(line: Line) -> bool:
    """Whether a line is little but links, and none to an attachment of the letter."""
    return 0 < len(line.text) <= line.linked + len(line.text) * 0.3 and not _ATTACHED.match(line.text)


def _is_short(element: etree._Element) -> bool:
    left = _CAPTION_LENGTH
    for text in element.itertext():
        left -= len(text)
        if left < 0:
            return False
    return True
