"""Themes: text reaches the contrast of WCAG 2.2 AA on every ground it stands on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from reader.annotations import Color
from reader.ui.themes import THEMES, Theme, palette

AA = 4.5
AA_LARGE = 3.0


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = (color.redF(), color.greenF(), color.blueF())
    parts = [value / 12.92 if value <= 0.03928 else float(((value + 0.055) / 1.055) ** 2.4) for value in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    grounds = (theme.window, theme.panel, theme.paper)
    for ground in grounds:
        assert contrast(theme.ink, ground) >= AA
        assert contrast(theme.faint, ground) >= AA
    assert contrast(theme.on_accent, theme.accent) >= AA
    assert contrast(theme.accent, theme.paper) >= AA
    assert contrast(theme.paper, theme.ink) >= AA


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
@pytest.mark.parametrize("color", Color)
def test_text_can_be_read_on_every_highlight_and_underlines_are_seen(theme: Theme, color: Color) -> None:
    assert contrast(theme.ink, theme.highlights[color]) >= AA
    assert contrast(theme.strokes[color], theme.paper) >= AA_LARGE


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_signs_are_seen_on_paper_and_on_every_highlight(theme: Theme) -> None:
    assert contrast(theme.sign, theme.paper) >= AA
    for wash in theme.highlights.values():
        assert contrast(theme.sign, wash) >= AA_LARGE


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_text_can_be_read_on_a_difference_on_every_ground(theme: Theme) -> None:
    assert contrast(theme.sign, over(theme.difference, theme.paper)) >= AA_LARGE
    for ground in (theme.paper, *theme.highlights.values()):
        striped = over(theme.difference, ground)
        assert contrast(theme.ink, striped) >= AA
        assert striped != ground


def over(tint: str, ground: str) -> str:
    """A tint as it looks on a ground."""
    top, below = QColor(tint), QColor(ground)
    pairs = ((top.red(), below.red()), (top.green(), below.green()), (top.blue(), below.blue()))
    red, green, blue = (round(under + (above - under) * top.alphaF()) for above, under in pairs)
    return QColor(red, green, blue).name()


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_the_palette_has_the_colours_of_the_theme(theme: Theme) -> None:
    made = palette(theme)
    assert made.window().color().name() == theme.window
    assert made.text().color().name() == theme.ink
    assert (made.window().color().lightness() < 128) is theme.dark
