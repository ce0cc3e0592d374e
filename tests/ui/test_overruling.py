"""Decisions about words: stored before they are shown, each one step, taken back where the library refuses."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.errors import ReaderError
from reader.letters import from_text
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.settings import Places, Settings
from reader.store import Library
from reader.text import Span
from reader.text.ids import new_id
from reader.ui.overruling import Overruling
from reader.ui.workspace import Workspace

TEXT = "给小满的信\n\n小满：\n\n范先生把头发剪了，范太太欢喜。\n\n此致\n敬礼\n\n张国荣\n2021年3月4日\n"
OTHER = "给大满的信\n\n大满：\n\n范先生问你好。\n\n王五\n2021年3月5日\n"
CONVERSION, PROTECTION, EMENDATION = OverrideKind.CONVERSION, OverrideKind.PROTECTION, OverrideKind.EMENDATION


def span_of(words: str, nth: int = 0, text: str = TEXT) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


@dataclass
class Desk:
    """A library with two letters, one of them open, and what decides about its words."""

    workspace: Workspace
    overruling: Overruling
    path: Path
    qtbot: QtBot
    ids: tuple[str, str]
    errors: list[ReaderError]

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.workspace.busy, timeout=20_000)

    def decide(
        self,
        form: str,
        *,
        kind: OverrideKind = CONVERSION,
        scope: Scope = Scope.LETTER,
        span: Span | None = None,
        held: Override | None = None,
    ) -> None:
        self.overruling.decide(kind, scope, span or span_of("范"), form, text="decide", held=held)

    def show(self, variant: Variant) -> None:
        self.workspace.reading.show_variant(variant)
        self.settle()

    def open(self, letter_id: str) -> None:
        self.workspace.reading.open(letter_id)
        self.settle()

    def undo(self) -> None:
        self.workspace.undo_stack.undo()
        self.settle()

    @property
    def steps(self) -> int:
        return self.workspace.undo_stack.index()

    @property
    def shown(self) -> str:
        page = self.workspace.reading.page
        assert page is not None
        return page.shown(Span(page.start, page.end))

    @property
    def stored(self) -> list[tuple[OverrideKind, Scope, str, str]]:
        """What the file holds, read by another connection."""
        with Library.open(self.path) as library:
            return [(one.kind, one.scope, one.word, one.form) for one in library.overrides()]

    @property
    def kept(self) -> tuple[Override, ...]:
        with Library.open(self.path) as library:
            return library.overrides()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        ids = tuple(library.add(from_text(text, name=name)).id for name, text in (("one", TEXT), ("other", OTHER)))
    places = Places(data=tmp_path, config=tmp_path / "config", resources=tmp_path)
    workspace = Workspace(path, places, Settings())
    overruling = Overruling(workspace.reading, workspace.writes, workspace.library, workspace.undo_stack)
    made = Desk(workspace, overruling, path, qtbot, (ids[0], ids[1]), [])
    workspace.failed.connect(made.errors.append)
    workspace.open_library()
    made.settle()
    made.open(ids[0])
    made.show(Variant.HANT_TW)
    yield made
    workspace.close()


@pytest.mark.parametrize(
    ("scope", "letter", "span", "sender"),
    [
        (Scope.PLACE, True, span_of("范", 1), None),
        (Scope.LETTER, True, None, None),
        (Scope.SENDER, False, None, "张国荣"),
        (Scope.EVERYWHERE, False, None, None),
    ],
)
def test_a_decision_names_what_its_scope_is_about_and_nothing_more(
    desk: Desk, scope: Scope, letter: bool, span: Span | None, sender: str | None
) -> None:
    desk.decide("範", scope=scope, span=span_of("范", 1))
    desk.settle()
    [override] = desk.kept
    assert (override.letter_id, override.span, override.sender) == (desk.ids[0] if letter else None, span, sender)
    assert (override.kind, override.word, override.form, override.target) == (CONVERSION, "范", "範", Variant.HANT_TW)
    assert desk.overruling.get(override.id) == override


@pytest.mark.parametrize("kind", [PROTECTION, EMENDATION])
def test_what_is_not_about_a_conversion_names_no_variant(desk: Desk, kind: OverrideKind) -> None:
    desk.decide("范" if kind is PROTECTION else "範", kind=kind)
    desk.settle()
    [override] = desk.kept
    assert override.target is None


def test_a_decision_is_shown_when_it_is_stored_and_not_before(desk: Desk) -> None:
    before = desk.shown
    with desk.qtbot.waitSignal(desk.overruling.overrides_changed):
        desk.decide("範")
        assert desk.shown == before
    assert desk.shown == before.replace("范", "範")
    assert desk.stored == [(CONVERSION, Scope.LETTER, "范", "範")]


def test_undo_and_redo_change_the_disk_too(desk: Desk) -> None:
    before = desk.shown
    desk.decide("範")
    desk.settle()
    desk.undo()
    assert (desk.stored, desk.shown) == ([], before)
    desk.workspace.undo_stack.redo()
    desk.settle()
    assert (len(desk.stored), desk.shown) == (1, before.replace("范", "範"))


@pytest.mark.parametrize("at_once", [True, False])
def test_a_word_decided_again_leaves_one_decision_and_undo_the_one_before(desk: Desk, at_once: bool) -> None:
    desk.decide("範")
    if not at_once:
        desk.settle()
    desk.decide("犯")
    desk.settle()
    assert desk.stored == [(CONVERSION, Scope.LETTER, "范", "犯")]
    desk.undo()
    assert desk.stored == [(CONVERSION, Scope.LETTER, "范", "範")]
    assert "範先生" in desk.shown


def test_each_script_has_its_own_decision_and_a_protection_is_about_all_of_them(desk: Desk) -> None:
    desk.decide("範")
    desk.settle()
    desk.show(Variant.HANS)
    desk.decide("範")
    desk.settle()
    assert {one.target for one in desk.kept} == {Variant.HANT_TW, Variant.HANS}
    desk.decide("范", kind=PROTECTION)
    desk.settle()
    assert desk.stored == [(PROTECTION, Scope.LETTER, "范", "范")]
    desk.undo()
    assert {one.target for one in desk.kept} == {Variant.HANT_TW, Variant.HANS}


def test_what_is_said_of_the_stored_text_stands_beside_what_is_said_of_its_conversion(desk: Desk) -> None:
    desk.decide("範")
    desk.decide("樊", kind=EMENDATION)
    desk.settle()
    assert {one.kind for one in desk.kept} == {CONVERSION, EMENDATION}


def test_a_sender_is_the_same_in_either_script(desk: Desk) -> None:
    known = Override(
        id="old",
        kind=CONVERSION,
        scope=Scope.SENDER,
        word="范",
        form="犯",
        target=Variant.HANT,
        sender="張國榮",
        created=datetime(2024, 5, 1, tzinfo=UTC),
    )
    desk.overruling.take_in([(None, known)], text="import")
    desk.settle()
    desk.decide("範", scope=Scope.SENDER)
    desk.settle()
    assert [(one.id, one.form, one.sender) for one in desk.kept] == [("old", "範", "张国荣")]


@pytest.mark.parametrize(
    ("held", "scope", "left"),
    [
        (Scope.PLACE, Scope.EVERYWHERE, {Scope.EVERYWHERE}),
        (Scope.LETTER, Scope.LETTER, {Scope.LETTER}),
        (Scope.EVERYWHERE, Scope.PLACE, {Scope.EVERYWHERE, Scope.PLACE}),
    ],
)
def test_what_holds_at_a_place_gives_way_to_what_reaches_as_far(
    desk: Desk, held: Scope, scope: Scope, left: set[Scope]
) -> None:
    desk.decide("犯", scope=held)
    desk.settle()
    [before] = desk.kept
    desk.decide("範", scope=scope, held=before)
    desk.settle()
    assert {one.scope for one in desk.kept} == left
    assert "範先生" in desk.shown
    desk.undo()
    assert desk.kept == (before,)


def test_many_are_taken_back_in_one_step_and_come_again_in_one(desk: Desk) -> None:
    for form, words in (("範", "范"), ("髮", "发"), ("歡", "欢")):
        desk.decide(form, span=span_of(words))
    desk.settle()
    kept = desk.kept
    desk.overruling.revoke(kept, text="revoke")
    desk.settle()
    assert desk.stored == []
    desk.undo()
    assert set(desk.kept) == set(kept)
    steps = desk.steps
    desk.overruling.revoke([], text="revoke")
    assert desk.steps == steps


def entry(word: str, form: str, override_id: str = "") -> Override:
    return Override(
        id=override_id or new_id(),
        kind=CONVERSION,
        scope=Scope.EVERYWHERE,
        word=word,
        form=form,
        target=Variant.HANT_TW,
        created=datetime.now(UTC),
    )


def test_a_dictionary_is_one_step_that_changes_what_it_says_otherwise(desk: Desk) -> None:
    known, same = entry("范", "犯"), entry("头发", "頭髮")
    desk.overruling.take_in([(None, known), (None, same)], text="import")
    desk.settle()
    changes = [(known, replace(known, form="範")), (same, same), (None, entry("欢", "懽"))]
    desk.overruling.take_in(changes, text="import")
    desk.settle()
    assert {(one.word, one.form) for one in desk.kept} == {("范", "範"), ("头发", "頭髮"), ("欢", "懽")}
    assert "範太太懽喜" in desk.shown
    desk.undo()
    assert set(desk.kept) == {known, same}
    steps = desk.steps
    desk.overruling.take_in([(known, known), (same, same)], text="import")
    assert desk.steps == steps


def test_a_dictionary_is_taken_in_whole_or_not_at_all(desk: Desk) -> None:
    before = desk.shown
    desk.overruling.take_in([(None, entry("范", "範")), (None, entry("欢\n喜", "歡"))], text="import")
    desk.settle()
    assert desk.stored == []
    assert desk.shown == before
    assert (desk.steps, desk.workspace.undo_stack.count()) == (0, 0)
    assert [type(error).__name__ for error in desk.errors] == ["WordUnusable"]


def refused_step(desk: Desk) -> None:
    desk.overruling.take_in([(None, entry("欢\n喜", "歡"))], text="import")


def refused_undoing(desk: Desk) -> None:
    """Taking back what another program has wiped out of the library."""
    desk.decide("歡", span=span_of("欢"))
    desk.settle()
    with closing(sqlite3.connect(desk.path)) as connection:
        connection.execute("DELETE FROM override")
        connection.commit()
    desk.workspace.undo_stack.undo()


@pytest.mark.parametrize(("refused", "steps"), [(refused_step, 0), (refused_undoing, 1)])
def test_a_refusal_leaves_the_steps_as_they_were_and_what_comes_after_it_holds(
    desk: Desk, refused: Callable[[Desk], None], steps: int
) -> None:
    refused(desk)
    desk.settle()
    assert len(desk.errors) == 1
    assert (desk.steps, desk.workspace.undo_stack.canRedo()) == (steps, False)
    desk.decide("範")
    desk.settle()
    assert desk.stored == [(CONVERSION, Scope.LETTER, "范", "範")]
    assert "範先生" in desk.shown
    desk.undo()
    assert desk.stored == []


def test_a_refusal_between_two_decisions_loses_neither(desk: Desk) -> None:
    desk.decide("範")
    refused_step(desk)
    desk.decide("歡", span=span_of("欢"))
    desk.settle()
    assert {word for _, _, word, _ in desk.stored} == {"范", "欢"}
    assert "範太太歡喜" in desk.shown


def test_a_letter_that_is_opened_brings_its_own_decisions(desk: Desk) -> None:
    desk.decide("範")
    desk.decide("髮", scope=Scope.EVERYWHERE, span=span_of("发"))
    desk.settle()
    by_word = {one.word: one for one in desk.kept}
    desk.open(desk.ids[1])
    assert desk.overruling.get(by_word["范"].id) is None
    assert desk.overruling.get(by_word["发"].id) == by_word["发"]
    assert desk.overruling.letter_sender == "王五"
    desk.workspace.reading.close()
    assert desk.overruling.get(by_word["发"].id) is None
    assert desk.overruling.letter_sender is None


def test_without_a_letter_nothing_is_decided_and_a_decision_can_still_be_taken_back(desk: Desk) -> None:
    desk.decide("範")
    desk.settle()
    kept = desk.kept
    desk.workspace.reading.close()
    desk.decide("犯")
    desk.settle()
    assert desk.kept == kept
    with desk.qtbot.waitSignal(desk.overruling.overrides_changed):
        desk.overruling.revoke(kept, text="revoke")
    assert desk.stored == []


def test_what_another_program_has_decided_is_shown_when_the_window_notices_it(desk: Desk) -> None:
    desk.show(Variant.HANT)
    assert desk.shown.count("范先生") == 1
    made = Override(
        id=new_id(),
        kind=CONVERSION,
        scope=Scope.EVERYWHERE,
        word="范",
        form="範",
        target=Variant.HANT,
        created=datetime.now(UTC),
    )
    with Library.open(desk.path) as library:
        library.save_override(made)
    desk.workspace.reading.read_annotations()
    desk.settle()
    assert desk.shown.count("範先生") == 1
    assert desk.overruling.get(made.id) == made
