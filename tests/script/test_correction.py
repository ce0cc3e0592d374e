"""What the shipped corrections show otherwise than the dictionaries, and what they leave alone."""

import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Edition, Variant, View, convert, detect
from reader.script.choice import Authority
from reader.script.correction import corrections
from reader.script.correction_rows import Row, read, shipped, written
from reader.script.lexicon import Claim, Lexicon
from reader.script.routes import route
from reader.text.fold import fold
from tests.data_folder import needs
from tests.script.human import is_han
from tests.script.sentences import SENTENCES, TO_SIMPLIFIED

HANS, HANT, TW, HK = Variant.HANS, Variant.HANT, Variant.HANT_TW, Variant.HANT_HK
IDIOMS = (Variant.HANT_TW_IDIOM, Variant.HANT_HK_IDIOM)
CONFIGS = {
    "s2t": (HANS, HANT),
    "s2tw": (HANS, TW),
    "s2hk": (HANS, HK),
    "s2twp": (HANS, Variant.HANT_TW_IDIOM),
    "t2s": (HANT, HANS),
    "tw2s": (TW, HANS),
    "hk2s": (HK, HANS),
}


def corrected(view: View) -> str:
    """What the view shows with its corrections."""
    shown = list(view.text)
    for choice in corrections(view):
        place = view.map.to_target(choice.span)
        shown[place.start : place.end] = choice.shown
    return "".join(shown)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize(("target", "stored", "shown"), SENTENCES)
def test_a_sentence_is_written_as_people_write_it(target: Variant, stored: str, shown: str, edition: Edition) -> None:
    assert corrected(convert(stored, target, source=HANS, edition=edition)) == shown


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize(("source", "stored", "shown"), TO_SIMPLIFIED)
def test_so_it_is_on_the_way_to_simplified(source: Variant, stored: str, shown: str, edition: Edition) -> None:
    assert corrected(convert(stored, HANS, source=source, edition=edition)) == shown


@pytest.mark.parametrize("edition", Edition)
def test_a_correction_names_the_place_the_form_and_the_reason(edition: Edition) -> None:
    stored = "分片包干，隔离并到位。"
    found = corrections(convert(stored, HANT, source=HANS, edition=edition))
    assert [(choice.span.of(stored), choice.shown) for choice in found] == [("并", "並"), ("干", "幹")][::-1]
    assert all(choice.authority is Authority.CORRECTION and not choice.override for choice in found)
    assert "承辦" in found[0].reason
    assert "連詞" in found[1].reason


def test_a_word_that_a_phrase_cuts_is_named_with_its_neighbours() -> None:
    view = convert("微调表格边框", HANT, source=HANS, edition=Edition.REIMPLEMENTED)
    assert view.text == "微調錶格邊框"
    (choice,) = corrections(view)
    assert choice.shown == "表"
    assert choice.reason == "斷詞：微调｜表格｜边框"


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("target", [HANT, TW, HK, *IDIOMS])
def test_what_is_right_already_is_not_chosen_again(target: Variant, edition: Edition) -> None:
    view = convert("皇后与干部，三只船，一里之外。", target, source=HANS, edition=edition)
    assert corrections(view) == ()


@pytest.mark.parametrize("target", [HANS, HANT, TW, HK, *IDIOMS, Variant.ORIGINAL])
def test_nothing_is_corrected_within_one_script(target: Variant) -> None:
    source = HANS if target is HANS else HANT
    assert corrections(convert("包干到戶，并到位", target, source=source, edition=Edition.OFFICIAL)) == ()


@pytest.mark.parametrize("edition", Edition)
def test_replaced_vocabulary_is_left_alone_and_the_rest_corrected(edition: Edition) -> None:
    view = convert("软件包干净，信息包干到户", Variant.HANT_TW_IDIOM, source=HANS, edition=edition)
    shown = corrected(view)
    assert shown.endswith("包幹到戶")
    assert "資訊" in shown


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("config", CONFIGS)
def test_no_official_case_that_an_edition_gets_right_turns_wrong(config: str, edition: Edition) -> None:
    source, target = CONFIGS[config]
    for text, expected in official(config):
        view = convert(text, target, source=source, edition=edition)
        if view.text == expected:
            assert corrected(view) == expected


@given(st.data())
@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("target", [HANT, TW, HK, *IDIOMS])
def test_corrections_keep_lengths_stand_apart_and_change_something(
    target: Variant, edition: Edition, data: st.DataObject
) -> None:
    piece = st.sampled_from([*words()[::7], "，", "A", "𠮷", "软件", "的"])
    text = "".join(data.draw(st.lists(piece, max_size=9)))
    view = convert(text, target, source=HANS, edition=edition)
    done = 0
    for choice in corrections(view):
        assert choice.span.start >= done
        done = choice.span.end
        shown = view.map.to_target(choice.span).of(view.text)
        assert shown != choice.shown
        assert fold(shown) == fold(choice.shown)
        assert len(shown) == len(choice.span)
        assert choice.reason


def test_every_form_folds_like_the_character_it_stands_for() -> None:
    for _, word, row in rows():
        for index, form in row.forms.items():
            assert fold(word[index]) == fold(form), word


def test_no_word_stands_twice_in_a_section() -> None:
    seen = [(section, word) for section, word, _ in rows()]
    assert len(set(seen)) == len(seen), {word for word in seen if seen.count(word) > 1}


def test_every_row_that_changes_something_has_a_reason_in_traditional() -> None:
    for reason in {row.reason for _, _, row in rows() if row.forms}:
        assert any(map(is_han, reason))
        assert detect(reason) is not HANS


def test_a_set_is_written_out_and_a_guard_keeps_a_longer_word() -> None:
    lines = ["= zh-Hant", ": 數 一二", "- 例", "{數}只>隻[猫狗] 一只狗尾"]
    found = {word: row for _, word, row in read(lines)}
    assert found["二只猫"] == Row({1: "隻"}, "例")
    assert found["一只狗尾"] == Row({}, "例")
    assert len(found) == 5


def test_a_phrase_is_met_where_it_stands_and_never_before_the_text() -> None:
    lexicon = Lexicon({"年之": 0, "百年之年": 0, "年年": 0}, {"百年之年": 3, "年年": 0})
    assert list(lexicon.occurrences("年年")) == [Claim(0, "年年")]
    assert list(lexicon.occurrences("百年之年年")) == [Claim(0, "百年之年"), Claim(3, "年年")]


def test_common_words_are_phrases_of_an_edition_and_no_guess() -> None:
    rjieba = pytest.importorskip("rjieba")
    from reader.script.converter import step_of
    from reader.script.segmentation import common_words

    groups = {edition: route(HANS, HANT, edition)[0].steps[0] for edition in Edition}
    changed = {word for edition, group in groups.items() for word in step_of(group, edition).changes}
    assert common_words() <= changed
    assert all(rjieba.cut(word, hmm=False) == [word] for word in common_words())


@cache
def rows() -> tuple[tuple[Variant, str, Row], ...]:
    return tuple(read(written().splitlines()))


@cache
def words() -> tuple[str, ...]:
    assert shipped(HANT)
    return tuple(dict.fromkeys(word for section, word, _ in rows() if section is not HANS))


def official(config: str) -> list[tuple[str, str]]:
    cases = json.loads(needs("pairs/testcases.clean.json").read_text("utf-8"))["cases"]
    return [(case["input"], case["expected"][config]) for case in cases if config in case["expected"]]
