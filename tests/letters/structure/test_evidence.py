"""What the markup of a file and a catalogue tell of a letter beside its words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.letters import Letter, SectionKind, parse
from reader.letters.evidence import Evidence, EvidenceKind, Particulars
from reader.text import Span
from tests.letters.structure.test_properties import check

B, H, C, R = EvidenceKind.BOLD, EvidenceKind.HEADING, EvidenceKind.CENTERED, EvidenceKind.RIGHT
LONG = "每日下午四時半至五時半，在操場南側的看臺下集合，由值日的同學點名，遲到者須向隊長說明緣由。"


def said(text: str, *marked: tuple[EvidenceKind, str] | tuple[EvidenceKind, str, int]) -> list[Evidence]:
    """Evidence about the first place of each of some words."""
    return [
        Evidence(kind, Span(text.index(words), text.index(words) + len(words)), *level)
        for kind, words, *level in marked
    ]


def outline(letter: Letter) -> list[tuple[int, str, str | None, str]]:
    return [(section.level, section.label, section.heading, str(section.kind)) for section in letter.sections]


def test_headings_of_the_file_are_sections_at_their_levels() -> None:
    text = f"各位隊員：\n集訓\n{LONG}\n時間\n{LONG}\n地點\n{LONG}\n隊長"
    letter = parse(text, said(text, (H, "集訓", 2), (H, "時間", 3), (H, "地點", 3)))
    assert outline(letter) == [(1, "", "集訓", "line"), (2, "", "時間", "line"), (2, "", "地點", "line")]


def test_a_number_says_more_of_the_level_than_the_markup() -> None:
    text = f"各位隊員：\n一、集訓\n（一）時間\n{LONG}\n（二）地點\n{LONG}\n二、隊服\n{LONG}\n隊長"
    marked = said(text, (H, "一、集訓", 3), (H, "（一）時間", 3), (H, "（二）地點", 3), (H, "二、隊服", 3))
    assert [section.level for section in parse(text, marked).sections] == [1, 2, 2, 1]


def test_a_line_in_bold_is_a_heading() -> None:
    text = f"各位隊員：\n集訓安排\n{LONG}\n隊服\n{LONG}\n隊長"
    assert outline(parse(text, said(text, (B, "集訓安排"), (B, "隊服")))) == [
        (1, "", "集訓安排", "line"),
        (1, "", "隊服", "line"),
    ]


def test_bold_words_behind_a_number_are_its_heading() -> None:
    text = f"各位隊員：\n一、全體同學要按時參加集訓。{LONG}\n二、隊服自備，顏色一律用白。{LONG}\n隊長"
    marked = said(text, (B, "全體同學要按時參加集訓。"), (B, "隊服自備"))
    assert outline(parse(text, marked)) == [
        (1, "一、", "全體同學要按時參加集訓", "runin"),
        (1, "二、", "隊服自備", "runin"),
    ]


def test_bold_words_at_the_head_of_paragraphs_are_headings_where_there_are_several() -> None:
    text = f"各位隊員：\n集訓。{LONG}\n隊服：{LONG}\n隊長"
    marked = said(text, (B, "集訓。"), (B, "隊服："))
    assert outline(parse(text, marked)) == [(1, "", "集訓", "runin"), (1, "", "隊服", "runin")]
    assert parse(text, marked[:1]).sections == ()


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        (f"各位隊員：\n{LONG}\n{LONG}\n隊長", LONG),
        (f"各位隊員：\n{LONG}\n2020年1月1日\n{LONG}\n隊長", "2020年1月1日"),
        (f"各位隊員：\n{LONG}\n請務必準時到場，不得遲到；\n{LONG}\n隊長", "請務必準時到場，不得遲到；"),
        (f"各位隊員：\n{LONG}\n{LONG}\n祝好！\n隊長", "各位隊員："),
        (f"各位隊員：\n{LONG}\n{LONG}\n祝好！\n隊長", "隊長"),
        (f"各位隊員：\n甲班參加甲班甲班。{LONG}\n{LONG}\n隊長", "甲班"),
    ],
)
def test_bold_that_stresses_makes_no_heading(text: str, bold: str) -> None:
    assert parse(text, said(text, (B, bold))).sections == ()


def test_bold_tells_nothing_where_nearly_all_is_bold() -> None:
    text = f"各位隊員：\n集訓\n{LONG}\n隊服\n{LONG}\n隊長"
    assert parse(text, [Evidence(B, Span(0, len(text)))]).sections == ()


def test_a_title_over_several_bold_lines_is_no_list_of_headings() -> None:
    text = f"各位隊員：\n{LONG}\n關於參加全縣運動會\n集訓有關問題的請示\n{LONG}\n隊長"
    marked = said(text, (B, "關於參加全縣運動會"), (B, "集訓有關問題的請示"))
    assert parse(text, marked).sections == ()


@pytest.mark.parametrize("kind", [EvidenceKind.TITLE, H, C])
def test_what_is_set_as_a_title_is_the_title(kind: EvidenceKind) -> None:
    text = f"晨星\n\n寫給隊員的信\n\n甲校\n\n各位隊員：\n{LONG}\n隊長"
    assert parse(text, said(text, (kind, "寫給隊員的信", 1))).title == "寫給隊員的信"


def test_a_centred_line_under_the_salutation_is_its_subject() -> None:
    text = f"各位隊員：\n秋季集訓\n{LONG}\n隊長"
    assert parse(text, said(text, (C, "秋季集訓"))).title == "秋季集訓"
    assert parse(text).title is None


def test_lines_set_to_the_right_are_the_signature() -> None:
    text = f"各位隊員：\n{LONG}要問的話就來找我\n全體隊員永遠的朋友和教練，綽號叫做老石頭的那一位\n2020年1月1日"
    name = "全體隊員永遠的朋友和教練，綽號叫做老石頭的那一位"
    letter = parse(text, said(text, (R, name), (R, "2020年1月1日")))
    assert letter.signature == name
    assert parse(text).signature is None


def test_a_quoted_stretch_is_neither_outline_nor_signature() -> None:
    text = f"小舟：\n{LONG}\n一、來函收到\n二、照片收到\n{LONG}\n爸爸"
    quoted = "一、來函收到\n二、照片收到"
    letter = parse(text, said(text, (EvidenceKind.QUOTATION, quoted)))
    assert letter.sections == ()
    assert [part.span.of(text) for part in letter.parts if part.role == "quotation"] == [quoted]
    assert letter.signature == "爸爸"


def test_a_table_is_a_part_and_its_numbers_are_no_sections() -> None:
    text = f"各位隊員：\n{LONG}\n1. 甲\t三分\n2. 乙\t五分\n{LONG}\n隊長"
    table = "1. 甲\t三分\n2. 乙\t五分"
    letter = parse(text, said(text, (EvidenceKind.TABLE, table)))
    assert letter.sections == ()
    assert [part.span.of(text) for part in letter.parts if part.role == "table"] == [table]


FAMILY = (
    "男國藩跪稟\n父母親大人萬福金安。十一月十四日發第十四號家信，不知收到否？\n餘俟續稟。（道光二十一年十一月十九日）"
)


def test_a_catalogue_fills_what_the_letter_does_not_say() -> None:
    letter = parse(FAMILY, (), Particulars(title="稟父母", sender="曾國藩", recipient="曾麟書"))
    assert (letter.title, letter.sender, letter.recipient) == ("稟父母", "曾國藩", "父母親大人")


@pytest.mark.parametrize(
    ("told", "sender"),
    [("曾国藩", "曾国藩"), ("曾國荃", "國藩"), (None, "國藩"), ("藩", "國藩")],
)
def test_a_full_name_completes_the_one_in_the_text_and_never_replaces_it(told: str | None, sender: str) -> None:
    assert parse(FAMILY, (), Particulars(sender=told)).sender == sender


def test_a_catalogue_never_wins_over_the_letter() -> None:
    text = f"辭職信\n\n劉經理：\n{LONG}\n此致\n敬禮\n方曉棠\n2020年1月1日"
    told = Particulars(title="信", sender="某人", recipient="某某", date="1999-01-01")
    letter = parse(text, (), told)
    assert (letter.title, letter.sender, letter.recipient) == ("辭職信", "方曉棠", "劉經理")
    assert str(letter.date) == "2020-01-01"


def test_a_date_of_the_catalogue_is_that_of_a_letter_without_one() -> None:
    letter = parse(f"小舟：\n{LONG}\n爸爸", (), Particulars(date="1999-01-01"))
    assert (str(letter.date), letter.date_text) == ("1999-01-01", None)


def test_a_title_of_the_catalogue_that_the_letter_prints_is_found_there() -> None:
    text = f"某某國國務院令\n第707號\n\n所得稅法實施條例\n\n各省：\n{LONG}\n國務院\n2018年12月18日"
    letter = parse(text, (), Particulars(title="所得稅法實施條例"))
    assert letter.title == "所得稅法實施條例"
    assert [part.span.of(text) for part in letter.parts if part.role == "title"] == ["所得稅法實施條例"]


evidence = st.builds(
    lambda kind, start, length, level: Evidence(kind, Span(start, start + length), level),
    st.sampled_from(EvidenceKind),
    st.integers(0, 80),
    st.integers(0, 60),
    st.integers(0, 6),
)


@settings(max_examples=200, deadline=None)
@given(st.text("一二三、（）甲乙。：\n 　\t信2年", max_size=100), st.lists(evidence, max_size=12))
def test_no_evidence_breaks_the_reading(text: str, marked: list[Evidence]) -> None:
    check(parse(text, marked), text)


def test_evidence_that_nests_deep_is_read_in_time_that_grows_with_it() -> None:
    text = "甲\n" * 20_000
    marked = [Evidence(EvidenceKind.QUOTATION, Span(at, len(text) - at)) for at in range(20_000)]
    assert parse(text, marked).text == text


def test_a_bold_run_in_is_a_section_of_its_kind() -> None:
    text = f"各位隊員：\n**集訓**：{LONG}\n**隊服**：{LONG}\n隊長"
    assert {section.kind for section in parse(text).sections} == {SectionKind.RUN_IN}
