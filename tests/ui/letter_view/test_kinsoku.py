"""Which characters may be parted at a line's end."""

import pytest

from reader.page import Kinsoku
from reader.ui.letter_view.kinsoku import PARTABLE, classes, may_begin


def parts(pair: str) -> bool:
    return classes(pair) in PARTABLE[Kinsoku.STRICT]


@pytest.mark.parametrize("mark", "，。、；：！？」』）》〉】”’,.;:!?)]}%℃·～…—")
def test_closing_marks_never_begin_a_line(mark: str) -> None:
    assert not parts("字" + mark)
    assert not parts("」" + mark)
    assert not may_begin(classes(mark))


@pytest.mark.parametrize("mark", "「『（《〈【“‘([{$")
def test_opening_marks_never_end_a_line(mark: str) -> None:
    assert not parts(mark + "字")


@pytest.mark.parametrize("pair", ["He", "24", "a1", "é€", "——", "……", "5%", "$5", "字\u2060", "\u00a0字", "/字", "3."])
def test_words_numbers_and_pairs_are_not_parted(pair: str) -> None:
    assert not parts(pair)


@pytest.mark.parametrize("pair", ["天地", "地A", "A地", "，天", "」「", "—天", " a", "%的", "𠮷野"])
def test_a_line_may_end_between_han_and_after_marks_and_spaces(pair: str) -> None:
    assert parts(pair)
