"""The same pages on a printer; here one that prints into a file."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from reader.errors import PrinterRefused
from reader.page.printed import PrintStyle
from reader.ui.printing.printer import print_on, printer_for, style_on
from tests.ui.printing.conftest import BOTH, SEED, STANDING, composed


def printer_into(file: Path, style: PrintStyle) -> QPrinter:
    printer = printer_for(style, "信")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


@pytest.mark.parametrize("style", BOTH)
def test_every_page_comes_out_on_its_sheet(tmp_path: Path, style: PrintStyle) -> None:
    file = tmp_path / "out.pdf"
    printer = printer_into(file, style)
    compositor = composed(SEED, style_on(printer, style))
    assert print_on(printer, compositor)
    with pypdfium2.PdfDocument(file) as printed:
        assert len(printed) == len(list(composed(SEED, style).leaves()))
        width, height = printed[0].get_size()
        assert (width, height) == pytest.approx(style.paper, abs=1)
        image = printed[0].render(scale=0.5)
        assert min(bytes(image.buffer)) < 120


def test_what_is_cancelled_stops(tmp_path: Path) -> None:
    shares: list[float] = []
    printer = printer_into(tmp_path / "out.pdf", STANDING)
    assert not print_on(printer, composed(SEED), report=shares.append, cancelled=lambda: bool(shares))
    assert not print_on(printer, composed(SEED), report=shares.append, cancelled=lambda: shares[-1] > 0.6)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_named(tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "none" / "out.pdf", STANDING)
    with pytest.raises(PrinterRefused):
        print_on(printer, composed(SEED))
