"""What an EPUB says of itself: where its documents lie, and in which order they are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.errors import FileDamaged, FileLocked
from reader.letters.evidence import Particulars
from reader.letters.sources.epub.document import all_of, first_of, parse_description
from reader.letters.sources.epub.names import Names
from reader.letters.sources.epub.particulars import particulars_of
from reader.letters.sources.zipped import Zipped, open_zip

_OBFUSCATIONS: Final = {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
_FONTS: Final = (".ttf", ".otf", ".ttc", ".woff", ".woff2")
_FALLBACKS: Final = 8
_PAGES: Final = (".xhtml", ".html", ".htm", ".xml", ".xht")
_PAGE_TYPES: Final = {"application/xhtml+xml", "text/html", "application/xml", "text/xml", "text/x-oeb1-document"}


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book as its manifest lists it; `name` is that of the archive's member."""

    id: str
    name: str
    media_type: str
    properties: frozenset[str]
    fallback: str

    @property
    def is_page(self) -> bool:
        """Whether it can be read as a page; books are wrong about the type often enough to look at the name too."""
        return self.media_type in _PAGE_TYPES or self.name.lower().endswith(_PAGES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """`pages` are members of `archive` in reading order, each once; `nav`, `ncx` hold the table of contents.

    `guide` tells by member what the book calls it, such as "cover", "toc".
    """

    archive: Zipped
    names: Names
    pages: tuple[str, ...]
    nav: str | None
    ncx: str | None
    guide: dict[str, str]
    particulars: Particulars


def open_package(data: bytes) -> Package:
    """The book in `data`; raises FileLocked, FileDamaged, ArchiveTooLarge."""
    archive = open_zip(data)
    names = Names(archive.names)
    _check_locks(archive, names)
    place = _place(archive, names)
    root = parse_description(archive.read(place))
    items = {item.id: item for item in _items(root, names, place)}
    spine = first_of(root, "spine")
    return Package(
        archive=archive,
        names=names,
        pages=_pages(items, spine),
        nav=next((item.name for item in items.values() if "nav" in item.properties), None),
        ncx=_ncx(items, spine),
        guide=_guide(root, names, place),
        particulars=particulars_of(root),
    )


def _check_locks(archive: Zipped, names: Names) -> None:
    """A book whose fonts only are scrambled can be read, any other encryption is a seller's lock."""
    found = names.find("META-INF/encryption.xml")
    if found is None:
        return
    for locked in all_of(parse_description(archive.read(found[0])), "EncryptedData"):
        method, reference = first_of(locked, "EncryptionMethod"), first_of(locked, "CipherReference")
        scrambled = method is not None and method.get("Algorithm") in _OBFUSCATIONS
        font = reference is not None and reference.get("URI", "").lower().endswith(_FONTS)
        if not scrambled and not font:
            raise FileLocked


def _place(archive: Zipped, names: Names) -> str:
    """The member that describes the book."""
    found = names.find("META-INF/container.xml")
    if found is not None:
        for file in all_of(parse_description(archive.read(found[0])), "rootfile"):
            place = names.find(file.get("full-path", ""))
            if place is not None and place[0]:
                return place[0]
    place_by_suffix = next((name for name in archive.names if name.lower().endswith(".opf")), None)
    if place_by_suffix is None:
        raise FileDamaged
    return place_by_suffix


def _items(root: etree._Element, names: Names, place: str) -> Iterator[Item]:
    for item in all_of(root, "item"):
        found = names.find(item.get("href", ""), base=place)
        if found is not None and found[0] != place:
            yield Item(
                id=item.get("id", ""),
                name=found[0],
                media_type=item.get("media-type", "").strip().lower(),
                properties=frozenset(item.get("properties", "").split()),
                fallback=item.get("fallback", ""),
            )


def _pages(items: dict[str, Item], spine: etree._Element | None) -> tuple[str, ...]:
    """What is read one after the other; a book that does not say has its pages in the manifest's order."""
    told = [] if spine is None else all_of(spine, "itemref")
    listed = [item for ref in told if ref.get("linear") != "no" and (item := _page(items, ref.get("idref", "")))]
    pages = listed or [item for item in items.values() if item.is_page and "nav" not in item.properties]
    return tuple(dict.fromkeys(item.name for item in pages))


def _page(items: dict[str, Item], reference: str) -> Item | None:
    """The item itself or the first page among its fallbacks, which may lead round in a circle."""
    for _ in range(_FALLBACKS):
        item = items.get(reference)
        if item is None or item.is_page:
            return item
        reference = item.fallback
    return None


def _ncx(items: dict[str, Item], spine: etree._Element | None) -> str | None:
    named = items.get(spine.get("toc", "")) if spine is not None else None
    typed = next((item for item in items.values() if item.name.lower().endswith(".ncx")), None)
    item = named or typed
    return item.name if item is not None else None


def _guide(root: etree._Element, names: Names, place: str) -> dict[str, str]:
    found = ((names.find(ref.get("href", ""), base=place), ref.get("type", "")) for ref in all_of(root, "reference"))
    return {target[0]: kind.strip().lower() for target, kind in found if target is not None and not target[1]}
