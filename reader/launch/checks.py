"""Every check and test of the project, one after the other."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.util import find_spec

TOOLS = {
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "ruff check": ["-m", "ruff", "check", "."],
    "mypy": ["-m", "mypy"],
    "lint-imports": ["-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"],
}
"""The checks before the tests: name, and what the interpreter is given."""

COVERED = ["--cov=reader", "--cov-report=term", "--cov-fail-under=95"]


def run_checks(checkout: str, arguments: Sequence[str]) -> int:
    """Runs all checks, then pytest with `arguments`; 1 if any of them failed, else 0.

    With a choice of tests (anything but `--long`) their coverage says nothing and is not asked.
    """
    if find_spec("pytest") is None:
        message = "No module named 'pytest'"
        raise ModuleNotFoundError(message, name="pytest")
    with ExitStack() as stack:
        variables, pytest_options = settings(checkout, stack)
        results = [check(name, command, checkout, variables) for name, command in TOOLS.items()]
        every = not [argument for argument in arguments if argument != "--long"]
        chosen = [*COVERED, f"--numprocesses={min(os.cpu_count() or 1, 4)}"] if every else []
        results.append(test([*pytest_options, *chosen, *arguments], checkout, variables))
    return 0 if all(results) else 1


def settings(checkout: str, stack: ExitStack) -> tuple[dict[str, str], list[str]]:
    """The variables and pytest's options to run with; where the checkout cannot be written, caches lie elsewhere."""
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if os.access(checkout, os.W_OK):
        return variables, []
    caches = stack.enter_context(tempfile.TemporaryDirectory(prefix="chidu-checks-"))
    for name in ("MYPY_CACHE_DIR", "RUFF_CACHE_DIR", "HYPOTHESIS_STORAGE_DIRECTORY", "PYTHONPYCACHEPREFIX"):
        variables[name] = os.path.join(caches, name)
    variables["COVERAGE_FILE"] = os.path.join(caches, "coverage")
    return variables, ["-o", f"cache_dir={os.path.join(caches, 'pytest')}"]


def check(name: str, command: Sequence[str], checkout: str, variables: dict[str, str]) -> bool:
    """Whether the tool accepts the project; its messages are shown only if it does not."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, *command],
        check=False,
        cwd=checkout,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    report(name, done.returncode, began)
    if done.returncode:
        print(done.stdout.rstrip(), flush=True)
    return done.returncode == 0


def test(options: Sequence[str], checkout: str, variables: dict[str, str]) -> bool:
    """Whether all tests pass; pytest speaks for itself."""
    began = time.monotonic()
    code = subprocess.call([sys.executable, "-m", "pytest", *options], cwd=checkout, env=variables)
    report("pytest", code, began)
    return code == 0


def report(name: str, code: int, began: float) -> None:
    """One line on the tool `name`."""
    print(f"{name:<14}{'FAILED' if code else 'passed'}{time.monotonic() - began:8.1f} s", flush=True)
