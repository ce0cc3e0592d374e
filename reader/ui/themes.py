"""Colours of the window: our own palettes over Qt's Fusion style."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

from reader.annotations import Color

_HITS_ON_LIGHT = {"hit": "#ffe2b8", "hit_current": "#ffbf66", "hit_line": "#a85a00"}
_HITS_ON_DARK = {"hit": "#45300f", "hit_current": "#6b4406", "hit_line": "#f2b45a"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours, as #rrggbb; `selection`, `flash` and `difference` as #aarrggbb.

    Text on its ground reaches a contrast of 4.5 (WCAG AA) at least. `chosen` is the ground of a chosen row, `rule`
    the colour of the rules of letter paper, '' for none. `edge` is how wide frames of what has the focus are, in
    pixels. Hits have colours that suit light or dark paper where a theme names none of its own.
    """

    name: str
    dark: bool
    window: str
    panel: str
    paper: str
    chosen: str
    ink: str
    faint: str
    line: str
    accent: str
    on_accent: str
    selection: str
    flash: str
    sign: str
    difference: str
    seal: str
    highlights: MappingProxyType[Color, str]
    strokes: MappingProxyType[Color, str]
    rule: str = ""
    edge: int = 1
    hit: str = ""
    hit_current: str = ""
    hit_line: str = ""

    def __post_init__(self) -> None:
        for name, color in (_HITS_ON_DARK if self.dark else _HITS_ON_LIGHT).items():
            object.__setattr__(self, name, getattr(self, name) or color)


def _five(yellow: str, red: str, green: str, blue: str, violet: str) -> MappingProxyType[Color, str]:
    return MappingProxyType(
        {
            Color.YELLOW: yellow,
            Color.RED: red,
            Color.GREEN: green,
            Color.BLUE: blue,
            Color.VIOLET: violet,
        }
    )


PAPER = Theme(
    name="paper",
    dark=False,
    window="#f1efea",
    panel="#f8f7f3",
    paper="#fffefb",
    chosen="#fffefb",
    ink="#1f1d1a",
    faint="#6b665d",
    line="#dcd8cf",
    accent="#8c2f26",
    on_accent="#ffffff",
    selection="#553f7fc8",
    flash="#70f0a020",
    sign="#79736a",
    difference="#262a8c86",
    seal="#a8352a",
    highlights=_five("#fbe7a1", "#f9cfc6", "#d0e9c2", "#cbe1f6", "#e3d5f3"),
    strokes=_five("#a87d00", "#bf4237", "#46822f", "#2b6aab", "#7a4fae"),
)
LETTER = Theme(
    name="letter",
    dark=False,
    window="#ece3d2",
    panel="#f4ecdd",
    paper="#fbf6ea",
    chosen="#fbf6ea",
    ink="#231d17",
    faint="#6c5f50",
    line="#dacdb6",
    accent="#9c2b1f",
    on_accent="#fffaf0",
    selection="#503f7fb4",
    flash="#70e8a020",
    sign="#786c5c",
    difference="#262a8c80",
    seal="#a8301f",
    highlights=_five("#f8e29a", "#f5c8b8", "#cfe3b8", "#c6dcea", "#dfcfe6"),
    strokes=_five("#977000", "#b23a2a", "#4a7a2a", "#2d6596", "#76499a"),
    rule="#dfa394",
)
SEPIA = Theme(
    name="sepia",
    dark=False,
    window="#e9dfc8",
    panel="#f0e7d3",
    paper="#f6eedc",
    chosen="#f6eedc",
    ink="#3a2c1c",
    faint="#6f5c43",
    line="#d5c6a6",
    accent="#80391f",
    on_accent="#fff8ea",
    selection="#553c7d92",
    flash="#70e08a20",
    sign="#7a6850",
    difference="#262f7f7a",
    seal="#9a3b22",
    highlights=_five("#f5dc86", "#f0bfa6", "#cbdba3", "#bcd5dc", "#dac5db"),
    strokes=_five("#8f6a00", "#a83a26", "#4d7527", "#2f6482", "#764a86"),
)
NIGHT = Theme(
    name="night",
    dark=True,
    window="#1b1b1d",
    panel="#212124",
    paper="#18181a",
    chosen="#18181a",
    ink="#d8d4cb",
    faint="#99948a",
    line="#37363a",
    accent="#e0968a",
    on_accent="#201412",
    selection="#80346296",
    flash="#80705020",
    sign="#99948a",
    difference="#50347a74",
    seal="#d27465",
    highlights=_five("#4f4416", "#5b2d29", "#2b472b", "#22415a", "#443459"),
    strokes=_five("#d8b64a", "#e0857a", "#8fbf7f", "#7fb2dd", "#b79ad8"),
)
CONTRAST = Theme(
    name="contrast",
    dark=False,
    window="#ffffff",
    panel="#ffffff",
    paper="#ffffff",
    chosen="#cfe2ff",
    ink="#000000",
    faint="#2e2e2e",
    line="#000000",
    accent="#00307a",
    on_accent="#ffffff",
    selection="#700060ff",
    flash="#90ffa000",
    sign="#1f1f1f",
    difference="#400090a0",
    seal="#8a0000",
    highlights=_five("#ffe34d", "#ffb8ae", "#a8e89a", "#a6d4ff", "#dfc2ff"),
    strokes=_five("#6a5000", "#960000", "#00521a", "#003d8f", "#590094"),
    edge=2,
)
THEMES = MappingProxyType({theme.name: theme for theme in (PAPER, LETTER, SEPIA, NIGHT, CONTRAST)})
"""Every theme by its name, in the order of the menu."""


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette."""
    roles = QPalette.ColorRole
    colors = {
        roles.Window: theme.window,
        roles.WindowText: theme.ink,
        roles.Base: theme.panel,
        roles.AlternateBase: theme.window,
        roles.Text: theme.ink,
        roles.Button: theme.window,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.on_accent,
        roles.ToolTipBase: theme.panel,
        roles.ToolTipText: theme.ink,
        roles.PlaceholderText: theme.faint,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Light: theme.panel,
        roles.Midlight: theme.line,
        roles.Mid: theme.line,
        roles.Dark: theme.faint,
        roles.Shadow: theme.faint,
    }
    made = QPalette()
    for role, value in colors.items():
        made.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return made


def menu_palette(theme: Theme) -> QPalette:
    """The palette of menus, in which the icons are seen on the chosen entry, too."""
    made = palette(theme)
    made.setColor(QPalette.ColorRole.Highlight, QColor(theme.chosen if theme.edge > 1 else theme.line))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.ink))
    return made
