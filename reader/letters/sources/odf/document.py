"""OpenDocument texts (.odt): the text as it is printed, with numbers, styles, alignment and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from reader.errors import FileDamaged, FileLocked
from reader.letters.evidence import EvidenceKind, Particulars
from reader.letters.sources.blocks import Block, Rows, Run, composed
from reader.letters.sources.markup import parse_xml
from reader.letters.sources.odf.lists import Counted, Lists
from reader.letters.sources.odf.names import DC, DRAW, MANIFEST, META, OFFICE, TABLE, TEXT
from reader.letters.sources.odf.styles import Styles
from reader.letters.sources.odf.words import Note, Words, boxes_in
from reader.letters.sources.properties import particulars
from reader.letters.sources.source import Extract
from reader.letters.sources.zipped import Zipped, open_zip

_PARAGRAPH, _HEADING, _LIST, _TABLE = f"{TEXT}p", f"{TEXT}h", f"{TEXT}list", f"{TABLE}table"
_HOLDERS: Final = {
    f"{TEXT}section", f"{TEXT}index-body", f"{TEXT}table-of-content", f"{TEXT}index-title",
    f"{TEXT}numbered-paragraph", f"{TEXT}illustration-index", f"{TEXT}user-index",
    f"{TEXT}alphabetical-index", f"{TEXT}bibliography",
}  # fmt: skip
_ROW_GROUPS: Final = {f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"}
_CELLS: Final = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}


def extract(data: bytes, encoding: str | None) -> Extract:  # noqa: ARG001  XML tells its encoding
    """The letter in an OpenDocument text; raises FileLocked, FileDamaged, ArchiveTooLarge, TextMissing."""
    archive = open_zip(data)
    manifest = _part(archive, "META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None:
        raise FileLocked
    content = _part(archive, "content.xml")
    body = content.find(f"{OFFICE}body/{OFFICE}text") if content is not None else None
    if body is None:
        raise FileDamaged
    try:
        document = _Document(_part(archive, "styles.xml"), content)
        return composed(document.printed(body), _particulars(_part(archive, "meta.xml")))
    except RecursionError:
        raise FileDamaged from None


@dataclass(frozen=True, slots=True)
class _Item:
    """Where in a list a paragraph stands: `start` is the number that the item asks for."""

    counted: Counted
    level: int
    style: str | None
    start: str | None = None


class _Document:
    """Goes through a document once, counting lists and notes."""

    def __init__(self, styles: etree._Element | None, content: etree._Element | None) -> None:
        self._styles = Styles(styles, content)
        self._lists = Lists(styles, content)
        self._words = Words(self._styles)
        self._tables = 0

    def printed(self, body: etree._Element) -> Iterator[Block]:
        """The blocks of the body, then the notes, footnotes first."""
        yield from self._blocks(body)
        for note in sorted(self._words.notes, key=lambda note: not note.is_footnote):
            yield from self._note(note)

    def _blocks(self, parent: etree._Element) -> Iterator[Block]:
        for child in parent:
            yield from self._of(child)

    def _of(self, child: etree._Element, item: _Item | None = None) -> Iterator[Block]:
        tag = str(child.tag)
        if tag in {_PARAGRAPH, _HEADING}:
            yield from self._paragraph(child, item)
        elif tag == _LIST:
            yield from self._list(child, item)
        elif tag == _TABLE:
            yield from self._table(child)
        elif tag in _HOLDERS and child.get(f"{TEXT}display") != "none":
            yield from self._blocks(child)
        elif tag.startswith(DRAW):
            for box in boxes_in(child):
                yield from self._blocks(box)

    def _paragraph(self, paragraph: etree._Element, item: _Item | None) -> Iterator[Block]:
        name = paragraph.get(f"{TEXT}style-name")
        runs, boxes = self._words.of(paragraph), self._words.boxes
        is_line = bool(runs) or not (self._words.has_drawing or self._styles.is_hidden("paragraph", name))
        if is_line:
            number = self._number(paragraph, name, item)
            if number:
                runs = [Run(number, runs[0].bold if runs else False), *runs]
            kind, level = self._kind(paragraph, name)
            yield Block(tuple(runs), kind=kind, level=level, align=self._styles.align(name))
        for box in boxes:
            yield from self._blocks(box)

    def _number(self, paragraph: etree._Element, name: str | None, item: _Item | None) -> str:
        if item is not None:
            style = item.style or self._styles.list_style(name)
            return self._lists.number(item.counted, item.level, style, item.start)
        if paragraph.tag != _HEADING:
            return ""
        return self._lists.heading(_level(paragraph) - 1, is_counted=paragraph.get(f"{TEXT}is-list-header") != "true")

    def _kind(self, paragraph: etree._Element, name: str | None) -> tuple[EvidenceKind | None, int]:
        if self._styles.is_title(name):
            return EvidenceKind.TITLE, 0
        return (EvidenceKind.HEADING, _level(paragraph)) if paragraph.tag == _HEADING else (None, 0)

    def _list(self, told: etree._Element, around: _Item | None) -> Iterator[Block]:
        if around is None:
            counted, level = self._lists.begun(told), 0
        else:
            counted, level = around.counted, around.level + 1
            if told.get(f"{TEXT}continue-numbering") != "true":
                counted.restart(level)
        style = told.get(f"{TEXT}style-name") or (around.style if around is not None else counted.style)
        for child in told:
            item = _Item(counted, level, style, child.get(f"{TEXT}start-value"))
            yield from self._item(child, item, is_counted=child.tag == f"{TEXT}list-item")

    def _item(self, told: etree._Element, item: _Item, *, is_counted: bool) -> Iterator[Block]:
        """What is in an item: its first paragraph has the number, further lists lie below it."""
        for child in told:
            if child.tag in {_PARAGRAPH, _HEADING}:
                yield from self._paragraph(child, item if is_counted else None)
                is_counted = False
            else:
                yield from self._of(child, item)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        rows = Rows()
        for row in _rows(table):
            rows.rows.append([list(self._blocks(cell)) for cell in row if cell.tag in _CELLS])
        yield from rows.blocks(number)

    def _note(self, note: Note) -> Iterator[Block]:
        body = note.element.find(f"{TEXT}note-body")
        before = f"{note.mark} " if note.mark else ""
        for block in self._blocks(body) if body is not None else ():
            yield replace(block, runs=(Run(before), *block.runs)) if before else block
            before = ""


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in _ROW_GROUPS:
            yield from _rows(child)


def _level(heading: etree._Element) -> int:
    told = heading.get(f"{TEXT}outline-level") or ""
    return int(told) if told in {str(level) for level in range(1, 11)} else 1


def _part(archive: Zipped, name: str) -> etree._Element | None:
    return parse_xml(archive.read(name)) if name in archive else None


def _particulars(meta: etree._Element | None) -> Particulars:
    told = meta.find(f"{OFFICE}meta") if meta is not None else None
    if told is None:
        return Particulars()
    author = told.findtext(f"{META}initial-creator") or told.findtext(f"{DC}creator")
    created, changed = told.findtext(f"{META}creation-date"), told.findtext(f"{DC}date")
    return particulars(told.findtext(f"{DC}title"), author, created, changed)
