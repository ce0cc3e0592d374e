"""The plain form in which patterns are looked for."""

from hypothesis import given
from hypothesis import strategies as st

from reader.letters.numerals import number
from reader.letters.structure.plain import pattern, plain, without_radicals


def test_scripts_variants_and_widths_are_one() -> None:
    assert plain("關於發佈禮儀規則：（１２）") == plain("关于发布礼仪规则:(12)")
    assert plain("⼀⼆⽉⾦") == plain("一二月金")
    assert plain("「甲」\u00a0乙\u200b丙") == "“甲” 乙 丙"


@given(st.text())
def test_every_offset_stays_and_plain_text_is_plain(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


def test_a_pattern_is_written_in_either_script() -> None:
    for source in ("关于.{2}的通知", "關於.{2}的通知"):
        assert pattern(source).match(plain("關於放假的通知"))
        assert pattern(source).match(plain("关于放假的通知"))


def test_numerals_keep_their_values() -> None:
    for numeral, value in {"壹": 1, "貳": 2, "贰": 2, "參": 3, "叁": 3, "陸": 6, "兩": 2, "○": 0, "〇": 0}.items():
        assert number(plain(numeral)) == value


def test_the_point_of_a_label_is_kept_apart_from_that_of_a_decimal() -> None:
    assert plain("1．5") != plain("1.5")


def test_radicals_give_way_to_their_characters_and_nothing_else_does() -> None:
    assert without_radicals("⼆〇⼆〇年⼗⽉，國") == "二〇二〇年十月，國"
    assert without_radicals("國際") == "國際"
