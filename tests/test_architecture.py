"""What keeps the house in order: sizes, texts, and the pairing of Python and PySide6."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[1]
OURS = (ROOT / "main.py", *sorted((ROOT / "reader").rglob("*.py")))
UNLIKE_TEXT = {".ttc", ".ttf", ".otf", ".png", ".ico", ".icns", ".qm", ".db", ".docx", ".epub", ".pdf", ".pyc"}
FOLDERS = (".ci", "reader", "resources", "tests")

MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:root|home|work|Users)/\w")
REGISTRY = re.compile(r"\b(?:p[y]pi|python[h]osted|npm[j]s|deb\.[d]ebian|archive\.[u]buntu)\.(?:org|com)\b")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def texts() -> Iterator[Path]:
    """The files of the project that a person can read."""
    inner = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*"))
    for path in (*ROOT.glob("*.md"), *ROOT.glob("*.py"), *ROOT.glob("*.toml"), ROOT / ".gitignore", *inner):
        if path.is_file() and path.suffix not in UNLIKE_TEXT:
            yield path


@pytest.mark.parametrize("path", OURS, ids=named)
def test_a_module_fits_in_a_head(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 300


@pytest.mark.parametrize("path", OURS, ids=named)
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > 40] == []


def test_no_text_names_a_folder_of_someones_machine_or_a_package_registry() -> None:
    found = []
    for path in texts():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
            if MACHINE_PATH.search(line) or REGISTRY.search(line):
                found.append(f"{named(path)}:{number}: {line.strip()[:80]}")
    assert found == []


def test_the_set_up_needs_nothing_but_the_standard_library() -> None:
    outside = set()
    for path in (ROOT / "main.py", *(ROOT / "reader" / "launch").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                outside |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                outside.add((node.module or "").partition(".")[0])
    assert outside - sys.stdlib_module_names == {"reader"}


def test_the_way_to_a_set_up_environment_loads_nothing_that_costs_time() -> None:
    steps = (
        "import sys, reader.launch",
        "before = set(sys.modules)",
        "import main, reader.launch.place",
        "reader.launch.place.ready_python(main.CHECKOUT)",
        "print(*(set(sys.modules) - before))",
    )
    done = subprocess.run([sys.executable, "-c", "; ".join(steps)], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    assert set(done.stdout.decode().split()) <= {"main", "reader.launch.place", "binascii", "encodings.ascii"}


def test_calls_into_qt_leave_the_count_of_none_alone() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        thing.blockSignals(False)
        thing.setObjectName("thing")
        thing.deleteLater()
    assert abs(sys.getrefcount(None) - before) < 100


def test_pyside_6_12_is_kept_from_the_pythons_on_which_it_aborts() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = [line for line in project["dependencies"] if line.startswith("PySide6")]
    assert pins == [
        "PySide6-Essentials>=6.10,<6.12; python_version < '3.12'",
        "PySide6-Essentials>=6.10,<7; python_version >= '3.12'",
    ]


def test_uv_and_pip_install_the_same_tools_for_the_checks() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert declared["dependency-groups"]["dev"] == ["chidu[test]"]
