"""A manuscript as pages: what stands on each, and the scenes that a painter makes of them."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from reader.annotations import Color
from reader.page import Page, SignKind
from reader.page.printed import PrintedNotes, PrintStyle
from reader.page.readings import prepare_for as prepare_readings
from reader.text import Span
from reader.ui.letter_view.direction import Direction
from reader.ui.letter_view.galley import Placed
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.interlinear import beneath
from reader.ui.letter_view.lines import SetParagraph
from reader.ui.letter_view.look import Hue, Look, Palette, Region
from reader.ui.letter_view.signs import Ink, Inks, inked
from reader.ui.letter_view.typesetter import Typesetter
from reader.ui.letter_view.vertical import Vertical
from reader.ui.printing.area import PER_POINT, type_area
from reader.ui.printing.lane import Lane, Wish
from reader.ui.printing.leaf import Leaf, Reference, Slice
from reader.ui.printing.manuscript import Manuscript, Note
from reader.ui.printing.matter import Matter, note_beside, notes_after, plain
from reader.ui.printing.parting import Parting

_ENDLESS = 10_000
_NOTES, _SIMPLIFIED_NOTES = "附註", "附注"
"""What stands over notes, in the letter's language rather than the window's."""

PRINT_PALETTE = Palette(
    paper="#ffffff",
    ink="#000000",
    faint="#595959",
    link="#595959",
    accent="#000000",
    sign="#595959",
    hues=MappingProxyType(
        {
            Color.YELLOW: Hue("#fbe7a1", "#8a6600"),
            Color.RED: Hue("#f9cfc6", "#b03a2e"),
            Color.GREEN: Hue("#d0e9c2", "#3f7529"),
            Color.BLUE: Hue("#cbe1f6", "#2563a3"),
            Color.VIOLET: Hue("#e3d5f3", "#7046a5"),
        }
    ),
)
"""Black on white, whatever the window's theme; every colour of a line reaches a contrast of 4.5 (WCAG AA)."""


BREATH_S = 0.0005
"""How long a thread that composes sleeps after each page, so that the window gets hold of the interpreter."""

Report = Callable[[float], None]


PRINTED_SIGNS = frozenset({SignKind.EMENDED})
"""Signs that leave the screen: of what changes the words; the others help while reading."""


def print_look(look: Look, style: PrintStyle) -> Look:
    """The reader's look on paper."""
    return replace(
        look,
        palette=PRINT_PALETTE,
        size=round(style.type_size * PER_POINT),
        zoom=1.0,
        measure=_ENDLESS,
        vertical=style.vertical,
        signs=PRINTED_SIGNS,
    )


class Scene:
    """Paragraphs, or some of their lines, in their places on a page."""

    def __init__(self, page: Page, placed: Sequence[Placed]) -> None:
        self.page = page
        self._placed = list(placed)

    def visible(self) -> list[Placed]:
        """The paragraphs with their places, in order."""
        return self._placed


class PartInks(Inks):
    """The ink of paragraphs of which only some lines or words are on the page."""

    def of(self, placed: SetParagraph, kinds: frozenset[SignKind], *, vertical: bool = False) -> tuple[Ink, ...]:
        """The ink on the lines that are there; what is none of the letter's has no signs."""
        index = placed.paragraph.index
        if not placed.lines or index >= len(self.page) or not placed.paragraph.span:
            return ()
        begin = self.page.paragraph(index).shown(placed.paragraph.span).start
        here = Span(placed.lines[0].start, placed.lines[-1].end).shifted(begin)
        cut = [(sign, part) for sign in self.page.signs(index) if (part := sign.span.within(here))]
        return inked(
            placed,
            [replace(sign, span=part.shifted(-begin)) for sign, part in cut],
            kinds,
            beneath(self.page.marks.on(index), vertical=vertical),
        )


class Compositor:
    """Composes one manuscript in one style; to be made and used on one thread.

    `entry_of` tells by the number of a note which paragraph it is after the letter.
    """

    def __init__(self, manuscript: Manuscript, look: Look, style: PrintStyle) -> None:
        manuscript.place_marks()
        prepare_readings(manuscript.page, look.ruby_scope)
        self.manuscript, self.style, self.page = manuscript, style, manuscript.page
        self.look = print_look(look, style)
        self.direction: Direction = Vertical() if style.vertical else Horizontal()
        self.region = Region.of(self.page.variant, self.page.source)
        em, pitch = self.look.em, self.look.line_height * self.look.em
        self.area = type_area(style, self.direction, em, pitch)
        self.typesetter = self._typesetter(self.area.text.measure)
        self.matter = Matter(self.page, manuscript.open_folds)
        self.notes = self._notes()
        self._beside_setter = self._typesetter(self.area.lane.measure) if self.area.lane else self.typesetter
        self._beside = Matter(self.page, frozenset())
        self._wishes = {note.number: self._entries_beside(note) for note in self.notes}
        self.entry_of: dict[int, int] = {}
        if style.notes is PrintedNotes.END:
            entries = notes_after(self.notes, _SIMPLIFIED_NOTES if self.region is Region.SC else _NOTES)
            first = self.matter.append(entries)
            self.entry_of = {int(one.label): first + place for place, one in enumerate(entries) if one.label}
        self._ends = self._references()

    def leaves(self) -> Iterator[Leaf]:
        """The pages, one after another; a letter without text has one."""
        lane = Lane(self._set_beside, self.area.room) if self.area.lane else None
        number = 0
        for slices in Parting(self.matter, self.set, self.area.room).pages():
            references = tuple(ref for part in slices for ref in self._within(part))
            wishes = [Wish(self._block_of(slices, ref), self._wishes[ref.number]) for ref in references]
            yield Leaf(number, slices, lane.place(wishes) if lane else (), references)
            number += 1
        while lane and lane.is_waiting:
            yield Leaf(number, (), lane.place(()))
            number += 1
        if not number:
            yield Leaf(0, ())

    def set(self, index: int) -> SetParagraph:
        """A paragraph of the text in lines."""
        return self.matter.set(index, self.typesetter)

    def scene(self, leaf: Leaf) -> Scene:
        """The text of a page."""
        return Scene(
            self.page, [part for one in leaf.slices for part in self._placed(one, self.matter, self.typesetter)]
        )

    def scene_beside(self, leaf: Leaf) -> Scene:
        """The notes beside the text of a page."""
        return Scene(
            self.page, [part for one in leaf.beside for part in self._placed(one, self._beside, self._beside_setter)]
        )

    def share(self, leaf: Leaf) -> float:
        """How much of the letter has been composed with this page, from 0 to 1."""
        last = leaf.slices[-1].paragraph if leaf.slices else len(self.page)
        start = self.page.starts[last] if last < len(self.page) else self.page.end
        return (start - self.page.start) / max(1, self.page.end - self.page.start)

    def _placed(self, part: Slice, matter: Matter, typesetter: Typesetter) -> Iterator[Placed]:
        """The lines of a slice, and the label before the first one."""
        whole = matter.set(part.paragraph, typesetter)
        block = self.area.origin + part.block
        entry = matter.entry(part.paragraph)
        if entry and entry.label and not part.first:
            label = typesetter.set_as(plain(entry.label, part.paragraph), entry.label_style)
            yield Placed(label, block + whole.lines[0].block)
        yield Placed(SetParagraph(whole.paragraph, whole.lines[part.first : part.end], whole.extent), block)

    def _typesetter(self, measure: float) -> Typesetter:
        # A hair more, so that a whole number of characters is not lost in rounding.
        return Typesetter(self.look, region=self.region, direction=self.direction, across=measure + 1)

    def _set_beside(self, index: int) -> SetParagraph:
        return self._beside.set(index, self._beside_setter)

    def _notes(self) -> list[Note]:
        if self.style.notes is PrintedNotes.NONE:
            return []
        found = self.manuscript.notes(self.matter.readable())
        return [note for note in found if note.span or self.style.notes is PrintedNotes.END]

    def _entries_beside(self, note: Note) -> range:
        entries = note_beside(note)
        first = self._beside.append(entries)
        return range(first, first + len(entries))

    def _references(self) -> dict[int, list[Reference]]:
        """The references by paragraph, in the order of the text."""
        found: dict[int, list[Reference]] = defaultdict(list)
        for note in self.notes:
            if note.span is not None:
                index = self.page.at(max(note.span.start, note.span.end - 1))
                offset = self.page.paragraph(index).shown(note.span).end
                found[index].append(Reference(note.number, index, offset))
        return found

    def _within(self, part: Slice) -> Iterator[Reference]:
        references = self._ends.get(part.paragraph)
        if references and self.matter.entry(part.paragraph) is None:
            lines = self.set(part.paragraph).lines[part.first : part.end]
            for reference in references:
                if any(line.start < reference.offset <= line.end for line in lines):
                    yield reference

    def _block_of(self, slices: Sequence[Slice], reference: Reference) -> float:
        """Where the line of a reference begins on its page."""
        block = next(part.block for part in slices if part.paragraph == reference.paragraph)
        line = self.set(reference.paragraph).line_of(reference.offset, upstream=True)
        return max(0.0, block + (line.block if line else 0.0))


def compose(
    compositor: Compositor,
    *,
    report: Report = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Leaf] | None:
    """All pages of a letter, None where that was cancelled; `report` gets the share that is done, up to 1."""
    leaves = []
    for leaf in compositor.leaves():
        leaves.append(leaf)
        report(compositor.share(leaf))
        time.sleep(BREATH_S)
        if cancelled():
            return None
    return leaves
