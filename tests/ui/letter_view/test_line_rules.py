"""Whole letters in lines: no offence against the rules of any level, in either direction, at any measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from reader.letters import parse
from reader.page import Kinsoku, Page, Squeeze
from reader.script import detect
from reader.ui.letter_view.direction import Direction
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.look import Look, Region
from reader.ui.letter_view.typesetter import Typesetter
from reader.ui.letter_view.vertical import Vertical
from tests.data_folder import needs
from tests.ui.letter_view.line_rules import LEVELS, offences

SHIPPED = Path(__file__).parents[3] / "resources" / "letters"
in_both_directions = pytest.mark.parametrize("direction", [Horizontal(), Vertical()], ids=["horizontal", "vertical"])
at_every_level = pytest.mark.parametrize("level", LEVELS)
MEASURES = (16, 21, 25, 30, 36, 40)


def pages(paths: Iterable[Path]) -> Iterator[Page]:
    for path in paths:
        text = path.read_text(encoding="utf-8-sig")
        yield Page(parse(text), source=detect(text))


def typesetter(page: Page, look: Look, direction: Direction) -> Typesetter:
    region = Region.of(page.variant, page.source)
    return Typesetter(look, region=region, direction=direction, across=10_000)


def count(found: Iterable[Page], look: Look, direction: Direction) -> int:
    """How many lines of these pages were set; none of them may offend."""
    lines = 0
    for page in found:
        setter = typesetter(page, look, direction)
        for index in range(len(page)):
            placed = setter.set(page.paragraph(index), None)
            assert not list(offences(placed, setter))
            lines += len(placed.lines)
    return lines


def letters() -> list[Path]:
    folder = needs("letters")
    return sorted(path for path in [*folder.rglob("*.txt"), *folder.rglob("*.md")] if path.name != "SOURCES.md")


@at_every_level
@in_both_directions
def test_the_shipped_letters_offend_at_no_measure(direction: Direction, level: Kinsoku) -> None:
    paths = sorted(SHIPPED.glob("*.txt"))
    lines = sum(count(pages(paths), Look(measure=measure, kinsoku=level), direction) for measure in MEASURES)
    assert lines > 500


@pytest.mark.parametrize("squeeze", Squeeze)
@pytest.mark.parametrize("hanging", [False, True], ids=["within", "hanging"])
@in_both_directions
def test_no_way_of_squeezing_and_hanging_offends(direction: Direction, hanging: bool, squeeze: Squeeze) -> None:
    paths = sorted(SHIPPED.glob("*.txt"))
    for measure in (16, 27):
        count(pages(paths), Look(measure=measure, hanging=hanging, squeeze=squeeze), direction)


@at_every_level
@in_both_directions
def test_an_eighth_of_ten_thousand_lines_of_real_letters_does_not_offend(direction: Direction, level: Kinsoku) -> None:
    number = LEVELS.index(level)
    assert count_up_to(1_250, letters()[number :: len(LEVELS)], level, direction) >= 1_250


@pytest.mark.long
@at_every_level
@in_both_directions
def test_ten_thousand_lines_of_real_letters_do_not_offend(direction: Direction, level: Kinsoku) -> None:
    paths = [*letters(), *sorted(needs("gold").glob("*.txt"))]
    assert count_up_to(10_000, paths, level, direction) >= 10_000


def count_up_to(enough: int, paths: list[Path], level: Kinsoku, direction: Direction) -> int:
    """How many lines of letters were set, each letter at a measure, until there are enough."""
    lines = 0
    for place, page in enumerate(pages(paths)):
        lines += count([page], Look(measure=MEASURES[place % len(MEASURES)], kinsoku=level), direction)
        if lines >= enough:
            break
    return lines
