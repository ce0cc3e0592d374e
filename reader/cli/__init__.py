"""The verbs without a window: plain text or JSON on stdout, messages on stderr; 0 done, 1 failed, 2 wrong use."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from reader.errors import FileUnwritable, InternalError, ReaderError

if TYPE_CHECKING:
    from reader.cli.answer import Answer
    from reader.cli.exporting import PdfMaker

_MODULES = {
    "import": "library",
    "list": "library",
    "outline": "files",
    "convert": "files",
    "annotate": "notes",
    "annotations": "notes",
    "search": "library",
    "export": "exporting",
    "markdown-template": "exporting",
    "import-annotations": "incoming",
    "overrides": "overrides",
    "export-overrides": "overrides",
    "import-overrides": "overrides",
    "verify": "copies",
    "backup": "copies",
    "restore": "copies",
}

VERBS = tuple(_MODULES)
"""The first words that mean that no window is wanted."""


def main(argv: Sequence[str] | None = None, *, pdf: PdfMaker | None = None) -> int:
    """Run one verb with its arguments; the exit status. `pdf` makes what writes PDF, in vertical lines or not."""
    speak_utf8()
    try:
        return _run(argv, pdf)
    except ReaderError as error:
        return _fail(str(error))
    except BrokenPipeError:
        return 1  # whoever read the answer has seen enough
    except KeyboardInterrupt:
        return _fail("Stopped; what was done before is kept.")
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence, where a traceback helps nobody
        return _fail(str(InternalError(reason=_shown(error))))


def _run(argv: Sequence[str] | None, pdf: PdfMaker | None) -> int:
    from argparse import Namespace

    from reader.cli.parser import build_parser  # argparse and the names of variants and formats: 30 ms

    try:
        arguments = build_parser().parse_args(argv, Namespace(pdf=pdf))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    # A verb's module is loaded only for it: SQLAlchemy and dictionaries take longer than most verbs.
    module = import_module(f"reader.cli.{_MODULES[arguments.verb]}")
    answer: Answer = getattr(module, f"do_{arguments.verb.replace('-', '_')}")(arguments)
    for message in answer.messages:
        _tell(message)
    _print(answer.as_json() if arguments.json else answer.as_text())
    return 1 if answer.failed else 0


def speak_utf8() -> None:
    """Have every character pass, whatever the locale; half a character becomes an escape that JSON reads too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _print(text: str) -> None:
    try:
        print(text, end="", flush=True)
    except OSError as error:
        # What is left in the buffer would fail once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise FileUnwritable(path="stdout", reason=(error.strerror or str(error)).lower()) from error


def _shown(error: Exception) -> str:
    return str(error) if isinstance(error, OSError) else f"{type(error).__name__}: {error}"


def _tell(message: str) -> None:
    from reader.cli.words import visible

    print(visible(message), file=sys.stderr)


def _fail(message: str) -> int:
    _tell(message)
    return 1
