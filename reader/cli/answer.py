"""What a verb answers."""

from __future__ import annotations

import json
from dataclasses import dataclass

from reader.cli.words import visible


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`value` is what JSON shows, `lines` the same for a person; `messages` go to stderr either way.

    `text` is what a person asked for as it is, to the last character.
    """

    value: object
    lines: tuple[str, ...] = ()
    text: str = ""
    messages: tuple[str, ...] = ()
    failed: bool = False

    def as_json(self) -> str:
        """One line of JSON; the letter's own characters, not escapes."""
        return json.dumps(self.value, ensure_ascii=False) + "\n"

    def as_text(self) -> str:
        """The text, and the lines as a terminal may show them."""
        return self.text + "".join(f"{visible(line)}\n" for line in self.lines)
