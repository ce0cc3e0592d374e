"""What pyproject.toml asks for, and whether the folders of an environment hold it.

Names and versions are read from the folders' own lists (`*.dist-info`), so that another interpreter's
environment can be judged without starting it.
"""

import operator
import os
import re
import tomllib
from collections.abc import Iterable
from typing import NamedTuple

Version = tuple[int, ...]

COMPARISONS = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


class Requirement(NamedTuple):
    """One line of pyproject.toml: `text` as written, `bounds` as operator and version."""

    text: str
    name: str
    bounds: tuple[tuple[str, Version], ...]
    pythons: tuple[tuple[str, Version], ...]

    def concerns(self, python: Version) -> bool:
        """Whether this line is meant for that version of Python."""
        return _within(python[:2], self.pythons)

    def accepts(self, version: Version) -> bool:
        """Whether that version of the package will do."""
        return _within(version, self.bounds)


def declared(checkout: str, *extras: str) -> tuple[Requirement, ...]:
    """The requirements of the program, and of the named extras."""
    with open(os.path.join(checkout, "pyproject.toml"), "rb") as declaration:
        project = tomllib.load(declaration)["project"]
    lines = [*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra])]
    return tuple(parse(line) for line in lines)


def parse(line: str) -> Requirement:
    """The requirement that `line` states; of its marker only bounds on `python_version` are read."""
    before, _, marker = line.partition(";")
    name = re.match(r"[\w.-]*\w", before)
    if name is None:
        message = f"pyproject.toml names no package in “{line}”"
        raise ValueError(message)
    return Requirement(line, canonical(name[0]), _bounds(before[name.end() :]), _bounds(marker))


def unmet(requirements: Iterable[Requirement], folders: Iterable[str], python: Version) -> tuple[str, ...]:
    """The names of the requirements that nothing in `folders` satisfies."""
    there = installed(folders)
    wanting = (need for need in requirements if need.concerns(python))
    return tuple(need.name for need in wanting if not any(map(need.accepts, there.get(need.name, ()))))


def installed(folders: Iterable[str]) -> dict[str, list[Version]]:
    """Canonical names and versions of the packages that lie in `folders`."""
    there: dict[str, list[Version]] = {}
    for folder in filter(os.path.isdir, folders):
        for entry in os.listdir(folder):
            if found := re.fullmatch(r"(.+?)-(\d[^-]*)(-py[\d.]+)?\.(dist|egg)-info", entry):
                there.setdefault(canonical(found[1]), []).append(version(found[2]))
    return there


def canonical(name: str) -> str:
    """The spelling under which two names of one package are equal."""
    return re.sub(r"[-_.]+", "-", name).lower()


def version(text: str) -> Version:
    """The numbers at the start of `text`, without the zeros that end them: 2.0.30b1 is (2, 0, 30), 7.0 is (7,)."""
    numbers = re.match(r"\d+(\.\d+)*", text)
    found = [int(number) for number in numbers[0].split(".")] if numbers else []
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _bounds(text: str) -> tuple[tuple[str, Version], ...]:
    return tuple((sign, version(number)) for sign, number in re.findall(r"([<>=!]=|[<>])\s*['\"]?(\d[\w.]*)", text))


def _within(found: Version, bounds: Iterable[tuple[str, Version]]) -> bool:
    return all(COMPARISONS[sign](found, bound) for sign, bound in bounds)
