"""Printed numbers and the levels that a letter gives them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.letters.structure.levels import Mark, nest
from reader.letters.structure.numbering import label, plain_label

LABELS = {
    "一、總則": ("一、", 1, "一、"),
    "十一、保身": ("一、", 11, "十一、"),
    "三．其他": ("一、", 3, "三．"),
    "（二）要求": ("（一）", 2, "（二）"),
    "(三)要求": ("（一）", 3, "(三)"),
    "㈠要求": ("（一）", 1, "㈠"),
    "1.放假時間": ("1.", 1, "1."),
    "２．查現場": ("1.", 2, "２．"),
    "12、其他": ("1.", 12, "12、"),
    "⒊其他": ("1.", 3, "⒊"),
    "(1)行車": ("（1）", 1, "(1)"),
    "⑵行車": ("（1）", 2, "⑵"),
    "3) other": ("1)", 3, "3)"),
    "①普通病房": ("①", 1, "①"),
    "㉑末": ("①", 21, "㉑"),
    "壹、分類": ("壹、", 1, "壹、"),
    "拾壹、附則": ("壹、", 11, "拾壹、"),
    "丙、手續": ("甲、", 3, "丙、"),
    "其二、和睦": ("其一、", 2, "其二、"),
    "第三、節用": ("第一、", 3, "第三、"),
    "〔4〕凡執事": ("〔1〕", 4, "〔4〕"),
    "Ⅱ. Terms": ("Ⅰ.", 2, "Ⅱ."),
    "B. Terms": ("A.", 2, "B."),
    "c) terms": ("a.", 3, "c)"),
    "1.2 範圍": ("1.1", 2, "1.2"),
    "1.2.3 範圍": ("1.1.1", 3, "1.2.3"),
    "第一章　總則": ("章", 1, "第一章"),
    "第二節 收支": ("節", 2, "第二節"),
    "第一百零三条 凡": ("條", 103, "第一百零三条"),
    "第2篇": ("編", 2, "第2篇"),
    "第一部分　總則": ("編", 1, "第一部分"),
    "第二阶段：实施": ("第一", 2, "第二阶段："),
    "问题三：缴费": ("第一", 3, "问题三："),
    "子、緣起": ("子、", 1, "子、"),
    "（乙）手續": ("（甲）", 2, "（乙）"),
    "壹　總則": ("壹、", 1, "壹"),
    "二）查现场": ("一）", 2, "二）"),
    "【三】其他": ("〔1〕", 3, "【三】"),
    "ii. terms": ("i.", 2, "ii."),
    "(iv) terms": ("（i）", 4, "(iv)"),
    "IV. Terms": ("Ⅰ.", 4, "IV."),
    "(b) terms": ("（a）", 2, "(b)"),
    "❷其他": ("①", 2, "❷"),
    "⼆、其他": ("一、", 2, "⼆、"),
    "（⼗）其他": ("（一）", 10, "（⼗）"),
    "1.2019年起": ("1.", 1, "1."),
    "2.3、範圍": ("1.1", 3, "2.3、"),
}


@pytest.mark.parametrize(("line", "expected"), LABELS.items())
def test_a_printed_number_is_known_by_its_style(line: str, expected: tuple[str, int, str]) -> None:
    found = label(line)
    assert found is not None
    assert (found.style, found.value, found.text) == expected
    assert not found.weak


@pytest.mark.parametrize(
    "line",
    [
        "",
        "第一封信",
        "第一次",
        "一是習慣",
        "二曰水師",
        "其一，",
        "3.5公里",
        "2020.1.27",
        "第一節課我們",
        "第一部電影很好看",
        "第三條款項",
        "甲　方：某某公司",
        "10:45 登記",
        "一九八〇年",
        "十十、",
        "第零章",
        "Mr. Chan",
        "信",
        "10 月",
        "1 總則",
        "一　總則",
    ],
)
def test_prose_is_no_number(line: str) -> None:
    assert label(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "一、二年級的小朋友",
        "三、四年級",
        "一、兩句話",
        "1、2號樓",
        "①凍飲②生食③酒類",
        "A、B兩座樓",
        "甲、乙雙方",
        "三、五天",
        "第三條規定的是各機關學校團體應於每年年底以前提出預算書",
    ],
)
def test_what_may_be_prose_is_a_weak_number(line: str) -> None:
    found = label(line)
    assert found is not None
    assert found.weak


def levels(*lines: str) -> list[int | None]:
    found = [label(line) for line in lines]
    return nest([Mark(number.style, number.value, number.weak) for number in found if number is not None])


def test_decimals_nest_by_their_parts() -> None:
    assert levels("1.", "1.1 甲", "1.1.1 乙", "1.1.2 丙", "1.2 丁", "2.", "2.1 戊") == [1, 2, 3, 3, 2, 1, 2]


def bare_levels(*lines: str) -> list[int | None]:
    found = [plain_label(line, bare=True) for line in lines]
    return nest([Mark(n.style, n.value, n.weak, bare=n.bare) for n in found if n is not None])


def test_a_number_without_a_sign_counts_in_a_list_that_begins_with_the_first() -> None:
    assert bare_levels("1 總則", "2 細則", "3 附則") == [1, 1, 1]
    assert bare_levels("01 甲", "02 乙") == [1, 1]
    assert bare_levels("一　總則", "二　細則") == [1, 1]
    assert bare_levels("3 公里", "12 人") == [None, None]
    assert bare_levels("1 總則") == [None]
    assert bare_levels("1 維保範圍", "1.1 行車", "2 費用", "2.1 總價") == [1, 2, 1, 2]


def test_a_number_alone_that_is_not_the_first_is_prose() -> None:
    assert levels("（2）班王小虎") == [None]
    assert levels("第三條") == [1]


def test_levels_follow_the_order_in_which_styles_appear() -> None:
    assert levels("一、", "（一）", "1.", "(1)", "(2)", "2.", "（二）", "二、") == [1, 2, 3, 4, 4, 3, 2, 1]
    assert levels("1.", "（1）", "（2）", "2.") == [1, 2, 2, 1]
    assert levels("甲、", "①", "②", "乙、", "①") == [1, 2, 2, 1, 2]


def test_a_letter_may_turn_the_usual_order_round() -> None:
    assert levels("1.", "一、", "二、", "2.", "一、") == [1, 2, 2, 1, 2]


def test_a_higher_style_after_an_orphan_begins_above_it() -> None:
    assert levels("（一）", "（二）", "一、", "（一）", "二、") == [1, 1, 1, 2, 1]


def test_gaps_are_forgiven_and_strangers_are_not() -> None:
    assert levels("一、", "二、", "三、", "五、") == [1, 1, 1, 1]
    assert levels("（二）", "（三）") == [1, 1]
    assert levels("一、", "二、", "九、", "三、") == [1, 1, None, 1]
    assert levels("8.", "9.") == [None, None]
    assert levels("三、", "二、") == [1, None]


def test_articles_go_on_through_the_chapters() -> None:
    lines = ("第一章", "第一条", "第二条", "第二章", "第三条", "第四条")
    assert levels(*lines) == [1, 2, 2, 1, 2, 2]
    assert levels("第一千零四十条", "第一千零四十一条") == [1, 1]


def test_a_weak_number_counts_only_where_its_list_lacks_it() -> None:
    assert levels("一、甲", "一、二年級", "二、乙") == [1, None, 1]
    assert levels("一、二次污染", "二、乙", "三、丙") == [1, 1, 1]
    assert levels("一、甲", "二、三線城市", "三、丙") == [1, 1, 1]
    assert levels("一、甲", "二、三年級") == [1, None]


def test_numbering_begins_anew_in_an_attachment() -> None:
    marks = [
        Mark("一、", 1),
        Mark("一、", 2),
        Mark("attachment", None, rank=-30),
        Mark("一、", 1),
        Mark("attachment", None, rank=-30),
    ]
    assert nest(marks) == [1, 1, 1, 2, 1]


def test_a_marked_heading_closes_every_list_but_its_parents() -> None:
    marks = [
        Mark("#2", None, rank=-18),
        Mark("條", 1),
        Mark("條", 2),
        Mark("#2", None, rank=-18),
        Mark("#3", None, rank=-17),
        Mark("條", 3),
    ]
    assert nest(marks) == [1, 2, 2, 1, 2, 3]


@settings(max_examples=200)
@given(st.lists(st.sampled_from([*LABELS, "一、二年級", "①凍飲②生食", "五、", "(4)"]), max_size=40))
def test_levels_never_skip_a_step_down(lines: list[str]) -> None:
    depth = 0
    for level in levels(*lines):
        if level is not None:
            assert 1 <= level <= depth + 1
            depth = level


@settings(max_examples=300)
@given(st.text("第一二三十百零壹甲其〔〕（）()①②1２.．、a章條 x", max_size=12))
def test_no_line_breaks_the_reading_of_numbers(line: str) -> None:
    found = label(line)
    assert found is None or (line.startswith(found.text) and found.value > 0)
