"""What pyproject.toml asks for, against what an environment holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.launch.requirements import declared, installed, parse, unmet, version

PYTHON = (3, 12)
ROOT = Path(__file__).parents[2]


def holding(folder: Path, *packages: str) -> list[str]:
    """A folder that lists `packages` as installed."""
    folder.mkdir(exist_ok=True)
    for package in packages:
        (folder / package).mkdir()
    return [str(folder)]


@pytest.mark.parametrize(
    ("line", "version_there", "will_do"),
    [
        ("chardet>=7,<8", "7.4.2", True),
        ("chardet>=7,<8", "7.0", True),
        ("chardet>=7,<8", "6.9", False),
        ("chardet>=7,<8", "8.0.0", False),
        ("SQLAlchemy>=2.0.30,<3", "2.0.9", False),
        ("SQLAlchemy>=2.0.30,<3", "2.1.0b1", True),
        ("opencc-python-reimplemented==0.1.7", "0.1.7", True),
        ("opencc-python-reimplemented==0.1.7", "0.1.6", False),
        ("anything", "0", True),
    ],
)
def test_a_version_is_weighed_against_all_bounds(line: str, version_there: str, will_do: bool) -> None:
    assert parse(line).accepts(version(version_there)) is will_do


def test_a_line_meant_for_another_python_is_not_asked_for(tmp_path: Path) -> None:
    lines = [parse("old; python_version < '3.12'"), parse("new>=2; python_version >= '3.12'")]
    assert unmet(lines, [], (3, 11)) == ("old",)
    assert unmet(lines, [], (3, 12)) == ("new",)
    assert unmet(lines, holding(tmp_path / "site", "new-2.0.dist-info"), (3, 13)) == ()


def test_names_are_equal_however_they_are_spelled(tmp_path: Path) -> None:
    there = holding(tmp_path / "site", "PySide6_Essentials-6.11.3.dist-info", "ruamel.yaml-0.18.dist-info")
    assert unmet([parse("pyside6-essentials>=6"), parse("Ruamel_YAML")], there, PYTHON) == ()


def test_what_the_system_packaged_counts_too(tmp_path: Path) -> None:
    assert installed(holding(tmp_path / "site", "chardet-7.1.0-py3.12.egg-info")) == {"chardet": [(7, 1)]}


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert installed([str(tmp_path / "gone"), ""]) == {}


def test_the_first_copy_that_will_do_is_enough(tmp_path: Path) -> None:
    there = holding(tmp_path / "a", "chardet-5.0.dist-info") + holding(tmp_path / "b", "chardet-7.0.dist-info")
    assert unmet([parse("chardet>=7")], there, PYTHON) == ()


def test_every_line_of_the_project_is_understood() -> None:
    for need in declared(str(ROOT), "test"):
        assert need.bounds, f"“{need.text}” has no bounds that were read"
        assert need.accepts(()) is False


def test_a_line_without_a_name_is_refused() -> None:
    with pytest.raises(ValueError, match=">=7"):
        parse(">=7")
