"""What the set-up tells of a failure, and what it clears away."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.launch.environment import empty, reason
from reader.launch.place import MARK


@pytest.mark.parametrize(
    ("output", "line"),
    [
        ("Collecting\nERROR: No matching distribution\nhint: none", "ERROR: No matching distribution"),
        ("first\n\nError: disk\n  \n", "Error: disk"),
        ("one thing\n", "one thing"),
        ("", "no message"),
    ],
)
def test_the_line_that_tells_the_reason_is_picked(output: str, line: str) -> None:
    assert reason(output) == line


def test_what_an_interrupted_set_up_left_is_cleared_but_for_the_mark(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "letter.txt").write_text("kept", encoding="utf-8")
    place = tmp_path / ".venv"
    (place / "lib" / "python3.12").mkdir(parents=True)
    (place / "lib64").symlink_to("lib")
    (place / "link").symlink_to(outside)
    (place / "pyvenv.cfg").touch()
    (place / MARK).touch()
    empty(str(place))
    assert [entry.name for entry in place.iterdir()] == [MARK]
    assert (outside / "letter.txt").exists()
