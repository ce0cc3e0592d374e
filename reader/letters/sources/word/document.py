"""Word files (.docx): the text as it is printed, with numbers, styles, alignment and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from lxml import etree

from reader.errors import FileDamaged
from reader.letters.evidence import EvidenceKind, Particulars
from reader.letters.sources.blocks import Block, Rows, Run, between_pages, composed
from reader.letters.sources.properties import particulars
from reader.letters.sources.source import Extract
from reader.letters.sources.word.numbering import Numbering
from reader.letters.sources.word.package import Package, W, open_package
from reader.letters.sources.word.runs import TEXT_PATH, Note, Words, chosen, is_placeholder
from reader.letters.sources.word.styles import ParagraphLook, Styles, value

_MC_ALTERNATIVES: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_PARAGRAPH, _TABLE, _CONTROL = f"{W}p", f"{W}tbl", f"{W}sdt"
_HOLDERS: Final = {f"{W}{name}" for name in ("sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_TERMS: Final = "{http://purl.org/dc/terms/}"


def extract(data: bytes, encoding: str | None) -> Extract:  # noqa: ARG001  XML tells its encoding
    """The letter in a Word file; raises FileLocked, FileDamaged, ArchiveTooLarge, TextMissing."""
    package = open_package(data)
    body = package.document.find(f"{W}body")
    if body is None:
        raise FileDamaged
    try:
        return composed(_Document(package).printed(body), _particulars(package.properties))
    except RecursionError:
        raise FileDamaged from None


class _Document:
    """Goes through a document once, counting lists and notes."""

    def __init__(self, package: Package) -> None:
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering, self._styles)
        self._words = Words(self._styles, _ways(package.document))
        self._notes = {"footnote": _by_id(package.footnotes), "endnote": _by_id(package.endnotes)}
        self._tables = 0
        self._pending: list[Run] = []  # words whose paragraph's end is deleted

    def printed(self, body: etree._Element) -> Iterator[Block]:
        """The blocks of the body, then the notes, footnotes first."""
        yield from self._blocks(body)
        if self._pending:
            yield Block(tuple(self._pending))
        notes = sorted(self._words.notes, key=lambda note: note.kind != "footnote")
        for note in notes:
            yield from self._note(note)

    def _blocks(self, parent: etree._Element) -> Iterator[Block]:
        for child in parent:
            if child.tag == _PARAGRAPH:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield from self._table(child)
            elif child.tag in _HOLDERS or (child.tag == _CONTROL and not is_placeholder(child)):
                yield from self._blocks(child)
            elif child.tag == _MC_ALTERNATIVES:
                yield from self._blocks(chosen(child))

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Block]:
        properties = paragraph.find(f"{W}pPr")
        look = self._styles.paragraph(properties)
        runs = self._pending + between_pages(self._words.of(paragraph, look))
        boxes, empty = self._words.boxes, not runs and _leaves_no_line(paragraph, properties, self._words)
        mark = properties.find(f"{W}rPr") if properties is not None else None
        if _is_deleted(mark):
            self._pending = runs
        elif not empty:
            self._pending = []
            yield self._block(runs, look)
        for box in boxes:
            yield from self._box(box)

    def _block(self, runs: list[Run], look: ParagraphLook) -> Block:
        label = self._numbering.label(look.numbered) if look.numbered is not None else ""
        if label:
            runs = [Run(label, runs[0].bold if runs else False), *runs]
        kind = EvidenceKind.TITLE if look.is_title else EvidenceKind.HEADING if look.level else None
        level = look.level if kind is EvidenceKind.HEADING else 0
        return Block(tuple(runs), kind=kind, level=level, align=look.align)

    def _box(self, box: etree._Element) -> Iterator[Block]:
        if box.tag == TEXT_PATH:
            yield Block((Run(box.get("string") or ""),))
        else:
            yield from self._blocks(box)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        rows = Rows()
        for row in _children(table, f"{W}tr"):
            if not _is_deleted(row.find(f"{W}trPr")):
                rows.rows.append([list(self._blocks(cell)) for cell in _children(row, f"{W}tc")])
        yield from rows.blocks(number)

    def _note(self, note: Note) -> Iterator[Block]:
        told = self._notes[note.kind].get(note.id)
        if told is None:
            return
        before = f"{note.mark} " if note.mark else ""
        for block in self._blocks(told):
            runs = list(block.runs)
            if before and runs:
                runs[0] = replace(runs[0], text=runs[0].text.lstrip())
            yield replace(block, runs=(Run(before), *runs)) if before else block
            before = ""


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those within fields of a form."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS or child.tag == _CONTROL:
            yield from _children(child, tag)


def _is_deleted(mark: etree._Element | None) -> bool:
    """Whether the end of a paragraph, or a row, is deleted or moved away by a tracked change."""
    return mark is not None and any(mark.find(f"{W}{name}") is not None for name in ("del", "moveFrom"))


def _leaves_no_line(paragraph: etree._Element, properties: etree._Element | None, words: Words) -> bool:
    """Whether a paragraph without words is not an empty line: it only holds a picture or a page end, or is hidden."""
    if words.has_drawing or next(paragraph.iter(f"{W}br"), None) is not None:
        return True
    return properties is not None and properties.find(f"{W}rPr/{W}vanish") is not None


def _by_id(root: etree._Element | None) -> dict[str, etree._Element]:
    return {note.get(f"{W}id") or "": note for note in root} if root is not None else {}


def _ways(document: etree._Element) -> Mapping[str, str]:
    """How the notes of each kind are counted."""
    ways = {"footnote": "decimal", "endnote": "lowerRoman"}
    for kind in ways:
        told = value(document.find(f".//{W}sectPr/{W}{kind}Pr"), "numFmt")
        ways[kind] = told or ways[kind]
    return ways


def _particulars(properties: etree._Element | None) -> Particulars:
    if properties is None:
        return Particulars()
    title, author, created, changed = (
        properties.findtext(name) for name in (f"{_DC}title", f"{_DC}creator", f"{_TERMS}created", f"{_TERMS}modified")
    )
    return particulars(title, author, created, changed)
