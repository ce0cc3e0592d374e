"""Finding in the open letter: the bar, the list of hits, the marks in the text, and where the search began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget

from reader.page.hits import Hits
from reader.text import Span
from reader.ui.find_bar import FindBar, Tally
from reader.ui.find_beginning import Beginning, seen_selection, selected_words
from reader.ui.find_frame import FindFrame
from reader.ui.hit_list import HitList
from reader.ui.letter_search import Answer, LetterSearch
from reader.ui.letter_view import LetterView
from reader.ui.letter_view.selection import Selection
from reader.ui.themes import Theme

if TYPE_CHECKING:
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.workspace import Workspace

_WHERE = 0.35
_NOTHING = Answer(Hits(), is_done=True)


class Finder(QObject):
    """Shows the first hit as one types; Enter keeps it, Escape leads back to where the search began."""

    list_toggled = Signal(bool)

    def __init__(
        self, workspace: Workspace, desk: LetterDesk, side: QTabWidget, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._view, self._side = desk, desk.view, side
        self._reading = workspace.reading
        self.search = LetterSearch(workspace.reading, workspace.searches, self)
        self.bar = FindBar(workspace.places.resources / "icons", theme)
        self.list = HitList(theme)
        self.bar.hide()
        self._frame: FindFrame | None = None
        self._begin: Beginning | None = None
        self._from = 0
        self._answer = _NOTHING
        self._current: Span | None = None
        self._last: Span | None = None
        self._goes = self._wrapped = False
        self._pending = 0
        self._tab = 0
        self._connect()
        self.search.prepare()

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self.bar.isHidden()

    def open(self) -> None:
        """Show the bar with what is selected in it, ready to be typed over."""
        words = selected_words(self._view) if not self.bar.field.hasFocus() else ""
        self._show_bar()
        if words and words != self.bar.words:
            self.bar.field.setText(words)
        elif self.bar.words:
            self._ask(goes=self._current is None)
        self.bar.field.setFocus()
        self.bar.field.selectAll()

    def step(self, by: int) -> None:
        """Go to the next hit, or the previous one; without anything to find ask for it."""
        if not self.bar.words.strip():
            self.open()
            return
        if not self.is_open:
            self._show_bar()
            self._ask(goes=False)
        hits, number = self._answer.hits, self._stepped(by)
        if 0 <= number < len(hits):
            self._wrapped = False
            self._go_to(hits[number])
        elif not self._answer.is_done:
            self._goes = self._current is None
        elif len(hits):
            self._go_beyond(by)

    def keep(self) -> None:
        """Stay at the hit that is shown, with a way back to where the search began; once kept, go on to the next."""
        if self._begin is None or self._current is None:
            self.step(1)
            return
        self._leave_begin()
        self._view.point_out(self._current)

    def close(self) -> None:
        """Put the bar away; what was not kept is undone, what was kept is selected."""
        if not self.is_open:
            return
        if self._begin is not None:
            self._begin.show(self._view)
        elif self._current is not None and self.bar.field.hasFocus():
            self._view.set_selection(Selection(self._current.start, self._current.end))
        self.bar.hide()
        self.bar.list.setChecked(False)
        self._last = self._current
        self._begin = self._current = None
        self._answer = _NOTHING
        self.search.forget()
        self._show_hits()
        self._view.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Draw bar and list in another theme."""
        self.bar.set_theme(theme)
        self.list.set_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: who clicks into the text stays there."""
        if event.type() is QEvent.Type.MouseButtonPress and self.is_open and self._current is not None:
            self._leave_begin()
        return super().eventFilter(watched, event)

    def search_again(self) -> None:
        """Search the page that is shown now for the same words; the hit that is shown stays."""
        if self._reading.page is None:
            self._begin = None
            self.close()
        elif self.is_open:
            self._ask(goes=self._goes)

    def begin_anew(self) -> None:
        """Search another letter from the place where it opened."""
        self._current = self._last = None
        self._goes = False
        if self.is_open:
            self._begin_here()

    def point_out(self) -> None:
        """Show in every view of the letter which of the hits is the current one, and tell its number."""
        hits, number = self._answer.hits, self._number
        for view in self._desk.findChildren(LetterView):
            view.show_hits(hits, self._current)
        self.list.point_to(number)
        counted = None if number is None else hits.before + number
        self.bar.report(Tally(counted, hits.total, self._answer.is_done, self._wrapped))

    def _connect(self) -> None:
        bar = self.bar
        self.search.answered.connect(self._take)
        bar.words_changed.connect(self._find)
        bar.kept.connect(self.keep)
        bar.step_requested.connect(self.step)
        bar.left.connect(self.close)
        bar.list_toggled.connect(self._show_list)
        self.list.hit_chosen.connect(self._choose)
        self.list.windowTitleChanged.connect(self._name_list)
        self._view.viewport().installEventFilter(self)

    def _show_bar(self) -> None:
        if self._frame is None:
            panes = self._desk.parentWidget()
            if not isinstance(panes, QSplitter):
                return
            self._frame = FindFrame(self._desk, self.bar, panes)
            self._frame.stepped.connect(self.step)
            self._frame.left.connect(self.close)
        if not self.is_open:
            self._begin_here()
            self.bar.show()

    def _begin_here(self) -> None:
        """Remember what is seen; hits are looked for from the selection on, else from the window's start."""
        self._begin = Beginning.of(self._view)
        self._from = seen_selection(self._view).start

    def _find(self, words: str) -> None:
        """Search for what is typed, from where the search began; for nothing, show that again."""
        self._last = None
        if self._begin is None:
            self._begin = Beginning.of(self._view)
            if self._current is not None:
                self._from = self._current.start
        elif not words.strip():
            self._begin.show(self._view)
        self._current = None
        self._ask(goes=True)

    def _ask(self, *, goes: bool) -> None:
        self._goes, self._pending = goes, 0
        self.search.ask(self.bar.words, near=self._current.start if self._current else self._from)

    def _take(self, answer: Answer) -> None:
        if not self.is_open:
            return
        self._answer, hits = answer, answer.hits
        is_gone = self._current is not None and hits.number_of(self._current) is None
        if is_gone and answer.is_done and not self._pending:
            self._current = None
        self._show_hits()
        goes, self._goes = self._goes, self._goes and not answer.is_done
        if self._pending:
            if answer.is_done and len(hits):
                self._go_on(self._pending)
        elif self._current is None and goes and len(hits):
            number = hits.first_from(self._from)
            if number < len(hits) or answer.is_done:
                self._wrapped = number == len(hits)
                self._go_to(hits[number % len(hits)])

    def _stepped(self, by: int) -> int:
        """The number of the hit to go to, beyond the ends where there is none on that side."""
        hits, here = self._answer.hits, self._current or self._left_off()
        known = hits.number_of(here)
        if known is not None:
            return known + by
        return hits.first_from(here.end) if by > 0 else hits.first_from(here.start) - 1

    def _go_beyond(self, by: int) -> None:
        """Go on at the other end of the letter; hits that are not held are asked for first."""
        hits = self._answer.hits
        self._wrapped = not (hits.after if by > 0 else hits.before)
        if hits.total == len(hits):
            self._go_to(hits[0 if by > 0 else -1])
            return
        self._pending = by
        far = 0 if by > 0 else self._reading.page.end if self._reading.page else 0
        near = self._current.start if self._current else self._from
        self.search.ask(self.bar.words, near=far if self._wrapped else near)

    def _go_on(self, by: int) -> None:
        """Go where `_go_beyond` has led, once the hits there are known."""
        self._pending = 0
        hits = self._answer.hits
        self._go_to(hits[(0 if by > 0 else -1) if self._wrapped else self._stepped(by)])

    def _left_off(self) -> Span:
        """The hit that was shown last, where it is still in the window; else what is selected there."""
        last = self._last
        return last if last and not self._view.rect_of(last).isEmpty() else seen_selection(self._view)

    def _go_to(self, hit: Span) -> None:
        self._current = hit
        if not self._view.surface.sees(hit):
            self._view.go_to(hit.start, where=_WHERE, is_jump=False)
        self.point_out()

    def _choose(self, number: int) -> None:
        """Go to a hit of the list, to stay there."""
        self._leave_begin()
        self._wrapped = False
        self._go_to(self._answer.hits[number])

    def _leave_begin(self) -> None:
        if self._begin is not None:
            self._view.leaving_place.emit(self._begin.place)
            self._begin = None

    def _show_hits(self) -> None:
        """Show in the text, the list and the bar what was found."""
        if self.bar.list.isChecked():
            self.list.show_hits(self._reading.page, self._answer.hits, self._number)
        self.point_out()

    @property
    def _number(self) -> int | None:
        return self._answer.hits.number_of(self._current) if self._current else None

    def _show_list(self, is_shown: bool) -> None:
        side = self._side
        if is_shown:
            self._tab = side.currentIndex()
            self.list_toggled.emit(True)
            side.setCurrentIndex(side.addTab(self.list, self.list.windowTitle()))
            self._show_hits()
            return
        was_seen = side.currentWidget() is self.list
        side.removeTab(side.indexOf(self.list))
        if was_seen:
            side.setCurrentIndex(self._tab)
            self.list_toggled.emit(False)

    def _name_list(self, title: str) -> None:
        self._side.setTabText(self._side.indexOf(self.list), title)
