"""Where readings are wanted, and how they are written."""

from __future__ import annotations

import re

import pytest

from reader.annotations import Color, Style
from reader.letters import Cruft, Letter
from reader.page import Mark, Page, Ruby, RubyScope
from reader.page.readings import is_rare, needs_readings, places_to_read, readings, readings_at, zhuyin
from reader.script import Variant
from reader.text import Span

LEVELS = {"gb2312": (0xB0A1, 0xD7F9, 3_755), "big5": (0xA440, 0xC67E, 5_401)}


def page_with(text: str, *marks: tuple[Span, Style]) -> Page:
    page = Page(Letter(text=text), source=Variant.HANT)
    for number, (span, style) in enumerate(marks):
        page.marks.add(Mark(str(number), span, Color.YELLOW, style, noted=False))
    return page


def test_pinyin_and_zhuyin_say_the_same() -> None:
    assert readings("我的銀行。", Ruby.PINYIN) == ["wǒ", "de", "yín", "háng", None]
    assert readings("我的銀行。", Ruby.ZHUYIN) == ["ㄨㄛˇ", "˙ㄉㄜ", "ㄧㄣˊ", "ㄏㄤˊ", None]


@pytest.mark.parametrize(
    ("syllable", "written"),
    [
        *(("zhī", "ㄓ"), ("lüè", "ㄌㄩㄝˋ"), ("nǚ", "ㄋㄩˇ"), ("yuán", "ㄩㄢˊ"), ("ér", "ㄦˊ"), ("de", "˙ㄉㄜ")),
        *(("xióng", "ㄒㄩㄥˊ"), ("wèng", "ㄨㄥˋ"), ("yī", "ㄧ"), ("qù", "ㄑㄩˋ"), ("zi", "˙ㄗ"), ("liù", "ㄌㄧㄡˋ")),
    ],
)
def test_zhuyin_marks_no_first_tone_and_sets_the_neutral_dot_in_front(syllable: str, written: str) -> None:
    assert zhuyin(syllable) == written


def test_every_syllable_that_characters_have_can_be_written_in_zhuyin() -> None:
    from pypinyin.constants import PINYIN_DICT

    syllables = {syllable for found in PINYIN_DICT.values() for syllable in found.split(",")}
    assert len(syllables) > 1_000
    assert all(re.fullmatch("˙?[ㄅ-ㄭ]{1,3}[ˊˇˋ]?", zhuyin(syllable)) for syllable in syllables)


@pytest.mark.parametrize("level", LEVELS)
def test_no_character_of_the_first_levels_is_rare(level: str) -> None:
    first, last, count = LEVELS[level]
    found = [
        character
        for code in range(first, last + 1)
        if (character := code.to_bytes(2, "big").decode(level, "replace")) > "⿿" and "�" not in character
    ]
    assert len(found) == count
    assert not any(map(is_rare, found))


@pytest.mark.parametrize("character", "龘𠮷翯麤彧謦囍")
def test_a_character_beyond_them_is_rare(character: str) -> None:
    assert is_rare(character)


@pytest.mark.parametrize("character", "裏峯，Aー〇")
def test_another_form_of_a_usual_character_is_not_rare_nor_is_what_is_no_character(character: str) -> None:
    assert not is_rare(character)


def test_only_marked_characters_are_read_where_the_reader_marks_them() -> None:
    page = page_with("天地玄黃\n宇宙龘荒", (Span(1, 3), Style.RUBY), (Span(0, 4), Style.HIGHLIGHT))
    assert places_to_read(page, 0, RubyScope.MARKED) == (Span(1, 3),)
    assert places_to_read(page, 1, RubyScope.MARKED) == ()


def test_rare_characters_are_read_besides_those_that_are_marked() -> None:
    page = page_with("天地玄黃\n宇宙龘荒", (Span(1, 3), Style.RUBY), (Span(5, 6), Style.RUBY))
    assert places_to_read(page, 0, RubyScope.RARE) == (Span(1, 3),)
    assert places_to_read(page, 1, RubyScope.RARE) == (Span(0, 1), Span(2, 3))


def test_all_are_read_but_for_leftovers_of_a_web_page() -> None:
    page = Page(Letter(text="你好。\n打印本頁", cruft=(Cruft("share", Span(4, 8)),)))
    assert places_to_read(page, 0, RubyScope.ALL) == (Span(0, 3),)
    assert places_to_read(page, 1, RubyScope.ALL) == ()


def test_marks_that_overlap_are_read_once() -> None:
    page = page_with("天地玄黃宇宙", (Span(0, 3), Style.RUBY), (Span(2, 5), Style.RUBY), (Span(3, 4), Style.RUBY))
    assert places_to_read(page, 0, RubyScope.MARKED) == (Span(0, 5),)


def test_a_mark_is_read_where_its_words_are_shown() -> None:
    page = page_with("看信息好", (Span(1, 3), Style.RUBY))
    page.source = Variant.HANS
    shown = page.in_variant(Variant.HANT_TW_IDIOM)
    assert shown.paragraph(0).text == "看資訊好"
    (place,) = places_to_read(shown, 0, RubyScope.MARKED)
    assert dict(readings_at(shown.paragraph(0).text, [place], Ruby.PINYIN)) == {1: "zī", 2: "xùn"}


def test_readings_at_places_are_told_by_the_words_around_them() -> None:
    assert dict(readings_at("去銀行。", [Span(2, 3)], Ruby.PINYIN)) == {2: "háng"}
    assert not readings_at("去銀行。", [], Ruby.PINYIN)


def test_a_letter_without_marked_characters_needs_no_readings() -> None:
    assert not needs_readings(page_with("天地", (Span(0, 1), Style.UNDERLINE)), RubyScope.MARKED)
    assert needs_readings(page_with("天地", (Span(0, 1), Style.RUBY)), RubyScope.MARKED)
    assert needs_readings(page_with("天地"), RubyScope.ALL)
