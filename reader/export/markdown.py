"""A letter's highlights and notes as Markdown (CommonMark)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.annotations import Annotation, Style, locate
from reader.letters import Letter
from reader.page import Page
from reader.script import Variant
from reader.script.choice import Authority
from reader.text import Span


def markdown(page: Page, annotations: Sequence[Annotation], *, title: str) -> str:
    """Title, people and date, then each highlight in the order of the text, then those whose words are gone.

    Title, people and headings are as the page shows them. A quote is as it is stored; where the page shows it
    otherwise, that form follows, with what the reader has emended in it. `page` holds the whole letter.
    """
    placed, orphans = _placed(page.letter, annotations)
    blocks = [f"# {_literal(page.shown_text(title))}", *_people(page)]
    if not annotations:
        blocks.append("There are no highlights or notes.")
    for number, (span, annotation) in enumerate(placed, start=1):
        blocks.append(f"## {number}. {_literal(_headings(page, span.start))}".rstrip())
        blocks += _quotes(page, page.stored(span), page.shown(span))
        blocks += _emended(page, span)
        blocks += _details(annotation, span)
    if orphans:
        blocks.append("## Notes whose words are not in the letter any more")
    for annotation in orphans:
        exact = annotation.anchor.exact
        blocks += _quotes(page, exact, page.shown_text(exact))
        blocks += _details(annotation, annotation.anchor.span)
    return "\n\n".join(blocks) + "\n"


def _placed(
    letter: Letter, annotations: Sequence[Annotation]
) -> tuple[list[tuple[Span, Annotation]], list[Annotation]]:
    """The annotations with their places, in the order of the text, and the orphans."""
    placed, orphans = [], []
    for annotation in annotations:
        located = locate(annotation.anchor, letter.text)
        if located is None:
            orphans.append(annotation)
        else:
            placed.append((located.span, annotation))
    placed.sort(key=lambda pair: (pair[0], pair[1].id))
    return placed, orphans


def _people(page: Page) -> Iterator[str]:
    """Sender → recipient · date, as far as they are known."""
    letter = page.letter
    people = [page.shown_text(name) if name else "" for name in (letter.sender, letter.recipient)]
    date = letter.date.isoformat() if letter.date else letter.date_text
    known = [_literal(part) for part in (" → ".join(people).strip() if any(people) else "", date) if part]
    if known:
        yield " · ".join(known)


def _headings(page: Page, offset: int) -> str:
    """The headings from the top of the outline down to the one that holds `offset`, as they are shown."""
    path = [section for section in page.letter.sections if offset in section.span]
    shown = (page.shown(Span(section.span.start, section.heading_end)).strip() for section in path)
    return " › ".join(heading for heading in shown if heading)


def _quotes(page: Page, stored: str, shown: str) -> Iterator[str]:
    yield _quote(stored)
    if shown != stored:
        yield "As emended:" if page.variant is Variant.ORIGINAL else f"{page.variant}:"
        yield _quote(shown)


def _emended(page: Page, span: Span) -> Iterator[str]:
    """Which words of the passage are shown as the reader has emended them."""
    words = []
    for index in range(page.at(span.start), page.at(max(span.start, span.end - 1)) + 1):
        paragraph = page.paragraph(index)
        for choice in paragraph.view.choices if paragraph.view else ():
            place = choice.span.shifted(paragraph.span.start)
            if choice.authority is Authority.EMENDATION and place.overlaps(span):
                words.append(f"{_literal(page.stored(place))} → {_literal(page.shown(place))}")
    if words:
        yield f"Emended: {' · '.join(words)}"


def _quote(text: str) -> str:
    """A block quote in which each line of the letter is a paragraph."""
    return "\n>\n".join(f"> {_literal(line)}" for line in _lines(text) if line.strip()) or ">"


def _details(annotation: Annotation, span: Span) -> Iterator[str]:
    marked = str(annotation.color)
    if annotation.style is not Style.HIGHLIGHT:
        marked += f" {annotation.style}"
    parts = [marked, f"{span.start}–{span.end}", _literal(", ".join(annotation.tags))]
    yield " · ".join(part for part in parts if part)
    if annotation.note.strip():
        # As an item of a list, so that nothing the note opens and leaves open reaches what follows.
        lines = [f"  {line}" if line.strip() else "" for line in _lines(annotation.note.strip("\r\n"))]
        yield "-" + "\n".join(lines)[1:]


def _lines(text: str) -> list[str]:
    return re.split(r"\r\n?|\n", text)


def _literal(text: str) -> str:
    """Words on one line that Markdown is to show as they are."""
    line = re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", " ".join(_lines(text)).strip(" \t"))
    return re.sub(r"^([-+=]|\d{1,9}(?=[.)]))", _shielded, line)


def _shielded(opening: re.Match[str]) -> str:
    """The first sign of a line that would open a list or a heading: a backslash goes before the punctuation."""
    sign = opening[0]
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
