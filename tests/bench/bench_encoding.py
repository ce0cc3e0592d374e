"""How surely encodings are recognised, and how fast: `python tests/bench/bench_encoding.py [--count N]`.

Cuts of real letters in every encoding are read, as they are and with English, digits and rare characters put in; so
are cuts in encodings that are to be asked about or refused. Then the time for a letter of 10 kB, and for a book of ten
million characters that is read anew with notes in it.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from reader.errors import EncodingDisputed, ReaderError
from reader.letters import decode
from reader.letters.encoding.rereading import reread
from reader.text import Span
from tests.data_folder import needs
from tests.letters.encoding.cuts import ENCODINGS, TRADITIONAL, Cut, cuts, is_right, letters

_LENGTHS: Final = (20, 50, 200, 1_000)
_FOREIGN: Final = {
    "charset_normalizer/sample-korean.txt": "euc_kr",
    "uchardet/ja/utf-8.txt": "euc_jp",
    "uchardet/ko/utf-8.txt": "cp949",
    "chardet/utf-8/_ude_russian.txt": "koi8_r",
    "chardet/utf-8/_ude_greek.txt": "cp1253",
}
_LETTER_BYTES: Final = 10_240
_BOOK: Final = 10_000_000
_NOTES: Final = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--count", type=int, default=500, help="cuts for each encoding and length")
    count = parser.parse_args().count
    for salted in (False, True):
        print(f"\nCuts of letters{' with English, digits and rare characters' if salted else ''}, {count} each")
        print(f"{'chars':>6} {'encoding':10} {'right %':>8} {'asked %':>8} {'refused %':>9} {'wrong %':>8} {'ms':>6}")
        for length in _LENGTHS:
            for encoding in ENCODINGS:
                _row(f"{length:6} {encoding:10}", cuts(encoding, length, count, salted=salted))
    _files()
    _speed()
    _rereading()


def _row(name: str, drawn: Iterable[Cut]) -> None:
    outcomes, spent = Counter[str](), []
    for cut in drawn:
        start = time.perf_counter()
        outcomes[_outcome(cut)] += 1
        spent.append(time.perf_counter() - start)
    shares = [100 * outcomes[kind] / len(spent) for kind in ("right", "asked", "refused", "wrong")]
    print(f"{name} {shares[0]:8.2f} {shares[1]:8.2f} {shares[2]:9.2f} {shares[3]:8.2f} {_ms(spent):6.2f}")


def _outcome(cut: Cut) -> str:
    try:
        return "right" if is_right(cut) else "wrong"
    except EncodingDisputed:
        return "asked"
    except ReaderError:
        return "refused"


def _files() -> None:
    folder = needs("encoding")
    print("\nFiles of other detectors")
    for name in sorted({path.parent for path in folder.rglob("*") if path.is_file()}):
        found = Counter(_read(path.read_bytes()) for path in name.iterdir() if path.suffix not in {".md", ""})
        print(f"{name.relative_to(folder).as_posix():28} {', '.join(f'{n} {kind}' for kind, n in found.items())}")
    print("\nNot Chinese, cuts of 40 bytes")
    for relative, encoding in _FOREIGN.items():
        data = folder.joinpath(relative).read_bytes()
        if "utf-8" in relative:
            data = data.decode().encode(encoding, "ignore")
        starts = range(0, max(1, len(data) - 40), max(1, len(data) // 200))
        print(f"{encoding:10} {dict(Counter(_read(data[start : start + 40]) for start in starts))}")


def _read(data: bytes) -> str:
    try:
        return decode(data).encoding
    except ReaderError as error:
        return type(error).__name__


def _speed() -> None:
    print(f"\nA letter of {_LETTER_BYTES} bytes, ms")
    for encoding in ENCODINGS:
        text = "".join(letters(traditional=encoding in TRADITIONAL))
        data = text.encode(encoding, "ignore")[:_LETTER_BYTES].decode(encoding, "ignore").encode(encoding, "ignore")
        print(f"{encoding:10} {_ms(_timed(partial(decode, data)) for _ in range(20)):.2f}")


def _rereading() -> None:
    text = "".join(letters(traditional=False))
    text = (text * (_BOOK // len(text) + 1))[:_BOOK]
    print(f"\n{_BOOK:,} characters read anew: s, and ms for each of {_NOTES:,} notes anywhere")
    chance = random.Random(1)  # noqa: S311
    for encoding in ("utf-8", "gb18030", "utf-8-sig", "hz"):
        data = text.encode(encoding, "ignore")
        start = time.perf_counter()
        again = reread(data, "latin-1", encoding)
        read = time.perf_counter()
        for _ in range(_NOTES):
            place = chance.randrange(len(data) - 100)
            again.carried(Span(place, place + 60))
        print(f"{encoding:10} {read - start:6.2f} {1_000 * (time.perf_counter() - read) / _NOTES:8.3f}")


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _ms(seconds: Iterable[float]) -> float:
    return 1_000 * statistics.median(seconds)


if __name__ == "__main__":
    main()
