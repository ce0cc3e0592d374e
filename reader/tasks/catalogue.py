"""What a folder's own list says of its letters: a file letters.csv beside them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from reader.errors import ReaderError
from reader.letters import decode
from reader.letters.evidence import NOTHING_TOLD, Particulars

FILE_NAME: Final = "letters.csv"
"""How such a list is called; its first row names the columns, of which `file` must be one."""

_LARGEST: Final = 16 * 2**20


def told_of(path: Path) -> Particulars:
    """What the list beside a file says of it; NOTHING_TOLD where there is none, or none that can be read."""
    listed = path.parent / FILE_NAME
    try:
        status = listed.stat()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return NOTHING_TOLD
    if status.st_size > _LARGEST:
        return NOTHING_TOLD
    return _entries(listed, status.st_mtime_ns).get(path.name, NOTHING_TOLD)


@lru_cache(maxsize=8)
def _entries(listed: Path, _changed: int) -> Mapping[str, Particulars]:
    try:
        text = decode(listed.read_bytes(), path=listed).text
        return dict(_entry(row) for row in csv.DictReader(io.StringIO(text)) if row.get("file"))
    except (OSError, ReaderError, csv.Error):
        return {}  # the letters themselves are read all the same


def _entry(row: dict[str, str | None]) -> tuple[str, Particulars]:
    told = {name: (row.get(name) or "").strip() or None for name in ("title", "sender", "recipient", "date")}
    return str(row["file"]).strip(), Particulars(**told)
