"""In which script a text is found to be written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Variant, convert, detect
from tests.data_folder import SHARED, needs

HANS, HANT, TW, HK = Variant.HANS, Variant.HANT, Variant.HANT_TW, Variant.HANT_HK
WINDOW = 400


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", None),
        ("Dear Sir, 2020-01-27", None),
        ("一二三四，天地人。", None),
        ("这封信收到了。", HANS),
        ("這封信收到了。", HANT),
        ("这這", None),
        ("各位同事：請於週末前聯絡。", HANT),
        ("信放在抽屜裡，門開著。", TW),
        ("信放在抽屜裏，門開着，為了大家。", HK),
        ("張先生的名著，作者自譯，著有論文，土著傳說。", HANT),
        ("麪條與衆人，爲此啓程，羣山裏開着花的樹，說話的張先生。", HANT),
        ("我們為眾人啟程，請諒。", HANT),
        ("衞生署説：請於閲讀後簽收，温暖户外。", HK),
        ("請在裡面等，著急的人群開著門，為眾人。", TW),
        ("群眾說：聯繫我們。", TW),
        ("溫暖的衛生署說：請於閱讀後簽收。", HANT),
        ("溫暖的衛生署說，門開着，為了大家。", HK),
        ("才能、核心、針對、吃飯、參觀、台灣，這裏都說。", HANT),
        ("山峰、病床，秘書抬起竹竿，群眾開門。", TW),
        ("這封信寫的是繁體字，偶然寫錯一个。", HANT),
        ("简体字为主的信，偶然有一個繁體字，大部分还是简体。", HANS),
    ],
)
def test_characters_of_one_script_tell_it(text: str, found: Variant | None) -> None:
    assert detect(text) is found


def test_a_converted_letter_is_found_in_the_standard_it_was_put_in() -> None:
    letter = (
        "张先生：来信收到，里面的话说得很好。为了大家的卫生，请关着门窗，启程前联系群众。温度很低，面条要趁热吃。" * 3
    )
    for standard in (HANT, TW, HK):
        assert detect(convert(letter, standard, source=HANS).text) is standard
    assert detect(convert(convert(letter, TW, source=HANS).text, HANS).text) is HANS


@given(st.text(max_size=30))
def test_any_text_is_looked_at_without_harm(text: str) -> None:
    assert detect(text) in {None, HANS, HANT, TW, HK}


def test_a_long_text_is_judged_by_windows_all_over_it() -> None:
    assert detect("一" * 1_000_000 + "这封信" * 300_000) is HANS
    assert detect("這封信" * 300_000 + "一" * 1_000_000) is HANT
    assert detect("一" * 3_000_000) is None


def gold() -> list[str]:
    return sorted(path.stem for path in (SHARED / "gold").glob("*.json"))


@pytest.mark.parametrize("name", gold() or ["d01-seed"])
def test_each_labelled_letter_is_found_in_its_script(name: str) -> None:
    text = needs(f"gold/{name}.txt").read_text("utf-8-sig")
    script = json.loads(needs(f"gold/{name}.json").read_text("utf-8"))["script"]
    found = detect(text)
    assert found is not None
    assert found.simplified is script.startswith("Hans")
    # A standard is named only where its characters tell, and then it is the right one.
    if found is TW:
        assert "TW" in script or "machine-converted" in script
    if found is HK:
        assert "HK" in script


def test_every_stretch_of_every_letter_is_found_in_the_script_of_the_whole() -> None:
    folder = needs("letters")
    wrong = []
    for path in sorted([*folder.rglob("*.txt"), *folder.glob("doj-crt-letters/crt*.md")]):
        text = path.read_text("utf-8-sig")
        han = "".join(character for character in text if "\u4e00" <= character <= "\u9fff")
        whole = detect(text)
        stretches = [han[at : at + WINDOW] for at in range(0, max(1, len(han) - WINDOW), WINDOW)]
        wrong += [
            (path.name, part) for part in stretches if whole is None or whole.simplified is not _simplified(part)
        ]
    assert wrong == []


def _simplified(text: str) -> bool | None:
    found = detect(text)
    return None if found is None else found.simplified
