"""The mark of an environment of ours, held while it is being made, so that two set-ups never meet in it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from reader.launch.failure import say
from reader.launch.place import MARK


@contextmanager
def held(place: str) -> Iterator[TextIO]:
    """The mark of `place`, open for reading and writing, while no other set-up of it runs."""
    with open(os.path.join(place, MARK), "r+", encoding="ascii", errors="replace") as mark:
        if not lock(mark, wait=False):
            say("Another set-up of Chidu is running; waiting for it …")
            lock(mark, wait=True)
        yield mark


def write(mark: TextIO, text: str) -> None:
    """Makes `text` all that `mark` says, at once."""
    mark.seek(0)
    mark.truncate()
    mark.write(text)
    mark.flush()


if sys.platform == "win32":
    import msvcrt

    BEYOND = 1 << 20
    """Far from what the mark says: a lock there keeps no one from reading it."""

    def lock(mark: TextIO, *, wait: bool) -> bool:
        """Whether `mark` is now locked for this process, until it is closed."""
        mark.seek(BEYOND)
        try:
            msvcrt.locking(mark.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return wait and lock(mark, wait=True)
        finally:
            mark.seek(0)
        return True
else:
    import fcntl

    def lock(mark: TextIO, *, wait: bool) -> bool:
        """Whether `mark` is now locked for this process, until it is closed."""
        try:
            fcntl.flock(mark, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
