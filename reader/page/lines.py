"""The lines of a letter as paragraphs: where each begins and what it is."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from enum import IntEnum

from reader.letters import Cruft, Letter, PartRole, Section, SectionKind
from reader.text import Span

LONGEST_PARAGRAPH = 2_000
"""Code points that are set as one paragraph; longer lines are cut after a punctuation mark."""

_CUTS = "。！？；!?;，、,： 　"
_SHORT_LINE = 40


class Role(IntEnum):
    """What a paragraph is, for setting it as in a letter."""

    BODY = 0
    BLANK = 1
    CONTINUED = 2  # the rest of an overlong line
    TITLE = 3
    SALUTATION = 4
    HEADING = 5
    CLOSING = 6
    SIGNATURE = 7
    DATE = 8
    HEADER = 9
    NOTE = 10
    CRUFT = 11


_ROLE_OF_PART = {
    PartRole.TITLE: Role.TITLE,
    PartRole.TITLE_BLOCK: Role.TITLE,
    PartRole.ATTACHMENT_TITLE: Role.TITLE,
    PartRole.DOC_NO: Role.HEADER,
    PartRole.BYLINE: Role.HEADER,
    PartRole.HEADER: Role.HEADER,
    PartRole.RECIPIENT_LINE: Role.HEADER,
    PartRole.SALUTATION: Role.SALUTATION,
    PartRole.CLOSING: Role.CLOSING,
    PartRole.SIGNATURE: Role.SIGNATURE,
    PartRole.DATE: Role.DATE,
    PartRole.NOTE: Role.NOTE,
    PartRole.DISTRIBUTION: Role.NOTE,
    PartRole.ATTACHMENT_LIST: Role.NOTE,
}


class Lines:
    """Begin and role of every paragraph of a text that begins at offset `start`.

    `headings` and `cruft` hold, by paragraph, the section that is headed there and the stored spans of leftovers.
    """

    def __init__(self, letter: Letter, start: int) -> None:
        self.text = letter.text
        self.start = start
        self.starts, self.roles = _paragraphs(letter.text, start)
        self.headings: dict[int, Section] = {}
        self.cruft: dict[int, list[Span]] = {}
        self._assign_roles(letter)

    @property
    def end(self) -> int:
        """The offset after the last character held."""
        return self.start + len(self.text)

    def span(self, index: int) -> Span:
        """The stored span of a paragraph, without its line end."""
        begin = self.starts[index]
        end = self.starts[index + 1] if index + 1 < len(self.starts) else self.end
        return Span(begin, end - 1 if end > begin and self.char(end - 1) == "\n" else end)

    def char(self, offset: int) -> str:
        """The stored character at an offset."""
        return self.text[offset - self.start]

    def at(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`, the nearest one where none does."""
        return index_at(self.starts, offset)

    def stored(self, span: Span) -> str:
        """The stored characters of a span."""
        return span.shifted(-self.start).of(self.text)

    def _assign_roles(self, letter: Letter) -> None:
        for part in letter.parts:
            if (role := _ROLE_OF_PART.get(part.role)) is not None:
                self._assign_part(part.span, role)
        for section in letter.sections:
            self._assign_heading(section)
        self._assign_cruft(letter.cruft)

    def _paragraphs_of(self, span: Span) -> Iterator[tuple[int, Span]]:
        """The paragraphs that a span touches, with the span of their characters without the white space around."""
        held = span.within(Span(self.start, max(self.end, self.start)))
        if held is None:
            return
        for index in range(self.at(held.start), self.at(held.end - 1) + 1):
            line = self.span(index)
            text = self.stored(line)
            stripped = text.strip()
            if stripped:
                begin = line.start + len(text) - len(text.lstrip())
                yield index, Span(begin, begin + len(stripped))

    def _assign_part(self, span: Span, role: Role) -> None:
        for index, inner in self._paragraphs_of(span):
            whole = span.start <= inner.start and inner.end <= span.end
            signs = role in {Role.SIGNATURE, Role.DATE}
            if signs and self.roles[index] == Role.HEADER:
                continue  # the date in the head of an official letter stands among its lines
            if whole or (signs and len(inner) < _SHORT_LINE):
                self.roles[index] = role

    def _assign_heading(self, section: Section) -> None:
        for index, inner in self._paragraphs_of(Span(section.span.start, section.heading_end)):
            self.headings[index] = section
            alone = section.kind is not SectionKind.RUN_IN and section.heading is not None
            if alone and inner.end <= section.heading_end + 1:
                self.roles[index] = Role.HEADING

    def _assign_cruft(self, leftovers: tuple[Cruft, ...]) -> None:
        for cruft in leftovers:
            for index, _ in self._paragraphs_of(cruft.span):
                self.cruft.setdefault(index, []).append(cruft.span)
        for index, spans in self.cruft.items():
            text = self.stored(self.span(index))
            covered = sum(len(part) for span in spans if (part := span.within(self.span(index))))
            if covered >= len(text.strip()):
                self.roles[index] = Role.CRUFT


def index_at(starts: array[int], offset: int) -> int:
    """The index of the last start that is not after `offset`, 0 where there is none."""
    return max(0, bisect_right(starts, offset) - 1)


def _paragraphs(text: str, base: int) -> tuple[array[int], bytearray]:
    """Where paragraphs begin, as absolute offsets, and what their place and length tell of them.

    They begin after line ends and inside lines that are too long. A long letter has a hundred thousand lines: all that
    is done for each of them is done here.
    """
    starts, roles = array("I", [base]), bytearray([Role.BODY])
    find, add, tell = text.find, starts.append, roles.append
    begin, length = 0, len(text)
    while True:
        end = find("\n", begin)
        stop = end if end >= 0 else length
        while stop - begin > LONGEST_PARAGRAPH:
            begin = _cut(text, begin)
            add(base + begin)
            tell(Role.CONTINUED)
        if stop - begin < _SHORT_LINE and not text[begin:stop].strip():
            roles[-1] = Role.BLANK
        if end < 0:
            return starts, roles
        begin = end + 1
        add(base + begin)
        tell(Role.BODY)


def _cut(text: str, begin: int) -> int:
    """Where to end an overlong paragraph: after its last punctuation mark, so that no word is parted."""
    limit = begin + LONGEST_PARAGRAPH
    best = max(text.rfind(mark, begin + LONGEST_PARAGRAPH // 2, limit) for mark in _CUTS)
    return best + 1 if best >= 0 else limit
