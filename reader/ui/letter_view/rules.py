"""The rules of lines that a look, a region and a direction amount to."""

from __future__ import annotations

from dataclasses import dataclass

from reader.page import Kinsoku, Squeeze
from reader.ui.letter_view.cells import Cells
from reader.ui.letter_view.kinsoku import COLON, EXCLAMATION, PAUSE
from reader.ui.letter_view.look import Look, Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How lines end and marks give way; the strings hold classes of marks, as `kinsoku` names them.

    `squeezed` takes blank from marks that meet, and from the ends of lines where that makes room; `trimmed` takes it
    from the end of every line. `hanging` marks may stand beyond the measure, `rigid` ones keep their width.
    """

    kinsoku: Kinsoku = Kinsoku.STRICT
    squeezed: bool = True
    trimmed: bool = False
    hanging: str = ""
    rigid: str = ""

    @classmethod
    def of(cls, look: Look, region: Region, *, vertical: bool) -> Rules:
        """The rules of a look for one region and direction (CLREQ §6.1.3, §6.3.2)."""
        simplified = region is Region.SC
        by_region = look.squeeze is Squeeze.REGION
        squeezed = region is not Region.TW if by_region else look.squeeze is Squeeze.ALWAYS
        return cls(
            kinsoku=look.kinsoku,
            squeezed=squeezed,
            trimmed=squeezed and (simplified or not by_region),
            hanging=_hanging(simplified=simplified, vertical=vertical) if look.hanging else "",
            rigid=_rigid(simplified=simplified, vertical=vertical),
        )

    def blank_before(self, cells: Cells, cell: int) -> float:
        """The blank before the ink of a mark that may be taken away, in pixels."""
        return cells.blank_before(cell) if self.squeezed and cells.kinds[cell] not in self.rigid else 0.0

    def blank_after(self, cells: Cells, cell: int) -> float:
        """The blank after the ink of a mark that may be taken away, in pixels."""
        return cells.blank_after(cell) if self.squeezed and cells.kinds[cell] not in self.rigid else 0.0


def _hanging(*, simplified: bool, vertical: bool) -> str:
    """Marks in the middle of their square would be torn off a line of Traditional text: there only columns have it."""
    if vertical:
        return PAUSE
    return PAUSE + COLON + EXCLAMATION if simplified else ""


def _rigid(*, simplified: bool, vertical: bool) -> str:
    if vertical:
        return COLON + EXCLAMATION
    return "" if simplified else EXCLAMATION
