"""The system's libraries that a window needs on Linux: which are missing, and how to get them."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence

from reader.launch.failure import SetUpFailed, say
from reader.launch.place import LINUX

ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libzstd.so.1": "libzstd1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
}
"""Libraries that Qt loads even without a display, each with the Debian package that holds it."""

ON_A_DISPLAY = {
    "x11": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-glx.so.0": "libxcb-glx0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
    },
}
"""What a window on such a display needs besides."""


def missing(displays: Sequence[str]) -> dict[str, str]:
    """The libraries, with their packages, that a window on one of `displays` needs and the system lacks."""
    if not LINUX:
        return {}
    lacking = [absent(ON_A_DISPLAY[display]) for display in displays]
    return absent(ALWAYS) | (lacking[0] if all(lacking) and lacking else {})


def absent(libraries: dict[str, str]) -> dict[str, str]:
    """Those of `libraries` that cannot be loaded."""
    return {library: package for library, package in libraries.items() if not loads(library)}


def loads(library: str) -> bool:
    """Whether the system has `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def supply(libraries: dict[str, str], *, needed: bool, install: bool) -> dict[str, str]:
    """Gets `libraries` when they are `needed` now and it may `install` packages; returns what is still missing.

    Raises `SetUpFailed` with the way to get them when they are needed and missing still.
    """
    if not libraries or not needed:
        return libraries
    packages = sorted(set(libraries.values()))
    if install:
        apt_install(packages)
        libraries = absent(libraries)
    if libraries:
        message = f"The window needs {', '.join(sorted(libraries))}, missing here: {advice(packages)}."
        raise SetUpFailed(message)
    return libraries


def supply_venv(*, install: bool) -> None:
    """Gets the part of Python that makes environments if it may `install` packages, else raises the way to get it."""
    package = f"python3.{sys.version_info.minor}-venv"
    if not install:
        message = f"Chidu needs Python's venv and ensurepip, missing here: {advice([package])}."
        raise SetUpFailed(message)
    apt_install([package])


def may_install() -> bool:
    """Whether this is Debian or a kin of it, and run by root."""
    return is_root() and shutil.which("apt-get") is not None


def is_root() -> bool:
    """Whether this process may change the system."""
    if sys.platform == "win32":
        return False
    else:  # noqa: RET505 - mypy follows platforms by branches
        return os.geteuid() == 0


def advice(packages: Iterable[str]) -> str:
    """What to do to get `packages`."""
    if shutil.which("apt-get") is None:
        return f"install them (Debian calls the packages {' '.join(packages)})"
    return f"sudo apt-get install {' '.join(packages)}"


def apt_install(packages: Sequence[str]) -> None:
    """Installs `packages` from the system's own archive, and says so."""
    say(f"Installing {' '.join(packages)} with apt-get …")
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "--quiet", "--quiet", *step],
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        )
        if done.returncode:
            lines = done.stderr.strip().splitlines() or ["no message"]
            message = f"apt-get could not {step[0]}: {lines[-1]}"
            raise SetUpFailed(message)
