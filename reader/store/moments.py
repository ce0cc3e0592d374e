"""Points in time as the library keeps them, microseconds since 1970 in UTC, and days as ISO writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def to_number(moment: datetime) -> int:
    """The microseconds of an aware time."""
    return (moment - _EPOCH) // _MICROSECOND


def from_number(number: int) -> datetime:
    """The time, in UTC."""
    return _EPOCH + timedelta(microseconds=number)


def now() -> datetime:
    """The time by this machine's clock."""
    return datetime.now(UTC)


def days(first: str | None, last: str | None) -> tuple[date, date] | None:
    """The first and the last possible day; raises ValueError or TypeError for anything that no day is."""
    if first is None:
        return None
    begins = date.fromisoformat(first)
    # Of most letters the day is certain, and lists are long.
    return begins, begins if last == first else date.fromisoformat(last)  # type: ignore[arg-type]  # raises for None
