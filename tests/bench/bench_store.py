"""Figures of the store: `python -m tests.bench.bench_store [LETTERS]`; times in milliseconds."""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from reader.annotations import Anchor, Annotation, Color, Style
from reader.letters import Letter, Section, SectionKind, from_text
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store import Library, ReadingState, first_paint, open_letter
from reader.store.backup import backup, keep_backup
from reader.store.connection import open_read_only
from reader.store.override import read_touching
from reader.text import Span
from reader.text.ids import new_id

WORDS = "鄉村發展需要各方力量共同推進水利種子道路學校醫院親人來信收到一切平安勿念春耕秋收大家都好請多保重"
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def paragraph(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(WORDS, k=length)) + "。\n"


def text_of(chance: random.Random, chars: int) -> str:
    parts, size = [f"第{chance.random()}封\n"], 0
    while size < chars:
        parts.append(paragraph(chance, 80))
        size += 82
    return "".join(parts)


def letter_of(text: str, day: int) -> Letter:
    step = 1_000
    sections = tuple(
        Section(
            level=1,
            label="一、",
            heading="題",
            kind=SectionKind.LINE,
            span=Span(a, min(a + step, len(text))),
            heading_end=a + 3,
        )
        for a in range(0, len(text) - 10, step)
    )
    return Letter(
        text=text,
        title="一封信",
        sender="甲",
        recipient="乙",
        date=date(1990, 1, 1) + timedelta(day),
        sections=sections,
    )


def mark(letter_id: str, text: str, start: int) -> Annotation:
    anchor = Anchor(start=start, end=start + 5, exact=text[start : start + 5], prefix="前文", suffix="後文")
    return Annotation(
        id=new_id(), letter_id=letter_id, anchor=anchor, color=Color.RED, style=Style.HIGHLIGHT, note="一條筆記",
        tags=("一",), created=NOW, modified=NOW,
    )  # fmt: skip


def timed(name: str, action: Callable[[], object], rounds: int = 1) -> None:
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        action()
        times.append((time.perf_counter() - begun) * 1000)
    worst = f"  worst {max(times):9.2f}" if rounds > 1 else ""
    print(f"{name:58s} {statistics.median(times):10.2f}{worst}", flush=True)


def fill(library: Library, count: int, chance: random.Random) -> list[str]:
    ids = []
    for day in range(count):
        text = text_of(chance, 1_800)
        ids.append(library.add(from_text(text, f"信{day}"), letter_of(text, day % 9_000)).id)
    return ids


def measure_library(library: Library, path: Path, ids: list[str], chance: random.Random) -> None:
    timed("letters()", library.letters, 5)
    timed("first_paint, list and letter", lambda: first_paint(path, ids[0]), 5)
    timed("summary of one letter", lambda: library.summary(chance.choice(ids)), 50)
    timed("letter()", lambda: library.letter(chance.choice(ids)), 50)
    timed("save one annotation", lambda: library.save(mark(chance.choice(ids), "字" * 20, 2)), 200)
    timed(
        "remember the place of reading",
        lambda: library.remember(ids[0], ReadingState(position=5, variant=None, modified=NOW)),
        50,
    )
    timed("search, a common word", lambda: library.search("发展"), 3)
    timed("search, a word that is not there", lambda: library.search("電腦"), 3)
    timed("search in notes only", lambda: library.search("笔记", scope="notes"), 3)


def decisions(chance: random.Random, ids: list[str], count: int) -> list[Override]:
    """Words that hold everywhere, in a letter and for senders; a twentieth have only characters of the letters."""
    others = [chr(code) for code in range(0x4E00, 0x9FA0)]
    senders = ["".join(chance.choices(others, k=3)) for _ in range(20)]
    found = []
    for number in range(count):
        word = "".join(chance.choices(WORDS if number % 20 == 0 else others, k=2))
        emends = number % 20 == 10 or number % 200 == 0
        scope = [Scope.EVERYWHERE, Scope.EVERYWHERE, Scope.LETTER, Scope.SENDER][number % 4]
        found.append(
            Override(
                id=new_id(),
                kind=OverrideKind.EMENDATION if emends else OverrideKind.CONVERSION,
                scope=scope,
                word=word,
                form=word[::-1],
                target=None if emends else Variant.HANT,
                letter_id=ids[0] if scope is Scope.LETTER else None,
                sender=chance.choice(senders) if scope is Scope.SENDER else None,
                created=NOW,
            )
        )
    return found


def measure_overrides(library: Library, path: Path, ids: list[str], chance: random.Random) -> None:
    timed("search, a word that is not there, no overrides", lambda: library.search("電腦"), 3)
    with closing(open_read_only(path)) as connection:
        for count in (0, 1_000, 5_000):
            made = decisions(chance, ids, count)
            timed(f"save {count:,} overrides at once", partial(library.save_overrides, made))
            timed("open_letter, one page", lambda: open_letter(path, ids[0]), 50)
            text = library.letter(ids[0]).text
            timed("of it the overrides", partial(read_touching, connection.execute, ids[0], "王大年", text), 50)
            timed("overrides(), of a letter", lambda: library.overrides(ids[0]), 20)
            timed("search, a word that is not there", lambda: library.search("電腦"), 3)
            for override in made:
                library.remove_override(override.id)


def measure_long(library: Library, path: Path, chance: random.Random) -> None:
    text = text_of(chance, 10_000_000)
    whole = letter_of(text, 1)
    page = text_of(chance, 600)
    small = library.add(from_text(page, "一頁"), letter_of(page, 1)).id
    kept: list[str] = []
    timed(
        f"add a letter of {len(text):,} characters", lambda: kept.append(library.add(from_text(text, "長"), whole).id)
    )
    long = kept[0]
    timed(
        "save 10,000 annotations in it at once",
        lambda: library.save_all([mark(long, text, n * 900) for n in range(10_000)]),
    )
    timed("open_letter, one page", lambda: open_letter(path, small), 30)
    for part in (0, 0.5, 1):
        place = int(part * len(text))
        timed(f"open_letter, long, at {part:.0%}", partial(open_letter, path, long, around=place), 30)
    timed("letter(), long", lambda: library.letter(long), 3)
    timed("annotations(), long", lambda: library.annotations(long), 3)
    timed("toggle one annotation among 10,000", lambda: library.save(replace(mark(long, text, 5), note="改")), 30)
    timed("verify()", library.verify)


def main(count: int) -> None:
    """Print the figures for a library of `count` letters."""
    chance = random.Random(1)  # noqa: S311  not for secrets
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Library.open(path) as library:
            begun = time.perf_counter()
            ids = fill(library, count, chance)
            print(f"{'add, each of ' + format(count, ','):58s} {(time.perf_counter() - begun) * 1000 / count:10.2f}")
            measure_library(library, path, ids, chance)
            measure_overrides(library, path, ids, chance)
            measure_long(library, path, chance)
        print(f"{path.stat().st_size / 1e6:,.0f} MB")
        timed("backup", lambda: backup(path, Path(folder) / "backup.db"))
        timed("keep_backup, changed", lambda: keep_backup(path, Path(folder) / "backups"))
        timed("keep_backup, not changed", lambda: keep_backup(path, Path(folder) / "backups"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
