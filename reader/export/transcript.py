"""A letter with its notes as it is to be written out: each note at its place, with how that is named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from reader.annotations import Anchor, Annotation, describe, locate, section_label
from reader.letters import Letter
from reader.page import Page
from reader.script import Variant
from reader.text import Span

_LINES: Final = re.compile(r"^[^\S\n]*\S", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Locator:
    """A place as people find it: the paragraph and the character in it, both from 1; blank lines do not count."""

    paragraph: int
    character: int

    def __str__(self) -> str:
        return f"¶{self.paragraph}.{self.character}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An annotation where its words are; `number` counts from 1 in the order of the text.

    `anchor` describes the place as it is now, which may be another than the one that was noted down.
    """

    number: int
    annotation: Annotation
    anchor: Anchor
    locator: Locator

    @property
    def span(self) -> Span:
        """Where the words are."""
        return self.anchor.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """What a writer writes: the whole letter on its page, its notes in the order of the text, the orphans.

    `title` is never empty, `name` is that of the file the letter came from. `text_hash` is SHA-256 of the stored text
    in UTF-8, in hexadecimal.
    """

    letter_id: str
    title: str
    name: str
    page: Page
    placed: tuple[Placed, ...]
    orphans: tuple[Annotation, ...]
    text_hash: str

    @property
    def language(self) -> str:
        """The language that the letter is shown in, BCP 47."""
        return _tag(self.page.source) if self.page.variant is Variant.ORIGINAL else str(self.page.variant)

    @property
    def stored_language(self) -> str:
        """The language that the letter is stored in, BCP 47."""
        return _tag(self.page.source)

    @property
    def date(self) -> str:
        """When it was written: EDTF, the words of the letter where they tell no day, '' where there are none."""
        letter = self.page.letter
        if letter.date_span is not None:
            return letter.date_span.edtf
        return letter.date.isoformat() if letter.date else letter.date_text or ""

    def shown(self, words: str | None) -> str:
        """A title or name as it is shown, '' for None."""
        return self.page.shown_text(words) if words else ""


def transcribe(
    page: Page, annotations: Sequence[Annotation], *, letter_id: str, title: str, name: str = ""
) -> Transcript:
    """The transcript of a letter; `page` holds its whole text."""
    placed, orphans = _placed(page, annotations)
    return Transcript(
        letter_id=letter_id,
        title=title,
        name=name,
        page=page,
        placed=placed,
        orphans=orphans,
        text_hash=sha256(page.letter.text.encode()).hexdigest(),
    )


def _placed(page: Page, annotations: Sequence[Annotation]) -> tuple[tuple[Placed, ...], tuple[Annotation, ...]]:
    letter = page.letter
    found, orphans = [], []
    for annotation in annotations:
        located = locate(annotation.anchor, letter.text)
        if located is None:
            orphans.append(annotation)
        else:
            found.append((located.span, annotation))
    found.sort(key=lambda pair: (pair[0], pair[1].id))
    lines = [match.start() for match in _LINES.finditer(letter.text)] if found else []
    placed = (
        Placed(
            number=number,
            annotation=annotation,
            anchor=_anchor(annotation.anchor, span, letter),
            locator=_locator(lines, span.start, letter.text),
        )
        for number, (span, annotation) in enumerate(found, start=1)
    )
    return tuple(placed), tuple(orphans)


def _anchor(noted: Anchor, span: Span, letter: Letter) -> Anchor:
    if noted.span == span and noted.exact == span.of(letter.text):
        return noted
    if not span:
        return replace(noted, start=span.start, end=span.end)  # a point has no words, only what is around it
    return describe(letter.text, span, section=section_label(letter, span.start))


def _locator(lines: Sequence[int], offset: int, text: str) -> Locator:
    """`lines` are the starts of those that are not blank; the white space at the end of a text belongs to the last."""
    paragraph = max(bisect_right(lines, offset), 1)
    start = lines[paragraph - 1] if lines else 0
    return Locator(paragraph, max(offset - max(start, text.rfind("\n", 0, offset) + 1), 0) + 1)


def _tag(variant: Variant | None) -> str:
    return "zh" if variant is None else str(variant)
