"""Preferences survive a damaged file, and folders follow the environment."""

import json
import os
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Color, Style
from reader.errors import FileUnreadable, FileUnwritable, SettingsDamaged
from reader.page.typography import Kinsoku, Ruby, RubyScope, Squeeze
from reader.script import Variant
from reader.settings import Face, Language, Motion, Places, Settings, Sort, Theme, places

CHANGED = Settings(
    language=Language.SIMPLIFIED,
    theme=Theme.NIGHT,
    face=Face.OWN,
    family="全字庫正楷體",
    zoom=1.25,
    measure=40,
    line_height=2.0,
    margin=2.5,
    indent=0,
    kinsoku=Kinsoku.GB,
    squeeze=Squeeze.NEVER,
    hanging=True,
    corner_quotes=False,
    ruby=Ruby.ZHUYIN,
    ruby_scope=RubyScope.RARE,
    motion=Motion.REDUCED,
    color=Color.VIOLET,
    style=Style.UNDERLINE,
    variant=Variant.HANS,
    sort=Sort.READ,
    vertical=True,
    look_first=True,
    watched_folder="信",
)


def written(folder: Path, content: bytes) -> Path:
    path = folder / "settings.json"
    path.write_bytes(content)
    return path


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "設定.json"
    CHANGED.save(path)
    assert Settings.load(path) == (CHANGED, None)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_saving_replaces_the_file_and_follows_a_link(tmp_path: Path) -> None:
    path = written(tmp_path, b"{}")
    link = tmp_path / "link.json"
    link.symlink_to(path)
    CHANGED.save(link)
    assert link.is_symlink()
    assert Settings.load(path).settings == CHANGED


def test_a_missing_file_gives_the_usual_settings_without_a_warning(tmp_path: Path) -> None:
    assert Settings.load(tmp_path / "none" / "settings.json") == (Settings(), None)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1, 2]", b"null", b"\xff\xfe\xff", b"\x00" * 40, b"[" * 100_000, b'{"zoom": ' + b"9" * 5_000 + b"}"],
)
def test_a_damaged_file_is_kept_aside_and_told_of(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, content)
    settings, warning = Settings.load(path)
    assert settings == Settings()
    assert isinstance(warning, SettingsDamaged)
    assert (tmp_path / "settings.json.damaged").read_bytes() == content
    assert not path.exists()
    assert Settings.load(path) == (Settings(), None)


def test_a_file_that_cannot_be_read_or_put_aside_only_warns(tmp_path: Path) -> None:
    settings, warning = Settings.load(tmp_path)
    assert settings == Settings()
    assert isinstance(warning, FileUnreadable)
    (tmp_path / "settings.json.damaged").mkdir()
    settings, warning = Settings.load(written(tmp_path, b"{"))
    assert settings == Settings()
    assert isinstance(warning, FileUnreadable)


def test_what_is_not_understood_is_passed_over_value_by_value(tmp_path: Path) -> None:
    content = {
        "theme": "night",
        "face": "comic",
        "zoom": "big",
        "measure": True,
        "line_height": None,
        "color": ["red"],
        "sort": 3,
        "vertical": 1,
        "from the future": {},
    }
    path = written(tmp_path, json.dumps(content).encode())
    assert Settings.load(path) == (Settings(theme=Theme.NIGHT), None)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e400", "1" + "0" * 300])
def test_a_number_that_is_none_leaves_the_usual_one(tmp_path: Path, number: str) -> None:
    path = written(tmp_path, f'{{"zoom": {number}, "measure": {number}}}'.encode())
    assert Settings.load(path) == (Settings(), None)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xef\xbb\xbf" + b'{"theme": "sepia"}')
    assert Settings.load(path).settings.theme is Theme.SEPIA


@given(fraction=st.floats(-1e5, 1e5), whole=st.integers(-100_000, 100_000))
def test_numbers_are_brought_into_their_range(fraction: float, whole: int) -> None:
    settings = Settings(zoom=fraction, measure=whole, line_height=fraction, margin=fraction, indent=whole)
    assert 0.5 <= settings.zoom <= 3.0
    assert 16 <= settings.measure <= 48
    assert 1.2 <= settings.line_height <= 3.0
    assert 0.5 <= settings.margin <= 6.0
    assert 0 <= settings.indent <= 2
    assert Settings(zoom=1.3, measure=33, line_height=1.9).zoom == 1.3


@given(data=st.data())
def test_every_setting_survives_its_file(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    changed: dict[str, Any] = {}
    for field in fields(Settings):
        usual: Any = field.default
        if isinstance(usual, StrEnum):
            changed[field.name] = data.draw(st.sampled_from(list(type(usual))))
        elif isinstance(usual, bool):
            changed[field.name] = data.draw(st.booleans())
        elif isinstance(usual, str):
            changed[field.name] = data.draw(st.text(st.characters(codec="utf-8")))
        else:
            changed[field.name] = type(usual)(data.draw(st.integers(-60, 60)) / 4)
    settings = Settings(**changed)
    path = tmp_path_factory.getbasetemp() / "round.json"
    settings.save(path)
    assert Settings.load(path) == (settings, None)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    file = written(tmp_path, b"")
    with pytest.raises(FileUnwritable, match="cannot be written"):
        Settings().save(file / "settings.json")
    with pytest.raises(FileUnwritable, match="is a directory"):
        Settings().save(tmp_path)


def test_one_variable_names_one_folder_for_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHIDU_HOME", str(tmp_path / "信 房"))
    here = places()
    assert here.library == tmp_path / "信 房" / "library.db"
    assert here.backups.parent == here.settings.parent == tmp_path / "信 房"
    assert not here.data.exists()


def test_without_it_the_folders_are_the_desktop_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHIDU_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    here = places()
    assert here.data.name == here.config.name == "chidu"
    if os.name == "posix" and os.uname().sysname == "Linux":
        assert here.data.parent == tmp_path / "data"
        assert here.config.parent == tmp_path / "config"


def test_resources_lie_in_the_package_or_beside_it() -> None:
    here = places()
    assert isinstance(here, Places)
    assert here.resources.name == "resources"
    assert here.resources.is_dir()
