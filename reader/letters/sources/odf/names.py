"""The namespaces of OpenDocument 1.3, as lxml spells them."""

from __future__ import annotations

from typing import Final

_ODF: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"

OFFICE: Final = _ODF % "office"
STYLE: Final = _ODF % "style"
TEXT: Final = _ODF % "text"
TABLE: Final = _ODF % "table"
DRAW: Final = _ODF % "drawing"
FO: Final = _ODF % "xsl-fo-compatible"
META: Final = _ODF % "meta"
MANIFEST: Final = _ODF % "manifest"
DC: Final = "{http://purl.org/dc/elements/1.1/}"
LOEXT: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XML: Final = "{http://www.w3.org/XML/1998/namespace}"
