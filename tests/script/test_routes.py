"""Which conversion leads from one form of script to another."""

import pytest

from reader.script import DEFAULT_EDITION, Variant, convert
from reader.script.dictionaries import Chain
from reader.script.routes import route
from tests.script.reference import VOCABULARY, converted

HANS, HANT, TW, HK = Variant.HANS, Variant.HANT, Variant.HANT_TW, Variant.HANT_HK
TW_IDIOM, HANS_IDIOM = Variant.HANT_TW_IDIOM, Variant.HANS_IDIOM

TABLE: dict[Variant, dict[Variant, str | Chain | None]] = {
    HANS: {HANS: None, HANT: "s2t", TW: "s2tw", TW_IDIOM: "s2twp", HK: "s2hk", HANS_IDIOM: None},
    HANT: {HANS: "t2s", HANT: None, TW: "t2tw", TW_IDIOM: VOCABULARY, HK: "t2hk", HANS_IDIOM: "tw2sp"},
    TW: {HANS: "tw2s", HANT: None, TW: None, TW_IDIOM: VOCABULARY, HK: "t2hk", HANS_IDIOM: "tw2sp"},
    HK: {HANS: "hk2s", HANT: None, TW: "t2tw", TW_IDIOM: VOCABULARY, HK: None, HANS_IDIOM: "hk2s"},
}
PAIRS = [(source, target, through) for source, row in TABLE.items() for target, through in row.items()]

LETTER = (
    "敬啟者：頃接來函，得悉貴館信息中心軟件已經更新，裏面的網絡視頻着實清楚。張先生著作甚豐，台北天氣溫和，衛生優良，"
    "眾人衆口，為爲麵麪，群羣皆來。随信附上头发样本，干净面条，后面的皇后，复印文件一份，请于周末前联系。"
    "\n𠮷田　謹啓\0"
)


@pytest.mark.parametrize(("source", "target", "through"), PAIRS)
def test_each_pair_of_scripts_takes_its_route(source: Variant, target: Variant, through: str | Chain | None) -> None:
    expected = converted(LETTER, through) if through else LETTER
    view = convert(LETTER, target, source=source)
    assert view.text == expected
    assert (view.source, view.target, view.stored) == (source, target, LETTER)


@pytest.mark.parametrize("source", [source for source in Variant if source is not Variant.ORIGINAL])
def test_the_original_is_always_the_stored_text(source: Variant) -> None:
    assert convert(LETTER, Variant.ORIGINAL, source=source).text == LETTER


@pytest.mark.parametrize(("written", "standard"), [(HANS_IDIOM, HANS), (TW_IDIOM, TW)])
def test_a_text_in_regional_vocabulary_is_converted_as_its_script(written: Variant, standard: Variant) -> None:
    for target in Variant:
        assert route(written, target, DEFAULT_EDITION) == route(standard, target, DEFAULT_EDITION)


def test_each_variant_but_the_original_shows_one_script() -> None:
    assert {variant for variant in Variant if variant.simplified} == {HANS, HANS_IDIOM}
    assert {variant for variant in Variant if variant.traditional} == {HANT, TW, TW_IDIOM, HK}
