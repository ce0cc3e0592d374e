"""Decisions without a window: stored before they are shown, undone and redone as one step each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.letters import from_text
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.settings import Settings, places
from reader.store import Library
from reader.text import Span, new_id
from reader.ui.overruling import Overruling
from reader.ui.workspace import Workspace

TEXT = "小满：\n\n头发干了，范先生把里面的信息寄来。范太太也来。\n\n林美\n2021年3月4日\n"


class Desk:
    """A library with one letter that is open, and the decisions about it."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self.path, self._qtbot = path, qtbot
        with Library.open(path) as library:
            added = library.add(from_text(TEXT, "letter"))
            self.letter_id = added.id
        self.workspace = Workspace(path, places(), Settings(variant=Variant.HANT_TW))
        self.workspace.reading.path = path
        self.overruling = Overruling(
            self.workspace.reading, self.workspace.writes, self.workspace.library, self.workspace.undo_stack
        )
        self.workspace.reading.open(added.id)
        self.settle()

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.workspace.busy, timeout=10_000)

    def decide(self, word: str, form: str, scope: Scope, kind: OverrideKind = OverrideKind.CONVERSION) -> None:
        start = TEXT.index(word)
        held = self.held(word)
        span = Span(start, start + len(word))
        self.overruling.decide(kind, scope, span, form, text="decide", held=held)
        self.settle()

    def held(self, word: str) -> Override | None:
        """The decision that holds at the first place of a word, as the card finds it."""
        page = self.workspace.reading.page
        assert page is not None
        offset = TEXT.index(word)
        line = page.paragraph(page.at(offset))
        choices = line.view.choices if line.view else ()
        found = [one.override for one in choices if offset - line.span.start in one.span]
        return self.overruling.get(found[0]) if found else None

    def undo(self) -> None:
        self.workspace.undo_stack.undo()
        self.settle()

    def redo(self) -> None:
        self.workspace.undo_stack.redo()
        self.settle()

    @property
    def shown(self) -> str:
        page = self.workspace.reading.page
        assert page is not None
        return page.shown(Span(0, page.end))

    def stored(self) -> tuple[Override, ...]:
        """The decisions that are on the disk."""
        with Library.open(self.path) as library:
            return library.overrides()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "library.db", qtbot)
    yield desk
    desk.workspace.close()


def entry(word: str, form: str) -> Override:
    return Override(
        id=new_id(),
        kind=OverrideKind.CONVERSION,
        scope=Scope.EVERYWHERE,
        word=word,
        form=form,
        target=Variant.HANT_TW,
        created=datetime.now(UTC),
    )


@pytest.mark.parametrize("scope", Scope)
def test_a_decision_is_kept_with_what_its_scope_needs_and_nothing_else(desk: Desk, scope: Scope) -> None:
    desk.decide("范", "範", scope)
    [kept] = desk.stored()
    assert kept.scope is scope
    assert kept.letter_id == (desk.letter_id if scope in {Scope.PLACE, Scope.LETTER} else None)
    assert kept.span == (Span(TEXT.index("范"), TEXT.index("范") + 1) if scope is Scope.PLACE else None)
    assert kept.sender == (desk.overruling.letter_sender if scope is Scope.SENDER else None)
    assert desk.shown.count("範") == (1 if scope is Scope.PLACE else 2)


def test_the_same_word_decided_again_in_the_same_scope_is_one_decision_with_two_steps(desk: Desk) -> None:
    before = desk.shown
    desk.decide("干", "乾", Scope.LETTER)
    desk.decide("干", "榦", Scope.LETTER)
    assert [one.form for one in desk.stored()] == ["榦"]
    for act, form in ((desk.undo, "乾"), (desk.redo, "榦"), (desk.undo, "乾"), (desk.undo, "")):
        act()
        assert [one.form for one in desk.stored()] == ([form] if form else [])
    assert desk.shown == before


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        (Scope.PLACE, Scope.EVERYWHERE, {Scope.EVERYWHERE}),
        (Scope.SENDER, Scope.EVERYWHERE, {Scope.EVERYWHERE}),
        (Scope.EVERYWHERE, Scope.PLACE, {Scope.EVERYWHERE, Scope.PLACE}),
        (Scope.LETTER, Scope.LETTER, {Scope.LETTER}),
    ],
)
def test_what_is_decided_is_shown_and_a_wider_decision_before_it_stays(
    desk: Desk, first: Scope, second: Scope, left: set[Scope]
) -> None:
    desk.decide("干", "乾", first)
    desk.decide("干", "榦", second)
    assert "頭髮榦了" in desk.shown
    assert {one.scope for one in desk.stored()} == left
    desk.undo()
    assert "頭髮乾了" in desk.shown
    assert [one.scope for one in desk.stored()] == [first]


@pytest.mark.parametrize("kind", OverrideKind)
@pytest.mark.parametrize("other", OverrideKind)
def test_a_decision_of_any_kind_takes_the_place_of_one_of_any_other(
    desk: Desk, kind: OverrideKind, other: OverrideKind
) -> None:
    forms = {OverrideKind.CONVERSION: "榦", OverrideKind.PROTECTION: "干", OverrideKind.EMENDATION: "渴"}
    desk.decide("干", forms[kind], Scope.LETTER, kind)
    desk.decide("干", forms[other], Scope.LETTER, other)
    assert f"頭髮{forms[other]}了" in desk.shown
    assert [one.kind for one in desk.stored()] == [other]


def test_many_decisions_are_one_step_and_all_or_none_is_stored(desk: Desk) -> None:
    before = desk.shown
    desk.overruling.take_in([(None, entry("范", "範")), (None, entry("干", "乾"))], text="import")
    desk.settle()
    assert len(desk.stored()) == 2
    assert desk.workspace.undo_stack.count() == 1
    desk.undo()
    assert desk.stored() == ()
    assert desk.shown == before
    failures: list[object] = []
    desk.workspace.failed.connect(failures.append)
    desk.overruling.take_in([(None, entry("范", "範")), (None, entry("干", "\ud800"))], text="import")
    desk.settle()
    assert len(failures) == 1
    assert desk.stored() == ()
    assert desk.shown == before
    assert desk.workspace.undo_stack.index() == 0


def test_taking_back_nothing_is_no_step(desk: Desk) -> None:
    desk.overruling.revoke([], text="take back")
    desk.overruling.take_in([], text="import")
    assert desk.workspace.undo_stack.count() == 0


def test_steps_that_follow_one_another_at_once_leave_what_the_last_one_says(desk: Desk) -> None:
    before = desk.shown
    span = Span(TEXT.index("干"), TEXT.index("干") + 1)
    for form in ("乾", "榦", "乾"):
        desk.overruling.decide(OverrideKind.CONVERSION, Scope.LETTER, span, form, text="decide")
    desk.workspace.undo_stack.undo()
    desk.settle()
    assert [one.form for one in desk.stored()] == ["榦"]
    assert "頭髮榦了" in desk.shown
    for _ in range(2):
        desk.workspace.undo_stack.undo()
    desk.settle()
    assert desk.stored() == ()
    assert desk.shown == before


def test_a_decision_about_a_letter_that_was_closed_meanwhile_is_stored(desk: Desk) -> None:
    span = Span(TEXT.index("干"), TEXT.index("干") + 1)
    desk.overruling.decide(OverrideKind.CONVERSION, Scope.LETTER, span, "乾", text="decide")
    desk.workspace.reading.close()
    desk.settle()
    assert [one.form for one in desk.stored()] == ["乾"]
    desk.workspace.reading.open(desk.letter_id)
    desk.settle()
    assert "頭髮乾了" in desk.shown
