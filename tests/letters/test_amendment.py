"""What a person says of a letter holds, and the letter stays lawful whatever is said."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.letters import Letter, Part, PartRole, Section, SectionKind, parse
from reader.letters.amending import amended
from reader.letters.amendment import Amendment, AmendmentKind
from reader.letters.dates.edtf import from_edtf
from reader.letters.dates.span import DateSpan
from reader.text import Span
from reader.text.ids import new_id
from tests.letters.structure.test_properties import check, texts

TEXT = (
    "關於春耕的信\n\n各位鄉親：\n先說幾句話。\n一、先說水\n渠水要分。\n（一）東渠\n東渠先開。\n（二）西渠\n西渠後開。\n"
    "二、再說種子\n𠮷田的種子最好。另外：農具也要修。\n此致\n敬禮\n王大年\n二〇二〇年三月二日\n分享到：微博\n"
)
LETTER = parse(TEXT)


def place(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def field(name: str, value: str | None) -> Amendment:
    return Amendment(id=new_id(), kind=AmendmentKind.FIELD, name=name, value=value)


def part(role: str, words: str | None) -> Amendment:
    return Amendment(id=new_id(), kind=AmendmentKind.PART, name=role, span=place(words) if words else None)


def heading(words: str, level: int | None) -> Amendment:
    value = None if level is None else str(level)
    return Amendment(id=new_id(), kind=AmendmentKind.HEADING, span=place(words), value=value)


def cruft(words: str, *, cut: bool) -> Amendment:
    return Amendment(id=new_id(), kind=AmendmentKind.CRUFT, span=place(words), value="cut" if cut else None)


def outline(letter: Letter) -> list[tuple[int, str, str | None, str]]:
    """Level, label, heading, and the last characters of each section."""
    return [(s.level, s.label, s.heading, s.span.of(letter.text)[-4:]) for s in letter.sections]


def parts(letter: Letter, role: PartRole) -> list[str]:
    return [each.span.of(letter.text) for each in letter.parts if each.role is role]


def test_the_rules_find_what_the_other_tests_start_from() -> None:
    assert outline(LETTER) == [
        (1, "一、", "先說水", "渠後開。"),
        (2, "（一）", "東渠", "渠先開。"),
        (2, "（二）", "西渠", "渠後開。"),
        (1, "二、", "再說種子", "也要修。"),
    ]
    assert (LETTER.title, LETTER.signature, LETTER.closing) == ("關於春耕的信", "王大年", "此致\n敬禮")


def test_a_letter_of_which_nothing_was_said_is_as_it_was() -> None:
    assert amended(LETTER, ()) == LETTER


@pytest.mark.parametrize("name", ["title", "sender", "recipient"])
def test_a_field_is_what_was_said_last(name: str) -> None:
    said = amended(LETTER, [field(name, "甲"), field(name, "乙")])
    assert getattr(said, name) == "乙"
    assert getattr(amended(LETTER, [field(name, "甲"), field(name, None)]), name) is None


def test_a_field_that_is_given_wins_over_the_words_of_a_part() -> None:
    said = [field("title", "甲"), part("title", "再說種子")]
    for order in (said, said[::-1]):
        assert (amended(LETTER, order).title, parts(amended(LETTER, order), PartRole.TITLE)) == ("甲", ["再說種子"])


def test_a_date_that_is_given_wins_over_the_one_that_is_printed() -> None:
    said = amended(LETTER, [field("date", "1845-10-31"), part("date", "二〇二〇年三月二日")])
    assert (said.date, said.date_text) == (datetime.date(1845, 10, 31), "二〇二〇年三月二日")
    nothing = amended(LETTER, [field("date", None)])
    assert (nothing.date, nothing.date_span, nothing.date_text) == (None, None, "二〇二〇年三月二日")


def test_a_date_without_a_day_stands_for_all_the_days_it_may_be() -> None:
    said = amended(LETTER, [field("date", "1845-10/1846")])
    assert said.date is None
    assert said.date_span == DateSpan(datetime.date(1845, 10, 1), datetime.date(1846, 12, 31))
    text = "各位鄉親：\n大家好。\n王大年\n記於民國三十四年十月間\n"
    printed = Amendment(id="1", kind=AmendmentKind.PART, name="date", span=place("民國三十四年十月", text))
    said = amended(parse(text), [printed])
    assert (said.date_text, said.date_span) == ("民國三十四年十月", from_edtf("1945-10"))


def test_a_part_is_where_a_person_put_it_and_its_words_follow() -> None:
    said = amended(LETTER, [part("signature", "𠮷田"), part("salutation", "先說幾句話")])
    assert (said.signature, parts(said, PartRole.SIGNATURE)) == ("𠮷田", ["𠮷田"])
    assert (said.salutation, parts(said, PartRole.SALUTATION)) == ("先說幾句話", ["先說幾句話"])


def test_a_part_is_without_the_blanks_that_were_selected_along() -> None:
    said = amended(LETTER, [part("signature", "\n王大年\n")])
    assert (said.signature, parts(said, PartRole.SIGNATURE)) == ("王大年", ["王大年"])


def test_a_letter_may_have_no_such_part() -> None:
    said = amended(LETTER, [part("signature", None), part("date", None)])
    assert (said.signature, said.date, said.date_text) == (None, None, None)
    assert parts(said, PartRole.SIGNATURE) == parts(said, PartRole.DATE) == []


def test_a_title_over_several_lines_or_with_spaces_between_is_written_in_one() -> None:
    text = "倡　議　書\n\n關於春耕\n的倡議\n\n各位鄉親：\n大家好。\n"
    block = Amendment(id="1", kind=AmendmentKind.PART, name="title", span=place("關於春耕\n的倡議", text))
    spaced = Amendment(id="2", kind=AmendmentKind.PART, name="title-block", span=place("倡　議　書", text))
    assert amended(parse(text), [block]).title == "關於春耕的倡議"
    assert parts(amended(parse(text), [block]), PartRole.TITLE_BLOCK) == ["關於春耕\n的倡議"]
    assert amended(parse(text), [block, spaced]).title == "倡議書"
    assert parts(amended(parse(text), [block, spaced]), PartRole.TITLE) == ["倡　議　書"]


def test_a_part_gives_way_to_the_one_that_a_person_puts_in_its_place() -> None:
    closing = Part(PartRole.CLOSING, place("此致\n敬禮\n王大年"))
    found = replace(LETTER, closing="此致\n敬禮\n王大年", signature=None, parts=(closing,))
    said = amended(found, [part("signature", "王大年")])
    assert (said.closing, said.signature) == ("此致\n敬禮", "王大年")
    assert parts(said, PartRole.CLOSING) == ["此致\n敬禮"]
    moved = amended(found, [part("note", "此致\n敬禮\n王大年")])
    assert (moved.closing, parts(moved, PartRole.CLOSING)) == (None, [])


def test_a_heading_is_put_in_and_runs_to_the_next_one() -> None:
    said = amended(LETTER, [heading("先說幾句話", 1)])
    assert outline(said)[0] == (1, "", "先說幾句話", "幾句話。")
    assert outline(said)[1:] == outline(LETTER)
    assert said.sections[0].kind is SectionKind.LINE


def test_a_heading_inside_a_paragraph_is_run_in_and_ends_with_the_body() -> None:
    said = amended(LETTER, [heading("另外：", 2)])
    assert outline(said)[-2:] == [(1, "二、", "再說種子", "也要修。"), (2, "", "另外", "也要修。")]
    assert said.sections[-1].kind is SectionKind.RUN_IN
    assert said.sections[-1].span.of(TEXT) == "另外：農具也要修。"


def test_a_heading_that_begins_a_list_of_its_own_level_cuts_the_one_before() -> None:
    said = amended(LETTER, [heading("東渠先開", 1)])
    assert outline(said) == [
        (1, "一、", "先說水", "一）東渠"),
        (2, "（一）", "東渠", "一）東渠"),
        (1, "", "東渠先開", "渠後開。"),
        (2, "（二）", "西渠", "渠後開。"),
        (1, "二、", "再說種子", "也要修。"),
    ]


def test_the_number_in_front_belongs_to_a_heading_whether_it_was_selected_or_not() -> None:
    bare = replace(LETTER, sections=())
    for words in ("一、先說水", "先說水", "、先說水"):
        (section,) = amended(bare, [heading(words, 1)]).sections
        assert (section.label, section.heading, section.kind) == ("一、", "先說水", SectionKind.LINE)
        assert section.span == Span(place("一、先說水").start, place("農具也要修。").end)
    (item,) = amended(bare, [heading("一、", 1)]).sections
    assert (item.label, item.heading, item.kind) == ("一、", None, SectionKind.ITEM)


def test_a_heading_that_is_there_only_changes_its_level() -> None:
    said = amended(LETTER, [heading("二、再說種子", 2)])
    assert outline(said) == [
        (1, "一、", "先說水", "也要修。"),
        (2, "（一）", "東渠", "渠先開。"),
        (2, "（二）", "西渠", "渠後開。"),
        (2, "二、", "再說種子", "也要修。"),
    ]


def test_what_is_no_heading_belongs_to_the_section_before() -> None:
    said = amended(LETTER, [heading("二、再說種子", None)])
    assert outline(said) == [
        (1, "一、", "先說水", "也要修。"),
        (2, "（一）", "東渠", "渠先開。"),
        (2, "（二）", "西渠", "也要修。"),
    ]
    assert outline(amended(LETTER, [heading("東渠", None)]))[1] == (2, "（二）", "西渠", "渠後開。")


def test_under_a_heading_taken_away_siblings_stay_siblings() -> None:
    said = amended(LETTER, [heading("先說水", None)])
    assert [(level, label) for level, label, _, _ in outline(said)] == [(1, "（一）"), (1, "（二）"), (1, "二、")]


def test_a_level_is_at_most_one_below_the_heading_before() -> None:
    assert [s.level for s in amended(LETTER, [heading("先說幾句話", 5)]).sections] == [1, 1, 2, 2, 1]
    assert [s.level for s in amended(LETTER, [heading("另外", 5)]).sections] == [1, 2, 2, 1, 2]


def test_a_heading_is_what_was_said_last_about_its_place() -> None:
    said = amended(
        LETTER, [heading("另外", None), heading("另外：農具", 2), heading("西渠", None), heading("另外", 1)]
    )
    assert [(s.level, s.heading) for s in said.sections] == [
        (1, "先說水"),
        (2, "東渠"),
        (1, "再說種子"),
        (1, "另外"),
    ]


def test_what_is_odd_about_the_numbers_follows_the_headings() -> None:
    text = "各位鄉親：\n一、先說水。渠水要分。\n三、再說種子。種子最好。\n又說農具。\n四、後說人。人也要緊。\n"
    letter = parse(text)
    assert [(each.kind, each.expected) for each in letter.remarks] == [("gap", "二、")]
    span = place("四、後說人", text)
    gone = Amendment(id="1", kind=AmendmentKind.HEADING, span=place("三、再說種子", text))
    assert [each.span for each in amended(letter, [gone]).remarks] == [Span(span.start, span.start + 2)]
    last = Amendment(id="2", kind=AmendmentKind.HEADING, span=span)
    assert amended(letter, [last]).remarks == letter.remarks


def test_an_attachment_keeps_its_own_sections_when_its_heading_is_none() -> None:
    text = (
        "關於春耕的通知\n\n各村：\n一、準備\n早作準備。\n甲縣農業局\n2020年3月2日\n"
        "附件1\n春耕細則\n一、選種\n選好種。\n二、翻地\n深翻。\n"
    )
    letter = parse(text)
    attachment = next(s for s in letter.sections if s.kind is SectionKind.ATTACHMENT)
    span = Span(attachment.span.start, attachment.heading_end)
    said = amended(letter, [Amendment(id="1", kind=AmendmentKind.HEADING, span=span)])
    assert [(s.level, s.heading) for s in said.sections] == [(1, "準備"), (1, "選種"), (1, "翻地")]
    assert said.sections[0].span == letter.sections[0].span
    again = amended(letter, [Amendment(id="1", kind=AmendmentKind.HEADING, span=span, value="1")])
    assert again.sections == letter.sections


def test_cruft_is_cut_and_kept_by_hand() -> None:
    assert [each.span.of(TEXT) for each in LETTER.cruft] == ["分享到：微博"]
    cut = amended(LETTER, [cruft("先說幾句話。", cut=True), cruft("幾句話。\n", cut=True)])
    assert (cut.cruft[0].kind, cut.cruft[0].span.of(TEXT)) == ("by-hand", "先說幾句話。")
    kept = amended(LETTER, [cruft("到：", cut=False)])
    assert [each.span.of(TEXT) for each in kept.cruft] == ["分享", "微博"]
    assert amended(LETTER, [cruft("分享到：微博", cut=False)]).cruft == ()


def test_what_was_cut_and_then_kept_is_kept() -> None:
    said = amended(LETTER, [cruft("渠水要分。", cut=True), cruft("渠水", cut=False)])
    assert "要分。" in [each.span.of(TEXT) for each in said.cruft]
    assert amended(said, [cruft("要分。", cut=False)]).cruft == LETTER.cruft


def test_what_says_nothing_of_this_text_changes_nothing() -> None:
    outside = Span(len(TEXT) - 1, len(TEXT) + 1)
    blank = Span(TEXT.index("\n\n"), TEXT.index("\n\n") + 2)
    for span in (outside, blank, Span(3, 3)):
        said = [
            Amendment(id="1", kind=AmendmentKind.PART, name="signature", span=span),
            Amendment(id="2", kind=AmendmentKind.HEADING, span=span, value="1"),
            Amendment(id="3", kind=AmendmentKind.CRUFT, span=span, value="cut"),
        ]
        assert amended(LETTER, said) == LETTER


@st.composite
def said_of(draw: st.DrawFn, text: str) -> list[Amendment]:
    """Anything that may be said of a text."""
    at = st.integers(0, len(text))
    found = []
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(AmendmentKind))
        start, end = sorted((draw(at), draw(at)))
        span = Span(start, min(end, start + draw(st.integers(0, 30))))
        name, value = "", None
        if kind is AmendmentKind.FIELD:
            name = draw(st.sampled_from(["title", "sender", "recipient", "date"]))
            value = draw(st.sampled_from([None, "1845-10-31", "1845"]))
        elif kind is AmendmentKind.PART:
            name = str(draw(st.sampled_from(PartRole)))
        elif kind is AmendmentKind.HEADING:
            value = draw(st.sampled_from([None, "1", "2", "3", "9"]))
        else:
            value = draw(st.sampled_from([None, "cut"]))
        placed = kind is not AmendmentKind.FIELD and (kind is not AmendmentKind.PART or draw(st.booleans()))
        found.append(Amendment(id=str(number), kind=kind, name=name, span=span if placed else None, value=value))
    return found


def check_amended(letter: Letter, said: list[Amendment]) -> None:
    once = amended(letter, said)
    check(once, letter.text)
    assert amended(once, said) == once


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_letter_stays_lawful_whatever_is_said_of_it_once_or_twice(data: st.DataObject) -> None:
    text = data.draw(texts)
    check_amended(parse(text), data.draw(said_of(text)))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_letter_with_an_outline_stays_lawful_whatever_is_said_of_it(data: st.DataObject) -> None:
    check_amended(LETTER, data.draw(said_of(TEXT)))


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(st.data())
def test_any_letter_stays_lawful_at_length(data: st.DataObject) -> None:
    text = data.draw(st.one_of(st.just(TEXT), texts))
    check_amended(parse(text), data.draw(said_of(text)))


def test_a_long_outline_is_amended_in_time_that_grows_with_it() -> None:
    text = "一、甲。\n乙\n" * 20_000
    section = Section(level=1, label="一、", heading="甲", kind=SectionKind.LINE, span=Span(0, 6), heading_end=3)
    sections = tuple(
        replace(section, span=Span(at, at + 6), heading_end=at + 3) for at in range(0, len(text), len(text) // 20_000)
    )
    said = amended(
        Letter(text=text, sections=sections),
        [Amendment(id="1", kind=AmendmentKind.HEADING, span=Span(at, at + 1), value="2") for at in (5, 49_999)],
    )
    assert len(said.sections) == 20_002
