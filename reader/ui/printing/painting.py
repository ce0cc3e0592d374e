"""Printed pages on any painter whose unit is that of the page: a printer, a picture, a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.page import Role
from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.galley import Placed
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.look import Look
from reader.ui.letter_view.painting import Overlay, PagePainter
from reader.ui.letter_view.styles import Align, Style
from reader.ui.letter_view.typesetter import Typesetter
from reader.ui.printing.area import HEAD_SCALE
from reader.ui.printing.composing import Compositor, PartInks, Scene
from reader.ui.printing.leaf import Leaf, Reference
from reader.ui.printing.matter import plain

_ENDLESS = 1e7
_QUIET = Style(align=Align.START, first=0, faint=True)
_REFERENCE = Style(align=Align.START, first=0)
_REFERENCE_SCALE = 0.55
_REFERENCE_RISE = 0.76
_TITLE_SHARE = 0.58
_GAP = 2

Kind = Callable[[QPainter, Look, Direction, Frame], PagePainter]
"""Makes the painter of one part of a page."""


class LeafPainter:
    """Paints pages: their text by painters that `text` makes, what lies around it by those of `furniture`."""

    def __init__(
        self,
        painter: QPainter,
        compositor: Compositor,
        *,
        text: Kind = PagePainter,
        furniture: Kind = PagePainter,
    ) -> None:
        self._painter, self._compositor = painter, compositor
        self._text, self._furniture = text, furniture
        self._inks = PartInks(compositor.page)
        self._head = self._typesetter(HEAD_SCALE, Horizontal())
        self._numbers = self._typesetter(_REFERENCE_SCALE, compositor.direction)

    def paint(self, leaf: Leaf, count: int) -> dict[int, QRectF]:
        """A page of so many; where on it the numbers of notes stand in the text."""
        area, direction = self._compositor.area, self._compositor.direction
        scene = self._compositor.scene(leaf)
        self._paint(self._text, direction, area.text, scene)
        if area.lane:
            self._paint(self._text, direction, area.lane, self._compositor.scene_beside(leaf))
        self._paint_head(leaf)
        number = self._line(f"{leaf.number + 1} / {count}", area.width)
        self._paint_line(number, area.left + (area.width - _length(number)) / 2, area.foot)
        return {reference.number: self._paint_reference(reference, scene) for reference in leaf.references}

    def _paint_head(self, leaf: Leaf) -> None:
        """Title and particulars at the ends of the page's head; the title not over itself."""
        area, caption = self._compositor.area, self._compositor.manuscript.caption
        left = area.left
        gap = _GAP * self._head.em
        title = "" if self._begins_with_title(leaf) else caption.title
        first = self._line(title, area.width * (_TITLE_SHARE if caption.particulars else 1)) if title else None
        room = area.width - (_length(first) + gap if first else 0)
        date = f" · {caption.date}" if caption.people and caption.date else caption.date
        last = self._line(caption.people, room, date) if caption.particulars else None
        if self._compositor.direction.vertical:
            first, last = last, first
        if first:
            self._paint_line(first, left, area.head)
        if last:
            self._paint_line(last, left + area.width - _length(last), area.head)

    def _begins_with_title(self, leaf: Leaf) -> bool:
        return bool(leaf.slices) and self._compositor.matter.role(leaf.slices[0].paragraph) is Role.TITLE

    def _paint_reference(self, reference: Reference, scene: Scene) -> QRectF:
        """A small number between the lines, over the end of the passage; where it is on the page."""
        direction, frame = self._compositor.direction, self._compositor.area.text
        number = self._numbers.set_as(plain(str(reference.number)), _REFERENCE)
        placed, line = next(
            (placed, line)
            for placed in scene.visible()
            for line in placed.set.lines
            if _ends_in(placed, line, reference)
        )
        inline = line.edge(reference.offset) - _length(number) / 2
        block = placed.block + line.block + line.extent / 2 - _REFERENCE_RISE * line.em - number.extent / 2
        frame = frame._replace(margin=frame.margin + inline)
        self._paint(self._furniture, direction, frame, Scene(scene.page, [Placed(number, block)]))
        return direction.transform(frame, block).mapRect(QRectF(0, 0, _length(number), number.extent))

    def _paint_line(self, line: SetParagraph, left: float, top: float) -> None:
        frame = self._compositor.area.text._replace(margin=left)
        self._paint(self._furniture, Horizontal(), frame, Scene(self._compositor.page, [Placed(line, top)]))

    def _paint(self, kind: Kind, direction: Direction, frame: Frame, scene: Scene) -> None:
        look = self._compositor.look
        kind(self._painter, look, direction, frame).paint(scene, self._inks, Overlay())

    def _line(self, text: str, room: float, ending: str = "") -> SetParagraph:
        """Words on one line with an ending; they are shortened where they need more room, the ending is not."""
        placed = self._set(f"{text}{ending}")
        line = placed.lines[0]
        if line.edges[-1] <= room:
            return placed
        kept = line.edges[-1] - line.edge(len(text)) + line.em
        cut = line.offset_at(max(0.0, room - kept))
        return self._set(f"{text[:cut]}…{ending}")

    def _set(self, text: str) -> SetParagraph:
        return self._head.set_as(plain(text, len(self._compositor.page)), _QUIET)

    def _typesetter(self, scale: float, direction: Direction) -> Typesetter:
        """Sets lines of any length, in a smaller size and without blank above and below."""
        look = self._compositor.look
        small = replace(look, size=round(scale * look.size), line_height=1.0, vertical=direction.vertical)
        return Typesetter(small, region=self._compositor.region, direction=direction, across=_ENDLESS)


def _length(line: SetParagraph) -> float:
    return line.lines[0].edges[-1]


def _ends_in(placed: Placed, line: SetLine, reference: Reference) -> bool:
    """Whether a passage ends in a line."""
    return placed.set.paragraph.index == reference.paragraph and line.start < reference.offset <= line.end
