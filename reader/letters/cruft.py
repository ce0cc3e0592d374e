"""Leftovers of web pages and scans: whole lines and pieces of lines that are no part of a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.letters.lines import Line
from reader.text import Span

_HEAD, _TAIL = 15, 80


class Leftover(NamedTuple):
    """Lines `first`..`last`, both included, of one kind of cruft."""

    kind: str
    first: int
    last: int


_LEADER = r"[-.…·‧・—－\s　]*"
_NAV = re.compile(
    r"上一[篇頁页條条]|下一[篇頁页條条]|[【\[]?(?:打印|列印|关闭|關閉|返回|收藏)(?:本[页頁]|[窗視]口|"
    r"[页頁]面|此[页頁])|"
    r"回(?:上一?[頁页]|首[頁页]|[頂顶]部)|返回(?:[顶頂]部|首[页頁]|列表|上一[级級页頁])|"
    r"[【\[](?:打印|列印|关闭|關閉|返回)[】\]]"
)
_COMMENTS = re.compile(
    r"(?:网友|網友|发表|發表|我要|最新|全部|用户|讀者)评?評?(?:论|論|留言)|(?:共有?)?\d+\s*[条條]?(?:评论|評論|留言)"
)
_ANYWHERE = (
    ("page-number", re.compile(r"[-—－–]\s*[0-9０-９]{1,4}\s*[-—－–]$|第\s*[0-9０-９]{1,4}\s*[页頁]"
                               r"(?:[\s，,/／]*共\s*[0-9０-９]{1,4}\s*[页頁])?$|[0-9]{1,4}\s*/\s*[0-9]{1,4}$")),
    ("page-mark", re.compile(rf"{_LEADER}[裝装]{_LEADER}[訂订]{_LEADER}[線线]{_LEADER}$")),
    ("markup", re.compile(r"(?:\s*(?:<!--.{0,200}?-->|</?[A-Za-z][^<>]{0,200}>|&nbsp;))+\s*$")),
    ("nav", _NAV),
    ("copyright", re.compile(r"版[权權]所有|Copyright\b|©|[^，。]{0,12}ICP[备備]|(?:技术|技術)支[持援][：:]")),
    ("share", re.compile(r"分享(?:到|至)?\s*[：:]|分享(?:到|至)\s?(?:微信|微博|QQ|朋友圈|Facebook|LINE)|"
                         r"[扫掃]一[扫掃]|"
                         r"[扫掃]描(?:二[维維][码碼]|上方|下方)|[阅閱][读讀]原文|[点點][击擊]上方|"
                         r".{0,12}[点點][赞讚].{0,12}在看|(?:长按|長按)(?:识别|識別|二)|(?:关注|"
                         r"關注)(?:我们的?|我們的?)?微信公[众眾]")),
    ("editor-note", re.compile(r"[（(\[【]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|审核|審核|校对|"
                               r"校對)\s*[：:].{1,20}$")),
    ("comments", _COMMENTS),
)  # fmt: skip
_RELATED = re.compile(
    r"(?:相[关關](?:文章|阅读|閱讀|链接|連結|新闻|新聞|推荐|推薦|内容|內容|稿件|附件下[载載])|"
    r"延伸[阅閱][读讀]|推[荐薦][阅閱][读讀]|"
    r"猜你喜[欢歡]|更多(?:文章|内容|內容|新闻)|热门(?:文章|推荐)|熱門(?:文章|推薦))\s*[：:]?$"
)
_BREADCRUMB = re.compile(
    r"(?:[您你]?(?:现在|現在|当前|當前|目前|的)?的?所?在?位置|首[页頁]|主[页頁]|Home)\s*(?:[：:]|[>＞»›→/]|--)",
    re.IGNORECASE,
)
_META_KEYS = (
    r"来源|來源|编辑|編輯|作者|[发發][布佈](?:时间|時間|日期|人|单位|單位|機關|机关)?|释出时间|釋出時間|"
    r"[时時][间間]|日期|更新(?:时间|時間|日期)|"
    r"最[后後]更新|浏览(?:次数|量)?|瀏覽(?:次數|量|人次)?|点击(?:数|量|率)?|點擊(?:數|量|率)?|點閱(?:數|"
    r"率)?|阅读(?:数|量|次数)?|"
    r"閱讀(?:數|量|次數)?|人氣|人气|字[号號體体]|字[體体]大小|责任编辑|責任編輯|稿源|[资資][讯訊][来來]源|"
    r"分[类類]|[栏欄]目|上稿日期|張貼日期"
)
_META = re.compile(rf"(?:^|[\s　｜|【\[（(/])(?:{_META_KEYS})\s*[：:]")
_META_ONLY = re.compile(
    r"(?:最[后後]更新|[发發][布佈](?:时间|時間|日期)|更新(?:时间|時間|日期)|浏览次数|瀏覽次數|点击数|"
    r"點閱數|上稿日期)[^：:]{0,4}[：:]"
)
_TABLE = re.compile(
    r"(?:索\s*引\s*[号號]|[发發]文[机機][关關]|[标標]\s*[题題]|[发發]文字[号號]|主\s*[题題]\s*[词詞]|"
    r"主[题題]分[类類]|成文日期|[发發]布日期|"
    r"信息[类類][别別]|公[开開]方式|有效性|[组組]配分[类類]|[发發]布[机機]构|生效日期|[废廢]止日期|"
    r"[关關][键鍵][词詞])\s*[：:]"
)
_ABOVE = {"meta-line", "breadcrumb"}
_INLINE = re.compile(
    r"<!--.{0,300}?-->|</?(?:br|p|div|span|font|b|i|strong|em|a|td|tr|table|img)\b[^<>]{0,200}>|&nbsp;"
)


def leftovers(found: Sequence[Line]) -> list[Leftover]:
    """The lines that are cruft as a whole, in order and apart from each other."""
    kinds: dict[int, str] = {}
    tail = _tail_place(found)
    for line in found:
        kind = _kind(line, tail)
        if kind is not None:
            kinds[line.row] = kind
    for run in (*_front_matter(found), *_tables(found), *_related(found, kinds), *_wrapped_counts(found, kinds)):
        kinds.update(dict.fromkeys(range(run.first, run.last + 1), run.kind))
    kinds.update(_page_headings(found, kinds))
    return list(_merged(kinds))


def inline(found: Sequence[Line]) -> Iterator[Span]:
    """Pieces of markup inside lines."""
    for line in found:
        if "<" in line.text or "&nbsp;" in line.text:
            for match in _INLINE.finditer(line.text):
                yield Span(line.start + match.start(), line.start + match.end())


def _kind(line: Line, tail: int) -> str | None:
    if len(line.text) > 160:
        return None
    if line.row < _HEAD and (_BREADCRUMB.match(line.text) or line.text.count(" > ") + line.text.count(" ＞ ") > 1):
        return "breadcrumb"
    if line.row < _HEAD and _is_meta(line.text):
        return "meta-line"
    for kind, pattern in _ANYWHERE:
        if pattern.match(line.text) and _in_place(kind, line, tail):
            return kind
    return "share" if _is_share(line.text) and _in_place("share", line, tail) else None


def _tail_place(found: Sequence[Line]) -> int:
    """The first line after the last one of prose that no list of links or comments comes before."""
    place = max(0, len(found) - _TAIL)
    for line in found[place:]:
        if _RELATED.match(line.text) or _COMMENTS.match(line.text):
            break
        if not line.opens or (len(line.text) > 25 and line.text[-1] in "。！？；"):
            place = line.row + 1
    return place


def _in_place(kind: str, line: Line, tail: int) -> bool:
    if kind in {"page-number", "page-mark", "markup"}:
        return True
    if kind == "share" and line.row < 3 and line.text.startswith(("点击上方", "點擊上方")):
        return True
    return line.row >= tail and len(line.text) <= 60 and line.text[-1] not in "。！？"


def _is_meta(text: str) -> bool:
    keys = len(_META.findall(text))
    return keys > 1 or bool(_META_ONLY.match(text) and len(text) <= 40)


def _is_share(text: str) -> bool:
    return len(text) <= 30 and ("二维码" in text or "二維碼" in text) and text[-1] not in "。！？"


def _front_matter(found: Sequence[Line]) -> Iterator[Leftover]:
    """The block between two lines of --- in which a Markdown file keeps its particulars."""
    if not found or found[0].start or found[0].text != "---":
        return
    for line in found[1:40]:
        if line.text == "---":
            yield Leftover("markup", 0, line.row)
            return
        if ":" not in line.text and not line.text.startswith("-"):
            return


def _tables(found: Sequence[Line]) -> Iterator[Leftover]:
    """At least three lines under each other that begin like the table over a government page's document."""
    first = None
    for line in found[: 2 * _HEAD]:
        if _TABLE.match(line.text):
            first = line.row if first is None else first
            continue
        if first is not None and line.row - first >= 3:
            yield Leftover("meta-table", first, line.row - 1)
        first = None


def _related(found: Sequence[Line], kinds: dict[int, str]) -> Iterator[Leftover]:
    """A heading such as 相關文章 with the titles under it, numbered or not."""
    for line in found[max(0, len(found) - _TAIL) :]:
        if len(line.text) <= 12 and _RELATED.match(line.text):
            last = line.row
            while last + 1 < len(found) and last + 1 not in kinds and _is_link(found[last + 1].text):
                last += 1
            yield Leftover("related", line.row, last)


def _is_link(text: str) -> bool:
    return len(text) <= 50 and text[-1] not in "。！？；"


def _wrapped_counts(found: Sequence[Line], kinds: dict[int, str]) -> Iterator[Leftover]:
    """The rest of a number that a fixed line width broke off a meta line."""
    for index, kind in kinds.items():
        following = found[index + 1 : index + 2]
        if kind == "meta-line" and following and following[0].text.isdigit() and found[index].text[-1].isdigit():
            yield Leftover("meta-line", index, index + 1)


def _page_headings(found: Sequence[Line], kinds: dict[int, str]) -> dict[int, str]:
    """The site's or the page's own heading: lines above a meta line that are not printed again below it."""
    last = max((index for index, kind in kinds.items() if kind in _ABOVE and index < _HEAD), default=0)
    if last + 1 < len(found) and not _may_be_title(found[last + 1].text):
        # The letter begins at once, so the line over the meta line is its title.
        last = max((index for index in range(last) if kinds.get(index) == "breadcrumb"), default=0)
    below = "".join("".join(line.text.split()) for line in found[last + 1 : last + 6])
    return {
        line.row: "page-heading"
        for line in found[:last]
        if line.row not in kinds and "".join(line.text.split()) not in below and len(found) > last + 2
    }


def _may_be_title(text: str) -> bool:
    return len(text) <= 60 and text[-1] not in "。！？；：:，,"


def _merged(kinds: dict[int, str]) -> Iterator[Leftover]:
    first = last = -2
    for index in sorted(kinds):
        same = index == last + 1 and kinds[index] == kinds[last] and kinds[index] not in {"share", "page-number"}
        if not same:
            if last >= 0:
                yield Leftover(kinds[last], first, last)
            first = index
        last = index
    if last >= 0:
        yield Leftover(kinds[last], first, last)


def without_markup(line: Line) -> Line:
    """The line without the markup at its ends."""
    if "<" not in line.text and "&nbsp;" not in line.text:
        return line
    start, end = 0, len(line.text)
    for match in _INLINE.finditer(line.text):
        if not line.text[start : match.start()].strip():
            start = match.end()
    for match in reversed(list(_INLINE.finditer(line.text))):
        if not line.text[match.end() : end].strip():
            end = match.start()
    printed = line.text[start:end].strip()
    if not printed:
        return line
    begin = line.start + line.text.index(printed, start)
    return line._replace(start=begin, end=begin + len(printed), text=printed)
