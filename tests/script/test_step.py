"""One step of a conversion, over dictionaries of its own."""

from reader.script.lexicon import Claim
from reader.script.step import Step
from reader.text import Block, Span


def test_words_come_before_characters() -> None:
    step = Step([{"头发": "頭髮"}, {"头": "頭", "发": "發"}])
    assert step.run("头发发头")[0] == "頭髮發頭"


def test_the_earlier_dictionary_comes_before_the_longer_word() -> None:
    step = Step([{"乙": "一"}, {"甲乙丙": "天地人", "丁丁": "二"}])
    assert step.run("甲乙丙丁丁")[0] == "甲一丙二"


def test_the_earlier_dictionary_stands_against_a_later_one_for_the_same_word() -> None:
    assert Step([{"甲乙": "一"}, {"甲乙": "二"}]).run("甲乙")[0] == "一"
    assert Step([{"甲": "一"}, {"甲": "二", "乙": "三"}]).run("甲乙")[0] == "一三"


def test_a_dictionary_of_characters_before_one_of_words_keeps_its_place() -> None:
    assert Step([{"甲": "一"}, {"甲乙": "二二"}]).run("甲乙")[0] == "一乙"


def test_a_word_that_holds_a_separator_never_matches() -> None:
    step = Step([{"甲．乙": "一．二", "乙丙": "三三"}])
    assert step.run("甲．乙丙")[0] == "甲．三三"
    assert (
        Step([{"甲 乙": "一", "甲\u2028乙": "二", "甲-乙": "三"}]).run("甲 乙甲\u2028乙甲-乙")[0]
        == "甲 乙甲\u2028乙甲-乙"
    )


def test_a_word_that_becomes_what_its_characters_do_changes_nothing_but_takes_its_place() -> None:
    step = Step([{"甲乙": "一二", "乙丙": "三三"}, {"甲": "一", "乙": "二"}])
    assert [*step.claims("甲乙丙")] == []
    assert step.run("甲乙丙")[0] == "一二丙"
    assert [*step.claims("丁乙丙")] == [Claim(1, "乙丙")]


def test_forms_of_the_same_characters_make_no_block() -> None:
    assert not Step([{"头发": "頭髮"}]).run("头发")[1]


def test_another_word_of_the_same_length_is_a_block() -> None:
    _, offsets = Step([{"對象": "物件"}]).run("新對象")
    assert offsets.blocks == (Block(Span(1, 3), Span(1, 3)),)


def test_ends_that_stay_are_left_out_of_the_block() -> None:
    text, offsets = Step([{"甲公共汽車站": "甲公車站", "端口": "埠", "埃": "奈米埃"}]).run(
        "在甲公共汽車站，端口，埃。"
    )
    assert text == "在甲公車站，埠，奈米埃。"
    assert offsets.blocks == (
        Block(Span(3, 6), Span(3, 4)),
        Block(Span(8, 10), Span(6, 7)),
        Block(Span(11, 12), Span(8, 11)),
    )


def test_equal_ends_are_not_left_out_twice() -> None:
    _, offsets = Step([{"甲甲": "甲甲甲"}]).run("甲甲")
    assert offsets.blocks == (Block(Span(1, 2), Span(1, 3)),)


def test_a_pair_overrules_its_characters_only_where_there_are_characters() -> None:
    step = Step([{"头发": "頭髮", "信息": "資訊"}, {"头": "頭", "发": "發"}])
    assert [step.overrules(claim.word) for claim in step.claims("头发信息")] == [True, False]
    assert not Step([{"头发": "頭髮"}]).overrules("头发")
