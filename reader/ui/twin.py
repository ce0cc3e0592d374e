"""Two views of one letter side by side: as stored, and in the variant that is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from reader.page import Page
from reader.script import Variant
from reader.ui.letter_view import LetterView
from reader.ui.letter_view.lock import ScrollLock
from reader.ui.names import variant_name

_CAPTION_MARGIN = 6


class Twin(QSplitter):
    """Holds the letter's view, and beside it while `is_open` a second one that shows the letter as stored.

    Both scroll together, share selection and marks, and sign what they show differently.
    """

    opened = Signal(object)
    """The second view, when it is made."""

    def __init__(self, view: LetterView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.view = view
        self.original: LetterView | None = None
        self._lock: ScrollLock | None = None
        self._page: Page | None = None
        self._beside = QWidget()
        self._captions: list[QLabel] = []
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(view)
        view.laid_out.connect(self._follow_look)

    @property
    def is_open(self) -> bool:
        """Whether two views are shown."""
        return self.original is not None and not self._beside.isHidden()

    @property
    def page(self) -> Page | None:
        """The page of the second view, None while it is closed."""
        return self._page

    @property
    def views(self) -> tuple[LetterView, ...]:
        """The views that are open."""
        return (self.view, self.original) if self.original is not None and self.is_open else (self.view,)

    @property
    def current(self) -> LetterView:
        """The view that the keyboard is in, else the first."""
        original = self.original
        return original if original is not None and self.is_open and original.hasFocus() else self.view

    def turn(self, *, is_open: bool) -> None:
        """Open or close the second view."""
        if is_open == self.is_open:
            return
        if is_open and self.original is None:
            self._make()
        for part in (self._beside, *self._captions):
            part.setVisible(is_open)
        if self._lock is not None:
            self._lock.turn(is_on=is_open)
        self.show_page(self.view.page)
        if is_open:
            self.setSizes([self.width()] * 2)
        # A view that has gone into another frame has lost the keyboard.
        self.view.setFocus()

    def show_page(self, page: Page | None) -> None:
        """Show the letter of a page as stored beside it, and have both compared."""
        original = self.original
        if page is not None:
            page.compare(None)
        if original is None or not self.is_open or page is None:
            self._page = None
            if original is not None:
                original.set_page(None)
            return
        self._page = page.in_orthography(replace(page.orthography, emended=False)).in_variant(Variant.ORIGINAL)
        page.compare(self._page)
        self._page.compare(page)
        original.set_look(self.view.look)
        original.set_page(self._page, offset=self.view.place())
        self.retranslate()
        if self._lock is not None:
            self._lock.follow(self.view)

    def take_doubts(self, indices: Iterable[int]) -> None:
        """Sign in the second view, too, what is doubtful in the first."""
        page, beside = self.view.page, self._page
        if page is not None and beside is not None and self.original is not None:
            for index in indices:
                beside.put_doubts(index, page.doubts(index) or ())
            self.original.refresh_marks(list(indices))

    def refresh_marks(self) -> None:
        """Paint the marks of the second view anew."""
        if self.original is not None and self.is_open:
            self.original.refresh_marks()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        if self._captions:
            page = self.view.page
            shown = variant_name(page.variant) if page else ""
            for caption, text in zip(self._captions, (self.tr("As stored"), shown), strict=True):
                caption.setText(text)
        if self.original is not None:
            self.original.setAccessibleName(self.tr("Letter as stored"))
            self.original.setAccessibleDescription(self.original.accessibleName())

    def _follow_look(self) -> None:
        original = self.original
        if original is not None and self.is_open and original.look != self.view.look:
            original.set_look(self.view.look)

    def _make(self) -> None:
        self.original = LetterView(self.view.look)
        self.original.zoom_requested.connect(self.view.zoom_requested)
        self._lock = ScrollLock(self.view, self.original)
        panes = [_captioned(self.original), _captioned(self.view)]
        self._beside = panes[0][0]
        self._beside.hide()
        self._captions = [caption for _, caption in panes]
        for place, (pane, _) in enumerate(panes):
            self.insertWidget(place, pane)
            self.setStretchFactor(place, 1)
        self.opened.emit(self.original)


def _captioned(view: LetterView) -> tuple[QWidget, QLabel]:
    """A view under a quiet line that says what it shows."""
    pane = QWidget()
    caption = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
    caption.setObjectName("caption")
    font = QFont(caption.font())
    font.setPointSizeF(font.pointSizeF() * 0.9)
    caption.setFont(font)
    caption.setContentsMargins(_CAPTION_MARGIN, _CAPTION_MARGIN, _CAPTION_MARGIN, _CAPTION_MARGIN)
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(caption)
    column.addWidget(view, 1)
    view.show()  # a widget that has gone from one frame to another is hidden
    return pane, caption
