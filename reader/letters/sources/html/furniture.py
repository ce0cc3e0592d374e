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
    "ad", "ads", "autoplay", "banner", "bdshare", "bshare", "cmt", "crumb", "crumbs", "daohang", "dibu",
    "erweima", "ewm", "fenxiang", "foot", "fxd", "gg", "guanggao", "hidden", "hide", "hot", "jiathis", "links",
    "login", "menu", "nav", "pager", "paging", "paihang", "phb", "pinglun", "player", "pop", "prev", "print",
    "qr", "rank", "rss", "search", "share", "side", "sns", "social", "tags", "tj", "tool", "tools", "tuijian",
    "video", "vote", "weixin", "xgyd", "xiangguan",
}  # fmt: skip
"""Words in the names of classes and ids; pinyin and its initials as Chinese pages have them."""
_ALWAYS: Final = re.compile(
    r"breadcrumb|comment|copyright|discuss|disqus|footer|navbar|navigat|pagenav|paginat|recommend|relat(?:ed|ion)|"
    r"sidebar|(?:^|\s)widget(?:$|[\s_]|-area)"
)
_OFTEN: Final = re.compile(r"advert|hotnews|popup|qrcode|ranking|relate|shar(?:e|ing)|sponsor|subscri|toolbar|weibo")
_BOILERPLATE: Final = re.compile(
    r"copyright|©|all rights reserved|powered by|版[权權]|ICP[备備证證]|公网安备|[转轉][载載]|许可证|[备備]案[号號]|"
    r"[上下]一[篇页頁条條则則]|[网網]站[标標][识識][码碼]|免[责責][声聲]明",
    re.IGNORECASE,
)
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
    low = named.lower()
    if _ALWAYS.search(low):
        return Furniture.SURE
    words = (word.lower() for word in _WORD.findall(named))
    return Furniture.PERHAPS if _OFTEN.search(low) or not _NAMES.isdisjoint(words) else Furniture.NO


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
