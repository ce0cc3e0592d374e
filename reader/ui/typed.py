"""What people type into a line."""

from __future__ import annotations


def typed(text: str) -> str:
    """The words in one line, without characters that nobody sees."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
