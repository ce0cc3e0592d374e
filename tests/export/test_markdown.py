"""Notes as Markdown: golden files, and nothing in a letter is taken for markup."""

import datetime
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Annotation, Style, describe
from reader.errors import TemplateNameUnknown, TemplateSectionOpen, TemplateSectionStray
from reader.export import Format, Manner, write
from reader.export.markdown import DEFAULT_TEMPLATE, markdown, read_markdown_template
from reader.letters import Letter
from reader.script import Variant
from reader.script.override import Override
from reader.text import Span
from tests.export.sample import DECIDED, GOLDEN, LETTER, NOTES, annotated, transcript


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
    written = write([transcript(variant, notes, overrides=overrides)], into=Format.MARKDOWN)
    assert written.decode() == (GOLDEN / name).read_text("utf-8")


def test_who_and_when_are_left_out_where_they_are_not_known() -> None:
    bare = replace(LETTER, sender=None, recipient=None, date_text=None)
    dated = replace(LETTER, recipient=None, date=datetime.date(2024, 4, 1))
    assert "\n\n讀書會" not in markdown(transcript(letter=bare, notes=()))
    assert "\n\n讀書會 → · 2024-04-01\n" in markdown(transcript(letter=dated, notes=()))
    assert "\n\n→ 各位書友\n" in markdown(transcript(letter=replace(bare, recipient="各位書友"), notes=()))


def test_a_style_other_than_a_highlight_is_named_after_the_colour() -> None:
    waved = replace(NOTES[1], style=Style.WAVE, note="")
    assert "\n\nyellow wave · " in markdown(transcript(notes=(waved,)))
    assert "\n\nyellow · " in markdown(transcript(notes=(replace(waved, style=Style.HIGHLIGHT),)))


def test_a_passage_of_white_space_alone_is_still_an_entry() -> None:
    written = markdown(transcript(notes=(annotated(0, "\n\n"),)))
    assert "## 1.\n\n>\n\nyellow" in written


@given(st.text(st.sampled_from("*_[]`#<>-+=1.)|~&\\ \t\r\n文"), min_size=1, max_size=30))
def test_no_sign_of_a_letter_is_taken_for_markup(text: str) -> None:
    letter = Letter(text=text)
    note = replace(annotated(0, "軟件"), anchor=describe(text, Span(0, len(text))))
    lines = markdown(transcript(letter=letter, notes=(note,), title=text)).split("\n")
    plain = [re.sub(r"\\(.)", r"\1", line) for line in lines]
    words = "".join(text.split())
    assert "".join("".join(plain[0].removeprefix("# ").split())) == words
    quoted = [line.removeprefix(">").removeprefix(" ") for line in plain[1:] if line.startswith(">")]
    assert "".join("".join(quoted).split()) == words
    for line in (lines[0].removeprefix("# "), *(line[2:] for line in lines if line.startswith("> "))):
        assert not re.match(r"[-+=#>\s]|\d+[.)]", line)
        assert not re.search(r"(?<!\\)(?:\\\\)*[*_`\[\]<>~|&#]", line)


def test_the_letter_can_be_told_in_front_as_obsidian_reads_it() -> None:
    tagged = replace(NOTES[0], tags=("日期", "a b|c", "日期"))
    written = write([transcript(notes=(tagged,))], into=Format.MARKDOWN, manner=Manner(front_matter=True)).decode()
    assert written.startswith(
        '---\ntitle: "讀書會通訊 *第三號*"\nsender: "讀書會"\nrecipient: "各位書友"\ndate: "二〇二四年四月"\n'
        'language: "zh-Hant"\nfile: "通訊.txt"\nletter: "letter"\nsha256: "'
    )
    assert '"\ntags:\n  - "日期"\n  - "a-b-c"\n---\n\n# 讀書會通訊' in written


def test_a_template_of_one_s_own_is_followed_in_any_language() -> None:
    template = read_markdown_template(
        "{{#sender}}寄：{{sender}}{{/sender}}{{^sender}}佚名{{/sender}}\n"
        "{{#notes}}\n{{number}}〔{{locator}}〕{{passage}}{{#shown_passage}}（{{shown_passage}}）{{/shown_passage}}"
        "{{#hashtags}} {{hashtags}}{{/hashtags}}\n{{/notes}}\n{{count}}\n"
    )
    assert markdown(transcript(Variant.HANS, NOTES[:2]), template) == (
        "寄：读书会\n1〔¶3.13〕軟件目錄（软件目录）\n2〔¶7.8〕改在週五晚上（改在周五晚上） #日期 #a-b\n2\n"
    )
    assert markdown(transcript(letter=replace(LETTER, sender=None), notes=()), template) == "佚名\n0\n"


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("a\n{{titel}}", TemplateNameUnknown, "Line 2 of the template says {{titel}}"),
        ("{{quote}}", TemplateNameUnknown, "Line 1 of the template says {{quote}}, which is not known there"),
        ("{{notes}}", TemplateNameUnknown, "Line 1"),
        ("{{#notes}}\n{{quote}}\n", TemplateSectionOpen, "Line 1 of the template opens {{#notes}} and never closes"),
        ("{{#notes}}{{#note}}{{/notes}}{{/note}}", TemplateSectionStray, "Line 1 of the template closes {{/notes}}"),
        ("x\n\n{{/notes}}", TemplateSectionStray, "Line 3 of the template closes {{/notes}}"),
    ],
)
def test_a_wrong_template_is_refused_in_one_sentence_with_its_line(
    text: str, kind: type[Exception], said: str
) -> None:
    with pytest.raises(kind) as refused:
        read_markdown_template(text)
    assert str(refused.value).startswith(said)


@given(st.text(st.sampled_from("{}#^/ \nnotes-quote文")))
def test_any_template_is_read_or_refused_in_one_sentence(text: str) -> None:
    try:
        said = markdown(transcript(), read_markdown_template(text))
    except (TemplateNameUnknown, TemplateSectionOpen, TemplateSectionStray) as refused:
        said = f"{refused}\n"
    assert said.endswith("\n")


def test_words_of_a_note_are_never_taken_for_a_template() -> None:
    note = replace(NOTES[0], note="{{title}} {{#notes}}")
    assert "- {{title}} {{#notes}}\n" in markdown(transcript(notes=(note,)), read_markdown_template(DEFAULT_TEMPLATE))
