"""Text and page, in the real window: what is changed beside the letter shows on it at once and is kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.page import Kinsoku, Ruby, RubyScope, Squeeze
from reader.settings import Face, Language, Motion, Settings
from reader.settings import Theme as ThemeName
from reader.ui import desktop, looks
from reader.ui.desktop import Wish
from reader.ui.face_picker import FacePicker
from reader.ui.main_window import MainWindow
from reader.ui.setting_controls import Choice, Scale, Switch, Tick
from reader.ui.text_settings import TextSettings
from reader.ui.theme_swatches import ThemeSwatches
from tests.e2e.conftest import Start

CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def window(start: Start, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window with one long letter, open in its middle."""
    letter = tmp_path / "信.txt"
    lines = [f"第{number}日，去年春天寄來的信已經收到，院子裡的桂花開了又謝，母親說茶香。" for number in range(200)]
    letter.write_text("\n".join(lines), encoding="utf-8")
    made = start("--library", str(tmp_path / "library.db"), str(letter))
    qtbot.waitUntil(lambda: not made.workspace.busy and made.desk.view.page is not None, timeout=20_000)
    if made.panels.errands.sheet is not None:
        made.panels.errands.sheet.close()
    made.activateWindow()
    made.desk.view.setFocus()
    made.desk.view.go_to(3_000)
    return made


def opened(window: MainWindow) -> TextSettings:
    QTest.keyClick(window.desk.view, Key.Key_Comma, CONTROL)
    panel = window.panels.text.panel
    assert panel is not None
    assert panel.isVisible()
    return panel


def control(panel: TextSettings, field: str, kind: type[Kind]) -> Kind:
    found = next(control for control in panel.controls if field in control.fields)
    assert isinstance(found, kind)
    return found


def stored(window: MainWindow) -> dict[str, object]:
    """The settings as they are on the disk."""
    window.workspace.flush()
    content: dict[str, object] = json.loads(window.workspace.places.settings.read_bytes())
    return content


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())


def test_the_panel_stands_beside_the_letter_and_covers_nothing(window: MainWindow) -> None:
    panel = opened(window)
    assert not on_screen(panel).intersects(on_screen(window.desk.view))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert panel.isAncestorOf(focus)


@pytest.mark.parametrize("was_shown", [True, False])
def test_escape_puts_the_panel_away_and_the_side_is_as_it_was(window: MainWindow, *, was_shown: bool) -> None:
    side = window.panels.side
    window.panels.actions["notes_pane"].setChecked(was_shown)
    side.setCurrentIndex(1)
    width = side.width()
    panel = opened(window)
    assert side.width() >= panel.needed
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Escape)
    assert not panel.isVisible()
    assert side.isVisible() is was_shown
    assert (side.count(), side.currentIndex()) == (2, 1)
    assert window.desk.view.hasFocus()
    if was_shown:
        assert side.width() == width
    opened(window)
    QTest.keyClick(window.panels.side, Key.Key_Comma, CONTROL)
    assert not panel.isVisible()


def test_a_side_that_was_hidden_while_the_panel_was_in_it_is_hidden_again(window: MainWindow) -> None:
    pane, side = window.panels.actions["notes_pane"], window.panels.side
    opened(window)
    QTest.keyClick(focused(), Key.Key_F8)
    assert (side.isVisible(), window.desk.view.hasFocus()) == (False, True)
    panel = opened(window)
    assert pane.isChecked()
    QTest.keyClick(focused(), Key.Key_Escape)
    assert (panel.isVisible(), side.isVisible(), pane.isChecked()) == (False, False, False)


def test_the_keyboard_follows_the_theme_that_another_command_chooses(window: MainWindow) -> None:
    panel = opened(window)
    swatches = control(panel, "theme", ThemeSwatches)
    assert swatches.buttons[ThemeName.PAPER].hasFocus()
    QTest.keyClick(focused(), Key.Key_L, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    chosen = swatches.buttons[window.workspace.settings.theme]
    assert chosen is not swatches.buttons[ThemeName.PAPER]
    assert (chosen.isChecked(), chosen.hasFocus()) == (True, True)


@pytest.mark.parametrize(
    ("field", "key", "value"),
    [
        ("zoom", Key.Key_End, 3.0),
        ("zoom", Key.Key_Home, 0.5),
        ("line_height", Key.Key_Right, 1.8),
        ("measure", Key.Key_Left, 35),
        ("margin", Key.Key_Right, 1.7),
    ],
)
def test_a_slider_is_moved_by_keys_the_letter_follows_and_the_words_under_the_eye_stay(
    window: MainWindow, field: str, key: Qt.Key, value: float
) -> None:
    view = window.desk.view
    panel = opened(window)
    place = view.place()
    scale = control(panel, field, Scale)
    QTest.keyClick(scale.slider, key)
    view.grab()
    assert getattr(window.workspace.settings, field) == value
    assert getattr(view.look, field) == value
    assert view.place() == place
    assert stored(window)[field] == value
    assert scale.slider.accessibleDescription() == scale.value.text()


def test_every_choice_is_offered_shown_and_stored(window: MainWindow) -> None:
    panel = opened(window)
    wanted: dict[str, list[object]] = {
        "kinsoku": list(Kinsoku),
        "squeeze": list(Squeeze),
        "ruby": list(Ruby),
        "ruby_scope": list(RubyScope),
        "indent": [2, 1, 0],
    }
    for field, values in wanted.items():
        choice = control(panel, field, Choice)
        assert choice.count() == len(values)
        choice.setFocus()
        QTest.keyClick(choice, Key.Key_Home)
        for value in values:
            assert getattr(window.workspace.settings, field) is value
            assert getattr(window.desk.view.look, field) == value
            assert stored(window).get(field, value) == value
            QTest.keyClick(choice, Key.Key_Down)


def test_boxes_are_ticked_and_cleared(window: MainWindow) -> None:
    panel = opened(window)
    usual = Settings()
    for field, other in {"hanging": True, "corner_quotes": False, "motion": Motion.REDUCED}.items():
        tick = control(panel, field, Tick)
        before = tick.isChecked()
        QTest.keyClick(tick, Key.Key_Space)
        assert tick.isChecked() is not before
        assert getattr(window.workspace.settings, field) == other
        QTest.keyClick(tick, Key.Key_Space)
        assert getattr(window.workspace.settings, field) == getattr(usual, field)


def test_the_direction_is_chosen_and_shows_what_the_menu_has_chosen(window: MainWindow) -> None:
    panel = opened(window)
    switch = control(panel, "vertical", Switch)
    place = window.desk.view.place()
    QTest.mouseClick(switch.buttons[1], Qt.MouseButton.LeftButton)
    assert window.desk.view.look.vertical
    assert window.desk.view.place() == place
    window.panels.actions["vertical"].setChecked(False)
    assert switch.buttons[0].isChecked()


def test_a_theme_is_chosen_with_its_swatch_for_the_whole_window(window: MainWindow, qapp: QApplication) -> None:
    swatches = control(opened(window), "theme", ThemeSwatches)
    assert set(swatches.buttons) == set(ThemeName)
    QTest.mouseClick(swatches.buttons[ThemeName.CONTRAST], Qt.MouseButton.LeftButton)
    assert window.desk.view.look.palette.paper == "#ffffff"
    assert qapp.palette().windowText().color().name() == "#000000"
    QTest.keyClick(swatches.buttons[ThemeName.LETTER], Key.Key_Space)
    assert window.desk.view.look.ruled
    assert window.panels.actions.themes["letter"].isChecked()
    window.panels.appearance.next_theme()
    assert swatches.buttons[ThemeName.SEPIA].isChecked()


def test_as_at_first_takes_back_what_stands_on_the_panel_and_can_be_undone(window: MainWindow) -> None:
    changed = {"zoom": 1.5, "measure": 20, "theme": ThemeName.NIGHT, "vertical": True, "hanging": True}
    window.workspace.set(language=Language.ENGLISH, doubts=False, **changed)
    panel = opened(window)
    assert panel.reset.isEnabled()
    panel.reset.click()
    assert window.workspace.settings == Settings(language=Language.ENGLISH, doubts=False)
    assert not panel.reset.isEnabled()
    messages = window.desk.messages
    assert messages.isVisible()
    messages._offer.click()
    assert {name: getattr(window.workspace.settings, name) for name in changed} == changed


def test_every_control_is_named_is_reached_by_tab_and_has_its_label(window: MainWindow) -> None:
    panel = opened(window)
    buddies = {label.buddy() for label in panel.findChildren(QLabel)} - {None}
    for part in panel.controls:
        if not isinstance(part, ThemeSwatches | Tick):
            assert part in buddies
    reached: set[QWidget] = set()
    focus = QApplication.focusWidget()
    while focus is not None and focus not in reached:
        reached.add(focus)
        QTest.keyClick(focus, Key.Key_Tab)
        focus = QApplication.focusWidget()
    inside = [widget for widget in reached if panel.isAncestorOf(widget)]
    for part in panel.controls:
        assert any(widget is part or part.isAncestorOf(widget) for widget in inside), part.caption
    for widget in inside:
        assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_the_panel_speaks_the_language_of_the_window(window: MainWindow) -> None:
    panel = opened(window)
    english = panel.close_button.text()
    window.panels.appearance.speak(Language.TRADITIONAL)
    window.panels.appearance.speak(Language.ENGLISH)
    assert panel.close_button.text() == english == "Close"
    assert window.panels.side.tabText(2) == "Text"


def test_a_face_that_the_system_does_not_have_is_not_offered(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    action = window.panels.actions.faces[Face.FANGSONG]
    has_it = looks.fangsong() is not None
    assert action.isVisible() is action.isEnabled() is has_it
    faces = control(opened(window), "face", FacePicker).faces
    assert (faces.findData("fangsong") >= 0) is has_it
    monkeypatch.setattr(looks, "_FANGSONG", ("None such", "LXGW WenKai"))
    window.workspace.set(face=Face.FANGSONG)
    assert window.desk.view.look.faces.body[0] == "LXGW WenKai"
    monkeypatch.setattr(looks, "_FANGSONG", ())
    assert looks.faces(Face.FANGSONG) == looks.faces(Face.SONG)


def test_any_installed_font_with_han_can_be_the_text_s(window: MainWindow) -> None:
    panel = opened(window)
    picker = control(panel, "face", FacePicker)
    families, faces = picker.families, picker.faces
    assert not families.isVisible()
    faces.setFocus()
    QTest.keyClick(faces, Key.Key_End)
    assert families.isVisible()
    assert "LXGW WenKai" in [families.itemText(row) for row in range(families.count())]
    families.setCurrentIndex(families.findText("LXGW WenKai") - 1)
    QTest.keyClick(families, Key.Key_Down)
    assert window.workspace.settings.face is Face.OWN
    assert window.workspace.settings.family == "LXGW WenKai"
    assert window.desk.view.look.faces.body[0] == "LXGW WenKai"
    window.workspace.set(family="gone since")
    assert window.desk.view.look.faces == looks.faces(Face.SONG)


def test_the_window_follows_the_desktop_s_colours_while_it_is_open(
    window: MainWindow, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Wish()
    monkeypatch.setattr(desktop, "wish", lambda: wanted)
    window.workspace.set(theme=ThemeName.SYSTEM)
    papers = []
    for wanted in (Wish(dark=True), Wish(contrast=True), Wish()):  # noqa: B007 - the desktop's answer
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        papers.append(window.desk.view.look.palette.paper)
    assert papers == ["#18181a", "#ffffff", "#fffefb"]
    assert window.panels.actions.themes["system"].isChecked()


def test_the_size_is_said_where_it_is_not_the_usual_one(window: MainWindow) -> None:
    view, size = window.desk.view, window.frame_.status.size_
    assert not size.isVisible()
    place = view.place()
    for key, text in ((Key.Key_Equal, "Size 110 %"), (Key.Key_Minus, ""), (Key.Key_Minus, "Size 91 %")):
        QTest.keyClick(view, key, CONTROL)
        view.grab()
        assert (size.text() if size.isVisible() else "") == text
        assert view.place() == place
    QTest.keyClick(view, Key.Key_0, CONTROL)
    assert not size.isVisible()
