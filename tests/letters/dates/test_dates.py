"""Dates: sure ones as a day, all others as raw text only."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.letters import parse
from reader.letters.dates.edtf import parse_edtf
from reader.letters.dates.finding import closing_date, date_line, find, opening_date
from reader.letters.numerals import number
from tests.data_folder import needs

SURE = {
    "2020年1月27日": "2020-01-27",
    "2020 年 1 月 27 日": "2020-01-27",
    "２０２２年５月３０日": "2022-05-30",
    "2023.10.1": "2023-10-01",
    "2020-04-18": "2020-04-18",
    "２００４／６／２６": "2004-06-26",
    "2004年6月26": "2004-06-26",
    "二〇〇四年八月十二日": "2004-08-12",
    "二○二○年一月二十七日": "2020-01-27",
    "二零二二年十一月十八日": "2022-11-18",
    "二OO四年六月廿六日": "2004-06-26",
    "二千零四年六月二十六日": "2004-06-26",
    "贰零零肆年陸月貳拾陸日": "2004-06-26",
    "一九三六年十月卅一日": "1936-10-31",
    "二 〇 〇 四 年 六 月 二 十 六 日": "2004-06-26",
    "公元2001年元月3日": "2001-01-03",
    "西元2001年1月3號": "2001-01-03",
    "2004年元旦": "2004-01-01",
    "2004年聖誕節": "2004-12-25",
    "中華民國112年10月3日": "2023-10-03",
    "民國七十八年三月五日": "1989-03-05",
    "民国元年二月十二日": "1912-02-12",
    "113年3月8日": "2024-03-08",
    "一一三年三月八日": "2024-03-08",
    "一百一十三年三月八日": "2024-03-08",
    "112-10-05": "2023-10-05",
    "113.3.8": "2024-03-08",
    "（道光三十年三月三十日）": "1850-05-11",
    "道光二十二年十二月廿日": "1843-01-20",
    "同治元年閏八月初四日": "1862-09-27",
    "大清光緒二十九年八月十五日": "1903-10-05",
    "萬曆十年五月初一日": "1582-05-22",
    "洪武元年正月初四日": "1368-01-23",
    "嘉靖七年十一月廿九日": "1529-01-09",
    "（咸丰二年八月十三夜在湖北省城发）": "1852-09-26",
    "同治六年十月廿三月": "1867-11-18",
    "道光二十五年十月朔": "1845-10-31",
    "道光二十五年十月望日": "1845-11-14",
    "道光二十五年十月既望": "1845-11-15",
    "道光二十五年十月晦": "1845-11-28",
    "光緒二十九年元旦": "1903-01-29",
    "光緒二十九年端午": "1903-05-31",
    "光緒二十九年除夕": "1904-02-15",
    "光緒二十九年六月甲子": "1903-08-04",
    "光緒二十九年六月十二日甲子": "1903-08-04",
    "光緒癸卯八月十五日": "1903-10-05",
    "光緒癸卯桂月既望": "1903-10-06",
    "光緒二十九年歲次癸卯八月十五日": "1903-10-05",
    "光緒二十九年（癸卯）八月十五日": "1903-10-05",
    "光緒二十九年（1903年）八月十五日": "1903-10-05",
    "1903年（光緒二十九年）八月十五日": "1903-10-05",
    "光緒二十九年八月十五日（1903年10月5日）": "1903-10-05",
    "光緒二十九年八月十五日（1903.10.5）": "1903-10-05",
    "2023年9月29日（農曆八月十五）": "2023-09-29",
    "2023年9月29日（癸卯年八月十五）": "2023-09-29",
    "2021年1月20日，農曆臘月初八": "2021-01-20",
    "农历二〇二三年八月十五": "2023-09-29",
    "農曆二〇二〇年臘月廿八": "2021-02-09",
    "二〇二〇年庚子臘月廿八": "2021-02-09",
    "二〇二〇年正月初三": "2020-01-27",
    "二〇二〇年冬月初三": "2020-12-17",
    "2004年中秋節": "2004-09-28",
    "民國三十年正月初三": "1941-01-29",
    "2023年（癸卯）9月29日": "2023-09-29",
    "5 March 2021": "2021-03-05",
    "5th of March, 2021": "2021-03-05",
    "March 5, 2021": "2021-03-05",
    "Friday, Mar. 5, 2021": "2021-03-05",
    "2021年3月5日於香港": "2021-03-05",
    "寫於2021年3月5日": "2021-03-05",
    "2022年9月4日（星期日）": "2022-09-04",
    "2022年9月4日（週日）上午": "2022-09-04",
    "2022年9月4日 10:30": "2022-09-04",
    "2022-09-04T10:30:00Z": "2022-09-04",
    "公历2003年4月30日": "2003-04-30",
    "新曆二〇〇三年四月三十日": "2003-04-30",
    "一九四九·十·一": "1949-10-01",
    "二〇〇三.四.卅": "2003-04-30",
    "一九九九．九．三〇": "1999-09-30",
    "民國88.9.30": "1999-09-30",
    "民國八八、九、三十": "1999-09-30",
    "2003, 4, 30": "2003-04-30",
    "9/30/1999": "1999-09-30",
    "30.9.1999": "1999-09-30",
    "4/4/1999": "1999-04-04",
    "公元一九九九年国庆节": "1999-10-01",
    "昭和十二年七月七日": "1937-07-07",
    "昭和丁丑年七月七日": "1937-07-07",
    "大正元年八月一日": "1912-08-01",
    "明治卅八年九月五日": "1905-09-05",
    "于北京 2003年4月30日": "2003-04-30",
    "北京，2003年4月30日": "2003-04-30",
    "台北　民國九十二年四月三十日": "2003-04-30",
    "江苏省南京市，2003年4月30日": "2003-04-30",
    "宜蘭縣 2003年4月30日": "2003-04-30",
    "作于长沙岳麓山，二〇〇三年四月三十日": "2003-04-30",
}
UNSURE = (
    "10月3日夜",
    "八月初九",
    "2020年2月30日",
    "2020年6月31日",
    "June 31, 2004",
    "2020-13-01",
    "（同治元年四月实六日）",
    "（道光二十年六用初十日）",
    "（道光二十四年八月付九日）",
    "（道光二十九着二月初六日）",
    "（道光二十四年正月正月廿五日）",
    "（道光二十一·年八月十七日）",
    "（咸丰二年八月计六日）",
    "（同治年元二月廿一日）",
    "道光二十二年二月二十匹日",
    "道光二十十年四月廿七日",
    "道光二十二年二月初十一日",
    "同治六年十月十月",
    "二〇〇四年六月二十匹日",
    "道光三十一年正月初一日",
    "咸丰八年三月三十日",
    "咸丰十年闰二月廿九日",
    "道光二十二年初五月初一日",
    "癸卯年八月十五日",
    "癸卯秋",
    "甲丑年八月十五日",
    "光緒甲丑年八月十五日",
    "康熙壬寅八月初一日",
    "光緒二十九年歲次甲辰八月十五日",
    "光緒二十九年（1904年）八月十五日",
    "光緒二十九年八月十五日（1903年10月6日）",
    "2023年9月29日（癸卯年八月十六）",
    "光緒二十九年六月十一日甲子",
    "光緒二十九年六月乙酉日",
    "光緒二十九年聖誕",
    "98年3月8日",
    "93.6.26",
    "二〇二〇年臘月廿八",
    "2004年除夕",
    "二〇〇四年六月廿六",
    "公元二〇二三年歲次癸卯八月十五日",
    "民國元年正月初五日",
    "萬曆二十八年正月初五日",
    "永曆十年五月初一日",
    "弘治十三年二月朔",
    "同治元年閏七月初一日",
    "十二月八日夜",
    "4/5/1999",
    "31/2/1999",
    "一九九九.九.三一",
    "88年9月30日",
    "六十七年六月十二日",
    "2003年國慶",
    "民國八十年國慶節",
    "1936年国庆",
    "明治五年三月三日",
    "明治四十六年三月三日",
    "昭和十二年正月三日",
    "建炎三年二月丙子",
    "天保九年",
    "平成三年五月",
)


@pytest.mark.parametrize(("text", "day"), SURE.items())
def test_a_certain_date_is_a_day(text: str, day: str) -> None:
    found = date_line(text)
    assert found is not None
    assert (found.start, found.end, str(found.date)) == (0, len(text), day)


@pytest.mark.parametrize("text", UNSURE)
def test_an_uncertain_date_stays_raw(text: str) -> None:
    found = date_line(text)
    assert found is not None
    assert (found.start, found.end, found.span) == (0, len(text), None)


@pytest.mark.parametrize(
    "text",
    [
        "結婚十年",
        "工作三年二個月",
        "張三，2003年4月30日",
        "李大為 2003年4月30日",
        "1.2.3.2004",
        "一.二.三",
        "1,000",
        "于是我们 在2003年4月30日那天，",
        "2003, 4, 50",
        "",
        "二〇二〇年",
        "2020年1月27日，會議在縣城召開。",
        "10:45 嘉賓登記",
        "x" * 80 + "2020-01-01",
        "日月",
    ],
)
def test_a_line_that_says_more_or_less_is_no_date_line(text: str) -> None:
    assert date_line(text) is None


def test_a_bare_year_of_the_republic_counts_only_where_asked_for() -> None:
    assert find("112年10月1日") is None
    assert find("112年10月1日", minguo=True) is not None
    for text, context in (("98年3月8日", "中華民國98年度"), ("98.3.8", "民国98年度"), ("九十八年三月八日", "民國")):
        hit = find(text, minguo=True, context=context)
        assert hit is not None
        assert str(hit.date) == "2009-03-08"


def test_a_year_by_stem_and_branch_is_sure_where_the_letter_fixes_it() -> None:
    hit = date_line("癸卯年八月十五日", context="憶二〇〇三年夏，病臥旅舍。二十年來未嘗忘。")
    assert hit is not None
    assert str(hit.date) == "2023-09-29"
    hit = date_line("癸卯年八月十五日", context="二〇〇三年夏")
    assert hit is not None
    assert hit.date is None


def test_a_date_after_a_name_or_a_paragraph_is_found() -> None:
    text = "漁灣民俗館館長　呂嘉儀謹啟　　2021年3月5日"
    hit = closing_date(text)
    assert hit is not None
    assert text[hit.start : hit.end] == "2021年3月5日"
    text = "餘俟續稟。（道光三十年三月三十日）"
    hit = closing_date(text)
    assert hit is not None
    assert text[hit.start : hit.end] == "（道光三十年三月三十日）"
    assert closing_date("（此件公開發布）") is None


def test_a_date_in_brackets_is_found_before_a_gloss_of_an_editor() -> None:
    text = (
        "餘俟續稟。（道光二十六年七月初三日）誥：同告，下告上為告，上告下為誥，秦以後詔只限於皇帝用，都是告訴的意思。"
    )
    hit = closing_date(text)
    assert hit is not None
    assert (text[hit.start : hit.end], str(hit.date)) == ("（道光二十六年七月初三日）", "1846-08-24")
    assert (
        closing_date(
            "前函已悉。（2020年3月5日）此後再無音信，殊為掛念，不知近況如何，望早日示知，以慰遠懷，餘不一一，即頌近安。"
        )
        is None
    )


def test_a_date_before_a_name_is_found() -> None:
    hit = opening_date("2021年3月5日　　呂嘉儀")
    assert hit is not None
    assert hit.end == len("2021年3月5日")
    assert opening_date("於2021年3月5日") is None
    assert opening_date("3月5日　呂嘉儀") is None
    assert opening_date("2021年3月5日至8日，部長到縣裏視察") is None


def test_the_dates_of_old_family_letters_agree_with_the_catalogue() -> None:
    folder = needs("letters/zengguofan")
    entries = json.loads((folder / "silver.json").read_text(encoding="utf-8"))
    right, wrong = 0, []
    for entry in entries:
        date = parse((folder / entry["file"]).read_text(encoding="utf-8-sig")).date
        right += date is not None and str(date) == entry["date"]
        if date is not None and str(date) != entry["date"]:
            wrong.append((entry["file"], str(date)))
    # Two entries of the catalogue take a misprint for a number: 道光二十十年, 二月二十匹日.
    assert (len(entries), right, wrong) == (191, 175, [])


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("二〇〇四", 2004),
        ("二十三", 23),
        ("廿三", 23),
        ("十", 10),
        ("一百零二", 102),
        ("元", 1),
        ("卅一", 31),
        ("叁拾", 30),
    ],
)
def test_numerals_have_their_value(numeral: str, value: int) -> None:
    assert number(numeral) == value


@pytest.mark.parametrize("numeral", ["", "二十十", "二匹", "十百", "二三十", "零十"])
def test_what_is_no_numeral_has_none(numeral: str) -> None:
    assert number(numeral) is None


@given(st.text("年月日〇一二十廿初閏正臘民國道光癸卯甲子0123９./-（） 至—春望晦旬約June,", max_size=30))
def test_no_text_breaks_the_search(text: str) -> None:
    for found in (find(text, minguo=True), date_line(text), closing_date(text), opening_date(text)):
        assert found is None or 0 <= found.start <= found.end <= len(text)
    parse_edtf(text)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("于北京 2003年4月30日", "2003-04-30"),
        ("北京，2003年4月30日", "2003-04-30"),
        ("一九九九.九.三〇", "1999-09-30"),
        ("一九四九·十·一", "1949-10-01"),
        ("2003, 4, 30", "2003-04-30"),
        ("民國88.9.30", "1999-09-30"),
        ("88年9月30日", None),
        ("六十七年六月十二日", None),
        ("建炎三年二月丙子", None),
        ("天保九年", None),
    ],
)
def test_a_date_under_a_signature_is_no_part_of_it(printed: str, day: str | None) -> None:
    letter = parse(f"明道兄道鑒：\n\n來信收到，一切都好，請勿掛念。\n順頌\n時祺\n阿明　敬上\n{printed}\n")
    assert (letter.signature, letter.date_text) == ("阿明　敬上", printed)
    assert str(letter.date) == str(day)
