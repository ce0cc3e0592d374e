"""The status bar: stored script, shown script, place in the letter."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from reader.page import Page
from reader.ui.names import variant_name


class StatusBar(QStatusBar):
    """Says what is stored and what is shown, always."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.stored, self.shown, self.size_, self.place = QLabel(), QLabel(), QLabel(), QLabel()
        self._zoom = 1.0
        self._page: Page | None = None
        self._chars = 0
        self._offset = 0
        self.addWidget(self.stored)
        self.addWidget(self.shown)
        self.addPermanentWidget(self.size_)
        self.addPermanentWidget(self.place)

    def show_size(self, zoom: float) -> None:
        """Show the size of the text where it is not the usual one, which is 1."""
        self._zoom = zoom
        self.size_.setText(self.tr("Size {percent} %").format(percent=round(100 * zoom)))
        self.size_.setVisible(self._page is not None and zoom != 1)

    def show_page(self, page: Page | None, chars: int) -> None:
        """Show what a page shows; `chars` is the length of the whole letter."""
        self._page, self._chars = page, chars
        self.retranslate()

    def follow(self, offset: int) -> None:
        """Show how far the reading is."""
        self._offset = offset
        if self._page is not None:
            share = round(100 * offset / max(1, self._chars))
            self.place.setText(
                self.tr("{share} % of {chars} characters").format(share=share, chars=f"{self._chars:,}")
            )

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        page = self._page
        for label in (self.stored, self.shown, self.place):
            label.setVisible(page is not None)
        self.show_size(self._zoom)
        if page is None:
            return
        source = variant_name(page.source) if page.source else self.tr("not certain")
        self.stored.setText(self.tr("Stored script: {script}").format(script=source))
        self.shown.setText(self.tr("Shown script: {script}").format(script=variant_name(page.variant)))
        self.follow(self._offset)
