"""What the set-up says to the person who waits for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


class SetUpFailed(Exception):
    """The set-up cannot go on; the message is one sentence that the user can act on."""


def say(sentence: str) -> None:
    """One line on the error stream, so that what the program prints stays clean."""
    print(sentence, file=sys.stderr, flush=True)


@contextmanager
def explained() -> Iterator[None]:
    """Ends the process with one sentence when the set-up within cannot go on."""
    try:
        yield
    except SetUpFailed as failure:
        sys.exit(str(failure))
    except OSError as failure:
        sys.exit(f"Chidu could not be set up: {failure}.")
    except KeyboardInterrupt:
        say("The set-up was interrupted; the next start takes it up again.")
        sys.exit(130)
