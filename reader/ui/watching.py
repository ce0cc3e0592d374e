"""A folder that feeds the library: what is put there is imported; off unless a folder was chosen."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from reader.tasks import ImportResult
    from reader.ui.workspace import Workspace

_SETTLE_MS = 1_500
"""How long a file must stay as it is before it is read: one that is still being copied grows."""

_AGAIN_MS = 30_000
"""When to look without having been told: nobody tells of files that grow, nor of folders on other machines."""

_Stamp = tuple[int, int]


class Watching(QObject):
    """Looks at one folder, not below it; what is in the bin is not brought back."""

    imported = Signal(int, object)
    """How many letters came in, and the results that failed."""
    looked = Signal()
    """The folder was looked at, and what was to be imported from it is."""
    missing = Signal(object)
    """The folder, where it is not there or cannot be read; told once."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._folder: Path | None = None
        self._seen: dict[Path, _Stamp] = {}
        self._before: dict[Path, _Stamp] = {}
        self._running = self._is_missing = False
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self, singleShot=True)
        self._watcher.directoryChanged.connect(lambda _: self._timer.start(_SETTLE_MS))
        self._timer.timeout.connect(self._look)

    def watch(self, folder: str) -> None:
        """Watch this folder and no other; '' for none."""
        chosen = Path(folder) if folder else None
        if chosen == self._folder:
            return
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._folder = chosen
        self._is_missing = False
        self._seen.clear()
        self._before.clear()
        self._timer.stop()
        if chosen is not None:
            self._timer.start(0)

    def _look(self) -> None:
        """Import what is new and has come to rest since the last look."""
        folder = self._folder
        if folder is None or self._workspace.closed:
            return
        if self._running or not self._workspace.ready:
            self._timer.start(_SETTLE_MS)
            return
        self._running = True
        if str(folder) not in self._watcher.directories() and not self._is_missing:
            self._watcher.addPath(str(folder))
        self._workspace.reads.submit(lambda: _stamps(folder), lambda stamps: self._take(folder, stamps))

    def _take(self, folder: Path, stamps: dict[Path, _Stamp] | None) -> None:
        if folder != self._folder or stamps is None:
            self._miss(folder)
            self._rest(_AGAIN_MS)
            return
        self._is_missing = False
        fresh = {path: stamp for path, stamp in stamps.items() if self._seen.get(path) != stamp}
        rested = [path for path, stamp in fresh.items() if self._before.get(path) == stamp]
        self._before = stamps
        wait = _SETTLE_MS if len(rested) < len(fresh) else _AGAIN_MS
        if not rested:
            self._rest(wait)
            return
        self._seen |= {path: fresh[path] for path in rested}
        self._workspace.traffic.import_paths(
            rested,
            restoring=False,
            report=lambda _done, _total, _result: None,
            cancelled=Event(),
            done=lambda results: self._tell(results, wait),
        )

    def _tell(self, results: tuple[ImportResult, ...], wait: int) -> None:
        from reader.tasks import ImportStatus

        count = sum(result.status is ImportStatus.IMPORTED for result in results)
        failed = [result for result in results if result.status is ImportStatus.FAILED]
        if count or failed:
            self.imported.emit(count, failed)
        self._rest(wait)

    def _miss(self, folder: Path) -> None:
        if folder == self._folder and not self._is_missing:
            self._is_missing = True
            self.missing.emit(folder)

    def _rest(self, wait: int) -> None:
        self._running = False
        if self._folder is not None:
            self._timer.start(wait)
        self.looked.emit()


def _stamps(folder: Path) -> dict[Path, _Stamp] | None:
    """Size and time of each file that could be a letter; None where the folder cannot be read just now."""
    from reader.letters.sources.formats import SUFFIXES

    found: dict[Path, _Stamp] = {}
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return None
    for path in inside:
        if path.suffix.lower() in SUFFIXES and not path.name.startswith("."):
            with suppress(OSError):  # it has gone meanwhile
                status = path.stat()
                if S_ISREG(status.st_mode):
                    found[path] = (status.st_size, status.st_mtime_ns)
    return found
