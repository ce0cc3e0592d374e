"""Notes as Markdown: golden files, and nothing in a letter is taken for markup."""

import datetime
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Annotation, Color, Style, describe, section_label
from reader.export.formats import Format, write
from reader.export.markdown import markdown
from reader.letters import Letter, Section, SectionKind
from reader.page import Orthography, Page
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.script.overrides import Overrides
from reader.text import Span

GOLDEN = Path(__file__).parents[1] / "golden"
MOMENT = datetime.datetime(2024, 5, 1, 8, 30, tzinfo=datetime.UTC)

TEXT = """讀書會通訊 *第三號*

各位書友：

　　本會新到書籍三十冊，軟件目錄見附頁。𠮷田先生贈書[一]部。

一、借書辦法。憑證借閱，每次五冊。
1. 逾期須付罰款。
　　2) 遺失照價賠償。
二、聚會日期。改在週五晚上。

讀書會
二〇二四年四月
"""

TITLE = "讀書會通訊 *第三號*"


def passage(quote: str, text: str = TEXT) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def section(label: str, heading: str, following: str) -> Section:
    start, end = TEXT.index(label), TEXT.index(following)
    return Section(
        level=1,
        label=label,
        heading=heading,
        kind=SectionKind.RUN_IN,
        span=Span(start, end),
        heading_end=start + len(label) + len(heading),
    )


LETTER = Letter(
    text=TEXT,
    title=TITLE,
    sender="讀書會",
    recipient="各位書友",
    date_text="二〇二四年四月",
    sections=(section("一、", "借書辦法", "二、"), section("二、", "聚會日期", "\n讀書會\n")),
)


def annotated(number: int, quote: str, *, note: str = "", tags: tuple[str, ...] = (), text: str = TEXT) -> Annotation:
    span = passage(quote, text)
    return Annotation(
        id=f"note-{number}",
        letter_id="letter",
        anchor=describe(text, span, section=section_label(LETTER, span.start)),
        color=list(Color)[number % 5],
        style=Style.HIGHLIGHT,
        note=note,
        tags=tags,
        created=MOMENT,
        modified=MOMENT,
    )


NOTES = (
    annotated(3, "改在週五晚上", tags=("日期", "a|b")),
    annotated(0, "軟件目錄", note="附頁在哪裡？\n\n- 問 *館方*\n\n```\n沒有關上的一段"),
    annotated(1, "𠮷田先生贈書[一]部"),
    annotated(2, "憑證借閱，每次五冊。\n1. 逾期須付罰款。\n　　2) 遺失", note="   "),
    annotated(4, "去年的舊辦法", note="此段已刪", text=TEXT.replace("改在週五晚上", "去年的舊辦法仍然有效")),
)


def decided(word: str, form: str, *, kind: OverrideKind = OverrideKind.EMENDATION, quote: str = "") -> Override:
    """An override that holds in the whole letter, or only in `quote`."""
    start = TEXT.index(quote) + quote.index(word) if quote else 0
    return Override(
        id=f"{word}{form}",
        kind=kind,
        scope=Scope.PLACE if quote else Scope.LETTER,
        word=word,
        form=form,
        target=Variant.HANS if kind is OverrideKind.CONVERSION else None,
        letter_id="letter",
        span=Span(start, start + len(word)) if quote else None,
        created=MOMENT,
    )


DECIDED = (
    decided("五冊", "六冊", quote="每次五冊"),
    decided("罰款", "罰款之半"),
    decided("贈書", "贈書", kind=OverrideKind.PROTECTION),
    decided("讀書會", "读书社", kind=OverrideKind.CONVERSION),
    decided("借書", "借閱"),
)


def page(variant: Variant = Variant.ORIGINAL, letter: Letter = LETTER, overrides: tuple[Override, ...] = ()) -> Page:
    way = Orthography(overrides=Overrides(overrides) if overrides else None)
    return Page(letter, variant=variant, source=Variant.HANT, orthography=way)


@pytest.mark.parametrize(
    ("name", "variant", "notes", "overrides"),
    [
        ("notes-original.md", Variant.ORIGINAL, NOTES, ()),
        ("notes-taiwan-idiom.md", Variant.HANT_TW_IDIOM, NOTES, ()),
        ("notes-simplified.md", Variant.HANS, NOTES, ()),
        ("notes-none.md", Variant.HANS, (), ()),
        ("notes-emended.md", Variant.ORIGINAL, NOTES, DECIDED),
        ("notes-decided.md", Variant.HANS, NOTES, DECIDED),
    ],
)
def test_notes_are_written_as_in_the_golden_file(
    name: str, variant: Variant, notes: tuple[Annotation, ...], overrides: tuple[Override, ...]
) -> None:
    written = write(page(variant, overrides=overrides), notes, title=TITLE, into=Format.MARKDOWN)
    assert written.decode() == (GOLDEN / name).read_text("utf-8")


def test_who_and_when_are_left_out_where_they_are_not_known() -> None:
    bare = replace(LETTER, sender=None, recipient=None, date_text=None)
    dated = replace(LETTER, recipient=None, date=datetime.date(2024, 4, 1))
    assert "\n\n讀書會" not in markdown(page(letter=bare), (), title="x")
    assert "\n\n讀書會 → · 2024-04-01\n" in markdown(page(letter=dated), (), title="x")
    assert "\n\n→ 各位書友\n" in markdown(page(letter=replace(bare, recipient="各位書友")), (), title="x")


def test_a_style_other_than_a_highlight_is_named_after_the_colour() -> None:
    waved = replace(NOTES[1], style=Style.WAVE, note="")
    assert "\n\nyellow wave · " in markdown(page(), (waved,), title="x")
    assert "\n\nyellow · " in markdown(page(), (replace(waved, style=Style.HIGHLIGHT),), title="x")


def test_a_passage_of_white_space_alone_is_still_an_entry() -> None:
    written = markdown(page(), (annotated(0, "\n\n"),), title="x")
    assert "## 1.\n\n>\n\nyellow" in written


@given(st.text(st.sampled_from("*_[]`#<>-+=1.)|~&\\ \t\r\n文"), min_size=1, max_size=30))
def test_no_sign_of_a_letter_is_taken_for_markup(text: str) -> None:
    letter = Letter(text=text)
    note = replace(annotated(0, "軟件"), anchor=describe(text, Span(0, len(text))))
    lines = markdown(page(letter=letter), (note,), title=text).split("\n")
    plain = [re.sub(r"\\(.)", r"\1", line) for line in lines]
    words = "".join(text.split())
    assert "".join("".join(plain[0].removeprefix("# ").split())) == words
    quoted = [line.removeprefix(">").removeprefix(" ") for line in plain[1:] if line.startswith(">")]
    assert "".join("".join(quoted).split()) == words
    for line in (lines[0].removeprefix("# "), *(line[2:] for line in lines if line.startswith("> "))):
        assert not re.match(r"[-+=#>\s]|\d+[.)]", line)
        assert not re.search(r"(?<!\\)(?:\\\\)*[*_`\[\]<>~|&#]", line)
