"""Titles and names of the list in the variant that the reader has chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.script import Variant
from reader.ui.reading import Reading
from reader.ui.workers import Worker

_KEPT = 20_000


class ListScript(QObject):
    """Writes words of any letter as the open one is shown; until the dictionaries are there, as they are stored."""

    changed = Signal()
    """Words are written otherwise than before."""

    def __init__(self, reading: Reading, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._worker = reading, worker
        self._variant = Variant.ORIGINAL
        self._ready: set[tuple[Variant, Variant]] = set()
        self._asked: set[tuple[Variant, Variant]] = set()
        self._known: dict[tuple[str, Variant], str] = {}
        for shown in (reading.letter_opened, reading.page_changed):
            shown.connect(self._follow)

    def shown(self, text: str, source: Variant | None) -> str:
        """`text`, stored in the script `source`, in the variant that is shown."""
        if source is None or not text or self._variant in (Variant.ORIGINAL, source):
            return text
        if (self._variant, source) not in self._ready:
            self._prepare(self._variant, source)
            return text
        known = self._known.get((text, source))
        if known is None:
            from reader.script import convert

            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[text, source] = convert(text, self._variant, source=source).text
        return known

    def _follow(self) -> None:
        variant = self._reading.variant
        if variant is not self._variant:
            self._variant = variant
            self._known.clear()
            self.changed.emit()

    def _prepare(self, variant: Variant, source: Variant) -> None:
        route = variant, source
        if route in self._asked:
            return
        self._asked.add(route)

        def prepare() -> None:
            from reader.script import convert

            convert("。", variant, source=source)

        def done(_: None) -> None:
            self._ready.add(route)
            self.changed.emit()

        self._worker.submit(prepare, done)
