"""A composed letter on a printer; any thread may do it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.errors import PrinterRefused
from reader.page.printed import PrintStyle
from reader.ui.printing.area import DPI
from reader.ui.printing.composing import BREATH_S, Compositor, Report, compose
from reader.ui.printing.painting import LeafPainter

_COMPOSING = 0.4
"""The share of the work that composing is."""


def print_on(
    printer: QPrinter,
    compositor: Compositor,
    *,
    report: Report = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bool:
    """Print the letter on sheets of its style's size; whether that was done, False where it was cancelled.

    Raises PrinterRefused.
    """
    leaves = compose(compositor, report=lambda share: report(share * _COMPOSING), cancelled=cancelled)
    if leaves is None:
        return False
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused(name=printer.printerName())
    scale = printer.resolution() / DPI
    painter.scale(scale, scale)
    pages = LeafPainter(painter, compositor)
    try:
        for leaf in leaves:
            if leaf.number:
                printer.newPage()
            pages.paint(leaf, len(leaves))
            report(_COMPOSING + (1 - _COMPOSING) * (leaf.number + 1) / len(leaves))
            time.sleep(BREATH_S)
            if cancelled():
                printer.abort()
                return False
    finally:
        painter.end()
    return True


def printer_for(style: PrintStyle, title: str) -> QPrinter:
    """The usual printer, asked for sheets as the style has them."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("Chidu")
    is_lying = style.paper[0] > style.paper[1]
    size = QPageSize(QSizeF(min(style.paper), max(style.paper)), QPageSize.Unit.Point)
    orientations = QPageLayout.Orientation
    printer.setPageLayout(
        QPageLayout(size, orientations.Landscape if is_lying else orientations.Portrait, QMarginsF())
    )
    return printer


def style_on(printer: QPrinter, style: PrintStyle) -> PrintStyle:
    """The style for the sheets that were chosen in the printer's own dialog."""
    sheet = printer.pageLayout().fullRectPoints()
    return replace(style, paper=(float(sheet.width()), float(sheet.height())))
