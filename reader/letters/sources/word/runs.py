"""The words of a paragraph in a Word file, without what is deleted, hidden or an instruction to the program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.letters.sources.blocks import PAGE_END, Run
from reader.letters.sources.counting import note_mark, written
from reader.letters.sources.word.package import W
from reader.letters.sources.word.styles import ParagraphLook, Styles, is_on

TEXT_PATH: Final = "{urn:schemas-microsoft-com:vml}textpath"
"""Words that are drawn as a picture, in its attribute `string`."""

_M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_KEEPS_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_RUN, _PROPERTIES, _TEXT, _BREAK, _FIELD, _SYMBOL, _RUBY, _CONTROL, _BOX = (
    f"{W}{name}" for name in ("r", "rPr", "t", "br", "fldChar", "sym", "ruby", "sdt", "txbxContent")
)
_BREAK_KIND: Final = f"{W}type"
_HOLDERS: Final = {
    f"{W}{name}"
    for name in (
        "hyperlink", "ins", "moveTo", "smartTag", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ruby",
        "rubyBase",
    )
}  # fmt: skip
_MATHS: Final = {f"{_M}oMath", f"{_M}oMathPara"}
_ALTERNATIVES: Final = f"{_MC}AlternateContent"
_DRAWINGS: Final = {f"{W}drawing", f"{W}pict", f"{W}object", _ALTERNATIVES}
_NOTES: Final = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_SIGNS: Final = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_WINGDINGS: Final = {0x6C: "●", 0x6E: "■", 0x6F: "□", 0x75: "◆", 0xA8: "□", 0xE0: "→", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"}
_PRIVATE: Final = range(0xF000, 0xF100)
"""Where symbol fonts have their characters."""


@dataclass(frozen=True, slots=True)
class Note:
    """A reference to a note: `kind` is footnote or endnote; `mark` stands for it, '' where the text has its own."""

    kind: str
    id: str
    mark: str


class Words:
    """Reads paragraph after paragraph; fields may begin in one and end in another.

    `boxes` are the text boxes of the paragraph read last and `has_drawing` whether it has any picture; `notes` are
    the references in all of them. `ways` says how notes of a kind are counted.
    """

    def __init__(self, styles: Styles, ways: Mapping[str, str]) -> None:
        self.boxes: list[etree._Element] = []
        self.has_drawing = False
        self.notes: list[Note] = []
        self._styles = styles
        self._ways = ways
        self._counts: Counter[str] = Counter()
        self._fields: list[bool] = []  # for each open field, whether its result has begun
        self._instructions = 0  # how many have not come to their result
        self._look = styles.paragraph(None)

    def of(self, paragraph: etree._Element, look: ParagraphLook) -> list[Run]:
        """The words of a paragraph that is set like this."""
        self._look, self.boxes, self.has_drawing = look, [], False
        runs = [run for run in self._inline(paragraph) if run.text]
        # A damaged field must not swallow the rest of the letter.
        self._fields = [True] * (len(self._fields) - self._instructions)
        self._instructions = 0
        return runs

    def _inline(self, parent: etree._Element) -> Iterator[Run]:
        for child in parent:
            tag = child.tag
            if tag == _RUN:
                yield from self._run(child)
            elif tag in _HOLDERS or (tag == _CONTROL and not is_placeholder(child)):
                yield from self._inline(child)
            elif tag == _ALTERNATIVES:
                yield from self._inline(chosen(child))
            elif tag in _MATHS:
                yield Run("".join(one.text or "" for one in child.iter(f"{_M}t")))

    def _run(self, run: etree._Element) -> Iterator[Run]:
        properties = run.find(_PROPERTIES)
        hidden = self._styles.word(properties, self._look, toggle="vanish")
        bold = self._styles.word(properties, self._look)
        for child in run:
            tag = str(child.tag)
            if tag == _FIELD:
                self._field(child.get(f"{W}fldCharType"))
            elif hidden or self._instructions:
                continue
            elif tag == _RUBY:
                yield from self._inline(child)
            elif tag in _DRAWINGS:
                self.has_drawing = True
                self.boxes.extend(_boxes(child))
            else:
                yield Run(self._text(child, tag), bold)

    def _text(self, child: etree._Element, tag: str) -> str:
        if tag == _TEXT:
            return _stored(child)
        if tag == _BREAK:
            return "\n" if child.get(_BREAK_KIND, "textWrapping") == "textWrapping" else PAGE_END
        if tag == _SYMBOL:
            return _symbol(child)
        if tag in _NOTES:
            return self._note(child, _NOTES[tag])
        return _SIGNS.get(tag, "")

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(False)
            self._instructions += 1
        elif kind == "separate" and self._fields and not self._fields[-1]:
            self._fields[-1] = True
            self._instructions -= 1
        elif kind == "end" and self._fields and not self._fields.pop():
            self._instructions -= 1

    def _note(self, reference: etree._Element, kind: str) -> str:
        mark = ""
        if not is_on(reference, "customMarkFollows"):
            self._counts[kind] += 1
            mark = note_mark(written(self._counts[kind], self._ways[kind]))
        self.notes.append(Note(kind, reference.get(f"{W}id") or "", mark))
        return mark


def is_placeholder(control: etree._Element) -> bool:
    """Whether a form's field shows only what should be filled in there."""
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def chosen(alternatives: etree._Element) -> etree._Element:
    """What a new program takes of several forms of the same thing."""
    choice = alternatives.find(f"{_MC}Choice")
    fallback = alternatives.find(f"{_MC}Fallback")
    return next((one for one in (choice, fallback) if one is not None), etree.Element(_ALTERNATIVES))


def _boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes in a drawing, and words drawn as pictures."""
    if drawing.tag == _ALTERNATIVES:
        drawing = chosen(drawing)
    for child in drawing:
        if child.tag in (_BOX, TEXT_PATH):
            yield child
        else:
            yield from _boxes(child)


def _stored(text: etree._Element) -> str:
    """Spaces around the words count only where the file says so."""
    stored = text.text or ""
    if text.get(_KEEPS_SPACE) != "preserve":
        stored = stored.strip(" \t\r\n")
    return stored.replace("\n", " ").replace("\t", " ")


def _symbol(symbol: etree._Element) -> str:
    """A character of a symbol font, where it is a common one."""
    try:
        code = int(symbol.get(f"{W}char") or "", 16)
    except ValueError:
        return ""
    if code in _PRIVATE:
        code -= _PRIVATE.start
    font = (symbol.get(f"{W}font") or "").lower()
    if font.startswith("wingdings"):
        return _WINGDINGS.get(code, "")
    return chr(code) if 0xA0 < code < 0xD800 else ""
