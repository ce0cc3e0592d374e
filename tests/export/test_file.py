"""A file is replaced whole or stays as it was."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.errors import FileUnwritable
from reader.export.file import replace_file


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "信 件.md"
    for data in (b"one", b"", "二\n".encode()):
        replace_file(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "file.md", tmp_path / "link.md"
    path.write_bytes(b"old")
    link.symlink_to(path)
    replace_file(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_long_name_leaves_room_for_the_temporary_one(tmp_path: Path) -> None:
    path = tmp_path / ("長" * 80 + ".md")
    replace_file(path, b"x")
    assert path.read_bytes() == b"x"


@pytest.mark.parametrize("name", ["", "missing/x.md", "file/x.md", "loop", "n\0l"])
def test_a_place_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(FileUnwritable, match=r"cannot be written: .+\.$"):
        replace_file(tmp_path / name, b"x")
    assert (tmp_path / "file").read_bytes() == b"kept"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "loop"]


def test_what_was_there_stays_when_writing_stops_half_way(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="limits for files are POSIX's")
    path = tmp_path / "a.md"
    path.write_bytes(b"kept")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        with pytest.raises(FileUnwritable, match="file too large"):
            replace_file(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]


def test_what_went_to_the_standard_output_before_and_after_stays_there(tmp_path: Path) -> None:
    out = tmp_path / "out"
    program = """
from reader.export.file import *
print("first", flush=True)
replace_file(Path("/dev/stdout"), b"then")
print(" more")
"""
    with out.open("wb") as file:
        subprocess.run([sys.executable, "-c", program], stdout=file, check=True, cwd=Path(__file__).parents[2])
    assert out.read_bytes() == b"first\nthen more\n"


def test_the_standard_streams_are_written_to_and_stay_open(capfd: pytest.CaptureFixture[str]) -> None:
    replace_file(Path("/dev/stdout"), b"one ")
    replace_file(Path("/dev/stdout"), b"two")
    replace_file(Path("/dev/stderr"), b"three")
    assert capfd.readouterr() == ("one two", "three")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX's")
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    replace_file(pipe, b"through")
    reader.join()
    assert read == [b"through"]
    assert pipe.is_fifo()
