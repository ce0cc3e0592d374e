"""Books in EPUB, as one letter or as the letters that they collect."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from lxml import etree

from reader.errors import (
    EncodingMismatch,
    FileDamaged,
    FileEmpty,
    FileTooDemanding,
    LineTooLong,
    NotText,
    ReaderError,
    TextMissing,
)
from reader.letters.evidence import Evidence, EvidenceKind, Particulars
from reader.letters.sources.epub.contents import Entry, contents, landmarks
from reader.letters.sources.epub.division import Piece, divided
from reader.letters.sources.epub.document import Page, open_page
from reader.letters.sources.epub.matter import is_frame, is_furniture
from reader.letters.sources.epub.package import Package, open_package
from reader.letters.sources.html.page import blocks_of
from reader.letters.sources.source import Extract
from reader.text import Span

_PASSED_OVER: Final = (EncodingMismatch, FileDamaged, FileEmpty, FileTooDemanding, LineTooLong, NotText)
"""What a page may be without keeping the rest of the book from being read."""
_NAME_CHARS: Final = 200
_FIRST_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of a book, or a part of one, as a letter; `data` is XHTML, the page's own bytes where it is all of it.

    `is_matter` tells a cover, the contents, a preface of a few words and the like, which are hardly wanted as letters.
    """

    name: str
    data: bytes
    extract: Extract
    is_matter: bool


def extract(data: bytes, encoding: str | None) -> Extract:
    """A whole book as one letter, without cover and contents; a chosen encoding counts for pages not in UTF-8.

    Raises FileLocked, FileDamaged, ArchiveTooLarge, TextMissing, EncodingDisputed.
    """
    book = _Book(data, encoding)
    texts = (_extract(page) for name, page in book.pages() if not book.is_furniture(name, page))
    found = list(filter(_says_something, texts)) or list(filter(_says_something, map(_extract, book.all_pages())))
    if not found:
        raise TextMissing
    told = book.package.particulars
    if len(found) == 1 and not book.holds_several():
        return _joined(found, told)
    # A book of letters is called what it is called, and has no day, whatever the first letter in it has.
    found = found if told.title is None else _headed(found, told.title)
    return _joined(found, replace(told, date=None))


def chapters(data: bytes, encoding: str | None) -> tuple[Chapter, ...]:
    """The letters of a book in order, those without any text left out; raises as `extract` does."""
    book = _Book(data, encoding)
    found = tuple(chapter for name, page in book.pages() for chapter in book.chapters(name, page))
    if not found:
        raise TextMissing
    return found


class _Book:
    """An open book with what it says of its pages."""

    def __init__(self, data: bytes, encoding: str | None) -> None:
        self.package: Package = open_package(data)
        self._encoding = encoding
        self._kinds = landmarks(self.package)
        self._entries: dict[str, list[Entry]] = {}
        for entry in contents(self.package):
            self._entries.setdefault(entry.name, []).append(entry)

    def pages(self) -> Iterator[tuple[str, Page]]:
        """The pages in order with the members' names; raises what the last one did where none can be read."""
        problem: ReaderError | None = None
        found = False
        for name in self.package.pages:
            try:
                page = open_page(self.package.archive.read(name), self._encoding)
            except _PASSED_OVER as error:
                problem = error
                continue
            found = True
            yield name, page
        if not found and problem is not None:
            raise problem

    def all_pages(self) -> Iterator[Page]:
        """The pages without their names."""
        return (page for _, page in self.pages())

    def is_furniture(self, name: str, page: Page) -> bool:
        """Whether a page is left out of a book that is read as one letter."""
        entries = self._entries.get(name, ())
        # What is said of a page that the contents divide is said of its beginning.
        whole = len(entries) < 2 or not any(entry.fragment for entry in entries)
        labels = [entry.label for entry in entries] if whole else []
        return name == self.package.nav or self._is_aside(page.root, self._kind(name) if whole else "", labels)

    def chapters(self, name: str, page: Page) -> Iterator[Chapter]:
        """The letters of one page."""
        entries = self._entries.get(name, ())
        aside = self.is_furniture(name, page)
        label = next((entry.label for entry in entries), "")
        for piece in (Piece(label, None),) if aside else divided(page.root, entries):
            whole = piece.root is None
            root = page.root if piece.root is None else piece.root
            data = page.data if whole else etree.tostring(root, encoding="utf-8", xml_declaration=True)
            extract = _extract(page) if whole else blocks_of(data, "utf-8")
            if not _says_something(extract):
                continue
            told = (piece.label or _heading(extract))[:_NAME_CHARS]
            kind = self._kind(name) if whole else ""
            matter = aside or self._is_aside(root, "", [told]) or is_frame(root, extract, kind=kind, label=told)
            # The date of a book is not that of a letter in it.
            particulars = Particulars(title=told or None, sender=self.package.particulars.sender)
            yield Chapter(told or _stem(name), data, replace(extract, particulars=particulars), matter)

    def holds_several(self) -> bool:
        """Whether there is more than one letter in the book."""
        letters = (chapter for name, page in self.pages() for chapter in self.chapters(name, page))
        return len(list(islice((letter for letter in letters if not letter.is_matter), 2))) > 1

    def _kind(self, name: str) -> str:
        return self._kinds.get(name, "")

    def _is_aside(self, root: etree._Element, kind: str, labels: list[str]) -> bool:
        return is_furniture(root, kind=kind, labels=labels, title=self.package.particulars.title)


def _extract(page: Page) -> Extract:
    """The text of a whole page, which has been decoded."""
    return replace(blocks_of(page.markup.encode(), "utf-8"), encoding=page.encoding)


def _says_something(extract: Extract) -> bool:
    return bool(extract.text) and not extract.text.isspace()


def _stem(name: str) -> str:
    return posixpath.splitext(posixpath.basename(name))[0]


def _heading(extract: Extract) -> str:
    kinds = {EvidenceKind.HEADING, EvidenceKind.TITLE}
    found = (item.span.of(extract.text) for item in extract.evidence if item.kind in kinds)
    return next((" ".join(heading.split()) for heading in found if heading.strip()), "")


def _headed(extracts: list[Extract], title: str) -> list[Extract]:
    """The pages after the title of the book, which becomes a line where the first of them does not begin with it."""
    first, *others = extracts
    start = 0
    for line in first.text.split("\n")[:_FIRST_LINES]:
        if _squeezed(line) == _squeezed(title):
            head = Evidence(EvidenceKind.TITLE, Span(start, start + len(line.rstrip())))
            kept = (item for item in first.evidence if item.kind is not EvidenceKind.TITLE)
            told = sorted((head, *kept), key=lambda item: item.span.start)
            return [replace(first, evidence=tuple(told)), *others]
        start += len(line) + 1
    named = Evidence(EvidenceKind.TITLE, Span(0, len(title)))
    return [Extract(text=title, encoding=first.encoding, evidence=(named,)), *extracts]


def _joined(extracts: list[Extract], particulars: Particulars) -> Extract:
    """One text in which each page begins on a line of its own."""
    texts: list[str] = []
    evidence: list[Evidence] = []
    start = 0
    for extract in extracts:
        text = extract.text.rstrip("\n")
        evidence += (
            replace(item, span=item.span.shifted(start))
            for item in extract.evidence
            if item.span.end <= len(text) and not _is_only_of_page(item, text, particulars.title)
        )
        texts.append(text)
        start += len(text) + 1
    encodings = {extract.encoding for extract in extracts}
    encoding = encodings.pop() if len(encodings) == 1 else "utf-8"
    return Extract(text="\n".join(texts), encoding=encoding, evidence=tuple(evidence), particulars=particulars)


def _is_only_of_page(item: Evidence, text: str, title: str | None) -> bool:
    """Whether this is the title of a page that is not that of the book."""
    return item.kind is EvidenceKind.TITLE and _squeezed(item.span.of(text)) != _squeezed(title or "")


def _squeezed(text: str) -> str:
    return "".join(text.split())
