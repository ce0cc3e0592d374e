"""The runner of the checks, on a project small enough to see through."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SETTINGS = """
[tool.mypy]
files = ["test_small.py"]
[tool.importlinter]
root_package = "reader"
include_external_packages = true
[[tool.importlinter.contracts]]
name = "Nothing"
type = "forbidden"
source_modules = ["reader"]
forbidden_modules = ["json"]
"""
RUNNER = """
import sys
sys.path.insert(0, sys.argv[1])
from reader.launch.checks import run_checks
sys.exit(run_checks(sys.argv[2], sys.argv[3:]))
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose checks all pass."""
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "__init__.py").touch()
    (tmp_path / "test_small.py").write_text("def test_one() -> None:\n    assert 1 + 1 == 2\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", RUNNER, str(ROOT), str(project), *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def verdicts(output: str) -> dict[str, str]:
    """Name of each tool, and how it was judged."""
    lines = [line for line in output.splitlines() if line.endswith(" s") and line[14:20] in {"passed", "FAILED"}]
    return {line[:14].strip(): line[14:20] for line in lines}


def test_every_tool_has_its_line_and_pytest_closes(project: Path) -> None:
    done = run(project, "test_small.py")
    tools = ["ruff format", "ruff check", "mypy", "lint-imports", "pytest"]
    assert verdicts(done.stdout) == dict.fromkeys(tools, "passed"), done.stdout
    assert "1 passed" in done.stdout.splitlines()[-2]
    assert done.returncode == 0


def test_a_failure_is_shown_and_the_others_run_all_the_same(project: Path) -> None:
    (project / "reader" / "__init__.py").write_text("import json\nx = [ ]\n", encoding="utf-8")
    (project / "test_small.py").write_text("def test_one() -> None:\n    return 1\n", encoding="utf-8")
    done = run(project, "test_small.py", "-k", "nothing")
    tools = ["ruff format", "ruff check", "mypy", "lint-imports", "pytest"]
    assert verdicts(done.stdout) == dict.fromkeys(tools, "FAILED"), "no test at all is a failure as well"
    assert "[return-value]" in done.stdout
    assert done.returncode == 1


def test_all_tests_together_must_cover_the_code(project: Path) -> None:
    (project / "reader" / "__init__.py").write_text("def never() -> int:\n    return 1\n\n\nx = 1\n", encoding="utf-8")
    done = run(project)
    assert "1 passed" in done.stdout
    assert verdicts(done.stdout)["pytest"] == "FAILED"
    assert "95" in done.stdout
