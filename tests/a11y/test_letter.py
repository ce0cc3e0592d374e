"""The letter as another process reads and selects it over at-spi, horizontally and vertically."""

from __future__ import annotations

import pytest

from reader.script import Variant, convert
from reader.store import Library
from tests.a11y.conftest import Open

LETTER = """致𠮷村鄉親的信

各位𠮷村鄉親：

一、修路。村口的𡒉路要修，請大家出力。

二、𡿨水。引𡿨水入田，統籌調度村中各方力量。去年春天寄來的信已經收到，院子裡的桂花開了又謝，母親說今年的茶比往年香。

𠮷村村辦
2020年1月27日
"""
LINES = [line for line in LETTER.split("\n") if line]
DIRECTIONS = pytest.mark.parametrize(
    ("options", "forward", "onward"),
    [((), "Right", "Down"), (("--vertical",), "Down", "Left")],
    ids=["horizontal", "vertical"],
)
MOVED = ("object:text-caret-moved", "document frame")
SELECTED = ("object:text-selection-changed", "document frame")


def units(words: str, text: str = "\n".join(LINES)) -> int:
    """Where words begin, in the UTF-16 units that Qt counts."""
    return len(text[: text.index(words)].encode("utf-16-le")) // 2


@DIRECTIONS
def test_a_client_reads_words_lines_and_the_caret_that_the_keys_move(
    opened: Open, options: tuple[str, ...], forward: str, onward: str
) -> None:
    window, client = opened(LETTER, *options)
    letter = client.ask("letter")
    assert (letter["name"], letter["description"], client.ask("language")) == (LINES[0], "Title", "zh_TW")
    assert {"focused", "focusable", "multi-line", "read-only", "showing"} <= set(letter["states"])
    assert client.ask("words").split("\n") == LINES
    assert (client.ask("caret"), client.ask("line").strip()) == (0, LINES[0])
    window.press(forward)
    client.hears(MOVED)
    assert client.ask("caret") == 1
    window.press(onward, "Home")
    client.gives(units(LINES[1]), "caret")
    assert client.ask("line").strip() == LINES[1]
    assert client.ask("letter")["description"] == "Salutation"
    window.press("ctrl+End")
    client.gives(units("27日") + 3, "caret")
    window.quit()
    assert (window.process.returncode, "Traceback" in window.complaints) == (0, False)


@DIRECTIONS
def test_what_the_keys_select_the_client_reads_and_what_it_selects_is_highlighted(
    opened: Open, options: tuple[str, ...], forward: str, onward: str
) -> None:
    window, client = opened(LETTER, *options)
    assert client.ask("selection") is None
    window.press(onward, "Home", f"shift+{forward}", f"shift+{forward}", f"shift+{forward}")
    client.hears(MOVED, SELECTED)
    begin = units(LINES[1])
    client.gives([begin, begin + 4], "selection")  # 各位𠮷
    passage = "引𡿨水入田"
    start = units(passage)
    assert client.ask("select", start, start + 6)
    client.gives([start, start + 6], "selection")
    assert "bg-color" not in client.ask("attributes", start)
    window.press("ctrl+h")
    client.until(lambda attributes: "bg-color" in attributes, "attributes", start)
    assert "bg-color" not in client.ask("attributes", start + 6)
    assert client.ask("put_caret", start + 1)
    client.until(lambda letter: letter["description"] == "Highlight: Yellow", "letter")
    window.quit()
    with Library.open(window.library) as library:
        letter = library.letters()[0]
        assert [note.anchor.exact for note in library.annotations(letter.id)] == [passage]


@DIRECTIONS
def test_each_character_has_its_place_on_the_screen(
    opened: Open, options: tuple[str, ...], forward: str, onward: str
) -> None:
    assert forward
    assert onward
    _, client = opened(LETTER, *options)
    left, top, width, height = client.ask("frame")
    places = []
    for offset in range(units(LINES[3]), units("統籌")):
        x, y, wide, high = client.ask("bounds", offset)
        assert left <= x < left + width
        assert top <= y < top + height
        if wide:  # the second half of a rare character has no width of its own
            assert client.ask("offset_at", x + wide // 2, y + min(wide, high) // 2) == offset
            places.append((x, y))
    along = 1 if options else 0
    assert sorted(places, key=lambda place: place[along]) == places
    assert len({place[1 - along] for place in places}) == 1


def test_another_script_and_a_message_are_heard(opened: Open) -> None:
    window, client = opened(LETTER)
    assert client.ask("words").split("\n") == LINES
    window.press("F4")
    client.hears(("object:text-changed:insert", "document frame"), ("object:text-changed:delete", "document frame"))
    simplified = convert("\n".join(LINES), Variant.HANS, source=Variant.HANT_TW).text
    assert client.ask("words") == simplified
    assert client.ask("language") == "zh_CN"
    client.ask("events")
    window.press("ctrl+n")
    heard = client.until(lambda events: any(role == "notification" for _, role, *_ in events), "events")
    named = [name for kind, role, name, shows in heard if role == "notification" and "showing" in kind and shows]
    assert named == ["Select a passage first: a note needs words to stand on."]


def test_every_control_that_can_have_the_focus_has_a_name(opened: Open) -> None:
    _, client = opened(LETTER)
    controls = client.ask("controls")
    assert len(controls) > 20
    assert [role for role, name in controls if not name.strip()] == []


def test_the_menu_of_the_letter_comes_up_by_its_key(opened: Open) -> None:
    window, client = opened(LETTER)
    window.press("shift+Right", "Menu", "Down")
    client.hears(("object:state-changed:focused", "menu item"))
    window.press("Escape")
    client.hears(("object:state-changed:focused", "document frame"))
