"""The fold: what it holds for one, and its laws."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.dictionaries import choices, names
from reader.script.edition import Edition
from reader.text.fold import FOLD_VERSION, fold, forms
from tests.text.fold_table import CHARACTERS, DIFFERENT, TABLE, table, version_of

ANYTHING = st.text(st.one_of(st.characters(), st.sampled_from("“”「」『』，。發髮发裡裏里⻝⼀豈ＡａΣςſ𠮷０〇○")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("头发", "頭髮"),
        ("髮", "發"),
        ("裏裡", "里里"),
        ("為爲麵麪著着啟啓群羣眾衆", "为为面面着着启启群群众众"),
        ("明瞭", "明了"),
        ("顛覆", "颠复"),
        ("筆畫", "笔划"),
        ("図画国", "圖畫國"),
        ("“甲”", "「甲」"),
        ("『乙』", "‘乙’"),
        ("﹁甲﹂", '"甲"'),
        ("，。：；！？（）", ",.:;!?()"),
        ("——", "──"),
        ("〔2004〕57号", "[２００４]57號"),
        ("甲　乙", "甲 乙"),
        ("二〇○四", "二○〇四"),
        ("⻝⻓⻅⼀", "食長见一"),
        ("\uf98e\ufa10", "年塚"),
        ("Ａpp", "aPP"),
        ("ΣΟΦΟΣ", "σοφος"),
        ("A·B", "a・b"),
        ("桜鉄図書館", "櫻鐵圖書館"),
        ("胡同、英哩、好象、拚命、村邨、劄記", "衚衕、英里、好像、拼命、邨村、札記"),
        ("想像", "想象"),
        ("瞭解", "了解"),
        ("\U0002f800\U0002fa1d", "丽𪘀"),
        ("葛\U000e0100", "葛\U000e0100"),
    ],
)
def test_forms_of_the_same_characters_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("天", "夫"),
        ("零", "〇"),
        ("、", "，"),
        ("一", "—"),
        ("甲\n", "甲 "),
        ("①", "1"),
        ("坏", "坯"),
        ("壞", "坯"),
        ("葛", "葛\U000e0100"),
    ],
)
def test_different_characters_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("edition", Edition)
def test_every_character_of_an_edition_folds_with_all_its_forms(edition: Edition) -> None:
    apart = {
        frozenset((word, form))
        for name in set(CHARACTERS) & set(names(edition))
        for word, found in choices(name, edition).items()
        for form in found
        if fold(word) != fold(form)
    }
    assert apart <= DIFFERENT


def test_compatibility_ideographs_fold_with_what_they_are_compatible_to() -> None:
    for character in map(chr, (*range(0xF900, 0xFAFF), *range(0x2F800, 0x2FA1E))):
        assert fold(character) == fold(unicodedata.normalize("NFKC", character))


def test_variation_selectors_stay_as_they_are() -> None:
    selectors = "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
    assert fold(selectors) == selectors


def test_no_character_stands_for_many() -> None:
    """A set that grows past this has glued different characters together, by an odd row of a dictionary."""
    lines = [line.split() for line in TABLE.read_text("utf-8").splitlines()]
    assert [line for line in lines if sum(0x3400 <= int(code, 16) <= 0x9FFF for code in line) > 6] == []


@given(ANYTHING, ANYTHING)
def test_the_forms_of_a_character_are_all_that_fold_to_the_same(text: str, others: str) -> None:
    for character, members in zip(text, forms(text), strict=True):
        assert {other for other in {*text, *others} if fold(other) == fold(character)} <= members
        assert {fold(member) for member in members} == {fold(character)}


@given(ANYTHING)
def test_folding_keeps_every_offset_and_changes_nothing_the_second_time(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@given(ANYTHING)
def test_a_text_folds_character_by_character(text: str) -> None:
    assert fold(text) == "".join(map(fold, text))


@given(st.text(st.characters(categories=["Cc", "Cs", "Co"]), max_size=8))
def test_control_characters_and_lone_surrogates_pass(text: str) -> None:
    kept = text.replace("\t", " ").replace("\u00a0", " ")
    assert fold(text) == kept


def test_the_shipped_table_is_the_one_that_the_dictionaries_give() -> None:
    assert TABLE.read_text("utf-8") == table(), "run: python -m tests.text.fold_table"


def test_the_version_changes_with_the_table() -> None:
    assert version_of(TABLE.read_text("utf-8")) == FOLD_VERSION, "set FOLD_VERSION to what fold_table.py prints"


def test_every_character_has_one_form_that_stands_for_it() -> None:
    lines = [line.split() for line in TABLE.read_text("utf-8").splitlines()]
    assert all(len(line) > 1 for line in lines)
    members = [code for line in lines for code in line]
    assert len(members) == len(set(members))


def test_importing_the_fold_reads_no_table() -> None:
    code = "from reader.text import fold; print(fold._table.cache_info().currsize)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"
