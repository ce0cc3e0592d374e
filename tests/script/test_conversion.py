"""Views: what is shown, the map that leads back, what passes untouched."""

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Edition, Variant, View, convert, prepare
from reader.script.converter import _building, step_of
from reader.script.dictionaries import entries
from reader.script.step import Step
from reader.text import Block, Span
from reader.text.fold import fold

WRITTEN = [variant for variant in Variant if variant not in {Variant.ORIGINAL, Variant.JA_SHINJITAI}]
SCRIPTS = [Variant.HANS, Variant.HANT, Variant.HANT_TW, Variant.HANT_HK]
IDIOMS = {Variant.HANT_TW_IDIOM, Variant.HANT_HK_IDIOM, Variant.HANS_IDIOM, Variant.JA_SHINJITAI}
EDITIONS = tuple(Edition)
PACKAGE = Edition.REIMPLEMENTED

VOCABULARY = sorted({*entries("TWPhrases.txt"), *entries("TWPhrasesRev.txt"), *list(entries("STPhrases.txt"))[::97]})
PIECES = st.one_of(
    st.sampled_from(VOCABULARY),
    st.sampled_from(VOCABULARY).map(lambda word: word[:-1]),
    st.sampled_from(["，", "。", "\n", "的", "𠮷", "😀", "\0", "信", "x"]),
)
TEXTS = st.lists(PIECES, max_size=10).map("".join)


@st.composite
def views(draw: st.DrawFn) -> View:
    edition = draw(st.sampled_from(EDITIONS))
    targets = WRITTEN if edition is PACKAGE else [*WRITTEN, Variant.JA_SHINJITAI]
    target, source = draw(st.sampled_from(targets)), draw(st.sampled_from(SCRIPTS))
    return convert(draw(TEXTS), target, source=source, edition=edition)


def spans_of(draw: st.DataObject, text: str) -> Span:
    ends = sorted(draw.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    return Span(*ends)


def test_a_replaced_word_is_a_block_without_the_ends_that_stay() -> None:
    view = convert("查信息，用计算机程序打印。", Variant.HANT_TW_IDIOM, edition=PACKAGE)
    assert view.text == "查資訊，用計算機程式列印。"
    shown = [(block.source.of(view.stored), block.target.of(view.text)) for block in view.map.blocks]
    assert shown == [("信息", "資訊"), ("序", "式"), ("打", "列")]


def test_a_replacement_of_another_length_shifts_what_follows() -> None:
    view = convert("博客里的数据库很好", Variant.HANT_TW_IDIOM)
    assert view.text == "部落格裡的資料庫很好"
    assert view.map.to_target(Span(7, 9)).of(view.text) == "很好"
    assert view.map.to_source(Span(8, 10)).of(view.stored) == "很好"
    assert view.map.to_source(Span(0, 1)).of(view.stored) == "博客"


def test_blocks_of_one_conversion_are_those_of_its_steps_joined() -> None:
    view = convert("U盘", Variant.HANT_TW_IDIOM, source=Variant.HANS, edition=PACKAGE)
    assert view.map.blocks == (Block(Span(0, 2), Span(0, 3)),)


@given(views(), st.data())
def test_a_span_of_the_text_leads_to_a_span_that_leads_back_around_it(view: View, data: st.DataObject) -> None:
    span = spans_of(data, view.stored)
    there = view.map.to_target(span)
    back = view.map.to_source(there)
    assert there.end <= len(view.text)
    if len(span):
        assert back.start <= span.start
        assert span.end <= back.end
        assert view.map.to_target(back) == there


@given(views(), st.data())
def test_a_span_of_the_view_leads_to_a_span_that_leads_back_around_it(view: View, data: st.DataObject) -> None:
    span = spans_of(data, view.text)
    there = view.map.to_source(span)
    back = view.map.to_target(there)
    assert there.end <= len(view.stored)
    if len(span):
        assert back.start <= span.start
        assert span.end <= back.end
        assert view.map.to_source(back) == there


@given(views())
def test_outside_the_blocks_each_character_stands_for_one(view: View) -> None:
    source = target = 0
    ends = Block(Span(len(view.stored), len(view.stored)), Span(len(view.text), len(view.text)))
    for block in (*view.map.blocks, ends):
        here, there = view.stored[source : block.source.start], view.text[target : block.target.start]
        assert fold(here) == fold(there)
        source, target = block.source.end, block.target.end


@given(views(), st.data())
def test_positions_keep_their_order(view: View, data: st.DataObject) -> None:
    one, other = sorted([spans_of(data, view.stored), spans_of(data, view.stored)])
    if len(one) and len(other):
        assert view.map.to_target(one).start <= view.map.to_target(other).start


@given(views())
def test_only_vocabulary_makes_blocks(view: View) -> None:
    if view.target not in IDIOMS and "坏" not in view.stored:
        assert len(view.text) == len(view.stored)
        assert not view.map
        assert fold(view.text) == fold(view.stored)


@given(
    st.lists(TEXTS.map(lambda text: text.replace("\n", "")), max_size=4),
    st.sampled_from(WRITTEN),
    st.sampled_from([*EDITIONS, None]),
)
def test_paragraphs_converted_one_by_one_give_the_whole(
    paragraphs: list[str], target: Variant, edition: Edition | None
) -> None:
    def shown(text: str) -> str:
        return convert(text, target, source=Variant.HANS, edition=edition).text

    assert shown("\n".join(paragraphs)) == "\n".join(map(shown, paragraphs))


@pytest.mark.parametrize("target", WRITTEN)
@pytest.mark.parametrize("source", SCRIPTS)
@pytest.mark.parametrize("edition", [*EDITIONS, None])
def test_what_is_no_chinese_passes_untouched(source: Variant, target: Variant, edition: Edition | None) -> None:
    text = "\0\x07\t\r\n\x85\u2028 Dear Sir, 😀👨‍👩‍👧 \ud800 𝒳 \U0010ffff\u200d ️12３"
    assert convert(text, target, source=source, edition=edition).text == text


@pytest.mark.parametrize("text", ["", "\n", "Dear Sir,", "一二三", "𠮷"])
def test_where_nothing_tells_the_script_the_text_stays(text: str) -> None:
    view = convert(text, Variant.HANT_TW_IDIOM)
    assert (view.text, view.source) == (text, None)
    assert not view.map


def test_a_named_source_is_believed() -> None:
    assert convert("后面", Variant.HANT, source=Variant.HANT).text == "后面"
    assert convert("一个后面", Variant.HANT, source=Variant.HANT).text == "一个后面"
    assert convert("后面", Variant.HANT, source=Variant.HANS).text == "後面"


def test_to_be_stored_in_the_original_names_no_script() -> None:
    view = convert("这里", Variant.HANT, source=Variant.ORIGINAL)
    assert (view.text, view.source) == ("這裏", Variant.HANS)


def test_rare_characters_are_converted_beside_common_ones() -> None:
    view = convert("𫞩这里𠮷", Variant.HANT, source=Variant.HANS)
    assert (view.text, len(view.text)) == ("璊這裏𠮷", 4)


def test_many_threads_get_the_same_view() -> None:
    text = "他在信息里说，头发干净，后面的面条很好。" * 50
    expected = convert(text, Variant.HANT_TW_IDIOM)
    found: list[View] = []
    threads = [threading.Thread(target=lambda: found.append(convert(text, Variant.HANT_TW_IDIOM))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8


def test_threads_that_need_the_same_dictionaries_at_once_share_them() -> None:
    found: list[Step] = []
    unused = ("HKVariantsPhrases.txt",)
    threads = [threading.Thread(target=lambda: found.append(step_of(unused, PACKAGE))) for _ in range(4)]
    with _building:
        for thread in threads:
            thread.start()
        time.sleep(0.05)
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(map(id, found))) == 1


def test_what_is_prepared_is_there_for_the_conversion() -> None:
    prepare(Variant.HANT_HK, source=Variant.HANS)
    assert convert("卫生", Variant.HANT_HK, source=Variant.HANS).text == "衞生"
