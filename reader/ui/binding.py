"""Loads Qt's Python binding faster than an import alone: half of its time goes into work that can be kept or shared.

The binding carries Python modules of its own in an archive and compiles them at every start, and so does Python with
the methods of every dataclass; their compiled code is kept here as Python keeps that of files. Meanwhile a second
thread reads Qt's libraries in.
"""

from __future__ import annotations

import builtins
import collections
import dataclasses
import gc
import marshal
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any
from zlib import crc32

from reader.launch.place import user_data

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_LIBRARIES = ("PySide6/QtWidgets.abi3.so", "PySide6/QtCore.abi3.so", "PySide6/QtGui.abi3.so")
"""The first one brings nearly all of Qt with it."""

_FONTS = "libfontconfig.so.1"
_LIBRARIES_OF_PYTHON = ("sqlite3", "json", "datetime", "array", "unicodedata", "_queue", "bisect", "heapq", "math")
_WITHOUT_QT = ("reader.store.glance", "reader.page", "reader.settings")
_WITH_QT = ("reader.ui.looks", "reader.ui.language", "reader.ui.main_window")
Key = tuple[str, int]


def application() -> QApplication:
    """The application, in Qt's Fusion style."""
    load()
    from PySide6.QtWidgets import QApplication

    # The style by its word: setStyle would give a style object, and wake every kind of style element for it.
    made = QApplication([*sys.argv[:1], "-style", "fusion"])
    made.setApplicationName("chidu")
    return made


def load() -> None:
    """Import the binding's widgets, and what of the program the first paint needs.

    Garbage is not collected from here on, until the window sees to it: while everything is being made there is none
    to be found, and looking for it takes a tenth of a start.
    """
    gc.disable()
    # Those that are libraries themselves go first: the system loads one at a time.
    for name in _LIBRARIES_OF_PYTHON:
        import_module(name)
    threading.Thread(target=_read_libraries, daemon=True).start()
    with kept_code(Path(user_data()) / f"start-{sys.implementation.cache_tag}.code"):
        for name in (*_WITHOUT_QT, "PySide6.QtWidgets", *_WITH_QT):
            import_module(name)


def unfit() -> str:
    """A sentence where PySide6 and Python do not work together: PySide6 6.12 aborts on Python before 3.12."""
    from PySide6 import __version__, __version_info__

    if sys.version_info < (3, 12) and __version_info__[:2] >= (6, 12):
        return f"PySide6 {__version__} does not run on this Python: install PySide6-Essentials below 6.12."
    return ""


@contextmanager
def kept_code(file: Path) -> Iterator[None]:
    """Take what is compiled inside from `file` where the same source was compiled before; keep what is new there.

    That is what `compile` is asked for, and the methods that `dataclasses` and named tuples write as text.
    """
    kept = _read(file)
    known = len(kept)
    compile_source = builtins.compile

    def take(source: str | bytes, filename: str, mode: str = "exec") -> CodeType:
        key = f"{mode} {filename}", crc32(source if isinstance(source, bytes) else source.encode())
        if key not in kept:
            kept[key] = compile_source(source, filename, mode)
        return kept[key]

    def compile_or_take(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        if mode != "exec" or rest or options or not isinstance(source, bytes):
            return compile_source(source, filename, mode, *rest, **options)
        return take(source, str(filename))

    def execute(source: str, names: dict[str, Any], found: dict[str, Any]) -> None:
        exec(take(source, "<string>"), names, found)  # noqa: S102 - what dataclasses would execute itself

    def evaluate(source: str, names: dict[str, Any]) -> object:
        return eval(take(source, "<string>", "eval"), names)  # noqa: S307 - what collections would evaluate itself

    builtins.compile = compile_or_take
    vars(dataclasses)["exec"] = execute
    vars(collections)["eval"] = evaluate
    try:
        yield
    finally:
        builtins.compile = compile_source
        del vars(dataclasses)["exec"], vars(collections)["eval"]
    if len(kept) > known:
        _write(file, kept)


def _read(file: Path) -> dict[Key, CodeType]:
    """What was kept; nothing where there is no such file, or it is not whole."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        content = marshal.loads(file.read_bytes())  # noqa: S302 - in the user's own folder, as Python's own caches
        if isinstance(content, dict):
            return content
    return {}


def _write(file: Path, kept: dict[Key, CodeType]) -> None:
    """Keep it for the next start; a folder that cannot be written only means that the next start takes as long."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(marshal.dumps(kept))
        part.replace(file)


def _read_libraries() -> None:
    """Have the system map Qt's libraries and look through the fonts; Qt finds both done."""
    spec = find_spec("PySide6") if sys.platform == "linux" else None
    if spec is None or not spec.submodule_search_locations:
        return
    packages = Path(spec.submodule_search_locations[0]).parent
    with suppress(OSError, ImportError):  # whatever is missing, the import says it better
        from _ctypes import call_cdeclfunction, dlopen, dlsym

        # Called as a function of C: Python's own dlopen would let no other thread run meanwhile.
        program = dlopen(None, os.RTLD_NOW)  # type: ignore[arg-type]  # no name stands for the program itself
        load_library = dlsym(program, "dlopen")
        for name in _LIBRARIES:
            call_cdeclfunction(load_library, (os.fsencode(packages / name), os.RTLD_NOW))
        call_cdeclfunction(dlsym(dlopen(_FONTS, os.RTLD_NOW), "FcInit"), ())
