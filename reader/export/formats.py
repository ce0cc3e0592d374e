"""The formats letters can be exported to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Final

from reader.export.manner import Manner
from reader.export.transcript import Transcript


class Format(StrEnum):
    """A format by the name that the command line knows it by."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSONLD = "jsonld"
    CSV = "csv"
    READWISE = "readwise"
    DOCX = "docx"
    TEI = "tei"
    CMIF = "cmif"
    TEXT = "txt"
    PDF = "pdf"  # set by the typesetter of the window, which is handed down as a writer

    @property
    def suffix(self) -> str:
        """The ending of its files, with the dot."""
        return _SUFFIXES[self]

    @property
    def holds_many(self) -> bool:
        """Whether one file holds any number of letters; of the others each letter has its own."""
        return self in _TOGETHER

    @property
    def is_of_notes(self) -> bool:
        """Whether a letter without notes leaves nothing in it."""
        return self in _OF_NOTES

    @property
    def is_text(self) -> bool:
        """Whether a file of it can be printed to a terminal."""
        return self not in {Format.DOCX, Format.PDF}


_SUFFIXES: Final = {
    Format.MARKDOWN: ".md",
    Format.HTML: ".html",
    Format.JSONLD: ".jsonld",
    Format.CSV: ".csv",
    Format.READWISE: ".csv",
    Format.DOCX: ".docx",
    Format.TEI: ".xml",
    Format.CMIF: ".xml",
    Format.TEXT: ".txt",
    Format.PDF: ".pdf",
}
_TOGETHER: Final = frozenset({Format.JSONLD, Format.CSV, Format.READWISE, Format.CMIF})

_OF_NOTES: Final = frozenset({Format.JSONLD, Format.CSV, Format.READWISE})


def write(transcripts: Iterable[Transcript], *, into: Format, manner: Manner | None = None) -> bytes:
    """Letters with their notes as one file of this format, which is not PDF; one letter where it does not hold many.

    They are asked for one after the other, and none is kept.
    """
    return _WRITERS[into](transcripts, manner or Manner())


# A writer's module is loaded when it writes: the window needs none of them, and each export but one.


def _markdown(transcripts: Iterable[Transcript], manner: Manner) -> bytes:
    from reader.export.front_matter import front_matter
    from reader.export.markdown import markdown

    (transcript,) = transcripts
    before = front_matter(transcript) if manner.front_matter else ""
    return (before + markdown(transcript, manner.template)).encode()


def _html(transcripts: Iterable[Transcript], manner: Manner) -> bytes:
    from reader.export.web_page import web_page

    (transcript,) = transcripts
    return web_page(transcript, manner)


def _jsonld(transcripts: Iterable[Transcript], _manner: Manner) -> bytes:
    from reader.export.web_annotation import web_annotations

    return web_annotations(transcripts)


def _csv(transcripts: Iterable[Transcript], _manner: Manner) -> bytes:
    from reader.export.note_table import note_table

    return note_table(transcripts)


def _readwise(transcripts: Iterable[Transcript], _manner: Manner) -> bytes:
    from reader.export.note_table import readwise_table

    return readwise_table(transcripts)


def _docx(transcripts: Iterable[Transcript], manner: Manner) -> bytes:
    from reader.export.word import word_file

    (transcript,) = transcripts
    return word_file(transcript, manner)


def _tei(transcripts: Iterable[Transcript], _manner: Manner) -> bytes:
    from reader.export.tei import tei

    (transcript,) = transcripts
    return tei(transcript)


def _cmif(transcripts: Iterable[Transcript], _manner: Manner) -> bytes:
    from reader.export.tei import cmif

    return cmif(transcripts)


def _plain(transcripts: Iterable[Transcript], manner: Manner) -> bytes:
    from reader.export.plain import plain

    (transcript,) = transcripts
    return plain(transcript, manner.wording).encode()


_WRITERS: Final[dict[Format, Callable[[Iterable[Transcript], Manner], bytes]]] = {
    Format.MARKDOWN: _markdown,
    Format.HTML: _html,
    Format.JSONLD: _jsonld,
    Format.CSV: _csv,
    Format.READWISE: _readwise,
    Format.DOCX: _docx,
    Format.TEI: _tei,
    Format.CMIF: _cmif,
    Format.TEXT: _plain,
}
