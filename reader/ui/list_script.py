"""Titles and names of the list written as the letters are shown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.page import Orthography
from reader.script import Variant
from reader.script.override import Scope
from reader.ui.reading import Reading
from reader.ui.workers import Worker

_KEPT = 20_000


class ListScript(QObject):
    """Writes words of any letter in the variant of the open one, by the decisions that hold everywhere.

    Until the dictionaries are there words are given as they are stored.
    """

    changed = Signal()
    """Words are written otherwise than before."""

    def __init__(self, reading: Reading, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._worker = reading, worker
        self._variant = Variant.ORIGINAL
        self._way = Orthography()
        self._ready: set[Variant] = set()
        self._asked: set[Variant] = set()
        self._known: dict[tuple[str, Variant], str] = {}
        for shown in (reading.letter_opened, reading.page_changed):
            shown.connect(self._follow)

    def shown(self, text: str, source: Variant | None) -> str:
        """`text`, stored in the script `source`, in the variant that is shown."""
        if source is None or not text or self._variant in (Variant.ORIGINAL, source):
            return text
        if source not in self._ready:
            self._prepare(source)
            return text
        known = self._known.get((text, source))
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[text, source] = _written(text, self._variant, source, self._way)
        return known

    def _follow(self) -> None:
        variant, way = self._reading.variant, _everywhere(self._reading.orthography)
        if (variant, way) == (self._variant, self._way):
            return
        if variant is not self._variant or way.edition is not self._way.edition:
            self._ready, self._asked = set(), set()
        self._variant, self._way = variant, way
        self._known.clear()
        self.changed.emit()

    def _prepare(self, source: Variant) -> None:
        if source in self._asked:
            return
        asked, variant, way = self._asked, self._variant, self._way
        asked.add(source)

        def done(_: object) -> None:
            if asked is self._asked:
                self._ready.add(source)
                self.changed.emit()

        # What the dictionaries do not lead to is shown as it is stored, and the letter itself says so.
        self._worker.submit(lambda: _written("。", variant, source, way), done, lambda _: None)


def _everywhere(way: Orthography) -> Orthography:
    """The orthography of the open letter as far as it holds for others, too."""
    decided = [one for one in way.overrides or () if one.scope is Scope.EVERYWHERE]
    if not decided:
        return replace(way, overrides=None)
    from reader.script.overrides import Overrides

    return replace(way, overrides=Overrides(decided))


def _written(text: str, variant: Variant, source: Variant, way: Orthography) -> str:
    from reader.script.rendering import NONE, rendered

    return rendered(
        text,
        variant,
        source=source,
        edition=way.edition,
        overrides=way.overrides or NONE,
        corrected=way.corrected,
        emended=way.emended,
        punctuation=way.punctuation,
    ).text
