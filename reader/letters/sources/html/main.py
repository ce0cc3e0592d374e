"""The text of a web page: its main element, with the title and the letter's own lines that stand around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Final

from lxml import etree

from reader.letters.sources.html.furniture import is_link, is_text_by_tag
from reader.letters.sources.html.layout import Layout
from reader.letters.sources.html.line import Line
from reader.letters.sources.html.signs import is_added, is_stock, may_sign
from reader.letters.sources.html.title import Name, above, printed

_BYLINE: Final = re.compile(
    r"(?:来源|來源|作者|时间|時間|日期|发布|發布|發佈|文号|文號)\s*[:：]|(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|[:：]$"
)
_COMMAND: Final = re.compile(r"字[号號体體]|分享|打印|列印|收藏|[扫掃]一[扫掃]|[上下]一[篇页頁条條则則]")
_SHORT: Final = 60
_BELOW: Final = 8


def article(
    body: etree._Element, lines: Sequence[Line], names: Sequence[Name], *, left_out: AbstractSet[int]
) -> list[Line]:
    """The lines of `body` that are its text, `lines` being all of them; the title is the first if it stands above.

    `names` are the names of the page, `left_out` are lines known to be no part of the text.
    """
    layout = Layout(body, lines, names, left_out)
    parts = layout.main()
    within = _within(parts, lines)
    text = [index for index in within if layout.is_text(index)]
    if not any(lines[index].text for index in text):
        return list(lines)  # all of it is hidden or named as furniture: rather too much than nothing
    first, last = within[0], within[-1]
    title = None if printed([lines[index] for index in text], names) else above(lines[:first], names)
    around = _shared(parts[0], lines[title].element if title is not None else None)
    outer = set(around.iter())
    between = range(max(0, first - 1) if title is None else title + 1, first)
    below = range(last + 1, min(len(lines), last + 1 + _BELOW))
    after = _after(layout, lines, below, outer)
    if around is body and is_text_by_tag(parts[0]):
        after = takewhile(lambda index: _closes(lines[index]), after)
    chosen = {*_before(layout, lines, between, outer), *text, *after}
    return [lines[index] for index in sorted(chosen if title is None else {title, *chosen})]


def _within(parts: Sequence[etree._Element], lines: Sequence[Line]) -> list[int]:
    """The lines in any of `parts`, which are elements side by side, and between them."""
    inner = {element for part in parts for element in part.iter()}
    within = [index for index, line in enumerate(lines) if line.element in inner]
    around = parts[0].getparent() if len(parts) > 1 else None
    if around is None or not within:
        return within
    beside = set(around.iter())
    return [index for index in range(within[0], within[-1] + 1) if lines[index].element in beside]


def _shared(main: etree._Element, title: etree._Element | None) -> etree._Element:
    """The innermost element around the text that holds its title, too."""
    around = list(main.iterancestors()) or [main]
    if title is None:
        return around[0]
    above_title = {title, *title.iterancestors()}
    return next((element for element in around if element in above_title), around[0])


def _before(
    layout: Layout, lines: Sequence[Line], between: Sequence[int], outer: AbstractSet[etree._Element]
) -> Iterator[int]:
    """Lines between the title and the text that say whence and when it is or whom it addresses, or open it."""
    for index in between:
        line = lines[index]
        if line.element not in outer or is_link(line) or not layout.is_text(index):
            continue
        command = len(line.text) <= _SHORT and _COMMAND.search(line.text)
        byline = len(line.text) <= _SHORT and _BYLINE.search(line.text)
        if not command and (byline or layout.is_prose(index)):
            yield index


def _after(
    layout: Layout, lines: Sequence[Line], below: Sequence[int], outer: AbstractSet[etree._Element]
) -> Iterator[int]:
    """Lines right behind the text that may sign and date it or add to it."""
    for index in below:
        line = lines[index]
        added = is_added(line)
        if line.element not in outer or (len(line.text) > _SHORT and not added):
            return
        passing = _COMMAND.search(line.text) or is_stock(line) or line.level > 0 or not layout.is_content(index)
        if line.text and not added and passing:
            return
        yield index


def _closes(line: Line) -> bool:
    """Whether a line behind what the page itself calls its text may still belong to it."""
    return not line.text or may_sign(line) or is_added(line)
