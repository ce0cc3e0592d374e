"""The numbers that Word prints before the paragraphs of lists."""

import pytest

from tests.letters.sources.word_file import abstract, item, level, num, p, read, style

ONE_LEVEL = [
    ("chineseCounting", "%1、", 12, "十二、"),
    ("chineseCounting", "（%1）", 3, "（三）"),
    ("chineseCounting", "第%1章", 21, "第二十一章 "),
    ("chineseCounting", "%1", 104, "一〇四 "),
    ("taiwaneseCounting", "%1、", 10, "十、"),
    ("taiwaneseCountingThousand", "%1、", 105, "一百零五、"),
    ("chineseCountingThousand", "%1、", 110, "一百一十、"),
    ("chineseLegalSimplified", "%1、", 2, "贰、"),
    ("chineseLegalSimplified", "%1、", 16, "壹拾陆、"),
    ("ideographLegalTraditional", "%1、", 26, "貳拾陸、"),
    ("ideographTraditional", "%1、", 2, "乙、"),
    ("ideographTraditional", "%1.", 11, "11. "),
    ("ideographZodiac", "%1、", 12, "亥、"),
    ("ideographZodiacTraditional", "%1", 13, "丙子 "),
    ("ideographDigital", "%1、", 20, "二〇、"),
    ("taiwaneseDigital", "%1、", 20, "二○、"),
    ("ideographEnclosedCircle", "%1", 4, "㊃ "),
    ("decimal", "%1．", 7, "7．"),
    ("decimal", "其%1", 7, "其7 "),
    ("decimalZero", "%1.", 7, "07. "),
    ("decimalFullWidth", "%1、", 10, "１０、"),
    ("decimalEnclosedCircle", "%1", 20, "⑳ "),
    ("decimalEnclosedCircleChinese", "%1", 51, "51 "),
    ("decimalEnclosedParen", "%1", 9, "⑼ "),
    ("decimalEnclosedFullstop", "%1", 1, "⒈ "),
    ("upperRoman", "%1.", 14, "XIV. "),
    ("lowerRoman", "%1)", 4, "iv) "),
    ("upperLetter", "%1.", 28, "BB. "),
    ("lowerLetter", "%1.", 1, "a. "),
    ("ordinal", "%1", 22, "22nd "),
    ("unheardOf", "%1.", 5, "5. "),
    ("none", "主旨：", 1, "主旨："),
    ("bullet", "•", 1, ""),
    ("decimal", "", 1, ""),
]


@pytest.mark.parametrize(("way", "text", "start", "written"), ONE_LEVEL)
def test_a_number_is_written_out_as_word_prints_it(way: str, text: str, start: int, written: str) -> None:
    found = read(item("甲方"), numbering=abstract([level(0, way, text, start=start)]) + num())
    assert found.text == f"{written}甲方"


LEVELS = [
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%1.%3", "<w:isLgl/>"),
]


def numbered(items: list[tuple[int, int]], numbering: str, **parts: str) -> list[str]:
    """The numbers of items that are given by level and list."""
    body = "".join(item("|", at, number) for at, number in items)
    return [line.removesuffix("|") for line in read(body, numbering=numbering, **parts).text.split("\n")]


def test_lower_levels_begin_anew_below_each_higher_one() -> None:
    items = [(0, 1), (1, 1), (1, 1), (0, 1), (1, 1), (2, 1), (2, 1), (1, 1), (2, 1)]
    assert numbered(items, abstract(LEVELS) + num()) == [
        "一、", "（一）", "（二）", "二、", "（一）", "2.1 ", "2.2 ", "（二）", "2.1 ",
    ]  # fmt: skip


def test_a_level_that_never_restarts_counts_on() -> None:
    articles = [
        level(0, "chineseCounting", "第%1章"),
        level(1, "chineseCounting", "第%2條", '<w:lvlRestart w:val="0"/>'),
    ]
    items = [(0, 1), (1, 1), (1, 1), (0, 1), (1, 1)]
    assert numbered(items, abstract(articles) + num()) == ["第一章 ", "第一條 ", "第二條 ", "第二章 ", "第三條 "]


def test_a_level_that_was_skipped_shows_where_it_would_begin() -> None:
    levels = [level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")]
    assert numbered([(1, 1), (1, 1)], abstract(levels) + num()) == ["1.1 ", "1.2 "]


def test_lists_on_one_abstract_list_count_together_unless_one_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = abstract(LEVELS) + num(1) + num(2) + num(3, more=anew)
    assert numbered([(0, 1), (0, 2), (0, 3), (0, 3), (0, 1)], numbering) == ["一、", "二、", "五、", "六、", "七、"]


def test_a_list_may_have_levels_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "ideographTraditional", "%1、")}</w:lvlOverride>'
    assert numbered([(0, 1), (0, 2)], abstract(LEVELS) + num(1) + num(2, more=own)) == ["一、", "乙、"]


def test_a_style_puts_its_paragraphs_into_a_list_at_the_level_that_names_it() -> None:
    levels = [level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2.", '<w:pStyle w:val="Item"/>')]
    styles = style("Item", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("Below", '<w:basedOn w:val="Item"/>')
    plain = '<w:pStyle w:val="Below"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = item("甲") + p("乙", '<w:pStyle w:val="Item"/>') + p("丙", '<w:pStyle w:val="Below"/>') + p("丁", plain)
    found = read(body, numbering=abstract(levels) + num(), styles=styles)
    assert found.text == "一、甲\n1. 乙\n2. 丙\n丁"


def test_a_list_may_stand_for_another_through_a_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>'
        + abstract(LEVELS)
        + num(1)
        + num(2, of=2)
    )
    styles = style("L", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert numbered([(0, 2), (0, 2)], numbering, styles=styles) == ["一、", "二、"]


@pytest.mark.parametrize(("gap", "written"), [("nothing", "1.甲"), ("space", "1. 甲"), ("tab", "1. 甲")])
def test_what_parts_a_number_from_the_words_is_one_space_or_nothing(gap: str, written: str) -> None:
    levels = [level(0, "decimal", "%1.", f'<w:suff w:val="{gap}"/>')]
    assert read(item("甲"), numbering=abstract(levels) + num()).text == written
