"""Readings beside the characters of a paragraph: where they are wanted, and what they are (CLREQ §5.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from reader.annotations import Style
from reader.page.lines import Role
from reader.page.page import Page
from reader.page.typography import Ruby, RubyScope
from reader.text import Span

Readings = Mapping[int, str]
"""Readings by the offset of their character in the shown text of a paragraph."""

NO_READINGS: Readings = MappingProxyType({})

_UNREAD: Final = frozenset({Role.BLANK, Role.CRUFT})
# The first levels: what their standards order by how it is read or by its strokes, for everyday use.
_FIRST_LEVELS: Final = (("gb2312", 0xB0A1, 0xD7F9), ("big5", 0xA440, 0xC67E))


def readings(text: str, ruby: Ruby) -> list[str | None]:
    """The reading of each code point, None where it has none; loads dictionaries when first called."""
    return _in_script(text, ruby, None)


def readings_at(text: str, places: Sequence[Span], ruby: Ruby) -> Readings:
    """The readings of the characters in `places`, told by all of the words around them."""
    if not places:
        return NO_READINGS
    found = _in_script(text, ruby, places)
    return {at: reading for span in places for at in range(span.start, span.end) if (reading := found[at])}


def places_to_read(page: Page, index: int, scope: RubyScope) -> tuple[Span, ...]:
    """The stretches of the shown paragraph `index` that are to have their readings, in order and apart."""
    marks = [mark for mark in page.marks.on(index) if mark.style is Style.RUBY]
    if page.roles[index] in _UNREAD or (scope is RubyScope.MARKED and not marks):
        return ()
    paragraph = page.paragraph(index)
    if scope is RubyScope.ALL:
        return (Span(0, len(paragraph.text)),)
    found = [paragraph.shown(mark.span) for mark in marks]
    if scope is RubyScope.RARE:
        found += (Span(at, at + 1) for at in _rare(paragraph.text))
    return _joined(span for span in sorted(found) if span)


def needs_readings(page: Page, scope: RubyScope) -> bool:
    """Whether any paragraph of a page may have readings."""
    return scope is not RubyScope.MARKED or any(mark.style is Style.RUBY for mark in page.marks)


def can_read() -> bool:
    """Whether readings are told at once; else `prepare` must have loaded what they need."""
    from reader.script.pronouncing import can_pronounce

    return can_pronounce()


def prepare() -> None:
    """Load what readings need, which takes some tenths of a second; safe on any thread."""
    from reader.script.pronouncing import prepare_readings

    _usual()
    prepare_readings()


def prepare_for(page: Page, scope: RubyScope) -> None:
    """Load what the readings of a page need, nothing where it has none."""
    if needs_readings(page, scope):
        prepare()


def is_rare(character: str) -> bool:
    """Whether a Han character is in the first level of neither GB 2312 nor Big5, nor are its other forms."""
    from reader.text.fold import fold

    return _han().fullmatch(character) is not None and character not in _usual() and fold(character) not in _usual()


@lru_cache(maxsize=4_096)
def zhuyin(syllable: str) -> str:
    """A syllable of pinyin in zhuyin: no mark for the first tone, the dot of the neutral one in front."""
    from pypinyin import Style as Writing
    from pypinyin.style import convert

    written = convert(syllable, Writing.BOPOMOFO, strict=True)
    return f"˙{written[:-1]}" if written.endswith("˙") else written


def _in_script(text: str, ruby: Ruby, where: Sequence[Span] | None) -> list[str | None]:
    from reader.script.pronouncing import pronounced  # its dictionaries are loaded where there is anything to read

    found = pronounced(text, where)
    return [zhuyin(syllable) if syllable else None for syllable in found] if ruby is Ruby.ZHUYIN else found


def _rare(text: str) -> Iterator[int]:
    usual = _usual()
    for match in _han().finditer(text):
        for at in range(*match.span()):
            if text[at] not in usual and is_rare(text[at]):
                yield at


@cache
def _han() -> re.Pattern[str]:
    """A run of Han; compiled when it is wanted, as the first paint would wait for it."""
    return re.compile("[㐀-鿿豈-﫿\U00020000-\U0003fffd]+")


@cache
def _usual() -> frozenset[str]:
    from reader.text.fold import fold

    codes = "".join(
        code.to_bytes(2, "big").decode(encoding, "ignore")
        for encoding, first, last in _FIRST_LEVELS
        for code in range(first, last + 1)
    )
    return frozenset(character for character in codes + fold(codes) if _han().match(character))


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order of their starts, with those that touch joined."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
