"""Which conversion leads from one form of script to another."""

import pytest

from reader.errors import VariantMissing
from reader.script import Edition, Variant, convert
from reader.script.dictionaries import Chain, chain
from reader.script.routes import route
from tests.script.reference import VOCABULARY, converted

HANS, HANT, TW, HK = Variant.HANS, Variant.HANT, Variant.HANT_TW, Variant.HANT_HK
TW_IDIOM, HK_IDIOM, HANS_IDIOM, JA = (
    Variant.HANT_TW_IDIOM,
    Variant.HANT_HK_IDIOM,
    Variant.HANS_IDIOM,
    Variant.JA_SHINJITAI,
)
PACKAGE, OFFICIAL = Edition.REIMPLEMENTED, Edition.OFFICIAL

TABLE: dict[Variant, dict[Variant, str | Chain | None]] = {
    HANS: {HANS: None, HANT: "s2t", TW: "s2tw", TW_IDIOM: "s2twp", HK: "s2hk", HANS_IDIOM: None},
    HANT: {HANS: "t2s", HANT: None, TW: "t2tw", TW_IDIOM: VOCABULARY, HK: "t2hk", HANS_IDIOM: "tw2sp"},
    TW: {HANS: "tw2s", HANT: None, TW: None, TW_IDIOM: VOCABULARY, HK: "t2hk", HANS_IDIOM: "tw2sp"},
    HK: {HANS: "hk2s", HANT: None, TW: "t2tw", TW_IDIOM: VOCABULARY, HK: None, HANS_IDIOM: "hk2s"},
}
OFFICIAL_TABLE: dict[Variant, dict[Variant, tuple[str, ...]]] = {
    HANS: {
        HANT: ("s2t",),
        TW: ("s2tw",),
        TW_IDIOM: ("s2twp",),
        HK: ("s2hk",),
        HK_IDIOM: ("s2hkp",),
        JA: ("s2t", "t2jp"),
    },
    HANT: {HANS: ("t2s",), TW: ("t2tw",), HK: ("t2hk",), HANS_IDIOM: ("tw2sp",), JA: ("t2jp",)},
    TW: {HANS: ("tw2s",), HANT: ("tw2t",), HK: ("tw2t", "t2hk"), HANS_IDIOM: ("tw2sp",), JA: ("tw2t", "t2jp")},
    HK: {HANS: ("hk2s",), HANT: ("hk2t",), TW: ("hk2t", "t2tw"), HANS_IDIOM: ("hk2sp",), JA: ("hk2t", "t2jp")},
    JA: {HANT: ("jp2t",), TW: ("jp2t", "t2tw"), HK: ("jp2t", "t2hk"), HANS: ("jp2t", "t2s")},
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
    view = convert(LETTER, target, source=source, edition=PACKAGE)
    assert view.text == expected
    assert (view.source, view.target, view.stored) == (source, target, LETTER)


@pytest.mark.parametrize("source", [source for source in Variant if source is not Variant.ORIGINAL])
def test_the_original_is_always_the_stored_text(source: Variant) -> None:
    assert convert(LETTER, Variant.ORIGINAL, source=source).text == LETTER


@pytest.mark.parametrize(("written", "standard"), [(HANS_IDIOM, HANS), (TW_IDIOM, TW)])
def test_a_text_in_regional_vocabulary_is_converted_as_its_script(written: Variant, standard: Variant) -> None:
    for target in Variant:
        assert route(written, target, OFFICIAL) == route(standard, target, OFFICIAL)


def test_each_variant_but_the_original_shows_one_script() -> None:
    assert {variant for variant in Variant if variant.simplified} == {HANS, HANS_IDIOM}
    assert {variant for variant in Variant if variant.traditional} == {HANT, TW, TW_IDIOM, HK, HK_IDIOM}


@pytest.mark.parametrize(
    ("source", "target", "through"),
    [(source, target, through) for source, row in OFFICIAL_TABLE.items() for target, through in row.items()],
)
def test_the_official_edition_takes_its_own_configs(
    source: Variant, target: Variant, through: tuple[str, ...]
) -> None:
    assert route(source, target, OFFICIAL) == tuple(chain(config, OFFICIAL) for config in through)


def test_vocabulary_of_a_region_is_put_over_the_script_of_the_text() -> None:
    taiwan, hong_kong = chain("s2twp", OFFICIAL).steps[1:], chain("s2hkp", OFFICIAL).steps[1:]
    assert route(HANT, TW_IDIOM, OFFICIAL) == route(TW, TW_IDIOM, OFFICIAL) == (Chain(steps=taiwan),)
    assert route(HANT, HK_IDIOM, OFFICIAL) == route(HK, HK_IDIOM, OFFICIAL) == (Chain(steps=hong_kong),)
    assert route(HK, HK_IDIOM, PACKAGE) == ()
    assert convert("用鼠标", HK_IDIOM, source=HANS, edition=OFFICIAL).text == "用滑鼠"


def test_a_script_that_an_edition_has_no_dictionaries_for_is_refused_with_a_sentence() -> None:
    with pytest.raises(VariantMissing, match="choose other dictionaries"):
        convert("国学", JA, source=HANS, edition=PACKAGE)
    assert convert("國學發展", JA, source=HANT, edition=OFFICIAL).text == "国学発展"
