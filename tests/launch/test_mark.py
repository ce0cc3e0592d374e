"""Two set-ups never meet in one environment."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.launch.mark import held, lock, write
from reader.launch.place import MARK, read_mark

ROOT = Path(__file__).parents[2]
SECOND = "import sys; from reader.launch.mark import held\nwith held(sys.argv[1]) as mark: print(mark.read())"
KILLED = """
import sys
from reader.launch.environment import run
from reader.launch.mark import held

with held(sys.argv[1]) as mark:
    run([sys.executable, "-c", sys.argv[2], sys.argv[1]], mark)
"""
WAITING = """
import sys, time
from pathlib import Path

folder = Path(sys.argv[1])
(folder / "running").touch()
until = time.monotonic() + 30
while not (folder / "end").exists() and time.monotonic() < until:
    time.sleep(0.02)
"""
"""Stands for pip: it goes on until it is told to end."""


def test_a_second_set_up_says_so_and_waits_for_the_first(tmp_path: Path) -> None:
    (tmp_path / MARK).touch()
    with held(str(tmp_path)) as mark:
        command = [sys.executable, "-c", SECOND, str(tmp_path)]
        second = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert second.stderr is not None
        assert "Another set-up" in second.stderr.readline()
        assert second.poll() is None
        write(mark, "done by the first")
    out, _ = second.communicate(timeout=20)
    assert out == "done by the first\n"


def test_a_mark_can_be_read_while_it_is_held(tmp_path: Path) -> None:
    (tmp_path / MARK).write_text("installed", encoding="ascii")
    with held(str(tmp_path)) as mark:
        write(mark, "")
        assert read_mark(str(tmp_path)) == ""


@pytest.mark.skipif(os.name != "posix", reason="a descriptor is passed on POSIX only")
def test_the_lock_lives_as_long_as_what_a_killed_set_up_had_started(tmp_path: Path) -> None:
    (tmp_path / MARK).touch()
    command = [sys.executable, "-c", KILLED, str(tmp_path), WAITING]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL) as first:
        while not (tmp_path / "running").exists():
            assert first.poll() is None
            time.sleep(0.02)
        first.kill()
    with (tmp_path / MARK).open("r+", encoding="ascii") as mark:
        assert not lock(mark, wait=False)
        (tmp_path / "end").touch()
        assert lock(mark, wait=True)
