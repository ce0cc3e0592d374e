"""Colours of the window: our own palettes over Qt's Fusion style."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reader.annotations import Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours, as #rrggbb; `selection`, `flash` and `difference` as #aarrggbb.

    Text on its ground reaches a contrast of 4.5 (WCAG AA) at least.
    """

    name: str
    dark: bool
    window: str
    panel: str
    paper: str
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
SEPIA = Theme(
    name="sepia",
    dark=False,
    window="#e9dfc8",
    panel="#f0e7d3",
    paper="#f6eedc",
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
    ink="#d8d4cb",
    faint="#99948a",
    line="#37363a",
    accent="#e0968a",
    on_accent="#201412",
    selection="#664f86c0",
    flash="#60d09a40",
    sign="#99948a",
    difference="#3850b4ac",
    seal="#d27465",
    highlights=_five("#4f4416", "#5b2d29", "#2b472b", "#22415a", "#443459"),
    strokes=_five("#d8b64a", "#e0857a", "#8fbf7f", "#7fb2dd", "#b79ad8"),
)
THEMES = MappingProxyType({theme.name: theme for theme in (PAPER, SEPIA, NIGHT)})


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


def paint_application(theme: Theme) -> None:
    """Give the application the colours of a theme."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme))


def style_sheet(theme: Theme) -> str:
    """What the palette cannot say: quiet borders, flat tool buttons, visible focus."""
    return _frame(theme) + _fields(theme) + _ticks(theme) + _cards(theme) + _focus(theme)


def _frame(theme: Theme) -> str:
    """What holds the panels together."""
    return f"""
QMainWindow::separator, QSplitter::handle {{ background: {theme.line}; }}
QToolBar {{ border: 0; border-bottom: 1px solid {theme.line}; padding: 3px 6px; spacing: 2px; }}
QToolBar QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; }}
QToolBar QToolButton:hover {{ background: {theme.panel}; border-color: {theme.line}; }}
QToolBar QToolButton:checked {{ background: {theme.paper}; border-color: {theme.line}; }}
QToolBar QToolButton#script {{ padding-right: 18px; min-width: 60px; }}
QToolButton#script::menu-indicator {{ subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }}
QStatusBar {{ border-top: 1px solid {theme.line}; color: {theme.faint}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {theme.faint}; padding: 0 8px; }}
QAbstractItemView {{ border: 0; outline: 0; background: {theme.panel}; }}
QTabBar::tab {{ padding: 6px 14px; border: 0; border-bottom: 2px solid transparent; color: {theme.faint}; }}
QTabBar::tab:selected {{ border-bottom-color: {theme.accent}; color: {theme.ink}; }}
QTabBar::tab:focus {{ color: {theme.accent}; }}
QTabWidget::pane {{ border: 0; }}
QScrollBar {{ background: {theme.panel}; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {theme.line}; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {theme.faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QHeaderView::section {{ background: {theme.window}; color: {theme.faint}; border: 0;
    border-bottom: 1px solid {theme.line}; padding: 5px 6px; }}
QTableView::item, QListWidget::item {{ padding: 5px 6px; }}
"""


def _fields(theme: Theme) -> str:
    """What is pressed and typed into; focus is always visible."""
    return f"""
QToolButton:focus, QPushButton:focus, QComboBox:focus {{ border: 1px solid {theme.accent}; }}
QComboBox, QToolButton#plain {{ border: 1px solid {theme.line}; border-radius: 5px; padding: 3px 8px;
    background: {theme.panel}; }}
QToolButton#plain:checked {{ background: {theme.paper}; border-color: {theme.accent}; color: {theme.accent}; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox::down-arrow {{ width: 0; height: 0; border-top: 5px solid {theme.faint};
    border-left: 4px solid {theme.panel}; border-right: 4px solid {theme.panel}; }}
QLineEdit {{ border: 1px solid {theme.line}; border-radius: 5px; padding: 4px 6px; background: {theme.paper}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {theme.accent}; }}
QPlainTextEdit {{ border: 1px solid {theme.line}; border-radius: 5px; padding: 4px;
    background: {theme.paper}; }}
QPushButton {{ border: 1px solid {theme.line}; border-radius: 5px; padding: 5px 14px; background: {theme.panel}; }}
QPushButton:hover {{ border-color: {theme.faint}; }}
QPushButton:default {{ background: {theme.accent}; color: {theme.on_accent}; border-color: {theme.accent}; }}
QPushButton:disabled {{ color: {theme.faint}; background: {theme.window}; border-color: {theme.line}; }}
"""


def _ticks(theme: Theme) -> str:
    """What is ticked; the usual style draws its edge darker than the window, which is not seen at night."""
    boxes, dots = "QCheckBox::indicator, QListWidget::indicator", "QRadioButton::indicator"
    ticked = ", ".join(f"{one}:checked" for one in f"{boxes}, {dots}".split(", "))
    return f"""
{boxes}, {dots} {{ width: 13px; height: 13px; border: 1px solid {theme.faint}; background: {theme.paper}; }}
{boxes} {{ border-radius: 3px; }}
{dots} {{ border-radius: 7px; }}
{ticked} {{ border-color: {theme.accent}; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0 {theme.accent}, stop: 0.6 {theme.accent}, stop: 0.7 {theme.paper}, stop: 1 {theme.paper}); }}
QCheckBox:focus, QRadioButton:focus {{ color: {theme.accent}; }}
"""


def _cards(theme: Theme) -> str:
    """What lies over the text."""
    return f"""
QProgressBar {{ border: 0; background: {theme.line}; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}
QLabel#drop {{ background: {theme.panel}; border: 2px dashed {theme.accent}; border-radius: 12px;
    color: {theme.accent}; font-size: 20px; }}
QFrame#card {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 8px; }}
QFrame#card QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 3px; }}
QFrame#card QToolButton:hover, QFrame#card QToolButton:checked {{ border-color: {theme.faint}; }}
QFrame#card QToolButton:focus {{ border-color: {theme.accent}; }}
QFrame#message {{ background: {theme.ink}; border-radius: 6px; }}
QFrame#message QLabel {{ color: {theme.paper}; }}
QFrame#message QPushButton {{ color: {theme.paper}; border: 1px solid {theme.faint};
    border-radius: 4px; padding: 3px 10px; background: transparent; }}
QToolButton#badge {{ border: 0; background: transparent; color: {theme.faint}; padding: 2px 16px 2px 8px; }}
QToolButton#badge:hover {{ color: {theme.ink}; }}
QToolButton#badge:focus {{ border: 1px solid {theme.accent}; border-radius: 4px; }}
QToolButton#pill {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.faint};
    border-radius: 9px; padding: 2px 10px; }}
QToolButton#pill:hover {{ border-color: {theme.accent}; color: {theme.accent}; }}
QLabel#caption {{ color: {theme.faint}; background: {theme.paper}; }}
QLabel#faint {{ color: {theme.faint}; }}
QLabel#wrong {{ color: {theme.seal}; }}
QToolTip {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.line}; padding: 3px; }}
"""


def _focus(theme: Theme) -> str:
    """Where the keyboard is, told by more than a colour; last, so that no other rule hides it."""
    return f"""
QAbstractItemView, QTextEdit {{ border: 1px solid {theme.panel}; }}
QAbstractItemView:focus, QTextEdit:focus {{ border: 1px solid {theme.accent}; }}
QPushButton:focus {{ border: 2px solid {theme.accent}; padding: 4px 13px; }}
QPushButton:default:focus {{ border-color: {theme.ink}; }}
QComboBox:focus, QToolButton#plain:focus {{ border: 2px solid {theme.accent}; padding: 2px 7px; }}
QToolBar QToolButton:focus, QFrame#card QToolButton:focus {{ border-color: {theme.accent};
    background: {theme.paper}; }}
QTabBar::tab:selected:focus {{ color: {theme.accent}; background: {theme.paper}; }}
QCheckBox:focus, QRadioButton:focus {{ outline: 1px dotted {theme.accent}; }}
QFrame#message QPushButton:focus {{ border: 2px solid {theme.paper}; padding: 2px 9px; }}
"""
