"""A letter that was read in a wrong encoding is read anew; what was made of it goes along, and nothing is lost."""

from __future__ import annotations

import codecs
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Annotation, describe, locate
from reader.errors import EncodingFixed, EncodingMismatch, LetterMissing, UnknownEncoding
from reader.letters import Source
from reader.letters.amendment import AmendmentKind
from reader.letters.evidence import Evidence, EvidenceKind
from reader.letters.sources.reading import read_bytes
from reader.script import Variant
from reader.script.override import Override
from reader.store import Library, ReadingState
from reader.text import Span
from tests.store.samples import NOON, amendment, note, override

FIELD, PART, HEADING, CRUFT = AmendmentKind

WORDS = "Tea for the 王大年 farm\n各位鄉親：\n一、先說水。渠水要分。\n此致\n敬禮\n王大年\nend of the letter\n"
BYTES = codecs.BOM_UTF8 + WORDS.encode()
MARK = codecs.BOM_UTF8.decode("latin-1")
"""The byte order mark read as letters: it is nothing in the text as it should be."""


def read_as(encoding: str) -> Source:
    return read_bytes(BYTES, Path("茶.txt"), encoding=encoding)


def garbled(words: str) -> str:
    """Words as they read in the wrong encoding."""
    return words.encode().decode("latin-1")


def place(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def marked(letter_id: str, text: str, words: str, said: str = "") -> Annotation:
    at = place(words, text)
    return replace(note(letter_id, text, words=said), anchor=describe(text, at))


@pytest.fixture
def wrong() -> Source:
    return read_as("latin-1")


@pytest.fixture
def letter_id(any_library: Library, wrong: Source) -> str:
    return any_library.add(wrong).id


def test_the_file_is_read_anew_as_another_letter_and_the_first_goes_to_the_bin(
    any_library: Library, letter_id: str, wrong: Source
) -> None:
    added = any_library.reread(letter_id, "UTF8")
    assert (added.duplicate, added.id == letter_id) == (False, False)
    assert any_library.source(added.id) == replace(wrong, text=WORDS, encoding="utf-8")
    assert any_library.letter(added.id).text == WORDS
    assert [summary.id for summary in any_library.letters()] == [added.id]
    assert [summary.id for summary in any_library.letters(binned=True)] == [letter_id]
    assert any_library.source(letter_id) == wrong
    assert any_library.verify().problems == ()


def test_notes_go_along_as_copies_with_their_history(any_library: Library, letter_id: str, wrong: Source) -> None:
    mojibake = garbled("王大年 farm")
    first = marked(letter_id, wrong.text, mojibake, "誰？")
    second = marked(letter_id, wrong.text, "end of the letter")
    removed = marked(letter_id, wrong.text, "Tea")
    any_library.save_all([replace(first, note="？"), second, removed])
    any_library.save(first)
    any_library.remove(removed.id)
    added = any_library.reread(letter_id, "utf-8")
    one, two = any_library.annotations(added.id)
    assert (one.anchor.exact, one.note, one.tags, one.created) == ("王大年 farm", "誰？", first.tags, first.created)
    assert (two.anchor.span, two.anchor.exact) == (place("end of the letter", WORDS), "end of the letter")
    assert not {one.id, two.id} & {first.id, second.id}
    history = any_library.history(added.id)
    assert [each.after and each.after.note for each in history if each.annotation_id == one.id] == [
        "？",
        "誰？",
        "誰？",
    ]
    assert history[-1].after == two
    assert any_library.annotations(letter_id) == tuple(sorted((first, second), key=lambda each: each.anchor.start))
    assert any_library.verify().problems == ()


def test_a_note_whose_words_have_no_place_becomes_an_orphan_with_its_words(
    any_library: Library, letter_id: str, wrong: Source
) -> None:
    lost = marked(letter_id, wrong.text, MARK, "不是字")
    nowhere = replace(lost.anchor, exact="那裡沒有的話", prefix="", suffix="")
    at_the_end = replace(nowhere, start=len(wrong.text), end=len(wrong.text))
    orphan, behind = (replace(note(letter_id, wrong.text), anchor=anchor) for anchor in (nowhere, at_the_end))
    any_library.save_all([lost, orphan, behind])
    added = any_library.reread(letter_id, "utf-8")
    copies = any_library.annotations(added.id)
    assert [each.anchor.exact for each in copies] == [MARK, "那裡沒有的話", "那裡沒有的話"]
    assert [each.anchor.span for each in copies] == [Span(0, 3), Span(0, 3), Span(len(WORDS), len(WORDS))]
    assert [locate(each.anchor, WORDS) for each in copies] == [None] * 3
    assert any_library.verify().problems == ()


def test_what_was_put_right_goes_along(any_library: Library, letter_id: str, wrong: Source) -> None:
    signed = garbled("王大年\nend")
    said = [
        amendment(FIELD, "title", value="茶"),
        amendment(PART, "signature", words=signed, text=wrong.text),
        amendment(PART, "closing"),
        amendment(HEADING, words="end of", value="1", text=wrong.text),
        amendment(CRUFT, words=MARK, value="cut", text=wrong.text),
    ]
    any_library.change_amendments(letter_id, said, ())
    added = any_library.reread(letter_id, "utf-8")
    kept = any_library.amendments(added.id)
    assert [(one.kind, one.name, one.value) for one in kept] == [(one.kind, one.name, one.value) for one in said[:4]]
    assert [one.span and one.span.of(WORDS) for one in kept] == [None, "王大年\nend", None, "end of"]
    letter = any_library.letter(added.id)
    assert (letter.title, letter.signature, letter.closing) == ("茶", "王大年\nend", None)
    assert any_library.amendments(letter_id) == tuple(said)
    assert not {one.id for one in kept} & {one.id for one in said}


def test_decisions_about_words_of_the_letter_go_along_where_it_has_the_word(
    any_library: Library, letter_id: str, wrong: Source
) -> None:
    here = place("farm", wrong.text)
    gone = place(garbled("王大年"), wrong.text)
    made = [
        override("farm", "field", letter_id=letter_id, span=here, minute=1),
        override(gone.of(wrong.text), "別", letter_id=letter_id, span=gone, minute=2),
        override("水", "氺", letter_id=letter_id, minute=3),
        override("水", "冰", minute=4),
    ]
    any_library.save_overrides(made)
    added = any_library.reread(letter_id, "utf-8")

    def said(one: Override) -> tuple[object, ...]:
        return one.word, one.form, one.scope, one.created

    assert [said(one) for one in any_library.overrides(added.id)] == [said(made[n]) for n in (0, 2, 3)]
    assert any_library.overrides(added.id)[0].span == place("farm", WORDS)
    assert any_library.overrides(letter_id) == tuple(made)
    assert any_library.verify().problems == ()


@pytest.mark.parametrize("words", ["farm", "end of", ""])
def test_the_place_of_reading_goes_along(any_library: Library, letter_id: str, wrong: Source, words: str) -> None:
    at = wrong.text.index(words) if words else len(wrong.text)
    any_library.remember(letter_id, ReadingState(position=at, variant=Variant.HANS, modified=NOON))
    added = any_library.reread(letter_id, "utf-8")
    there = WORDS.index(words) if words else len(WORDS)
    assert any_library.state(added.id) == ReadingState(position=there, variant=Variant.HANS, modified=NOON)
    assert any_library.last_open() == added.id


@pytest.mark.parametrize(("garbage", "there"), [(garbled("王")[1], "王"), (MARK, "Tea")])
def test_a_place_in_the_middle_of_a_character_is_that_character(
    any_library: Library, letter_id: str, wrong: Source, garbage: str, there: str
) -> None:
    at = wrong.text.index(garbage)
    any_library.remember(letter_id, ReadingState(position=at, variant=None, modified=NOON))
    state = any_library.state(any_library.reread(letter_id, "utf-8").id)
    assert state is not None
    assert state.position == WORDS.index(there)


def test_the_same_text_again_is_the_same_letter(any_library: Library, letter_id: str) -> None:
    added = any_library.reread(letter_id, "utf_8_sig")
    assert any_library.reread(added.id, "U8") == replace(added, duplicate=True)
    assert not any_library.summary(added.id).binned


def test_where_the_text_is_there_already_the_notes_are_added_to_it(
    any_library: Library, letter_id: str, wrong: Source
) -> None:
    right = any_library.add(read_as("utf-8")).id
    own = marked(right, WORDS, "渠水", "原有的")
    any_library.save(own)
    any_library.remember(right, ReadingState(position=1, variant=None, modified=NOON))
    any_library.save(marked(letter_id, wrong.text, "farm", "新的"))
    any_library.change_amendments(letter_id, [amendment(FIELD, "title", value="茶")], ())
    any_library.remember(letter_id, ReadingState(position=2, variant=None, modified=NOON.replace(year=2000)))
    added = any_library.reread(letter_id, "utf-8")
    assert (added.id, added.duplicate) == (right, True)
    assert [each.note for each in any_library.annotations(right)] == ["新的", "原有的"]
    assert any_library.letter(right).title == any_library.summary(right).title == "茶"
    state = any_library.state(right)
    assert state is not None
    assert state.position == 1
    assert any_library.verify().problems == ()


def test_what_was_done_is_undone_by_the_bin_and_done_again_without_doubling(
    any_library: Library, letter_id: str, wrong: Source
) -> None:
    any_library.save(marked(letter_id, wrong.text, "farm", "一"))
    any_library.change_amendments(letter_id, [amendment(FIELD, "title", value="茶")], ())
    any_library.save_override(override("水", "氺", letter_id=letter_id))
    added = any_library.reread(letter_id, "utf-8")

    def made() -> tuple[object, ...]:
        return any_library.annotations(added.id), any_library.amendments(added.id), any_library.overrides(added.id)

    first = made()
    any_library.move_to_bin(added.id)
    any_library.restore(letter_id)
    assert [each.note for each in any_library.annotations(letter_id)] == ["一"]
    again = any_library.reread(letter_id, "utf-8")
    assert (again.id, again.duplicate) == (added.id, True)
    assert not any_library.summary(added.id).binned
    assert made() == first


def test_a_page_is_read_anew_and_its_notes_are_found_by_their_words(any_library: Library) -> None:
    paragraphs = "".join(
        f"<p>Paragraph {n}: the farm sends its tea, 茶 and more words of no weight.</p>" for n in range(9)
    )
    page = f"<html><body><article><h1>Tea from the farm</h1>{paragraphs}</article></body></html>".encode("gb18030")
    before = read_bytes(page, Path("茶/page.html"), encoding="latin-1")
    letter_id = any_library.add(before).id
    any_library.save_all(
        [
            marked(letter_id, before.text, "Paragraph 3: the farm", "found"),
            marked(letter_id, before.text, "茶".encode("gb18030").decode("latin-1"), "lost"),
        ]
    )
    added = any_library.reread(letter_id, "gb18030")
    after = any_library.source(added.id)
    assert (after.name, after.media_type, after.data) == (before.name, "text/html", page)
    assert "茶 and more" in after.text
    found = {each.note: locate(each.anchor, after.text) for each in any_library.annotations(added.id)}
    where = found["found"]
    assert where is not None
    assert where.span == place("Paragraph 3: the farm", after.text)
    assert found["lost"] is None


def test_what_a_plain_file_was_said_to_be_marked_as_goes_along(any_library: Library, wrong: Source) -> None:
    told = (
        Evidence(EvidenceKind.TITLE, place("Tea for the", wrong.text)),
        Evidence(EvidenceKind.BOLD, place(MARK, wrong.text)),
    )
    letter_id = any_library.add(replace(wrong, evidence=told)).id
    added = any_library.reread(letter_id, "utf-8")
    assert any_library.source(added.id).evidence == (Evidence(EvidenceKind.TITLE, place("Tea for the", WORDS)),)


def test_only_a_file_that_does_not_say_its_encoding_is_read_anew(any_library: Library, wrong: Source) -> None:
    letter_id = any_library.add(replace(wrong, media_type="application/pdf")).id
    with pytest.raises(EncodingFixed, match="茶"):
        any_library.reread(letter_id, "utf-8")
    with pytest.raises(LetterMissing):
        any_library.reread("nowhere", "utf-8")


@pytest.mark.parametrize(("encoding", "kind"), [("klingon", UnknownEncoding), ("ascii", EncodingMismatch)])
def test_an_encoding_that_does_not_fit_changes_nothing(
    any_library: Library, letter_id: str, encoding: str, kind: type[Exception]
) -> None:
    with pytest.raises(kind):
        any_library.reread(letter_id, encoding)
    assert [summary.id for summary in any_library.letters()] == [letter_id]
    assert any_library.letters(binned=True) == ()
