"""A highlight or note of the user and where it is anchored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.text import Span


class Color(StrEnum):
    """The named colours of highlights."""

    YELLOW = "yellow"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    VIOLET = "violet"


class Style(StrEnum):
    """How a passage is marked; the last four are marks of the writing itself (CLREQ §5), drawn in ink."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    WAVE = "wave"
    STRIKE = "strike"
    EMPHASIS = "emphasis"  # 著重號, a dot at every character
    PROPER_NAME = "proper-name"  # 專名號
    BOOK_TITLE = "book-title"  # 書名號 of the wavy kind
    RUBY = "ruby"  # the readings of the characters


class Motivation(StrEnum):
    """Why an annotation was made (Web Annotation Data Model, §3.3.5)."""

    HIGHLIGHTING = "highlighting"
    COMMENTING = "commenting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A TextPositionSelector with a TextQuoteSelector, on the stored text (Web Annotation Data Model, §4.2.4, §4.2.5).

    `section` names the outline entry that holds the start, '' where there is none.
    """

    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    section: str = ""

    @property
    def span(self) -> Span:
        """The position as a span of code points."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A passage that was marked, with an optional note in Markdown; times are UTC."""

    id: str
    letter_id: str
    anchor: Anchor
    color: Color
    style: Style
    note: str
    tags: tuple[str, ...]
    created: datetime
    modified: datetime

    @property
    def motivation(self) -> Motivation:
        """Commenting where there is a note, else highlighting."""
        return Motivation.COMMENTING if self.note else Motivation.HIGHLIGHTING
