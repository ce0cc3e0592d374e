"""Searching the open letter: what is near is found at once, the whole of a long one on a worker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.page import Page
from reader.page.hits import Hits, Reworded, hits_in, reworded, with_reworded
from reader.script import Variant
from reader.text.fold import fold
from reader.ui.reading import Reading
from reader.ui.workers import Worker

NEAR = 100_000
"""The characters that are searched while the reader waits: a few milliseconds."""

SHOWN = 300_000
"""The characters of a letter up to which words are found that are only in the shown text, where it is reworded."""

_PORTION = 10_000


class Answer(NamedTuple):
    """What is known of a search; `is_done` tells that nothing is still being looked through."""

    hits: Hits
    is_done: bool


class LetterSearch(QObject):
    """Finds words in the letter that is open; an answer that a newer question has overtaken is dropped."""

    answered = Signal(object)
    """The `Answer` to the last question; may be told more than once, with more hits each time."""

    def __init__(self, reading: Reading, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._worker = reading, worker
        self._asked = 0
        self._needle = ""
        self._folded: tuple[str, str] | None = None
        self._rewording: _Rewording | None = None
        self._stored: Answer = Answer(Hits(), is_done=True)

    def prepare(self) -> None:
        """Have what the first question needs loaded before it is asked."""
        self._worker.submit(lambda: fold(""))

    def ask(self, words: str, *, near: int) -> None:
        """Search for words, first around an offset."""
        self._asked += 1
        self._needle = fold(words.strip())
        page = self._reading.page
        if page is None or not self._needle:
            self._tell(Answer(Hits(), is_done=True))
            return
        self._look_for_rewording(page)
        text, needle, asked = page.letter.text, self._needle, self._asked
        at = min(max(0, near - page.start - NEAR // 2), max(0, len(text) - NEAR))
        is_whole = self._reading.complete and len(text) <= NEAR
        self._tell(Answer(hits_in(fold(text[at : at + NEAR]), needle, at=page.start + at), is_whole))
        if self._reading.complete and not is_whole:
            self._worker.submit(lambda: self._search(text, asked, needle, near), lambda hits: self._take(hits, asked))

    def forget(self) -> None:
        """Let go of what was kept for the next question."""
        self._asked += 1
        self._needle = ""
        self._folded = self._rewording = None

    def _search(self, text: str, asked: int, needle: str, near: int) -> Hits | None:
        """Run on the worker: every hit in the stored text, None where nobody waits any more."""
        if asked != self._asked:
            return None
        folded = self._folded
        if folded is None or folded[0] is not text:
            folded = text, fold(text)
            if asked == self._asked:
                self._folded = folded
        return hits_in(folded[1], needle, near=near)

    def _take(self, hits: Hits | None, asked: int) -> None:
        if hits is not None and asked == self._asked:
            self._tell(Answer(hits, is_done=True))

    def _tell(self, stored: Answer) -> None:
        self._stored = stored
        rewording = self._rewording
        if rewording is None or not self._needle:
            self.answered.emit(stored)
        else:
            hits = with_reworded(stored.hits, rewording.found, self._needle)
            self.answered.emit(Answer(hits, stored.is_done and rewording.is_done))

    def _look_for_rewording(self, page: Page) -> None:
        """Have the paragraphs that show other words than the stored ones found, once for each page."""
        if self._rewording is not None and self._rewording.page is page:
            return
        self._rewording = None
        shows_others = page.variant is not Variant.ORIGINAL or page.orthography.emends
        if shows_others and self._reading.complete and len(page.letter.text) <= SHOWN:
            self._rewording = _Rewording(page)
            # After what is being asked was answered from the stored text.
            QTimer.singleShot(0, self, lambda rewording=self._rewording: self._reword(rewording))

    def _reword(self, rewording: _Rewording) -> None:
        """Look through one portion after the other, so that questions on the same worker do not wait for all."""
        if self._rewording is not rewording:
            return
        indices = next(rewording.portions, None)
        if indices is None:
            rewording.is_done = True
            self._tell(self._stored)
            return

        def take(found: list[Reworded]) -> None:
            rewording.found += found
            self._reword(rewording)

        self._worker.submit(lambda: list(reworded(rewording.page, indices)), take)


class _Rewording:
    """What is known of the paragraphs of a page that show other words than the stored ones."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: list[Reworded] = []
        self.is_done = False
        self.portions = _portions(page)


def _portions(page: Page) -> Iterator[range]:
    first = 0
    for index in range(len(page)):
        if page.span(index).end - page.starts[first] >= _PORTION or index == len(page) - 1:
            yield range(first, index + 1)
            first = index + 1
