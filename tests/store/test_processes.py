"""Several programs and threads on one library, and programs that die while they write."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.store import Library, first_paint, open_letter
from tests.store.samples import letter, note, plain, source

ROOT = Path(__file__).parents[2]


@contextmanager
def writer(path: Path, kind: str, count: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.store.writer", str(path), kind, str(count)]
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def start(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("go\n")
    process.stdin.flush()


def kept(process: subprocess.Popen[str]) -> list[str]:
    """The ids of what was acknowledged until the end; a line cut off in the middle was not."""
    assert process.stdout is not None
    return [line[:-1] for line in process.stdout if line.endswith("\n")]


def test_two_programs_write_at_once_and_nothing_is_lost(path: Path) -> None:
    with writer(path, "letters", 40) as one, writer(path, "letters", 40) as other:
        start(one)
        start(other)
        ids = kept(one) + kept(other)
        assert (one.wait(), other.wait()) == (0, 0)
    with Library.open(path) as library:
        assert len(ids) == 80
        assert {summary.id for summary in library.letters()} == set(ids)
        assert library.verify().problems == ()


def test_a_glance_reads_while_another_program_writes(library: Library, path: Path) -> None:
    letter_id = library.add(source(), letter()).id
    seen = []
    with writer(path, "notes", 60) as process:
        start(process)
        while process.poll() is None:
            seen.append(first_paint(path).letters[0].annotations)
            assert len(open_letter(path, letter_id).annotations) >= seen[-1]
    assert seen == sorted(seen)
    assert len(library.annotations(letter_id)) == 60


def test_what_another_program_wrote_is_noticed(library: Library, path: Path) -> None:
    letter_id = library.add(source(), letter()).id
    before = library.data_version()
    library.save(note(letter_id))
    assert library.data_version() == before
    with Library.open(path) as other:
        other.save(note(letter_id))
    assert library.data_version() != before


def killed_while_writing(path: Path, seconds: float) -> int:
    with Library.open(path) as library:
        letter_id = library.add(source(), letter()).id
        before = {annotation.id for annotation in library.annotations(letter_id)}
    with writer(path, "notes", 100_000) as process:
        start(process)
        time.sleep(seconds)
        process.kill()
        ids = kept(process)
    with Library.open(path) as library:
        after = {annotation.id for annotation in library.annotations(letter_id)}
        assert before | set(ids) <= after
        # The last one may have been kept without a word.
        assert len(after) <= len(before) + len(ids) + 1
        assert library.verify().problems == ()
    return len(ids)


def test_a_program_that_is_killed_loses_nothing_it_said_was_kept(path: Path) -> None:
    assert sum(killed_while_writing(path, seconds) for seconds in (0.05, 0.3)) > 0


@pytest.mark.long
def test_a_program_that_is_killed_often_loses_nothing_it_said_was_kept(path: Path) -> None:
    chance = random.Random(7)  # noqa: S311  not for secrets
    assert sum(killed_while_writing(path, chance.random() / 2) for _ in range(60)) > 100


def test_threads_read_and_write_together(any_library: Library) -> None:
    letter_id = any_library.add(source(), letter()).id
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for _ in range(15):
                mark = note(letter_id, words=f"{number}")
                any_library.save(mark)
                assert any_library.annotation(mark.id) == mark
                assert any_library.letters()[0].annotations > 0
        except BaseException as error:  # noqa: BLE001  shown by the test
            failures.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(any_library.annotations(letter_id)) == 90


def test_threads_that_put_in_the_same_text_put_in_one_letter(any_library: Library) -> None:
    added = []
    threads = [
        threading.Thread(target=lambda: added.append(any_library.add(source("同"), plain("同")))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each.duplicate for each in added) == [False, *[True] * 5]
    assert len({each.id for each in added}) == 1


def test_programs_that_make_the_same_new_library_share_it(path: Path) -> None:
    with writer(path, "letters", 2) as one, writer(path, "letters", 2) as other, writer(path, "letters", 2) as third:
        for process in (one, other, third):
            start(process)
        assert len(kept(one) + kept(other) + kept(third)) == 6
    with Library.open(path) as library:
        assert len(library.letters()) == 6
