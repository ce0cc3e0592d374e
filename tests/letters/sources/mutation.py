"""Files that are damaged at random, for readers of all formats."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable

from lxml import etree

from reader.errors import ReaderError
from reader.letters.sources.source import Extract
from tests.data.containers import zipped

_VALUES = (
    "",
    "-1",
    "0",
    "1",
    "9",
    "999999",
    "99999999999999999999",
    "true",
    "off",
    "none",
    "九",
    "center",
    "%1%2",
    "%9%",
)
_DEEP = 3


def damaged(data: bytes, chance: random.Random, tokens: tuple[bytes, ...] = ()) -> bytes:
    """A few bytes changed, left out, doubled or put in, among them whole `tokens`; or the end cut off."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(changed) + 1), chance.randint(1, 40)
        match chance.randrange(6):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length] * chance.choice((1, 2, 50))
            case 3 | 4 if tokens:
                changed[at:at] = chance.choice(tokens)
            case _:
                del changed[chance.choice((at, len(changed))) :]
    return bytes(changed)


def shuffled(data: bytes, chance: random.Random) -> bytes:
    """XML that is still well formed, with elements moved, doubled, left out, renamed and told other values."""
    root = etree.fromstring(data)
    for _ in range(chance.randint(1, 8)):
        elements = list(root.iter("*"))
        one, other = chance.choice(elements), chance.choice(elements)
        match chance.randrange(5):
            case 0 if (parent := one.getparent()) is not None:
                parent.remove(one)
            case 1:
                for _ in range(chance.choice((1, 1, _DEEP))):
                    other.append(copy.deepcopy(one))
            case 2 if one.attrib:
                one.set(chance.choice(list(one.attrib)), chance.choice(_VALUES))
            case 3:
                one.tag = other.tag
            case _:
                one.text = chance.choice(("　信", "", " \t", "\u202e", "一、"))
    return etree.tostring(root)


def damaged_archive(members: dict[str, bytes], chance: random.Random) -> bytes:
    """An archive of XML with one or more members shuffled or damaged, or damaged itself."""
    changed = dict(members)
    for name in chance.sample(sorted(changed), chance.randint(1, min(3, len(changed)))):
        whole = chance.random() < 0.8 and name.endswith((".xml", ".rels"))
        changed[name] = shuffled(changed[name], chance) if whole else damaged(changed[name], chance)
    data = zipped(changed)
    return damaged(data, chance) if chance.random() < 0.1 else data


def still_read(
    extract: Callable[[bytes, str | None], Extract], members: dict[str, bytes], *, count: int, seed: int
) -> int:
    """How many of so many damaged archives of these members are still read."""
    chance = random.Random(seed)  # noqa: S311
    return sum(check(extract, damaged_archive(members, chance)) for _ in range(count))


def check(extract: Callable[[bytes, str | None], Extract], data: bytes) -> bool:
    """Whether the file is read; it is refused with a sentence, or gives a text with evidence in place and order."""
    try:
        found = extract(data, None)
    except ReaderError as error:
        type(error)(**{"path": "信", "candidates": [], "encoding": "", "limit": 0, **error.values}).__str__()
        return False
    found.text.encode()
    assert found.text.strip()
    assert not {"\x00", "\r", "\f", "\x0b"} & set(found.text)
    places = [(one.span.start, -one.span.end) for one in found.evidence]
    assert places == sorted(places)
    assert all(0 <= one.span.start < one.span.end <= len(found.text) for one in found.evidence)
    return True
