"""Files that may do harm are read in a process of their own, within limits; it is thrown away if need be."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final, TypeVar, cast

from reader.errors import FileDamaged, FileTooDemanding, ReaderError
from reader.letters.sources import limits

_Given = TypeVar("_Given")

_START_SECONDS: Final = 60.0
_ENDING_SECONDS: Final = 2.0


class Isolation:
    """One such process, started when first needed and kept for the next file; any thread may ask, one at a time."""

    def __init__(self, *, seconds: float = limits.SECONDS, memory_mb: int = limits.MEMORY_MB) -> None:
        self._seconds, self._memory_mb = seconds, memory_mb
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def run(self, extract: Callable[[bytes, str | None], _Given], data: bytes, encoding: str | None = None) -> _Given:
        """What `extract`, a function at the top of its module, gives for `data` and a chosen encoding.

        Raises its ReaderError, FileDamaged where it fails otherwise, FileTooDemanding where a limit is passed.
        """
        with self._lock:
            try:
                pipe = self._ready()
                pipe.send((extract, data, encoding))
                if not pipe.poll(self._seconds):
                    raise EOFError
                given, error = pipe.recv()
            except (EOFError, OSError):
                self._stop()
                raise FileTooDemanding from None
        if error is not None:
            raise error
        return cast("_Given", given)

    def close(self) -> None:
        """End the process, if there is one; the next file starts another."""
        with self._lock:
            self._stop()

    def _ready(self) -> Connection:
        if self._process is not None and self._process.is_alive() and self._pipe is not None:
            return self._pipe
        self._stop()
        # A fork would copy the threads' locks of a window, so that the child may wait for ever.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._memory_mb), daemon=True)
        try:
            process.start()
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        self._process, self._pipe = process, ours
        if not self._pipe.poll(_START_SECONDS):
            self._stop()
            raise FileTooDemanding
        self._pipe.recv()
        return self._pipe

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join(_ENDING_SECONDS)
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


def _serve(pipe: Connection, memory_mb: int) -> None:
    """Answer in the child until the parent is gone."""
    # Ctrl+C in a terminal reaches the children, too; the parent decides what becomes of them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(memory_mb)
    pipe.send(None)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(_answer(*pipe.recv()))


def _answer(
    extract: Callable[[bytes, str | None], object], data: bytes, encoding: str | None
) -> tuple[object, ReaderError | None]:
    try:
        return extract(data, encoding), None
    except ReaderError as error:
        return None, error
    except MemoryError:
        return None, FileTooDemanding()
    except Exception:  # noqa: BLE001  what a parser of another's raises for a broken file cannot be listed
        return None, FileDamaged()


def _limit_memory(memory_mb: int) -> None:
    """Bound what this process may take; systems without such a limit only have the one on time."""
    try:
        import resource
    except ImportError:
        return
    with suppress(ValueError, OSError):
        held = _held()
        resource.setrlimit(resource.RLIMIT_AS, (held + memory_mb * 2**20, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _held() -> int:
    """The address space that is taken now, in bytes; a guess where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as status:  # noqa: PTH123  not a file of the user's
            pages = int(status.read().split()[0])
    except OSError:
        return 2**30
    import resource

    return pages * resource.getpagesize()
