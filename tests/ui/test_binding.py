"""Loading the binding: compiled code is kept, and only ever taken for the same source."""

from __future__ import annotations

import builtins
import collections
import dataclasses
from pathlib import Path

import pytest

from reader.ui.binding import kept_code


def compiled(source: bytes, file: Path) -> dict[str, object]:
    """What the source defines when it is compiled while code is kept in `file`."""
    found: dict[str, object] = {}
    with kept_code(file):
        exec(compile(source, "inside.py", "exec"), found)  # noqa: S102 - our own source
    return found


def test_code_is_kept_and_taken_for_the_same_source_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "binding.code"
    assert compiled(b"value = 1", file)["value"] == 1
    kept = file.read_bytes()
    assert compiled(b"value = 1", file)["value"] == 1
    assert file.read_bytes() == kept
    assert compiled(b"value = 2", file)["value"] == 2
    assert file.read_bytes() != kept


def test_values_made_with_kept_code_are_as_any_others(tmp_path: Path) -> None:
    for _ in range(2):
        with kept_code(tmp_path / "binding.code"):
            pair = collections.namedtuple("pair", "first second")  # noqa: PYI024 - as those of the library are made
            kind = dataclasses.make_dataclass("Pair", [("first", int), ("second", str)], frozen=True, slots=True)
        assert pair(1, "one").second == "one"
        assert kind(1, "one") == kind(first=1, second="one")
        assert repr(kind(1, "one")) == "Pair(first=1, second='one')"
        with pytest.raises(dataclasses.FrozenInstanceError):
            kind(1, "one").first = 2
    assert "exec" not in vars(dataclasses)
    assert "eval" not in vars(collections)


def test_a_damaged_file_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "binding.code"
    for damaged in (b"", b"no code", b"\xff" * 40):
        file.write_bytes(damaged)
        assert compiled(b"value = 3", file)["value"] == 3
        assert file.read_bytes() != damaged


def test_a_folder_that_cannot_be_written_only_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert compiled(b"value = 4", tmp_path / "file" / "binding.code")["value"] == 4


def test_compile_is_itself_again_afterwards(tmp_path: Path) -> None:
    before = builtins.compile
    compiled(b"value = 5", tmp_path / "binding.code")
    assert builtins.compile is before
