"""Files that are made to do harm, or are broken, and what is to become of each; `make` writes one of them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.data.containers import (
    CATALOGUE,
    PAGE,
    chapter,
    docx,
    epub,
    odt,
    page,
    paragraph,
    pdf,
    stream,
    word,
    zipped,
)

MB = 2**20
LETTER = "親愛的朋友：\n\n　　見字如面。這封信寫於二〇〇四年六月二十六日，一切安好，請勿掛念。\n\n此致\n敬禮\n\n李明\n"
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LEAKED = "root:x:0:0"
"""What is in the file that an external entity points to."""


class Outcome(NamedTuple):
    """`refused`: one sentence, nothing in the library; else what the text must hold and must not hold."""

    refused: bool
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


REFUSED = Outcome(refused=True)
EITHER = None
"""Taken or refused, as long as nothing else happens."""


def cleaned(*holds: str, lacks: tuple[str, ...] = ()) -> Outcome:
    """The outcome of a file that is taken."""
    return Outcome(refused=False, holds=holds, lacks=lacks)


def _zip_of_zeros(size: int) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive,
        archive.open("letter.txt", "w", force_zip64=True) as member,
    ):
        for _ in range(size // MB):
            member.write(bytes(MB))
    return out.getvalue()


def _lying_size() -> bytes:
    """An archive whose headers say a letter of 10 bytes where 64 MB come out."""
    data = bytearray(zipped({"letter.txt": b"A" * (64 * MB)}))
    real = struct.pack("<I", 64 * MB)
    at = data.find(real)
    while at >= 0:
        data[at : at + 4] = struct.pack("<I", 10)
        at = data.find(real, at + 4)
    return bytes(data)


def _encrypted_zip() -> bytes:
    data = bytearray(zipped({"letter.txt": LETTER.encode()}))
    data[6] |= 1
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def _overlapping() -> bytes:
    """Many entries of the central directory that all point to one member."""
    one = zipped({"letter.txt": b"A" * (8 * MB)})
    at, end = one.find(b"PK\x01\x02"), one.find(b"PK\x05\x06")
    entry, count = one[at:end], 2_000
    tail = bytearray(one[end:])
    struct.pack_into("<HHII", tail, 8, count, count, len(entry) * count, at)
    return one[:at] + entry * count + bytes(tail)


def _symlink_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("letter.txt")
        link.create_system = 3
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


def _many_members() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for number in range(50_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.txt"), b"")
    return out.getvalue()


def _nested_zips(depth: int) -> bytes:
    data = zipped({"letter.txt": LETTER.encode()})
    for _ in range(depth):
        data = zipped({"inner.zip": data})
    return data


def _ole(name: str) -> bytes:
    """The header of an OLE file, with the name of one of its streams."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + name.encode("utf-16-le") + bytes(4096)


def _texts() -> Iterator[tuple[str, Callable[[], bytes], Outcome | None]]:
    yield "nul.txt", lambda: LETTER.replace("：", "：\x00").encode(), REFUSED
    yield "one-line-of-100-mb.txt", lambda: ("信" * (100 * MB // 3)).encode(), REFUSED
    yield "one-line-of-ascii.txt", lambda: b"A" * (100 * MB - 1), REFUSED
    yield "too-large.txt", lambda: b"A\n" * (51 * MB), REFUSED
    yield "bidi.txt", lambda: LETTER.replace("見字", "\u202e見字\u2066").encode(), cleaned("\u202e見字\u2066")
    yield "controls.txt", lambda: bytes(range(1, 32)) * 400, REFUSED
    yield "noise.txt", lambda: bytes(zlib.crc32(bytes([n % 251, n % 83])) % 256 for n in range(20_000)), REFUSED
    yield "odd-utf-16.txt", lambda: b"\xff\xfe" + LETTER.encode("utf-16-le") + b"\x00", REFUSED
    yield "truncated-utf-8.txt", lambda: LETTER.encode()[:-2], EITHER
    yield "million-lines.txt", lambda: b"\n" * (2 * MB) + LETTER.encode(), EITHER
    yield "headings.txt", lambda: ("一、提高认识\n" * 200_000).encode(), cleaned("一、提高认识")
    yield "dates.txt", lambda: ("二〇一〇年一月一日\n" * 200_000).encode(), cleaned("二〇一〇年")
    yield "closings.txt", lambda: ("此致\n敬礼\n" * 200_000).encode(), cleaned("此致")
    yield "tags-in-a-line.txt", lambda: ("<b>x</b>" * 100_000 + LETTER).encode(), cleaned("見字如面")
    yield "nested-quotes.md", lambda: (">" * 50_000 + " 信\n" + LETTER).encode(), cleaned("見字如面")
    yield "picture.txt", lambda: b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(range(256)) * 100), REFUSED


def _pages() -> Iterator[tuple[str, Callable[[], bytes], Outcome | None]]:
    letter = "".join(f"<p>{line}</p>" for line in LETTER.split("\n"))
    remote = (
        "<img src='http://example.invalid/a.png'><script src='http://example.invalid/x.js'>alert('腳本')</script>"
        "<link rel=stylesheet href='//example.invalid/a.css'><iframe src='file:///etc/passwd'></iframe>"
    )
    yield "nested.html", lambda: page("<div>" * 50_000 + letter + "</div>" * 50_000), EITHER
    yield "unclosed.html", lambda: page("<b><i><p>" * 30_000 + letter), EITHER
    yield "remote.html", lambda: page(remote + letter), cleaned("見字如面", lacks=("腳本", LEAKED))
    yield "entity-bomb.xhtml", lambda: (BOMB + "<html><body>&j;</body></html>").encode(), EITHER
    yield "xxe.xhtml", lambda: (XXE + f"<html><body>{letter}<p>&e;</p></body></html>").encode(), EITHER
    yield "attribute.html", lambda: page(f"<p title='{'a' * (20 * MB)}'>{LETTER}</p>"), EITHER
    yield "attributes.html", lambda: page(f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>{LETTER}</p>"), EITHER
    yield "nul.html", lambda: page(letter.replace("見字", "見\x00字")), EITHER
    yield "spans.html", lambda: page(f"<table><tr><td colspan=999999999 rowspan=999999999>信</table>{letter}"), EITHER
    yield "list.html", lambda: page(f"<ol start=99999999999999999999><li>信</ol>{letter}"), EITHER
    yield "references.html", lambda: page(f"&#0;&#x110000;&#xD800;&#99999999999;{letter}"), cleaned("見字如面")
    yield "comment.html", lambda: page(f"{letter}<!-- {'x' * 1000}"), cleaned("見字如面")
    yield "lying-charset.html", lambda: page(letter).decode().encode("big5hkscs"), cleaned("見字如面")
    yield "frames.html", lambda: page(f"<frameset><frame src='file:///etc/passwd'></frameset>{letter}"), EITHER


def _archives() -> Iterator[tuple[str, Callable[[], bytes], Outcome | None]]:
    inner = {
        "../../out.txt": LETTER.encode(),
        "/etc/out.txt": LETTER.encode(),
        "C:\\out.txt": LETTER.encode(),
    }
    yield "bomb.zip", lambda: _zip_of_zeros(256 * MB), REFUSED
    yield "nested.zip", lambda: _nested_zips(8), REFUSED
    yield "traversal.zip", lambda: zipped(inner), EITHER
    yield "lying-size.zip", _lying_size, REFUSED
    yield "truncated.zip", lambda: zipped({"letter.txt": LETTER.encode() * 50})[:-30], REFUSED
    yield "encrypted.zip", _encrypted_zip, REFUSED
    yield "overlapping.zip", _overlapping, REFUSED
    yield "symlink.zip", _symlink_zip, EITHER
    yield "many-members.zip", _many_members, REFUSED
    yield "empty.zip", lambda: zipped({}), REFUSED
    yield "no-archive.zip", lambda: LETTER.encode(), REFUSED


def _documents() -> Iterator[tuple[str, Callable[[], bytes], Outcome | None]]:
    letter = "".join(map(paragraph, LETTER.split()))
    table = "<w:tbl><w:tr><w:tc>"
    encrypted = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
        'manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    )
    template = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="http://example.invalid/t.dotm" TargetMode="External"/></Relationships>'
    )
    yield "bomb.docx", lambda: docx(word(paragraph("A" * (150 * MB)))), REFUSED
    yield "entity-bomb.docx", lambda: docx(word(paragraph("&j;"), BOMB)), REFUSED
    yield "xxe.docx", lambda: docx(word(paragraph("&e;"), XXE)), REFUSED
    yield "nested.docx", lambda: docx(word(table * 20_000 + letter + table.replace("<", "</") * 20_000)), REFUSED
    yield "old-word.docx", lambda: _ole("WordDocument"), REFUSED
    yield "encrypted.docx", lambda: _ole("EncryptedPackage"), REFUSED
    yield "truncated.docx", lambda: docx(word(letter))[:-40], REFUSED
    yield "no-document.docx", lambda: zipped({"letter.xml": b"<a/>"}), REFUSED
    yield (
        "template.docx",
        lambda: docx(word(letter), more={"word/_rels/document.xml.rels": template}),
        cleaned("見字如面"),
    )
    yield "entity-bomb.odt", lambda: odt("<text:p>&j;</text:p>", BOMB), REFUSED
    yield "encrypted.odt", lambda: odt("<text:p>信</text:p>", manifest=encrypted), REFUSED
    yield (
        "spaces.odt",
        lambda: odt(f'<text:p>信<text:s text:c="2000000000"/></text:p><text:p>{LETTER}</text:p>'),
        EITHER,
    )
    yield "cells.odt", lambda: odt(
        '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell '
        f'table:number-columns-repeated="1000000"><text:p>信</text:p></table:table-cell></table:table-row></table:table>'
        f"<text:p>{LETTER}</text:p>"
    ), EITHER  # fmt: skip
    yield "nested.rtf", lambda: b"{\\rtf1 " + b"{" * 100_000 + b"letter" + b"}" * 100_000 + b"}", EITHER
    yield "bin.rtf", lambda: b"{\\rtf1 letter \\bin2147483647 abc}", EITHER
    yield "no-rtf.rtf", lambda: bytes(range(256)) * 100, REFUSED


def _books() -> Iterator[tuple[str, Callable[[], bytes], Outcome | None]]:
    letter = "".join(f"<p>{line}</p>" for line in LETTER.split("\n"))
    looped = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><manifest><item id="c" href="a.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine>'
        + '<itemref idref="c"/>' * 100_000
        + "</spine></package>"
    )
    drm = (
        b'<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData '
        b'xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#'
        b'aes128-cbc"/><CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>'
    )
    yield "bomb.epub", lambda: epub({"a.xhtml": chapter("<p>" + "A" * (150 * MB) + "</p>")}), REFUSED
    yield "entity-bomb.epub", lambda: epub({"a.xhtml": chapter("<p>&j;</p>", BOMB)}), EITHER
    yield "xxe.epub", lambda: epub({"a.xhtml": chapter(f"{letter}<p>&e;</p>", XXE)}), EITHER
    yield "spine.epub", lambda: epub({"a.xhtml": chapter(letter)}, package=looped), EITHER
    yield "drm.epub", lambda: epub({"a.xhtml": chapter(letter)}, more={"META-INF/encryption.xml": drm}), REFUSED
    yield "traversal.epub", lambda: epub({"../../../etc/passwd": b"", "a.xhtml": chapter(letter)}), EITHER
    yield "no-spine.epub", lambda: epub({}), REFUSED
    yield "truncated.epub", lambda: epub({"a.xhtml": chapter(letter)})[:-50], REFUSED


def _prints() -> Iterator[tuple[str, Callable[[], bytes], Outcome | None]]:
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    zeros = zlib.compress(zlib.compress(b"q " * (256 * MB), 9), 9)
    encrypted = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00> <00>]" % (
        b"41" * 32,
        b"42" * 32,
    )
    yield "bomb.pdf", lambda: pdf(
        [CATALOGUE, pages, PAGE, stream(zeros, b"[/FlateDecode /FlateDecode]")]
    ), REFUSED  # fmt: skip
    yield "loop.pdf", lambda: pdf([CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9999 >>"]), REFUSED
    yield "count.pdf", lambda: pdf([CATALOGUE, b"<< /Type /Pages /Kids [] /Count 2000000000 >>"]), REFUSED
    yield "encrypted.pdf", lambda: pdf([CATALOGUE, pages, PAGE, stream(zlib.compress(b"q"))], encrypted), REFUSED
    yield "no-text.pdf", lambda: pdf([CATALOGUE, pages, PAGE, stream(zlib.compress(b"q Q"))]), REFUSED
    yield "truncated.pdf", lambda: pdf([CATALOGUE, pages, PAGE, stream(zlib.compress(b"q Q"))])[:80], REFUSED
    yield "no-pdf.pdf", lambda: LETTER.encode(), REFUSED


def files() -> dict[str, tuple[Callable[[], bytes], Outcome | None]]:
    """By name: what writes the file, and what is to become of it."""
    groups = (_texts, _pages, _archives, _documents, _books, _prints)
    return {name: (data, outcome) for group in groups for name, data, outcome in group()}


def make(folder: Path, name: str) -> Path:
    """Write one of the files into a folder."""
    path = folder / name
    path.write_bytes(files()[name][0]())
    return path
