"""`python3 main.py` from a checkout, with environments laid out as a set-up leaves them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from reader.launch.place import MARK, places, read_mark, ready_mark
from reader.launch.requirements import declared, unmet

ROOT = Path(__file__).parents[2]
BASE: str = getattr(sys, "_base_executable", sys.executable)
"""The interpreter below the environment that these tests run in: what a person's `python3` is."""

PROGRAM = """
import json
import sys


def main() -> int:
    print(json.dumps({"prefix": sys.prefix, "arguments": sys.argv[1:], "caches": sys.pycache_prefix}))
    return 7
"""
NO_NETWORK = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": ""}


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in an awkward folder, with a program that tells where it runs and ends with 7."""
    monkeypatch.setenv("CHIDU_HOME", str(tmp_path / "資 料"))
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    folder = tmp_path / "尺 牘"
    (folder / "reader").mkdir(parents=True)
    (folder / "reader" / "__init__.py").touch()
    (folder / "reader" / "app.py").write_text(PROGRAM, encoding="utf-8")
    shutil.copy(ROOT / "main.py", folder)
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(
        ROOT / "reader" / "launch", folder / "reader" / "launch", ignore=shutil.ignore_patterns("__pycache__")
    )
    return folder


def finished(place: Path, checkout: Path) -> Path:
    """An environment of ours at `place`, marked as ready; empty, since the program here needs nothing."""
    bare(place)
    (place / MARK).write_text(ready_mark(str(checkout)), encoding="ascii")
    return place


def bare(place: Path) -> Path:
    """An environment with nothing in it, as others may have made it."""
    subprocess.run([BASE, "-m", "venv", "--without-pip", str(place)], check=True)
    return place


def start(
    checkout: Path,
    *arguments: str,
    python: str | Path = BASE,
    before: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """`python3 main.py`, in `folder`, behind the command `before`."""
    return subprocess.run(
        [*before, str(python), str(checkout / "main.py"), *arguments],
        cwd=folder or checkout,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def needs_a_bare_python() -> None:
    seen = subprocess.run([BASE, "-c", "import sys; print(*sys.path, sep='\\n')"], stdout=subprocess.PIPE, check=True)
    if not unmet(declared(str(ROOT)), os.fsdecode(seen.stdout).splitlines(), sys.version_info[:2]):
        pytest.skip("needs a Python that does not hold the program's requirements itself")


def test_a_ready_environment_gets_every_argument_and_gives_its_exit_code(checkout: Path, tmp_path: Path) -> None:
    finished(checkout / ".venv", checkout)
    done = start(checkout, "信.txt", "--library", "a b", "", folder=tmp_path)
    said = json.loads(done.stdout)
    assert said["arguments"] == ["信.txt", "--library", "a b", ""]
    assert Path(said["prefix"]).samefile(checkout / ".venv")
    assert (done.returncode, done.stderr) == (7, "")


def test_a_checkout_that_python_does_not_search_by_itself_is_found(checkout: Path) -> None:
    finished(checkout / ".venv", checkout)
    assert start(checkout, environment={"PYTHONSAFEPATH": "1"}).returncode == 7


def test_a_path_through_a_link_leads_to_the_same_program(checkout: Path, tmp_path: Path) -> None:
    finished(checkout / ".venv", checkout)
    (tmp_path / "link").symlink_to(checkout, target_is_directory=True)
    assert start(tmp_path / "link").returncode == 7


def test_an_environment_in_the_data_folder_serves_where_the_one_beside_is_not_ours(checkout: Path) -> None:
    bare(checkout / ".venv")
    place = finished(Path(places(str(checkout))[1]), checkout)
    said = json.loads(start(checkout).stdout)
    assert Path(said["prefix"]).samefile(place)
    assert Path(said["caches"]).is_relative_to(place)


def test_a_start_on_a_read_only_checkout_writes_nothing_there(checkout: Path) -> None:
    place = finished(Path(places(str(checkout))[1]), checkout)
    before = sorted(checkout.rglob("*"))
    done = start(checkout, before=read_only(checkout))
    assert Path(json.loads(done.stdout)["prefix"]).samefile(place)
    assert sorted(checkout.rglob("*")) == before


def read_only(folder: Path) -> list[str]:
    """What to put before a command that shall find `folder` read-only, even when root gives it."""
    if os.name != "posix":
        pytest.skip("needs a folder that can be made read-only")
    if os.geteuid() != 0:
        for path in (folder, *folder.rglob("*")):
            path.chmod(path.stat().st_mode & ~0o222)
        return []
    steps = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && cd "$0" && exec "$@"'
    command = ["unshare", "--mount", "sh", "-c", steps, str(folder)]
    if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("needs a mount of its own, which this machine does not give")
    return command


def test_an_environment_that_has_everything_is_kept_when_it_is_active(checkout: Path) -> None:
    finished(checkout / ".venv", checkout)
    done = start(checkout, python=sys.executable)
    if unmet(declared(str(ROOT)), sys.path, sys.version_info[:2]) or sys.prefix == sys.base_prefix:
        pytest.skip("needs to run in an environment")
    assert json.loads(done.stdout)["prefix"] == sys.prefix


def test_an_active_environment_that_lacks_something_is_left_as_it_is(checkout: Path, tmp_path: Path) -> None:
    finished(checkout / ".venv", checkout)
    active = bare(tmp_path / "active")
    before = sorted(active.rglob("*"))
    done = start(checkout, python=active / "bin" / "python" if os.name != "nt" else active / "Scripts" / "python.exe")
    assert Path(json.loads(done.stdout)["prefix"]).samefile(checkout / ".venv")
    assert sorted(active.rglob("*")) == before


def test_a_frozen_program_never_sets_anything_up(checkout: Path) -> None:
    steps = "import runpy, sys; sys.frozen = True; runpy.run_path(sys.argv[1], run_name='__main__')"
    done = subprocess.run([BASE, "-c", steps, str(checkout / "main.py")], capture_output=True, check=False)
    assert done.returncode == 7
    assert not (checkout / ".venv").exists()


def test_an_older_python_gets_one_sentence(checkout: Path) -> None:
    steps = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path(sys.argv[1], run_name='__main__')"
    done = subprocess.run([BASE, "-c", steps, str(checkout / "main.py")], capture_output=True, text=True, check=False)
    assert done.stderr == "Chidu needs Python 3.11 or newer; this is 3.9.\n"
    assert done.returncode == 1


@pytest.mark.skipif(os.name != "posix", reason="elsewhere words are never bytes")
@pytest.mark.parametrize("python", [BASE, sys.executable], ids=["handed over", "kept"])
def test_words_arrive_whole_in_a_locale_without_chinese(checkout: Path, python: str) -> None:
    finished(checkout / ".venv", checkout)
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = start(checkout, "search", "來信", python=python, environment=plain)
    assert json.loads(done.stdout)["arguments"] == ["search", "來信"], done.stderr


def test_what_cannot_be_loaded_nor_mended_is_told_in_one_line(checkout: Path) -> None:
    finished(checkout / ".venv", checkout)
    (checkout / "reader" / "app.py").write_text("from reader.launch import nothing\n", encoding="utf-8")
    done = start(checkout)
    (line,) = done.stderr.splitlines()
    assert line.startswith("Chidu cannot be loaded: cannot import name 'nothing'")
    assert done.returncode == 1


def test_a_library_that_the_system_lacks_is_named_in_one_line(checkout: Path) -> None:
    finished(checkout / ".venv", checkout)
    broken = 'raise ImportError("libnothing.so.9: cannot open shared object file: No such file or directory")\n'
    (checkout / "reader" / "app.py").write_text(broken, encoding="utf-8")
    done = start(checkout)
    assert done.stderr == "The window needs libnothing.so.9, a library that this system lacks: install it.\n"
    assert done.returncode == 1


def test_without_a_network_there_is_one_sentence_and_the_next_start_begins_afresh(checkout: Path) -> None:
    needs_a_bare_python()
    done = start(checkout, environment=NO_NETWORK)
    setting_up, sentence = done.stderr.splitlines()
    assert setting_up.startswith(f"Setting up Chidu in {checkout / '.venv'} ")
    assert sentence == "Chidu needs the network once, to install what it is built on: connect and start it again."
    assert done.returncode == 1
    assert read_mark(str(checkout / ".venv")) == ""
    assert "Setting up" in start(checkout, environment=NO_NETWORK).stderr
