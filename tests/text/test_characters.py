"""One-to-one replacement of characters."""

import pytest

from reader.text import CharacterMap
from reader.text.characters import beyond_plane

SWAP = CharacterMap({"甲": "乙", "乙": "甲", "𠮷": "吉", "丙": "𠀀"})


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("", ""),
        ("abc", "abc"),
        ("甲乙丁", "乙甲丁"),
        ("𠮷甲", "吉乙"),
        ("😀甲😀", "😀乙😀"),
        ("丙", "𠀀"),
        ("\0\ud800甲", "\0\ud800乙"),
    ],
)
def test_characters_are_replaced_once_wherever_they_lie(text: str, replaced: str) -> None:
    assert SWAP.replace(text) == replaced
    assert SWAP.replace(text) == replaced


@pytest.mark.parametrize(("text", "beyond"), [("", False), ("letter", False), ("尺牘\ud800", False), ("甲𠮷", True)])
def test_a_character_above_the_plane_is_noticed(text: str, beyond: bool) -> None:
    assert beyond_plane(text) is beyond
