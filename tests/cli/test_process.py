"""The command line as a process of its own: encodings, pipes, signals, what is loaded."""

import io
import json
import os
import runpy
import signal
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from reader.cli import main
from tests.cli.sample import TRADITIONAL

ROOT = Path(__file__).parents[2]


def start(
    *arguments: str | bytes | Path, home: Path, stdout: int = subprocess.PIPE, variables: dict[str, str] | None = None
) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "CHIDU_HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "",
        **(variables or {}),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "reader.cli", *arguments], stdout=stdout, stderr=subprocess.PIPE, env=environment
    )


def call(
    *arguments: str | bytes | Path, home: Path, variables: dict[str, str] | None = None
) -> tuple[int, bytes, str]:
    process = start(*arguments, home=home, variables=variables)
    out, err = process.communicate(timeout=60)
    assert b"Traceback" not in err
    return process.returncode, out, err.decode()


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "信.txt"
    path.write_text(TRADITIONAL, "utf-8")
    return path


@pytest.mark.parametrize("locale", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}])
def test_every_character_passes_in_any_locale(letter: Path, tmp_path: Path, locale: dict[str, str]) -> None:
    path = os.fsencode(letter)
    status, out, _ = call("convert", path, "--to", "original", home=tmp_path, variables=locale)
    assert (status, out.decode()) == (0, TRADITIONAL + "\n")
    status, out, err = call("outline", path + b"\xff", home=tmp_path, variables=locale)
    assert (status, out) == (1, b"")
    assert "信.txt" in err


def test_bytes_of_an_argument_that_are_no_characters_are_refused_or_escaped(letter: Path, tmp_path: Path) -> None:
    status, out, _ = call("import", letter, "--json", home=tmp_path)
    key = json.loads(out)[0]["id"]
    status, out, err = call("annotate", key, "--start", "0", "--end", "2", "--note", b"caf\xe9", home=tmp_path)
    assert (status, out) == (1, b"")
    assert err == "The text holds half of a character (a lone surrogate) and cannot be stored.\n"
    status, out, _ = call("import", b"missing\xe9.txt", "--json", home=tmp_path)
    assert status == 1
    assert json.loads(out)[0]["path"] == "missing\udce9.txt"


def test_a_reader_that_has_seen_enough_is_no_failure_to_tell_of(letter: Path, tmp_path: Path) -> None:
    letter.write_text(TRADITIONAL * 5_000, "utf-8")
    process = start("convert", letter, "--to", "original", home=tmp_path)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_cannot_be_written_is_said(letter: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = start("outline", letter, home=tmp_path, stdout=full.fileno())
        _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert b"Traceback" not in err
    assert err.count(b"\n") == 1


def test_an_interrupt_ends_it_with_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(3_000):
        (folder / f"{number}.txt").write_text(f"{number}\n{TRADITIONAL}", "utf-8")
    process = start("import", folder, home=tmp_path)
    while process.poll() is None and call("list", home=tmp_path)[1].count(b"\n") < 3:
        pass
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert err.decode() == "Stopped; what was done before is kept.\n"
    status, out, _ = call("verify", "--json", home=tmp_path)
    assert status == 0
    assert 3 <= json.loads(out)["letters"] < 3_000


@pytest.mark.parametrize("verb", ["outline", "convert"])
def test_verbs_without_a_library_load_no_database_and_no_window(letter: Path, tmp_path: Path, verb: str) -> None:
    more = ["--to", "zh-Hans"] if verb == "convert" else []
    program = (
        "import sys; from reader.cli import main; status = main(sys.argv[1:]);"
        "sys.exit(status or sum(name in sys.modules for name in ('sqlalchemy', 'PySide6')))"
    )
    subprocess.run(
        [sys.executable, "-c", program, verb, letter, *more],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "CHIDU_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
    )


class Interrupted(io.StringIO):
    """A stream on which Ctrl+C is pressed."""

    def write(self, _text: str) -> int:
        raise KeyboardInterrupt


def test_an_interrupt_while_answering_is_no_crash(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with redirect_stdout(Interrupted()):
        assert main(["outline", str(letter)]) == 1
    assert capsys.readouterr().err == "Stopped; what was done before is kept.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_the_answer_is_said_once(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full, redirect_stdout(full):
        assert main(["outline", str(letter)]) == 1
    assert capsys.readouterr().err == "“stdout” cannot be written: no space left on device.\n"


def test_a_closed_pipe_under_the_answer_is_not_told_of(letter: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "w", encoding="utf-8") as pipe, redirect_stdout(pipe):
        assert main(["outline", str(letter)]) == 1
    assert capsys.readouterr().err == ""


def test_the_module_runs_as_a_program(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["chidu", "outline", str(letter) + "x"])
    with pytest.raises(SystemExit, match="1"):
        runpy.run_module("reader.cli", run_name="__main__")
