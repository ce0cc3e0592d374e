"""Puts the program together: settings, then a glance at the library, the window, and the library itself."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli import VERBS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.errors import ReaderError
    from reader.ui.main_window import MainWindow

_SIZE = (1280, 840)
_QUIET_MS = 150


def main(argv: Sequence[str] | None = None) -> int:
    """Run a verb of the command line, or open the window; the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and words[0] in VERBS:
        from reader.cli import main as run_verb

        return run_verb(words)
    options = parser().parse_args(words)
    if options.screenshot:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not _has_display():
        print("There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).", file=sys.stderr)
        print("Without one, “--screenshot OUT.png” draws the window into a picture.", file=sys.stderr)
        return 2
    if problem := _unfit_qt():
        print(problem, file=sys.stderr)
        return 1
    return _open_window(options)


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
    made.add_argument("--screenshot", type=Path, metavar="OUT.png", help="draw the window into a picture and end")
    made.add_argument("--size", type=_size, default=_SIZE, metavar="WxH", help="size of the window in pixels")
    made.add_argument("--letter", metavar="ID", help="the letter to open")
    made.add_argument("--variant", type=_variant, metavar="V", help="the script to show it in, such as zh-Hans")
    made.add_argument("--vertical", action="store_true", help="set it in vertical lines")
    made.add_argument("--theme", choices=("paper", "sepia", "night"), help="the colours")
    return made


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) and int(height)):
        msg = f"“{text}” is not a size like 1280x840"
        raise argparse.ArgumentTypeError(msg)
    return int(width), int(height)


def _variant(text: str) -> str:
    from reader.script import Variant

    if text not in list(Variant):
        msg = f"“{text}” is not one of {', '.join(Variant)}"
        raise argparse.ArgumentTypeError(msg)
    return text


def _has_display() -> bool:
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if not sys.platform.startswith("linux") or named.startswith(("offscreen", "minimal", "vnc", "linuxfb", "eglfs")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _unfit_qt() -> str:
    """A sentence where PySide6 and Python do not work together: PySide6 6.12 aborts on Python before 3.12."""
    from PySide6 import __version__, __version_info__

    if sys.version_info < (3, 12) and __version_info__[:2] >= (6, 12):
        return f"PySide6 {__version__} does not run on this Python: install PySide6-Essentials below 6.12."
    return ""


def start(application: QApplication, options: argparse.Namespace) -> MainWindow:
    """Show the window from a glance at the library, and have the library opened behind it; raises ReaderError."""
    from reader.script import Variant
    from reader.store.glance import first_paint

    window, warning = _window(application, options)
    workspace = window.workspace
    glance = first_paint(workspace.path, options.letter)
    fresh = not options.library and not workspace.path.exists()
    samples = sorted((workspace.places.resources / "letters").glob("*.txt")) if fresh else []
    workspace.reading.keeps_place = not options.screenshot
    if not options.screenshot:
        window.finished.connect(lambda: workspace.open_library(samples))
    window.finished.connect(gc.enable)
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
    from PySide6.QtWidgets import QApplication, QMessageBox

    from reader.errors import ReaderError
    from reader.ui.sentences import sentence

    # The style by its word: setStyle would give a style object, and wake every kind of style element for it.
    if options.screenshot:
        qInstallMessageHandler(_pass_on)
    # Collecting garbage while everything is being made finds none and takes a tenth of the start.
    gc.disable()
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("chidu")
    try:
        window = start(application, options)
    except ReaderError as error:
        print(error, file=sys.stderr)
        if not options.screenshot:
            QMessageBox.critical(None, "尺牘 Chidu", sentence(error))
        return 1
    if options.screenshot:
        return _screenshot(application, window, options)
    code = application.exec()
    window.workspace.close()
    return code


def _window(application: QApplication, options: argparse.Namespace) -> tuple[MainWindow, ReaderError | None]:
    from dataclasses import replace

    from reader.settings import Settings, Theme, places
    from reader.ui import looks
    from reader.ui.language import Translations
    from reader.ui.main_window import MainWindow
    from reader.ui.workspace import Workspace

    where = places()
    loaded = Settings.load(where.settings)
    settings = loaded.settings
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
    return window, loaded.warning


def _pass_on(_kind: object, _context: object, message: str) -> None:
    """Qt's messages, but for what the platform without a screen says of itself."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _screenshot(application: QApplication, window: MainWindow, options: argparse.Namespace) -> int:
    from PySide6.QtCore import QDeadlineTimer

    workspace = window.workspace
    finished = []
    window.finished.connect(lambda: finished.append(True))
    deadline, quiet = QDeadlineTimer(30_000), QDeadlineTimer(_QUIET_MS)
    while not deadline.hasExpired() and not (finished and quiet.hasExpired()):
        if workspace.busy or not finished:
            quiet.setRemainingTime(_QUIET_MS)
        application.processEvents()
    saved = window.grab().save(str(options.screenshot))
    workspace.close()
    if not saved:
        print(f"“{options.screenshot}” cannot be written.", file=sys.stderr)
    return 0 if saved else 1
