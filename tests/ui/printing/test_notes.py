"""Notes in print: numbered in the order of the text, beside their passages or after the letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.page.printed import PrintedNotes, PrintStyle
from reader.ui.letter_view import Look
from reader.ui.printing.composing import Compositor
from reader.ui.printing.pdf import pdf
from tests.ui.printing.conftest import (
    HEIGHT,
    LYING,
    SEED,
    STANDING,
    WIDTH,
    by_pdfium,
    composed,
    manuscript,
    note,
    shown,
)

BESIDE = PrintStyle(notes=PrintedNotes.MARGIN)
ABOVE = PrintStyle(paper=(HEIGHT, WIDTH), vertical=True, notes=PrintedNotes.MARGIN)
AFTER = PrintStyle()
NOTES = [note(SEED, 700, 712, "後面的筆記"), note(SEED, 170, 180, "前面的筆記\n第二行"), note(SEED, 300, 310, "")]


def test_notes_after_the_letter_have_numbers_words_and_text() -> None:
    compositor = composed(SEED, AFTER, NOTES)
    data = pdf(compositor)
    assert data is not None
    text = by_pdfium(data)
    assert text == shown(compositor) + f"附註1{SEED[170:180]}前面的筆記第二行2{SEED[700:712]}後面的筆記".replace(
        " ", ""
    )


@pytest.mark.parametrize("style", [BESIDE, ABOVE])
def test_notes_beside_the_text_stand_at_their_passages(style: PrintStyle) -> None:
    compositor = composed(SEED, style, NOTES)
    found = []
    for leaf in compositor.leaves():
        beside = compositor.scene_beside(leaf).visible()
        lines = compositor.scene(leaf).visible()
        for reference in leaf.references:
            placed = next(one for one in lines if one.set.paragraph.index == reference.paragraph)
            line = placed.set.line_of(reference.offset, upstream=True)
            assert line is not None
            found.append((reference.number, placed.block + line.block))
            label = next(one for one in beside if one.set.paragraph.text == str(reference.number))
            first = label.block + label.set.lines[0].block
            assert first == pytest.approx(placed.block + line.block, abs=1)
    assert [number for number, _ in found] == [1, 2]


def test_notes_that_want_the_same_place_follow_each_other_and_go_on_overleaf() -> None:
    long = "這一條筆記很長，說了許多話。" * 60
    compositor = composed(SEED, BESIDE, [note(SEED, 170 + step, 175 + step, long) for step in range(0, 30, 10)])
    leaves = list(compositor.leaves())
    room = compositor.area.room
    words = ""
    for leaf in leaves:
        end = 0.0
        for placed in compositor.scene_beside(leaf).visible():
            if placed.set.paragraph.text.isdigit():
                continue
            for line in placed.set.lines:
                start = placed.block + line.block - compositor.area.origin
                assert start >= end - 0.01
                end = start + line.extent
                assert end <= room + 0.01
                words += placed.set.paragraph.text[line.start : line.end]
    assert words == long * 3
    assert any(leaf.beside and not leaf.references for leaf in leaves)


def test_without_notes_there_are_no_numbers() -> None:
    for style in (STANDING, LYING):
        compositor = composed(SEED, style, NOTES)
        assert not any(leaf.references or leaf.beside for leaf in compositor.leaves())
        data = pdf(compositor)
        assert data is not None
        assert by_pdfium(data) == shown(compositor)


def test_a_note_whose_words_are_gone_is_printed_after_the_others() -> None:
    gone = replace(
        note(SEED, 10, 20, "無主的筆記"), anchor=replace(note(SEED, 10, 20, "").anchor, exact="不在信裡的話")
    )
    compositor = composed(SEED, AFTER, [gone, NOTES[0]])
    assert [(one.number, one.quote, one.span is None) for one in compositor.notes] == [
        (1, SEED[700:712], False),
        (2, "不在信裡的話", True),
    ]
    assert len(composed(SEED, BESIDE, [gone, NOTES[0]]).notes) == 1


def test_leftovers_are_left_out_with_their_notes_unless_they_are_shown() -> None:
    text = "親愛的朋友：\n今天收到來信，非常高興，特此回覆。\n分享到：微信 微博 QQ空間\n上一篇：無\n"
    compositor = composed(text, AFTER)
    page = compositor.page
    folded = [
        index for index in range(len(page)) if page.roles[index] and index not in set(compositor.matter.readable())
    ]
    assert folded
    start = page.span(folded[0]).start
    on_leftover = note(text, start, start + 3, "在殘餘上")
    assert composed(text, AFTER, [on_leftover]).notes == []
    opened = manuscript(text, [on_leftover], open_folds=frozenset(folded[:1]))
    shown_too = Compositor(opened, Look(), AFTER)
    assert folded[0] in set(shown_too.matter.readable())
    assert len(shown_too.notes) == 1
