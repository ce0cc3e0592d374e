"""What a file asks for is bounded: time, memory, and what its reader may break."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

import pytest

from reader.errors import FileDamaged, FileLocked, FileTooDemanding
from reader.letters.sources.isolation import Isolation


@pytest.fixture
def isolation() -> Iterator[Isolation]:
    kept = Isolation(seconds=3, memory_mb=100)
    yield kept
    kept.close()


def length(data: bytes, _encoding: str | None) -> int:
    return len(data)


def process(_data: bytes, _encoding: str | None) -> int:
    return os.getpid()


def dawdle(_data: bytes, _encoding: str | None) -> None:
    time.sleep(60)


def gorge(_data: bytes, _encoding: str | None) -> int:
    return len(bytearray(400 * 2**20))


def refuse(_data: bytes, _encoding: str | None) -> None:
    raise FileLocked


def stumble(_data: bytes, _encoding: str | None) -> None:
    msg = "a parser gave up"
    raise ZeroDivisionError(msg)


def vanish(_data: bytes, _encoding: str | None) -> None:
    os._exit(1)


def test_a_file_is_read_elsewhere_and_the_process_is_kept_for_the_next(isolation: Isolation) -> None:
    first = isolation.run(process, b"")
    assert first != os.getpid()
    assert isolation.run(process, b"") == first
    assert isolation.run(length, b"letter") == 6


@pytest.mark.parametrize(
    ("extract", "kind"),
    [
        (dawdle, FileTooDemanding),
        (gorge, FileTooDemanding),
        (refuse, FileLocked),
        (stumble, FileDamaged),
        (vanish, FileTooDemanding),
    ],
)
def test_what_goes_wrong_is_said_and_the_next_file_is_read(
    isolation: Isolation, extract: object, kind: type[Exception]
) -> None:
    with pytest.raises(kind):
        isolation.run(extract, b"")  # type: ignore[arg-type]  # one of the functions above
    assert isolation.run(length, b"letter") == 6


def test_threads_wait_for_each_other(isolation: Isolation) -> None:
    lengths: list[int] = []
    threads = [
        threading.Thread(target=lambda size=size: lengths.append(isolation.run(length, bytes(size))))
        for size in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(lengths) == list(range(8))


def test_closing_ends_the_process_and_may_be_done_twice() -> None:
    isolation = Isolation()
    isolation.close()
    isolation.run(length, b"")
    isolation.close()
    isolation.close()
    assert isolation.run(length, b"ab") == 2
    isolation.close()


def test_a_process_that_cannot_start_leaves_nothing_behind(
    isolation: Isolation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: object) -> None:
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr("multiprocessing.context.SpawnProcess.start", fail)
        with pytest.raises(FileTooDemanding):
            isolation.run(length, b"")
    assert isolation.run(length, b"letter") == 6
