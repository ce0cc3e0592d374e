"""Makes the environment that the program runs in, and mends it."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import TextIO

from reader.launch import libraries
from reader.launch.choice import choose
from reader.launch.failure import SetUpFailed, say
from reader.launch.mark import held, write
from reader.launch.place import MARK, displays, installed_mark, python_of, read_mark, ready_mark
from reader.launch.requirements import declared

OFFLINE = ("NewConnectionError", "ConnectTimeoutError", "NameResolutionError", "ProxyError", "Max retries exceeded")
"""How pip's messages name what comes of no network."""

PIP_OPTIONS = (
    "--quiet",
    "--no-input",
    "--disable-pip-version-check",
    "--progress-bar=off",
    "--retries=2",
    "--no-compile",
)


def prepare(checkout: str, *, checks: bool, window: bool) -> str | None:
    """The interpreter that has all that is needed, made if it must be; `None` for the one that runs now."""
    chosen = choose(checkout, declared(checkout, *(["test"] if checks else [])), here=sys.path)
    if chosen.place is None:
        return None
    if chosen.ours and read_mark(chosen.place) != ready_mark(checkout):
        make(chosen.place, checkout, window=window, why=chosen.why)
    return python_of(chosen.place)


def make(place: str, checkout: str, *, window: bool, why: str = "", afresh: bool = False) -> None:
    """Makes our environment at `place` ready: `afresh`, or with what it lacks.

    The system's libraries are seen to as well; where they are missing and no `window` is wanted now, a later start
    looks again.
    """
    with held(place) as mark:
        said = "" if afresh else mark.read()
        runs = os.path.exists(python_of(place))
        if not (runs and said.startswith(installed_mark(checkout))):
            say(f"Setting up Chidu in {place}{why and f', as {why}'} (once, about half a minute) …")
            write(mark, "")
            fill(place, checkout, new=not (runs and said), mark=mark)
            write(mark, installed_mark(checkout))
        if not libraries.supply(libraries.missing(displays()), needed=window, install=libraries.may_install()):
            write(mark, ready_mark(checkout))


def fill(place: str, checkout: str, *, new: bool, mark: TextIO) -> None:
    """Installs all that pyproject.toml names into the environment at `place`, which is made first when it is `new`."""
    if new:
        empty(place)
        create(place, mark)
    install(place, [need.text for need in declared(checkout, "test")], mark)


def empty(place: str) -> None:
    """Removes all but the mark."""
    for entry in os.scandir(place):
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        elif entry.name != MARK:
            os.unlink(entry.path)


def create(place: str, mark: TextIO) -> None:
    """A new environment at `place`, of the Python that all environments here stem from."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        libraries.supply_venv(install=libraries.may_install())
    base = getattr(sys, "_base_executable", None) or sys.executable
    made = run([base, "-I", "-m", "venv", place], mark)
    if made.returncode:
        message = f"Chidu could not make an environment in {place}: {reason(made.stdout)}"
        raise SetUpFailed(message)


def install(place: str, lines: Sequence[str], mark: TextIO) -> None:
    """Installs the requirements `lines` with the environment's own pip."""
    done = run([python_of(place), "-I", "-m", "pip", "install", *PIP_OPTIONS, *lines], mark)
    if done.returncode == 0:
        return
    if any(sign in done.stdout for sign in OFFLINE):
        message = "Chidu needs the network once, to install what it is built on: connect and start it again."
    else:
        message = f"Chidu could not install what it is built on: {reason(done.stdout)}"
    raise SetUpFailed(message)


def run(command: Sequence[str], mark: TextIO) -> subprocess.CompletedProcess[str]:
    """Runs `command`, its messages kept; the lock on `mark` lives as long as either of the two processes."""
    return subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        pass_fds=() if os.name == "nt" else (mark.fileno(),),
        env={**os.environ, "PIP_USER": "0"},
    )


def reason(output: str) -> str:
    """The line of `output` that says what went wrong."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.upper().startswith("ERROR")]
    return (errors or lines or ["no message"])[-1]
