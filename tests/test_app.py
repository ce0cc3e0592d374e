"""The start of the window: its options, what it refuses, what it says where something is wrong."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from reader import app
from reader.errors import FileMissing, InternalError, LibraryUnreadable
from reader.letters import from_text
from reader.store import Library
from reader.store.backup import keep_backup
from reader.ui.garbage import Garbage

ROOT = Path(__file__).parents[1]
RUN = "import sys; from reader.app import main; sys.exit(main())"
NO_DISPLAY = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
PLAIN = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
LATE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.app import main

def fail():
    window = next(top for top in QApplication.topLevelWidgets() if hasattr(top, "desk"))
    QTimer.singleShot(0, lambda: (print(window.desk.messages.text), QApplication.quit()))
    raise ValueError("odd")

def look():
    QTimer.singleShot(300, fail)

QApplication.setApplicationName = lambda self, name: look()
sys.exit(main([]))
"""
DRAWING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.app import main

def fail():
    raise ValueError("odd")

QApplication.setApplicationName = lambda self, name: QTimer.singleShot(0, fail)
sys.exit(main())
"""
EARLY = """
import sys
from PySide6.QtWidgets import QApplication
from reader.app import main

def fail(self, *_):
    raise ValueError("odd")

QApplication.setFont = fail
sys.exit(main())
"""


def start(*words: str, steps: str = RUN, **variables: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", steps, *words],
        cwd=ROOT,
        env={**os.environ, "LANGUAGE": "en", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_the_options_of_the_window_are_understood() -> None:
    options = app.parser().parse_args(["a.txt", "b.md", "--size", "900x600", "--variant", "zh-Hans", "--vertical"])
    assert options.files == [Path("a.txt"), Path("b.md")]
    assert (options.size, options.variant, options.vertical) == ((900, 600), "zh-Hans", True)
    assert app.parser().parse_args([]).size == (1280, 840)


@pytest.mark.parametrize("size", ["²x5", "x5", "5", "0x5", "-1x5", "1280×840", "123456x1", "1280x840 "])
def test_what_is_no_size_is_told_with_an_example(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        app.main([f"--size={size}"])
    assert f"“{size}” is not a size like 1280x840" in capsys.readouterr().err


@pytest.mark.parametrize("size", ["99999x99999", "16385x1", "16384x16384"])
def test_a_size_that_no_memory_holds_is_refused(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        app.main([f"--size={size}"])
    assert f"“{size}” is too large: at most 16384 a side, and 64 million pixels" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--screenshot", ""], ["--variant", "zh-XX"], ["--theme", "pink"]])
def test_a_word_that_an_option_does_not_take_is_wrong_use(words: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        app.main(words)


def test_a_picture_takes_no_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        app.main(["--screenshot", str(tmp_path / "a.png"), "--", "letter.txt"])
    assert "takes no FILE: “chidu import FILE” adds one first" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("serach", "“serach” is neither a file nor a command: did you mean “search”?"),
        ("bogus", "“bogus” is neither a file nor a command; “chidu --help” names them."),
        ("", "“” is neither a file nor a command; “chidu --help” names them."),
    ],
)
def test_a_first_word_that_means_nothing_opens_no_window(
    word: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.main([word, "的"]) == 2
    assert capsys.readouterr().err == sentence + "\n"


def test_the_help_names_the_verbs_in_any_locale() -> None:
    done = start("--help", **PLAIN)
    assert (done.returncode, done.stderr) == (0, "")
    assert "“chidu VERB --help”" in done.stdout.replace("\n", " ")


def test_a_mistaken_word_is_quoted_in_any_locale() -> None:
    done = start("serach", **PLAIN)
    assert (done.returncode, done.stderr) == (2, "“serach” is neither a file nor a command: did you mean “search”?\n")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_two_lines_tell_it_and_the_way_out() -> None:
    done = start(**NO_DISPLAY)
    assert done.returncode == 2
    first, second = done.stderr.splitlines()
    assert "no display" in first
    assert "--screenshot" in second


def test_a_picture_of_an_empty_library_has_the_size_asked_for(tmp_path: Path) -> None:
    picture, library = tmp_path / "a.png", tmp_path / "library.db"
    done = start(
        *("--library", str(library), "--screenshot", str(picture), "--size", "1000x700"),
        *("--theme", "night", "--vertical", "--variant", "zh-Hans"),
        QT_SCALE_FACTOR="2",
        **{name: value for name, value in NO_DISPLAY.items() if name != "QT_QPA_PLATFORM"},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert QImage(str(picture)).size().toTuple() == (1000, 700)
    assert not library.exists()


def test_a_size_below_what_the_window_needs_is_told_and_the_picture_written(tmp_path: Path) -> None:
    done = start("--screenshot", str(tmp_path / "a.png"), "--size", "300x200")
    width, height = QImage(str(tmp_path / "a.png")).size().toTuple()
    assert done.returncode == 0
    assert done.stderr == f"The window needs more room than 300x200: the picture has {width}x{height}.\n"


def test_a_picture_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    done = start("--screenshot", str(tmp_path / "none" / "a.png"))
    assert done.returncode == 1
    assert done.stderr.endswith(
        "cannot be written: choose a folder that can be written and a name that ends in .png.\n"
    )


def test_a_letter_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with Library.open(library) as opened:
        opened.add(from_text("敬啟者：來信收到。", "信"))
    done = start("--library", str(library), "--letter", "none", "--screenshot", str(tmp_path / "a.png"))
    assert (done.returncode, done.stderr) == (1, "There is no letter “none” in this library.\n")


def test_what_nobody_foresaw_at_the_start_is_one_sentence(tmp_path: Path) -> None:
    done = start("--screenshot", str(tmp_path / "a.png"), steps=EARLY)
    assert (done.returncode, done.stderr) == (1, f"{InternalError(reason='ValueError: odd')}\n")


def test_what_nobody_foresaw_while_the_picture_is_drawn_is_one_sentence_too(tmp_path: Path) -> None:
    done = start("--screenshot", str(tmp_path / "a.png"), steps=DRAWING)
    assert (done.returncode, done.stderr) == (1, f"{InternalError(reason='ValueError: odd')}\n")
    assert not (tmp_path / "a.png").exists()


def test_what_nobody_foresaw_later_is_told_in_the_window_and_whole_on_stderr() -> None:
    done = start(steps=LATE, QT_QPA_PLATFORM="offscreen")
    assert done.stdout == f"{InternalError(reason='ValueError: odd')}\n"
    assert "Traceback" in done.stderr
    assert done.stderr.endswith("ValueError: odd\n")
    assert done.returncode == 0


@pytest.fixture
def damaged(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A library with one letter and a backup, then overwritten; a newer backup is damaged as well."""
    monkeypatch.setenv("LANGUAGE", "en")
    assert qapp.thread().isCurrentThread()
    library = tmp_path / "library.db"
    with Library.open(library) as opened:
        opened.add(from_text("敬啟者：來信收到。", "信"))
    kept = keep_backup(library, tmp_path / "backups")
    assert kept is not None
    shutil.copy(library, tmp_path / "backups" / "another.db")
    library.write_bytes(b"no library at all " * 100)
    for name in ("library", "library.db"):
        shutil.copy(library, tmp_path / "backups" / f"{name}-29990101T000000000000Z.db")
    assert kept.name.startswith("library")
    yield library
    for window in QApplication.topLevelWidgets():
        window.deleteLater()


def press(name: str, seen: list[str]) -> None:
    """Press a button of the box that is open, as soon as it is."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, QMessageBox):
        QTimer.singleShot(20, lambda: press(name, seen))
        return
    seen += [box.text(), box.informativeText()]
    next(button for button in box.buttons() if button.text() == name).click()


def test_a_damaged_library_is_replaced_by_its_newest_sound_backup(
    damaged: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    broken, seen = damaged.read_bytes(), list[str]()
    QTimer.singleShot(0, lambda: press("Restore backup", seen))
    window = app.start(qapp, app.parser().parse_args(["--library", str(damaged)]))
    qtbot.waitUntil(lambda: window.workspace.ready and not window.workspace.busy, timeout=20_000)
    assert [letter.name for letter in window.workspace.letters] == ["信"]
    assert "library.db" in seen[0]
    assert "a sound backup of 2" in seen[1]
    (aside,) = damaged.parent.glob("library-replaced-*.db")
    assert aside.read_bytes() == broken
    window.close()
    window.workspace.close()


def test_python_collects_no_garbage_of_its_own_behind_a_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window = app.start(qapp, app.parser().parse_args(["--library", str(tmp_path / "library.db")]))
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: window.workspace.ready and not window.workspace.busy, timeout=20_000)
    assert not gc.isenabled()
    assert window.findChildren(Garbage)
    window.close()
    window.workspace.close()


def test_who_would_rather_quit_has_everything_left_as_it_is(
    damaged: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in damaged.parent.rglob("*.db")}
    QTimer.singleShot(0, lambda: press("Quit", []))
    with pytest.raises(SystemExit, match="1"):
        app.start(qapp, app.parser().parse_args(["--library", str(damaged)]))
    assert capsys.readouterr().err == f"{LibraryUnreadable(path=damaged)}\n"
    assert {path: path.read_bytes() for path in damaged.parent.rglob("*.db")} == before


def test_without_a_sound_backup_nothing_is_offered(damaged: Path, qapp: QApplication) -> None:
    for file in (damaged.parent / "backups").glob("library*-2???????T*.db"):
        file.write_bytes(b"damaged as well")
    with pytest.raises(LibraryUnreadable):
        app.start(qapp, app.parser().parse_args(["--library", str(damaged)]))


def test_a_picture_of_a_damaged_library_asks_nothing(damaged: Path, tmp_path: Path) -> None:
    done = start("--library", str(damaged), "--screenshot", str(tmp_path / "a.png"))
    assert (done.returncode, done.stderr) == (1, f"{LibraryUnreadable(path=damaged)}\n")


def test_a_sentence_for_the_user_stays_as_it_is_on_its_way_out() -> None:
    with pytest.raises(FileMissing), app._foreseen():
        raise FileMissing(path="a")
    with pytest.raises(ImportError), app._foreseen():
        raise ImportError("libnothing")
