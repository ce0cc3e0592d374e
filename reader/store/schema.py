"""The tables of a library, as SQLAlchemy mappings. A change here is a new version: see `versions`."""

from __future__ import annotations

import datetime
import enum
from typing import Any, Final

from sqlalchemy import BigInteger, Dialect, Enum, ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from reader.annotations import Color, Style
from reader.letters.amendment import AmendmentKind
from reader.script import Variant
from reader.script.override import OverrideKind, Scope
from reader.store.moments import from_number, to_number

_WHILE_THERE: Final = "WHEN EXISTS (SELECT 1 FROM letter WHERE id = OLD.letter_id)"


class Moment(TypeDecorator[datetime.datetime]):
    """A time in UTC as a whole number."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime.datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """The number that is stored."""
        return None if value is None else to_number(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime.datetime | None:  # noqa: ARG002
        """The time that a stored number stands for."""
        return None if value is None else from_number(value)


class Base(DeclarativeBase):
    """The tables; enumerations are stored as their values."""

    type_annotation_map = {  # noqa: RUF012  SQLAlchemy reads it as it is
        datetime.datetime: Moment,
        enum.Enum: Enum(enum.Enum, native_enum=False, length=32, values_callable=lambda kind: [m.value for m in kind]),
    }


def _belongs_to(key: str) -> Any:
    """A column that names the row of another table and goes with it."""
    return mapped_column(ForeignKey(key, ondelete="CASCADE"), primary_key=True)


class Changed:
    """One change of something, as JSON before and after it; None where it was not there."""

    number: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)
    before: Mapped[str | None] = mapped_column(sort_order=1)
    after: Mapped[str | None] = mapped_column(sort_order=1)
    made: Mapped[datetime.datetime] = mapped_column(sort_order=1)


class LetterRow(Base):
    """A letter without its text; what the list shows and what was recognised in words.

    `date_first` and `date_last` are the days between which it was written, the same where the day is certain.
    """

    __tablename__ = "letter"

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    display_title: Mapped[str]
    title: Mapped[str | None]
    sender: Mapped[str | None]
    recipient: Mapped[str | None]
    salutation: Mapped[str | None]
    date_first: Mapped[datetime.date | None]
    date_text: Mapped[str | None]
    closing: Mapped[str | None]
    signature: Mapped[str | None]
    doc_no: Mapped[str | None]
    script: Mapped[Variant | None]
    chars: Mapped[int]
    text_hash: Mapped[bytes] = mapped_column(unique=True)
    parser_version: Mapped[int]
    added: Mapped[datetime.datetime]
    binned: Mapped[datetime.datetime | None]
    date_last: Mapped[datetime.date | None]


class TextRow(Base):
    """One piece of a letter's text; `start` counts code points."""

    __tablename__ = "letter_text"

    letter_id: Mapped[str] = _belongs_to("letter.id")
    start: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[str]


class SourceRow(Base):
    """The file that a letter was read from, byte for byte."""

    __tablename__ = "source_file"

    letter_id: Mapped[str] = _belongs_to("letter.id")
    media_type: Mapped[str]
    encoding: Mapped[str]
    data_hash: Mapped[bytes]
    data: Mapped[bytes]


class EvidenceRow(Base):
    """What the file of a letter says beside its text, as JSON, see `evidence`; no row where it says nothing."""

    __tablename__ = "evidence"

    letter_id: Mapped[str] = _belongs_to("letter.id")
    body: Mapped[str]


class StructureRow(Base):
    """What was recognised in one piece of text: derived, see `structure`."""

    __tablename__ = "structure"

    letter_id: Mapped[str] = _belongs_to("letter.id")
    start: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[str]


class AnnotationRow(Base):
    """A highlight or note; one that was removed stays, with the time."""

    __tablename__ = "annotation"

    id: Mapped[str] = mapped_column(primary_key=True)
    letter_id: Mapped[str] = mapped_column(ForeignKey("letter.id", ondelete="CASCADE"))
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    section: Mapped[str]
    color: Mapped[Color]
    style: Mapped[Style]
    note: Mapped[str]
    created: Mapped[datetime.datetime]
    modified: Mapped[datetime.datetime]
    removed: Mapped[datetime.datetime | None]

    # Holds all that decides which notes touch a slice, so that their rows are not read for it.
    __table_args__ = (Index("annotation_place", "letter_id", "removed", "start", "end"),)


class TagRow(Base):
    """A word on a note, in the order in which they were given."""

    __tablename__ = "tag"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012  SQLAlchemy reads it as it is

    annotation_id: Mapped[str] = _belongs_to("annotation.id")
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class RevisionRow(Changed, Base):
    """A note before and after one change."""

    __tablename__ = "revision"

    letter_id: Mapped[str] = mapped_column(ForeignKey("letter.id", ondelete="CASCADE"), index=True)
    annotation_id: Mapped[str] = mapped_column(index=True)


class OverrideRow(Base):
    """A decision about a word; one that was taken back stays, with the time."""

    __tablename__ = "override"

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[OverrideKind]
    scope: Mapped[Scope]
    word: Mapped[str]
    form: Mapped[str]
    target: Mapped[Variant | None]
    letter_id: Mapped[str | None] = mapped_column(ForeignKey("letter.id", ondelete="CASCADE"))
    start: Mapped[int | None]
    end: Mapped[int | None]
    sender: Mapped[str | None]
    created: Mapped[datetime.datetime]
    removed: Mapped[datetime.datetime | None]

    # Finds what concerns a letter: its own, those of its sender, those that hold everywhere. The words are in it so
    # that the first paint reads no row whose word is not there.
    __table_args__ = (Index("override_concern", "letter_id", "sender", "removed", "kind", "word"),)


class OverrideRevisionRow(Changed, Base):
    """An override before and after one change."""

    __tablename__ = "override_revision"

    override_id: Mapped[str] = mapped_column(ForeignKey("override.id", ondelete="CASCADE"), index=True)


class AmendmentRow(Base):
    """What a person has put right in a letter, in that order; what was taken back stays, with the time."""

    __tablename__ = "amendment"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    letter_id: Mapped[str] = mapped_column(ForeignKey("letter.id", ondelete="CASCADE"), index=True)
    kind: Mapped[AmendmentKind]
    name: Mapped[str]
    start: Mapped[int | None]
    end: Mapped[int | None]
    value: Mapped[str | None]
    removed: Mapped[datetime.datetime | None]


class AmendmentRevisionRow(Changed, Base):
    """An amendment before and after one change."""

    __tablename__ = "amendment_revision"

    amendment_id: Mapped[str] = mapped_column(ForeignKey("amendment.id", ondelete="CASCADE"), index=True)


class StateRow(Base):
    """Where the reading of a letter stopped."""

    __tablename__ = "reading_state"

    letter_id: Mapped[str] = _belongs_to("letter.id")
    position: Mapped[int]
    variant: Mapped[Variant | None]
    modified: Mapped[datetime.datetime]


class SettingRow(Base):
    """What the library says of itself, by name."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


Index("letter_by_date", LetterRow.binned, LetterRow.date_first)

TRIGGERS: Final = tuple(
    f"CREATE TRIGGER {table}_stays_on_{when.split()[0].lower()} BEFORE {when} ON {table} {condition} "
    "BEGIN SELECT RAISE(ABORT, 'the text of a letter never changes'); END"
    for table, when, condition in (
        ("letter", "UPDATE OF id, chars, text_hash", ""),
        ("letter_text", "UPDATE", ""),
        ("letter_text", "DELETE", _WHILE_THERE),
        ("source_file", "UPDATE", ""),
        ("source_file", "DELETE", _WHILE_THERE),
    )
)
"""Keep text and file of a letter as they are, whoever writes; they go only after the letter itself."""
