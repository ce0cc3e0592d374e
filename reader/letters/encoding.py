"""Bytes to text: byte order marks, UTF-8, HZ, UTF-16, then two judges that must agree."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import NamedTuple

from reader.errors import EncodingDisputed, EncodingMismatch, FileEmpty, NotText, UnknownEncoding
from reader.letters.frequency import SAMPLE, fitness

WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}
"""Encodings that are read as the larger one around them, which files use without saying so."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_CHINESE = ("gb18030", "big5hkscs")
_EASTERN = re.compile(r"gb|big5|hz|euc_|shift_jis|iso2022_|cp9[345]|johab|utf")
_ASIDE = {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_HZ = re.compile(rb"~\{(?:[\x21-\x7e]{2})+~\}")
_CLEAR, _AGREED, _PLAUSIBLE = 0.6, 0.5, 0.3
_WESTERN = 0.7  # the least share of ASCII in a text in a Western language
_HEARD = 0.2  # a guess of the second judge with less confidence is not worth showing


class Decoded(NamedTuple):
    r"""A text with line ends `\n` and no byte order mark, and the encoding that it was read in."""

    text: str
    encoding: str


def decode(data: bytes, *, encoding: str | None = None, path: str | Path = "") -> Decoded:
    """The text in `data`; `encoding` None looks for it and raises EncodingDisputed where two judges differ.

    `path` only names the file in the sentence of an error.
    """
    if not data:
        raise FileEmpty(path=path)
    decoded = _in_encoding(data, encoding, path) if encoding else _found(data, path)
    _check_text(decoded.text, path)
    text = decoded.text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise FileEmpty(path=path)
    return Decoded(text, decoded.encoding)


def normal_name(encoding: str) -> str:
    """The name used here for an encoding, however it was spelled; raises UnknownEncoding."""
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise UnknownEncoding(encoding=encoding) from None
    if name in _ASIDE:
        raise UnknownEncoding(encoding=encoding)
    return WIDER.get(name, "utf-8" if name == "utf-8-sig" else name)


def _in_encoding(data: bytes, encoding: str, path: str | Path) -> Decoded:
    name = normal_name(encoding)
    try:
        text = data.decode(name)
    except LookupError:  # codecs that do not give text, such as base64
        raise UnknownEncoding(encoding=encoding) from None
    except ValueError:
        raise EncodingMismatch(path=path, encoding=name) from None
    if _SURROGATE.search(text):
        raise EncodingMismatch(path=path, encoding=name)
    return Decoded(text, name)


def _found(data: bytes, path: str | Path) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _in_encoding(data, name, path)
    if b"\x00" in data:
        return _wide(data, floor=_PLAUSIBLE) or _refused(path)
    utf8 = _attempt(data, "utf-8")
    if utf8 is not None:
        return _escaped(data) or Decoded(utf8, "utf-8")
    return _wide(data, floor=_CLEAR) or _judged(data, path)


def _wide(data: bytes, *, floor: float) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark, where the text is Chinese or plain beyond doubt."""
    best = max(((_plainness(data, name), name) for name in _WIDE), default=(0.0, ""))
    text = _attempt(data, best[1]) if best[0] >= floor else None
    return Decoded(text, best[1]) if text is not None else None


def _plainness(data: bytes, name: str) -> float:
    text = _attempt(data, name)
    if not text or "\x00" in text or _CONTROL.search(text):
        return -1.0
    plain = sum(map(str.isascii, text[:SAMPLE])) / len(text[:SAMPLE])
    return plain + (1 - plain) * fitness(text)


def _escaped(data: bytes) -> Decoded | None:
    """HZ: pure ASCII with `~{` … `~}` around pairs that are frequent characters."""
    if not _HZ.search(data):
        return None
    text = _attempt(data, "hz")
    return Decoded(text, "hz") if text is not None and fitness(text) >= _PLAUSIBLE else None


def _judged(data: bytes, path: str | Path) -> Decoded:
    texts = {name: text for name in _CHINESE if (text := _attempt(data, name)) is not None}
    scores = {name: fitness(text) for name, text in texts.items()}
    own = max(scores, key=scores.__getitem__, default=None)
    other, confidence = _second_opinion(data)
    if own is not None and own == other and scores[own] >= _AGREED:
        return Decoded(texts[own], own)
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)
    heard = confidence >= _HEARD or not ranked
    if other is not None and other not in ranked and heard and _attempt(data, other) is not None:
        ranked.insert(1 if own is not None and scores[own] >= _PLAUSIBLE else 0, other)
    # A Western encoding takes any bytes: alone it is worth a question only for words that are ASCII for the most part.
    western = len(ranked) == 1 and not _EASTERN.match(ranked[0])
    if not ranked or (western and sum(byte < 0x80 for byte in data[:SAMPLE]) < _WESTERN * len(data[:SAMPLE])):
        _refused(path)
    raise EncodingDisputed(path=path, candidates=ranked)


def _second_opinion(data: bytes) -> tuple[str | None, float]:
    import chardet  # costs 50 ms and is needed for a few files only

    guess = chardet.detect(data)
    try:
        name = normal_name(guess["encoding"]) if guess["encoding"] else None
    except UnknownEncoding:  # EUC-TW and others that Python does not decode
        name = None
    return name, guess["confidence"] or 0.0


def _attempt(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except ValueError:
        return None


def _check_text(text: str, path: str | Path) -> None:
    # A NUL ends a text for databases and toolkits, so even one in valid UTF-8 is refused.
    if "\x00" in text or len(_CONTROL.findall(text)) * 50 > len(text):
        _refused(path)


def _refused(path: str | Path) -> Decoded:
    raise NotText(path=path)
