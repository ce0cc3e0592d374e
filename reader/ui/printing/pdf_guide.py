"""What leads through a PDF: who wrote what in which language, bookmarks, links from a passage to its note."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String
from PySide6.QtCore import QRectF

from reader.text import Span
from reader.ui.letter_view.look import Region
from reader.ui.printing.area import PER_POINT
from reader.ui.printing.composing import Compositor
from reader.ui.printing.leaf import Leaf

_LANGUAGES = {
    Region.TC: "zh-Hant",
    Region.TW: "zh-Hant-TW",
    Region.HK: "zh-Hant-HK",
    Region.SC: "zh-Hans",
}
_PROGRAM = "Chidu"


def describe(file: Pdf, compositor: Compositor) -> None:
    """Title, author, language and time."""
    letter, caption = compositor.page.letter, compositor.manuscript.caption
    file.docinfo = file.make_indirect(
        Dictionary(
            Title=String(caption.title),
            Creator=String(_PROGRAM),
            Producer=String(_PROGRAM),
            CreationDate=String(f"{datetime.now(UTC):D:%Y%m%d%H%M%SZ}"),
        )
    )
    if letter.sender:
        file.docinfo.Author = String(compositor.page.shown_text(letter.sender))
    file.Root.Lang = String(_LANGUAGES[compositor.region])
    # No direction from right to left for columns, though ISO 32000 has it so: pdfium would read each one backwards.
    file.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def add_outline(file: Pdf, compositor: Compositor, leaves: Sequence[Leaf]) -> None:
    """A bookmark for each section with a heading, below the one that it is part of."""
    page, starts = compositor.page, _firsts(leaves)
    with file.open_outline() as outline:
        above: list[tuple[int, OutlineItem]] = []
        for section in page.letter.sections:
            number = starts.get(page.at(section.span.start))
            if section.heading is None or number is None:
                continue
            words = page.shown(Span(section.span.start, section.heading_end)).strip()
            item = OutlineItem(words, number)
            while above and above[-1][0] >= section.level:
                above.pop()
            (above[-1][1].children if above else outline.root).append(item)
            above.append((section.level, item))


def add_links(
    file: Pdf, compositor: Compositor, leaves: Sequence[Leaf], references: Sequence[dict[int, QRectF]]
) -> None:
    """A link from the number at each passage to the note after the letter."""
    starts = _firsts(leaves)
    for page, here in zip(file.pages, references, strict=True):
        height = float(page.mediabox[3])
        links = []
        for number, rect in here.items():
            leaf = starts.get(compositor.entry_of.get(number, -1))
            if leaf is not None:
                left, right = rect.left() / PER_POINT, rect.right() / PER_POINT
                bottom, top = height - rect.bottom() / PER_POINT, height - rect.top() / PER_POINT
                link = Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=[round(edge, 2) for edge in (left, bottom, right, top)],
                    Border=[0, 0, 0],
                    Dest=Array([file.pages[leaf].obj, Name.Fit]),
                )
                links.append(file.make_indirect(link))
        if links:
            page.obj.Annots = Array(links)


def _firsts(leaves: Sequence[Leaf]) -> dict[int, int]:
    """The number of the page on which each paragraph begins."""
    return {part.paragraph: leaf.number for leaf in leaves for part in leaf.slices if not part.first}
