"""The wheel: it is built, carries all it needs, and runs from where it was unpacked."""

from __future__ import annotations

import configparser
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """The wheel of this checkout, built without the network."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = out.glob("chidu-*.whl")
    with zipfile.ZipFile(path) as archive:
        yield archive


def shipped(folder: str) -> set[str]:
    """The files below `folder` of the checkout, caches apart."""
    files = (path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file())
    return {file.as_posix() for file in files if "__pycache__" not in file.parts}


def test_the_wheel_carries_the_program_and_every_resource(wheel: zipfile.ZipFile) -> None:
    inside = {name for name in wheel.namelist() if not name.startswith("chidu-")}
    assert inside == shipped("reader") | {f"reader/{name}" for name in shipped("resources")}


def test_fonts_come_with_their_licences(wheel: zipfile.ZipFile) -> None:
    inside = {Path(name).name: name for name in wheel.namelist() if name.startswith("reader/resources/fonts/")}
    assert set(inside) >= {"NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc", "LXGWWenKai-Regular.ttf"}
    for licence in ("NotoCJK-LICENSE.txt", "LXGWWenKai-LICENSE.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in wheel.read(inside[licence]).decode("utf-8")


def test_the_licence_of_the_program_is_in_the_metadata(wheel: zipfile.ZipFile) -> None:
    (licence,) = (name for name in wheel.namelist() if name.endswith(".dist-info/licenses/LICENSE"))
    assert "Chidu contributors" in wheel.read(licence).decode("utf-8")


def test_the_wheel_brings_both_commands(wheel: zipfile.ZipFile) -> None:
    (name,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    commands = configparser.ConfigParser()
    commands.read_string(wheel.read(name).decode("utf-8"))
    assert dict(commands["gui_scripts"]) == {"chidu": "reader.app:main"}
    assert dict(commands["console_scripts"]) == {"chidu-cli": "reader.app:verb"}


def test_the_unpacked_wheel_runs_and_finds_its_resources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "unpacked")
    (tmp_path / "letter.txt").write_text("統籌調動", encoding="utf-8")
    steps = "from reader.settings import places; from reader.cli import main; print(places().resources); main()"
    done = subprocess.run(
        [sys.executable, "-c", steps, "convert", "letter.txt", "--to", "zh-Hans", "--json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "unpacked")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    resources, _, converted = done.stdout.partition("\n")
    assert Path(resources).samefile(tmp_path / "unpacked" / "reader" / "resources"), done.stderr
    assert json.loads(converted)["text"] == "统筹调动"
