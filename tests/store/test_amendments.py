"""What a person has put right in a letter is kept, changed, taken back and remembered, whatever the rules find."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import AmendmentMissing, LetterMissing, LoneSurrogate, SpanOutside
from reader.letters import PARSER_VERSION, Letter, PartRole, parse
from reader.letters.amending import amended
from reader.letters.amendment import Amendment, AmendmentKind
from reader.letters.evidence import Evidence, Particulars
from reader.store import Library, first_paint, open_letter
from reader.store.backup import backup, restore
from reader.text import Span
from tests.store.samples import TEXT, amendment, every_amendment, letter, long_text, plain, source, told

FIELD, PART, HEADING, CRUFT = AmendmentKind


@pytest.fixture
def letter_id(any_library: Library) -> str:
    return any_library.add(source()).id


def pairs(
    changes: Iterable[tuple[Amendment | None, Amendment | None]],
) -> tuple[list[Amendment], list[str]]:
    """Values before and after, as a step of undo holds them, as what is kept and what is gone."""
    found = list(changes)
    kept = [after for _, after in found if after is not None]
    return kept, [before.id for before, after in found if before is not None and after is None]


def test_the_letter_is_as_a_person_has_put_it_right(any_library: Library, letter_id: str) -> None:
    said = every_amendment()
    given = any_library.change_amendments(letter_id, said, ())
    assert given == amended(parse(TEXT), said) == any_library.letter(letter_id)
    assert given.recipient == any_library.summary(letter_id).recipient == "李四"
    assert any_library.amendments(letter_id) == said
    assert any_library.verify().problems == ()


def test_the_first_paint_shows_the_letter_as_put_right(library: Library, path: Path) -> None:
    letter_id = library.add(source(), None, [amendment(FIELD, "title", value="春耕"), *every_amendment()]).id
    assert open_letter(path, letter_id).letter == library.letter(letter_id)
    assert [summary.title for summary in first_paint(path).letters] == ["春耕"]


def test_what_was_put_right_before_comes_in_with_the_letter(any_library: Library) -> None:
    said = every_amendment()
    added = any_library.add(source(), letter(), said)
    assert any_library.letter(added.id) == amended(letter(), said)
    assert any_library.amendments(added.id) == said
    again = any_library.add(source(), letter(), [amendment(FIELD, "sender", value="別人")])
    assert (again.duplicate, any_library.amendments(again.id)) == (True, said)
    assert any_library.verify().problems == ()


def test_a_step_and_its_undo_lead_back_and_forth(any_library: Library, letter_id: str) -> None:
    first, second = amendment(FIELD, "title", value="甲"), amendment(PART, "title", words="說種子")
    any_library.change_amendments(letter_id, [first, second], ())
    states = [any_library.letter(letter_id)]
    changes = [
        (first, replace(first, value="乙")),
        (second, None),
        (None, amendment(CRUFT, words="此致", value="cut")),
    ]
    undone = [(after, before) for before, after in changes]
    steps = (changes, undone, changes, undone)
    states += [any_library.change_amendments(letter_id, *pairs(step)) for step in steps]
    assert [state.title for state in states] == ["甲", "乙", "甲", "乙", "甲"]
    assert states[0] == states[2] == states[4]
    assert states[1] == states[3]
    assert any_library.amendments(letter_id) == (first, second)


def test_what_is_brought_back_has_its_old_place(any_library: Library, letter_id: str) -> None:
    said = [amendment(FIELD, "sender", value=name) for name in "甲乙丙"]
    any_library.change_amendments(letter_id, said, ())
    any_library.change_amendments(letter_id, (), [said[0].id, said[2].id])
    assert any_library.letter(letter_id).sender == "乙"
    any_library.change_amendments(letter_id, [said[0]], ())
    assert any_library.letter(letter_id).sender == "乙"
    assert any_library.change_amendments(letter_id, [said[2]], ()).sender == "丙"
    assert any_library.amendments(letter_id) == tuple(said)


def test_the_history_holds_every_change(any_library: Library, letter_id: str) -> None:
    first = amendment(PART, "signature", words="王大年")
    second = replace(first, span=None)
    for said in ([first], [first], [second]):
        any_library.change_amendments(letter_id, said, ())
    any_library.change_amendments(letter_id, (), [first.id])
    any_library.change_amendments(letter_id, (), [first.id])
    any_library.change_amendments(letter_id, [second], ())
    changes = [(None, first), (first, second), (second, None), (None, second)]
    history = any_library.amendment_history(first.id)
    assert [(each.before, each.after) for each in history] == changes
    assert {each.amendment_id for each in history} == {first.id}
    assert [each.made for each in history] == sorted(each.made for each in history)
    assert any_library.amendment_history("nothing") == ()


def test_a_change_is_made_whole_or_not_at_all(any_library: Library, letter_id: str) -> None:
    said = every_amendment()
    before = any_library.change_amendments(letter_id, said[:1], ())
    outside = replace(said[1], span=Span(0, len(TEXT) + 1))
    with pytest.raises(SpanOutside):
        any_library.change_amendments(letter_id, [said[2], outside], [said[0].id])
    with pytest.raises(AmendmentMissing, match="nothing"):
        any_library.change_amendments(letter_id, said[2:], ["nothing"])
    with pytest.raises(LoneSurrogate):
        any_library.change_amendments(letter_id, [said[2], amendment(FIELD, "title", value="\ud800")], ())
    assert any_library.letter(letter_id) == before
    assert any_library.amendments(letter_id) == said[:1]


def test_a_letter_that_is_not_there_cannot_be_put_right(any_library: Library) -> None:
    for ask in (any_library.amendments, lambda each: any_library.change_amendments(each, every_amendment(), ())):
        with pytest.raises(LetterMissing):
            ask("nowhere")
    with pytest.raises(SpanOutside):
        any_library.add(source("短"), None, [amendment(CRUFT, words="此致", value="cut")])
    assert any_library.letters() == ()


@pytest.mark.parametrize(
    "wrong",
    [
        amendment(FIELD, "subject", value="甲"),
        amendment(FIELD, "title", value=" "),
        amendment(FIELD, "title", words="水", value="水"),
        amendment(FIELD, "date", value="二〇二〇年"),
        amendment(PART, "middle", words="水"),
        amendment(PART, "signature", words="水", value="水"),
        amendment(HEADING, value="1"),
        amendment(HEADING, words="水", value="10"),
        amendment(CRUFT, words="水", value="kept"),
        amendment(CRUFT, value="cut"),
        amendment(CRUFT, "cut", words="水"),
    ],
)
def test_fields_that_contradict_one_another_are_refused(
    any_library: Library, letter_id: str, wrong: Amendment
) -> None:
    with pytest.raises(ValueError, match="not an amendment"):
        any_library.change_amendments(letter_id, [wrong], ())


def test_an_amendment_belongs_to_one_letter(any_library: Library, letter_id: str) -> None:
    other = any_library.add(source("另一封"), plain("另一封")).id
    said = amendment(FIELD, "title", value="甲")
    any_library.change_amendments(letter_id, [said], ())
    with pytest.raises(ValueError, match="another letter"):
        any_library.change_amendments(other, [said], ())
    with pytest.raises(ValueError, match="another letter"):
        any_library.change_amendments(other, (), [said.id])


def test_what_was_put_right_stays_when_the_rules_change(
    library: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = every_amendment()
    letter_id = library.add(told(), None, said).id
    given: list[tuple[object, object]] = []

    def better(text: str, evidence: tuple[Evidence, ...], particulars: Particulars) -> Letter:
        given.append((evidence, particulars))
        return replace(parse(text, evidence, particulars), sender="新的規則", recipient="新的規則")

    monkeypatch.setattr("reader.store.letters.parse", better)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE letter SET parser_version = -1")
    again = library.letter(letter_id)
    assert (again.sender, again.recipient) == ("新的規則", "李四")
    assert given == [(told().evidence, told().particulars)]
    assert library.letter(letter_id) == again
    assert len(given) == 1
    assert again == amended(better(TEXT, *given[0]), said)  # type: ignore[arg-type]  # what was given above
    assert library.verify().problems == ()


def test_of_a_letter_read_by_older_rules_all_is_put_right_by_those_of_today(library: Library, path: Path) -> None:
    letter_id = library.add(source(), letter()).id
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE letter SET parser_version = -1")
    assert library.change_amendments(letter_id, every_amendment(), ()) == amended(parse(TEXT), every_amendment())
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT parser_version FROM letter").fetchone() == (PARSER_VERSION,)


def test_a_long_letter_is_put_right_in_all_its_pieces(any_library: Library) -> None:
    text = long_text(2_000)
    letter_id = any_library.add(source(text), plain(text)).id
    line = text.index("\n") + 1
    places = range(line, len(text), 200 * line)
    said = [Amendment(id=str(at), kind=HEADING, span=Span(at, at + 7), value="1") for at in places]
    given = any_library.change_amendments(letter_id, said, ())
    assert set(places) <= {section.span.start for section in given.sections}
    assert any_library.letter(letter_id) == given


def test_a_backup_carries_what_was_put_right_with_its_history(library: Library, path: Path, tmp_path: Path) -> None:
    said = every_amendment()
    letter_id = library.add(told(), None, said).id
    kept = library.letter(letter_id)
    backup(path, tmp_path / "copy.db")
    library.change_amendments(letter_id, (), [each.id for each in said])
    library.close()
    restore(tmp_path / "copy.db", path)
    with Library.open(path) as again:
        assert (again.amendments(letter_id), again.letter(letter_id)) == (said, kept)
        assert again.source(letter_id) == told()
        assert [each.after for each in again.amendment_history(said[0].id)] == [said[0]]


def test_what_is_put_right_is_a_change_that_a_backup_is_worth(path: Path) -> None:
    with Library.open(path) as library:
        letter_id = library.add(source()).id
    with Library.open(path) as library:
        library.change_amendments(letter_id, every_amendment(), ())
        assert library.changed


def test_a_letter_deleted_for_good_takes_along_what_was_said_of_it(library: Library, path: Path) -> None:
    letter_id = library.add(told(), None, every_amendment()).id
    library.move_to_bin(letter_id)
    library.delete_for_good(letter_id)
    with closing(sqlite3.connect(path)) as other:
        left = "SELECT id FROM amendment UNION SELECT after FROM amendment_revision UNION SELECT body FROM evidence"
        assert other.execute(left).fetchall() == []
    assert library.verify().problems == ()


def test_a_signature_put_right_is_the_signature(any_library: Library, letter_id: str) -> None:
    given = any_library.change_amendments(letter_id, [amendment(PART, "signature", words="敬禮\n王大年")], ())
    assert given.signature == "敬禮\n王大年"
    assert [each.span.of(TEXT) for each in given.parts if each.role is PartRole.CLOSING] == ["此致"]
