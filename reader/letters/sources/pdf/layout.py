"""Paragraphs of a PDF to text, and to what their sizes, weights and places say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reader.letters.evidence import Evidence, EvidenceKind
from reader.letters.sources.pdf.lines import Line
from reader.letters.sources.pdf.paragraphs import Paragraph, body_size, is_centred, is_right_set, paragraphs
from reader.letters.sources.pdf.runs import is_narrow
from reader.text import Span

_LARGER: Final = 1.1
_SAME_RANK: Final = 0.04
_LONGEST_HEADING: Final = 100
_LONGEST_IN_BOLD: Final = 40
_NO_HEADING: Final = tuple("。，、；：.,;:")
_DEEPEST: Final = 6
_MOSTLY: Final = 0.5

_COMPOUND = re.compile(r"[A-Za-z]{2,}-[A-Za-z]+")
_WORD = re.compile(r"[a-z]+")
_HYPHENATED = re.compile(r"([A-Za-z]{2,})[-\u2010]$")
_OPEN_ADDRESS = re.compile(r"(?:https?://|www\.|[\w.]+@)[^\s\u2e80-\uffff]*$")
_SPACED = re.compile(r"[\u2e80-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u2e80-\u9fff]")
_UNSPACED = re.compile(r"[\u2e80-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u2e80-\u9fff]")


def lay_out(lines: Sequence[Line]) -> tuple[str, tuple[Evidence, ...]]:
    """The text of the lines, each paragraph on one of its own, and the evidence of their setting, in order."""
    if not lines:
        return "", ()
    joints, look = _Joints(lines), _Look(lines)
    texts: list[str] = []
    evidence: list[Evidence] = []
    tables: list[Span] = []
    start = 0
    for paragraph in paragraphs(lines):
        text, bold = joints.joined(paragraph)
        evidence += look.evidence(paragraph, text, bold, start)
        if paragraph[0].table:
            above = tables.pop() if tables and tables[-1].end == start - 1 else Span(start, start)
            tables.append(Span(above.start, start + len(text)))
        texts.append(text)
        start += len(text) + 1
    evidence += (Evidence(EvidenceKind.TABLE, table) for table in tables)
    return "\n".join(texts), tuple(sorted(evidence, key=lambda each: (each.span.start, -each.span.end)))


class _Joints:
    """How the lines of a document are joined: what it writes elsewhere tells what stood at the end of a line."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._compounds = {word for line in lines for word in _COMPOUND.findall(line.text)}
        spaced = sum(len(_SPACED.findall(line.text)) for line in lines)
        self._spaced = spaced > sum(len(_UNSPACED.findall(line.text)) for line in lines)

    def joined(self, paragraph: Paragraph) -> tuple[str, list[tuple[int, int]]]:
        """The text of a paragraph, and which ranges of it are bold."""
        text, bold = "", list[tuple[int, int]]()
        for line in paragraph:
            added = line.text.lstrip() if text else line.text
            shift = len(line.text) - len(added)
            kept, space = self._joint(text, added) if text else ("", "")
            open_bold = bool(bold) and bold[-1][1] == len(text)
            text = kept + space
            ranges = [(max(start - shift, 0) + len(text), end - shift + len(text)) for start, end in line.bold]
            if open_bold and ranges and ranges[0][0] == len(text):
                ranges[0] = bold.pop()[0], ranges[0][1]
            bold += ranges
            text += added
        return text, bold

    def _joint(self, text: str, added: str) -> tuple[str, str]:
        """What is kept of `text` where `added` goes on with it, and the space between both."""
        before, after = text[-1], added[0]
        if not (is_narrow(before) and is_narrow(after)):
            mixed = self._spaced and _UNSPACED.match(before + after) is not None
            return text, " " if mixed else ""
        if _OPEN_ADDRESS.search(text):
            return text, ""
        hyphenated = _HYPHENATED.search(text)
        if hyphenated is None:
            return text, " "
        rest = _WORD.match(added)
        if rest is None or hyphenated[0] + rest[0] in self._compounds:
            return text, ""
        return text[:-1], ""


class _Look:
    """What the setting of paragraphs says of them, against the rest of the document."""

    def __init__(self, lines: Sequence[Line]) -> None:
        seen = [line for line in lines if line.seen]
        self._body = body_size(lines)
        # Invisible text over a scan has sizes that were guessed.
        sizes = sorted({line.size for line in seen if line.size >= _LARGER * self._body}, reverse=True)
        self._ranks: dict[float, int] = {}
        rank = 0
        for larger, size in zip((None, *sizes), sizes, strict=False):
            rank += larger is None or larger - size > _SAME_RANK * larger
            self._ranks[size] = min(rank, _DEEPEST)
        self._lowest = min(rank + 1, _DEEPEST)
        bold = sum(end - start for line in lines for start, end in line.bold)
        self._tells_bold = bold < _MOSTLY * sum(len(line.text) for line in lines)

    def evidence(
        self, paragraph: Paragraph, text: str, bold: Sequence[tuple[int, int]], start: int
    ) -> Iterator[Evidence]:
        """That of one paragraph, whose `text` begins at `start`."""
        whole = Span(start + len(text) - len(text.lstrip()), start + len(text))
        first = paragraph[0]
        if is_right_set(first):
            yield Evidence(EvidenceKind.RIGHT, whole)
        elif is_centred(paragraph[-1]) and not first.table:
            yield Evidence(EvidenceKind.CENTERED, whole)
        rank = self._rank(paragraph, text)
        if rank:
            yield Evidence(EvidenceKind.HEADING, whole, level=rank)
        elif self._tells_bold:
            yield from (Evidence(EvidenceKind.BOLD, span) for span in _spans(text, bold, start))

    def _rank(self, paragraph: Paragraph, text: str) -> int:
        """The level of a heading, 1 the top; 0 where the paragraph is none."""
        first = paragraph[0]
        if first.table or not first.seen or len(text) > _LONGEST_HEADING:
            return 0
        if first.size in self._ranks:
            return self._ranks[first.size]
        if not self._tells_bold or is_right_set(first) or text.endswith(_NO_HEADING) or len(text) > _LONGEST_IN_BOLD:
            return 0
        return self._lowest if all(line.all_bold for line in paragraph) else 0


def _spans(text: str, ranges: Sequence[tuple[int, int]], start: int) -> Iterator[Span]:
    """The ranges of a paragraph as spans of the document, without white space at their ends."""
    for first, last in ranges:
        words = text[first:last]
        if words.strip():
            yield Span(start + first + len(words) - len(words.lstrip()), start + first + len(words.rstrip()))
