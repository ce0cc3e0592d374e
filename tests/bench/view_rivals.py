"""The reading surface and Qt's text views behind one face, each handled in the way that is fastest for it.

Qt's views get highlights as extra selections, which they draw over their text and which leave the text alone, as our
marks do. A line is as long in every view and set in the same type; the window scrolls by the same pixels. Qt's views
are given the converted text, ours converts what it shows itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QPlainTextEdit, QTextEdit

from reader.annotations import Color, Style
from reader.page import Mark, Page
from reader.script import Variant
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from tests.bench.view_clock import Painting
from tests.bench.view_texts import MEASURE, PIXELS, WINDOW, face, page_of

_WASH = "#fbe9a0"
_NEW = Span(60, 72)


class Rival(Protocol):
    """A view of one letter; every action is timed by `painting`."""

    painting: Painting

    def open(self, text: str, spans: Sequence[Span]) -> None:
        """Show a letter with highlights."""
        ...

    def toggle(self) -> None:
        """Put one more highlight in the first paragraph, or take it away."""
        ...

    def turn(self, text: str, spans: Sequence[Span]) -> None:
        """Show the letter in another script; `text` is what it reads there, `spans` are its highlights."""
        ...

    def go_to(self, share: float) -> None:
        """Move the window to a part of the letter."""
        ...

    def scroll(self, pixels: int) -> None:
        """Move the window on."""
        ...

    def close(self) -> bool:
        """Close the window."""
        ...


class Ours(LetterView):
    """The reading surface."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__(Look(size=PIXELS, measure=MEASURE, vertical=vertical))
        self.painting = Painting(self)
        _show(self)

    def open(self, text: str, spans: Sequence[Span]) -> None:
        """Show a letter with highlights, its page made on the spot: the program has a worker for that."""
        self.set_page(None)
        self.set_page(page_of(text, spans))

    def turn(self, text: str, spans: Sequence[Span]) -> None:
        """Show the letter in the other script."""
        page = self._shown()
        assert len(page.marks) == len(spans)
        self.set_page(page.in_variant(Variant.HANS if text != page.letter.text else Variant.ORIGINAL))

    def toggle(self) -> None:
        """Put one more highlight in the first paragraph, or take it away."""
        marks = self._shown().marks
        new = Mark("new", _NEW, Color.BLUE, Style.HIGHLIGHT, noted=True)
        self.refresh_marks(marks.remove("new") or marks.add(new))

    def go_to(self, share: float) -> None:  # type: ignore[override]  # only here, by shares as in the others
        """Move the window to a part of the letter; nothing that was set before is kept."""
        page = self._shown()
        self.set_page(None)
        self.set_page(page, offset=page.starts[int(share * len(page))])

    def scroll(self, pixels: int) -> None:  # type: ignore[override]  # QWidget moves the widgets inside by that name
        """Move the window on."""
        self.scroll_by(pixels)

    def _shown(self) -> Page:
        assert self.page is not None
        return self.page


class _Qt:
    """What Qt's two views have in common."""

    def __init__(self, view: QPlainTextEdit | QTextEdit) -> None:
        self.view = view
        self.painting = Painting(view)
        self._selections: list[QTextEdit.ExtraSelection] = []
        view.setReadOnly(True)
        view.setUndoRedoEnabled(False)
        view.setFont(face())
        view.setFrameShape(QFrame.Shape.NoFrame)
        _show(view)
        beside = view.viewport().width() - (MEASURE + 1) * PIXELS - 2 * round(view.document().documentMargin())
        view.resize(view.width() - beside, view.height())
        QApplication.processEvents()

    def open(self, text: str, spans: Sequence[Span]) -> None:
        """Show a letter with highlights."""
        self.view.setPlainText(text)
        self._selections = [_selection(self.view.document(), span) for span in spans]
        self.view.setExtraSelections(self._selections)

    def toggle(self) -> None:
        """Put one more highlight in the first paragraph, or take it away."""
        shown = self.view.extraSelections()
        more = [*self._selections, _selection(self.view.document(), _NEW)]
        self.view.setExtraSelections(self._selections if len(shown) > len(self._selections) else more)

    def turn(self, text: str, spans: Sequence[Span]) -> None:
        """Replace the text; highlights that were there already would be moved at every paragraph, for seconds."""
        self.open(text, spans)

    def close(self) -> bool:
        """Close the window."""
        return self.view.close()


class Plain(_Qt):
    """QPlainTextEdit, which scrolls by lines."""

    def __init__(self) -> None:
        self.plain = QPlainTextEdit()
        super().__init__(self.plain)
        self._line = round(self.plain.blockBoundingRect(self.plain.document().firstBlock()).height())

    def go_to(self, share: float) -> None:
        """Move the window to a part of the letter."""
        bar = self.plain.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def scroll(self, pixels: int) -> None:
        """Move the window on, by as many lines as come nearest."""
        bar = self.plain.verticalScrollBar()
        bar.setValue(bar.value() + max(1, round(pixels / self._line)))


class Rich(_Qt):
    """QTextEdit, which sets a letter from its beginning up to where the window is."""

    def __init__(self) -> None:
        self.rich = QTextEdit()
        self.rich.setAcceptRichText(False)
        super().__init__(self.rich)

    def go_to(self, share: float) -> None:
        """Move the window to a part of the letter."""
        bar = self.rich.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def scroll(self, pixels: int) -> None:
        """Move the window on."""
        bar = self.rich.verticalScrollBar()
        bar.setValue(bar.value() + pixels)


MAKERS: dict[str, Callable[[], Rival]] = {"ours": Ours, "QPlainTextEdit": Plain, "QTextEdit": Rich}


def _selection(document: QTextDocument, span: Span) -> QTextEdit.ExtraSelection:
    cursor, wash = QTextCursor(document), QTextCharFormat()
    cursor.setPosition(span.start)
    cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
    wash.setBackground(QColor(_WASH))
    found = QTextEdit.ExtraSelection()
    found.cursor, found.format = cursor, wash
    return found


def _show(view: QAbstractScrollArea) -> None:
    view.resize(*WINDOW)
    view.show()
    QApplication.processEvents()
