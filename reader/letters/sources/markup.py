"""XML from a file that nobody vouches for: nothing is loaded, nothing is expanded."""

from __future__ import annotations

from typing import Final

from lxml import etree

from reader.errors import FileDamaged, FileTooDemanding
from reader.letters.sources.limits import DEPTH

_TOO_DEEP: Final = etree.XPath("boolean(" + "/*" * (DEPTH + 1) + ")")


def parse_xml(data: bytes, *, doctype: bool = False) -> etree._Element:
    """The root of a document without comments and instructions; raises FileDamaged or FileTooDemanding.

    A DOCTYPE is refused; with `doctype` one that only names a document type is let pass, as books have it, and
    entities such as `&nbsp;` stay in the tree as `etree._Entity`.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
        refused = _declares(root, allowed=doctype) or _TOO_DEEP(root)
    except etree.XMLSyntaxError as error:
        raise FileTooDemanding if error.code == etree.ErrorTypes.ERR_NO_MEMORY else FileDamaged from None
    except (etree.LxmlError, ValueError, LookupError):
        raise FileDamaged from None
    if refused:
        raise FileDamaged
    return root


def _declares(root: etree._Element, *, allowed: bool) -> bool:
    """Whether there is a DOCTYPE, or where it is allowed one with declarations of its own."""
    document = root.getroottree().docinfo
    subset = document.internalDTD
    if subset is None:
        return False
    return not allowed or bool(subset.entities() or subset.elements())
