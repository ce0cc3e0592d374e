"""Word files with the parts that tests need."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.letters.sources.source import Extract
from reader.letters.sources.word.document import extract
from tests.data.containers import docx, word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = ("styles", "numbering", "footnotes", "endnotes")


def word_file(body: str, **parts: str) -> bytes:
    """A Word file with this body and these parts, each given by what is inside its root."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_RELATION}/{name}" Target="{name}.xml"/>'
        for name in _PARTS
        if name in parts
    )
    more = {
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}'
            "</Relationships>"
        )
    }
    more |= {f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{inside}</w:{name}>' for name, inside in parts.items()}
    return docx(word(body), more={name: text.encode() for name, text in more.items()})


def read(body: str, **parts: str) -> Extract:
    """What is read of such a file."""
    return extract(word_file(body, **parts), None)


def p(text: str, properties: str = "") -> str:
    """A paragraph with properties of its own."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def r(inside: str, properties: str = "") -> str:
    """A run of words."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def item(text: str, level: int = 0, number: int = 1) -> str:
    """A paragraph of a list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(at: int, way: str, text: str, more: str = "", start: int = 1) -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{way}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(levels: Iterable[str], number: int = 1) -> str:
    """An abstract list."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int = 1, of: int = 1, more: str = "") -> str:
    """A list that follows an abstract one."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def told(found: Extract) -> list[tuple[str, str, int]]:
    """The evidence of an extract: its kind, the words, the level."""
    return [(one.kind.value, one.span.of(found.text), one.level) for one in found.evidence]


def style(
    name: str, more: str, *, kind: str = "paragraph", shown: str = "", attributes: Mapping[str, str] | None = None
) -> str:
    """A style of paragraphs or words."""
    extra = "".join(f' w:{key}="{value}"' for key, value in (attributes or {}).items())
    return f'<w:style w:type="{kind}" w:styleId="{name}"{extra}><w:name w:val="{shown or name}"/>{more}</w:style>'
