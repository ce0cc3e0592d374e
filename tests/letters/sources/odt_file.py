"""OpenDocument texts with the parts that tests need."""

from __future__ import annotations

from reader.letters.sources.odf.document import extract
from reader.letters.sources.source import Extract
from tests.data.containers import zipped

_SPACES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


def parts(body: str, *, automatic: str = "", styles: str = "", meta: str = "") -> dict[str, bytes]:
    """The members of a text with this body, styles of its own, styles with names, and properties."""
    roots = {
        "content": f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body>",
        "styles": f"<office:styles>{styles}</office:styles>",
        "meta": f"<office:meta>{meta}</office:meta>",
    }
    members = {
        f"{name}.xml": f"<office:document-{name}{_SPACES}>{inside}</office:document-{name}>".encode()
        for name, inside in roots.items()
    }
    return {"mimetype": b"application/vnd.oasis.opendocument.text", **members}


def read(body: str, *, automatic: str = "", styles: str = "", meta: str = "") -> Extract:
    """What is read of such a text."""
    return extract(zipped(parts(body, automatic=automatic, styles=styles, meta=meta), first_stored=True), None)


def p(inside: str, style: str = "") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def items(*inside: str, more: str = "") -> str:
    """A list of these items."""
    return f"<text:list {more}>{''.join(f'<text:list-item>{one}</text:list-item>' for one in inside)}</text:list>"


def level(at: int, signs: str, more: str = "", kind: str = "list-level-style-number") -> str:
    """One level of a list."""
    return f'<text:{kind} text:level="{at}" style:num-format="{signs}" {more}/>'


def list_style(*levels: str, name: str = "L") -> str:
    """A style of lists."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def style(name: str, inside: str, more: str = "", family: str = "paragraph") -> str:
    """A style of paragraphs or words."""
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{inside}</style:style>'
