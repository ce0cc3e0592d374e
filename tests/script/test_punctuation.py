"""Quotation marks in the style of a script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Variant
from reader.script.punctuation import PunctuationStyle, punctuated

STORED, SCRIPT, CORNER, CURLY = (
    PunctuationStyle.STORED,
    PunctuationStyle.SCRIPT,
    PunctuationStyle.CORNER,
    PunctuationStyle.CURLY,
)
MARKS = "“”‘’「」『』"
ANYTHING = st.text(st.one_of(st.sampled_from(MARKS), st.sampled_from("甲乙，。Ab1 é\"'\n𠮷😀\u3000"), st.characters()))
# Marks within one another, as CLREQ nests them, around text without Latin.
PLAIN = st.text(st.sampled_from("甲乙，。１2 \n"), max_size=4)
INNER = st.tuples(PLAIN, PLAIN, PLAIN).map(lambda parts: f"{parts[0]}『{parts[1]}』{parts[2]}")
BALANCED = st.lists(st.one_of(PLAIN, INNER.map("「{}」".format)), max_size=5).map("".join)


@pytest.mark.parametrize(
    ("curly", "corner"),
    [
        ("他说：“来信收到。”", "他说：「来信收到。」"),
        ("“信里写着‘勿念’二字。”", "「信里写着『勿念』二字。」"),
        ("“‘甲’与‘乙’”", "「『甲』与『乙』」"),
        ("“一封信有两段，", "「一封信有两段，"),
        ("第二段在这里完。”", "第二段在这里完。」"),
        ("“双随机、一公开”和“2020”", "「双随机、一公开」和「2020」"),
        ("“A、B两组”", "「A、B两组」"),
    ],
)
def test_marks_of_chinese_text_answer_to_one_another(curly: str, corner: str) -> None:
    assert punctuated(curly, CORNER, Variant.HANS) == corner
    assert punctuated(corner, CURLY, Variant.HANT) == curly


@pytest.mark.parametrize(
    "text",
    [
        "It’s Tom’s car，3’4",
        "他写道“Dear friend, it’s late”。",
        "书名是‘Emma’。",
        "“He said ‘it’s Tom’s’ too”",
        "“Café”",
        "他说\"好\"，又说'行'。",
        "《信》〈札〉（一）…—·",
        "rock ’n’ roll 摇滚",
        "’90年代的信",
        "‘90年代的信",
        "身高5’10”的人",
    ],
)
def test_latin_and_straight_marks_stay(text: str) -> None:
    assert punctuated(text, CORNER, Variant.HANT) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“甲”，it’s“乙”", "「甲」，it’s「乙」"),
        ("“他唱‘Let it be’给我听”", "「他唱‘Let it be’给我听」"),
        ("“甲“Latin text”乙”", "「甲“Latin text”乙」"),
    ],
)
def test_chinese_marks_beside_latin_ones_are_changed(text: str, shown: str) -> None:
    assert punctuated(text, CORNER, Variant.HANT) == shown


@pytest.mark.parametrize("variant", [variant for variant in Variant if variant is not Variant.ORIGINAL])
def test_the_style_of_the_script_is_curly_in_simplified_only(variant: Variant) -> None:
    style = CURLY if variant.simplified else CORNER
    text = "“甲”「乙」‘丙’『丁』"
    assert punctuated(text, SCRIPT, variant) == punctuated(text, style, variant)
    assert punctuated(text, SCRIPT, variant) != text
    assert punctuated(text, STORED, variant) == text


@given(ANYTHING, st.sampled_from(PunctuationStyle), st.sampled_from(Variant))
def test_only_marks_change_and_only_once(text: str, style: PunctuationStyle, variant: Variant) -> None:
    shown = punctuated(text, style, variant)
    assert len(shown) == len(text)
    assert all(one == other or {one, other} <= set(MARKS) for one, other in zip(text, shown, strict=True))
    assert punctuated(shown, style, variant) == shown


@given(BALANCED)
def test_there_and_back_gives_the_text(text: str) -> None:
    curly = punctuated(text, CURLY, Variant.HANS)
    assert not set(curly) & set("「」『』")
    assert punctuated(curly, CORNER, Variant.HANT) == text
