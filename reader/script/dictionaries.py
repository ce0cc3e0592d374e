"""The dictionaries and configs of an edition, as the distribution that ships them lays them out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from reader.errors import DictionariesMissing, DictionariesOverwritten, DictionariesUnknown

Chain = tuple[tuple[str, ...], ...]
"""The steps of a conversion; each step names its dictionaries, the first to match wins."""


class Edition(StrEnum):
    """The distribution whose dictionaries and rules a conversion follows."""

    REIMPLEMENTED = "opencc-python-reimplemented"


DEFAULT_EDITION: Final = Edition.REIMPLEMENTED
VERSIONS: Final[Mapping[Edition, str]] = {Edition.REIMPLEMENTED: "0.1.7"}
PACKAGES: Final[Mapping[Edition, str]] = {Edition.REIMPLEMENTED: "opencc"}


def entries(name: str, edition: Edition = DEFAULT_EDITION) -> dict[str, str]:
    """What each word of the dictionary `name` becomes; of several forms the first."""
    found = dict(_lines(name, edition))
    several = [word for word, forms in found.items() if " " in forms]
    found.update((word, found[word].partition(" ")[0]) for word in several)
    return found


@cache
def choices(name: str, edition: Edition = DEFAULT_EDITION) -> Mapping[str, tuple[str, ...]]:
    """All forms that the dictionary `name` gives for a word, the preferred one first."""
    return {word: tuple(forms.split(" ")) for word, forms in _lines(name, edition)}


def chain(config: str, edition: Edition = DEFAULT_EDITION) -> Chain:
    """The steps of the config `config`."""
    content = json.loads((folder(edition) / "config" / f"{config}.json").read_text("utf-8"))
    return tuple(tuple(_names(step["dict"])) for step in content["conversion_chain"])


@cache
def folder(edition: Edition) -> Path:
    """Where the edition's data lies; raises a kind of ReaderError where it cannot be relied on."""
    spec = find_spec(PACKAGES[edition])
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise DictionariesMissing(name=edition, known=VERSIONS[edition])
    return check(Path(places[0]), edition)


def check(home: Path, edition: Edition) -> Path:
    """`home`, if it holds the data of the version that is known here, else a kind of ReaderError is raised."""
    known = VERSIONS[edition]
    # Read off the folder's name, as importing importlib.metadata takes half as long as a first conversion.
    records = home.parent.glob(f"{edition.replace('-', '_')}-*-info")
    found = sorted(record.stem.split("-")[1] for record in records)
    if not found:
        raise DictionariesMissing(name=edition, known=known)
    # The official wheel installs a package of the same name; its compiled part lies in "clib".
    if (home / "clib").exists() or not (home / "dictionary").is_dir() or not (home / "config").is_dir():
        raise DictionariesOverwritten(name=edition, known=known)
    if found != [known]:
        raise DictionariesUnknown(name=edition, found=", ".join(found), known=known)
    return home


def _lines(name: str, edition: Edition) -> Iterator[tuple[str, str]]:
    """Words with their forms; every line of the shipped files is "word, tab, forms"."""
    text = (folder(edition) / "dictionary" / name).read_text("utf-8")
    fields = text.rstrip("\n").replace("\n", "\t").split("\t")
    return zip(fields[::2], fields[1::2], strict=True)


def _names(node: Mapping[str, Any]) -> Iterator[str]:
    if node["type"] == "group":
        for member in node["dicts"]:
            yield from _names(member)
    else:
        yield node["file"]
