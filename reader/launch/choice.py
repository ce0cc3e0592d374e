"""Chooses where to run: in the interpreter that runs now, in an environment that is there, or in one to be made."""

import os
import re
import sys
from collections.abc import Sequence
from typing import NamedTuple

from reader.launch.failure import SetUpFailed
from reader.launch.place import MARK, places, python_of, read_mark
from reader.launch.requirements import Requirement, Version, unmet, version

OLDEST = (3, 11)


class Choice(NamedTuple):
    """Where to run: `place` is `None` for the interpreter that runs now; what is `ours` we make and mend.

    `why` tells what kept the environment from lying in the checkout.
    """

    place: str | None
    ours: bool = False
    why: str = ""


def choose(checkout: str, needed: Sequence[Requirement], *, here: Sequence[str]) -> Choice:
    """Where to run what needs `needed`, when the interpreter that runs now sees the folders `here`.

    A folder chosen for a new environment is marked as ours at once; what others made is left as it is.
    """
    if not unmet(needed, here, sys.version_info[:2]):
        return Choice(None)
    obstacles: list[str] = []
    for place in places(checkout):
        if read_mark(place) is not None or vacant(place):
            obstacle = claim(place)
            if not obstacle:
                return Choice(place, ours=True, why=" and ".join(obstacles))
            obstacles.append(f"{os.path.dirname(place)} {obstacle}")
        elif lacking := lacks(place, needed):
            obstacles.append(f"the {os.path.basename(place)} that is here lacks {', '.join(lacking)}")
        else:
            return Choice(place)
    message = (
        f"Chidu found no folder to install into: {' and '.join(obstacles)}. "
        "Make one of them writable, or set CHIDU_HOME to a folder that is."
    )
    raise SetUpFailed(message)


def vacant(place: str) -> bool:
    """Whether nothing is at `place` yet, or an empty folder."""
    return not os.path.lexists(place) or (os.path.isdir(place) and not os.listdir(place))


def claim(place: str) -> str:
    """What keeps us from making an environment at `place`; when that is "", the place is now marked as ours."""
    if os.pathsep in place:
        return f"has a “{os.pathsep}” in its name"
    try:
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, MARK), "a", encoding="ascii"):
            return ""
    except OSError:
        return "cannot be written"


def lacks(place: str, needed: Sequence[Requirement]) -> tuple[str, ...]:
    """The names of what the environment at `place`, made by others, is without."""
    python = python_version(place)
    return unmet(needed, site_folders(place), python) if python >= OLDEST else ("a Python that will do",)


def python_version(place: str) -> Version:
    """The version of Python that the environment at `place` says it has; empty when it cannot run."""
    try:
        with open(os.path.join(place, "pyvenv.cfg"), encoding="utf-8") as configuration:
            found = re.search(r"^version(?:_info)?\s*=\s*([\d.]+)", configuration.read(), re.MULTILINE)
    except OSError:
        return ()
    return version(found[1]) if found and os.path.exists(python_of(place)) else ()


def site_folders(place: str) -> list[str]:
    """The folders of the environment at `place` that can hold packages."""
    library = os.path.join(place, "lib")
    versions = os.listdir(library) if os.path.isdir(library) else []
    inner = [os.path.join(library, name, "site-packages") for name in versions]
    return [*inner, os.path.join(place, "Lib", "site-packages")]
