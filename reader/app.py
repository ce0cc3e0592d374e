"""Puts the program together: settings, then a glance at the library, the window, and the library itself."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from reader.cli import VERBS, speak_utf8
from reader.cli import main as run_verb
from reader.errors import InternalError, LibraryUnreadable, ReaderError
from reader.launch.place import has_display
from reader.launch.words import mistaken, named_file, size

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.store import Glance
    from reader.ui.main_window import MainWindow

_SIZE = (1280, 840)
_QUIET_MS = 150
_THEMES = ("system", "paper", "letter", "sepia", "night", "contrast")


def main(argv: Sequence[str] | None = None) -> int:
    """Run a verb of the command line, or open the window; the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in VERBS:
        return verb(words)
    speak_utf8()
    if words and (complaint := mistaken(words[0], VERBS)):
        print(complaint, file=sys.stderr)
        return 2
    made = parser()
    options = made.parse_args(words)
    if options.screenshot and options.files:
        made.error("--screenshot draws the library as it is and takes no FILE: “chidu import FILE” adds one first")
    if options.screenshot:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "QT_SCREEN_SCALE_FACTORS": ""}
    elif not has_display():
        print("There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).", file=sys.stderr)
        print("Without one, “--screenshot OUT.png” draws the window into a picture.", file=sys.stderr)
        return 2
    from reader.ui.binding import load, unfit

    load()
    if problem := unfit():
        print(problem, file=sys.stderr)
        return 1
    return _open_window(options)


def verb(words: Sequence[str] | None = None) -> int:
    """Run a verb of the command line; what sets PDF knows Qt, and is loaded when it is asked for."""
    return run_verb(words, pdf=lambda **way: import_module("reader.ui.printing.writing").writer(**way))


def parser() -> argparse.ArgumentParser:
    """The options of the window."""
    made = argparse.ArgumentParser(
        prog="chidu",
        description="Read and annotate stored Chinese letters, offline.",
        epilog=f"Without a window: {', '.join(sorted(VERBS))}; “chidu VERB --help” says more. "
        "In a checkout, “main.py --check” runs every check and test.",
    )
    made.add_argument("files", nargs="*", type=Path, metavar="FILE", help="text files to import and open")
    made.add_argument("--library", type=Path, metavar="PATH", help="another library than your own")
    made.add_argument(
        "--screenshot", type=named_file, metavar="OUT.png", help="draw the window into a picture and end"
    )
    made.add_argument("--size", type=size, default=_SIZE, metavar="WxH", help="size of the window in pixels")
    made.add_argument("--letter", metavar="ID", help="the letter to open")
    made.add_argument("--variant", type=_variant, metavar="V", help="the script to show it in, such as zh-Hans")
    made.add_argument("--vertical", action="store_true", help="set it in vertical lines")
    made.add_argument("--theme", choices=_THEMES, help="the colours")
    return made


def _variant(text: str) -> str:
    from reader.script import Variant

    if text not in list(Variant):
        raise argparse.ArgumentTypeError(f"“{text}” is not one of {', '.join(Variant)}")
    return text


def start(application: QApplication, options: argparse.Namespace) -> MainWindow:
    """Show the window from a glance at the library, and have the library opened behind it; raises ReaderError."""
    from reader.script import Variant

    gc.disable()  # the window sees to garbage, and a window that is not finished is no place for it
    window, warning = _window(application, options)
    workspace = window.workspace
    glance = _glance(workspace.path, options)
    fresh = not options.library and not workspace.path.exists()
    samples = sorted((workspace.places.resources / "letters").glob("*.txt")) if fresh else []
    workspace.reading.keeps_place = not options.screenshot
    if not options.screenshot:
        window.finished.connect(lambda: workspace.open_library(samples))
    # Shown first, so that the letter is set once, at the size that it is painted in.
    window.show()
    window.show_glance(glance)
    if options.variant:
        workspace.reading.show_variant(Variant(options.variant))
    if warning is not None:
        window.say_failure(warning)
    if options.files:
        workspace.library_ready.connect(lambda: window.panels.errands.import_paths(options.files))
    return window


def _open_window(options: argparse.Namespace) -> int:
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QMessageBox

    from reader.ui.binding import application
    from reader.ui.sentences import sentence

    if options.screenshot:
        qInstallMessageHandler(_pass_on)
    running = application()
    try:
        with _foreseen():
            window = start(running, options)
            if options.screenshot:
                return _screenshot(running, window, options)
    except ReaderError as error:
        print(error, file=sys.stderr)
        if not options.screenshot:
            QMessageBox.critical(None, "尺牘 Chidu", sentence(error))
        return 1
    _tell_failures_in(window)
    code = running.exec()
    window.workspace.close()
    return code


@contextmanager
def _foreseen() -> Iterator[None]:
    """Have what nobody foresaw told in a sentence too; main.py sees to what cannot be imported."""
    try:
        yield
    except (ReaderError, ImportError):
        raise
    except Exception as error:
        raise _unforeseen(error) from error


def _unforeseen(error: Exception) -> InternalError:
    return InternalError(reason=f"{type(error).__name__}: {error}")


def _tell_failures_in(window: MainWindow) -> None:
    """Have an exception that nothing caught told in the window; the whole of it goes to stderr."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            window.say_failure(error if isinstance(error, ReaderError) else _unforeseen(error))

    sys.excepthook = tell


def _glance(library: Path, options: argparse.Namespace) -> Glance:
    """What the first paint needs; in place of a damaged library the newest sound backup is offered."""
    from reader.store.glance import first_paint

    try:
        return first_paint(library, options.letter)
    except LibraryUnreadable as error:
        found = None if options.screenshot else _newest_sound_backup(library)
        if found is None:
            raise
        if not _wants_back(found, error):
            print(error, file=sys.stderr)
            raise SystemExit(1) from error
    from reader.store.backup import restore

    restore(found, library)
    return first_paint(library, options.letter)


def _newest_sound_backup(library: Path) -> Path | None:
    import re

    # Earlier versions left the ending out of the name.
    named = re.compile(rf"(?:{re.escape(library.name)}|{re.escape(library.stem)})-(\d{{8}}T\d{{12}}Z)\.db")
    files = (library.parent / "backups").glob("*.db")
    stamped = {found[1]: file for file in files if (found := named.fullmatch(file.name))}
    return next((stamped[stamp] for stamp in sorted(stamped, reverse=True) if _is_sound(stamped[stamp])), None)


def _is_sound(file: Path) -> bool:
    import sqlite3
    from contextlib import closing

    from reader.store.connection import open_read_only, version
    from reader.store.verify import examine

    try:
        with closing(open_read_only(file)) as connection:
            return version(connection, file) > 0 and not examine(connection.execute).problems
    except (ReaderError, sqlite3.Error):
        return False  # the next older one is looked at


def _wants_back(backup: Path, error: LibraryUnreadable) -> bool:
    """Whether the person would rather have the backup than quit."""
    from datetime import datetime

    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QMessageBox

    from reader.ui.sentences import sentence

    made = datetime.fromisoformat(f"{backup.stem.rpartition('-')[2][:15]}Z").astimezone()
    more = QCoreApplication.translate(
        "Start", "There is a sound backup of {time}. Restoring it keeps the damaged library beside it."
    )
    box = QMessageBox(QMessageBox.Icon.Critical, "尺牘 Chidu", sentence(error))
    box.setInformativeText(more.format(time=f"{made:%Y-%m-%d %H:%M}"))
    wanted = box.addButton(QCoreApplication.translate("Start", "Restore backup"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QCoreApplication.translate("Start", "Quit"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() == wanted


def _window(application: QApplication, options: argparse.Namespace) -> tuple[MainWindow, ReaderError | None]:
    from dataclasses import replace

    from reader.settings import Settings, Theme, places
    from reader.ui import looks
    from reader.ui.language import Translations
    from reader.ui.main_window import MainWindow
    from reader.ui.workspace import Workspace

    where = places()
    settings, warning = Settings.load(where.settings)
    if options.theme:
        settings = replace(settings, theme=Theme(options.theme))
    if options.vertical:
        settings = replace(settings, vertical=True)
    looks.load_fonts(where.resources / "fonts")
    translations = Translations(where.resources / "i18n")
    translations.use(settings.language)
    font = application.font()
    application.setFont(looks.window_font(font, translations.language))
    workspace = Workspace(options.library or where.library, where, settings, application)
    window = MainWindow(workspace, translations, font)
    window.resize(*options.size) if options.screenshot or options.size != _SIZE else None
    return window, warning


def _pass_on(_kind: object, _context: object, message: str) -> None:
    """Qt's messages, but for what the platform without a screen says of itself."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _screenshot(application: QApplication, window: MainWindow, options: argparse.Namespace) -> int:
    from PySide6.QtCore import QDeadlineTimer

    workspace = window.workspace
    finished, failures = [], list[BaseException]()
    sys.excepthook = lambda _kind, error, _trace: failures.append(error)
    window.finished.connect(lambda: finished.append(True))
    deadline, quiet = QDeadlineTimer(30_000), QDeadlineTimer(_QUIET_MS)
    while not failures and not deadline.hasExpired() and not (finished and quiet.hasExpired()):
        if workspace.busy or not finished:
            quiet.setRemainingTime(_QUIET_MS)
        application.processEvents()
    if failures:
        raise failures[0]
    if window.size().toTuple() != options.size:
        needed, asked = (f"{width}x{height}" for width, height in (window.size().toTuple(), options.size))
        print(f"The window needs more room than {asked}: the picture has {needed}.", file=sys.stderr)
    picture = window.grab()
    complaint = "there is not enough memory for it" if picture.isNull() else ""
    if not complaint and not picture.save(str(options.screenshot)):
        complaint = "choose a folder that can be written and a name that ends in .png"
    workspace.close()
    if complaint:
        print(f"“{options.screenshot}” cannot be written: {complaint}.", file=sys.stderr)
    return 1 if complaint else 0
