"""Layers of the page in every theme: text stays clear on what lies under it, edges are seen (WCAG AA)."""

from __future__ import annotations

from itertools import combinations

import pytest

from reader.annotations import Color
from reader.settings import Settings
from reader.ui import looks
from reader.ui.letter_view import Palette
from reader.ui.letter_view.marks import blend
from reader.ui.themes import THEMES, Theme
from tests.ui.test_themes import AA, AA_LARGE, contrast, over

in_every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)


def palette(theme: Theme) -> Palette:
    return looks.look(Settings(), theme).palette


def grounds(colors: Palette) -> list[str]:
    """The paper, and every blend of highlights on it."""
    washes = [colors.hues[color].wash for color in Color]
    mixed = [
        blend(colors.paper, group, ink=colors.ink).name()
        for count in range(1, 6)
        for group in combinations(washes, count)
    ]
    return [colors.paper, *mixed, *(blend(colors.paper, (wash,) * 3, ink=colors.ink).name() for wash in washes)]


@in_every_theme
def test_text_can_be_read_on_every_blend_of_highlights(theme: Theme) -> None:
    for ground in grounds(palette(theme)):
        assert contrast(theme.ink, ground) >= AA, ground


@in_every_theme
def test_text_can_be_read_on_every_layer_over_every_blend(theme: Theme) -> None:
    colors = palette(theme)
    for name, tint in (("selection", colors.selection), ("flash", colors.flash), ("difference", colors.difference)):
        for ground in grounds(colors):
            assert contrast(colors.ink, over(tint, ground)) >= AA, (name, ground)


@in_every_theme
def test_text_can_be_read_on_hits_also_where_they_are_selected_or_pointed_out(theme: Theme) -> None:
    colors = palette(theme)
    for hit in (colors.hit, colors.hit_current):
        for ground in (hit, over(colors.selection, hit), over(colors.flash, hit)):
            assert contrast(colors.ink, ground) >= AA, hit


@in_every_theme
def test_a_hit_is_told_from_what_it_lies_on_by_its_edge(theme: Theme) -> None:
    colors = palette(theme)
    washes = (hue.wash for hue in colors.hues.values())
    for ground in (colors.paper, colors.hit, colors.hit_current, theme.panel, *washes):
        assert contrast(colors.hit_line, ground) >= AA_LARGE, ground


@in_every_theme
def test_what_frames_a_selection_a_flash_and_a_section_is_seen_on_paper(theme: Theme) -> None:
    for color in (theme.accent, theme.faint):
        assert contrast(color, theme.paper) >= AA_LARGE
        assert contrast(color, theme.panel) >= AA_LARGE


@in_every_theme
@pytest.mark.parametrize("color", Color)
def test_lines_of_marks_are_seen_on_paper_beside_the_scroll_bar_and_on_highlights(theme: Theme, color: Color) -> None:
    stroke = theme.strokes[color]
    assert contrast(stroke, theme.paper) >= AA_LARGE
    assert contrast(stroke, theme.panel) >= AA_LARGE
    assert contrast(stroke, theme.highlights[color]) >= AA_LARGE
