"""A letter with parts, sections and notes of every kind, as the writers of exports are tried on it."""

import datetime
from dataclasses import replace
from pathlib import Path

from reader.annotations import Annotation, Color, Style, describe, section_label
from reader.export import Transcript, transcribe
from reader.letters import Letter, Part, PartRole, Section, SectionKind
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
    parts=(
        Part(PartRole.TITLE, passage(TITLE)),
        Part(PartRole.SALUTATION, passage("各位書友：")),
        Part(PartRole.SIGNATURE, Span(TEXT.rindex("讀書會"), TEXT.rindex("讀書會") + 3)),
        Part(PartRole.DATE, passage("二〇二四年四月")),
    ),
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


def transcript(
    variant: Variant = Variant.ORIGINAL,
    notes: tuple[Annotation, ...] = NOTES,
    *,
    letter: Letter = LETTER,
    overrides: tuple[Override, ...] = (),
    title: str = TITLE,
) -> Transcript:
    shown = page(variant, letter, overrides)
    return transcribe(shown, notes, letter_id="letter", title=title, name="通訊.txt")


def marked(number: int, quote: str, style: Style, note: str = "") -> Annotation:
    return replace(annotated(number, quote, note=note), style=style)


MARKED = (
    *NOTES,
    marked(5, "新到書籍三十冊，軟件", Style.UNDERLINE, "疊在前一條上"),
    marked(6, "三十冊", Style.STRIKE),
    marked(7, "𠮷田", Style.PROPER_NAME),
    marked(8, "逾期", Style.RUBY),
    marked(9, "罰款", Style.EMPHASIS, "見[章程](https://example.org/zhangcheng)，**不是** <b>罰</b>"),
    marked(10, "聚會日期。改在", Style.WAVE),
    marked(11, "讀書會通訊", Style.BOOK_TITLE),
)
"""Notes that lie on and across each other, in every style."""
