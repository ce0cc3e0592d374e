"""PDF for the command line: a letter as the settings say, set without a window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from reader.annotations import Annotation
from reader.page import Page
from reader.page.printed import PrintStyle
from reader.settings import Settings, places
from reader.store.summary import LetterSummary
from reader.ui import looks
from reader.ui.library_model import date_shown, people
from reader.ui.printing.composing import Compositor
from reader.ui.printing.manuscript import Caption, Manuscript
from reader.ui.printing.pdf import pdf
from reader.ui.themes import PAPER

if TYPE_CHECKING:
    from reader.tasks import PdfWriter


def writer(*, vertical: bool) -> PdfWriter:
    """What writes letters as PDF, as the settings say; there may be no display."""
    where = places()
    settings = Settings.load(where.settings).settings
    style = print_style(settings, vertical=vertical)

    def write(
        page: Page, annotations: Sequence[Annotation], summary: LetterSummary, *, cancelled: Callable[[], bool]
    ) -> bytes | None:
        running = QCoreApplication.instance() or QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
        looks.load_fonts(where.resources / "fonts")
        manuscript = Manuscript(page, annotations, caption_of(page, summary))
        made = pdf(Compositor(manuscript, looks.look(settings, PAPER), style), cancelled=cancelled)
        del running  # it was needed until here
        return made

    return write


def print_style(settings: Settings, *, vertical: bool) -> PrintStyle:
    """How letters are printed where nobody is asked; a sheet lies where columns stand on it."""
    width, height = settings.paper.size
    return PrintStyle(
        paper=(height, width) if vertical else (width, height),
        type_size=settings.print_size,
        vertical=vertical,
        notes=settings.print_notes,
    )


def caption_of(page: Page, summary: LetterSummary) -> Caption:
    """What a printed letter is headed with."""
    return Caption(
        title=page.shown_text(summary.title), people=page.shown_text(people(summary)), date=date_shown(summary)
    )
