"""What the reader asks and decides about words: hints, the card, the list of decisions, user dictionaries."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QToolTip, QWidget

from reader.errors import ReaderError
from reader.page import Page
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.text import Span
from reader.ui.letter_view import LetterView
from reader.ui.letter_view.look import Region
from reader.ui.overruling import Overruling
from reader.ui.sentences import sentence
from reader.ui.themes import Theme
from reader.ui.word_card import LONGEST, Word, WordCard
from reader.ui.word_reason import hint

if TYPE_CHECKING:
    from reader.script import Explanation
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.overrides_dialog import OverridesDialog
    from reader.ui.workspace import Workspace


class WordsDesk(QObject):
    """Shows what is known of a word and hands decisions on; dictionaries are read and written on a worker."""

    letter_requested = Signal(str, int)

    def __init__(self, workspace: Workspace, desk: LetterDesk, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._desk, self._reading = workspace, desk, workspace.reading
        self.overruling = Overruling(
            workspace.reading, workspace.writes, workspace.library, workspace.undo_stack, self
        )
        self.card = WordCard(theme, desk)
        self.dialog: OverridesDialog | None = None
        self.card.decided.connect(self._decide)
        self.card.revoked.connect(lambda override: self.revoke([override]))
        self.card.closed.connect(self._desk.view.setFocus)
        self._reading.leaving.connect(self.card.dismiss)
        self._reading.page_changed.connect(self.card.dismiss)
        self.overruling.overrides_changed.connect(self._list)

    def attend(self, view: LetterView) -> None:
        """Explain the words of a view."""
        view.explain_requested.connect(lambda span, rect: self._explain(view, span, rect))
        view.sign_hovered.connect(lambda span, rect: self._hint(view, span, rect))
        view.sign_left.connect(QToolTip.hideText)
        for moved in (view.scrolled, view.laid_out):
            moved.connect(self.card.dismiss)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a click into the letter closes the card."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.card.dismiss()
        return super().eventFilter(watched, event)

    def revoke(self, overrides: list[Override]) -> None:
        """Take decisions back, and offer to undo that."""
        self.overruling.revoke(overrides, text=self.tr("take a decision back"))
        stack = self._workspace.undo_stack
        self._desk.messages.undoable(stack, self.tr("Decision taken back."), self.tr("Undo"))

    def list_overrides(self, steps: Sequence[QAction]) -> None:
        """Open the list of all decisions, in which the commands `steps` hold, too."""
        if self.dialog is None:
            from reader.ui.overrides_dialog import OverridesDialog

            self.dialog = OverridesDialog(self._title_of, self._window)
            self.dialog.addActions(steps)
            self.dialog.revoke_requested.connect(self.revoke)
            self.dialog.letter_requested.connect(self.letter_requested)
            self.dialog.import_requested.connect(self._ask_for_dictionary)
            self.dialog.export_requested.connect(self._ask_where_to_write)
        self.dialog.show()
        self.dialog.activateWindow()
        self._list()

    def take_in(self, path: Path) -> None:
        """Make decisions of an OpenCC user dictionary, for the script that is shown; all of them or none."""
        target, library = self._target, self._workspace.library

        def read() -> tuple[tuple[Override | None, Override], ...]:
            from reader.tasks import dictionary_changes

            return dictionary_changes(library(), path, target=target)

        def done(changes: tuple[tuple[Override | None, Override], ...]) -> None:
            count = sum(before is not after for before, after in changes)
            self.overruling.take_in(changes, text=self.tr("import a dictionary"))
            said = self.tr("Words taken in: {count}.").format(count=count)
            if count < len(changes):
                said += " " + self.tr("Decided like this before: {count}.").format(count=len(changes) - count)
            self._tell(said)

        self._workspace.tasks.submit(read, done, self._say)

    def write_out(self, path: Path) -> None:
        """Write the conversions of the script that is shown as an OpenCC user dictionary."""
        target, library = self._target, self._workspace.library

        def write() -> int:
            from reader.tasks import export_dictionary

            return len(export_dictionary(library(), target, out=path).left_out)

        def done(left_out: int) -> None:
            said = self.tr("Written to “{name}”.").format(name=path.name)
            if left_out:
                said += " " + self.tr("Left out, as they hold in fewer places: {count}.").format(count=left_out)
            self._tell(said)

        self._workspace.tasks.submit(write, done, self._say)

    @property
    def _target(self) -> Variant:
        """The script for which a dictionary is read or written: the one shown, else the one shown last."""
        shown = self._reading.variant
        return self._reading.toggle_variant if shown is Variant.ORIGINAL else shown

    @property
    def _window(self) -> QWidget:
        return self._desk.window()

    def _explain(self, view: LetterView, span: Span, rect: QRect) -> None:
        page = view.page
        if page is None:
            return
        if len(span) > LONGEST or "\n" in page.stored(span):
            self._desk.messages.say(
                self.tr("Choose one word of at most {limit} characters on one line.").format(limit=LONGEST)
            )
            return
        word = self._word(page, span)
        self._desk.put_away()
        self.card.show_word(word)
        area = QRect(self._desk.mapFromGlobal(rect.topLeft()), rect.size())
        self.card.place_beside(area, vertical=self._workspace.settings.vertical)

    def _word(self, page: Page, span: Span) -> Word:
        """A single character stands for the word that decided about it; a longer selection stands for itself."""
        found = self._explanation(page, span.start)
        paragraph = page.paragraph(page.at(span.start))
        if found is not None:
            whole = found.span.shifted(paragraph.span.start)
            if len(span) == 1 or whole == span:
                span = whole
            else:
                found = None
        override = found.choice.override if found is not None and found.choice is not None else ""
        return Word(
            span=span,
            stored=page.stored(span),
            shown=page.shown(span),
            converts=paragraph.view is not None and not self._stays(page),
            explanation=found,
            override=self.overruling.get(override),
            sender=self.overruling.letter_sender,
            faces=(
                self._face(Region.of(Variant.ORIGINAL, page.source)),
                self._face(Region.of(page.variant, page.source)),
            ),
        )

    def _face(self, region: Region) -> str:
        """The family that letters are set in for a region."""
        return self._desk.view.look.faces.body[0].format(region=region.glyphs)

    def _stays(self, page: Page) -> bool:
        """Whether a page shows the text as it is stored."""
        return page.variant in (Variant.ORIGINAL, page.source)

    def _explanation(self, page: Page, offset: int) -> Explanation | None:
        from reader.script import explain

        index = page.at(offset)
        view = page.judged(index)
        return explain(view, offset - page.span(index).start, names=page.names_in(index))

    def _hint(self, view: LetterView, span: Span, rect: QRect) -> None:
        page = view.page
        found = self._explanation(page, span.start) if page is not None else None
        if found is not None and not self.card.isVisible():
            override = self.overruling.get(found.choice.override) if found.choice else None
            QToolTip.showText(rect.bottomLeft() + QPoint(0, 4), hint(found, override), view)

    def _decide(self, kind: OverrideKind, scope: Scope, word: Word, form: str) -> None:
        text = self.tr("decide about a word")
        self.overruling.decide(kind, scope, word.span, form, text=text, held=word.override)

    def _list(self) -> None:
        dialog, library = self.dialog, self._workspace.library
        if dialog is not None and dialog.isVisible():
            self._workspace.writes.submit(lambda: library().overrides(), dialog.show_overrides)

    def _title_of(self, letter_id: str) -> str:
        summary = self._workspace.summary(letter_id)
        return summary.title if summary else self.tr("a letter in the bin")

    def _ask_for_dictionary(self) -> None:
        kinds = self.tr("Dictionaries (*.txt);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import a user dictionary of OpenCC"), "", kinds)
        if name:
            self.take_in(Path(name))

    def _ask_where_to_write(self) -> None:
        kinds = self.tr("Dictionaries (*.txt)")
        title = self.tr("Export a user dictionary of OpenCC")
        name, _ = QFileDialog.getSaveFileName(self._window, title, "chidu-words.txt", kinds)
        if name:
            self.write_out(Path(name))

    def _say(self, error: ReaderError) -> None:
        self._tell(sentence(error), stay=True)

    def _tell(self, text: str, *, stay: bool = False) -> None:
        """Say something in the window, and in the list where that lies over it."""
        self._desk.messages.say(text, stay=stay)
        if self.dialog is not None:
            self.dialog.say(text)
