"""The years that letters are of, to narrow the list by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from reader.ui.library_model import Row, is_of, years

_ALL, _UNCERTAIN = "all", "uncertain"


class YearBox(QComboBox):
    """Each year with its number of letters, the latest first; letters without a certain year last."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._count: Counter[int | None] = Counter()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(9)
        self.activated.connect(lambda _: self.changed.emit())

    def offer(self, rows: Sequence[Row]) -> None:
        """Offer the years of these letters; the chosen one stays chosen, if it is still there."""
        count = years(row.letter for row in rows)
        if count != self._count:
            self._count = count
            self.retranslate()

    def narrowed(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Those of the rows whose letters are of the chosen year."""
        chosen = self.currentData()
        if chosen in {None, _ALL}:
            return rows
        year = None if chosen == _UNCERTAIN else chosen
        return [row for row in rows if is_of(year, row.letter)]

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        chosen = self.currentData()
        self.setAccessibleName(self.tr("Year of the letters"))
        self.setToolTip(self.accessibleName())
        self.clear()
        self.addItem(self.tr("All years"), _ALL)
        for year in sorted((year for year in self._count if year is not None), reverse=True):
            self.addItem(f"{year} ({self._count[year]})", year)
        if self._count[None]:
            self.addItem(self.tr("Not certain ({count})").format(count=self._count[None]), _UNCERTAIN)
        self.setCurrentIndex(max(0, self.findData(chosen)))
