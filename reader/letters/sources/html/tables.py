"""Tables of data, as against tables that only lay a page out."""

from __future__ import annotations

from typing import Final

from lxml import etree

_CELLS: Final = {"td", "th"}
_LONG: Final = 300
_SHORT: Final = 60
"""How long a cell may be beside others in many rows, and in a single one."""


def holds_data(table: etree._Element) -> bool:
    """Whether the cells of a row belong together: it is ruled or has short cells, and holds no table or title."""
    if table.get("role") in {"presentation", "none"} or next(table.iterdescendants("table", "h1"), None) is not None:
        return False
    rows = [_texts(row) for row in table.iterdescendants("tr")]
    wide = sum(sum(map(bool, row)) > 1 for row in rows)
    if _ruled(table):
        return wide > 0
    longest = max(len(cell) for row in rows for cell in row) if wide else 0
    short = longest <= (_LONG if wide > 1 else _SHORT)
    return wide > 0 and short and next(table.iterdescendants("ul", "ol"), None) is None


def spans_more(cell: etree._Element) -> bool:
    """Whether a cell stands before several rows or over several columns."""
    return any((cell.get(name) or "1").strip() not in {"", "0", "1"} for name in ("rowspan", "colspan"))


def _texts(row: etree._Element) -> list[str]:
    return ["".join("".join(cell.itertext()).split()) for cell in row if cell.tag in _CELLS]


def _ruled(table: etree._Element) -> bool:
    border = (table.get("border") or "0").strip()
    return border not in {"", "0"} or next(table.iterdescendants("th"), None) is not None
