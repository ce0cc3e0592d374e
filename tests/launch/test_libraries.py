"""The system's libraries: what is missing is named, or installed where that is ours to do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.launch import libraries
from reader.launch.failure import SetUpFailed
from reader.launch.place import LINUX

MISSING = {"libnothing.so.9": "libnothing9", "libnowhere.so.1": "libnowhere1"}

pytestmark = pytest.mark.skipif(not LINUX, reason="only Linux leaves these libraries to the system")


@pytest.fixture
def apt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that writes down what it is asked for, and fails once a file `broken` is beside it."""
    script = tmp_path / "apt-get"
    script.write_text(
        f'#!/bin/sh\necho "$DEBIAN_FRONTEND $*" >> {tmp_path}/asked\n'
        f"[ ! -e {tmp_path}/broken ] || {{ echo 'E: no archive' >&2; exit 100; }}\n",
        encoding="utf-8",
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def test_what_is_missing_is_told_with_its_package() -> None:
    assert libraries.absent({"libc.so.6": "libc6", **MISSING}) == MISSING


def test_a_machine_that_runs_these_tests_has_what_qt_always_needs() -> None:
    assert libraries.missing(()) == {}


def test_one_line_names_libraries_and_command(apt: Path) -> None:
    with pytest.raises(SetUpFailed) as failed:
        libraries.supply(MISSING, needed=True, install=False)
    assert str(failed.value) == (
        "The window needs libnothing.so.9, libnowhere.so.1, missing here: "
        "sudo apt-get install libnothing9 libnowhere1."
    )
    assert not (apt / "asked").exists()


def test_where_there_is_no_apt_the_packages_are_named_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetUpFailed, match=r"Debian calls the packages libnothing9 libnowhere1"):
        libraries.supply(MISSING, needed=True, install=False)


def test_root_gets_them_installed_and_is_told(apt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert libraries.supply({"libc.so.6": "libc6"}, needed=True, install=True) == {}
    assert (apt / "asked").read_text(encoding="utf-8").splitlines() == [
        "noninteractive --quiet --quiet update",
        "noninteractive --quiet --quiet install --yes --no-install-recommends libc6",
    ]
    assert capsys.readouterr().err == "Installing libc6 with apt-get …\n"


def test_an_archive_that_fails_is_quoted(apt: Path) -> None:
    (apt / "broken").touch()
    with pytest.raises(SetUpFailed, match="apt-get could not update: E: no archive"):
        libraries.supply(MISSING, needed=True, install=True)


def test_without_a_window_nothing_is_installed_or_asked(apt: Path) -> None:
    assert libraries.supply(MISSING, needed=False, install=True) == MISSING
    assert not (apt / "asked").exists()


def test_a_python_without_venv_is_named_with_its_package(apt: Path) -> None:
    with pytest.raises(SetUpFailed, match=f"apt-get install python3.{sys.version_info.minor}-venv"):
        libraries.supply_venv(install=False)
    libraries.supply_venv(install=True)
    assert f"python3.{sys.version_info.minor}-venv" in (apt / "asked").read_text(encoding="utf-8")
