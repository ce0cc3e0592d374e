"""Which letters the list shows: all, those that a search found, or those in the bin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.text.fold import fold
from reader.ui.library_model import Row
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.store import Found

_MOST_HITS = 2_000
_BEFORE = 6


class Finding(QObject):
    """Answers with rows; an answer that a newer question has overtaken is dropped."""

    rows_found = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked = 0
        self.query = ""
        self.in_bin = False
        self._found: tuple[Found, set[str]] | None = None

    def update(self) -> None:
        """Show what the library says of the letters now; a search is only made again where letters came or went."""
        if self.query and not self.in_bin and self._found is not None and self._found[1] == self._ids():
            self._answer(self._asked, self._rows(self._found[0]))
        else:
            self.refresh()

    def refresh(self) -> None:
        """Ask again, after the library has changed."""
        self._asked += 1
        self._found = None
        asked = self._asked
        if self.in_bin:
            self._workspace.read_bin(lambda letters: self._answer(asked, [Row(one, one.title) for one in letters]))
        elif self.query:
            query = self.query
            self._workspace.search(query, _MOST_HITS, lambda found: self._show(asked, found))
        else:
            self._answer(asked, [Row(one, one.title) for one in self._workspace.letters])

    def search(self, query: str) -> None:
        """Show the letters in which something is found; all for an empty query."""
        self.query = query
        self.refresh()

    def show_bin(self, on: bool) -> None:
        """Show the letters in the bin."""
        self.in_bin = on
        self.refresh()

    def _ids(self) -> set[str]:
        return {letter.id for letter in self._workspace.letters}

    def _show(self, asked: int, found: Found) -> None:
        if asked == self._asked:
            self._found = found, self._ids()
            self._answer(asked, self._rows(found))

    def _answer(self, asked: int, rows: Sequence[Row]) -> None:
        if asked == self._asked:
            self.rows_found.emit(rows)

    def _rows(self, found: Found) -> list[Row]:
        """One row a letter, with the first hit in its text where there is one."""
        letters = {letter.id: letter for letter in self._workspace.letters}
        rows: dict[str, Row] = {}
        for hit in found.hits:
            letter = letters.get(hit.letter_id)
            if letter is None or (hit.letter_id in rows and rows[hit.letter_id].hit is not None):
                continue
            span = hit.span if len(hit.span) else None
            rows[hit.letter_id] = Row(letter, letter.title, _around(hit.text, self.query), span)
        return list(rows.values())


def _around(text: str, query: str) -> str:
    """The snippet cut so that what was found stands near its beginning, in sight."""
    line = text.replace("\n", " ").strip()
    place = fold(line).find(fold(query))
    return f"…{line[place - _BEFORE :]}" if place > _BEFORE else line
