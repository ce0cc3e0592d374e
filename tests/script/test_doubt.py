"""Where a conversion may have chosen the wrong character."""

import pytest

from reader.script import Doubt, Rule, Variant, convert, doubts
from reader.text import Span
from tests.data_folder import needs

HANS, HANT, TW = Variant.HANS, Variant.HANT, Variant.HANT_TW


def test_a_pair_that_overrules_its_character_is_doubtful() -> None:
    view = convert("分片包干，排查。", HANT, source=HANS)
    assert view.text == "分片包乾，排查。"
    doubt = Doubt(span=Span(2, 4), shown="包乾", candidates=("包幹", "包干"), rule=Rule.PHRASE_OVERRULES_CHARACTER)
    assert doubts(view) == (doubt,)


def test_the_rule_has_a_name_for_the_outside() -> None:
    assert str(Rule.PHRASE_OVERRULES_CHARACTER) == "phrase-overrules-character"


def test_the_usual_form_of_the_characters_is_the_first_candidate() -> None:
    for doubt in doubts(convert("头发干净，批复已发布。", HANT)):
        assert doubt.candidates
        assert doubt.shown not in doubt.candidates
        assert all(len(candidate) == len(doubt.shown) for candidate in doubt.candidates)


@pytest.mark.parametrize("target", [HANT, TW, Variant.ORIGINAL])
def test_a_letter_that_a_machine_converted_is_judged_where_it_is_shown_as_stored(target: Variant) -> None:
    view = convert("這類人員主動隔離併到指定地點。採取分片包乾等方式，儘量不出門，裡面開著燈。", target, source=TW)
    assert view.text == view.stored
    assert [(doubt.shown, doubt.span.of(view.stored)) for doubt in doubts(view)] == [
        ("併到", "併到"),
        ("包乾", "包乾"),
        ("儘量", "儘量"),
    ]


def test_what_no_machine_would_have_written_is_not_doubted() -> None:
    assert doubts(convert("隔離並到指定地點，分片包幹。", HANT)) == ()


def test_the_later_steps_of_a_conversion_are_seen_in_what_is_shown() -> None:
    view = convert("邻里之间，核对台灯。", Variant.HANT_TW_IDIOM, source=HANS)
    assert [doubt.shown for doubt in doubts(view)] == ["鄰里", "核對", "檯燈"]
    for doubt in doubts(view):
        assert view.map.to_target(doubt.span).of(view.text) == doubt.shown
    assert "鄰裡" in doubts(view)[0].candidates


def test_spans_lie_on_the_stored_text_behind_replaced_vocabulary() -> None:
    view = convert("博客的数据库里，分片包干。", Variant.HANT_TW_IDIOM)
    assert [doubt.span.of(view.stored) for doubt in doubts(view)] == ["包干"]


def test_spans_lie_on_the_stored_text_behind_vocabulary_that_an_earlier_step_replaced() -> None:
    view = convert("部落格裡的計畫很好。", Variant.HANS_IDIOM, source=TW)
    assert view.text == "博客里的计划很好。"
    assert [(doubt.span.of(view.stored), doubt.shown) for doubt in doubts(view)] == [("計畫", "计划")]


def test_vocabulary_is_not_doubted_but_shown_as_a_block() -> None:
    view = convert("信息", Variant.HANT_TW_IDIOM, source=HANS)
    assert doubts(view) == ()
    assert len(view.map.blocks) == 1


def test_simplified_text_is_judged_by_the_way_back_to_it() -> None:
    assert [doubt.shown for doubt in doubts(convert("乾坤这里", HANS))] == ["乾坤"]


def test_a_text_in_no_known_script_holds_no_doubts() -> None:
    assert doubts(convert("Dear Sir,", HANT)) == ()


def test_doubts_come_in_the_order_of_the_text() -> None:
    found = doubts(convert("批复发布，尽快联系，头发干净，包干到户。" * 3, Variant.HANT_TW_IDIOM))
    assert [doubt.span for doubt in found] == sorted(doubt.span for doubt in found)


def test_the_open_letter_of_2020_holds_five_doubtful_places() -> None:
    text = next(needs("letters").glob("seed-*.txt")).read_text("utf-8-sig")
    found = doubts(convert(text, HANT))
    assert [doubt.span.of(text) for doubt in found] == ["風采", "儘量", "併到", "包乾", "抵禦"]
    assert [doubt.candidates[0] for doubt in found] == ["風採", "盡量", "並到", "包幹", "抵御"]
