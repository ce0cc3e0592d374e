"""Letters composed and written as PDF, with the shipped faces."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtGui import QImage

from reader.annotations import Annotation, Color, Style, describe
from reader.letters import parse
from reader.page import Mark, Page
from reader.page.printed import Paper, PrintedNotes, PrintStyle
from reader.script import Variant, detect
from reader.text import Span
from reader.ui import looks
from reader.ui.letter_view import Look
from reader.ui.printing.composing import Compositor
from reader.ui.printing.leaf import Leaf
from reader.ui.printing.manuscript import Caption, Manuscript

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
SEED = (Path(__file__).parents[3] / "resources" / "letters" / "01-致全縣黨員的一封信.txt").read_text("utf-8")
WIDTH, HEIGHT = Paper.A4.size
STANDING = PrintStyle(notes=PrintedNotes.NONE)
LYING = PrintStyle(paper=(HEIGHT, WIDTH), vertical=True, notes=PrintedNotes.NONE)
BOTH = (STANDING, LYING)


@pytest.fixture(autouse=True, scope="session")
def shipped_faces(qapp: object) -> None:
    assert qapp
    looks.load_fonts(FONTS)


def note(text: str, start: int, end: int, words: str, *, key: str = "") -> Annotation:
    """A highlight with a note on a text."""
    now = datetime(2024, 5, 1, tzinfo=UTC)
    return Annotation(
        id=key or f"n{start}",
        letter_id="l",
        anchor=describe(text, Span(start, end)),
        color=Color.GREEN,
        style=Style.HIGHLIGHT,
        note=words,
        tags=(),
        created=now,
        modified=now,
    )


def manuscript(
    text: str,
    notes: Sequence[Annotation] = (),
    *,
    variant: Variant = Variant.ORIGINAL,
    caption: Caption | None = None,
    open_folds: frozenset[int] = frozenset(),
) -> Manuscript:
    """A letter with its notes on their places."""
    page = Page(parse(text), variant=variant, source=detect(text))
    for one in notes:
        if one.anchor.span.of(text) == one.anchor.exact:
            page.marks.add(Mark.of(one, one.anchor.span))
    return Manuscript(page, notes, caption or Caption(title="信"), open_folds=open_folds)


def composed(
    text: str, style: PrintStyle = STANDING, notes: Sequence[Annotation] = (), *, variant: Variant = Variant.ORIGINAL
) -> Compositor:
    """A letter ready to be printed."""
    return Compositor(manuscript(text, notes, variant=variant), Look(), style)


def lines_of(compositor: Compositor, leaf: Leaf) -> list[str]:
    """The words of each line of a page, in order."""
    found = []
    for part in leaf.slices:
        placed = compositor.set(part.paragraph)
        found += [placed.paragraph.text[line.start : line.end] for line in placed.lines[part.first : part.end]]
    return found


def shown(compositor: Compositor) -> str:
    """What the letter shows, without white space."""
    return squeezed("".join(compositor.page.paragraph(index).text for index in compositor.matter.readable()))


def squeezed(text: str) -> str:
    """A text without line breaks, spaces and what no page shows."""
    return re.sub(r"[\s\x00-\x1f\ufffe]", "", text)


def by_poppler(data: bytes, *options: str) -> str:
    """The text as pdftotext has it."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not there (Debian: poppler-utils)")
    done = subprocess.run([program, *options, "-", "-"], input=data, capture_output=True, check=True)
    return squeezed(done.stdout.decode())


def by_pdfium(data: bytes) -> str:
    """The text as a browser has it."""
    with pypdfium2.PdfDocument(data) as file:
        return squeezed("".join(_text_of(page) for page in file))


def _text_of(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    found = text.get_text_range()
    text.close()
    page.close()
    return str(found)


def rendered(data: bytes, number: int = 0) -> QImage:
    """A page of a PDF as it is seen, a pixel for a point."""
    with pypdfium2.PdfDocument(data) as file:
        page = file[number]
        bitmap = page.render(scale=1)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        image = QImage(bytes(bitmap.buffer), width, height, stride, QImage.Format.Format_BGR888).copy()
        bitmap.close()
        page.close()
        return image


def opened(data: bytes) -> pikepdf.Pdf:
    """The objects of a PDF."""
    return pikepdf.open(io.BytesIO(data))
