"""Where the environment of a checkout lies, and whether it is ready to start from.

Every start passes here, so this uses only what the interpreter has loaded anyway.
"""

import binascii
import os
import sys

LINUX = sys.platform.startswith("linux")
MARK = "chidu-environment"
"""The file that makes an environment ours; it is there from the first moment and says how far its making came."""


def ready_python(checkout: str) -> str | None:
    """The interpreter of the environment that is ready, or `None`."""
    wanted = ready_mark(checkout)
    for place in places(checkout):
        if read_mark(place) == wanted and os.path.exists(python_of(place)):
            return python_of(place)
    return None


def places(checkout: str) -> tuple[str, str]:
    """The two folders that may hold the environment of `checkout`, in order of preference."""
    name = f"venv-{binascii.crc32(os.fsencode(checkout)):08x}"
    return os.path.join(checkout, ".venv"), os.path.join(user_data(), name)


def user_data() -> str:
    """The folder for the data of this program and user; $CHIDU_HOME where that is told, as for the letters."""
    if told := os.environ.get("CHIDU_HOME"):
        return os.path.abspath(told)
    home = home_folder()
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        root = os.path.join(home, "Library", "Application Support")
    else:
        root = os.environ.get("XDG_DATA_HOME", "")
        root = root if os.path.isabs(root) else os.path.join(home, ".local", "share")
    return os.path.join(root, "chidu")


def home_folder() -> str:
    """The user's home; on POSIX the one that the system knows where $HOME is empty or no full path."""
    if sys.platform != "win32" and not os.path.isabs(os.environ.get("HOME", "/")):
        import pwd  # seldom needed, so not loaded by every start

        try:
            return pwd.getpwuid(os.getuid()).pw_dir
        except KeyError:  # a user without an entry, as in a container
            return "/"
    return os.path.expanduser("~")


def python_of(place: str) -> str:
    """The interpreter of the environment at `place`."""
    return os.path.join(place, "Scripts", "python.exe") if os.name == "nt" else os.path.join(place, "bin", "python")


def displays() -> tuple[str, ...]:
    """On Linux what a window can be shown on: "x11", "wayland", both, or neither (as where Qt is told otherwise)."""
    variables = {"x11": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    known = LINUX and not os.environ.get("QT_QPA_PLATFORM")
    return tuple(kind for kind, variable in variables.items() if known and os.environ.get(variable))


def has_display() -> bool:
    """Whether a window can be shown; off Linux, and on Qt's platforms without a display server, always."""
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if not LINUX or named.startswith(("offscreen", "minimal", "vnc", "linuxfb", "eglfs")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def read_mark(place: str) -> str | None:
    """What the mark of `place` says: "" while unfinished, `None` where there is none."""
    try:
        with open(os.path.join(place, MARK), encoding="ascii", errors="replace") as mark:
            return mark.read()
    except OSError:
        return None


def installed_mark(checkout: str) -> str:
    """What the mark says once all that pyproject.toml names is installed."""
    with open(os.path.join(checkout, "pyproject.toml"), "rb") as declaration:
        return f"installed {binascii.crc32(declaration.read()):08x}"


def ready_mark(checkout: str) -> str:
    """What the mark says once the system's libraries for these displays were seen too."""
    return " ".join((installed_mark(checkout), "ready", *displays()))
