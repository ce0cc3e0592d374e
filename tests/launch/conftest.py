"""A checkout to be set up, and environments of every kind beside it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.launch.place import MARK, installed_mark, places, python_of

DECLARATION = """
[project]
dependencies = ["alpha>=2", "beta"]
[project.optional-dependencies]
test = ["gamma"]
"""
Environment = Callable[..., str]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A folder with nothing but a declaration: alpha and beta for the program, gamma for its checks."""
    monkeypatch.delenv("CHIDU_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "尺牘 here"
    folder.mkdir()
    (folder / "pyproject.toml").write_text(DECLARATION, encoding="utf-8")
    return str(folder)


@pytest.fixture
def environment(checkout: str) -> Environment:
    """Lays out an environment that was made by others, or is ours with that mark, as it looks on disk."""

    def lay_out(*packages: str, mark: str | None = None, python: str = "3.12.1", second: bool = False) -> str:
        place = Path(places(checkout)[second])
        minor = ".".join(python.split(".")[:2])
        site = place / "lib" / f"python{minor}" / "site-packages"
        site.mkdir(parents=True)
        for package in packages:
            (site / f"{package}.dist-info").mkdir()
        Path(python_of(str(place))).parent.mkdir()
        Path(python_of(str(place))).write_bytes(b"")
        (place / "pyvenv.cfg").write_text(f"home = somewhere{os.linesep}version = {python}\n", encoding="utf-8")
        if mark is not None:
            (place / MARK).write_text(installed_mark(checkout) if mark == "installed" else mark, encoding="ascii")
        return str(place)

    return lay_out
