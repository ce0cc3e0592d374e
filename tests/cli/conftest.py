"""Verbs run in this process, on a library and letters of their own."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from reader.cli import main
from tests.cli.sample import SIMPLIFIED, TRADITIONAL, Outcome, Run

NOBODY = 65_534


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a verb on the library of this test."""
    monkeypatch.setenv("CHIDU_HOME", str(tmp_path / "home"))

    def run(*arguments: object) -> Outcome:
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Outcome(status, captured.out, captured.err)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one letter in either script."""
    folder = tmp_path / "來 信"
    folder.mkdir()
    (folder / "a 搬遷.txt").write_text(TRADITIONAL, "utf-8")
    (folder / "b 暑期.md").write_text(SIMPLIFIED, "gb18030")
    return folder


@pytest.fixture
def ids(run: Run, folder: Path) -> list[str]:
    """Both letters in the library: the Traditional one, the Simplified one."""
    return [str(result["id"]) for result in run("import", folder, "--json").json]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Where the library of this test lies."""
    return tmp_path / "home" / "library.db"


@pytest.fixture
def common_folder() -> Iterator[Path]:
    """A folder that everybody may enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="chidu-"))
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.iterdir()):
        path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def with_common_rights() -> Callable[[], AbstractContextManager[None]]:
    """A stretch in which the rights of files count: root's pass them by."""

    @contextmanager
    def stretch() -> Iterator[None]:
        before = os.geteuid()
        if before == 0:
            os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(before)

    return stretch
