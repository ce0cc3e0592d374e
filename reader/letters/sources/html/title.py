"""What a page is called, and which of its lines say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.letters.sources.html.furniture import is_link
from reader.letters.sources.html.line import Line

_SEPARATOR: Final = re.compile(r"\s*[_|｜»]+\s*|\s+[-–—·]+\s+|\s*(?:——|--)\s*|-(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])-")
_SITE: Final = re.compile(
    r"(?:[网網站报報]|[门門][户戶]|[频頻]道|博客|百科|[论論][坛壇]|新[闻聞]|政府|[图圖][书書][馆館])$|"
    r"wiki|powered by|\.(?:com|cn|org|net|tw|hk)",
    re.IGNORECASE,
)
_STRONG: Final = frozenset("_|｜»")
_SITE_LENGTH: Final = 20
_NAMELESS: Final = re.compile(
    r"(?:无标题|無標題|新建)(?:文档|文檔|文件|页)?\d*|untitled.{0,20}|document|index|home|首[页頁]", re.IGNORECASE
)
_SQUEEZED: Final = re.compile(r"[\s\u3000“”\"‘’'《》「」『』]+")
_LONGEST, _HEAD, _WRAPPED = 200, 12, 4
_SHORTEST, _CLEAR, _MOST = 4, 6, 0.7
_META: Final = ("og:title", "dc.title", "dcterms.title", "articletitle")


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the page: without that of its site, and both forms without spaces and quotation marks."""

    text: str
    core: str
    full: str

    def fits(self, short: str) -> bool:
        """Whether a squeezed text is this name or the greater part of it."""
        if short in (self.full, self.core):
            return len(short) > 1
        if len(short) < _SHORTEST:
            return False
        before, found, after = self.full.partition(short)
        if not found:
            return False
        if (not before and after[0] in "_|｜»-–—·") or (not after and len(short) >= len(before)):
            return True
        return len(short) >= max(_CLEAR, _MOST * len(self.core))


def names_of(root: etree._Element, meta: dict[str, str], *others: str | None) -> list[Name]:
    """What the page calls itself, best first: `others`, then its metadata and its title."""
    element = root.find(".//title")
    title = "".join(element.itertext()) if element is not None else ""
    told = [*others, *(meta.get(name) for name in _META), title]
    tidy = [" ".join(name.split()) for name in told if name]
    known = (name for name in dict.fromkeys(tidy) if 0 < len(name) <= _LONGEST and not _NAMELESS.fullmatch(name))
    return [Name(text=(text := _without_site(name)), core=_squeezed(text), full=_squeezed(name)) for name in known]


def called(lines: Sequence[Line], title: tuple[int, int] | None, names: Sequence[Name]) -> str | None:
    """The title as one line: as the lines `title` print it, or else the first of `names`."""
    text = "".join(line.text.strip() for line in lines[slice(*title)]) if title else ""
    if text and (not names or is_name(text, names)):
        return text
    return names[0].text if names else None


def printed(lines: Sequence[Line], names: Sequence[Name]) -> tuple[int, int] | None:
    """The lines `first` to before `end`, near the top, that give the title, which may be wrapped; None if none do."""
    head = [index for index, line in enumerate(lines) if line.text][:_HEAD]
    for place, first in enumerate(head):
        joined = ["".join(line.text for line in lines[first : last + 1]) for last in head[place : place + _WRAPPED]]
        ends = [end for end, text in enumerate(joined) if is_name(text, names)]
        if ends:
            return first, head[place + ends[-1]] + 1
    return next(((index, index + 1) for index in head if lines[index].level == 1), None)


def above(lines: Sequence[Line], names: Sequence[Name]) -> int | None:
    """The last of the lines before the text that is its title; None if there is none."""
    shown = [index for index, line in enumerate(lines) if line.text and not (line.hidden or is_link(line))]
    named = (index for index in reversed(shown) if is_name(lines[index].text, names))
    return next(named, next((index for index in reversed(shown) if lines[index].level == 1), None))


def is_name(text: str, names: Iterable[Name]) -> bool:
    """Whether a text is one of the names of a page, or the greater part of one."""
    if len(text) > _LONGEST:
        return False
    short = _squeezed(text)
    return any(name.fits(short) for name in names)


def _squeezed(text: str) -> str:
    return _SQUEEZED.sub("", text)


def _without_site(title: str) -> str:
    """A title without the name of its site behind or before it."""
    for match in reversed(list(_SEPARATOR.finditer(title))):
        site = title[match.end() :]
        shorter = len(site) < match.start() and not _STRONG.isdisjoint(match.group())
        if len(site) > _SITE_LENGTH or not (shorter or _SITE.search(site)):
            break
        title = title[: match.start()]
    first = _SEPARATOR.search(title)
    if first and first.start() < len(title) - first.end() and _SITE.search(title[: first.start()]):
        title = title[first.end() :]
    return title.strip()
