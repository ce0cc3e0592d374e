"""Amendments: what a person said of a letter's parts, which holds whatever the rules find."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.text import Span


class AmendmentKind(StrEnum):
    """What an amendment is about."""

    FIELD = "field"
    PART = "part"
    HEADING = "heading"
    CRUFT = "cruft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One decision about one letter; `id` stays while it is changed and undone.

    Those of a letter have an order, in which they were first made: of two about the same thing the later wins.
    FIELD: `name` is title, sender, recipient or date; `value` what it is, None for "the letter has none"; no `span`.
    It wins over the words of a part. A date is ISO (1845-10-31, 1845-10, 1845) or two with a slash between (EDTF).
    PART: `name` is a PartRole and `span` where it is, None for "the letter has none".
    HEADING: `span` is a heading, `value` its level "1" to "9", or None for "this is no heading".
    CRUFT: `span` is cut with `value` "cut", or kept with None.
    """

    id: str
    kind: AmendmentKind
    name: str = ""
    span: Span | None = None
    value: str | None = None
