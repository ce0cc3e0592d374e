"""The letter that is open: its page, its variant, the place that was read last."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.annotations import Annotation, locate
from reader.page import Mark, Page
from reader.script import Variant
from reader.store.glance import Opening, open_letter
from reader.store.state import ReadingState
from reader.ui.workers import Worker

if TYPE_CHECKING:
    from reader.store import Library

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
        self._prepared: set[tuple[Variant, Variant]] = set()
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
        page = Page(opening.letter, source=opening.script, start=opening.start)
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
        if page.source is None or self._ready(page, variant):
            self._turn_to(variant)
        else:
            from reader.script import prepare

            route = variant, page.source
            self._reads.submit(lambda: prepare(route[0], source=route[1]), lambda _: self._prepared_for(*route))
        self.place(self.offset)

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
        """Read the notes of the open letter anew."""
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
        return variant is Variant.ORIGINAL or page.source is None or (variant, page.source) in self._prepared

    def _prepared_for(self, variant: Variant, source: Variant) -> None:
        self._prepared.add((variant, source))
        if self.page is not None and self._wanted is variant and self._ready(self.page, variant):
            self._turn_to(variant)

    def _turn_to(self, variant: Variant) -> None:
        if self.page is not None and self.page.variant is not variant:
            self.page = self.page.in_variant(variant)
            self.page_changed.emit()

    def _read_whole(self, opening: Opening) -> None:
        library, source = self._library, opening.script

        def read() -> tuple[Page, tuple[Annotation, ...]]:
            page = Page(library().letter(opening.id), source=source)
            annotations = library().annotations(opening.id)
            for annotation in annotations:
                if (located := locate(annotation.anchor, page.letter.text)) is not None:
                    page.marks.add(Mark.of(annotation, located.span))
            return page, annotations

        def show(read: tuple[Page, tuple[Annotation, ...]]) -> None:
            if self.letter_id == opening.id and self.page is not None:
                self.complete = True
                self.page = read[0].in_variant(self.page.variant)
                self.annotations_found.emit(read[1], True)
                self.page_changed.emit()
                # A long letter is a million values without cycles; looking through them again and again would stall.
                gc.freeze()

        # The slice is painted first: two threads in Python would share one interpreter.
        QTimer.singleShot(_AFTER_PAINT_MS, self, lambda: self._reads.submit(read, show))
