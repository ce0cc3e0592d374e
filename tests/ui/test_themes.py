"""Themes: text reaches the contrast of WCAG 2.2 AA on every ground it stands on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from reader.annotations import Color
from reader.settings import Theme as ThemeName
from reader.ui.desktop import Wish, theme_for, theme_of
from reader.ui.names import THEME_NAMES
from reader.ui.style_sheet import style_sheet
from reader.ui.themes import CONTRAST, THEMES, Theme, menu_palette, palette

AAA = 7.0
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
    grounds = (theme.window, theme.panel, theme.paper, theme.chosen)
    for ground in grounds:
        assert contrast(theme.ink, ground) >= AA
        assert contrast(theme.faint, ground) >= AA
    assert contrast(theme.on_accent, theme.accent) >= AA
    assert contrast(theme.accent, theme.paper) >= AA
    assert contrast(theme.paper, theme.ink) >= AA


def test_in_high_contrast_everything_reaches_aaa_on_black_and_white() -> None:
    theme = CONTRAST
    assert (theme.ink, theme.paper, theme.window) == ("#000000", "#ffffff", "#ffffff")
    for ground in (theme.window, theme.panel, theme.paper, theme.chosen):
        for text in (theme.ink, theme.faint, theme.accent, theme.sign, theme.seal, theme.line):
            assert contrast(text, ground) >= AAA
    assert contrast(theme.on_accent, theme.accent) >= AAA
    for color in Color:
        assert contrast(theme.strokes[color], theme.paper) >= AAA
        for tint in ("#00000000", theme.selection, theme.flash, theme.difference):
            assert contrast(theme.ink, over(tint, theme.highlights[color])) >= AAA


def test_in_high_contrast_what_has_the_focus_has_a_wider_frame() -> None:
    assert "QPushButton:focus, QComboBox:focus { border: 2px solid #00307a; }" in style_sheet(CONTRAST)
    assert "QPushButton:focus, QComboBox:focus { border: 1px solid" in style_sheet(THEMES["paper"])


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_text_can_be_read_where_it_is_selected(theme: Theme) -> None:
    for ground in (theme.paper, *theme.highlights.values()):
        assert contrast(theme.ink, over(theme.selection, ground)) >= AA


def test_the_rules_of_letter_paper_are_seen_and_fainter_than_the_text() -> None:
    theme = THEMES["letter"]
    assert 1.6 < contrast(theme.rule, theme.paper) < AA
    assert all(other.rule == "" for other in THEMES.values() if other is not theme)


def test_every_theme_of_the_settings_has_a_name_and_its_colours() -> None:
    assert set(THEME_NAMES) == set(ThemeName) == {"system", *THEMES}
    assert [theme_of(ThemeName(name)) for name in THEMES] == list(THEMES.values())


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (Wish(), "paper"),
        (Wish(dark=True), "night"),
        (Wish(contrast=True), "contrast"),
        (Wish(dark=True, contrast=True), "contrast"),
    ],
)
def test_the_theme_of_the_desktop_is_what_it_asks_for(wanted: Wish, name: str) -> None:
    assert theme_for(wanted).name == name


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
def test_the_chosen_entry_of_a_menu_can_be_read_and_its_icon_seen(theme: Theme) -> None:
    made = menu_palette(theme)
    ground, ink = made.highlight().color().name(), made.highlightedText().color().name()
    assert ink == theme.ink
    assert contrast(ink, ground) >= AA


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_the_palette_has_the_colours_of_the_theme(theme: Theme) -> None:
    made = palette(theme)
    assert made.window().color().name() == theme.window
    assert made.text().color().name() == theme.ink
    assert (made.window().color().lightness() < 128) is theme.dark
