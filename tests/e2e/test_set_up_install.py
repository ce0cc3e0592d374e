"""The whole set-up, with everything installed: minutes long, so only in the long form of the checks."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.launch.place import places, read_mark, ready_mark
from tests.e2e.test_set_up import BASE, ROOT, needs_a_bare_python, read_only, start

pytestmark = pytest.mark.long

SETTING_UP = "Setting up Chidu in {place} (once, about half a minute) …\n"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A fresh checkout of the program in an awkward folder, without the fonts, which nothing here shows."""
    needs_a_bare_python()
    monkeypatch.setenv("CHIDU_HOME", str(tmp_path / "資 料"))
    folder = tmp_path / "信 件" / "尺 牘"
    folder.mkdir(parents=True)
    for name in ("main.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    for name in ("reader", "resources"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.ttc", "*.ttf"))
    (folder / "letter.txt").write_text("統籌調動整合城鄉各方力量", encoding="utf-8")
    yield folder
    shutil.rmtree(folder.parent)
    shutil.rmtree(tmp_path / "資 料", ignore_errors=True)


def convert(checkout: Path, *before: str) -> str:
    """What the set-up says on the way to a conversion, which has to come out right."""
    done = start(checkout, "convert", "letter.txt", "--to", "zh-Hans", "--json", before=before)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["text"] == "统筹调动整合城乡各方力量"
    return done.stderr


def begin(checkout: Path) -> subprocess.Popen[str]:
    """A start that goes on while the test does."""
    return subprocess.Popen(
        [BASE, "main.py", "convert", "letter.txt", "--to", "zh-Hans", "--json"],
        cwd=checkout,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def test_a_fresh_checkout_sets_itself_up_once(checkout: Path) -> None:
    place = checkout / ".venv"
    assert convert(checkout) == SETTING_UP.format(place=place)
    assert convert(checkout) == ""


@pytest.mark.parametrize("seconds", [0.5, 3, 7])
@pytest.mark.skipif(os.name != "posix", reason="needs signals for a whole group of processes")
def test_an_interrupted_set_up_is_made_good_by_the_next_start(checkout: Path, seconds: float) -> None:
    first = begin(checkout)
    time.sleep(seconds)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    assert read_mark(str(checkout / ".venv")) == ""
    assert convert(checkout) == SETTING_UP.format(place=checkout / ".venv")


def test_a_read_only_checkout_is_set_up_in_the_data_folder(checkout: Path) -> None:
    before = sorted(checkout.rglob("*"))
    command = read_only(checkout)
    place = places(str(checkout))[1]
    assert convert(checkout, *command) == (
        f"Setting up Chidu in {place}, as {checkout} cannot be written (once, about half a minute) …\n"
    )
    assert convert(checkout, *command) == ""
    assert sorted(checkout.rglob("*")) == before


def test_a_changed_declaration_is_followed_and_a_broken_environment_mended(checkout: Path) -> None:
    convert(checkout)
    with (checkout / "pyproject.toml").open("a", encoding="utf-8") as declaration:
        declaration.write("\n# changed\n")
    place = checkout / ".venv"
    assert convert(checkout) == SETTING_UP.format(place=place)
    (package,) = place.rglob("site-packages/sqlalchemy")
    shutil.rmtree(package)
    done = start(checkout, "import", "letter.txt", "--json", "--library", str(checkout / "library.db"))
    assert done.stderr == SETTING_UP.format(place=place)
    assert json.loads(done.stdout)[0]["status"] == "imported"
    assert read_mark(str(place)) == ready_mark(str(checkout))


def test_two_starts_at_once_make_one_environment(checkout: Path) -> None:
    both = [begin(checkout), begin(checkout)]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert sorted(said) == [
        "Another set-up of Chidu is running; waiting for it …\n",
        SETTING_UP.format(place=checkout / ".venv"),
    ]
