"""Places where something else than the converter decided what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.text import Span


class Authority(StrEnum):
    """Who decided: the shipped corrections, or the reader by one of three kinds of override."""

    CORRECTION = "correction"
    CONVERSION = "conversion"
    PROTECTION = "protection"
    EMENDATION = "emendation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is shown for `span` of the stored text in place of the converter's own.

    The choices of a view are apart from one another. For an emendation `shown` is all that became of the word that was
    meant. `reason` says why for a correction; `override` is the id of the reader's override, '' for a correction.
    """

    span: Span
    shown: str
    authority: Authority
    reason: str = ""
    override: str = ""
