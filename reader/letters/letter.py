"""A letter: its stored text and the spans that were recognised in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum

from reader.letters.dates.span import DateSpan
from reader.text import Span


class SectionKind(StrEnum):
    """How a section is headed."""

    LINE = "line"
    RUN_IN = "runin"
    ITEM = "item"
    ATTACHMENT = "attachment"


class RemarkKind(StrEnum):
    """What is odd about the numbering of a letter."""

    GAP = "gap"
    REPEAT = "repeat"


class PartRole(StrEnum):
    """What a stretch of a letter is; TEI's terms where it has one."""

    TITLE = "title"
    TITLE_BLOCK = "title-block"
    DOC_NO = "doc-no"
    BYLINE = "byline"
    HEADER = "header"
    RECIPIENT_LINE = "recipient-line"
    OPENING = "opening"
    SALUTATION = "salutation"
    CONCLUSION = "conclusion"
    CLOSING = "closing"
    SIGNATURE = "signature"
    DATE = "date"
    POSTSCRIPT = "postscript"
    NOTE = "note"
    QUOTATION = "quotation"
    DISTRIBUTION = "distribution"
    ATTACHMENT_LIST = "attachment-list"
    ATTACHMENT_TITLE = "attachment-title"
    TABLE = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One entry of the outline; `level` 1 is the top, `span` runs to the next section of the same or a higher level.

    `label` is the printed number with its punctuation, '' where there is none. `heading` is without label and
    final punctuation, None for a paragraph that is only numbered; `heading_end` is the offset after it.
    """

    level: int
    label: str
    heading: str | None
    kind: SectionKind
    span: Span
    heading_end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch with a role, without the indent in front of it."""

    role: PartRole
    span: Span


@dataclass(frozen=True, slots=True)
class Cruft:
    """A stretch that a web page or scan left in the text; `kind` is one of the words of the outline format."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A number of the outline that leaves others out or comes again.

    `span` is the label as printed, `expected` the number that its list wanted there, in the same style; `after` is
    the label before it in its list, '' where it is the first.
    """

    kind: RemarkKind
    span: Span
    expected: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A stored text with what was recognised in it; all spans are code points of `text`.

    `date` is None unless day, month and year are certain; `date_span` are the days that a date without a day or a
    range may mean, `date_text` is what is printed. What is in tuples is in the order of the text.
    """

    text: str
    title: str | None = None
    sender: str | None = None
    recipient: str | None = None
    salutation: str | None = None
    date: datetime.date | None = None
    date_span: DateSpan | None = None
    date_text: str | None = None
    closing: str | None = None
    signature: str | None = None
    doc_no: str | None = None
    sections: tuple[Section, ...] = ()
    parts: tuple[Part, ...] = ()
    cruft: tuple[Cruft, ...] = ()
    remarks: tuple[Remark, ...] = ()
