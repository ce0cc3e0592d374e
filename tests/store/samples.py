"""Letters and notes made by hand, so that tests of the store stand on their own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from reader.annotations import Anchor, Annotation, Color, Style
from reader.letters import PARSER_VERSION, Cruft, Letter, Part, PartRole, Remark, RemarkKind, Section, SectionKind
from reader.letters.amendment import Amendment, AmendmentKind
from reader.letters.dates.span import DateSpan
from reader.letters.evidence import Evidence, EvidenceKind, Particulars
from reader.letters.sources import Source
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.text import Span
from reader.text.ids import new_id

NOON = datetime(2026, 3, 4, 12, 30, 15, 123456, tzinfo=UTC)
TEXT = (
    "關於春耕的信\n\n各位鄉親：\n一、先說水。渠水要分。\n二、再說種子。𠮷田的種子最好。\n"
    "此致\n敬禮\n王大年\n二〇二〇年三月二日\n"
)


def source(text: str = TEXT, name: str = "信一") -> Source:
    return Source(text=text, encoding="utf-8", data=text.encode(), media_type="text/plain", name=name)


def told() -> Source:
    """The same text from a file that says more than its text."""
    evidence = (Evidence(EvidenceKind.TITLE, Span(0, 6)), Evidence(EvidenceKind.HEADING, Span(26, 32), level=2))
    return replace(source(), evidence=evidence, particulars=Particulars(sender="王大年先生", date="二〇二〇"))


def letter(text: str = TEXT) -> Letter:
    """A letter with every field filled."""
    return Letter(
        text=text,
        title="關於春耕的信",
        sender="王大年",
        recipient="各位鄉親",
        salutation="各位鄉親：",
        date=date(2020, 3, 2),
        date_span=DateSpan(date(2020, 3, 2), date(2020, 3, 2)),
        date_text="二〇二〇年三月二日",
        closing="此致敬禮",
        signature="王大年",
        doc_no="鄉字第三號",
        sections=(
            Section(
                level=1, label="一、", heading="先說水", kind=SectionKind.RUN_IN, span=Span(14, 26), heading_end=19
            ),
            Section(level=1, label="二、", heading=None, kind=SectionKind.LINE, span=Span(26, 42), heading_end=28),
        ),
        parts=(Part(PartRole.TITLE, Span(0, 6)), Part(PartRole.SALUTATION, Span(8, 13))),
        cruft=(Cruft("date-prefix", Span(0, 2)),),
        remarks=(Remark(kind=RemarkKind.REPEAT, span=Span(26, 28), expected="三、", after="二、"),),
    )


def plain(text: str) -> Letter:
    """A letter in which nothing was recognised."""
    return Letter(text=text)


def note(
    letter_id: str, text: str = TEXT, *, start: int = 16, end: int = 19, words: str = "", minute: int = 0
) -> Annotation:
    moment = NOON + timedelta(minutes=minute)
    return Annotation(
        id=new_id(),
        letter_id=letter_id,
        anchor=Anchor(
            start=start, end=end, exact=text[start:end], prefix=text[max(0, start - 5) : start], suffix="渠"
        ),
        color=Color.GREEN,
        style=Style.UNDERLINE,
        note=words,
        tags=("水利", "春耕", "水利"),
        created=moment,
        modified=moment,
    )


def override(
    word: str,
    form: str,
    *,
    kind: OverrideKind = OverrideKind.CONVERSION,
    target: Variant = Variant.HANS,
    letter_id: str | None = None,
    span: Span | None = None,
    sender: str | None = None,
    minute: int = 0,
) -> Override:
    """An override with the narrowest scope that the fields tell."""
    scope = Scope.PLACE if span else Scope.LETTER if letter_id else Scope.SENDER if sender else Scope.EVERYWHERE
    return Override(
        id=new_id(),
        kind=kind,
        scope=scope,
        word=word,
        form=form,
        target=target if kind is OverrideKind.CONVERSION else None,
        letter_id=letter_id,
        span=span,
        sender=sender,
        created=NOON + timedelta(minutes=minute),
    )


def amendment(
    kind: AmendmentKind, name: str = "", *, words: str | None = None, value: str | None = None, text: str = TEXT
) -> Amendment:
    """What is said of the first place that has `words`, or of none."""
    at = -1 if words is None else text.index(words)
    span = None if words is None else Span(at, at + len(words))
    return Amendment(id=new_id(), kind=kind, name=name, span=span, value=value)


def every_amendment() -> tuple[Amendment, ...]:
    """One of each kind, about the letter above."""
    return (
        amendment(AmendmentKind.FIELD, "recipient", value="李四"),
        amendment(AmendmentKind.PART, "signature", words="王大年"),
        amendment(AmendmentKind.HEADING, words="𠮷田的種子最好", value="2"),
        amendment(AmendmentKind.CRUFT, words="此致", value="cut"),
    )


def older(path: Path, version: int) -> Path:
    """A library as an older version left it: the letter above, with a note, another one, overrides from 2 on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(Path(__file__).with_name(f"version_{version}.sql").read_text("utf-8"))
        # The tables are what is old in it, not the rules.
        connection.execute("UPDATE letter SET parser_version = ?", (PARSER_VERSION,))
        connection.commit()
    return path


def long_text(lines: int, line: str = "這一行有二十個字的信文寫給遠方的親人看一看\n") -> str:
    return "".join(f"{number:07d}{line}" for number in range(lines))
