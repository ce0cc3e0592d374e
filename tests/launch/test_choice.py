"""Which environment the program runs in."""

from __future__ import annotations

import os
import pwd
import shutil
from pathlib import Path

import pytest

from reader.launch.choice import Choice, choose
from reader.launch.failure import SetUpFailed
from reader.launch.place import LINUX, displays, places, read_mark, ready_mark, ready_python, user_data
from reader.launch.requirements import declared
from tests.launch.conftest import Environment

COMPLETE = ("alpha-2.5", "beta-1.0")


def test_an_interpreter_that_has_everything_is_kept(checkout: str, environment: Environment) -> None:
    here = environment(*COMPLETE, second=True) + "/lib/python3.12/site-packages"
    assert choose(checkout, declared(checkout), here=[here]) == Choice(None)
    assert not Path(places(checkout)[0]).exists()


def test_tools_that_only_the_checks_need_are_asked_for_with_the_checks(
    checkout: str, environment: Environment
) -> None:
    here = environment(*COMPLETE, second=True) + "/lib/python3.12/site-packages"
    assert choose(checkout, declared(checkout, "test"), here=[here]).ours


def test_a_fresh_checkout_gets_an_environment_of_its_own(checkout: str) -> None:
    chosen = choose(checkout, declared(checkout), here=[])
    assert chosen == Choice(places(checkout)[0], ours=True)
    assert read_mark(str(chosen.place)) == ""


def test_an_empty_folder_is_as_good_as_none(checkout: str) -> None:
    Path(checkout, ".venv").mkdir()
    assert choose(checkout, declared(checkout), here=[]).place == places(checkout)[0]


@pytest.mark.parametrize("mark", ["", "installed", "installed 00000000 ready"])
def test_an_environment_of_ours_is_taken_in_whatever_state(checkout: str, environment: Environment, mark: str) -> None:
    place = environment(mark=mark)
    assert choose(checkout, declared(checkout), here=[]) == Choice(place, ours=True)


def test_an_environment_of_others_that_has_everything_is_used_as_it_is(
    checkout: str, environment: Environment
) -> None:
    place = environment(*COMPLETE)
    before = sorted(Path(place).rglob("*"))
    assert choose(checkout, declared(checkout), here=[]) == Choice(place)
    assert sorted(Path(place).rglob("*")) == before


@pytest.mark.parametrize(
    ("packages", "lacking"), [(("alpha-2.5",), "beta"), (("alpha-1.9", "beta-1"), "alpha"), ((), "alpha, beta")]
)
def test_an_environment_of_others_that_lacks_something_is_left_alone(
    checkout: str, environment: Environment, packages: tuple[str, ...], lacking: str
) -> None:
    place = environment(*packages)
    before = sorted(Path(place).rglob("*"))
    chosen = choose(checkout, declared(checkout), here=[])
    assert (chosen.place, chosen.ours) == (places(checkout)[1], True)
    assert chosen.why == f"the .venv that is here lacks {lacking}"
    assert sorted(Path(place).rglob("*")) == before


def test_an_environment_of_an_older_python_will_not_do(checkout: str, environment: Environment) -> None:
    environment(*COMPLETE, python="3.10.4")
    assert choose(checkout, declared(checkout), here=[]).place == places(checkout)[1]


def test_an_environment_whose_python_is_gone_will_not_do(checkout: str, environment: Environment) -> None:
    place = environment(*COMPLETE)
    for name in ("bin", "Scripts"):
        shutil.rmtree(Path(place, name), ignore_errors=True)
    assert choose(checkout, declared(checkout), here=[]).place == places(checkout)[1]


def test_a_file_in_the_way_is_left_alone(checkout: str) -> None:
    Path(checkout, ".venv").write_text("mine", encoding="utf-8")
    assert choose(checkout, declared(checkout), here=[]).place == places(checkout)[1]
    assert Path(checkout, ".venv").read_text(encoding="utf-8") == "mine"


def test_a_path_that_venv_refuses_is_avoided(checkout: str, tmp_path: Path) -> None:
    odd = tmp_path / f"a{os.pathsep}b"
    shutil.copytree(checkout, odd)
    chosen = choose(str(odd), declared(str(odd)), here=[])
    assert chosen.place == places(str(odd))[1]
    assert os.pathsep in chosen.why


def test_with_nowhere_to_install_into_there_is_one_sentence(
    checkout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(checkout, ".venv").write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("", encoding="utf-8")
    for variable in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "file"))
    with pytest.raises(SetUpFailed) as failed:
        choose(checkout, declared(checkout), here=[])
    assert str(failed.value) == (
        "Chidu found no folder to install into: the .venv that is here lacks a Python that will do "
        f"and {user_data()} cannot be written. Make one of them writable, or set CHIDU_HOME to a folder that is."
    )


def test_a_home_that_is_told_holds_the_environment_too(
    checkout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(checkout, ".venv").write_text("mine", encoding="utf-8")
    monkeypatch.setenv("CHIDU_HOME", str(tmp_path / "portable"))
    place = choose(checkout, declared(checkout), here=[]).place
    assert Path(str(place)).parent == tmp_path / "portable"


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps the home elsewhere")
@pytest.mark.parametrize("home", ["", "relative/home"])
def test_a_home_that_is_no_full_path_gives_way_to_the_one_that_the_system_knows(
    monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.setenv("HOME", home)
    for variable in ("CHIDU_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, home and "")
    known = Path(pwd.getpwuid(os.getuid()).pw_dir)
    assert Path(user_data()).is_relative_to(known)


def test_two_checkouts_never_share_an_environment(checkout: str) -> None:
    assert places(checkout)[1] != places(checkout + " 2")[1]


def test_only_a_finished_environment_is_ready(checkout: str, environment: Environment) -> None:
    place = environment(mark=ready_mark(checkout))
    assert ready_python(checkout) is not None
    Path(checkout, "pyproject.toml").write_text("[project]", encoding="utf-8")
    assert ready_python(checkout) is None
    assert read_mark(place)


@pytest.mark.parametrize("mark", [None, "", "installed"])
def test_an_unfinished_environment_is_not_ready(checkout: str, environment: Environment, mark: str | None) -> None:
    environment(*COMPLETE, mark=mark)
    assert ready_python(checkout) is None


@pytest.mark.skipif(not LINUX, reason="displays are told apart on Linux only")
def test_another_display_asks_for_another_look_at_the_libraries(
    checkout: str, environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment(mark=ready_mark(checkout))
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":5")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-5")
    assert displays() == ("x11", "wayland")
    assert ready_python(checkout) is None
