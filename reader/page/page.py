"""A letter as it is shown: paragraphs on demand, each with its text in one variant, its map and its role."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.letters import Letter, Part, PartRole, Section
from reader.page.lines import Lines, Role
from reader.page.marks import Marks
from reader.page.orthography import Orthography
from reader.page.paragraph import Paragraph
from reader.page.signs import Sign, signs_of
from reader.script import Variant
from reader.text import OffsetMap, Span

if TYPE_CHECKING:
    from reader.script import Doubt, View

_KEPT_PARAGRAPHS = 1_024
_UNJUDGED = frozenset({Role.BLANK, Role.CRUFT})
_NAMING = frozenset(
    {PartRole.SALUTATION, PartRole.SIGNATURE, PartRole.BYLINE, PartRole.RECIPIENT_LINE, PartRole.DISTRIBUTION}
)


class Page:
    """A letter in one variant; pages of the same letter share index, roles and marks.

    `letter.text` may be a slice of the stored text that begins at offset `start`; every span is absolute.
    `source` is the script of the stored text, None where nothing tells; a paragraph whose characters tell another
    one is converted from its own. `beside` is the page of the same letter that this one is compared with.
    """

    def __init__(
        self,
        letter: Letter,
        *,
        variant: Variant = Variant.ORIGINAL,
        source: Variant | None = None,
        start: int = 0,
        orthography: Orthography | None = None,
    ) -> None:
        self.letter = letter
        self.variant = variant
        self.source = source
        self.orthography = orthography or Orthography()
        self.beside: Page | None = None
        self._lines = Lines(letter, start)
        self.marks = Marks(self._lines.starts)
        self._paragraphs: OrderedDict[int, Paragraph] = OrderedDict()
        self._doubts: dict[int, tuple[Doubt, ...]] = {}
        self._signs: OrderedDict[int, tuple[Sign, ...]] = OrderedDict()

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
        page = self._again()
        page.variant = variant
        return page

    def in_orthography(self, orthography: Orthography) -> Page:
        """The same letter written out in another way."""
        page = self._again()
        page.orthography = orthography
        return page

    def with_structure(self, letter: Letter) -> Page:
        """The same text with other parts recognised in it; `letter` holds the whole text."""
        page = Page(letter, variant=self.variant, source=self.source, orthography=self.orthography)
        if page.starts == self.starts:
            page.marks = self.marks
        return page

    def compare(self, beside: Page | None) -> None:
        """Sign what another page of the same letter shows otherwise, nothing where it is None."""
        self.beside = beside
        self._signs.clear()

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
        """A title or name of this letter as it is shown; overrides that hold at a place do not reach it."""
        view = self._view(text, self.end + 1, self.source)
        return view.text if view else text

    def view(self, index: int) -> View | None:
        """How paragraph `index` comes to be shown, made anew: safe on any thread. None where it is shown as stored."""
        span = self.span(index)
        text = self.stored(span)
        return self._view(text, span.start, self._source_of(text))

    def judged(self, index: int) -> View:
        """As `view`; where the paragraph is shown as stored, what is to be judged is whether a machine wrote it."""
        from reader.script import DEFAULT_EDITION, convert, source_of

        text, edition = self.stored(self.span(index)), self.orthography.edition or DEFAULT_EDITION
        return self.view(index) or convert(
            text, Variant.ORIGINAL, source=source_of(text, self.source), edition=edition
        )

    def signs(self, index: int) -> tuple[Sign, ...]:
        """What is known to be worth a sign in paragraph `index`; doubts follow when they were put."""
        known = self._signs.get(index)
        if known is None:
            beside = self.beside.paragraph(index) if self.beside else None
            known = self._signs[index] = signs_of(self.paragraph(index), self._doubts.get(index, ()), beside)
            if len(self._signs) > _KEPT_PARAGRAPHS:
                self._signs.popitem(last=False)
        return known

    def doubts(self, index: int) -> tuple[Doubt, ...] | None:
        """The doubts of paragraph `index`, spans from its start; None where they were not looked for yet."""
        return self._doubts.get(index)

    def put_doubts(self, index: int, doubts: Iterable[Doubt]) -> None:
        """Take in what `doubts_in` has found."""
        self._doubts[index] = tuple(doubts)
        self._signs.pop(index, None)

    def names_in(self, index: int) -> tuple[Span, ...]:
        """The stretches of paragraph `index` where people are named, from its start."""
        line = self.span(index)
        found = (part.span.within(line) for part in self._naming_parts())
        return tuple(span.shifted(-line.start) for span in found if span is not None)

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

    def _again(self) -> Page:
        page = object.__new__(Page)
        page.__dict__.update(self.__dict__)
        page.beside = None
        page._paragraphs, page._doubts, page._signs = OrderedDict(), {}, OrderedDict()
        return page

    def _naming_parts(self) -> Iterable[Part]:
        return (part for part in self.letter.parts if part.role in _NAMING)

    def _source_of(self, text: str) -> Variant | None:
        """The script that a paragraph is stored in."""
        if self.variant is Variant.ORIGINAL:
            return self.source
        from reader.script.detection import (
            source_of,
        )  # not before a paragraph needs it: the first paint often does not

        return source_of(text, self.source)

    def _view(self, text: str, at: int, source: Variant | None) -> View | None:
        way = self.orthography
        stays = self.variant is Variant.ORIGINAL or source is None
        if stays and not way.emends and (self.variant is Variant.ORIGINAL or not way.overrides):
            return None
        from reader.script.rendering import NONE, rendered

        return rendered(
            text,
            self.variant,
            source=source,
            edition=way.edition,
            overrides=way.overrides or NONE,
            at=at,
            corrected=way.corrected,
            emended=way.emended,
            punctuation=way.punctuation,
        )

    def _set(self, index: int) -> Paragraph:
        span = self.span(index)
        view = self.view(index)
        text, offsets = (view.text, view.map) if view else (self.stored(span), OffsetMap())
        paragraph = Paragraph(index, span, text, offsets, self.role(index), view=view)
        section = self._lines.headings.get(index)
        cruft = self._lines.cruft.get(index, ())
        if section is None and not cruft:
            return paragraph
        return replace(
            paragraph,
            level=section.level if section else 0,
            heading=paragraph.shown(Span(section.span.start, section.heading_end)) if section else None,
            cruft=tuple(paragraph.shown(part) for part in cruft),
        )


def doubts_in(page: Page, index: int) -> tuple[Doubt, ...]:
    """The doubts of paragraph `index`, spans from its start, none in leftovers; safe on any thread."""
    if page.roles[index] in _UNJUDGED:
        return ()
    from reader.script import doubts

    return doubts(page.judged(index), names=page.names_in(index))
