"""Anchors hold on to their words, in either script, and never on to others."""

import json
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.annotations import Anchor, Located, describe, locate
from reader.annotations.anchor import CONTEXT
from reader.errors import PassageEmpty, SpanOutside
from reader.text import Span
from tests.data_folder import needs

LETTER = (
    "敬啟者：\n\n　　本會定於十月十日舉行週年聚會，地點在圖書館三樓。𠮷田先生已允出席，請各位會員準時到場。\n"
    "　　聚會之後設有茶點，請於九月底以前回覆。舊書交換的部分由林小姐負責，請把書目寄給她。\n\n此致\n各位會員\n"
)
SIMPLIFIED = (
    "敬启者：\n\n　　本会定于十月十日举行周年聚会，地点在图书馆三楼。𠮷田先生已允出席，请各位会员准时到场。\n"
    "　　聚会之后设有茶点，请于九月底以前回复。旧书交换的部分由林小姐负责，请把书目寄给她。\n\n此致\n各位会员\n"
)

texts = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("天地玄黃宇宙洪荒，。\n　𠮷"), min_size=1, max_size=200
)


def passage(quote: str, text: str = LETTER) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def anchored(quote: str) -> Anchor:
    return describe(LETTER, passage(quote))


@st.composite
def texts_with_a_passage(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(texts_with_a_passage())
def test_a_passage_that_is_described_is_located_where_it_is(case: tuple[str, Span]) -> None:
    text, span = case
    anchor = describe(text, span, section="二、")
    assert anchor.span == span
    assert text[: span.start].endswith(anchor.prefix)
    assert text[span.end :].startswith(anchor.suffix)
    assert len(anchor.prefix) == min(CONTEXT, span.start)
    assert anchor.section == "二、"
    assert locate(anchor, text) == Located(span, "position", 1.0)


@given(texts_with_a_passage(), st.integers(0, 10**7), st.data())
def test_a_slice_gives_the_same_as_the_whole(case: tuple[str, Span], base: int, data: st.DataObject) -> None:
    text, span = case
    absolute = span.shifted(base)
    anchor = describe(text, absolute, base=base)
    assert anchor.span == absolute
    cut = data.draw(st.integers(0, span.start))
    located = locate(anchor, text[cut:], base=base + cut)
    assert located == Located(absolute, "position", 1.0)


@given(texts_with_a_passage(), st.text("新加的字句abc\n", min_size=1, max_size=80))
def test_words_that_moved_are_found_or_given_up_but_never_other_words(case: tuple[str, Span], added: str) -> None:
    text, span = case
    located = locate(describe(text, span), added + text)
    assert located is None or located.span.of(added + text) == span.of(text)


@given(texts_with_a_passage())
def test_a_quote_that_is_gone_becomes_an_orphan(case: tuple[str, Span]) -> None:
    text, span = case
    rest = text[: span.start] + text[span.end :]
    assume(span.of(text).strip("\n　 ") and not set(span.of(text)) <= set(rest))
    assert locate(describe(text, span), rest) is None


def test_the_same_words_in_the_other_script_are_found_at_the_same_place() -> None:
    for quote in ("舉行週年聚會", "𠮷田先生已允出席", "請", "舊書交換的部分由林小姐負責"):
        located = locate(anchored(quote), SIMPLIFIED)
        assert located is not None
        assert located.how == "quote"
        assert located.span == passage(quote)


def test_words_that_moved_are_found_by_their_quote() -> None:
    text = "編按：下信錄自館藏。\n\n" + SIMPLIFIED
    located = locate(anchored("圖書館三樓"), text)
    assert located is not None
    assert (located.span.of(text), located.how, located.score) == ("图书馆三楼", "quote", 1.0)


def test_of_several_places_the_context_decides() -> None:
    text = "各位會員、請各位。請各位讀者見諒。" + LETTER
    located = locate(anchored("請各位"), text)
    assert located is not None
    assert located.span == Span(text.index("請各位會員"), text.index("請各位會員") + 3)


def test_other_line_ends_and_indents_in_the_context_do_not_matter() -> None:
    text = "\n\n　　" + LETTER.replace("，", "，\n　　　")
    located = locate(anchored("先生已允出席"), text)
    assert located is not None
    assert located.span.of(text) == "先生已允出席"


def test_of_two_places_that_agree_equally_well_neither_is_taken() -> None:
    letter = "茶點由本會供應，務請光臨，恭候回音。"
    text = letter * 5
    anchor = describe(text, passage("務請光臨", text).shifted(2 * len(letter)))
    assert locate(anchor, "按：" + text[: 4 * len(letter)]) is None


def test_unless_one_of_them_is_at_the_position_itself() -> None:
    title = "關於聚會的通知：會員須知\n"
    traditional, simplified = title * 6, "关于聚会的通知：会员须知\n" * 6
    anchor = describe(traditional, Span(39 + 5, 39 + 7))
    located = locate(anchor, simplified)
    assert located is not None
    assert located.span == Span(44, 46)


@pytest.mark.parametrize(
    ("quote", "instead"),
    [
        ("十月十日", "十月二日"),
        ("圖書館三樓", "圖書室三樓"),
        ("林小姐負責", "林先生負責"),
        ("設有茶點", ""),
        ("請各位會員準時到場", "請各位會員按時到場"),
    ],
)
def test_words_that_only_look_alike_are_not_taken(quote: str, instead: str) -> None:
    assert locate(anchored(quote), LETTER.replace(quote, instead)) is None


def test_the_same_words_in_another_place_are_not_taken() -> None:
    anchor = anchored("各位會員準時")
    assert locate(anchor, LETTER.replace("各位會員準時", "諸位準時") + "附：各位會員準時繳費者名單如下") is None
    title = "關於舉辦讀書會的通知"
    copies = f"{title}\n\n{title}\n\n　　茲定於本週日舉辦讀書會。"
    anchor = describe(copies, Span(len(title) - 2, len(title)))
    assert locate(anchor, "轉載：" + copies[len(title) + 2 :]) is None


def test_a_long_quote_needs_no_context_and_a_short_one_does() -> None:
    quote = "本會定於十月十日舉行週年聚會，地點在圖書館三樓。𠮷田先生已允出席"
    long = replace(anchored(quote), prefix="", suffix="。")
    assert locate(long, "摘錄：" + quote) is not None
    assert locate(anchored("茶點"), "摘錄：茶點一份") is None


def test_a_quote_without_context_is_taken_where_it_stands_alone() -> None:
    bare = Anchor(start=900, end=902, exact="茶點")
    assert locate(bare, LETTER) == Located(passage("茶點"), "quote", 1.0)
    assert locate(bare, LETTER + "茶點") is None
    assert locate(replace(bare, exact="咖啡"), LETTER) is None
    assert locate(replace(bare, exact=""), LETTER) is None


def test_a_position_where_only_the_words_agree_is_judged_like_any_other() -> None:
    anchor = Anchor(start=2, end=3, exact="人", prefix="天地之間", suffix="為萬物之靈")
    assert locate(anchor, "那個人說，天地之間人為萬物之靈。") == Located(Span(9, 10), "quote", 1.0)
    assert locate(anchor, "那個人說") is None


def test_a_passage_outside_the_text_or_without_characters_is_refused() -> None:
    with pytest.raises(SpanOutside, match="3–9 does not lie"):
        describe("天地玄黃宇", Span(3, 9))
    with pytest.raises(SpanOutside):
        describe("天地玄黃宇", Span(3, 9), base=4)
    with pytest.raises(PassageEmpty):
        describe("天地玄黃宇", Span(3, 3))


def test_many_notes_in_ten_million_characters_are_located_one_after_the_other() -> None:
    text = LETTER * 80_000
    middle = len(LETTER) * 40_000
    anchors = [describe(text, Span(middle + n, middle + n + 4)) for n in range(1_000)]
    assert all(located and located.how == "position" for located in (locate(anchor, text) for anchor in anchors))


def test_the_replay_cases_are_never_put_on_other_words() -> None:
    data = json.loads(needs("anchoring/zh_replay_cases.json").read_text("utf-8"))
    found = wrong = total = 0
    for case in data["cases"]:
        selector, expected = case["selector"], case["expected"]
        located = locate(Anchor(**selector), data["texts"][f"{case['source']}/{case['transform']}"])
        right = located is not None and located.span == Span(expected["start"], expected["end"])
        wrong += located is not None and not right
        found += right and not case["ambiguous"]
        total += not case["ambiguous"]
    assert wrong == 0
    assert found >= 0.99 * total
