"""Looks for doubtful places of the open letter on a worker: first where the reader is, then in the whole of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.page import Page, doubts_in
from reader.ui.reading import Reading
from reader.ui.workers import Worker

if TYPE_CHECKING:
    from reader.script import Doubt, Provenance

COUNTED = 300_000
"""The characters up to which a letter is looked through of itself; a longer one on request."""

_AT_ONCE = 24
_AFTER_PAINT_MS = 80


class Doubting(QObject):
    """Puts doubts into the page; what an overtaken page was asked for is let go."""

    found = Signal(object)
    """The numbers of the paragraphs whose doubts are known now."""
    counted = Signal(object)
    """How many doubts the whole letter holds, None while that is not known."""
    progressed = Signal(int)
    """How many hundredths of a letter were looked through that takes a while."""
    provenance_found = Signal(object)
    """The `Provenance` of the letter's stored text, None where nothing tells."""

    def __init__(
        self, reading: Reading, worker: Worker, seen: Callable[[], Iterable[int]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reading, self._worker, self._seen = reading, worker, seen
        self._page: Page | None = None
        self._rest: list[int] = []
        self._asked: set[int] = set()
        self._judged = ""
        self._all_wanted = ""
        self._is_on = False
        self.count: int | None = None
        self.provenance: Provenance | None = None
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_PAINT_MS)
        self._timer.timeout.connect(self._begin)
        reading.letter_opened.connect(lambda _: self.restart())
        reading.page_changed.connect(self.restart)
        reading.letter_closed.connect(self.restart)

    @property
    def counts_itself(self) -> bool:
        """Whether the open letter is short enough to be looked through without being asked."""
        page = self._reading.page
        return page is not None and self._reading.complete and page.end - page.start <= COUNTED

    def turn(self, *, is_on: bool) -> None:
        """Look for doubts, or not any more."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.restart()

    def restart(self) -> None:
        """Begin anew with the page that is shown, a moment after it was painted."""
        self._page, self._rest = None, []
        self._asked.clear()
        self._tell(None)
        self._timer.start()

    def look_here(self) -> None:
        """Look at the paragraphs that are seen, before all others."""
        page = self._page
        if page is not None:
            wanted = [index for index in self._seen() if index not in self._asked and page.doubts(index) is None]
            if wanted:
                self._look(page, wanted, lambda: None)

    def count_all(self) -> None:
        """Look through the whole letter, however long, once all of it is there."""
        page = self._page
        self._all_wanted = self._reading.letter_id or ""
        if page is not None and self._reading.complete and not self._rest and self.count is None:
            self._rest = [index for index in range(len(page)) if page.doubts(index) is None]
            self._rest.reverse()
            self._go_on(page)

    def cancel(self) -> None:
        """Leave the rest of the letter; what is known of it stays."""
        self._rest, self._all_wanted = [], ""
        self._tell(self.count)

    def _begin(self) -> None:
        page = self._reading.page
        self._page = page if self._is_on else None
        if page is None:
            self._judge(None)
            return
        self.look_here()
        self._judge(page)
        if self.counts_itself or self._all_wanted == self._reading.letter_id:
            self.count_all()

    def _judge(self, page: Page | None) -> None:
        """Ask where the stored text comes from, once for each letter that is whole."""
        letter_id = self._reading.letter_id or ""
        if page is None or not self._reading.complete or letter_id == self._judged:
            if page is None or letter_id != self._judged:
                self._judged = ""
                self._put_provenance(None)
            return
        self._judged = letter_id
        text, source = page.letter.text, page.source

        def judge() -> Provenance | None:
            from reader.script import provenance

            return provenance(text, source=source)

        def show(found: Provenance | None) -> None:
            if self._reading.letter_id == letter_id:
                self._put_provenance(found)

        self._worker.submit(judge, show)

    def _go_on(self, page: Page) -> None:
        if self._page is not page:
            return
        if not self._rest:
            self._tell_count(page)
            return
        if not self.counts_itself:
            self.progressed.emit(100 - 100 * len(self._rest) // max(1, len(page)))
        portion, self._rest = self._rest[-_AT_ONCE:][::-1], self._rest[:-_AT_ONCE]
        self._look(page, [index for index in portion if page.doubts(index) is None], lambda: self._go_on(page))

    def _look(self, page: Page, indices: Sequence[int], then: Callable[[], None]) -> None:
        self._asked.update(indices)

        def look() -> list[tuple[int, tuple[Doubt, ...]]]:
            return [(index, doubts_in(page, index)) for index in indices]

        def show(found: list[tuple[int, tuple[Doubt, ...]]]) -> None:
            if self._page is page:
                for index, doubts in found:
                    page.put_doubts(index, doubts)
                self.found.emit(list(indices))
                then()

        self._worker.submit(look, show)

    def _tell_count(self, page: Page) -> None:
        known = [page.doubts(index) for index in range(len(page))]
        if self._reading.complete and None not in known:
            self._tell(sum(len(doubts or ()) for doubts in known))

    def _tell(self, count: int | None) -> None:
        self.count = count
        self.counted.emit(count)

    def _put_provenance(self, found: Provenance | None) -> None:
        self.provenance = found
        self.provenance_found.emit(found)
