"""The library that a verb works on."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from reader.errors import FileUnreadable
from reader.settings import places
from reader.store import Library
from reader.store.place import library_file as file_of


def library_file(arguments: Namespace) -> Path:
    """The file of that library, which need not be there; raises FileUnreadable for one in memory."""
    file = file_of(_named(arguments))
    if file is None:
        raise FileUnreadable(path=arguments.library, reason="it is a library in memory, not a file")
    return file


def open_library(arguments: Namespace, *, create: bool = False) -> Library:
    """The library, where --library names a file or a SQLAlchemy URL; without `create` a missing one is refused."""
    return Library.open(_named(arguments), create=create)


def _named(arguments: Namespace) -> str | Path:
    return places().library if arguments.library is None else str(arguments.library)
