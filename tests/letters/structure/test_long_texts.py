"""Texts far longer than any letter, and lines full of markup, are read; `bench_hostile` says how fast."""

import pytest

from reader.letters import parse


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        ("一、提高认识\n", 25_000),
        ("2001年2月3日\n", 25_000),
        ("此致\n敬礼\n", 12_000),
        ("1.\n", 25_000),
        ("<b>x</b>", 20_000),
        ("<b> ", 20_000),
        ("&nbsp;", 20_000),
        ("<div>", 20_000),
    ],
)
def test_a_repeated_piece_is_read(piece: str, times: int) -> None:
    assert parse(piece * times).text == piece * times
