"""The caret's way over a surface by keys: where it stands, where a movement takes it, and that it is seen there."""

from __future__ import annotations

from reader.ui.letter_view.caret import BY_LINE, Move, inline_of, moved
from reader.ui.letter_view.flow import Flow, Hit
from reader.ui.letter_view.selection import Selection, between, caret_at
from reader.ui.letter_view.surface import Surface

_INTO_VIEW = 0.4


class Travel:
    """Moves selections over one surface."""

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self._kept: tuple[Hit, float] | None = None

    def caret(self, selection: Selection) -> Hit | None:
        """Where the caret of a selection stands."""
        hit = self._surface.place_of(selection.caret)
        return hit._replace(upstream=selection.upstream) if hit else None

    def here(self, selection: Selection) -> Hit | None:
        """The caret of a selection where it is seen, else where the window begins."""
        flow, caret = self._surface.flow, self.caret(selection)
        if flow is None or caret is None or not self._surface.caret_rect(caret).isEmpty():
            return caret
        placed, line = next(flow.visible_lines(), (None, None))
        return Hit(placed.set.paragraph.index, line.start) if placed and line else caret

    def moved(self, selection: Selection, move: Move, *, extends: bool) -> Selection:
        """The selection after a movement, its caret brought into the window."""
        flow, caret = self._surface.flow, self.caret(selection)
        if flow is None or caret is None:
            return selection
        start = None if extends else self._start_instead(flow, selection, caret, move)
        hit = start or self._step(flow, caret, move)
        self._show(flow, hit)
        return between(flow.page, flow.where(selection.anchor), hit) if extends else caret_at(flow.page, hit)

    def _step(self, flow: Flow, caret: Hit, move: Move) -> Hit:
        kept = self._kept[1] if self._kept and self._kept[0] == caret else inline_of(flow, caret)
        hit = moved(flow, caret, move, inline=kept)
        self._kept = (hit, kept) if move in BY_LINE else None
        return hit

    def _start_instead(self, flow: Flow, selection: Selection, caret: Hit, move: Move) -> Hit | None:
        """Where the caret goes before it moves: to an end of what was selected, or into the window."""
        if move in {Move.LETTER_START, Move.LETTER_END}:
            return None
        if selection.span and move is Move.NEXT_CHARACTER:
            return flow.where(selection.span.end)
        if selection.span and move is Move.PREVIOUS_CHARACTER:
            return flow.where(selection.span.start)
        here = self.here(selection)
        return None if here == caret else here

    def _show(self, flow: Flow, hit: Hit) -> None:
        block, height = flow.line_block(hit), flow.typesetter.pitch
        if not -flow.extent < block < 2 * flow.extent:
            self._surface.bring(hit, round(_INTO_VIEW * flow.extent))
        elif block < 0:
            self._surface.scroll(block)
        elif block + height > flow.extent:
            self._surface.scroll(block + height - flow.extent)
