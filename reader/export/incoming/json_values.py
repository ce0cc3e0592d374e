"""What may be asked of a value that was read from JSON, of which nothing is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from reader.annotations import Color, Style

_MOMENT: Final = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
_COLORS: Final = {str(color): color for color in Color}
_STYLES: Final = {str(style): style for style in Style} | {"squiggly": Style.WAVE}

Object = Mapping[str, Any]


def listed(value: object) -> list[Any]:
    """The values of an array; JSON-LD lets one stand for itself, and nothing for none."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def objects(value: object) -> Iterator[Object]:
    """The objects among the values of an array."""
    return (each for each in listed(value) if isinstance(each, dict))


def text(value: object) -> str:
    """A string, '' for anything else."""
    return value if isinstance(value, str) else ""


def number(value: object) -> int | None:
    """A whole number from 0 up."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def is_moment(value: object) -> bool:
    """Whether a value is an xsd:dateTime."""
    return isinstance(value, str) and _MOMENT.fullmatch(value) is not None


def moment(value: object) -> datetime | None:
    """A time in UTC: ISO 8601, where UTC is meant if nothing says otherwise, or milliseconds since 1970."""
    try:
        if isinstance(value, str) and value:
            told = datetime.fromisoformat(value)
            return (told if told.tzinfo else told.replace(tzinfo=UTC)).astimezone(UTC)
        if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
            return datetime.fromtimestamp(value / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None


def color(words: list[str]) -> Color:
    """The colour that is named, yellow where none is."""
    return next((_COLORS[word] for word in words if word in _COLORS), Color.YELLOW)


def style(words: list[str]) -> Style:
    """The style that is named, a highlight where none is."""
    return next((_STYLES[word] for word in words if word in _STYLES), Style.HIGHLIGHT)
