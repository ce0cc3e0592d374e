"""The lines of a web page as a browser prints them: one for each block, and each `<br>` begins another."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from reader.letters.sources.html.line import Line, Place, Setting, finished
from reader.letters.sources.html.lists import Counter
from reader.letters.sources.html.style import Style, Styles, is_command
from reader.letters.sources.html.tables import holds_data, spans_more

_BLOCKS: Final = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
}  # fmt: skip
_LISTS: Final = {"ol", "ul", "dir", "menu"}
_CELLS: Final = {"td", "th"}
_HAN: Final = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


def lines_of(body: etree._Element) -> list[Line]:
    """The lines in `body`, in order, those that are hidden among them; an empty paragraph is an empty line."""
    page = _Page(body)
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            page.leave(element)
        elif not page.enter(element):
            walk.skip_subtree()
    return page.lines


class _Page:
    """What is set so far, on the way through the tree."""

    def __init__(self, body: etree._Element) -> None:
        self.lines: list[Line] = []
        self._body = body
        self._known = Styles()
        self._styles = [Style()]
        self._blocks: list[etree._Element] = [body]
        self._counters: list[Counter] = []
        self._setting = Setting()
        self._number = ""
        self._tables = self._table = 0
        self._cells = 0

    def enter(self, element: etree._Element) -> bool:
        """Begin an element; False where nothing in it is printed."""
        tag = str(element.tag)
        style = self._known.within(element, tag, self._styles[-1])
        around = self._styles[-1]
        self._styles.append(style)
        if tag == "a" and is_command(element):
            return False
        if tag in _BLOCKS or (style.block and style is not around):
            self._enter_block(element, tag)
        elif style.hidden and not around.hidden:
            return False
        if tag == "br":
            self._break(forced=True)
        self._say(_words(element, tag), Place(element, behind=False))
        return True

    def leave(self, element: etree._Element) -> None:
        """End an element, and go on with what follows it in the one around."""
        tag = str(element.tag)
        if self._blocks[-1] is element and element is not self._body:
            self._leave_block(element, tag)
        self._styles.pop()
        if element is not self._body:
            self._say(element.tail, Place(element, behind=True))
        else:
            self._break()

    def _enter_block(self, element: etree._Element, tag: str) -> None:
        self._break()
        if element is not self._body:
            self._blocks.append(element)
        if tag == "table" and not self._table and holds_data(element):
            self._tables += 1
            self._table = self._tables
        elif self._table:
            self._enter_cell(tag)
        elif tag in _LISTS:
            self._counters.append(Counter(element, tag))
        elif tag == "li" and self._counters:
            self._number = self._counters[-1].number(element)

    def _enter_cell(self, tag: str) -> None:
        if tag == "tr":
            self._cells = 0
        elif tag in _CELLS:
            self._cells += 1
            if self._cells > 1:
                self._setting.tab()

    def _leave_block(self, element: etree._Element, tag: str) -> None:
        if self._table and tag == "tr":
            self._end()
        elif self._table and tag in _CELLS and self._cells == 1:
            self._leave_first_cell(element)
        self._break()
        self._blocks.pop()
        if tag == "table":
            self._table = 0
        elif tag in _LISTS and not self._table:
            self._counters.pop()

    def _leave_first_cell(self, cell: etree._Element) -> None:
        """Make a line of its own of a bold cell that heads several rows or columns."""
        line = finished(self._setting, cell, 0)
        if line is not None and spans_more(cell) and line.bold == ((0, len(line.text)),):
            self.lines.append(line)
            self._setting = Setting()
            self._cells = 0

    def _say(self, text: str | None, place: Place) -> None:
        if not text:
            return
        style = self._styles[-1]
        if self._number and text.strip():
            self._setting.add_verbatim(self._number, style, place)
            self._number = ""
        if style.pre:
            self._say_lines(text, style, place)
        else:
            self._setting.add(text, style, place)

    def _say_lines(self, text: str, style: Style, place: Place) -> None:
        first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._setting.add_verbatim(first, style, place)
        for other in others:
            self._break(forced=True)
            self._setting.add_verbatim(other, style, place)

    def _break(self, *, forced: bool = False) -> None:
        """End the line; within a row of a table a space stands for the line end."""
        if self._table and self._cells:
            self._setting.space()
        else:
            self._end(forced=forced)

    def _end(self, *, forced: bool = False) -> None:
        line = finished(self._setting, self._blocks[-1], self._table)
        if line is None and forced:
            place = Place(self._blocks[-1], behind=False)
            blank = Setting(style=self._styles[-1], first=place)
            line = finished(blank, self._blocks[-1], 0)
        if line is not None:
            self.lines.append(line)
        self._setting = Setting()
        self._cells = 0


def _words(element: etree._Element, tag: str) -> str | None:
    """The text at the start of an element; pictures stand for rare characters, which they then name."""
    if tag == "pre":
        return (element.text or "").removeprefix("\n")
    if tag != "img":
        return element.text
    alt = (element.get("alt") or "").strip()
    return alt if len(alt) == 1 and _HAN.match(alt) else None
