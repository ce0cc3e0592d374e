"""A note as another program tells it, before anything is known of where it belongs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from reader.annotations import Color, Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """By what the letter that a note is about may be known: IRIs, SHA-256 of its text, titles, names of files."""

    iris: tuple[str, ...] = ()
    text_hash: str = ""
    titles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The passage as it is told: a quote with its context, a position, or both; '' and None for what is not told.

    Positions count code points, or UTF-16 units where `utf16` says so.
    """

    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    utf16: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One note; `number` is its place in the file, from 1, `iri` what names it, '' where nothing does."""

    number: int
    iri: str = ""
    clues: Clues = field(default_factory=Clues)
    words: Words = field(default_factory=Words)
    section: str = ""
    color: Color = Color.YELLOW
    style: Style = Style.HIGHLIGHT
    note: str = ""
    tags: tuple[str, ...] = ()
    created: datetime | None = None
    modified: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What is in the place `number` of a file and cannot be taken for a note."""

    number: int
    reason: str
