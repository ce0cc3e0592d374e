"""What holds at a place in an RTF file, and the control words that stand for a character or a destination."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from reader.letters.evidence import EvidenceKind
from reader.letters.sources.blocks import PAGE_END

SIGNS: Final[Mapping[str, str]] = {
    "tab": "\t", "line": "\n", "lbr": "\n", "page": PAGE_END, "column": PAGE_END, "~": " ", "_": "-",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "nestcell": " ", "nestrow": " ",
}  # fmt: skip
"""Control words for characters."""

SILENT: Final = {
    "annotation", "atnauthor", "atnid", "atnref", "atrfend", "atrfstart", "bkmkend", "bkmkstart", "colortbl",
    "filetbl", "fldinst", "footer", "footerf", "footerl", "footerr", "ftnsep", "ftnsepc", "header", "headerf",
    "headerl", "headerr", "listoverridetable", "listtable", "nonesttables", "nonshppict", "objdata", "pict", "revtbl",
    "rsidtbl", "rxe", "shprslt", "sp", "tc", "tcn", "template", "themedata", "upr", "xe",
}  # fmt: skip
"""Destinations whose words are not printed with the letter's own."""

SHOWN: Final = {"shpinst", "do", "shptxt", "footnote"}
"""Destinations marked as ones that a reader may pass over, and that hold words of the letter or lead to them."""


@dataclass(slots=True)
class Setting:
    """What holds within a group, copied for each group in it.

    Words of a silent one are not printed; `heard` takes them where they tell something, `close` is given them at its
    end.
    """

    silent: bool = False
    heard: list[str] | None = None
    close: Callable[[str], None] | None = None
    place: str = ""
    font: int | None = None
    bold: bool = False
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1  # how many bytes follow a character for programs without Unicode
    align: EvidenceKind | None = None
    level: int = 0
    style: int = 0
    in_table: bool = False


@dataclass(slots=True)
class Properties:
    """What the file says of itself: its title and author, and the parts of its times, by their control words."""

    words: dict[str, str] = field(default_factory=dict)
    times: dict[str, dict[str, int]] = field(default_factory=dict)

    def day(self, name: str) -> str | None:
        """A time as ISO 8601 has it, None where it is not there."""
        parts = self.times.get(name)
        return f"{parts.get('yr', 0):04}-{parts.get('mo', 0):02}-{parts.get('dy', 0):02}" if parts else None
