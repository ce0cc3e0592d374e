"""Identifiers of letters and annotations."""

from __future__ import annotations

import os
import threading
import time

_NANOSECONDS_PER_MILLISECOND = 1_000_000


def new_id() -> str:
    """A UUID of version 7 (RFC 9562 §5.7); within one process each sorts after the one before."""
    stamp = _clock.stamp()
    random = int.from_bytes(os.urandom(8), "big") >> 2
    digits = f"{stamp >> 12:012x}7{stamp & 0xFFF:03x}{0b10 << 62 | random:016x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


class _Clock:
    """Gives times that never repeat, also where the system's clock stands still or is set back."""

    __slots__ = ("_last", "_turn")

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._last = 0

    def stamp(self) -> int:
        """Milliseconds in the upper 48 bits, their fraction in the lower 12 (RFC 9562 §6.2, method 3)."""
        milliseconds, rest = divmod(time.time_ns(), _NANOSECONDS_PER_MILLISECOND)
        with self._turn:
            self._last = max(self._last + 1, milliseconds << 12 | (rest << 12) // _NANOSECONDS_PER_MILLISECOND)
            return self._last


_clock = _Clock()
