"""A writer of small PDFs for tests: text at places, in one font for Chinese that the file does not carry."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

UPRIGHT, UP, DOWN = "1 0 0 1", "0 1 -1 0", "0 -1 1 0"
SLANTED = "0.7 0.7 -0.7 0.7"
_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_PERMISSIONS = -4
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents %d 0 R>>"


@dataclass(frozen=True, slots=True)
class Piece:
    """A text at a place, in points from the lower left; in columns the place is their head."""

    x: float
    y: float
    text: str
    size: float = 12
    bold: bool = False
    turned: str = UPRIGHT


Page = Sequence[Piece]


def written(pages: Sequence[Page], *, vertical: bool = False, packed: bool = True, **metadata: str) -> bytes:
    """The bytes of a PDF with these pages, A4; `metadata` such as Title and Author."""
    return assembled(objects(pages, vertical=vertical, packed=packed), metadata)


def locked(pages: Sequence[Page], *, user: bytes, owner: bytes) -> bytes:
    """The same with passwords (40 bits, revision 2); without a `user` one it opens for anybody."""
    owner_entry = _rc4(hashlib.md5(_padded(owner), usedforsecurity=False).digest()[:5], _padded(user))
    permissions = (_PERMISSIONS % 2**32).to_bytes(4, "little")
    name = b"chidu"
    seed = _padded(user) + owner_entry + permissions + name
    key = hashlib.md5(seed, usedforsecurity=False).digest()[:5]
    body = [_encrypted(number, each, key) for number, each in enumerate(objects(pages), start=1)]
    body.append(
        b"<</Filter/Standard/V 1/R 2/P %d/O<%s>/U<%s>>>"
        % (_PERMISSIONS, owner_entry.hex().encode(), _rc4(key, _PAD).hex().encode())
    )
    return assembled(body, {}, b"/Encrypt %d 0 R/ID[<%s><%s>]" % (len(body), name.hex().encode(), name.hex().encode()))


def objects(pages: Sequence[Page], *, vertical: bool = False, packed: bool = True) -> list[bytes]:
    """The objects of such a file, the first one its catalogue, the second the tree of pages."""
    made = [b"<</Type/Catalog/Pages 2 0 R>>", b"", *_fonts("V" if vertical else "H")]
    kids = []
    for page in pages:
        made.append(stream(b"\n".join(map(_drawn, page)), packed=packed))
        made.append(_PAGE % len(made))
        kids.append(b"%d 0 R" % len(made))
    made[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return made


def stream(data: bytes, *, packed: bool = True, entries: bytes = b"") -> bytes:
    """A stream object."""
    if packed:
        data, entries = zlib.compress(data, 9), entries + b"/Filter/FlateDecode"
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries, data)


def assembled(body: Sequence[bytes], metadata: dict[str, str] | None = None, entries: bytes = b"") -> bytes:
    """Objects as a file, numbered from 1, the first one the catalogue."""
    body = list(body)
    if metadata:
        told = [f"/{name}<feff{value.encode('utf-16-be').hex()}>" for name, value in metadata.items()]
        body.append(f"<<{''.join(told)}>>".encode())
        entries += b"/Info %d 0 R" % len(body)
    data, places = b"%PDF-1.7\n", []
    for number, each in enumerate(body, start=1):
        places.append(b"%010d 00000 n \n" % len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(body) + 1, b"".join(places))
    trailer = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(body) + 1, entries, len(data))
    return data + table + trailer


def _fonts(direction: str) -> list[bytes]:
    """Objects 3 to 7: a font and its bold one, what both descend from, their measures."""
    names = ("STSong-Light", "STSong-Bold")
    fonts = [
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/UniGB-UTF16-{direction}/DescendantFonts[{place} 0 R]>>"
        for place, name in enumerate(names, start=5)
    ]
    descendants = [
        f"<</Type/Font/Subtype/CIDFontType0/BaseFont/{name}/FontDescriptor 7 0 R/DW 1000/W[1 95 500]"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>"
        for name in names
    ]
    measures = (
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
        "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"
    )
    return [each.encode() for each in (*fonts, *descendants, measures)]


def _drawn(piece: Piece) -> bytes:
    text = piece.text.encode("utf-16-be").hex()
    font = 2 if piece.bold else 1
    return f"BT /F{font} {piece.size} Tf {piece.turned} {piece.x} {piece.y} Tm <{text}> Tj ET".encode()


def _encrypted(number: int, each: bytes, key: bytes) -> bytes:
    head, begins, rest = each.partition(b"stream\n")
    if not begins:
        return each
    of_object = hashlib.md5(key + number.to_bytes(3, "little") + bytes(2), usedforsecurity=False).digest()[:10]
    return head + begins + _rc4(of_object, rest.removesuffix(b"\nendstream")) + b"\nendstream"


def _padded(password: bytes) -> bytes:
    return (password + _PAD)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    box, other = list(range(256)), 0
    for place in range(256):
        other = (other + box[place] + key[place % len(key)]) % 256
        box[place], box[other] = box[other], box[place]
    place = other = 0
    result = bytearray()
    for byte in data:
        place = (place + 1) % 256
        other = (other + box[place]) % 256
        box[place], box[other] = box[other], box[place]
        result.append(byte ^ box[(box[place] + box[other]) % 256])
    return bytes(result)
