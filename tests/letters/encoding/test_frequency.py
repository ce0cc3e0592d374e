"""What a text costs in bits tells Chinese from everything else."""

import pytest

from reader.letters.encoding.frequency import cost
from tests.data_folder import needs
from tests.letters.encoding.frequency_table import CORPUS, TABLE, table

LETTER = "見字如面。院子裡的石榴樹今年掛了六十多個果子，爺爺每天早晨數一遍，等你回來。"


def test_chinese_costs_less_than_its_misreadings() -> None:
    right = cost(LETTER)
    assert right.mean < 12
    for encoding, wrong in (("big5", "gb18030"), ("gb18030", "big5hkscs"), ("utf-16-le", "utf-16-be")):
        assert cost(LETTER.encode(encoding).decode(wrong, "replace")).mean > right.mean + 4


def test_what_is_not_chinese_is_no_evidence_for_it() -> None:
    assert cost(LETTER).evidence(13.0) > 50
    assert cost("안녕하십니까 저는 서울에 사는 학생입니다".encode("euc_kr").decode("gb18030")).evidence(13.0) < -20
    assert cost("plain words, 1 2 3\n").evidence(13.0) == 0


def test_punctuation_that_other_languages_share_is_no_evidence() -> None:
    assert cost("\u3000\u3000。，「」——").evidence(13.0) == 0


@pytest.mark.parametrize("character", ["\ufffd", "\ue000", "\u0378", "\x01"])
def test_what_no_text_holds_costs_most(character: str) -> None:
    assert cost(character).bits > cost("龘").bits > cost("的").bits


def test_no_text_costs_nothing() -> None:
    assert cost("").mean == 0


def test_the_table_is_what_its_corpus_gives() -> None:
    needs(CORPUS)
    assert TABLE.read_text("utf-8") == table(), "run: python -m tests.letters.encoding.frequency_table"


def test_the_table_is_small() -> None:
    assert TABLE.stat().st_size < 30_000
