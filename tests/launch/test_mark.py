"""Two set-ups never meet in one environment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reader.launch.mark import held, write
from reader.launch.place import MARK, read_mark

ROOT = Path(__file__).parents[2]
SECOND = "import sys; from reader.launch.mark import held\nwith held(sys.argv[1]) as mark: print(mark.read())"


def test_a_second_set_up_says_so_and_waits_for_the_first(tmp_path: Path) -> None:
    (tmp_path / MARK).touch()
    with held(str(tmp_path)) as mark:
        command = [sys.executable, "-c", SECOND, str(tmp_path)]
        second = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert second.stderr is not None
        assert "Another set-up" in second.stderr.readline()
        assert second.poll() is None
        write(mark, "done by the first")
    out, _ = second.communicate(timeout=20)
    assert out == "done by the first\n"


def test_a_mark_can_be_read_while_it_is_held(tmp_path: Path) -> None:
    (tmp_path / MARK).write_text("installed", encoding="ascii")
    with held(str(tmp_path)) as mark:
        write(mark, "")
        assert read_mark(str(tmp_path)) == ""
