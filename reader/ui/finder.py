"""Where finding in the open letter meets: the commands, the bar, the list of hits, the marks in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter, QTabWidget

from reader.page.hits import Hits
from reader.text import Span
from reader.ui.find_bar import FindBar, Tally
from reader.ui.find_beginning import Beginning
from reader.ui.find_frame import FindFrame
from reader.ui.hit_list import HitList
from reader.ui.letter_search import Answer, LetterSearch
from reader.ui.letter_view import LetterView
from reader.ui.letter_view.selection import Selection
from reader.ui.themes import Theme

if TYPE_CHECKING:
    from reader.ui.actions import Actions
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.workspace import Workspace

_LONGEST_WORDS = 60
_WHERE = 0.35
_NOTHING = Answer(Hits(), is_done=True)


class FindDesk(QObject):
    """Shows the first hit as one types; Enter keeps it, Escape leads back to where the search began."""

    def __init__(
        self,
        workspace: Workspace,
        desk: LetterDesk,
        side: QTabWidget,
        actions: Actions,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._view, self._side, self._actions = desk, desk.view, side, actions
        self._reading, self._theme = workspace.reading, theme
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
        self._connect()
        self._show_page()

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return not self.bar.isHidden()

    def open(self) -> None:
        """Show the bar with what is selected in it, ready to be typed over."""
        words = self._selected_words() if not self.bar.field.hasFocus() else ""
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
        if not len(hits):
            return
        if not 0 <= number < len(hits):
            if not self._answer.is_done:
                self._goes = self._current is None
                return
            self._wrapped = True
            number %= len(hits)
        self._go_to(hits[number])

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

    def _connect(self) -> None:
        reading, bar, a = self._reading, self.bar, self._actions
        for name, act in {"find_here": self.open, "find_next": self._next, "find_previous": self._previous}.items():
            a[name].triggered.connect(lambda _=False, act=act: act())
        self.search.answered.connect(self._take)
        bar.words_changed.connect(self._find)
        bar.kept.connect(self.keep)
        bar.step_requested.connect(self.step)
        bar.left.connect(self.close)
        bar.list_toggled.connect(self._show_list)
        self.list.hit_chosen.connect(self._choose)
        reading.letter_opened.connect(lambda _: self._begin_anew())
        for shown in (reading.letter_opened, reading.page_changed, reading.letter_closed):
            shown.connect(self._show_page)
        a["beside"].toggled.connect(lambda _: self._show_hits())
        self._view.viewport().installEventFilter(self)

    def _next(self) -> None:
        self.step(1)

    def _previous(self) -> None:
        self.step(-1)

    def _show_page(self) -> None:
        """Search the page that is shown now for the same words; the hit that is shown stays."""
        for name in ("find_here", "find_next", "find_previous"):
            self._actions[name].setEnabled(self._reading.page is not None)
        if self._reading.page is None:
            self._begin = None
            self.close()
        elif self.is_open:
            self._ask(goes=False)

    def _begin_anew(self) -> None:
        self._current = self._last = None
        if self.is_open:
            self._begin_here()

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
        self._from = self._seen_selection().start

    def _selected_words(self) -> str:
        words = self._view.selected_shown_text() if len(self._view.selection or ()) <= _LONGEST_WORDS else ""
        return "" if "\n" in words else words

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
        self._goes = goes
        self.search.ask(self.bar.words, near=self._current.start if self._current else self._from)

    def _take(self, answer: Answer) -> None:
        if not self.is_open:
            return
        self._answer, hits = answer, answer.hits
        if self._current is not None and answer.is_done and hits.number_of(self._current) is None:
            self._current = None
        self._show_hits()
        if self._current is None and self._goes and len(hits):
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

    def _left_off(self) -> Span:
        """The hit that was shown last, where it is still in the window; else what is selected there."""
        last = self._last
        return last if last and not self._view.rect_of(last).isEmpty() else self._seen_selection()

    def _seen_selection(self) -> Span:
        """What is selected, where it is in the window; else where that begins."""
        selection, place = self._view.selection, self._view.place()
        return selection if selection and not self._view.rect_of(selection).isEmpty() else Span(place, place)

    def _go_to(self, hit: Span) -> None:
        self._current = hit
        if not self._is_seen(hit):
            self._view.go_to(hit.start, where=_WHERE, is_jump=False)
        self._point()
        self._wrapped = False

    def _is_seen(self, hit: Span) -> bool:
        """Whether the whole of a hit is in the window."""
        flow = self._view.surface.flow
        if flow is None or self._view.rect_of(hit).isEmpty():
            return False
        places = flow.where(hit.start), flow.where(max(hit.start, hit.end - 1))
        last = flow.extent - flow.typesetter.pitch
        return all(0 <= flow.line_block(place) <= last for place in places)

    def _choose(self, number: int) -> None:
        """Go to a hit of the list, to stay there."""
        self._leave_begin()
        self._go_to(self._answer.hits[number])

    def _leave_begin(self) -> None:
        if self._begin is not None:
            self._view.leaving_place.emit(self._begin.place)
            self._begin = None

    def _show_hits(self) -> None:
        """Show in the text, the list and the bar what was found."""
        if self.bar.list.isChecked():
            self.list.show_hits(self._reading.page, self._answer.hits, self._number)
        self._point()

    def _point(self) -> None:
        """Show which of the hits is the current one."""
        hits, number = self._answer.hits, self._number
        for view in self._desk.findChildren(LetterView):
            view.show_hits(hits, self._current)
        self.list.point_to(number)
        self.bar.report(Tally(number, len(hits), hits.is_all, self._answer.is_done, self._wrapped))

    @property
    def _number(self) -> int | None:
        return self._answer.hits.number_of(self._current) if self._current else None

    def _show_list(self, is_shown: bool) -> None:
        if not is_shown:
            self._side.removeTab(self._side.indexOf(self.list))
            return
        self._side.setCurrentIndex(self._side.addTab(self.list, self.tr("Hits")))
        self._actions["notes_pane"].setChecked(True)
        self._show_hits()
