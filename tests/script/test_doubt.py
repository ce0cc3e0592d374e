"""Where a conversion may have chosen the wrong character."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Doubt, Edition, Row, Rule, Variant, View, doubts, rendered
from reader.script.conversion import converted
from reader.script.detection import detect
from reader.script.overrides import Overrides
from reader.script.rendering import rendered_lines
from reader.text import Span
from tests.data_folder import needs
from tests.script.stretches import SOURCES, TARGETS, TEXTS

EDITIONS = pytest.mark.parametrize("edition", list(Edition))
HANS, HANT, TW = Variant.HANS, Variant.HANT, Variant.HANT_TW


def convert(text: str, target: Variant, *, source: Variant | None = None) -> View:
    return converted(text, target, source=source or detect(text), edition=Edition.OFFICIAL)


def test_a_pair_that_overrules_its_character_is_doubtful() -> None:
    view = convert("分片包干，排查。", HANT, source=HANS)
    assert view.text == "分片包乾，排查。"
    doubt = Doubt(
        span=Span(2, 4),
        shown="包乾",
        candidates=("包幹", "包干", "包榦"),
        rule=Rule.WORD_EDGE,
        row=Row(dictionary="STPhrases.txt", word="包干", forms=("包乾",)),
    )
    assert doubts(view) == (doubt,)


@pytest.mark.parametrize(
    ("text", "shown", "rule"),
    [
        ("隔离并到指定地点", "併到", Rule.WORD_EDGE),
        ("就信中各点回复如下", "復", Rule.OVERLAPPING_PHRASES),
        ("尽量早到", "儘量", Rule.PHRASE_OVERRULES_CHARACTER),
        ("余先生来函", "餘", Rule.NAME),
    ],
)
def test_each_rule_finds_its_kind_of_place(text: str, shown: str, rule: Rule) -> None:
    found = doubts(convert(text, HANT, source=HANS))
    assert (shown, rule) in [(doubt.shown, doubt.rule) for doubt in found]
    assert all(doubt.candidates and doubt.shown not in doubt.candidates for doubt in found)


def test_what_the_editions_write_differently_is_doubtful_unless_only_the_standard_differs() -> None:
    found = doubts(convert("自干五在这里", HANT, source=HANS))
    assert [doubt.shown for doubt in found if doubt.rule is Rule.EDITIONS_DISAGREE] == ["乾"]


@pytest.mark.parametrize("edition", list(Edition))
def test_a_name_is_doubtful_where_it_can_be_written_with_either_form(edition: Edition) -> None:
    view = converted("范伯钧启\n范围不大", HANT, source=HANS, edition=edition)
    assert doubts(view) == ()
    (found,) = doubts(view, names=[Span(0, 4)])
    assert (found.span, found.rule) == (Span(0, 1), Rule.NAME)
    assert {found.shown, *found.candidates} == {"範", "范"}


def test_phrases_that_people_do_not_write_otherwise_are_not_doubted() -> None:
    assert doubts(convert("头发、关系、复杂、合并、制造，每分钟", HANT, source=HANS)) == ()


def test_where_an_office_is_addressed_no_name_is_doubted() -> None:
    view = convert("全县各级党组织、志愿者同志们", HANT, source=HANS)
    assert [doubt for doubt in doubts(view, names=[Span(0, 14)]) if doubt.rule is Rule.NAME] == []


def test_where_a_choice_decided_there_is_no_doubt() -> None:
    assert [doubt.shown for doubt in doubts(rendered("分片包干", HANT, source=HANS, corrected=False))] == ["包乾"]
    corrected = rendered("分片包干", HANT, source=HANS, overrides=Overrides())
    assert (corrected.text, doubts(corrected)) == ("分片包幹", ())


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
    assert [(doubt.shown, doubt.span.of(view.stored)) for doubt in doubts(view)] == [
        ("併到", "併到"),
        ("包乾", "包乾"),
        ("儘量", "儘量"),
    ]


def test_what_no_machine_would_have_written_is_not_doubted() -> None:
    assert doubts(convert("隔離並到指定地點，分片包幹。", HANT)) == ()


def test_the_later_steps_of_a_conversion_are_seen_in_what_is_shown() -> None:
    view = convert("母后里，案几上，尽快批复。", Variant.HANT_TW_IDIOM, source=HANS)
    assert [doubt.shown for doubt in doubts(view)] == ["母后", "案几", "儘快", "批覆"]
    for doubt in doubts(view):
        assert view.map.to_target(doubt.span).of(view.text) == doubt.shown


def test_words_that_a_later_step_replaced_are_not_doubted() -> None:
    assert [doubt.shown for doubt in doubts(convert("发布", TW, source=HANS))] == ["發佈"]
    view = convert("发布", Variant.HANT_TW_IDIOM, source=HANS)
    assert (view.text, doubts(view)) == ("釋出", ())


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


def test_lines_in_another_script_are_judged_by_their_own() -> None:
    text = "這一行說話學習的人們國語書籍。\n这个学习说话的人们宣布国语书籍了解。\n宣佈學習國語"
    view = rendered_lines(text, HANT)
    assert [(doubt.span.of(text), doubt.shown) for doubt in doubts(view)] == [
        ("宣布", "宣佈"),
        ("了解", "瞭解"),
        ("宣佈", "宣佈"),
    ]


def test_candidates_are_written_as_the_standard_that_is_shown() -> None:
    view = convert("收到申訴，併為您提供", HANT, source=TW)
    assert [(doubt.shown, doubt.candidates) for doubt in doubts(view)] == [("併爲", ("並爲", "幷爲"))]


DOUBTFUL = st.lists(st.sampled_from(["并到", "包干", "母后", "了解", "發佈", "范", "\n", "里"]) | TEXTS, max_size=8)


@given(text=DOUBTFUL.map("".join), target=TARGETS, source=SOURCES, edition=st.sampled_from(Edition))
def test_a_doubt_tells_what_the_view_shows(text: str, target: Variant, source: Variant, edition: Edition) -> None:
    view = rendered(text, target, source=source, edition=edition)
    found = doubts(view, names=[Span(0, len(text))])
    for doubt in found:
        assert doubt.shown == view.map.to_target(doubt.span).of(view.text)
        assert doubt.candidates
        assert doubt.shown not in doubt.candidates
        assert not any(doubt.span.overlaps(choice.span) for choice in view.choices)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_doubts_come_in_the_order_of_the_text() -> None:
    found = doubts(convert("批复发布，尽快联系，头发干净，包干到户。" * 3, Variant.HANT_TW_IDIOM))
    assert [doubt.span for doubt in found] == sorted(doubt.span for doubt in found)


@EDITIONS
@pytest.mark.parametrize("target", [Variant.ORIGINAL, HANT, TW])
def test_the_open_letter_of_2020_holds_few_doubtful_places_and_both_slips_among_them(
    target: Variant, edition: Edition
) -> None:
    text = next(needs("letters").glob("seed-*.txt")).read_text("utf-8-sig")
    found = doubts(converted(text, target, source=TW, edition=edition))
    assert len(found) <= 10
    assert {"併到", "包乾"} <= {doubt.span.of(text) for doubt in found}
    assert {"並到", "包幹"} <= {doubt.candidates[0] for doubt in found}
