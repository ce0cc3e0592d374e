"""A letter as it is shown: paragraphs on demand, each with its text in one variant, its map and its role."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from dataclasses import dataclass

from reader.letters import Letter, Section
from reader.page.lines import Lines, Role
from reader.page.marks import Marks
from reader.script import Variant
from reader.text import OffsetMap, Span

_KEPT_PARAGRAPHS = 1_024


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph in one variant.

    `span` is absolute, on the stored text, without the line end; `map` leads from the stored paragraph to `text`.
    `heading` and `cruft` are spans of `text`; `level` is that of a heading, 0 elsewhere.
    """

    index: int
    span: Span
    text: str
    map: OffsetMap
    role: Role
    level: int = 0
    heading: Span | None = None
    cruft: tuple[Span, ...] = ()

    def stored(self, shown: Span) -> Span:
        """Where a span of `text` lies in the stored text."""
        return self.map.to_source(shown).shifted(self.span.start)

    def shown(self, stored: Span) -> Span:
        """Where a span of the stored text lies in `text`, cut off at the paragraph's ends."""
        start = min(max(stored.start, self.span.start), self.span.end)
        end = min(max(stored.end, start), self.span.end)
        return self.map.to_target(Span(start - self.span.start, end - self.span.start))


class Page:
    """A letter in one variant; pages of the same letter share index, roles and marks.

    `letter.text` may be a slice of the stored text that begins at offset `start`; every span is absolute.
    `source` is the script of the stored text; where it is None, nothing tells and nothing is converted.
    """

    def __init__(
        self,
        letter: Letter,
        *,
        variant: Variant = Variant.ORIGINAL,
        source: Variant | None = None,
        start: int = 0,
    ) -> None:
        self.letter = letter
        self.variant = variant
        self.source = source
        self._lines = Lines(letter, start)
        self.marks = Marks(self._lines.starts)
        self._paragraphs: OrderedDict[int, Paragraph] = OrderedDict()

    def __len__(self) -> int:
        return len(self._lines.starts)

    @property
    def starts(self) -> array[int]:
        """Where each paragraph begins, as absolute offsets."""
        return self._lines.starts

    @property
    def roles(self) -> bytearray:
        """The `Role` of each paragraph."""
        return self._lines.roles

    @property
    def start(self) -> int:
        """The offset of the first character held."""
        return self._lines.start

    @property
    def end(self) -> int:
        """The offset after the last character held."""
        return self._lines.end

    def in_variant(self, variant: Variant) -> Page:
        """The same letter shown in another variant."""
        page = object.__new__(Page)
        page.__dict__.update(self.__dict__)
        page.variant = variant
        page._paragraphs = OrderedDict()
        return page

    def span(self, index: int) -> Span:
        """The stored span of a paragraph, without its line end."""
        return self._lines.span(index)

    def role(self, index: int) -> Role:
        """What a paragraph is."""
        return Role(self.roles[index])

    def at(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`, the nearest one where none does."""
        return self._lines.at(offset)

    def paragraph(self, index: int) -> Paragraph:
        """Paragraph `index`, converted on demand."""
        known = self._paragraphs.get(index)
        if known is None:
            known = self._paragraphs[index] = self._set(index)
            if len(self._paragraphs) > _KEPT_PARAGRAPHS:
                self._paragraphs.popitem(last=False)
        else:
            self._paragraphs.move_to_end(index)
        return known

    def stored(self, span: Span) -> str:
        """The stored characters of a span."""
        return self._lines.stored(span)

    def shown(self, span: Span) -> str:
        """A span of the stored text as it is shown; a replaced word counts whole."""
        if not len(span):
            return ""
        pieces = []
        for index in range(self.at(span.start), self.at(span.end - 1) + 1):
            paragraph = self.paragraph(index)
            pieces.append(paragraph.shown(span).of(paragraph.text))
            if paragraph.span.end < span.end and self._lines.char(paragraph.span.end) == "\n":
                pieces.append("\n")
        return "".join(pieces)

    def shown_text(self, text: str) -> str:
        """A title or name of this letter as it is shown."""
        return self._converted(text)[0]

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds `offset`."""
        sections = self.letter.sections
        index = bisect_right(sections, offset, key=lambda section: section.span.start) - 1
        while index >= 0:
            if offset < sections[index].span.end:
                return sections[index]
            if sections[index].level == 1:
                return None
            index -= 1
        return None

    def _converted(self, text: str) -> tuple[str, OffsetMap]:
        if self.variant is Variant.ORIGINAL or self.source is None or self.variant is self.source:
            return text, OffsetMap()
        from reader.script import convert  # not before a paragraph needs it: the first paint often does not

        view = convert(text, self.variant, source=self.source)
        return view.text, view.map

    def _set(self, index: int) -> Paragraph:
        span = self.span(index)
        text, offsets = self._converted(self.stored(span))
        paragraph = Paragraph(index, span, text, offsets, self.role(index))
        section = self._lines.headings.get(index)
        cruft = self._lines.cruft.get(index, ())
        if section is None and not cruft:
            return paragraph
        heading = paragraph.shown(Span(section.span.start, section.heading_end)) if section else None
        grey = tuple(paragraph.shown(part) for part in cruft)
        return Paragraph(index, span, text, offsets, paragraph.role, section.level if section else 0, heading, grey)
