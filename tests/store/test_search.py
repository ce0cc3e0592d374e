"""Words are found in either script, in texts, titles, people and notes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.override import OverrideKind
from reader.script.overrides import Overrides
from reader.store import Hit, Library
from reader.store.chunks import CHUNK
from reader.store.search import CONTEXT
from reader.text import Span
from reader.text.fold import fold
from tests.store.samples import letter, long_text, note, override, plain, source

Put = Callable[..., str]


@pytest.fixture
def put(any_library: Library) -> Put:
    def add(text: str, **fields: object) -> str:
        return any_library.add(source(text), replace(plain(text), **fields)).id  # type: ignore[arg-type]  # any field

    return add


def spans(library: Library, query: str) -> list[tuple[str, Span]]:
    return [(hit.letter_id, hit.span) for hit in library.search(query).hits]


@pytest.mark.parametrize("query", ["發展", "发展", " 發展\n"])
def test_words_are_found_in_either_script(any_library: Library, put: Put, query: str) -> None:
    traditional, simplified = put("農村的發展"), put("农村的发展")
    assert sorted(spans(any_library, query)) == sorted([(traditional, Span(3, 5)), (simplified, Span(3, 5))])


@pytest.mark.parametrize("query", ["", "  \n"])
def test_nothing_asked_is_nothing_found(any_library: Library, put: Put, query: str) -> None:
    put("農村的發展")
    assert any_library.search(query).total == 0


def test_all_places_are_counted_and_the_first_are_shown(any_library: Library, put: Put) -> None:
    put("水" * 7)
    found = any_library.search("水", limit=3)
    assert found.total == 7
    assert [hit.span for hit in found.hits] == [Span(0, 1), Span(1, 2), Span(2, 3)]
    assert any_library.search("水", limit=0).total == 7


def test_places_do_not_overlap(any_library: Library, put: Put) -> None:
    letter_id = put("哈哈哈哈哈")
    assert spans(any_library, "哈哈") == [(letter_id, Span(0, 2)), (letter_id, Span(2, 4))]


def test_a_hit_shows_the_words_around_it_as_they_are_stored(any_library: Library, put: Put) -> None:
    put("前" * 50 + "發展" + "後" * 50)
    (hit,) = any_library.search("发展").hits
    assert hit.text == "前" * CONTEXT + "發展" + "後" * CONTEXT


def test_newer_letters_come_first(any_library: Library, put: Put) -> None:
    old = put("水甲", date=date(1911, 1, 1))
    none = put("水乙")
    new = put("水丙", date=date(2011, 1, 1))
    assert [letter_id for letter_id, _ in spans(any_library, "水")] == [new, old, none]


@pytest.mark.parametrize("shift", range(-3, 4))
def test_words_across_two_pieces_of_a_long_text_are_found_once(any_library: Library, put: Put, shift: int) -> None:
    at = CHUNK + shift
    text = "天" * at + "種子發展" + "地" * (CHUNK + 10)
    letter_id = put(text)
    (hit,) = any_library.search("种子发展").hits
    assert (hit.letter_id, hit.span) == (letter_id, Span(at, at + 4))
    assert hit.text == text[at - CONTEXT : at + 4 + CONTEXT]


def test_words_that_repeat_across_pieces_are_counted_as_in_one_text(any_library: Library, put: Put) -> None:
    put("哈" * (2 * CHUNK + 5))
    assert any_library.search("哈哈哈", limit=0).total == (2 * CHUNK + 5) // 3


def test_a_whole_chapter_can_be_asked_for(any_library: Library, put: Put) -> None:
    text = long_text(8_000)
    put(text)
    query = text[10 : CHUNK + 30_000]
    (hit,) = any_library.search(query).hits
    assert hit.span.of(text) == query.strip()


def test_titles_and_people_are_found_where_the_text_has_them_not(any_library: Library, put: Put) -> None:
    letter_id = put("一封信", title="致山西的鄉親", sender="王大年", recipient="陳先生")
    for query, shown in (("山西", "致山西的鄉親"), ("王大", "王大年"), ("陈先", "陳先生")):
        (hit,) = any_library.search(query).hits
        assert hit == Hit(letter_id=letter_id, annotation_id=None, span=Span(0, 0), text=shown)
        assert any_library.search(query, scope="notes").total == 0


def test_a_title_that_stands_in_the_text_is_found_there(any_library: Library) -> None:
    letter_id = any_library.add(source(), letter()).id
    assert spans(any_library, "关于春耕") == [(letter_id, Span(0, 4))]


def test_notes_are_found_at_their_passage(any_library: Library) -> None:
    letter_id = any_library.add(source(), letter()).id
    mark = note(letter_id, words="這裡說的是灌溉系統")
    gone = note(letter_id, words="也是灌溉")
    any_library.save_all([mark, gone])
    any_library.remove(gone.id)
    (hit,) = any_library.search("灌溉系统").hits
    assert hit == Hit(letter_id=letter_id, annotation_id=mark.id, span=mark.anchor.span, text=mark.note)
    assert any_library.search("灌溉", scope="notes").total == 1
    assert any_library.search("灌溉", scope="letters").total == 0
    assert any_library.search("渠水", scope="notes").total == 0


def test_the_bin_is_not_searched(any_library: Library, put: Put) -> None:
    letter_id = put("水")
    any_library.move_to_bin(letter_id)
    assert any_library.search("水").total == 0


EMENDATION = OverrideKind.EMENDATION


def test_words_are_found_as_they_are_stored_and_as_they_were_emended(any_library: Library, put: Put) -> None:
    text = "前" * 50 + "王太年來信" + "後" * 50
    letter_id = put(text)
    any_library.save_override(override("太", "大", kind=EMENDATION, letter_id=letter_id, span=Span(51, 52)))
    (stored,), (meant,) = (any_library.search(query).hits for query in ("王太年", "王大年"))
    assert stored.span == meant.span == Span(50, 53)
    assert stored.text == text[30:73]
    assert meant.text == stored.text.replace("太", "大")


def test_a_place_where_both_readings_match_is_found_once(any_library: Library, put: Put) -> None:
    letter_id = put("隔離併到，一併")
    any_library.save_override(override("併到", "並到", kind=EMENDATION))
    assert fold("併到") == fold("並到")
    assert spans(any_library, "并到") == [(letter_id, Span(2, 4))]
    assert spans(any_library, "併") == [(letter_id, Span(2, 3)), (letter_id, Span(6, 7))]


def test_a_word_of_another_length_is_found_at_the_whole_word_it_stands_for(any_library: Library, put: Put) -> None:
    letter_id = put("他說信甲乙丙，又說信。")
    any_library.save_override(override("甲乙", "一二三一二三", kind=EMENDATION))
    assert spans(any_library, "二三") == [(letter_id, Span(3, 5))]
    assert spans(any_library, "三丙") == [(letter_id, Span(3, 6))]
    assert spans(any_library, "信一") == [(letter_id, Span(2, 5))]
    assert spans(any_library, "說信") == [(letter_id, Span(1, 3)), (letter_id, Span(8, 10))]
    assert spans(any_library, "乙丙，又") == [(letter_id, Span(4, 8))]


def test_an_emendation_is_found_where_it_holds(any_library: Library, put: Put) -> None:
    one, two = put("火車", sender="張三"), put("火車。", sender="李四")
    any_library.save_override(override("火", "汽", kind=EMENDATION, sender="张三"))
    assert spans(any_library, "汽車") == [(one, Span(0, 2))]
    everywhere = override("火車", "電車", kind=EMENDATION)
    any_library.save_override(everywhere)
    assert spans(any_library, "電車") == [(two, Span(0, 2))]
    any_library.remove_override(everywhere.id)
    assert spans(any_library, "電車") == []


def test_a_place_that_is_protected_from_an_emendation_is_found_as_it_is_stored(any_library: Library, put: Put) -> None:
    letter_id = put("火車火車")
    guard = override("火車", "火車", kind=OverrideKind.PROTECTION, letter_id=letter_id, span=Span(0, 2))
    any_library.save_overrides([override("火車", "電車", kind=EMENDATION), guard])
    assert spans(any_library, "電車") == [(letter_id, Span(2, 4))]
    any_library.remove_override(guard.id)
    assert spans(any_library, "電車") == [(letter_id, Span(0, 2)), (letter_id, Span(2, 4))]


def test_conversions_and_protections_are_not_searched(any_library: Library, put: Put) -> None:
    put("火車")
    any_library.save_override(override("火車", "電車"))
    assert spans(any_library, "電車") == []


def test_emended_words_are_found_all_over_a_long_text(any_library: Library, put: Put) -> None:
    text = long_text(1_000)
    letter_id = put(text)
    at = [place for place in range(len(text)) if text.startswith("親人看", place)]
    any_library.save_overrides(
        [
            override("親人", "新人", kind=EMENDATION, letter_id=letter_id, span=Span(at[500], at[500] + 2)),
            override("看一看", "看看", kind=EMENDATION, letter_id=letter_id),
        ]
    )
    assert spans(any_library, "新人看看") == [(letter_id, Span(at[500], at[500] + 5))]
    assert any_library.search("親人看看", limit=0).total == 999
    assert any_library.search("看一看", limit=0).total == 1_000


@given(
    text=st.text("甲乙丙\n", min_size=1, max_size=40),
    words=st.dictionaries(st.text("甲乙丙", min_size=1, max_size=2), st.text("甲乙丁", min_size=1, max_size=3)),
    query=st.text("甲乙丙丁", min_size=1, max_size=3),
)
def test_either_reading_is_found_and_places_lie_apart(text: str, words: dict[str, str], query: str) -> None:
    decided = [override(word, form, kind=EMENDATION) for word, form in words.items()]
    with Library.open("sqlite://") as library:
        library.add(source(text), plain(text))
        library.save_overrides(decided)
        found = [hit.span for hit in library.search(query, scope="letters", limit=100).hits if len(hit.span)]
    assert all(one.end <= other.start for one, other in pairwise(found))
    meant, offsets, _ = Overrides(decided).emended(text)
    places = [Span(at, at + len(query)) for at in range(len(text)) if text.startswith(query, at)]
    places += [offsets.to_source(Span(at, at + len(query))) for at in range(len(meant)) if meant.startswith(query, at)]
    assert all(any(place.overlaps(span) for span in found) for place in places)
    assert set(found) <= set(places)


@given(text=st.text("發发展水\n，,", min_size=1, max_size=60), query=st.text("發发展水，,", min_size=1, max_size=4))
def test_the_scan_finds_what_a_plain_search_of_the_folded_text_finds(text: str, query: str) -> None:
    with Library.open("sqlite://") as library:
        library.add(source(text), plain(text))
        found = library.search(query, scope="letters", limit=100)
    folded, needle = fold(text), fold(query)
    assert [hit.span.of(folded) for hit in found.hits if len(hit.span)] == [needle] * folded.count(needle)
