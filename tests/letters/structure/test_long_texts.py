"""Texts far longer than any letter, and lines full of markup, are read in a time that grows with their length."""

import time

import pytest

from reader.letters import parse


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        ("一、提高认识\n", 200_000),
        ("2001年2月3日\n", 200_000),
        ("此致\n敬礼\n", 100_000),
        ("1.\n", 93_000),
        ("<b>x</b>", 100_000),
        ("<b> ", 100_000),
        ("&nbsp;", 100_000),
        ("<div>", 100_000),
    ],
)
def test_a_repeated_piece_is_read_within_seconds(piece: str, times: int) -> None:
    parse("各位：\n")
    began = time.process_time()
    assert parse(piece * times).text == piece * times
    assert time.process_time() - began < 5
