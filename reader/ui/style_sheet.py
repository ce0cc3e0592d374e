"""The style sheet of the window: what a palette cannot say of quiet borders, flat tool buttons, visible focus."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from reader.ui.themes import Theme, menu_palette, palette


def paint_application(theme: Theme) -> None:
    """Give the application the colours of a theme."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setPalette(palette(theme))
        application.setPalette(menu_palette(theme), "QMenu")  # type: ignore[arg-type]  # bytes, as stubs say, fail
        application.setStyleSheet(style_sheet(theme))


def style_sheet(theme: Theme) -> str:
    """What the palette cannot say: quiet borders, flat tool buttons, visible focus."""
    strong = _strong(theme) if theme.edge > 1 else ""
    return _frame(theme) + _fields(theme) + _ticks(theme) + _scales(theme) + _cards(theme) + _focus(theme) + strong


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
QToolButton:focus, QPushButton:focus, QComboBox:focus {{ border: {theme.edge}px solid {theme.accent}; }}
QComboBox, QToolButton#plain {{ border: 1px solid {theme.line}; border-radius: 5px; padding: 3px 8px;
    background: {theme.panel}; }}
QToolButton#plain:checked {{ background: {theme.paper}; border-color: {theme.accent}; color: {theme.accent}; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox::down-arrow {{ width: 0; height: 0; border-top: 5px solid {theme.faint};
    border-left: 4px solid {theme.panel}; border-right: 4px solid {theme.panel}; }}
QLineEdit {{ border: 1px solid {theme.line}; border-radius: 5px; padding: 4px 6px; background: {theme.paper}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: {theme.edge}px solid {theme.accent}; }}
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


def _scales(theme: Theme) -> str:
    """What is slid, and the themes to choose from."""
    return f"""
QSlider {{ min-height: 22px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {theme.line}; }}
QSlider::sub-page:horizontal {{ border-radius: 2px; background: {theme.faint}; }}
QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
    border: 1px solid {theme.faint}; background: {theme.paper}; }}
QSlider::handle:horizontal:hover {{ border-color: {theme.accent}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {theme.accent}; width: 10px; height: 10px; }}
QToolButton#swatch {{ border: {theme.edge}px solid transparent; border-radius: 6px; padding: 2px;
    color: {theme.faint}; }}
QToolButton#swatch:hover {{ border-color: {theme.line}; }}
QToolButton#swatch:checked {{ background: {theme.chosen}; border-color: {theme.accent}; color: {theme.ink}; }}
QToolButton#swatch:focus {{ border: {theme.edge + 1}px solid {theme.accent}; padding: 1px; color: {theme.ink}; }}
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
QFrame#card QToolButton[popupMode="1"], QFrame#card QToolButton[popupMode="2"] {{ padding-right: 16px; }}
QFrame#card QToolButton::menu-button {{ border: 0; width: 16px; }}
QFrame#card QToolButton::menu-indicator {{ subcontrol-position: right center; right: 2px; }}
QFrame#message {{ background: {theme.ink}; border-radius: 6px; }}
QFrame#message QLabel {{ color: {theme.paper}; }}
QFrame#message QPushButton {{ color: {theme.paper}; border: 1px solid {theme.faint};
    border-radius: 4px; padding: 3px 10px; background: transparent; }}
QToolButton#badge {{ border: 0; background: transparent; color: {theme.faint}; padding: 2px 16px 2px 8px; }}
QToolButton#badge:hover {{ color: {theme.ink}; }}
QToolButton#badge:focus {{ border: {theme.edge}px solid {theme.accent}; border-radius: 4px; }}
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


def _strong(theme: Theme) -> str:
    """Edges that are seen by whoever needs them black: of what is pressed, opened and has the focus."""
    focus = f"{theme.edge}px solid {theme.accent}"
    return f"""
QToolBar QToolButton:checked, QToolButton#plain:checked {{ border-color: {theme.accent};
    background: {theme.chosen}; }}
QMenu {{ border: 1px solid {theme.line}; }}
QPushButton:disabled {{ border-style: dashed; font-style: italic; }}
QTabBar::tab:focus {{ border: {focus}; }}
QCheckBox:focus, QRadioButton:focus {{ border: {focus}; }}
QFrame#card QToolButton:focus {{ border: {focus}; }}
QAbstractItemView:focus, QTextEdit:focus {{ border: {focus}; }}
QScrollBar::handle {{ background: {theme.faint}; }}
QSlider::groove:horizontal {{ height: 6px; border: 1px solid {theme.line}; background: {theme.paper}; }}
QSlider::sub-page:horizontal {{ background: {theme.accent}; }}
QSlider::handle:horizontal {{ border: 2px solid {theme.line}; margin: -6px 0; }}
QSlider::handle:horizontal:focus {{ border: 3px solid {theme.accent}; background: {theme.chosen}; }}
"""
