"""The middle of the window: the letter, the bar at a selection, the card of a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.annotations import Annotation, Color, Style
from reader.text import Span
from reader.ui.annotating import LONGEST_PASSAGE
from reader.ui.letter_view import LetterView
from reader.ui.note_row import NoteRow
from reader.ui.themes import Theme
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.actions import Actions
    from reader.ui.message_bar import MessageBar
    from reader.ui.note_card import NoteCard
    from reader.ui.selection_bar import SelectionBar

_EYE = 0.25


class LetterDesk(QWidget):
    """Turns selections into annotations; the workspace stores them."""

    import_requested = Signal()

    selection_bar: SelectionBar
    card: NoteCard

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reading, self._annotating = workspace.reading, workspace.annotating
        self.view = LetterView()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._views: list[LetterView] = []
        self._finished = False
        self._messages: MessageBar | None = None
        self._session = 0
        # Deferred: the bars also move while the page is being painted.
        self._scrolled = QTimer(self, singleShot=True, interval=0)
        self._scrolled.timeout.connect(self._follow_passage)
        self.view.place_changed.connect(self._reading.place)
        self.retranslate()

    @property
    def messages(self) -> MessageBar:
        """The bar that says one sentence over the text; made when there is something to say."""
        if self._messages is None:
            from reader.ui.message_bar import MessageBar

            self._messages = MessageBar(self)
        return self._messages

    def finish(self, actions: Actions, theme: Theme) -> None:
        """Make the bar and the card, which nobody sees before the letter."""
        from reader.ui.note_card import NoteCard
        from reader.ui.selection_bar import SelectionBar

        self.selection_bar = SelectionBar(actions, theme, self)
        self.card = NoteCard(self._workspace.places.resources / "icons", theme, self)
        self.attend(self.view)
        self.view.show_strip(self._annotating.words)
        self._reading.leaving.connect(self.put_away)
        self.selection_bar.color_chosen.connect(self.highlight)
        self.card.changed.connect(lambda annotation, typing: self._change(annotation, typing=typing))
        self.card.erase_requested.connect(self.erase)
        self.card.step_requested.connect(lambda key: self.open_card(key, stack=self.card.stack))
        self.card.closed.connect(lambda: self.view.setFocus())
        self._finished = True

    def attend(self, view: LetterView) -> None:
        """Offer bar and card for what is selected and clicked in a view."""
        self._views.append(view)
        view.note_of = self._annotating.note_of
        view.passage_selected.connect(self._offer)
        view.selection_changed.connect(lambda span: None if span else self.selection_bar.hide())
        view.mark_clicked.connect(self._clicked)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _: self.selection_bar.hide())
            bar.valueChanged.connect(lambda _: self._scrolled.start())
        view.viewport().installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Draw the bar and the card in another theme."""
        if self._finished:
            self.selection_bar.set_theme(theme)
            self.card.set_theme(theme)

    def hold(self, frame: QWidget) -> None:
        """Show a frame that holds the view, in its place."""
        self._stack.insertWidget(0, frame)
        self._stack.setCurrentIndex(0)

    def put_away(self) -> None:
        """Close bar and card; what was typed is saved, and what was refused is tried again."""
        if self._finished:
            self._annotating.retry()
            self.card.dismiss()
            self.selection_bar.hide()

    def show_letter(self) -> None:
        """Show the letter that was opened, at its place."""
        self.put_away()
        self._stack.setCurrentIndex(0)
        self.view.set_page(self._reading.page, offset=self._reading.offset)
        self.view.setFocus()

    def show_page(self) -> None:
        """Show another page of the same letter, with the same words under the eye."""
        if self._finished:
            self.selection_bar.hide()
        self.view.set_page(self._reading.page)
        self._refresh_card()

    def show_nothing(self) -> None:
        """Show that no letter is open."""
        self.put_away()
        self.view.set_page(None)
        if self._stack.count() == 1:
            from reader.ui.no_letter import NoLetter

            empty = NoLetter()
            empty.import_requested.connect(self.import_requested)
            self._stack.addWidget(empty)
        self._stack.setCurrentIndex(1)

    def refresh(self) -> None:
        """Show annotations as they are stored now."""
        self.view.refresh_marks()
        self._refresh_card()

    def highlight(self, color: Color | None = None, style: Style | None = None) -> None:
        """Mark the selected passage; without one, recolour the mark on the card or at the caret.

        A colour alone keeps the style of a mark and highlights a passage; a style alone keeps the colour; the plain
        command gives both. Colour and style are offered first the next time.
        """
        chosen = color or self._workspace.settings.color
        span = self.view.selection
        if span is not None:
            if self._mark(span, chosen, style or Style.HIGHLIGHT) is not None:
                self.view.clear_selection()
        elif (annotation := self._current()) is not None:
            kept_style = annotation.style if color else Style.HIGHLIGHT
            kept_color = annotation.color if style and not color else chosen
            self._change(replace(annotation, color=kept_color, style=style or kept_style), typing=False)
        self._workspace.set(color=chosen, style=style or self._workspace.settings.style)

    def write_note(self) -> None:
        """Open the note of the mark at hand; a selected passage is highlighted first."""
        span = self.view.selection
        if span is not None:
            annotation_id = self._mark(span, self._workspace.settings.color, Style.HIGHLIGHT)
            if annotation_id is not None:
                self.view.clear_selection()
                self.open_card(annotation_id, edit=True)
        elif (annotation := self._current()) is not None:
            self.open_card(annotation.id, edit=True)
        else:
            self.messages.say(self.tr("Select a passage first: a note needs words to stand on."))

    def erase(self, annotation_id: str | None = None) -> None:
        """Delete a highlight with its note: this one, else the one at hand."""
        annotation = self._annotating.get(annotation_id) if annotation_id else self._current()
        if annotation is not None:
            self.card.save()
            self._annotating.erase([annotation.id], text=self.tr("delete highlight"))
            self.messages.undoable(self._workspace.undo_stack, self.tr("Highlight deleted."), self.tr("Undo"))
            if annotation.id == self.card.annotation_id:
                self._open_next()

    def open_card(self, annotation_id: str, *, stack: list[str] | None = None, edit: bool = False) -> None:
        """Open the card of an annotation."""
        annotation = self._annotating.get(annotation_id)
        if annotation is None:
            return
        self.selection_bar.hide()
        if self.card.annotation_id != annotation_id:
            self.card.save()
        self._session = self._annotating.new_session()
        self._place_card(annotation_id)
        self.card.show_note(annotation, self.quote(annotation), stack or [annotation_id], edit=edit)

    def jump(self, annotation_id: str, *, edit: bool = False) -> None:
        """Go to an annotation's words and flash them; an orphan only shows its card."""
        span = self._annotating.span(annotation_id)
        if span is not None:
            self.view.go_to(span.start, where=_EYE, flash=span)
        if edit or span is None:
            self.open_card(annotation_id, edit=edit)

    def quote(self, annotation: Annotation) -> str:
        """The first annotated words in the script that is shown; those of an orphan as they were stored."""
        return self._annotating.quote(annotation)

    def note_row(self, annotation_id: str) -> NoteRow:
        """An annotation as the notes panel lists it."""
        annotation = self._annotating.stored(annotation_id)
        orphan = annotation_id in self._annotating.orphans
        return NoteRow(annotation, self.quote(annotation).replace("\n", " "), orphan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: keep what lies over the text in place."""
        super().resizeEvent(event)
        if self._messages is not None:
            self._messages.settle()
        if self._finished and self.card.isVisible() and self.card.annotation_id is not None:
            self._place_card(self.card.annotation_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a click beside every mark closes the card."""
        view = next((view for view in self._views if watched is view.viewport()), None)
        if view is not None and isinstance(event, QMouseEvent):
            pressed = event.type() == QEvent.Type.MouseButtonPress
            if pressed and self.card.isVisible() and not view.surface.marks_at(event.position()):
                self.card.dismiss()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.view.setAccessibleName(self.tr("Letter"))

    def _mark(self, span: Span, color: Color, style: Style) -> str | None:
        if len(span) > LONGEST_PASSAGE:
            self.messages.say(self.tr("A note stands on a passage: choose a shorter one."))
            return None
        return self._annotating.mark_passage(span, color, style, text=self.tr("highlight"))

    def _change(self, annotation: Annotation, *, typing: bool) -> None:
        session = self._session if typing else 0
        text = self.tr("edit note") if typing else self.tr("change highlight")
        self._annotating.change(annotation, text=text, session=session)

    def _current(self) -> Annotation | None:
        """The annotation on the card, else the shortest one at the caret."""
        if self.card.isVisible() and self.card.annotation_id is not None:
            return self._annotating.get(self.card.annotation_id)
        page = self._reading.page
        here = page.marks.at(self.view.caret) if page is not None else []
        return self._annotating.get(here[0].id) if here else None

    def _offer(self, passage: QRect) -> None:
        if self.view.selection is not None:
            self.card.dismiss()
            area = QRect(self.mapFromGlobal(passage.topLeft()), passage.size())
            self.selection_bar.offer_style(self._workspace.settings.style)
            self.selection_bar.show_beside(area, vertical=self._workspace.settings.vertical)

    def _clicked(self, ids: list[str], _at: QPoint) -> None:
        self.open_card(ids[0], stack=ids)

    def _open_next(self) -> None:
        """After a mark was deleted, the card shows the next one under the same point, else it closes."""
        rest = [key for key in self.card.others if self._annotating.get(key) is not None]
        if rest:
            self.open_card(rest[0], stack=rest)
        else:
            self.card.dismiss()

    def _place_card(self, annotation_id: str) -> None:
        area = self._area(self._annotating.span(annotation_id))
        self.card.place_beside(area, vertical=self._workspace.settings.vertical)

    def _follow_passage(self) -> None:
        """Keep the card beside its passage while the page moves; it closes when the passage is out of sight."""
        key = self.card.annotation_id
        span = self._annotating.span(key) if key and self.card.isVisible() else None
        if key and span and self.view.rect_of(span).isNull():
            self.card.dismiss()
        elif key and span:
            self._place_card(key)

    def _refresh_card(self) -> None:
        if self._finished and self.card.annotation_id is not None:
            annotation = self._annotating.get(self.card.annotation_id)
            self.card.refresh(annotation, self.quote(annotation) if annotation else "")

    def _area(self, span: Span | None) -> QRect:
        """Where a span is shown, in this widget's coordinates; the middle for an orphan."""
        rect = self.view.rect_of(span) if span is not None else QRect()
        if rect.isNull():
            return QRect(self.rect().center(), self.rect().center())
        return QRect(self.mapFromGlobal(self.view.viewport().mapToGlobal(rect.topLeft())), rect.size())
