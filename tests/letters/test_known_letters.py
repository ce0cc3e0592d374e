"""Well-known letters are recognised by their first words, in either script, and nothing else is."""

from __future__ import annotations

import pytest

from reader.letters import parse
from reader.letters.evidence import NOTHING_TOLD
from reader.letters.known_letters import look_up


@pytest.mark.parametrize(
    ("text", "title", "sender", "recipient"),
    [
        ("臣以險釁，夙遭閔凶。生孩六月，慈父見背。", "陳情表", "李密", "晉武帝"),
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
