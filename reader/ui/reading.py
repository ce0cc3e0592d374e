"""The letter that is open: its page, its variant, the place that was read last."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.annotations import Annotation, locate
from reader.errors import ReaderError
from reader.page import Mark, Orthography, Page
from reader.script import Variant
from reader.settings import Settings
from reader.store.glance import Opening, open_letter
from reader.store.state import ReadingState
from reader.ui.workers import Worker

if TYPE_CHECKING:
    from reader.letters import Letter
    from reader.script import Edition
    from reader.script.override import Override
    from reader.script.overrides import Overrides
    from reader.store import Library

Route = tuple[Variant, Variant, "Edition | None"]

_REMEMBER_AFTER_MS = 800
_AFTER_PAINT_MS = 60


class Reading(QObject):
    """What is open and how it is shown.

    A long letter opens with the slice around its last place; the whole follows from the worker, and `page_changed`
    tells of it, as of another variant.
    """

    leaving = Signal()
    """The letter that is open is about to be replaced or closed; it is still there."""
    letter_opened = Signal(str)
    page_changed = Signal()
    letter_closed = Signal()
    annotations_found = Signal(object, bool)
    noticed = Signal()
    """Another program has written in the library: what was read of it may be out of date."""

    def __init__(self, writes: Worker, reads: Worker, library: Callable[[], Library], parent: QObject | None) -> None:
        super().__init__(parent)
        self._writes, self._reads, self._library = writes, reads, library
        self.path: Path | None = None
        self.letter_id: str | None = None
        self.name = ""
        self.page: Page | None = None
        self.offset = 0
        self.default_variant = Variant.ORIGINAL
        self.keeps_place = True
        self.complete = True
        self._converted = Variant.ORIGINAL
        self._wanted = Variant.ORIGINAL
        self.orthography = Orthography()
        self._prepared: set[Route] = set()
        self._unsaved: tuple[str, ReadingState] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_REMEMBER_AFTER_MS)
        self._timer.timeout.connect(self.remember_now)

    @property
    def variant(self) -> Variant:
        """The variant that is shown, or is about to be."""
        return self._wanted

    @property
    def toggle_variant(self) -> Variant:
        """Where the key for the original leads from the original: the variant shown last, else the other script."""
        if self._converted is not Variant.ORIGINAL:
            return self._converted
        source = self.page.source if self.page else None
        return Variant.HANT if source is not None and source.simplified else Variant.HANS

    def open(self, letter_id: str, *, offset: int | None = None) -> None:
        """Open a letter at `offset`, else where it was left."""
        if self.path is None:
            return
        self.remember_now()
        self.show_opening(open_letter(self.path, letter_id, around=offset), offset=offset)

    def show_opening(self, opening: Opening, *, offset: int | None = None) -> None:
        """Show what was read of a letter, and have the rest read where it is not complete."""
        self.leaving.emit()
        state = opening.state
        self.letter_id, self.name = opening.id, opening.name
        self.complete = opening.complete
        self.offset = offset if offset is not None else state.position if state else 0
        wanted = state.variant if state and state.variant else self.default_variant
        self._wanted = self._converted = wanted
        self.orthography = replace(self.orthography, overrides=_indexed(opening.overrides))
        page = Page(opening.letter, source=opening.script, start=opening.start, orthography=self.orthography)
        self.page = page.in_variant(wanted) if self._ready(page, wanted) else page
        self.annotations_found.emit(opening.annotations, opening.complete)
        self.letter_opened.emit(opening.id)
        self.show_variant(wanted)
        if not opening.complete:
            self._read_whole(opening)
        self.place(self.offset)

    def close(self) -> None:
        """Have no letter open."""
        self.leaving.emit()
        self.remember_now()
        self.letter_id, self.page, self.name = None, None, ""
        self.letter_closed.emit()

    def show_variant(self, variant: Variant) -> None:
        """Show the letter in another variant, once its dictionaries are loaded."""
        page = self.page
        if page is None:
            return
        self._wanted = variant
        if variant is not Variant.ORIGINAL:
            self._converted = variant
        if page.variant is variant:
            return
        if self._ready(page, variant):
            self._turn_to(variant)
        else:
            self._prepare(page, variant)
        self.place(self.offset)

    def write_as(self, orthography: Orthography) -> None:
        """Show the letter written out in another way; its variant, and the sentence under the eye, stay."""
        if orthography == self.orthography:
            return
        self.orthography = orthography
        page = self.page
        if page is None:
            return
        if self._ready(page, page.variant):
            self.page = page.in_orthography(orthography)
            self.page_changed.emit()
        else:
            self._prepare(page, page.variant)

    def follow(self, settings: Settings) -> None:
        """Show letters as the settings say, in the variant that they name where a letter has none of its own."""
        self.default_variant = settings.variant
        way = replace(self.orthography, edition=settings.edition, punctuation=settings.punctuation)
        self.write_as(replace(way, corrected=settings.corrected, emended=settings.emended))

    def obey(self, overrides: Sequence[Override]) -> None:
        """Show the letter as the reader has decided; `overrides` are all that concern it."""
        self.write_as(replace(self.orthography, overrides=_indexed(overrides)))

    def show_structure(self, letter: Letter) -> None:
        """Show the open letter with other parts recognised in it; the sentence under the eye stays."""
        if self.page is not None and self.complete:
            self.page = self.page.with_structure(letter)
            self.page_changed.emit()

    def toggle_original(self) -> None:
        """Go to the original, or from it to the variant shown last."""
        self.show_variant(Variant.ORIGINAL if self.variant is not Variant.ORIGINAL else self.toggle_variant)

    def place(self, offset: int) -> None:
        """Take note of the first character that is shown; it is stored a moment later."""
        self.offset = offset
        if self.letter_id is not None and self.keeps_place:
            self._unsaved = (
                self.letter_id,
                ReadingState(position=offset, variant=self._wanted, modified=datetime.now(UTC)),
            )
            self._timer.start()

    def read_annotations(self) -> None:
        """Read anew what another program may have written about the open letter."""
        self.noticed.emit()
        letter_id, library = self.letter_id, self._library
        if letter_id is None:
            return

        def show(annotations: tuple[Annotation, ...]) -> None:
            if self.letter_id == letter_id and self.page is not None:
                self.page.marks.clear()
                self.annotations_found.emit(annotations, True)

        self._writes.submit(lambda: library().annotations(letter_id), show)

    def remember_now(self) -> None:
        """Store the place without waiting."""
        self._timer.stop()
        if self._unsaved is not None:
            letter_id, state = self._unsaved
            self._unsaved = None
            self._writes.submit(lambda: self._library().remember(letter_id, state))

    def _ready(self, page: Page, variant: Variant) -> bool:
        return (route := self._route(page, variant)) is None or route in self._prepared

    def _route(self, page: Page, variant: Variant) -> Route | None:
        """What must be loaded before a page can be shown in a variant, None for nothing."""
        if variant is Variant.ORIGINAL:
            return None
        # Where the letter does not tell its script, a paragraph may.
        return variant, page.source or Variant.HANS, self.orthography.edition

    def _prepare(self, page: Page, variant: Variant) -> None:
        route = self._route(page, variant)
        if route is None:
            return

        def prepare() -> None:
            from reader.script import prepare

            prepare(route[0], source=route[1], edition=route[2])

        self._reads.submit(prepare, lambda _: self._prepared_for(route), lambda error: self._refused(route, error))

    def _prepared_for(self, route: Route) -> None:
        self._prepared.add(route)
        if self.page is not None and self._ready(self.page, self._wanted):
            self._turn_to(self._wanted)

    def _refused(self, route: Route, error: ReaderError) -> None:
        """Stay with what is shown; where the dictionaries do not give that either, show the letter as it is stored."""
        page = self.page
        if page is not None and self._route(page, self._wanted) == route:
            stays = page.variant if self._ready(page, page.variant) else Variant.ORIGINAL
            self._wanted = stays
            if self._converted is route[0]:
                self._converted = stays
            self.page = page.in_orthography(self.orthography).in_variant(stays)
            self.page_changed.emit()
            self.place(self.offset)
        self._reads.failed.emit(error)

    def _turn_to(self, variant: Variant) -> None:
        page = self.page
        if page is not None and (page.variant is not variant or page.orthography != self.orthography):
            self.page = page.in_orthography(self.orthography).in_variant(variant)
            self.page_changed.emit()

    def _read_whole(self, opening: Opening) -> None:
        library, source, orthography = self._library, opening.script, self.orthography

        def read() -> tuple[Page, tuple[Annotation, ...]]:
            way = replace(orthography, overrides=_indexed(library().overrides(opening.id)))
            page = Page(library().letter(opening.id), source=source, orthography=way)
            annotations = library().annotations(opening.id)
            for annotation in annotations:
                if (located := locate(annotation.anchor, page.letter.text)) is not None:
                    page.marks.add(Mark.of(annotation, located.span))
            return page, annotations

        def show(read: tuple[Page, tuple[Annotation, ...]]) -> None:
            if self.letter_id == opening.id and self.page is not None:
                self.complete = True
                if self.orthography.overrides is orthography.overrides:  # nothing was decided meanwhile
                    self.orthography = replace(self.orthography, overrides=read[0].orthography.overrides)
                way = self.orthography
                self.page = read[0].in_orthography(way).in_variant(self.page.variant)
                self.annotations_found.emit(read[1], True)
                self.page_changed.emit()
                # A long letter is a million values without cycles; looking through them again and again would stall.
                gc.freeze()

        # The slice is painted first: two threads in Python would share one interpreter.
        QTimer.singleShot(_AFTER_PAINT_MS, self, lambda: self._reads.submit(read, show))


def _indexed(overrides: Sequence[Override]) -> Overrides | None:
    """The overrides made ready for use; None for none, as most letters have none."""
    if not overrides:
        return None
    from reader.script.overrides import Overrides

    return Overrides(overrides)
