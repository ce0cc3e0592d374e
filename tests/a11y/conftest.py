"""A display, a session bus and a bus for assistive clients of their own, the real window, and a client beside it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PYTHON = "/usr/bin/python3"
PATIENCE_S = 60
"""As long as something may take on a machine that has much else to do."""


def missing() -> str:
    """What a test over at-spi needs and is not there."""
    for tool in ("Xvfb", "xdotool", "dbus-daemon"):
        if not shutil.which(tool):
            return tool
    if not any(map(os.path.exists, LAUNCHERS)):
        return "at-spi2-core"
    has_library = [PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"]
    if not Path(PYTHON).exists() or subprocess.run(has_library, capture_output=True, check=False).returncode:
        return "python3-gi with gir1.2-atspi-2.0"
    return ""


@dataclass
class Client:
    """The other process: `ask` puts a question and gives the answer, `until` asks until the answer is as expected."""

    process: subprocess.Popen[str]

    def ask(self, name: str, *values: object) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps([name, *values]) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline() or '{"error": "the client has ended"}')
        return answer.get("is", answer)

    def until(self, expected: Callable[[Any], object], name: str, *values: object) -> Any:
        last, end = None, time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            last = self.ask(name, *values)
            if expected(last):
                return last
            time.sleep(0.05)
        pytest.fail(f"{name}{values} is {last!r}")

    def gives(self, expected: object, name: str, *values: object) -> None:
        """Ask until the answer is this one."""
        self.until(lambda answer: answer == expected, name, *values)

    def hears(self, *wanted: tuple[str, str]) -> None:
        """Wait for events of these kinds from sources of these roles, in any order."""
        left, heard, end = set(wanted), [], time.monotonic() + PATIENCE_S
        while left and time.monotonic() < end:
            news = self.ask("events")
            heard += news
            left -= {(kind, role) for kind, role, *_ in news}
            time.sleep(0.05)
        assert not left, f"{left} not among {heard}"


@dataclass
class Window:
    """The program in a process of its own, with the keyboard on its window."""

    process: subprocess.Popen[str]
    variables: dict[str, str]
    library: Path
    complaints: str = field(default="")

    def press(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--delay", "40", *keys], env=self.variables, check=True, timeout=PATIENCE_S)

    def quit(self) -> None:
        self.press("ctrl+q")
        _, self.complaints = self.process.communicate(timeout=PATIENCE_S)


Open = Callable[..., tuple[Window, Client]]


@pytest.fixture(scope="session")
def surroundings() -> Iterator[dict[str, str]]:
    """The variables with which a program finds display and buses; skips where something is missing."""
    if not sys.platform.startswith("linux"):
        pytest.skip("at-spi is there on Linux alone")
    if tool := missing():
        pytest.skip(f"needs {tool}")
    with tempfile.TemporaryDirectory(prefix="a11y-") as folder, ExitStack() as ends:
        # A short path: the names of sockets are limited.
        variables = {**os.environ, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder, "QT_QPA_PLATFORM": "xcb"}
        for name in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "DBUS_SESSION_BUS_ADDRESS"):
            variables.pop(name, None)
        number = ends.enter_context(
            _told(["Xvfb", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"], "-displayfd")
        )
        variables |= {"DISPLAY": f":{number}", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LANGUAGE": "en"}
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--nosyslog"]
        variables["DBUS_SESSION_BUS_ADDRESS"] = ends.enter_context(_told(bus, "--print-address", variables))
        launcher = next(path for path in LAUNCHERS if Path(path).exists())
        ends.enter_context(_running([launcher, "--launch-immediately"], variables))
        yield variables


@pytest.fixture
def opened(surroundings: dict[str, str], tmp_path: Path) -> Iterator[Open]:
    """Open the window on a text, and let the client find the letter."""
    with ExitStack() as ends:

        def start(text: str, *options: str) -> tuple[Window, Client]:
            file, library = tmp_path / "letter.txt", tmp_path / "library.db"
            file.write_text(text, encoding="utf-8")
            variables = {**surroundings, "CHIDU_HOME": str(tmp_path / "home")}
            words = [sys.executable, str(ROOT / "main.py"), "--library", str(library), *options, str(file)]
            client = Client(ends.enter_context(_running([PYTHON, "-W", "ignore", _client()], variables)))
            window = Window(ends.enter_context(_running(words, variables)), variables, library)
            pointer = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "尺牘", "windowfocus", "--sync"]
            subprocess.run(pointer, env=variables, check=True, timeout=PATIENCE_S, stdout=subprocess.DEVNULL)
            client.until(lambda letter: letter and "focused" in letter.get("states", ()), "letter")
            client.ask("events")
            return window, client

        yield start


def _client() -> str:
    return str(Path(__file__).with_name("client.py"))


@contextmanager
def _running(words: list[str], variables: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(words, env=variables, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        yield process
        process.terminate()


@contextmanager
def _told(words: list[str], option: str, variables: dict[str, str] | None = None) -> Iterator[str]:
    """Run a server that writes to the file descriptor after `option` where it is to be found."""
    reading, writing = os.pipe()
    command = [*words, f"{option}={writing}"] if option == "--print-address" else [*words, option, str(writing)]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL, env=variables) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield told.readline().strip()
        server.terminate()
