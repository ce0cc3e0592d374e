"""Well-known letters, recognised by their first words: their customary title, who wrote them, and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Final

from reader.letters.evidence import NOTHING_TOLD, Particulars
from reader.script import Variant, convert, detect
from reader.text.fold import fold

_KEY: Final = 10
"""Han characters that tell a letter from all others."""

_STRETCH: Final = 60
"""Characters among which they are, with the signs between them."""

_READ: Final = 800
_LINES: Final = 12
"""Lines among which a letter begins: titles, whose it is, notes, salutations stand before."""

_HEADING: Final = 40
"""Characters that such a line has at most."""

_HAN: Final = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_WRITTEN: Final = re.compile("[\u3400-\u9fff]+")
_LINE: Final = re.compile(r"[^\n]*\S[^\n]*")
_MARK: Final = re.compile(r"\s*(?:[\[(]\d{1,3}[\])])?\s*")
_SENTENCE: Final = re.compile(r".*[.!?;…]")
_OPENS: Final = "\"'《〈>"

# These are compiled as they are folded, for texts that are.
_SALUTATION: Final = (
    r"[^,.;:!?\"《〈]{0,20}?(?:足下|[阁膝座左殿麾陛]下|左右|执事|[金福礼全钧崇台]安|礼次|大人|如[晤面见握]|[道台钧惠尊]鉴|启|"
    r"顿首|再拜|儿)[,.;:!]\s*"
)
_LEADS_OVER: Final = (
    r".*(?:(?:[云曰说道言写读引诵]|如下)[^,.]{0,2}:\s*$|[》〉\"]:\s*$|读.{0,4}[《〈]|读后|有感|赏析|心得|教案|讲义)"
)
"""What leads over to the words of another, or heads a text about them."""


def look_up(text: str) -> Particulars:
    """What is known of a letter, in the script that it is written in; NOTHING_TOLD for all others.

    Its first words begin one of the first lines, or follow the salutation there. Words of it that another letter
    quotes stand within a line, between quotation marks, after 云： or under sentences.
    """
    head = fold(text[:_READ])
    for start in _beginnings(head):
        told = _known().get(_key(head, start))
        if told is not None:
            return _written_as(told, text)
    told = _under_its_title(head)
    return _written_as(told, text) if told is not None else NOTHING_TOLD


def _beginnings(head: str) -> Iterator[int]:
    """Where the words of a letter may begin in folded text."""
    for line in islice(_LINE.finditer(head), _LINES):
        start = _after(_MARK, head, line.start())
        if head[start : start + 1] not in _OPENS:
            yield start
        saluted = _after(_folded(_SALUTATION), head, start)
        if start < saluted < line.end() and head[saluted] not in _OPENS:
            yield saluted
        if _folded(_LEADS_OVER).match(line[0]) or not (start < line.end() <= saluted or _is_heading(line[0])):
            return


def _is_heading(line: str) -> bool:
    return len(line) <= _HEADING and _SENTENCE.match(line) is None


def _under_its_title(head: str) -> Particulars | None:
    """What is known of a letter that has its title over it, when an editor's words lead over to it."""
    lines = list(islice(_LINE.finditer(head), _LINES))
    title = "".join(_HAN.findall(lines[0][0])) if lines else ""
    for line in lines[1:]:
        start = line.start() + len(line[0]) - len(line[0].lstrip(_OPENS + " \u3000"))
        told = _known().get(_key(head, start))
        if told is not None and title == fold(told.title or ""):
            return told
    return None


def _key(head: str, start: int) -> str:
    return "".join(_HAN.findall(head, start, start + _STRETCH)[:_KEY])


def _after(passed: re.Pattern[str], head: str, start: int) -> int:
    match = passed.match(head, start)
    return match.end() if match is not None else start


@cache
def _folded(source: str) -> re.Pattern[str]:
    return re.compile(_WRITTEN.sub(lambda run: fold(run[0]), source))


def _written_as(told: Particulars, text: str) -> Particulars:
    """In Simplified or Traditional, as the letter is; what a catalogue says is not its wording."""
    script = detect(text[:_READ])
    target = Variant.HANS if script is not None and script.simplified else Variant.HANT
    names = (told.title, told.sender, told.recipient)
    title, sender, recipient = (convert(name, target).text if name else None for name in names)
    return Particulars(title=title, sender=sender, recipient=recipient)


@cache
def _known() -> dict[str, Particulars]:
    table: dict[str, Particulars] = {}
    for line in files(__package__).joinpath("known_letters.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        opening, title, sender, recipient = line.split("\t")
        told = Particulars(title=title, sender=sender or None, recipient=recipient or None)
        table[fold(opening)[:_KEY]] = told
    return table
