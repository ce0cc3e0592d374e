"""An assistive client in a process of its own: answers, over at-spi alone, what it is asked line by line on stdin.

Run by the system's Python, which has the libraries of at-spi; knows nothing of the program.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]  # of the system's Python

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - after the version

HEARD = (
    "object:text-caret-moved",
    "object:text-selection-changed",
    "object:text-changed",
    "object:state-changed:focused",
    "object:state-changed:showing",
    "object:property-change:accessible-description",
)
DEEPEST = 24


class Client:
    """Answers by methods of the same names as the questions."""

    def __init__(self) -> None:
        self._events: list[tuple[str, str, str, int]] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in HEARD:
            Atspi.EventListener.register(self._listener, kind)

    def events(self) -> list[tuple[str, str, str, int]]:
        """What was heard since the last question: kind, role and name of the source, detail."""
        heard, self._events = self._events, []
        return heard

    def letter(self) -> dict[str, Any] | None:
        """The document, None where there is none that shows."""
        found = self._letter()
        if found is None:
            return None
        states = [state.value_nick for state in found.get_state_set().get_states()]
        return {
            "name": found.get_name(),
            "description": found.get_description(),
            "states": states,
        }

    def language(self) -> str:
        """The language of the text; the library of at-spi keeps the first answer."""
        return str(self._letter().get_object_locale())

    def words(self) -> str:
        """The whole text."""
        return str(Atspi.Text.get_text(self._text(), 0, Atspi.Text.get_character_count(self._text())))

    def caret(self) -> int:
        """Where the caret is."""
        return int(Atspi.Text.get_caret_offset(self._text()))

    def line(self) -> str:
        """The line of the caret."""
        at = Atspi.Text.get_text_at_offset(self._text(), self.caret(), Atspi.TextBoundaryType.LINE_START)
        return str(at.content)

    def selection(self) -> tuple[int, int] | None:
        """What is selected."""
        if not Atspi.Text.get_n_selections(self._text()):
            return None
        found = Atspi.Text.get_selection(self._text(), 0)
        return found.start_offset, found.end_offset

    def select(self, start: int, end: int) -> bool:
        """Select a passage."""
        return bool(Atspi.Text.set_selection(self._text(), 0, start, end))

    def put_caret(self, offset: int) -> bool:
        """Put the caret."""
        return bool(Atspi.Text.set_caret_offset(self._text(), offset))

    def attributes(self, offset: int) -> dict[str, str]:
        """The attributes of a character."""
        return dict(Atspi.Text.get_attribute_run(self._text(), offset, True)[0])

    def bounds(self, offset: int) -> tuple[int, int, int, int]:
        """The pixels of a character on the screen."""
        return _rect(Atspi.Text.get_character_extents(self._text(), offset, Atspi.CoordType.SCREEN))

    def offset_at(self, x: int, y: int) -> int:
        """The character at a point of the screen."""
        return int(Atspi.Text.get_offset_at_point(self._text(), x, y, Atspi.CoordType.SCREEN))

    def frame(self) -> tuple[int, int, int, int]:
        """The pixels of the document on the screen."""
        return _rect(self._letter().get_component_iface().get_extents(Atspi.CoordType.SCREEN))

    def controls(self) -> list[tuple[str, str]]:
        """Role and name of everything in a window that can have the focus."""
        return [
            (thing.get_role_name(), thing.get_name())
            for window in self._windows()
            for thing in _within(window)
            if thing.get_state_set().contains(Atspi.StateType.FOCUSABLE)
            and thing.get_state_set().contains(Atspi.StateType.SHOWING)
        ]

    def _hear(self, event: Any) -> None:
        try:
            self._events.append((event.type, event.source.get_role_name(), event.source.get_name(), event.detail1))
        except GLib.Error:
            return  # what has spoken is gone

    def _windows(self) -> list[Any]:
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
        return [
            program.get_child_at_index(place)
            for program in programs
            if program is not None
            for place in range(program.get_child_count())
        ]

    def _letter(self) -> Any:
        for window in self._windows():
            for thing in _within(window):
                shows = thing.get_state_set().contains(Atspi.StateType.SHOWING)
                if thing.get_role() == Atspi.Role.DOCUMENT_FRAME and shows:
                    return thing
        return None

    def _text(self) -> Any:
        return self._letter().get_text_iface()


def _within(thing: Any, depth: int = 0) -> Any:
    if thing is None or depth > DEEPEST:
        return
    thing.clear_cache()
    yield thing
    for place in range(thing.get_child_count()):
        yield from _within(thing.get_child_at_index(place), depth + 1)


def _rect(found: Any) -> tuple[int, int, int, int]:
    return found.x, found.y, found.width, found.height


def main() -> None:
    """Answer until stdin ends."""
    Atspi.init()
    client, context = Client(), GLib.MainContext.default()
    for question in sys.stdin:
        name, *values = json.loads(question)
        while context.iteration(False):
            pass
        try:
            answer = {"is": getattr(client, name)(*values)}
        except (GLib.Error, AttributeError) as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
