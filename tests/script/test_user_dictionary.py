"""User dictionaries of OpenCC: read whole or not at all, written so that they are read back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import (
    EntryIncomplete,
    EntryRepeated,
    EntryTooLong,
    EntryUnreadable,
    EntryWithoutTab,
    ReaderError,
)
from reader.script import Edition, Variant
from reader.script.dictionaries import entries, folder, names
from reader.script.override import Override, OverrideKind, Scope
from reader.script.user_dictionary import Entry, from_text, overrides_from, to_text
from tests.store.samples import override

HANS, TAIWAN, HONG_KONG = Variant.HANS, Variant.HANT_TW, Variant.HANT_HK


def protect(word: str, **where: str) -> Override:
    return override(word, word, kind=OverrideKind.PROTECTION, **where)  # type: ignore[arg-type]  # sender, letter_id


def test_lines_are_words_with_forms_and_of_several_forms_the_first_is_taken() -> None:
    assert from_text("頭髮\t头发 头髮\n皇后\t皇后\n") == (Entry("頭髮", "头发", 1), Entry("皇后", "皇后", 2))


def test_marks_of_other_programs_remarks_and_blank_lines_are_passed_over() -> None:
    text = "\ufeff# 人名\r\n\r\n余\t余\r\n   \r\n#于\t於\r\nNew York\t紐約"
    assert from_text(text) == (Entry("余", "余", 3), Entry("New York", "紐約", 6))
    assert from_text("余\t余\r于\t于") == (Entry("余", "余", 1), Entry("于", "于", 2))
    assert from_text("") == from_text("\ufeff") == from_text("# 空\n") == ()


def test_a_word_given_twice_alike_is_one_entry() -> None:
    assert from_text("余\t余\n余\t余 餘\n") == (Entry("余", "余", 1),)


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("余\t余\n余余\n", EntryWithoutTab, 2),
        ("余 余", EntryWithoutTab, 1),
        ("余\t余\t姓\n", EntryWithoutTab, 1),
        ("\t余\n", EntryIncomplete, 1),
        (" \t余\n", EntryIncomplete, 1),
        ("# 余\n余\t\n", EntryIncomplete, 2),
        ("余\t 餘\n", EntryIncomplete, 1),
        ("余\t余\n\n余\t餘\n", EntryRepeated, 3),
        ("余\t余\0\n", EntryUnreadable, 1),
        ("余\t余\n\udcff\t余\n", EntryUnreadable, 2),
        (f"{'余' * 201}\t余", EntryTooLong, 1),
        (f"余\t{'余' * 201}", EntryTooLong, 1),
    ],
)
def test_one_wrong_line_spoils_the_whole_file_and_is_named(text: str, kind: type[ReaderError], line: int) -> None:
    with pytest.raises(kind) as caught:
        from_text(text)
    assert caught.value.values["line"] == line
    assert str(line) in str(caught.value)


def test_the_lines_that_contradict_each_other_are_both_named() -> None:
    with pytest.raises(EntryRepeated, match=r"“余”.*1 and 3"):
        from_text("余\t余\n于\t于\n余\t餘\n")


@pytest.mark.parametrize("edition", Edition)
def test_dictionaries_made_by_others_are_read(edition: Edition) -> None:
    home = folder(edition) / ("dictionary" if edition is Edition.REIMPLEMENTED else ".")
    for name in names(edition):
        found = from_text((home / name).read_text("utf-8"))
        assert {entry.word: entry.form for entry in found} == entries(name, edition)


def test_entries_become_decisions_that_hold_everywhere() -> None:
    before = datetime.now(UTC)
    changed, kept = overrides_from(from_text("頭髮\t头髮\n余\t余\n"), HANS)
    assert (changed.kind, changed.word, changed.form, changed.target) == (
        OverrideKind.CONVERSION,
        "頭髮",
        "头髮",
        HANS,
    )
    assert (kept.kind, kept.word, kept.form, kept.target) == (OverrideKind.PROTECTION, "余", "余", None)
    assert changed.id != kept.id
    for one in (changed, kept):
        assert one.scope is Scope.EVERYWHERE
        assert (one.letter_id, one.span, one.sender) == (None, None, None)
        assert before <= one.created <= datetime.now(UTC)


def test_what_has_a_say_in_a_script_is_written_sorted_by_word() -> None:
    decided = [
        override("里", "裡", target=TAIWAN),
        protect("余"),
        override("后", "後", target=Variant.HANT_TW_IDIOM),
        override("頭髮", "头髮", target=HANS),
        override("包乾", "包幹", kind=OverrideKind.EMENDATION),
    ]
    assert to_text(decided, TAIWAN) == ("余\t余\n后\t後\n里\t裡\n", ())
    assert to_text(decided, HANS) == ("余\t余\n頭髮\t头髮\n", ())
    assert to_text(decided, HONG_KONG).text == "余\t余\n后\t後\n里\t裏\n"
    assert to_text([], HANS) == ("", ())


def test_of_decisions_about_a_word_the_one_that_reaches_furthest_is_written() -> None:
    everywhere = override("后", "後", target=TAIWAN)
    of_sender = override("后", "后", target=TAIWAN, sender="王")
    of_letter = protect("后", letter_id="信")
    alike = override("后", "後", target=TAIWAN, letter_id="信")
    for order in ([everywhere, of_sender, of_letter, alike], [alike, of_letter, of_sender, everywhere]):
        assert to_text(order, TAIWAN) == ("后\t後\n", (of_sender, of_letter))
    assert to_text([of_letter, of_sender, alike], TAIWAN) == ("后\t后\n", (alike,))


def test_of_equal_reach_the_nearer_variant_is_written_then_the_later_decision() -> None:
    old, new = override("里", "里", target=TAIWAN), override("里", "裡", target=TAIWAN, minute=1)
    near, far = override("里", "裡", target=TAIWAN), override("里", "里", target=HONG_KONG, minute=9)
    assert to_text([old, new], TAIWAN) == ("里\t裡\n", (old,))
    assert to_text([far, near], TAIWAN) == ("里\t裡\n", (far,))


@pytest.mark.parametrize(
    ("word", "form"),
    [("#一", "一"), ("一", "一 二"), ("一\t", "一"), ("一\r", "一"), ("一\0", "一"), (" ", "一"), ("一", " "),
     ("\ufeff一", "一"), ("一" * 201, "一"), ("一", "\ud800")],
)  # fmt: skip
def test_what_a_line_cannot_hold_is_left_out_and_said(word: str, form: str) -> None:
    good, bad = override("二", "二"), override(word, form)
    assert to_text([bad, good], HANS) == ("二\t二\n", (bad,))


ANY_WORD = st.text(min_size=1, max_size=6)
DECIDED = st.lists(
    st.builds(
        override,
        ANY_WORD,
        ANY_WORD,
        target=st.sampled_from([HANS, Variant.HANS_IDIOM]),
        sender=st.sampled_from([None, "王"]),
    ),
    max_size=8,
)


@given(DECIDED)
def test_what_is_written_is_read_back(decided: list[Override]) -> None:
    text, left_out = to_text(decided, HANS)
    read = from_text(text)
    assert {entry.word: entry.form for entry in read}.items() <= {(one.word, one.form) for one in decided}
    assert len(read) == text.count("\n")
    for one in decided:
        assert one in left_out or Entry(one.word, one.form, 0)[:2] in {entry[:2] for entry in read}
    again = to_text(overrides_from(read, HANS), HANS)
    assert again == (text, ())


@given(st.text(st.one_of(st.characters(), st.sampled_from("\t\n\r# 余\0\ufeff")), max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = from_text(text)
    except (EntryIncomplete, EntryRepeated, EntryTooLong, EntryUnreadable, EntryWithoutTab):
        return
    assert all(entry.word and entry.form for entry in found)
    assert len({entry.word for entry in found}) == len(found)
