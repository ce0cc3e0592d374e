"""Where the larger test data lies; tests that need a file skip with a sentence where it is absent."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("CHIDU_DATA", Path(__file__).parents[2] / "shared" / "data"))


def needs(relative: str) -> Path:
    """The file or folder `relative` of the test data; skips the test that asks for it where it is missing."""
    path = SHARED / relative
    if not path.exists():
        pytest.skip(f"needs the test data {relative}; set CHIDU_DATA to the folder that holds it")
    return path
