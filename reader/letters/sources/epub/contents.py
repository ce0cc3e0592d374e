"""The table of contents of a book: which places it leads to, and what it calls them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from lxml import etree

from reader.errors import ReaderError
from reader.letters.sources.epub.document import open_page, parse_description, told
from reader.letters.sources.epub.package import Package


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the contents, 0 deep at the top; `fragment` is '' where it leads to the page `name` as a whole."""

    label: str
    name: str
    fragment: str
    depth: int


def contents(package: Package) -> tuple[Entry, ...]:
    """What the book lists, in its order; () where it lists nothing that can be read."""
    for read in (_nav_entries, _ncx_entries):
        with suppress(ReaderError):  # a book can be read without its contents
            entries = tuple(read(package))
            if entries:
                return entries
    return ()


def landmarks(package: Package) -> dict[str, str]:
    """What the book calls single members, such as "cover" or "toc", in its guide and its landmarks."""
    called = dict(package.guide)
    with suppress(ReaderError):
        for link in (link for nav in _navs(package, "landmarks") for link in nav.iter("a")):
            target = package.names.find(link.get("href", ""), base=package.nav or "")
            if target is not None and not target[1]:
                called.setdefault(target[0], type_of(link))
    return called


def type_of(element: etree._Element) -> str:
    """What an element says that it is, as in `epub:type`, several words apart by spaces; '' where it does not."""
    return str(element.get("epub:type") or element.get("role", "").removeprefix("doc-")).strip().lower()


def _navs(package: Package, kind: str) -> list[etree._Element]:
    if package.nav is None:
        return []
    root = open_page(package.archive.read(package.nav), None).root
    return [nav for nav in root.iter("nav") if kind in type_of(nav).split()]


def _nav_entries(package: Package) -> Iterator[Entry]:
    for nav in _navs(package, "toc")[:1]:
        for item, depth in _nested(nav, "li"):
            link = next((child for child in item if child.tag in {"a", "span"}), None)
            if link is not None:
                yield from _entry(package, link.get("href", ""), told(link), depth, base=package.nav or "")


def _ncx_entries(package: Package) -> Iterator[Entry]:
    if package.ncx is None:
        return
    for point, depth in _nested(parse_description(package.archive.read(package.ncx)), "navPoint"):
        label, content = point.find("{*}navLabel"), point.find("{*}content")
        if label is not None and content is not None:
            yield from _entry(package, content.get("src", ""), told(label), depth, base=package.ncx)


def _nested(root: etree._Element, local: str) -> Iterator[tuple[etree._Element, int]]:
    """The elements of a local name below `root`, each with how many of that name it lies in."""
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end"), tag="{*}" + local):
        if event == "start":
            yield element, depth
        depth += 1 if event == "start" else -1


def _entry(package: Package, reference: str, label: str, depth: int, *, base: str) -> Iterator[Entry]:
    target = package.names.find(reference, base=base) if reference else None
    if target is not None and label:
        yield Entry(label, *target, depth)
