"""What a verb answers."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """`value` is what JSON shows, `lines` the same for a person; `messages` go to stderr either way."""

    value: object
    lines: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    failed: bool = False

    def as_json(self) -> str:
        """One line of JSON; the letter's own characters, not escapes."""
        return json.dumps(self.value, ensure_ascii=False) + "\n"

    def as_text(self) -> str:
        """The lines."""
        return "".join(f"{line}\n" for line in self.lines)
