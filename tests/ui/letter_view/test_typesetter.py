"""Paragraphs as set lines, in both directions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.letters import Letter, parse
from reader.page import Page, Role
from reader.text import Span
from reader.ui.letter_view.direction import Direction
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.kinsoku import classes, may_begin
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.look import Look, Region
from reader.ui.letter_view.typesetter import Typesetter
from reader.ui.letter_view.vertical import Vertical
from tests.data_folder import needs

DIRECTIONS = [Horizontal(), Vertical()]
HARD = "他說：「來。」（走）……——好！？《書》：『啊』”“。」」』）））、，天「『地123.5%，abc-def/ghi$20 50℃ 𠮷\u3000"
in_both_directions = pytest.mark.parametrize("direction", DIRECTIONS, ids=["horizontal", "vertical"])


def typesetter(direction: Direction, across: float, region: Region = Region.TC) -> Typesetter:
    return Typesetter(Look(), region=region, direction=direction, across=across)


def set_text(
    text: str, across: float = 400, direction: Direction | None = None, role: Role = Role.BODY
) -> SetParagraph:
    page = Page(Letter(text=text))
    page.roles[0] = role
    return typesetter(direction or Horizontal(), across).set(page.paragraph(0), None)


def lines_of(text: str, across: float, direction: Direction) -> Iterator[tuple[SetLine, str]]:
    page, setter = Page(parse(text)), typesetter(direction, across)
    for index in range(len(page)):
        placed = setter.set(page.paragraph(index), None)
        yield from ((line, placed.paragraph.text) for line in placed.lines)


@in_both_directions
def test_no_line_of_the_seed_begins_or_ends_against_the_rules(seed: str, direction: Direction) -> None:
    count = 0
    for across in range(200, 760, 40):
        for line, text in lines_of(seed, across, direction):
            count += 1
            first = text[line.start]
            assert line.start == 0 or may_begin(classes(first)), text[line.start - 3 : line.start + 3]
            assert text[line.end - 1] not in "「『（《〈【“‘([" or line.end == len(text)
    assert count > 1_000


@pytest.mark.long
@in_both_directions
def test_no_line_of_many_letters_begins_against_the_rules(direction: Direction) -> None:
    count = 0
    for path in sorted(needs("gold").glob("*.txt")):
        text = path.read_text(encoding="utf-8-sig")
        for across in range(280, 760, 40):
            for line, shown in lines_of(text, across, direction):
                count += 1
                assert line.start == 0 or may_begin(classes(shown[line.start]))
    assert count > 10_000


@in_both_directions
@given(text=st.text(alphabet=HARD, min_size=1, max_size=120), across=st.integers(120, 500))
def test_lines_share_out_the_text_and_never_run_backwards(direction: Direction, text: str, across: int) -> None:
    placed = set_text(text, across, direction)
    assert [line.start for line in placed.lines] == [0, *(line.end for line in placed.lines[:-1])]
    assert placed.lines[-1].end == len(text)
    for line in placed.lines:
        assert len(line.edges) == line.end - line.start + 1
        assert all(a <= b + 0.01 for a, b in pairwise(line.edges))


@in_both_directions
@given(text=st.text(alphabet=HARD, min_size=1, max_size=120))
def test_a_line_is_not_longer_than_the_measure_but_for_marks_that_hang(direction: Direction, text: str) -> None:
    setter = typesetter(direction, 300)
    placed = setter.set(Page(Letter(text=text)).paragraph(0), None)
    for line in placed.lines:
        assert line.edges[-1] <= setter.measure + 1.5 * setter.em + 0.1


@in_both_directions
def test_a_chain_of_closers_stays_with_what_it_closes(direction: Direction) -> None:
    for across in range(120, 260, 5):
        placed = set_text("天地玄黃（「『宇宙』」）。」』）。洪荒日月盈昃", across, direction)
        for line in placed.lines[1:]:
            assert may_begin(classes(placed.paragraph.text[line.start]))


def test_full_lines_are_justified_and_the_last_one_is_not() -> None:
    placed = set_text("天地玄黃，宇宙洪荒。Hello日月盈昃，辰宿列張，寒來暑往。" * 4, 410)
    measure = typesetter(Horizontal(), 410).measure
    for line in placed.lines[:-1]:
        assert line.edges[-1] == pytest.approx(measure, abs=placed.lines[0].em / 2)
    assert placed.lines[-1].edges[-1] < measure


def test_a_body_begins_two_em_in_and_the_text_s_own_indent_stays() -> None:
    plain, spaced, blank = (set_text(indent + "天地玄黃") for indent in ("", "\u3000\u3000", "    "))
    em = plain.lines[0].em
    assert plain.lines[0].edges[0] == pytest.approx(2 * em)
    assert spaced.lines[0].edges[2] == pytest.approx(2 * em)
    assert blank.lines[0].edges[4] == pytest.approx(2 * em)


def test_a_letter_s_parts_stand_in_their_places() -> None:
    measure = typesetter(Horizontal(), 400).measure
    em = set_text("天").lines[0].em
    assert set_text("諸位：", role=Role.SALUTATION).lines[0].edges[0] == 0
    assert set_text("某某敬上", role=Role.SIGNATURE).lines[0].edges[-1] == pytest.approx(measure - 2 * em)
    title = set_text("一封信", role=Role.TITLE).lines[0]
    assert title.edges[0] == pytest.approx(measure - title.edges[-1])
    assert title.em > em


def test_a_long_title_is_parted_evenly_at_its_dash() -> None:
    title = set_text("黨建引領 眾志成城 堅決打贏阻擊戰——致全縣各級黨組織和廣大黨員幹部的一封信", 700, role=Role.TITLE)
    assert [title.paragraph.text[line.start : line.end] for line in title.lines] == [
        "黨建引領 眾志成城 堅決打贏阻擊戰——",
        "致全縣各級黨組織和廣大黨員幹部的一封信",
    ]


def test_a_title_is_smaller_where_that_saves_it_a_line() -> None:
    wide, narrow = (set_text("致全縣各級黨組織的一封信", across, role=Role.TITLE) for across in (600, 380))
    assert len(wide.lines) == len(narrow.lines) == 1
    assert wide.lines[0].em > narrow.lines[0].em


def test_a_run_in_heading_has_its_own_face_and_an_item_s_number_has_not() -> None:
    text = "一、提高站位。連日來大家都很忙。\n二、全體學生於十月八日返校，請家長留意。"
    page, setter = Page(parse(text)), typesetter(Horizontal(), 700)
    headed, item = (setter.set(page.paragraph(index), None).lines[0] for index in range(2))
    assert len(headed.strokes) == 2
    assert len(item.strokes) == 1


def test_brackets_around_han_stand_upright_and_those_around_numbers_lie() -> None:
    assert Vertical().wording("村(社區)(02)") == "村（社區）(02)"
    assert Vertical().wording("好,24,567") == "好，24,567"


def test_no_character_is_left_alone_in_the_last_line() -> None:
    for count in range(17, 80):
        placed = set_text("天" * count + "。", 330)
        last = placed.lines[-1]
        assert len(placed.lines) == 1 or last.end - last.start > 2


@in_both_directions
def test_pairs_of_marks_are_squeezed(direction: Direction) -> None:
    line = set_text("天：「地」（玄）", 600, direction).lines[0]
    width = [line.edges[i + 1] - line.edges[i] for i in range(8)]
    assert width[4] == pytest.approx(line.em / 2, abs=0.02 * line.em)
    assert width[3] == pytest.approx(line.em)


@in_both_directions
def test_a_pair_of_dashes_is_two_em_long(direction: Direction) -> None:
    line = set_text("天——地", 600, direction).lines[0]
    assert line.edges[3] - line.edges[1] == pytest.approx(2 * line.em, abs=0.5)


def test_han_and_latin_stand_apart_but_not_at_a_line_s_end() -> None:
    line = set_text("天a地", 600).lines[0]
    assert line.edges[1] - line.edges[0] == pytest.approx(1.25 * line.em)
    assert line.edges[3] - line.edges[2] == pytest.approx(line.em)


def test_two_or_three_digits_stand_abreast_in_one_em() -> None:
    line = set_text("共24人，第365天，2020年", 600, Vertical()).lines[0]
    assert line.edges[3] - line.edges[1] == pytest.approx(line.em)
    assert line.edges[9] - line.edges[6] == pytest.approx(line.em)
    assert line.edges[15] - line.edges[11] > 1.5 * line.em
    assert {stroke.upright for stroke in line.strokes} == {True, False}


def test_characters_beyond_the_basic_plane_count_once() -> None:
    line = set_text("甲𠮷乙", 600).lines[0]
    assert [round(b - a, 1) for a, b in pairwise(line.edges)] == [round(line.em, 1)] * 3


def test_marks_and_selectors_share_the_place_of_their_character() -> None:
    line = set_text("葛\U000e0100城e\u0301天", 600).lines[0]
    assert line.offset_at(line.edges[2]) == 2
    assert line.offset_at(line.edges[5]) == 5


def test_right_to_left_words_and_control_characters_do_no_harm() -> None:
    placed = set_text("ab אבג cd天\x00\x07地\u2028玄\t黃", 600)
    assert placed.lines[0].end == len(placed.paragraph.text)


def test_regions_have_punctuation_of_their_own() -> None:
    paragraph = Page(Letter(text="天，地")).paragraph(0)
    glyphs = [
        typesetter(Horizontal(), 600, region).set(paragraph, None).lines[0].strokes[0].run.glyphIndexes()[1]
        for region in (Region.TC, Region.SC)
    ]
    assert glyphs[0] != glyphs[1]


@given(offset=st.integers(0, 60), across=st.integers(150, 600))
def test_hit_and_edge_are_inverse(offset: int, across: int) -> None:
    placed = set_text("甲𠮷乙，丙「丁」abc 12。" * 5, across)
    line = placed.line_of(offset)
    assert line is not None
    assert line.edge(line.offset_at(line.edge(offset))) == line.edge(offset)


def test_a_span_has_a_box_on_each_of_its_lines() -> None:
    placed = set_text("天地玄黃宇宙洪荒" * 10)
    boxes = placed.boxes(Span(0, len(placed.paragraph.text)))
    assert len(boxes) == len(placed.lines)
    assert all(box.top() < other.top() for box, other in pairwise(boxes))
