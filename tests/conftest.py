"""What holds for every test: no display, repeatable examples, the long forms only when asked for."""

from __future__ import annotations

import gc
import itertools
import os
from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HOMES = itertools.count()
SLOW_IS_FINE = [HealthCheck.too_slow]

settings.register_profile("short", derandomize=True, deadline=None, suppress_health_check=SLOW_IS_FINE)
settings.register_profile(
    "long", max_examples=2_000, deadline=timedelta(minutes=1), print_blob=True, suppress_health_check=SLOW_IS_FINE
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the tests marked long too, and look at more examples")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    short = [item for item in items if "long" not in item.keywords]
    config.hook.pytest_deselected(items=[item for item in items if "long" in item.keywords])
    items[:] = short


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps every test, and what it starts, away from the letters and preferences of the person who runs it."""
    monkeypatch.setenv("CHIDU_HOME", str(tmp_path_factory.getbasetemp() / f"home-{next(HOMES)}"))


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """Lets Python collect again after a test with a window, and first what the window has left."""
    yield
    if not gc.isenabled():
        gc.collect()
        gc.enable()
