"""Telling what a book puts before and after its letters: cover, contents, imprint, preface."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from lxml import etree

from reader.letters.evidence import EvidenceKind
from reader.letters.sources.epub.contents import type_of
from reader.letters.sources.epub.document import told
from reader.letters.sources.source import Extract

_FURNITURE: Final = {
    "cover", "titlepage", "title-page", "halftitlepage", "fulltitle", "toc", "copyright-page", "imprint", "imprimatur",
    "landmarks", "page-list", "loi", "lot", "lov", "colophon", "index",
}  # fmt: skip
_FRAME: Final = {
    "frontmatter", "backmatter", "preface", "foreword", "introduction", "afterword", "acknowledgments",
    "acknowledgements", "contributors", "errata", "bibliography", "glossary", "preamble", "prologue", "seriespage",
}  # fmt: skip
_FURNITURE_LABEL: Final = re.compile(
    r"(?:封[面底皮]|[書书]名[頁页]|扉[頁页]|[內内]封|目[錄录次]|[總总]目[錄录]?|版[權权](?:[頁页]|信息|[資资][訊讯料]|[聲声]明)?"
    r"|[圖图][書书]在版[編编]目.*|索引|cover(?: page)?|(?:half ?)?title ?page|(?:table of )?contents"
    r"|copyright(?: page| notice)?|imprint|colophon|index)",
    re.IGNORECASE,
)
_FRAME_LABEL: Final = re.compile(
    r"(?:[自代原總总譯译]?序[言文一二三]?|[再初重]版(?:自?序|前言|[後后][記记])|[譯译編编]者?[序按]|前言|[後后][記记]|跋|引言|[導导][言讀读]|凡例|例言"
    r"|出版(?:[說说]明|前言|[後后][記记])|[編编][輯辑者](?:的[話话]|[說说]明|前言|[後后][記记])|[點点]校[說说]明|[參参]考(?:文[獻献]|[書书]目)"
    r"|致[謝谢]|作者[簡简]介|(?:[關关]於|关于)(?:本[書书]|作者)|preface|foreword|introduction|afterword|acknowledge?ments"
    r"|about the author|bibliography)",
    re.IGNORECASE,
)
_RIGHTS: Final = re.compile(
    r"ISBN[\s:：]*[\d-]|版[權权]所有|在版[編编]目|CIP|翻印必究|All rights reserved", re.IGNORECASE
)
_TRADE: Final = re.compile(
    r"出版社|出版[發发]行|[定售][價价]|印[刷張张次數数]|[責责]任[編编][輯辑]|[開开]本|字[數数]|©|Published by",
    re.IGNORECASE,
)
_IMPRINT_CHARS, _TITLE_CHARS = 2_000, 100
_PROSE_CHARS: Final = 100
_LINKS, _LINKED_SHARE = 3, 0.6
_STOPS: Final = re.compile("[。！？；!?;]")


def is_furniture(root: etree._Element, *, kind: str, labels: Iterable[str], title: str | None) -> bool:
    """Whether a page holds nothing to be read: cover, title page, imprint, contents.

    `kind` is what the book calls it, `labels` are its names in the contents, `title` is that of the book.
    """
    text = _text(root)
    named = bool(_FURNITURE & {*kind.split(), *_types(root)}) or any(
        _FURNITURE_LABEL.fullmatch(_squeezed(label)) for label in labels
    )
    listed = _is_linked(root, text) or _is_imprint(text) or _is_title_page(text, title)
    return listed or (named and not _says_much(text))


def is_frame(root: etree._Element, extract: Extract, *, kind: str, label: str) -> bool:
    """Whether a page only says a few words about the letters, or is only the heading of those that follow.

    A preface of some length is read like a letter.
    """
    named = bool(_FRAME & {*kind.split(), *_types(root)}) or _FRAME_LABEL.fullmatch(_squeezed(label)) is not None
    return _is_heading(extract) or (named and not _says_much(extract.text))


def _says_much(text: str) -> bool:
    """Whether there is prose to be read."""
    *sentences, _ = _STOPS.split(text)
    return sum(map(_ink, sentences)) > _PROSE_CHARS


def _types(root: etree._Element) -> set[str]:
    """What the page says it is as a whole, in its body or in the one part of it."""
    body = root.find("{*}body")
    if body is None:
        return set()
    parts = list(body)
    return {word for element in (body, *(parts if len(parts) == 1 else ())) for word in type_of(element).split()}


def _text(root: etree._Element) -> str:
    body = root.find("{*}body")
    return "" if body is None else told(body)


def _is_linked(root: etree._Element, text: str) -> bool:
    links = [told(link) for link in root.iter("{*}a") if link.get("href")]
    return len(links) >= _LINKS and sum(map(_ink, links)) >= _LINKED_SHARE * _ink(text)


def _is_imprint(text: str) -> bool:
    rights = {found.lower()[:4] for found in _RIGHTS.findall(text[:_IMPRINT_CHARS])}
    return len(text) < _IMPRINT_CHARS and bool(rights) and (len(rights) > 1 or _TRADE.search(text) is not None)


def _is_title_page(text: str, title: str | None) -> bool:
    short = len(text) <= _TITLE_CHARS and _STOPS.search(text) is None
    return short and title is not None and _squeezed(title) in _squeezed(text)


def _is_heading(extract: Extract) -> bool:
    """Whether headings are all that is there."""
    kinds = {EvidenceKind.HEADING, EvidenceKind.TITLE}
    headed = sum(_ink(item.span.of(extract.text)) for item in extract.evidence if item.kind in kinds)
    return headed >= _ink(extract.text) and headed <= _TITLE_CHARS


def _squeezed(text: str) -> str:
    folded = " ".join(text.split())
    return folded if folded.isascii() else folded.replace(" ", "")


def _ink(text: str) -> int:
    """How many characters can be seen."""
    return len("".join(text.split()))
