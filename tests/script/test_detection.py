"""In which script a text is found to be written."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Variant, convert, detect, source_of
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
        ("你可以做什麽？這是甚麽？", HANT),
        ("什麽？", None),
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


# What each letter is stored in, by folder; the name tells where a folder holds both scripts.
LETTERS = {"gov-cn-2019": HANS, "zengguofan": HANS, "niutrans-letters": HANS, "guwenguanzhi": HANT}
# The seed was converted to Taiwan's standard.
NAMED = {"zh-hans": HANS, "zh-hant": HANT, "seed": TW}


def letters() -> Iterator[tuple[Path, str, Variant]]:
    """Every letter, by its file and text, and the script that it is stored in."""
    folder = needs("letters")
    files = (path for suffix in ("txt", "md", "content.html") for path in folder.rglob(f"*.{suffix}"))
    for path in sorted(path for path in files if path.stem != "SOURCES"):
        text = path.read_text("utf-8-sig")
        if path.suffix == ".html":
            text = html.unescape(re.sub("<[^>]+>", "", text))
        [script] = [script for part, script in (LETTERS | NAMED).items() if part in str(path.relative_to(folder))]
        yield path, text, script


def test_each_letter_is_found_in_its_script() -> None:
    found = [(path.name, detect(text), script) for path, text, script in letters()]
    assert len(found) > 340
    assert [one for one in found if one[1] is not one[2]] == []


def test_every_paragraph_of_a_letter_in_one_script_keeps_the_letters() -> None:
    texts = [text for _path, text, _script in letters()]
    texts += [path.read_text("utf-8-sig") for path in sorted(needs("gold").glob("*.txt"))]
    for text in texts:
        whole = detect(text)
        assert [line for line in text.split("\n") if source_of(line, whole) is not whole] == []


@pytest.mark.parametrize(
    ("paragraph", "letter", "found"),
    [
        ("来信收到，里面的话说得很好。", TW, HANS),
        ("來信收到，裡面的話說得很好。", HANS, TW),
        ("來信收到，這裏的話説得很好。", HANS, HK),
        ("來信收到，大家都平安。", HANS, HANT),
        ("來信收到，這話很對。", HANS, HANT),
        ("您可以向房屋和城市發展部投訴：https://www.hud.gov/program_offices/fair_housing_equal_opp", HANS, HANT),
        ("您可以向房屋和城市发展部投诉：https://www.hud.gov/program_offices/fair_housing_equal_opp", HANT, HANS),
        ("來信收到，這話說得很好。", HK, HK),
        ("信放在抽屜裡，門開著。", HK, HK),
        ("麪條與衆人，爲此啓程。", TW, TW),
        ("皇后在台上，里長乾坤，范先生于此。", HANT, HANT),
        ("他在台湾住了很久，還沒有回來。", HANT, HANT),
        ("張先生与刘先生都來過，請放心。", HANT, HANT),
        ("与張學良先生见过面，请放心。", HANS, HANS),
        ("此致", HANS, HANS),
        ("", HANS, HANS),
        ("2020-01-27 Dear Sir", HK, HK),
        ("来信说“這封信寫得很好，請放心”，我们都看过了。", HANS, HANS),
        ("來信說「这封信写得很好，请放心」，我們都看過了。", HANT, HANT),
        ("来信收到，里面的话说得很好。", None, HANS),
        ("來信收到，裡面的話說得很好。", None, TW),
        ("一二三四", None, None),
        ("", None, None),
    ],
)
def test_a_paragraph_has_its_own_script_where_its_characters_tell(
    paragraph: str, letter: Variant | None, found: Variant | None
) -> None:
    assert source_of(paragraph, letter) is found


# A letter from Taiwan that quotes a notice from Shanghai.
MIXED = (
    ("沛珊吾友：", TW),
    ("你寄來的通知收到了，裡面有幾句話，為了大家方便，我抄在下面：", TW),
    ("“各位邻居：本楼电梯将于下周检修，请提前安排出行。”", HANS),
    ("“联系人：刘国华”", HANS),
    ("這裡的「电梯」就是我們說的電梯，里長也看過了。", TW),
    ("祝", TW),
    ("平安", TW),
    ("文瑄　于台北", TW),
)


def test_a_letter_that_quotes_the_other_script_is_told_paragraph_by_paragraph() -> None:
    whole = detect("\n".join(line for line, _script in MIXED))
    assert whole is TW
    assert [(line, source_of(line, whole)) for line, _script in MIXED] == list(MIXED)


def test_a_quoted_paragraph_is_told_in_a_letter_of_the_other_script() -> None:
    """Each paragraph of a letter written in both scripts, as if it stood in a letter of the other one."""
    folder = needs("letters/doj-crt-letters")
    kept: list[str] = []
    told = 0
    for path in sorted(folder.glob("*_zh-han?.md")):
        own, other = (HANS, HANT) if "hans" in path.name else (HANT, HANS)
        for line in filter(None, path.read_text("utf-8-sig").split("\n")):
            if source_of(line, other) is other:
                kept.append(line)
            else:
                assert source_of(line, other) in ({own} if own is HANS else {HANT, TW, HK})
                told += 1
    assert told > 230
    # Only what is short is taken for the letter's: a heading, a signature.
    assert [line for line in kept if len(re.findall("[一-鿿]", line)) > 10] == []


def test_a_paragraph_of_any_length_is_looked_at_by_windows() -> None:
    assert source_of("这封信" * 1_000_000, HANT) is HANS
    assert source_of("一" * 3_000_000, HANT) is HANT


@given(st.text(max_size=30), st.sampled_from([None, HANS, HANT, TW, HK]))
def test_any_paragraph_has_a_script_of_its_letter_or_the_other(paragraph: str, letter: Variant | None) -> None:
    found = source_of(paragraph, letter)
    assert letter is None or found is letter or (found is not None and found.simplified is not letter.simplified)


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
