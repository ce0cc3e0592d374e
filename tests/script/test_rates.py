"""How often people write otherwise where a rule doubts a character."""

from reader.script import Rule
from reader.script.rates import FILE, is_doubtful, share

PHRASE = Rule.PHRASE_OVERRULES_CHARACTER


def test_what_people_often_write_otherwise_is_doubtful() -> None:
    assert is_doubtful(PHRASE, "了", "瞭")
    assert is_doubtful(PHRASE, "布", "佈")
    assert not is_doubtful(PHRASE, "制", "製")
    assert not is_doubtful(PHRASE, "签", "簽")


def test_the_same_character_can_be_doubtful_by_one_rule_and_not_by_another() -> None:
    assert is_doubtful(Rule.WORD_EDGE, "并", "併")
    assert not is_doubtful(PHRASE, "并", "併")


def test_a_character_that_was_not_counted_is_judged_by_its_rule() -> None:
    assert share(PHRASE, "龘", "龖") == share(PHRASE, "", "")
    assert share(Rule.WORD_EDGE, "龘", "龖") > share(PHRASE, "龘", "龖")
    assert all(is_doubtful(rule, "龘", "龖") for rule in Rule)


def test_the_counted_places_are_sound() -> None:
    lines = [line.split("\t") for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) > 100
    for rule, stored, shown, otherwise, places in lines:
        assert Rule(rule) is not Rule.NAME
        assert len(stored) == len(shown) == 1
        assert 0 <= int(otherwise) <= int(places)
