"""In which encoding bytes are: marks, NULs, UTF-8, escapes, then what the characters tell, then a second judge."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from reader.errors import EncodingDisputed, NotText, UnknownEncoding
from reader.letters.encoding.big5 import BIG5, big5_table
from reader.letters.encoding.candidates import Reading, beginning, ranked, sample
from reader.letters.encoding.charsets import Decoded, in_encoding, normal_name, text_of
from reader.letters.encoding.storable import is_text

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UTF16: Final = ("utf-16-le", "utf-16-be")
_UTF32: Final = ("utf-32-le", "utf-32-be")
_CHINESE: Final = ("gb18030", BIG5)
_ANY_BIG5: Final = "big5"

_ESCAPE: Final = b"\x1b$"
_FOREIGN_ESCAPE: Final = re.compile(rb"\x1b\$[)*][AGH]")  # ISO-2022-CN, which Python does not decode
_ESCAPING: Final = ("iso2022_jp_2", "iso2022_kr")
_HZ: Final = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])++(?:~\}|\n|\Z)")
_HZ_MEAN: Final = 13.5  # bits per character; in HZ punctuation speaks for Chinese as well

_ENOUGH_PAIRS: Final = 500  # stretches of them

_BRIEF: Final = 64  # bytes
_COMMON: Final = re.compile("[\u00a0-\u00ff\u0800-\U0010ffff]")  # in notes of a few bytes
_WIDE_MEAN: Final = 16.0  # bits per character that noise costs, and no script in use
_WIDE_CLEAR: Final = 10  # bits; units in the wrong order cost twelve for each letter

_EASTERN: Final = re.compile(r"gb|big5|hz|euc_|shift_jis|iso2022_|cp9[345]|johab|utf")
_LOOKED_AT: Final = 20_000
_WESTERN: Final = 0.7  # the least share of ASCII in a Western text,
_LETTERS: Final = 0.95  # or else of letters among the other characters
_WESTERN_ONES: Final = ("cp1252", "iso8859-1")  # the second takes any bytes
_HEARD: Final = 0.2  # a guess of the second judge with less confidence is not worth showing


def recognised(data: bytes, path: str | Path = "", hint: str | None = None) -> Decoded:
    """`data` as it is, in the encoding that its bytes show; EncodingDisputed where they do not and no hint decides.

    Raises EncodingMismatch where a text is beyond doubt in an encoding, and broken; NotText for anything else.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return in_encoding(data, name, path)
    if b"\x00" in data:
        return _wide(data, path)
    utf8 = _attempt(data, "utf-8")
    if utf8 is None:
        return _in_bytes(data, path, hint)
    names = _with_escapes(data) or _in_brief(data, utf8)
    if not names:
        return Decoded(utf8, "utf-8")
    return in_encoding(data, names[0], path) if len(names) == 1 else _asked(data, names, path, hint)


def _wide(data: bytes, path: str | Path) -> Decoded:
    """UTF-16 or UTF-32 without a mark: only one of them makes text of the NULs that fill its units."""
    best, *others = ranked(beginning(data), (*_UTF32, *_UTF16))
    if best.cost.mean > _WIDE_MEAN or not best.clear_of(others, by=_WIDE_CLEAR):
        raise NotText(path=path)
    return in_encoding(data, best.encoding, path)


def _with_escapes(data: bytes) -> Sequence[str]:
    """The encodings of ASCII with escapes, HZ alone where its pairs are Chinese; none without escapes."""
    if _FOREIGN_ESCAPE.search(data):
        raise UnknownEncoding(encoding="iso-2022-cn")
    if _ESCAPE in data:
        return [*(name for name in _ESCAPING if _attempt(data, name) is not None), "utf-8"]
    pairs = b"".join(match.group() for match in islice(_HZ.finditer(data), _ENOUGH_PAIRS))
    if not pairs:
        return ()
    return ["hz"] if ranked(beginning(pairs), ["hz"])[0].cost.mean <= _HZ_MEAN else ["utf-8", "hz"]


def _in_brief(data: bytes, utf8: str) -> Sequence[str]:
    """Two encodings where the few bytes of a note are UTF-8 but likelier a character or two of GB18030."""
    if len(data) > _BRIEF or utf8.isascii() or _COMMON.search(utf8):
        return ()
    return ["utf-8", "gb18030"] if ranked(data, ("gb18030", "utf-8"))[0].encoding == "gb18030" else ()


def _in_bytes(data: bytes, path: str | Path, hint: str | None) -> Decoded:
    part = sample(data)
    readings = ranked(part, _CHINESE)
    if not _is_certain(readings):
        readings = ranked(part, ("gb18030", big5_table(data), "utf-8", *(_UTF16 if len(data) % 2 == 0 else ())))
    if _is_certain(readings):
        return _read(data, readings[0].encoding, path)
    return _judged(data, readings, path, hint)


def _is_certain(readings: Sequence[Reading]) -> bool:
    return readings[0].proves and readings[0].clear_of(readings)


def _judged(data: bytes, readings: Sequence[Reading], path: str | Path, hint: str | None) -> Decoded:
    """What a second judge says too; else the question, with what is worth showing, best first."""
    best, other, confidence = readings[0], *_second_opinion(data)
    ours = [each.encoding for each in readings if each.suggests or not each.encoding.startswith("utf")]
    names = [normal_name(name) for name in ours if _attempt(data, name) is not None]
    if best.suggests and [normal_name(best.encoding)] == names[:1] == [other]:
        return _read(data, names[0], path)
    if other is not None and other not in names and _is_worth_asking(data, other, names, confidence):
        names.insert(1 if names and best.suggests else 0, other)
    if len(names) == 1:
        return _only(data, names[0], readings, other, path, hint)
    return _asked(data, names, path, hint)


def _only(
    data: bytes, name: str, readings: Sequence[Reading], other: str | None, path: str | Path, hint: str | None
) -> Decoded:
    """What one reading is left for: taken where it is likely, else asked about with the next best beside it."""
    if any(normal_name(reading.encoding) == name and reading.suggests for reading in readings):
        return _read(data, name, path)
    others = [each for each in (other, *_WESTERN_ONES) if each and each != name and _attempt(data, each) is not None]
    if not others or not is_text(_attempt(data, name) or "\0"):
        raise NotText(path=path)
    return _asked(data, [name, others[0]], path, hint)


def _second_opinion(data: bytes) -> tuple[str | None, float]:
    import chardet  # costs 50 ms and is needed for a few files only

    guess = chardet.detect(data)
    return _known(guess["encoding"]), guess["confidence"] or 0.0


def _is_worth_asking(data: bytes, encoding: str, others: Sequence[str], confidence: float) -> bool:
    text = _attempt(data, encoding)
    if text is None or (others and confidence < _HEARD):
        return False
    return bool(others) or bool(_EASTERN.match(encoding)) or _is_western(text)


def _is_western(text: str) -> bool:
    """Whether it is ASCII for the most part, or letters: a Western encoding takes any bytes."""
    beginning = text[:_LOOKED_AT]
    others = [character for character in beginning if character > "\x7f"]
    most = _LETTERS * len(others)
    return len(others) <= (1 - _WESTERN) * len(beginning) or sum(map(str.isalpha, others)) >= most


def _asked(data: bytes, names: Sequence[str], path: str | Path, hint: str | None) -> Decoded:
    if not names:
        raise NotText(path=path)
    hinted = _known(hint)
    if hinted is not None and hinted in names:
        return _read(data, hinted, path)
    raise EncodingDisputed(path=path, candidates=list(names))


def _read(data: bytes, encoding: str, path: str | Path) -> Decoded:
    return in_encoding(data, _ANY_BIG5 if encoding == BIG5 else encoding, path)


def _known(encoding: str | None) -> str | None:
    try:
        return normal_name(encoding) if encoding else None
    except UnknownEncoding:  # EUC-TW and others that Python does not decode
        return None


def _attempt(data: bytes, name: str) -> str | None:
    try:
        return text_of(data, name)
    except ValueError:
        return None
