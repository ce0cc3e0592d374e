"""The program on a display of its own, and where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
START = [sys.executable, str(ROOT / "main.py")]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")


def surroundings(**variables: str) -> dict[str, str]:
    """The variables of this process, with no display but what `variables` name."""
    told = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in told} | variables


@pytest.fixture
def display() -> Iterator[str]:
    """An X display that nobody sees."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("needs Xvfb and xdotool")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


def test_a_window_opens_and_quits_by_its_key(display: str, tmp_path: Path) -> None:
    variables = surroundings(DISPLAY=display, CHIDU_HOME=str(tmp_path), LANGUAGE="en")
    window = subprocess.Popen(START, env=variables, stderr=subprocess.PIPE, text=True)
    pointer = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Chidu", "windowfocus", "--sync"]
    subprocess.run(pointer, env=variables, check=True, timeout=60, stdout=subprocess.DEVNULL)
    subprocess.run(["xdotool", "key", "ctrl+q"], env=variables, check=True, timeout=60)
    _, complaints = window.communicate(timeout=60)
    assert (window.returncode, complaints) == (0, "")
    assert (tmp_path / "library.db").exists()


def test_without_a_display_two_lines_name_the_way_out(tmp_path: Path) -> None:
    variables = surroundings(CHIDU_HOME=str(tmp_path))
    done = subprocess.run(START, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2
    assert "--screenshot" in done.stderr
    assert (done.stdout, list(tmp_path.iterdir())) == ("", [])


def test_a_picture_of_the_window_needs_no_display(tmp_path: Path) -> None:
    variables = surroundings(CHIDU_HOME=str(tmp_path))
    picture = tmp_path / "window.png"
    done = subprocess.run([*START, "--screenshot", str(picture)], env=variables, capture_output=True, check=False)
    assert done.returncode == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
