"""Pages: paragraphs, roles, maps and marks of a letter in any variant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Color, Style
from reader.letters import Cruft, Letter, Part, PartRole, Section, SectionKind
from reader.page import LONGEST_PARAGRAPH, Mark, Page, Role
from reader.script import Variant
from reader.text import Span

TEXT = "分享到:\n敬啟者：\n\n一、館舍。請於十月修繕漏水之處。\n二、經費\n附上信息一份，供參考。𠮷\n\n林\n2020年1月2日"


def letter() -> Letter:
    return Letter(
        text=TEXT,
        title=None,
        sections=(
            section("一、", "館舍", SectionKind.RUN_IN, "一、館舍", "二、"),
            section("二、", "經費", SectionKind.LINE, "二、經費", "林"),
        ),
        parts=(
            Part(PartRole.SALUTATION, span_of("敬啟者：")),
            Part(PartRole.SIGNATURE, span_of("林")),
            Part(PartRole.DATE, span_of("2020年1月2日")),
        ),
        cruft=(Cruft("share", span_of("分享到:")),),
    )


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def section(label: str, heading: str, kind: SectionKind, begins: str, ends: str) -> Section:
    start = TEXT.index(begins)
    end = TEXT.index(ends, start + 1)
    return Section(
        level=1, label=label, heading=heading, kind=kind, span=Span(start, end), heading_end=start + len(begins)
    )


def mark(key: str, words: str) -> Mark:
    return Mark(key, span_of(words), Color.RED, Style.HIGHLIGHT, noted=False)


def test_every_line_has_its_role() -> None:
    page = Page(letter())
    roles = [page.role(index) for index in range(len(page))]
    assert roles == [
        Role.CRUFT,
        Role.SALUTATION,
        Role.BLANK,
        Role.BODY,
        Role.HEADING,
        Role.BODY,
        Role.BLANK,
        Role.SIGNATURE,
        Role.DATE,
    ]


def test_a_run_in_heading_is_a_span_of_its_paragraph() -> None:
    paragraph = Page(letter()).paragraph(3)
    assert paragraph.heading is not None
    assert paragraph.heading.of(paragraph.text) == "一、館舍"
    assert paragraph.level == 1


def test_a_paragraph_that_is_partly_left_over_knows_which_part() -> None:
    text = "01.27 致全縣的一封信"
    page = Page(Letter(text=text, cruft=(Cruft("date-prefix", Span(0, 6)),)))
    assert page.role(0) is Role.BODY
    assert [span.of(page.paragraph(0).text) for span in page.paragraph(0).cruft] == ["01.27 "]


def test_paragraphs_of_all_variants_lead_back_to_the_same_stored_words() -> None:
    page = Page(letter(), source=Variant.HANT)
    stored = span_of("信息")
    for variant in Variant:
        paragraph = page.in_variant(variant).paragraph(5)
        assert paragraph.stored(paragraph.shown(stored)) == stored


def test_a_span_is_shown_in_the_variant_of_the_page() -> None:
    page = Page(letter(), source=Variant.HANT).in_variant(Variant.HANS)
    assert page.shown(span_of("修繕漏水之處")) == "修缮漏水之处"
    assert page.shown(Span(span_of("經費").start, span_of("附上").end)) == "经费\n附上"
    assert page.shown(Span(4, 4)) == ""
    assert page.shown_text("經費") == "经费"


def test_where_the_script_of_a_letter_is_not_known_a_paragraph_is_converted_that_tells_its_own() -> None:
    text = "謹啟者：經費已經收訖。\n一二三四五\nDear Sir"
    page = Page(Letter(text=text)).in_variant(Variant.HANS)
    assert [page.paragraph(index).text for index in range(3)] == ["谨启者：经费已经收讫。", "一二三四五", "Dear Sir"]


def test_a_quotation_in_the_other_script_is_converted_from_its_own() -> None:
    text = "謹啟者：來函所稱，轉錄如下。\n这里的经费已经收讫，请转告诸位。\n余俟續陳，順頌台綏。"
    page = Page(Letter(text=text), source=Variant.HANT)
    shown = page.in_variant(Variant.HANT_TW)
    assert shown.paragraph(1).text == "這裡的經費已經收訖，請轉告諸位。"
    assert shown.paragraph(2).text == "余俟續陳，順頌台綏。"
    assert page.in_variant(Variant.HANS).paragraph(1).text == "这里的经费已经收讫，请转告诸位。"


def test_sections_are_found_by_place() -> None:
    page = Page(letter())
    inside = page.section_at(span_of("漏水").start)
    assert inside is not None
    assert inside.heading == "館舍"
    assert page.section_at(0) is None
    assert page.section_at(span_of("2020").start) is None


def test_the_innermost_section_wins() -> None:
    outer = Section(level=1, label="一、", heading=None, kind=SectionKind.ITEM, span=Span(0, 20), heading_end=2)
    inner = Section(level=2, label="1.", heading=None, kind=SectionKind.ITEM, span=Span(5, 10), heading_end=7)
    page = Page(Letter(text="字" * 30, sections=(outer, inner)))
    assert page.section_at(7) is inner
    assert page.section_at(12) is outer
    assert page.section_at(25) is None


def test_a_slice_keeps_the_offsets_of_the_whole() -> None:
    start = TEXT.index("二、")
    whole = Page(letter(), source=Variant.HANT)
    part = Page(
        Letter(text=TEXT[start:], sections=letter().sections[1:], parts=letter().parts[1:]),
        source=Variant.HANT,
        start=start,
    )
    assert part.end == whole.end
    assert part.shown(span_of("信息")) == "信息"
    assert part.role(part.at(start)) is Role.HEADING
    assert [part.span(index) for index in range(len(part))] == [whole.span(index) for index in range(4, len(whole))]


def test_overlong_lines_are_cut_after_a_mark_of_punctuation() -> None:
    text = ("甲" * 1_500 + "。") * 3 + "乙" * 5_000
    page = Page(Letter(text=text))
    spans = [page.span(index) for index in range(len(page))]
    assert "".join(span.of(text) for span in spans) == text
    assert all(len(span) <= LONGEST_PARAGRAPH for span in spans)
    assert spans[0].of(text).endswith("。")
    assert page.role(1) is Role.CONTINUED
    assert page.shown(Span(1_490, 1_600)) == text[1_490:1_600]


def test_marks_are_found_by_paragraph_and_by_place() -> None:
    page = Page(letter())
    long, short = mark("long", "請於十月修繕漏水之處"), mark("short", "修繕")
    page.marks.add(long)
    touched = page.marks.add(short)
    assert list(touched) == [3]
    assert page.marks.on(3) == [long, short]
    assert page.marks.at(span_of("繕").start) == [short, long]
    assert page.marks.at(span_of("請").start) == [long]
    assert [one.id for one in page.marks] == ["long", "short"]
    assert page.marks.rank("short") == 1


def test_a_mark_across_paragraphs_is_on_each_and_leaves_each() -> None:
    page = Page(letter())
    wide = Mark("wide", Span(span_of("漏水").start, span_of("附上").end), Color.BLUE, Style.UNDERLINE, noted=True)
    assert list(page.marks.add(wide)) == [3, 4, 5]
    assert all(page.marks.on(index) == [wide] for index in (3, 4, 5))
    assert list(page.marks.remove("wide")) == [3, 4, 5]
    assert not any(page.marks.on(index) for index in (3, 4, 5))
    assert len(page.marks) == 0
    assert list(page.marks.remove("wide")) == []


def test_marks_stay_when_the_variant_changes() -> None:
    page = Page(letter(), source=Variant.HANT)
    page.marks.add(mark("one", "經費"))
    assert page.in_variant(Variant.HANS).marks.get("one") is page.marks.get("one")


@given(st.text(alphabet="甲乙。\n，𠮷 \u3000", max_size=400))
def test_paragraphs_and_line_ends_make_up_the_text(text: str) -> None:
    page = Page(Letter(text=text))
    spans = [page.span(index) for index in range(len(page))]
    assert "\n".join(span.of(text) for span in spans) == text
    for offset in range(len(text)):
        assert page.span(page.at(offset)).start <= offset <= page.span(page.at(offset)).end
