"""Letters as they are read and parsed go through the library unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.annotations import describe
from reader.letters import parse, read
from reader.script import Variant
from reader.store import Library, open_letter
from reader.text import Span
from tests.data_folder import needs
from tests.store.samples import note


@pytest.fixture
def seed() -> Path:
    return needs("letters/seed-000_c7a4273dab965fe7.txt")


def test_the_open_letter_of_2020_is_kept_with_its_outline_and_a_note(library: Library, path: Path, seed: Path) -> None:
    stored = read(seed)
    letter_id = library.add(stored).id
    letter = parse(stored.text)
    assert library.source(letter_id) == stored
    assert library.source(letter_id).data == seed.read_bytes()
    assert library.letter(letter_id) == letter
    assert library.summary(letter_id).script is Variant.HANT_TW
    at = letter.text.index("統籌調動整合城鄉各方力量")
    mark = note(letter_id, letter.text, start=at, end=at + 12)
    library.save(mark)
    opening = open_letter(path, letter_id)
    assert opening.letter == letter
    assert describe(opening.letter.text, Span(at, at + 12)).exact == opening.annotations[0].anchor.exact
    (hit,) = library.search("统筹调动整合城乡各方力量").hits
    assert hit.span == Span(at, at + 12)


def test_every_letter_of_the_gold_folder_comes_back_as_it_was_parsed(library: Library) -> None:
    for file in sorted(needs("gold").rglob("*.txt")):
        stored = read(file)
        added = library.add(stored)
        assert library.letter(added.id) == parse(stored.text), file.name
    assert library.verify().problems == ()
