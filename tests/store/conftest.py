"""A library in a file of its own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store import Library
from tests.store.samples import older


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "資料 庫" / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path) as opened:
        yield opened


@pytest.fixture(params=["file", "memory"])
def any_library(request: pytest.FixtureRequest, path: Path) -> Iterator[Library]:
    with Library.open(path if request.param == "file" else "sqlite://") as opened:
        yield opened


@pytest.fixture(params=[1, 2, 3])
def old_version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def old(path: Path, old_version: int) -> Path:
    """A library as an older version left it."""
    return older(path, old_version)


@pytest.fixture
def oldest(path: Path) -> Path:
    """A library as version 1 left it."""
    return older(path, 1)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="chidu-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)
