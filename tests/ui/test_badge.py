"""The badge of the status bar: what it says of a letter, and what its menu offers."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.script import Edition, Provenance, Variant
from reader.ui.actions import Actions
from reader.ui.badge import Badge

MACHINE = Provenance(back="tw2s", forward="s2tw", editions=(Edition.OFFICIAL,), places=99, original=Variant.HANS)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window)


@pytest.fixture
def badge(qtbot: QtBot, actions: Actions) -> Badge:
    badge = Badge(actions)
    qtbot.addWidget(badge)
    return badge


@pytest.mark.parametrize(
    ("provenance", "count", "said"),
    [
        (None, None, "Uncertain places not counted"),
        (None, 0, "Uncertain places: 0"),
        (None, 3, "Uncertain places: 3"),
        (MACHINE, None, "Machine-converted (s2tw) · Uncertain places not counted"),
        (MACHINE, 2, "Machine-converted (s2tw) · Uncertain places: 2"),
    ],
)
def test_it_says_where_the_text_comes_from_and_how_many_places_are_uncertain(
    badge: Badge, provenance: Provenance | None, count: int | None, said: str
) -> None:
    badge.show_provenance(provenance)
    badge.show_count(count)
    assert badge.text() == badge.accessibleName() == said


def test_its_menu_offers_only_what_there_is_to_do(badge: Badge, actions: Actions) -> None:
    offered: list[QAction] = badge.menu().actions()
    assert {actions[name] for name in ("next_doubt", "count_doubts", "probable_original")} <= set(offered)
    assert not actions["probable_original"].isEnabled()
    assert actions["count_doubts"].isEnabled()
    badge.show_provenance(MACHINE)
    badge.show_count(4)
    assert actions["probable_original"].isEnabled()
    assert not actions["count_doubts"].isEnabled()
    why = badge.menu().actions()[0]
    assert why.isVisible()
    assert "tw2s" in why.text()
    assert "s2tw" in badge.toolTip()


def test_it_is_there_only_while_uncertain_places_are_looked_for(badge: Badge) -> None:
    badge.show()
    for is_on in (False, True):
        badge.turn(is_on=is_on)
        assert badge.isVisible() is is_on
        badge.show_count(1)
        assert badge.isVisible() is is_on


def test_while_a_long_letter_is_looked_through_it_says_how_far_and_offers_that_no_more(
    badge: Badge, actions: Actions
) -> None:
    badge.show_progress(40)
    assert badge.text() == "Looking through the letter: 40 %"
    assert not actions["count_doubts"].isEnabled()
    assert actions["stop_count"].isEnabled()
    badge.show_count(None)
    assert actions["count_doubts"].isEnabled()
    assert not actions["stop_count"].isEnabled()
