"""The badge of the status bar: how many doubtful places the letter has, and whether a machine wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from reader.script import Provenance
    from reader.ui.actions import Actions


class Badge(QToolButton):
    """Says it in a few words; its menu leads to the places and to the probable original."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setObjectName("badge")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._count: int | None = None
        self._share: int | None = None
        self._provenance: Provenance | None = None
        self._is_on = True
        menu = QMenu(self)
        self._why = menu.addAction("")
        self._why.setEnabled(False)
        menu.addSeparator()
        for name in ("next_doubt", "previous_doubt", "explain", "count_doubts", "stop_count"):
            menu.addAction(actions[name])
        menu.addSeparator()
        menu.addAction(actions["probable_original"])
        self.setMenu(menu)
        self._probable, self._counting = actions["probable_original"], actions["count_doubts"]
        self._stop = actions["stop_count"]
        self.retranslate()

    def show_count(self, count: int | None) -> None:
        """Say how many doubtful places there are; None: that is not known."""
        self._count, self._share = count, None
        self.retranslate()

    def show_progress(self, share: int) -> None:
        """Say how many hundredths of the letter were looked through so far."""
        self._share = share
        self.retranslate()

    def show_provenance(self, provenance: Provenance | None) -> None:
        """Say whether the stored text is what a conversion writes."""
        self._provenance = provenance
        self.retranslate()

    def turn(self, *, is_on: bool) -> None:
        """Be there only while doubts are looked for."""
        self._is_on = is_on
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        found, count = self._provenance, self._count
        words = []
        if found is not None:
            words.append(self.tr("Machine-converted ({config})").format(config=found.forward))
        if count is not None:
            words.append(self.tr("Uncertain places: {count}").format(count=count))
        elif self._share is not None:
            words.append(self.tr("Looking through the letter: {share} %").format(share=self._share))
        else:
            words.append(self.tr("Uncertain places not counted"))
        self.setText(" · ".join(words))
        self._probable.setEnabled(found is not None)
        self._stop.setEnabled(self._share is not None)
        self._counting.setEnabled(self._is_on and count is None and self._share is None)
        self._why.setText(self._reason(found))
        self._why.setVisible(found is not None)
        self.setToolTip(self._reason(found))
        self.setAccessibleName(self.text())
        self.setVisible(self._is_on)

    def _reason(self, found: Provenance | None) -> str:
        if found is None:
            return self.tr("Places where the conversion may have chosen the wrong character")
        said = self.tr(
            "Converting the stored text by {back} and back by {forward} gives it unchanged, "
            "so its errors are probably those of the converter."
        )
        return said.format(back=found.back, forward=found.forward)
