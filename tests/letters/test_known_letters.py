"""Well-known letters are recognised by their first words, in either script, and nothing else is."""

from __future__ import annotations

import pytest

from reader.letters import parse
from reader.letters.evidence import NOTHING_TOLD
from reader.letters.known_letters import look_up
from tests.data_folder import needs


@pytest.mark.parametrize(
    ("text", "title", "sender", "recipient"),
    [
        ("臣以險釁，夙遭閔凶。生孩六月，慈父見背。", "陳情表", "李密", "晉武帝"),
        ("臣密言：臣以險釁，夙遭閔凶。生孩六月，慈父見背。", "陳情表", "李密", "晉武帝"),
        ("臣以险衅，夙遭闵凶。生孩六月，慈父见背。", "陈情表", "李密", "晋武帝"),
        ("意映卿卿如晤，吾今以此書與汝永別矣！", "與妻書", "林覺民", "陳意映"),
        ("（節錄）\n\n某啟：昨日蒙教，竊以為與君實游處相好之日久，", "答司馬諫議書", "王安石", "司馬光"),
    ],
)
def test_a_letter_is_known_by_its_first_words(text: str, title: str, sender: str, recipient: str) -> None:
    told = look_up(text)
    assert (told.title, told.sender, told.recipient) == (title, sender, recipient)


@pytest.mark.parametrize("text", ["", "信", "小舟：\n見字如面。", "這封信寫於夏天，" * 40, "甲𠮷乙" * 300])
def test_other_letters_are_not(text: str) -> None:
    assert look_up(text) is NOTHING_TOLD


def test_what_the_letter_says_itself_comes_first() -> None:
    letter = parse(
        "致吾妻\n\n意映卿卿如晤，吾今以此書與汝永別矣！吾作此書時，尚是世中一人。\n\n林意洞\n一九一一年四月二十四日\n"
    )
    assert letter.sender == "林意洞"
    assert letter.recipient is not None


def test_a_quotation_deep_in_a_letter_is_no_beginning() -> None:
    assert look_up("見字如面，一切安好，" * 40 + "臣以險釁，夙遭閔凶。生孩六月") is NOTHING_TOLD


@pytest.mark.parametrize(
    "text",
    [
        "太尉執事：轍生好為文，思之至深，以為文者氣之所形。",
        "上樞密韓太尉書\n宋代：蘇轍\n\n太尉執事：\n轍生好為文，思之至深，以為文者氣之所形。",
    ],
)
def test_a_letter_is_known_whether_or_not_its_salutation_has_a_line(text: str) -> None:
    assert look_up(text).title == "上樞密韓太尉書"


def test_a_letter_is_known_after_the_salutation_on_its_line() -> None:
    assert look_up("澄弟左右：吾乡雨水沾甲，五科三科九三侄妇，皆有梦熊之祥。").title == "致四弟·宜以耕读为本"
    assert look_up("男国藩跪禀\n父母亲大人万福金安。六弟六月初一日，在国子监考到。").sender == "曾国藩"


def test_a_letter_that_an_editor_leads_over_to_is_known_by_its_title_too() -> None:
    text = "昭帝崩，昌邑王賀廢，宣帝初即位，路溫舒上書，言宜尚德緩刑。其辭曰：\n“臣聞齊有無知之禍，而桓公以興；"
    assert look_up("尚德緩刑書\n兩漢：路溫舒\n\n" + text).sender == "路溫舒"
    assert look_up(text) is NOTHING_TOLD


@pytest.mark.parametrize(
    "text",
    [
        "同学们：\n诸葛亮写过一篇《出师表》。先帝创业未半而中道崩殂，今天下三分，益州疲弊，这几句你们都背过。\n",
        "同学们：\n今天我们学《出师表》。\n先帝创业未半而中道崩殂，今天下三分，益州疲弊。\n",
        "亲爱的编辑：诸葛亮《诫子书》云：夫君子之行，静以修身，俭以养德。\n",
        "亲爱的编辑：\n诸葛亮《诫子书》云：\n夫君子之行，静以修身，俭以养德。\n",
        "老師：\n古人說：\n夫君子之行，靜以修身，儉以養德。\n",
        "明儿：\n“夫君子之行，静以修身，俭以养德”，你要记住。\n",
        "明儿：「夫君子之行，靜以修身，儉以養德」，你要記住。\n",
        "读《陈情表》有感\n\n臣以险衅，夙遭闵凶。生孩六月，慈父见背。\n",
        "《陳情表》讀後\n\n臣以險釁，夙遭閔凶。生孩六月，慈父見背。\n",
    ],
)
def test_a_letter_that_quotes_another_is_not_that_one(text: str) -> None:
    assert look_up(text) is NOTHING_TOLD


def test_the_old_letters_of_collections_are_known() -> None:
    found = {
        folder: sum(look_up(path.read_text("utf-8-sig")).title is not None for path in needs(folder).glob("*.txt"))
        for folder in ("letters/guwenguanzhi/letters", "letters/niutrans-letters", "letters/zengguofan")
    }
    # One file is a preface to a table, two of the others are no letters of their writer's.
    assert found == {"letters/guwenguanzhi/letters": 20, "letters/niutrans-letters": 5, "letters/zengguofan": 191}
