"""What the files of letters are called where many are written into one folder."""

from __future__ import annotations

import re
from typing import Final

from reader.export import Format, Transcript

_LONGEST: Final = 60
# What some system takes for something else than part of a name, and what cannot be seen in one.
_UNSAFE: Final = re.compile(r'[\s\x00-\x1f\x7f-\x9f\ud800-\udfff<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2066-\u2069]+')
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def file_name(transcript: Transcript, format: Format, taken: set[str]) -> str:  # noqa: A002 - as for `export_letters`
    """A name after the date and title that no name in `taken` is like on any system; it is put in there."""
    parts = (transcript.date, transcript.shown(transcript.title))
    words = _UNSAFE.sub(" ", " ".join(part for part in parts if part)).strip(" .")[:_LONGEST].rstrip(" .")
    stem = f"_{words}" if not words or _DEVICES.match(words) else words
    number, name = 1, stem
    while name.casefold() in taken:
        number += 1
        name = f"{stem} ({number})"
    taken.add(name.casefold())
    return name + format.suffix
