"""What has been found in one letter while it is read, before it is told as a letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.letters.structure.cruft import Leftover
from reader.letters.structure.head import Head
from reader.letters.structure.lines import Line
from reader.letters.structure.official import Letterhead
from reader.letters.structure.sections import Outline
from reader.letters.structure.tail import Tail
from reader.text import Span


@dataclass(frozen=True, slots=True)
class Findings:
    """The text, its plain form, all its lines, those without cruft and quotations, and what they are.

    `conclusion` is the place in `printed` where the conclusion begins; `quoted` are the rows, first and last, of
    quotations that are set off.
    """

    text: str
    plain: str
    found: Sequence[Line]
    printed: Sequence[Line]
    leftovers: Sequence[Leftover]
    quoted: Sequence[tuple[int, int]]
    head: Head
    official: Letterhead | None
    tail: Tail
    outline: Outline
    conclusion: int | None

    @property
    def title(self) -> str | None:
        """The title in one line."""
        if self.official is not None:
            return self.official.title.of(self.text) if self.official.title is not None else None
        return self.head.title.text if self.head.title is not None else None

    @property
    def salutation(self) -> str | None:
        """The salutation as printed."""
        hit = self.head.salutation
        return self.text[hit.start : hit.end] if hit is not None else None

    @property
    def closing(self) -> str | None:
        """The closing as printed."""
        return self.tail.closing.of(self.text) if self.tail.closing is not None else None

    @property
    def signature(self) -> str | None:
        """The signature as printed."""
        return self.tail.signature.of(self.text) if self.tail.signature is not None else None

    @property
    def doc_no(self) -> Span | None:
        """Where the number of the document is printed."""
        return self.official.doc_no if self.official is not None else self.head.doc_no
