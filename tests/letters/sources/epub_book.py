"""Books made for tests."""

import io
import zipfile
from collections.abc import Mapping, Sequence

CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
ABOUT = "<dc:title>家書集</dc:title><dc:creator>林舟</dc:creator><dc:date>2020-05-01</dc:date>"
FIRST = "<h2>致小滿</h2><p>小滿：</p><p>見字如面。院子裡的石榴今年掛了六十多個果子。</p><p>父字</p>"
SECOND = "<h2>覆若荷</h2><p>若荷吾友：</p><p>來信收到，一切都好，不必掛念，天冷加衣。</p><p>舟</p>"


def page(body: str, *, head: str = "", doctype: str = "", body_attributes: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{doctype}<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>書</title>{head}</head>'
        f"<body {body_attributes}>{body}</body></html>"
    )


def package(
    pages: Sequence[str],
    *,
    about: str = ABOUT,
    manifest: str = "",
    spine: str | None = None,
    guide: str = "",
    toc: str = "",
) -> str:
    items = "".join(
        f'<item id="p{place}" href="{name}" media-type="application/xhtml+xml"/>' for place, name in enumerate(pages)
    )
    refs = "".join(f'<itemref idref="p{place}"/>' for place in range(len(pages))) if spine is None else spine
    return (
        '<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
        f"{about}</metadata><manifest>{items}{manifest}</manifest><spine {toc}>{refs}</spine>{guide}</package>"
    )


def packed(files: Mapping[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def book(
    pages: Mapping[str, str | bytes],
    *,
    opf: str | None = None,
    others: Mapping[str, str | bytes] | None = None,
    container: str = CONTAINER,
) -> bytes:
    files: dict[str, str | bytes] = {"META-INF/container.xml": container}
    files["OEBPS/content.opf"] = package(list(pages)) if opf is None else opf
    files |= {f"OEBPS/{name}": data for name, data in pages.items()}
    return packed(files | dict(others or {}))


def nav(items: str, *, more: str = "") -> str:
    return page(f'<nav epub:type="toc"><ol>{items}</ol></nav>{more}')


def with_nav(pages: Mapping[str, str | bytes], items: str, *, more: str = "") -> bytes:
    manifest = '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    return book(pages, opf=package(list(pages), manifest=manifest), others={"OEBPS/nav.xhtml": nav(items, more=more)})


def with_ncx(pages: Mapping[str, str | bytes], points: str) -> bytes:
    ncx = (
        '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" '
        '"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/">'
        f"<navMap>{points}</navMap></ncx>"
    )
    manifest = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    return book(pages, opf=package(list(pages), manifest=manifest, toc='toc="ncx"'), others={"OEBPS/toc.ncx": ncx})


def point(label: str, source: str, inner: str = "") -> str:
    return f'<navPoint><navLabel><text>{label}</text></navLabel><content src="{source}"/>{inner}</navPoint>'


def item(label: str, source: str, inner: str = "") -> str:
    return f'<li><a href="{source}">{label}</a>{f"<ol>{inner}</ol>" if inner else ""}</li>'
