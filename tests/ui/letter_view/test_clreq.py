"""The requirements for Chinese text layout (CLREQ), row by row of what a program can check, in both directions."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QRawFont
from PySide6.QtTest import QTest

from reader.letters import Letter
from reader.page import Kinsoku, Page, Paragraph, Role, Squeeze
from reader.script import Variant
from reader.text import OffsetMap, Span
from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.look import Faces, Look, Region
from reader.ui.letter_view.styles import style_of
from reader.ui.letter_view.surface import Surface
from reader.ui.letter_view.typesetter import Typesetter
from reader.ui.letter_view.vertical import Vertical
from tests.ui.letter_view.conftest import Show
from tests.ui.letter_view.line_rules import CLOSING, offences

PROSE = "天地玄黃，宇宙洪荒。日月盈昃，辰宿列張。寒來暑往，秋收冬藏。閏餘成歲，律呂調陽。"
in_both_directions = pytest.mark.parametrize("direction", [Horizontal(), Vertical()], ids=["horizontal", "vertical"])


def typesetter(direction: Direction, measure: int = 20, region: Region = Region.TC, **look: Any) -> Typesetter:
    chosen = Look(measure=measure, vertical=direction.vertical, **look)
    return Typesetter(chosen, region=region, direction=direction, across=10_000)


def set_text(
    text: str, direction: Direction, measure: int = 20, role: Role = Role.BODY, region: Region = Region.TC, **look: Any
) -> SetParagraph:
    page = Page(Letter(text=text))
    page.roles[0] = role
    return typesetter(direction, measure, region, **look).set(page.paragraph(0), None)


def line_of(text: str, direction: Direction, region: Region = Region.TC, **look: Any) -> SetLine:
    (line,) = set_text(text, direction, 40, Role.CONTINUED, region, **look).lines
    return line


def widths(line: SetLine) -> list[float]:
    """How wide each character is, in em."""
    return [(after - before) / line.em for before, after in pairwise(line.edges)]


def texts(placed: SetParagraph) -> list[str]:
    return [placed.paragraph.text[line.start : line.end] for line in placed.lines]


def ends(text: str, direction: Direction, level: Kinsoku, measure: int = 8, **look: Any) -> list[str]:
    """The lines of a text without an indent at one level."""
    return texts(set_text(text, direction, measure, Role.CONTINUED, kinsoku=level, **look))


def font_of(line: SetLine, stroke: int = 0) -> QRawFont:
    return line.strokes[stroke].run.rawFont()


@pytest.mark.parametrize("family", ["Noto Serif CJK TC", "LXGW WenKai", "Noto Sans CJK TC"])
@in_both_directions
def test_row_1_each_typeface_is_used_as_it_is_chosen(direction: Direction, family: str) -> None:
    assert font_of(line_of("天地", direction, faces=Faces(body=(family,)))).familyName() == family


@in_both_directions
def test_row_2_and_18_regions_have_glyphs_and_places_of_punctuation_of_their_own(direction: Direction) -> None:
    middles = {}
    for region in (Region.TC, Region.SC, Region.HK):
        run = line_of("骨，", direction, region).strokes[0].run
        ink = run.rawFont().boundingRect(run.glyphIndexes()[1])
        middles[region] = ink.center().x() / run.rawFont().pixelSize()
    assert font_of(line_of("骨", direction, Region.SC)).familyName() == "Noto Serif CJK SC"
    assert font_of(line_of("骨", direction, Region.HK)).familyName() == "Noto Serif CJK HK"
    assert middles[Region.TC] == pytest.approx(0.5, abs=0.1)
    assert middles[Region.HK] == pytest.approx(0.5, abs=0.1)
    if not direction.vertical:
        assert middles[Region.SC] < 0.3


def test_row_2_taiwan_has_the_glyphs_of_traditional_text() -> None:
    assert Region.of(Variant.HANT_TW) is Region.of(Variant.HANT_TW_IDIOM) is Region.TW
    assert Region.of(Variant.HANT_HK_IDIOM) is Region.HK
    assert font_of(line_of("骨", Horizontal(), Region.TW)).familyName() == "Noto Serif CJK TC"


@in_both_directions
def test_row_3_characters_are_set_solid(direction: Direction) -> None:
    assert widths(line_of("天地玄黃𠮷", direction)) == pytest.approx([1.0] * 5, abs=0.01)


@pytest.mark.parametrize("mark", "、，；：。！？」』）》·・～－")
@pytest.mark.parametrize("level", [Kinsoku.BASIC, Kinsoku.GB, Kinsoku.STRICT])
@in_both_directions
def test_row_4_closing_marks_and_connectors_begin_no_line(direction: Direction, level: Kinsoku, mark: str) -> None:
    for length in range(6, 10):
        for line in ends("天" * length + mark + "地" * 9, direction, level)[1:]:
            assert line[0] != mark


@in_both_directions
def test_row_4_a_chain_of_closers_begins_no_line(direction: Direction) -> None:
    for length in range(5, 12):
        for line in ends("天" * length + "。』」）" + "地" * 9, direction, Kinsoku.BASIC)[1:]:
            assert line[0] not in CLOSING


@pytest.mark.parametrize("mark", "「『（《〈“")
@pytest.mark.parametrize("level", [Kinsoku.BASIC, Kinsoku.GB, Kinsoku.STRICT])
@in_both_directions
def test_row_5_opening_marks_end_no_line(direction: Direction, level: Kinsoku, mark: str) -> None:
    for length in range(5, 10):
        for line in ends("天" * length + mark + "地" * 9, direction, level):
            assert line[-1] != mark


@pytest.mark.parametrize(("level", "ends_line"), [(Kinsoku.BASIC, True), (Kinsoku.GB, False), (Kinsoku.STRICT, False)])
@in_both_directions
def test_row_6_a_solidus_ends_a_line_only_below_the_national_standard(
    direction: Direction, level: Kinsoku, ends_line: bool
) -> None:
    found = [line for n in range(5, 10) for line in ends("天" * n + "／" + "地" * 9, direction, level)[:-1]]
    assert any(line.endswith("／") for line in found) is ends_line
    assert not any(line.startswith("／") for line in found)


@pytest.mark.parametrize("pair", ["——", "……"])
@pytest.mark.parametrize("level", Kinsoku)
@in_both_directions
def test_row_7_dashes_and_ellipses_begin_no_line_at_the_strict_level_alone(
    direction: Direction, level: Kinsoku, pair: str
) -> None:
    found = [line for n in range(4, 10) for line in ends("天" * n + pair + "地" * 9, direction, level)[1:]]
    assert any(line.startswith(pair) for line in found) is (level is not Kinsoku.STRICT)


@in_both_directions
def test_row_8_without_rules_every_line_is_full(direction: Direction) -> None:
    lines = ends(PROSE * 2, direction, Kinsoku.NONE, squeeze=Squeeze.NEVER)
    assert {len(line) for line in lines[:-1]} == {8}
    assert any(line[0] in CLOSING for line in lines)


@pytest.mark.parametrize("level", Kinsoku)
@in_both_directions
def test_row_8_each_level_holds_the_ones_before_it(direction: Direction, level: Kinsoku) -> None:
    text = "天地（玄黃）——宇宙“洪荒”……日月／盈昃，辰宿·列張《寒來》暑往。秋收～冬藏：「閏餘」成歲！律呂々調陽？"
    for measure in range(5, 24):
        setter = typesetter(direction, measure, kinsoku=level)
        assert not list(offences(setter.set(Page(Letter(text=text)).paragraph(0), None), setter))


@pytest.mark.parametrize("pair", ["——", "……"])
@pytest.mark.parametrize("level", Kinsoku)
@in_both_directions
def test_row_9_and_10_dashes_and_ellipses_are_two_em_long_and_never_parted(
    direction: Direction, level: Kinsoku, pair: str
) -> None:
    assert sum(widths(line_of(f"天{pair}地", direction, kinsoku=level))[1:3]) == pytest.approx(2, abs=0.03)
    for length in range(4, 10):
        assert all(line.count(pair[0]) in {0, 2} for line in ends("天" * length + pair + "地", direction, level))


@in_both_directions
@pytest.mark.parametrize("region", [Region.TC, Region.SC])
def test_row_10_an_ellipsis_lies_in_the_middle(direction: Direction, region: Region) -> None:
    assert _middle_of_ink("……", direction, region) == pytest.approx(0, abs=0.06)


@pytest.mark.parametrize("number", ["50%", "30℃", "$1234", "1,234.5", "12:30", "100‰"])
@pytest.mark.parametrize("level", Kinsoku)
@in_both_directions
def test_row_11_numbers_keep_their_signs(direction: Direction, level: Kinsoku, number: str) -> None:
    for length in range(4, 9):
        assert any(number in line for line in ends("天" * length + number + "地" * 5, direction, level))


@pytest.mark.parametrize("level", Kinsoku)
@in_both_directions
def test_row_12_western_words_are_not_broken(direction: Direction, level: Kinsoku) -> None:
    for length in range(1, 9):
        lines = ends("天" * length + "Hello玄world黃don't" + "地" * 5, direction, level)
        assert all(any(word in line for line in lines) for word in ("Hello", "world", "don't"))


def test_row_12_an_address_that_fills_a_line_is_parted_after_its_marks() -> None:
    lines = ends("https://example.org/letters/index/volume/chapter", Horizontal(), Kinsoku.STRICT, measure=9)
    assert all(line[-1] in "/." for line in lines[:-1])


@pytest.mark.parametrize("word", ["Hello", "2024"])
@in_both_directions
def test_row_13_a_quarter_em_stands_between_han_and_latin_but_not_at_a_line_s_ends(
    direction: Direction, word: str
) -> None:
    line = line_of(f"天{word}地", direction)
    assert widths(line)[0] == pytest.approx(1.25, abs=0.01)
    alone = line_of(word, direction)
    assert line.edges[-1] - line.edges[-2] == pytest.approx(line.em, abs=0.3)
    assert line.edges[-2] - line.edges[1] == pytest.approx(alone.edges[-1] + 0.25 * line.em, abs=0.3)
    last, first = set_text("天" * 8 + word, direction, 8, Role.CONTINUED).lines
    assert last.edges[-1] == pytest.approx(8 * last.em, abs=0.3)
    assert first.edges[0] == 0


@in_both_directions
def test_row_14_marks_that_meet_are_one_and_a_half_em_wide(direction: Direction) -> None:
    line = line_of("天。」地", direction, Region.SC)
    assert sum(widths(line)[1:3]) == pytest.approx(1.5, abs=0.03)
    line = line_of("天」「地", direction)
    assert sum(widths(line)[1:3]) == pytest.approx(1.5, abs=0.03)


@in_both_directions
def test_row_15_an_opening_mark_begins_a_line_without_its_blank(direction: Direction) -> None:
    placed = set_text("天" * 8 + "「地玄黃」宇宙洪荒", direction, 8, Role.CONTINUED)
    assert texts(placed)[1].startswith("「")
    assert widths(placed.lines[1])[0] == pytest.approx(0.5, abs=0.05)


@in_both_directions
def test_row_15_a_mark_ends_a_line_of_the_mainland_without_its_blank(direction: Direction) -> None:
    placed = set_text("天地玄黃宇宙洪，" + "荒" * 12, direction, 8, Role.CONTINUED, Region.SC)
    assert texts(placed)[0].endswith("，")
    assert placed.lines[0].edges[-1] == pytest.approx(8 * placed.lines[0].em, abs=0.1)
    assert widths(placed.lines[0])[-1] == pytest.approx(0.5, abs=0.05)


@in_both_directions
def test_row_15_what_is_missing_for_a_mark_is_squeezed_in_before_anything_is_pushed_out(direction: Direction) -> None:
    text = "天地，玄黃，宇宙，洪荒，日月，盈昃"
    placed = set_text(text, direction, 11, Role.CONTINUED, Region.SC)
    assert texts(placed)[0] == "天地，玄黃，宇宙，洪荒，"
    assert placed.lines[0].edges[-1] == pytest.approx(11 * placed.lines[0].em, abs=0.1)
    loose = set_text(text, direction, 11, Role.CONTINUED, Region.SC, squeeze=Squeeze.NEVER)
    assert texts(loose)[0] == "天地，玄黃，宇宙，洪"


@pytest.mark.parametrize(
    ("region", "squeeze", "width"),
    [
        (Region.TW, Squeeze.REGION, 2.0),
        (Region.TC, Squeeze.REGION, 1.5),
        (Region.HK, Squeeze.REGION, 1.5),
        (Region.SC, Squeeze.REGION, 1.5),
        (Region.TW, Squeeze.ALWAYS, 1.5),
        (Region.SC, Squeeze.NEVER, 2.0),
    ],
)
@in_both_directions
def test_row_16_marks_keep_their_width_in_taiwan_or_where_it_is_wished(
    direction: Direction, region: Region, squeeze: Squeeze, width: float
) -> None:
    line = line_of("天」「地", direction, region, squeeze=squeeze)
    assert sum(widths(line)[1:3]) == pytest.approx(width, abs=0.03)


@pytest.mark.parametrize(
    ("direction", "region", "mark", "hangs"),
    [
        (Horizontal(), Region.SC, "，", True),
        (Horizontal(), Region.SC, "！", True),
        (Horizontal(), Region.TC, "，", False),
        (Horizontal(), Region.HK, "，", False),
        (Vertical(), Region.TC, "，", True),
        (Vertical(), Region.TC, "。", True),
        (Vertical(), Region.SC, "、", True),
        (Vertical(), Region.TC, "！", False),
    ],
)
def test_row_17_a_mark_hangs_where_the_region_has_it(
    direction: Direction, region: Region, mark: str, hangs: bool
) -> None:
    text = "天地玄黃宇宙洪荒" + mark + "日月盈昃辰宿"
    placed = set_text(text, direction, 8, Role.CONTINUED, region, hanging=True, squeeze=Squeeze.NEVER)
    measure = 8 * placed.lines[0].em
    assert (placed.lines[0].edges[-1] > measure + 1) is hangs
    if hangs:
        assert texts(placed)[0] == text[:9]
        assert placed.lines[0].edges[8] == pytest.approx(measure, abs=0.1)
        assert placed.lines[0].character_at(measure + 2) == 8


def test_row_17_marks_in_succession_do_not_hang() -> None:
    placed = set_text("天地玄黃宇宙洪荒。」日月盈昃辰宿", Vertical(), 8, Role.CONTINUED, hanging=True)
    assert all(line.edges[-1] <= 8 * line.em + 0.1 for line in placed.lines)


@in_both_directions
def test_row_17_a_hanging_mark_lies_in_the_window(direction: Direction) -> None:
    look = Look(margin=0.5, hanging=True, vertical=direction.vertical)
    surface = Surface(look, lambda _fold: "")
    surface.resize(QSize(400, 400))
    surface.set_page(Page(Letter(text=PROSE * 4), source=Variant.HANS), None)
    assert surface.flow
    margin = (400 - surface.flow.typesetter.measure) / 2
    longest = max(line.edges[-1] for placed in surface.flow.visible() for line in placed.set.lines)
    assert longest > surface.flow.typesetter.measure
    assert longest + margin <= 400


@in_both_directions
def test_row_19_to_21_paragraphs_are_indented_or_stand_apart(direction: Direction) -> None:
    indented, plain = (set_text(PROSE, direction, indent=indent).lines for indent in (2, 0))
    assert indented[0].edges[0] == pytest.approx(2 * indented[0].em)
    assert plain[0].edges[0] == 0
    for own, left in (("\u3000\u3000", 0), ("\u3000", 1), ("\u3000" * 4, 4)):
        line = set_text(own + PROSE, direction, indent=0).lines[0]
        assert line.edge(len(own)) == pytest.approx(left * line.em)
    assert style_of(Role.BODY, previous=Role.BODY).before == 0
    assert style_of(Role.BODY, previous=Role.BODY, indent=0).before > 0.5
    assert style_of(Role.CONTINUED, previous=Role.BODY, indent=0).before == 0
    assert style_of(Role.HEADING, level=1, indent=0).first == style_of(Role.HEADING, level=1, indent=0).rest == 0


@pytest.mark.parametrize(
    ("text", "role", "region", "behind"),
    [
        ("附件：天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往", Role.NOTE, Region.SC, 3),
        ("附件：1.天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往", Role.NOTE, Region.TC, 5),
        ("受文者：天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往", Role.HEADER, Region.TW, 4),
        ("問：天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往", Role.BODY, Region.TC, 2),
    ],
)
@in_both_directions
def test_row_20_lines_stand_behind_their_label(
    direction: Direction, text: str, role: Role, region: Region, behind: int
) -> None:
    first, second, *_ = set_text(text, direction, 14, role, region).lines
    assert second.edges[0] == pytest.approx(first.edges[behind], abs=0.1)
    assert second.edges[0] > first.edges[0]


@pytest.mark.parametrize(("region", "hangs"), [(Region.TC, True), (Region.TW, True), (Region.SC, False)])
@in_both_directions
def test_row_20_items_stand_behind_their_number_but_in_the_mainland(
    direction: Direction, region: Region, hangs: bool
) -> None:
    text = "一、" + PROSE
    item = Paragraph(0, Span(0, len(text)), text, OffsetMap(), Role.BODY, level=2, heading=Span(0, 2))
    first, second, *_ = typesetter(direction, 18, region).set(item, None).lines
    assert second.edges[0] == (pytest.approx(first.edges[2], abs=0.1) if hangs else 0)


@in_both_directions
def test_row_22_han_are_justified_evenly(direction: Direction) -> None:
    line = set_text("天地玄黃宇宙洪荒日月盈（昃辰宿列張寒來暑往）", direction, 12, Role.CONTINUED).lines[0]
    assert line.end - line.start == 11
    assert line.edges[-1] == pytest.approx(12 * line.em, abs=0.1)
    assert widths(line)[:-1] == pytest.approx([1.1] * 10, abs=0.02)


@in_both_directions
def test_row_23_words_and_numbers_are_not_stretched(direction: Direction) -> None:
    line = set_text("天地Hello玄黃12345宇宙洪荒（日月盈昃辰宿列張）", direction, 16, Role.CONTINUED).lines[0]
    loose = line_of("天地Hello玄黃12345宇宙", direction)
    place = {char: at for at, char in enumerate("天地Hello玄黃12345宇宙")}
    for first, last in (("H", "o"), ("1", "5")):
        stretched = line.edges[place[last]] - line.edges[place[first]]
        assert stretched == pytest.approx(loose.edges[place[last]] - loose.edges[place[first]], abs=0.05)


def test_row_23_a_line_that_would_be_torn_apart_stays_ragged() -> None:
    lines = set_text("天地incomprehensibilities玄黃", Horizontal(), 12, Role.CONTINUED).lines
    assert lines[0].edges[-1] == pytest.approx(2 * lines[0].em, abs=0.1)


@in_both_directions
def test_row_24_the_last_line_is_not_stretched(direction: Direction) -> None:
    last = set_text("天" * 29, direction).lines[-1]
    assert last.edges[0] == 0
    assert widths(last) == pytest.approx([1.0] * 11, abs=0.01)


@pytest.mark.parametrize("level", Kinsoku)
@in_both_directions
def test_row_25_no_character_is_alone_in_the_last_line(direction: Direction, level: Kinsoku) -> None:
    for count in range(9, 50):
        last = ends("天" * count + "。", direction, level, measure=9)[-1]
        assert last.count("天") > 1


@pytest.mark.parametrize("height", [1.5, 1.8, 2.0])
@in_both_directions
def test_row_26_lines_are_as_high_as_was_chosen(direction: Direction, height: float) -> None:
    lines = set_text(PROSE * 2, direction, line_height=height).lines
    pitch = lines[1].block - lines[0].block
    assert pitch == pytest.approx(height * lines[0].em, abs=1)


@given(across=st.floats(100, 900), size=st.integers(12, 40))
def test_row_27_the_measure_is_a_whole_number_of_characters(across: float, size: int) -> None:
    setter = Typesetter(Look(size=size), region=Region.TC, direction=Horizontal(), across=across)
    assert setter.measure / setter.em == pytest.approx(round(setter.measure / setter.em))


@in_both_directions
def test_row_28_raised_words_keep_their_spaces_and_lines(direction: Direction) -> None:
    line = line_of("恭請\u3000\u3000鈞安", direction)
    assert widths(line) == pytest.approx([1.0] * 6, abs=0.01)
    spaced = set_text("\u3000\u3000\u3000天地玄黃", direction).lines[0]
    assert spaced.edges[3] == pytest.approx(3 * spaced.em)
    assert style_of(Role.CLOSING, previous=Role.CLOSING).first == 0


@in_both_directions
def test_row_28_signature_and_date_stand_at_the_end(direction: Direction) -> None:
    for role in (Role.SIGNATURE, Role.DATE):
        for text in ("某某敬上", "\u3000\u3000\u3000\u3000某某敬上"):
            line = set_text(text, direction, role=role).lines[0]
            assert line.edges[-1] == pytest.approx(18 * line.em, abs=0.1)


def test_row_35_columns_follow_each_other_from_right_to_left() -> None:
    frame = Frame(QSize(600, 400), 20, 360, 600)
    turned = Vertical().transform(frame, 0)
    start, along, across = (turned.map(point) for point in (QPointF(0, 0), QPointF(10, 0), QPointF(0, 10)))
    assert (start.x(), start.y()) == (600, 20)
    assert (along.x() - start.x(), along.y() - start.y()) == (0, 10)
    assert (across.x() - start.x(), across.y() - start.y()) == (-10, 0)


@pytest.mark.parametrize("mark", "「」『』（）《》，。、：")
def test_row_36_marks_have_their_vertical_forms_and_stand_upright(mark: str) -> None:
    (down,), (over,) = (line_of(mark, direction, Region.SC).strokes for direction in (Vertical(), Horizontal()))
    assert down.upright
    assert down.run.glyphIndexes() != over.run.glyphIndexes()


@pytest.mark.parametrize("text", ["——", "—"])
@pytest.mark.parametrize("region", [Region.TC, Region.SC])
@in_both_directions
def test_row_36_dashes_are_one_stroke_along_the_middle(direction: Direction, region: Region, text: str) -> None:
    (stroke,) = line_of(text, direction, region).strokes
    assert not stroke.upright
    assert _middle_of_ink(text, direction, region) == pytest.approx(0, abs=0.02)
    run = stroke.run
    ink = [
        run.rawFont().boundingRect(n).translated(p) for n, p in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]
    assert all(after.left() - before.right() < 1 for before, after in pairwise(ink))


@pytest.mark.parametrize("text", ["A", "x", "GDP", "WHO", "UNDP", "β"])
def test_row_37_letters_and_acronyms_stand_upright_one_below_the_other(text: str) -> None:
    line = line_of(f"天{text}地", Vertical())
    assert all(stroke.upright for stroke in line.strokes)
    assert widths(line) == pytest.approx([1.0] * (len(text) + 2), abs=0.01)
    for length in range(5, 9):
        assert any(text in row for row in ends("天" * length + text + "地", Vertical(), Kinsoku.NONE))


@pytest.mark.parametrize("text", ["Hello", "it’s", "UNESCO", "2024", "50%", "COVID-19"])
def test_row_37_words_and_long_numbers_lie_on_their_side(text: str) -> None:
    line = line_of(f"天{text}地", Vertical())
    assert sum(len(stroke.run.glyphIndexes()) for stroke in line.strokes if not stroke.upright) >= len(text) - 1


def test_row_37_brackets_stand_around_what_stands() -> None:
    assert Vertical().wording("平機會(EEOC)與it(is)") == "平機會（EEOC）與it(is)"


@pytest.mark.parametrize("number", ["7", "24", "365"])
def test_row_38_up_to_three_digits_stand_abreast(number: str) -> None:
    line = line_of(f"天{number}地", Vertical())
    assert sum(widths(line)[1:-1]) == pytest.approx(1, abs=0.01)
    assert all(stroke.upright for stroke in line.strokes)


@pytest.mark.parametrize(
    ("text", "region", "corners", "shown"),
    [
        ("他說“來‘了’吧”。", Region.TC, True, "他說「來『了』吧」。"),
        ("他说“来‘了’吧”。", Region.SC, True, "他说『来「了」吧』。"),
        ("他說“來”。", Region.TC, False, "他說“來”。"),
        ('他說"來了"。', Region.TC, True, "他說「來了」。"),
        ("讀“Hello world”一句", Region.TC, True, "讀“Hello world”一句"),
        ("第“A”組", Region.TC, True, "第「A」組"),
        ("讀“天地’玄黃", Region.TC, True, "讀「天地』玄黃"),
    ],
)
def test_row_39_quotes_are_corner_brackets_but_around_western_text(
    text: str, region: Region, corners: bool, shown: str
) -> None:
    columns, changed = (line_of(t, Vertical(), region, corner_quotes=corners) for t in (text, shown))
    assert _glyphs(columns) == _glyphs(changed)
    over, same = line_of(text, Horizontal(), region), line_of(text, Horizontal(), region, corner_quotes=False)
    assert _glyphs(over) == _glyphs(same)


@in_both_directions
def test_row_39_western_quotes_are_narrow_and_go_with_their_words(direction: Direction) -> None:
    line = line_of("讀“hello”句", direction)
    assert widths(line)[0] == pytest.approx(1.25, abs=0.01)
    assert widths(line)[1] < 0.5
    assert widths(line_of("it’s", Horizontal()))[2] < 0.5


@in_both_directions
@given(text=st.text(alphabet="天地“”‘’\"'’Aab12 「」（），,.:;!?()𠮷—…", max_size=60))
def test_every_character_keeps_its_place_whatever_is_put_for_it(direction: Direction, text: str) -> None:
    if text.strip():
        placed = set_text(text, direction, 9)
        assert placed.lines[-1].end == len(text)


@in_both_directions
@given(
    text=st.text(alphabet="天地玄黃宇宙，。、「」（）！—…a1 𠮷", min_size=1, max_size=90),
    region=st.sampled_from(Region),
    hanging=st.booleans(),
    squeeze=st.sampled_from(Squeeze),
)
def test_hit_and_edge_are_inverse_where_marks_are_squeezed_and_hang(
    direction: Direction, text: str, region: Region, hanging: bool, squeeze: Squeeze
) -> None:
    placed = set_text(text, direction, 9, region=region, hanging=hanging, squeeze=squeeze)
    for line in placed.lines:
        assert all(before <= after for before, after in pairwise(line.edges))
        for offset in range(line.start, line.end + 1):
            assert line.edge(line.offset_at(line.edge(offset))) == line.edge(offset)


@in_both_directions
def test_a_character_that_no_font_has_leaves_a_box(direction: Direction) -> None:
    line = line_of("天\ue000地\U000e0100\u2060", direction)
    assert line.missing == (Span(1, 2),)
    assert widths(line)[1] == pytest.approx(1)


@in_both_directions
@pytest.mark.parametrize("sign", ["👨\u200d👩\u200d👧", "👍🏽", "🇹🇼"])
def test_a_sign_of_several_characters_that_no_font_has_leaves_one_box(direction: Direction, sign: str) -> None:
    line = line_of(f"天{sign}地", direction, faces=Faces(body=("Noto Serif CJK {region}",)))
    assert line.missing == (Span(1, 1 + len(sign)),)
    assert sum(widths(line)[1:-1]) == pytest.approx(1)
    assert line.square(1).width() == pytest.approx(line.em)


@in_both_directions
def test_a_character_that_another_font_has_leaves_none(direction: Direction) -> None:
    line = line_of("天\u9fff地", direction, faces=Faces(body=("Noto Serif CJK {region}",)))
    assert line.missing == ()


@pytest.mark.parametrize("vertical", [False, True])
def test_the_box_of_a_missing_character_is_seen_and_named(show: Show, vertical: bool) -> None:
    view = show("天地玄黃。\ue000宇宙洪荒。", Look(vertical=vertical, size=40))
    box = view.rect_of(Span(5, 6))
    picture = view.grab(box).toImage()
    dark = sum(picture.pixelColor(x, y).lightness() < 128 for x in range(box.width()) for y in range(box.height()))
    assert dark > 50
    for span, name in ((Span(5, 6), "U+E000"), (Span(1, 2), "")):
        QTest.mouseMove(view.viewport(), view.rect_of(span).center())
        assert view.viewport().toolTip() == name


@in_both_directions
def test_dashes_and_leaders_side_by_side_each_stand_in_their_own_two_em(direction: Direction) -> None:
    dashes, leaders, both = (line_of(text, direction) for text in ("天——地", "天……地", "天——……地"))
    assert offset_of_ink(both, 1) == pytest.approx(offset_of_ink(dashes, 1))
    assert offset_of_ink(both, 3) == pytest.approx(offset_of_ink(leaders, 1))


def offset_of_ink(line: SetLine, offset: int) -> float:
    """How far the ink of the glyphs of a character begins behind it, along the line, in em."""
    starts = []
    for stroke in line.strokes:
        run = stroke.run
        for number, point, at in zip(run.glyphIndexes(), run.positions(), stroke.offsets, strict=True):
            if at == offset:
                ink = run.rawFont().boundingRect(number).translated(point)
                starts.append(ink.top() if stroke.upright else ink.left())
    return (min(starts) - line.edge(offset)) / line.em


@pytest.mark.parametrize("between", ["\u200b", "\u2060", "\u200d", "\u0301", "\u20dd", "\ufe00", "\U000e0100"])
def test_what_takes_no_room_leaves_han_upright_in_a_column(between: str) -> None:
    line = line_of(f"天{between}地", Vertical())
    upright = {offset for stroke in line.strokes if stroke.upright for offset in stroke.offsets}
    assert {0, 2} <= upright


@pytest.mark.parametrize("sign", "℃№☆★△■●※①Ⅳ½§±×")
def test_signs_stand_upright_among_han(sign: str) -> None:
    line = line_of(f"天{sign}地", Vertical())
    assert all(stroke.upright for stroke in line.strokes)


@pytest.mark.parametrize(
    ("text", "stands"), [("「yes!」", False), ("「OK!」", True), ("「好!」", True), ("iPad,好", True)]
)
def test_the_mark_of_a_western_sentence_lies_with_its_words(text: str, stands: bool) -> None:
    mark = next(offset for offset, char in enumerate(text) if char in "!,")
    upright = {offset for stroke in line_of(text, Vertical()).strokes if stroke.upright for offset in stroke.offsets}
    assert (mark in upright) is stands


def test_a_letter_with_a_mark_of_its_own_lies_on_its_side_with_it() -> None:
    assert not any(stroke.upright for stroke in line_of("e\u0301", Vertical()).strokes)


def _glyphs(line: SetLine) -> list[tuple[bool, list[int]]]:
    return [(stroke.upright, list(stroke.run.glyphIndexes())) for stroke in line.strokes]


def _middle_of_ink(text: str, direction: Direction, region: Region) -> float:
    """How far the middle of the ink lies from the middle of the line, across it, in em."""
    line = line_of(text, direction, region)
    middles = []
    for stroke in line.strokes:
        font = stroke.run.rawFont()
        for number, point in zip(stroke.run.glyphIndexes(), stroke.run.positions(), strict=True):
            ink = font.boundingRect(number).translated(point)
            half = line.extent / 2
            middles.append(ink.center().x() + half if stroke.upright else ink.center().y() - half)
    return sum(middles) / len(middles) / line.em
