"""Leftovers of web pages and scans: whole lines and pieces of lines that are no part of a letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Final, NamedTuple

from reader.letters.structure.cruft_words import (
    ADVERTISED,
    ANYWHERE,
    BREADCRUMB,
    BUTTONS,
    COMMENTS,
    CONTACT,
    COUNTED,
    META,
    META_ALONE,
    RELATED,
    STEPS,
    TABLE,
    TOP,
    WEB_ADDRESS,
)
from reader.letters.structure.lines import Line
from reader.letters.structure.page_headings import page_headings

_HEAD, _TAIL, _LONGEST, _TITLE, _LINK, _TABLED = 15, 80, 160, 60, 50, 3
_COUNTS: Final = frozenset("0123456789:")
_IN_PLACE: Final = {"page-number", "page-mark", "markup"}
_SLASHED: Final = re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})$")
_NUMBER: Final = re.compile(r"[-·~]?\s?([1-9]\d{0,2})\s?[-·~]?$")


class Leftover(NamedTuple):
    """Lines `first`..`last`, both included, of one kind of cruft."""

    kind: str
    first: int
    last: int


def leftovers(found: Sequence[Line]) -> list[Leftover]:
    """The lines that are cruft as a whole, in order and apart from each other."""
    kinds: dict[int, str] = {}
    tail = _tail_place(found)
    for line in found:
        kind = _kind(line, tail)
        if kind is not None:
            kinds[line.row] = kind
    runs = (_front_matter(found), _tables(found), _related(found, kinds), _wrapped_counts(found, kinds))
    for run in (*chain(*runs), *_comments(found, kinds), *_imprint(found, kinds)):
        kinds.update(dict.fromkeys(range(run.first, run.last + 1), run.kind))
    for row in [row for row, kind in kinds.items() if kind == "page-number" and _is_date(found, row, kinds)]:
        del kinds[row]
    kinds.update(dict.fromkeys(_bare_numbers(found, kinds), "page-number"))
    kinds.update(_running_heads(found, kinds))
    kinds.update(page_headings(found, kinds))
    kinds.update(_web_addresses(found, kinds))
    return list(_merged(kinds))


def _kind(line: Line, tail: int) -> str | None:
    if len(line.text) > _LONGEST:
        return None
    if line.row < _HEAD and _is_way(line.text):
        return "breadcrumb"
    if (line.row < _HEAD and _is_meta(line.text)) or (line.row >= tail and _is_counted(line.text)):
        return "meta-line"
    for kind, pattern in ANYWHERE:
        if _in_place(kind, line, tail) and pattern.match(line.text):
            return kind
    if _in_place("share", line, tail) and (_is_share(line.text) or _is_buttons(line.text)):
        return "share"
    return "share" if line.row > 0 and (line.row < _HEAD or line.row >= tail) and ADVERTISED.match(line.text) else None


def _tail_place(found: Sequence[Line]) -> int:
    """The first line after the last one of prose that no list of links or comments comes before."""
    place = max(0, len(found) - _TAIL)
    for line in found[place:]:
        if RELATED.match(line.text) or COMMENTS.match(line.text):
            break
        if not line.opens or (len(line.text) > 25 and line.text[-1] in "。!?;"):
            place = line.row + 1
    return place


def _in_place(kind: str, line: Line, tail: int) -> bool:
    if kind in _IN_PLACE:
        return True
    if kind == "share" and line.row < 3 and TOP.match(line.text):
        return True
    ended = line.text[-1] in "。!?" and kind != "comments"
    return line.row >= tail and len(line.text) <= 60 and not ended


def _is_way(text: str) -> bool:
    return bool(BREADCRUMB.match(text) or STEPS.match(text)) or text.count(" > ") > 1


def _is_buttons(text: str) -> bool:
    words = re.split(r"[\s|]+", text)
    return len(words) > 1 and BUTTONS.issuperset(words)


def _is_meta(text: str) -> bool:
    keys = len(META.findall(text))
    return keys > 1 or bool(META_ALONE.match(text) and len(text) <= _TITLE)


def _is_counted(text: str) -> bool:
    return bool(META_ALONE.match(text)) and len(text) <= _TITLE and COUNTED.match(text) is not None


def _is_share(text: str) -> bool:
    return len(text) <= 30 and "二维码" in text and text[-1] not in "。!?"


def _front_matter(found: Sequence[Line]) -> Iterator[Leftover]:
    """The block between two lines of --- in which a Markdown file keeps its particulars."""
    if not found or found[0].start or found[0].text != "---":
        return
    for line in found[1:40]:
        if line.text == "---":
            yield Leftover("markup", 0, line.row)
            return
        if ":" not in line.text and not line.text.startswith("-"):
            return


def _tables(found: Sequence[Line]) -> Iterator[Leftover]:
    """At least three lines that begin like the table over a government page's document; a long one may be broken."""
    rows = [line.row for line in found[: 2 * _HEAD] if TABLE.match(line.text)]
    run: list[int] = []
    for row in [*rows, len(found)]:
        if run and row - run[-1] > 1 and any(line.opens for line in found[run[-1] + 1 : row]):
            if len(run) >= _TABLED:
                yield Leftover("meta-table", run[0], _broken_end(found, run[-1]))
            run = []
        run.append(row)


def _broken_end(found: Sequence[Line], row: int) -> int:
    while row + 1 < len(found) and not found[row + 1].opens:
        row += 1
    return row


def _related(found: Sequence[Line], kinds: dict[int, str]) -> Iterator[Leftover]:
    """A heading such as 相關文章 with the titles under it, numbered or not."""
    for line in found[max(0, len(found) - _TAIL) :]:
        if len(line.text) <= 12 and RELATED.match(line.text):
            last = line.row
            while last + 1 < len(found) and last + 1 not in kinds and _is_link(found[last + 1].text):
                last += 1
            yield Leftover("related", line.row, last)


def _comments(found: Sequence[Line], kinds: dict[int, str]) -> Iterator[Leftover]:
    """What readers say under the heading 網友評論, up to the end or to other cruft."""
    for row in sorted(row for row, kind in kinds.items() if kind == "comments"):
        last = row
        while last + 1 < len(found) and last + 1 not in kinds and len(found[last + 1].text) <= _LONGEST:
            last += 1
        yield Leftover("comments", row, last)


def _imprint(found: Sequence[Line], kinds: dict[int, str]) -> Iterator[Leftover]:
    """Address and telephone under the copyright line."""
    for row in sorted(row for row, kind in kinds.items() if kind == "copyright"):
        last = row
        while last + 1 < len(found) and CONTACT.match(found[last + 1].text):
            last += 1
        yield Leftover("copyright", row, last)


def _is_link(text: str) -> bool:
    return len(text) <= _LINK and text[-1] not in "。!?;"


def _wrapped_counts(found: Sequence[Line], kinds: dict[int, str]) -> Iterator[Leftover]:
    """The rest of a number that a fixed line width broke off a meta line."""
    for index, kind in kinds.items():
        following = found[index + 1 : index + 2]
        if kind == "meta-line" and following and following[0].text.isdigit() and found[index].text[-1] in _COUNTS:
            yield Leftover("meta-line", index, index + 1)


def _is_date(found: Sequence[Line], row: int, kinds: dict[int, str]) -> bool:
    """Whether 10/8 dates the letter: no page has such a number, or it ends a letter that has no other."""
    match = _SLASHED.match(found[row].text)
    if match is None:
        return False
    alone = list(kinds.values()).count("page-number") == 1
    return int(match[1]) > int(match[2]) or (alone and row == len(found) - 1)


def _bare_numbers(found: Sequence[Line], kinds: dict[int, str]) -> list[int]:
    """The page numbers of a scan that stand alone on their lines: each one more than the one before."""
    numbered = [
        (line.row, int(match[1]))
        for line in found
        if line.row not in kinds and len(line.text) < 8 and (match := _NUMBER.match(line.text)) is not None
    ]
    steps = {after[1] - before[1] for before, after in pairwise(numbered)}
    apart = all(after[0] - before[0] > 3 for before, after in pairwise(numbered))
    return [row for row, _ in numbered] if len(numbered) > 1 and steps == {1} and apart else []


def _running_heads(found: Sequence[Line], kinds: dict[int, str]) -> dict[int, str]:
    """The head or foot that is printed on every page, beside the page number."""
    numbers = {row for row, kind in kinds.items() if kind == "page-number"}
    if len(numbers) < 2:
        return {}
    beside = {row + step for row in numbers for step in (-1, 1) if 0 <= row + step < len(found)} - kinds.keys()
    times = Counter(found[row].text for row in beside)
    return {row: "page-heading" for row in beside if times[found[row].text] > 1 and len(found[row].text) <= _TITLE}


def _web_addresses(found: Sequence[Line], kinds: dict[int, str]) -> dict[int, str]:
    """The address of the page itself: over all, or among other cruft."""
    return {
        line.row: "share"
        for line in found
        if line.row not in kinds and WEB_ADDRESS.match(line.text) and _is_amid(line.row, kinds)
    }


def _is_amid(row: int, kinds: dict[int, str]) -> bool:
    return not row or row - 1 in kinds or row + 1 in kinds


def _merged(kinds: dict[int, str]) -> Iterator[Leftover]:
    first = last = -2
    for index in sorted(kinds):
        same = index == last + 1 and kinds[index] == kinds[last] and kinds[index] not in {"share", "page-number"}
        if not same:
            if last >= 0:
                yield Leftover(kinds[last], first, last)
            first = index
        last = index
    if last >= 0:
        yield Leftover(kinds[last], first, last)
