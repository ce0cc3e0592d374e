"""What the reader has decided about the writing of words, as data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reader.script.variants import Variant
from reader.text import Span


class OverrideKind(StrEnum):
    """What an override does.

    A conversion shows a word in another form than the converter's, a protection shows it as stored in every variant,
    an emendation corrects a slip of the stored text itself, so that every variant, the original too, shows the word
    that was meant.
    """

    CONVERSION = "conversion"
    PROTECTION = "protection"
    EMENDATION = "emendation"


class Scope(StrEnum):
    """Where an override holds; the narrower scope wins."""

    PLACE = "place"
    LETTER = "letter"
    SENDER = "sender"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """One decision about a word.

    `word` is how the text has it stored; `form` what is shown for it, in the script of `target` for a conversion, in
    that of the stored text for the others (the word itself for a protection, `target` None for both). `letter_id` is
    set for a place and a letter, `span` on the stored text for a place, `sender` for a sender.
    """

    id: str
    kind: OverrideKind
    scope: Scope
    word: str
    form: str
    target: Variant | None = None
    letter_id: str | None = None
    span: Span | None = None
    sender: str | None = None
    created: datetime
