"""The formats a letter can be exported to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from reader.annotations import Annotation
from reader.export.markdown import markdown
from reader.page import Page


class Format(StrEnum):
    """A format by the name that the command line knows it by."""

    MARKDOWN = "markdown"
    PDF = "pdf"  # set by the typesetter of the window, which is handed down as a writer


def write(page: Page, annotations: Sequence[Annotation], *, title: str, into: Format) -> bytes:
    """A whole letter with its annotations as a file of this format, which is not PDF."""
    return _WRITERS[into](page, annotations, title)


_WRITERS: dict[Format, Callable[[Page, Sequence[Annotation], str], bytes]] = {
    Format.MARKDOWN: lambda page, annotations, title: markdown(page, annotations, title=title).encode(),
}
