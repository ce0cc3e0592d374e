"""A passage as a picture: set anew in the reader's look, on its paper, with its marks; PNG or SVG."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from reader.page import Paragraph, Role
from reader.page.readings import places_to_read, prepare_for
from reader.text import OffsetMap, Span
from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.galley import Placed
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.look import Look, Region
from reader.ui.letter_view.painting import Overlay, PagePainter
from reader.ui.letter_view.styles import Align, Style
from reader.ui.letter_view.typesetter import Typesetter
from reader.ui.letter_view.vertical import Vertical
from reader.ui.printing.composing import PRINTED_SIGNS, PartInks, Scene
from reader.ui.printing.manuscript import Caption, Manuscript
from reader.ui.printing.matter import Matter, plain
from reader.ui.printing.pdf_painting import ShapePainter

LONGEST = 3_000
"""Characters of a passage that a picture shows at most."""

SCALE = 2
"""Pixels of a PNG in a pixel of the window, in each direction."""

_MARGIN = 2.2
_LONGEST_LINE = 28
_LONGEST_COLUMN = 22
_ENDLESS = 1e7
_CAPTION = Style(scale=0.72, align=Align.END, first=0, before=1.2, faint=True)
_BELOW = replace(_CAPTION, before=0.0)


Words = tuple[Paragraph, tuple[Span, ...]]
"""What a passage covers of a paragraph, and the stretches of it that have their readings."""


class Picture:
    """A passage set for a picture; `size` is its own in pixels of the window."""

    def __init__(self, manuscript: Manuscript, span: Span, look: Look, *, captioned: bool) -> None:
        manuscript.place_marks()
        prepare_for(manuscript.page, look.ruby_scope)
        self._page, self._look = manuscript.page, replace(look, signs=PRINTED_SIGNS)
        self._direction: Direction = Vertical() if look.vertical else Horizontal()
        measure = min(look.measure, _LONGEST_COLUMN if look.vertical else _LONGEST_LINE)
        setter = self._typesetter(measure)
        passage = [self._passage(index, span) for index in _touched(manuscript, span)]
        words = _words(manuscript.caption) if captioned else []
        longest = max(
            (placed.lines[0].edges[-1] for one, read in passage if (placed := setter.set(one, None, read=read)).lines),
            default=0,
        )
        if not words and all(len(setter.set(one, None, read=read).lines) < 2 for one, read in passage):
            setter = self._typesetter(max(1, math.ceil(longest / setter.em)))
        margin = round(_MARGIN * look.em)
        self._placed = self._set(setter, passage, words, margin)
        last = self._placed[-1]
        across, along = round(setter.measure) + 2 * margin, round(last.block + last.set.extent) + margin
        self.size = QSize(along, across) if look.vertical else QSize(across, along)
        self._frame = Frame(self.size, margin, setter.measure, along)

    def image(self) -> QImage:
        """The picture in pixels."""
        image = QImage(self.size * SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SCALE)
        painter = QPainter(image)
        self._paint(painter, PagePainter)
        painter.end()
        return image

    def png(self) -> bytes:
        """The picture as PNG."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(self.image())
        return bytes(buffer.data().data())

    def svg(self, title: str) -> bytes:
        """The picture as SVG; its glyphs are shapes, so that it looks alike where the faces are not."""
        buffer = QBuffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size)
        generator.setViewBox(QRect(0, 0, self.size.width(), self.size.height()))
        generator.setTitle(title)
        painter = QPainter(generator)
        self._paint(painter, ShapePainter)
        painter.end()
        return bytes(buffer.data().data())

    def _paint(self, painter: QPainter, kind: type[PagePainter]) -> None:
        painter.fillRect(QRect(0, 0, self.size.width(), self.size.height()), self._look.palette.paper)
        scene = Scene(self._page, self._placed)
        kind(painter, self._look, self._direction, self._frame).paint(scene, PartInks(self._page), Overlay())

    def _typesetter(self, measure: int) -> Typesetter:
        look = replace(self._look, measure=measure)
        region = Region.of(self._page.variant, self._page.source)
        return Typesetter(look, region=region, direction=self._direction, across=_ENDLESS)

    def _passage(self, index: int, span: Span) -> Words:
        whole = self._page.paragraph(index)
        shown = whole.shown(span)
        read = (place.within(shown) for place in places_to_read(self._page, index, self._look.ruby_scope))
        return crop(whole, span), tuple(place.shifted(-shown.start) for place in read if place is not None)

    def _set(self, setter: Typesetter, passage: list[Words], words: list[str], margin: int) -> list[Placed]:
        placed, block, previous = list[Placed](), float(margin), None
        for paragraph, read in passage:
            one = setter.set(paragraph, previous, read=read)
            placed.append(Placed(one, block))
            block += one.extent
            previous = paragraph.role
        for number, line in enumerate(words):
            one = setter.set_as(plain(line, len(self._page)), _BELOW if number else _CAPTION)
            placed.append(Placed(one, block))
            block += one.extent
        return placed


def crop(paragraph: Paragraph, span: Span) -> Paragraph:
    """What a span of the stored text covers of a paragraph, as it is shown; without indent where it is cut."""
    shown = paragraph.shown(span)
    stored = paragraph.stored(shown)
    blocks = [
        (block.source.shifted(paragraph.span.start - stored.start), block.target.shifted(-shown.start))
        for block in paragraph.map.blocks
        if shown.start <= block.target.start and block.target.end <= shown.end
    ]
    heading = paragraph.heading.within(shown) if paragraph.heading else None
    is_cut = shown.start > 0 and paragraph.role is Role.BODY
    return replace(
        paragraph,
        span=stored,
        text=shown.of(paragraph.text),
        map=OffsetMap(blocks),
        role=Role.CONTINUED if is_cut else paragraph.role,
        heading=heading.shifted(-shown.start) if heading else None,
        level=paragraph.level if heading else 0,
        cruft=tuple(part.shifted(-shown.start) for one in paragraph.cruft if (part := one.within(shown))),
        view=None,
    )


def _touched(manuscript: Manuscript, span: Span) -> list[int]:
    """The paragraphs of a passage that are shown."""
    page, matter = manuscript.page, Matter(manuscript.page, manuscript.open_folds)
    found, index = list[int](), matter.following(page.at(span.start))
    while index is not None and index <= page.at(span.end - 1):
        if len(page.paragraph(index).shown(span)):
            found.append(index)
        index = matter.following(index + 1)
    return found


def _words(caption: Caption) -> list[str]:
    return [line for line in (caption.title, caption.particulars) if line]
